/// Numbers that cannot be meant as they stand: two measure words, a stop for a point, years of three or five digits.
extension ParagraphPass {
  private static let counters = CharacterSetTable("名家个项场件户期篇支所条座处")

  /// Whether what stands behind a number is worth a look: mostly it is a unit, and then words.
  func mayBeMalformed(_ number: ReadNumber) -> Bool {
    number.unitLength == 1
      ? isOne(number.end, of: .measure) || at(number.digitsEnd) == U.nian
      : number.unitLength == 0 && isOne(number.digitsEnd, of: [.stop, .space, .halfMark])
  }

  mutating func malformed(_ number: ReadNumber, next: ReadNumber?) {
    if number.unitLength == 1 {
      if isOne(number.end, of: .measure) { doubleMeasure(number) }
      if at(number.digitsEnd) == U.nian { wrongYear(number, next: next) }
      return
    }
    if isOne(number.digitsEnd, of: .space) { wrongYear(number, next: next) }
    guard number.unitLength == 0, number.scale == 0, number.decimals == 0, let next,
      next.start == number.digitsEnd + 1
    else { return }
    stopForPoint(number, next)
  }

  /// 12个名职工, 46件户家庭: one of the two is too many. 5个家庭 and 3个名额 are right.
  private mutating func doubleMeasure(_ number: ReadNumber) {
    guard case let end = number.end, Self.counters.contains(at(end - 1)),
      at(end) != at(end - 1)
    else { return }
    guard Self.counters.contains(at(end)), isOne(end + 1, of: .hanzi) || isClauseEnd(end + 1),
      !MeasureWords.builtIn.cover(end, from: end, in: text),
      at(end) != U.ming
        || !"特优牌校医师家企品老胜贵".unicodeScalars.contains(where: { $0.value == at(end + 1) })
    else { return }
    report(
      .malformedNumber, number.start, end + 1, .warning,
      "“\(string(number.digitsEnd, end + 1))”：量词重了，或中间少了内容")
  }

  private static let fractional = WordTable("% ％ 元 万元 亿元 万 亿 倍 公里 平方米 平方公里 个百分点 万人 亩 吨")

  /// 29。4%, 12。5万元; 12，345人.
  private mutating func stopForPoint(_ number: ReadNumber, _ next: ReadNumber) {
    let digits = next.digitsEnd - next.start
    if at(number.digitsEnd) == U.stop, digits <= 2, next.decimals == 0,
      isOne(number.start - 1, of: .hanzi),
      Self.fractional.starting(at: next.digitsEnd, in: text) > 0
    {
      report(.malformedNumber, number.start, next.digitsEnd, .error, "小数点写成了句号")
    } else if at(number.digitsEnd) == 0x2C, digits == 2 || digits >= 4, next.unitLength > 0,
      number.digitsEnd - number.start <= 3, digits != number.digitsEnd - number.start,
      isOne(number.start - 1, of: .hanzi), at(number.start - 1) != U.di
    {
      report(.malformedNumber, number.start, next.digitsEnd, .warning, "千分撇的位置不对，或数字没有写完整")
    } else if at(number.digitsEnd) == U.comma, digits >= 3, next.decimals == 0, next.unitLength > 0,
      number.digitsEnd - number.start <= 3, isOne(number.start - 1, of: .hanzi),
      at(number.start - 1) != U.di, number.units > 0
    {
      report(.malformedNumber, number.start, next.digitsEnd, .warning, "像是千分撇写成了逗号，或数字没有写完整")
    }
  }

  /// Ages and spans: 203年前, 20000年来.
  private static let spans = CharacterSetTable("前后来的历间里之多")
  private static let beforeYear = CharacterSetTable("顾于在至到自从结署")
  private static let beginsYear = CharacterSetTable("，我全各区市县在以第上下群妇党团")

  /// 203年, 22024年, 20 23年, 2023年年
  private mutating func wrongYear(_ number: ReadNumber, next: ReadNumber?) {
    let length = number.digitsEnd - number.start
    let end = number.digitsEnd
    if length == 2, isOne(end, of: .space), let next, next.start == end + 1,
      at(next.digitsEnd) == U.nian,
      next.digitsEnd - next.start == 2, number.units == 200_000 || number.units == 190_000
    {
      report(.malformedNumber, number.start, next.digitsEnd + 1, .warning, "年份中间多了空格")
      return
    }
    guard at(end) == U.nian, number.decimals == 0, number.scale == 0 else { return }
    let isOpen =
      isClauseStart(number.start) || at(number.start - 1) == U.openBracket
      || Self.beforeYear.contains(at(number.start - 1))
    if length == 3, number.units / 100_000 == 20 || number.units / 100_000 == 19, isOpen,
      !Self.spans.contains(at(end + 1))
    {
      report(.malformedNumber, number.start, end + 1, .warning, "年份像是少了一位")
    } else if length == 5, isOpen, !number.isGrouped, isYearWithDigit(number.units / 10_000),
      !Self.spans.contains(at(end + 1))
    {
      report(.malformedNumber, number.start, end + 1, .warning, "年份像是多了一位")
    } else if number.isYear, at(end + 1) == U.nian, Self.beginsYear.contains(at(end + 2)) {
      report(.doubledWord, end, end + 2, .error, "“年”字重复了", fix: "年")
    }
  }

  /// Whether one digit less makes a year of our time.
  private func isYearWithDigit(_ value: Int) -> Bool {
    [1, 10, 100, 1_000, 10_000].contains { power in
      (1949...2050).contains(value / (power * 10) * power + value % power)
    }
  }

  /// 2O24年, 20l9年: letters among the digits.
  mutating func letterAmongDigits(_ start: Int, _ end: Int) {
    guard isOne(end + 1, of: .digit), !isOne(start - 1, of: .latin),
      [0x4F, 0x6F, 0x6C, 0x49].contains(at(end))
    else { return }
    var last = end + 1
    while isOne(last, of: .digit) { last += 1 }
    guard !isOne(last, of: .latin), isOne(last, of: .hanzi) else { return }
    report(
      .malformedNumber, start, last, .warning,
      "数字里夹着字母“\(string(end, end + 1))”，像是0或1")
  }

  /// 12.345.6万元; dates and versions are followed by no unit.
  mutating func dotted(_ start: Int, _ end: Int) {
    guard at(end) == 0x2E, isOne(start - 1, of: .hanzi), at(start - 1) != U.di else { return }
    var last = end
    while isOne(last, of: .digit) || at(last) == 0x2E { last += 1 }
    guard at(last - 1) != 0x2E,
      LargeUnits.money.starting(at: last, in: text) > 0
        || LargeUnits.units.starting(at: last + 1, in: text) > 0
          && (at(last) == U.wan || at(last) == U.yi)
        || at(last) == U.percent || stands("人次", at: last)
    else { return }
    report(.malformedNumber, start, last, .error, "有两个小数点")
  }
}
