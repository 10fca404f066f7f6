/// What all numbers of a paragraph say together: dates, hedges, doubled units.
extension ParagraphPass {
  mutating func readNumbers() {
    var retold: Set<Int> = []
    for (position, number) in numbers.enumerated() {
      let previous = position > 0 ? numbers[position - 1] : nil
      let next = position + 1 < numbers.count ? numbers[position + 1] : nil
      if let mark = yearRange(number, after: previous) { retold.insert(mark) }
      calendar(number, at: position, previous: previous, next: next)
      missingBeside(number, next: next)
      hedge(number)
      doubledUnit(number)
      if mayBeMalformed(number) {
        malformed(number, next: position + 1 < numbers.count ? numbers[position + 1] : nil)
      }
    }
    if !retold.isEmpty {
      findings.removeAll { $0.rule == .rangeMark && retold.contains($0.start) }
    }
  }

  private mutating func calendar(
    _ number: ReadNumber, at position: Int, previous: ReadNumber?, next: ReadNumber?
  ) {
    if at(number.digitsEnd) == U.nian, number.digitsEnd - number.start == 2,
      text.whole(number) != nil,
      let next, next.start == number.digitsEnd + 1, at(next.digitsEnd) == U.yue,
      at(next.digitsEnd + 1) != U.ge,
      !isOne(number.start - 1, of: [.digit, .stop]) || isOne(number.start - 1, of: .stop),
      at(number.start - 1) != 0x2019
    {
      report(.shortYear, number.start, number.digitsEnd + 1, .warning, "年份要写四位数字（GB/T 15835，5.1.4）")
    }
    bareYear(number)
    gluedDay(number)
    clock(number, next: next)
    guard at(number.digitsEnd) == U.yue, let month = text.whole(number),
      at(number.digitsEnd + 1) != U.ge
    else { return }
    if month < 1 || month > 12 {
      report(.impossibleDate, number.start, number.digitsEnd + 1, .error, "没有\(month)月")
      return
    }
    guard let next, next.start == number.digitsEnd + 1, let day = text.whole(next),
      at(next.digitsEnd) == U.ri || at(next.digitsEnd) == 0x53F7
    else { return }
    var year: Int?
    if at(number.start - 1) == U.nian,
      let before = previous, before.digitsEnd == number.start - 1, before.isYear
    {
      year = text.whole(before)
    }
    dayRange(month, day, next, until: position + 2)
    let isLeap = year.map { $0 % 4 == 0 && ($0 % 100 != 0 || $0 % 400 == 0) } ?? true
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if day < 1 || day > days[month - 1] {
      let place = year.map { "\($0)年" } ?? ""
      report(
        .impossibleDate, number.start, next.digitsEnd + 1, .error, "\(place)\(month)月没有\(day)日")
    }
  }

  /// 9月28日至9月15日, 28日至15日 of one month: what ends before it begins.
  private mutating func dayRange(
    _ month: Int, _ day: Int, _ start: ReadNumber, until place: Int
  ) {
    let end = start.digitsEnd + 1
    guard place < numbers.count, numbers[place].start == end + 1,
      at(end) == 0x81F3 || at(end) == 0x5230 || at(end) == U.dash
    else { return }
    let first = numbers[place]
    guard let value = text.whole(first) else { return }
    if at(first.digitsEnd) == U.ri, value < day {
      report(.impossibleDate, start.start, first.digitsEnd + 1, .warning, "止日早于起日")
    } else if at(first.digitsEnd) == U.yue, value == month, place + 1 < numbers.count,
      case let last = numbers[place + 1], last.start == first.digitsEnd + 1,
      at(last.digitsEnd) == U.ri, let until = text.whole(last), until < day
    {
      report(.impossibleDate, start.start, last.digitsEnd + 1, .warning, "止日早于起日")
    }
  }

  private static let afterGluedDay = WordTable("， 至 上午 下午 晚 — - 到 召开 举行 在")
  private static let beforeGluedDay = CharacterSetTable("于自从")
  private static let halfDays = WordTable("上午 下午 晚上")

  /// 617日至19日, 43日，: 月 got lost between month and day. 99上午: both did.
  private mutating func gluedDay(_ number: ReadNumber) {
    guard let value = text.whole(number), value <= 1_231, !number.isGrouped,
      isClauseStart(number.start) || Self.beforeGluedDay.contains(at(number.start - 1))
    else { return }
    if at(number.digitsEnd) == U.ri, value > 31,
      Self.afterGluedDay.starting(at: number.digitsEnd + 1, in: text) > 0
    {
      report(.missingDate, number.start, number.digitsEnd + 1, .error, "没有\(value)日：“月”像是丢了")
    } else if Self.halfDays.starting(at: number.digitsEnd, in: text) > 0 {
      report(.missingDate, number.start, number.digitsEnd, .warning, "后面像是少了“日”")
    }
  }

  /// 25时, 8时75分
  private mutating func clock(_ number: ReadNumber, next: ReadNumber?) {
    guard at(number.digitsEnd) == 0x65F6, let hour = text.whole(number),
      at(number.start - 1) == U.ri || at(number.start - 1) == 0x5348
        || at(number.start - 1) == 0x665A
    else { return }
    if hour > 24 {
      report(.impossibleDate, number.start, number.digitsEnd + 1, .error, "没有\(hour)时")
    } else if let next, next.start == number.digitsEnd + 1, at(next.digitsEnd) == 0x5206,
      let minute = text.whole(next), minute > 59
    {
      report(.impossibleDate, next.start, next.digitsEnd + 1, .error, "没有\(minute)分")
    }
  }

  private static let yearEvents = WordTable(
    "我 区 全 市 县 初 底 春 夏 秋 冬 毕业 参加 建 成立 下半年 上半年 调 被 以来 起 开始 换届 组建 创")
  private static let sinceWords = CharacterSetTable("自从")

  /// 91年我参加工作
  private mutating func bareYear(_ number: ReadNumber) {
    guard at(number.digitsEnd) == U.nian, number.digitsEnd - number.start == 2,
      let year = text.whole(number),
      text.isRecentYear(number, year)
        || ((isClauseStart(number.start) && year >= 50) || at(number.start) == 0x30
          || (Self.sinceWords.contains(at(number.start - 1)) && (year >= 50 || year <= 30)))
          && Self.yearEvents.starting(at: number.digitsEnd + 1, in: text) > 0
    else { return }
    report(.shortYear, number.start, number.digitsEnd + 1, .warning, "年份要写四位数字（GB/T 15835，5.1.4）")
  }

  /// 2024—2024年, 2025年至2024年
  /// - Returns: where the mark of the range stands, whose form is no matter beside that.
  private mutating func yearRange(_ number: ReadNumber, after previous: ReadNumber?) -> Int? {
    guard number.isYear, let year = text.whole(number), let before = previous,
      before.end <= number.start, let first = text.whole(before), (1900...2100).contains(first),
      before.digitsEnd - before.start == 4, first >= year,
      text.isRangeBetween(before.digitsEnd, number.start)
    else { return nil }
    report(
      .yearRange, before.start, number.digitsEnd + 1, .error,
      first == year ? "起止是同一年，像是有一个写错了" : "起年晚于止年")
    return before.digitsEnd
  }

  /// 近100余人, 约20人左右
  private mutating func hedge(_ number: ReadNumber) {
    guard number.end > number.start, !number.isYear else { return }
    let before = HedgeWords.before.ending(at: number.start, in: text)
    guard before > 0, number.unit != 0 || number.scale > 0 else { return }
    let unitStart = number.end - number.unitLength
    let hasRest = at(unitStart - 1) == U.yu || at(unitStart - 1) == U.duo
    let after = HedgeWords.after.starting(at: number.end, in: text)
    guard hasRest || after > 0 else { return }
    report(
      .doubleHedge, number.start - before, number.end + after, .warning,
      "“\(string(number.start - before, number.start))”和“\(hasRest ? string(unitStart - 1, unitStart) : string(number.end, number.end + after))”只能用一个"
    )
  }

  private mutating func doubledUnit(_ number: ReadNumber) {
    guard number.unitLength > 0, number.end - number.start < 24 else { return }
    let next = number.end
    guard
      (0..<number.unitLength).allSatisfy({ at(next + $0) == at(next - number.unitLength + $0) }),
      case let unit = string(next - number.unitLength, next),
      !["人", "年", "月", "日", "个", "天", "项", "件", "条", "户", "家", "次", "场"].contains(unit)
        || unit == "个" && at(next + 1) != U.ren && at(next + 1) != 0x4F53 && at(next + 1) != U.ge
    else { return }
    guard unit != "家", unit != "公", unit != "小" else { return }
    report(.malformedNumber, number.start, next + number.unitLength, .error, "“\(unit)”重复了")
  }
}

extension ParagraphText {
  fileprivate func whole(_ number: ReadNumber) -> Int? {
    number.decimals == 0 && number.scale == 0 ? number.units / 10_000 : nil
  }

  fileprivate static let yearTails = WordTable(
    "上半年 下半年 全市 全县 全区 全省 我市 我县 我区 我省 年初 一季度 前三季度 ，全市 ，全县 ，全区 ，全省 ，我市 ，我县 ，我区")

  fileprivate static let yearSides = WordTable("底 初 末 度")

  fileprivate static let afterYearSide = CharacterSetTable("，。、；前工全的召，我市县区以）和与至")

  /// 24年底, 25年上半年: no span of years is told so.
  fileprivate func isRecentYear(_ number: ReadNumber, _ year: Int) -> Bool {
    let end = number.digitsEnd + 1
    guard (10...35).contains(year) || year >= 80 else { return false }
    if Self.yearSides.starting(at: end, in: self) > 0 {
      return Self.afterYearSide.contains(at(end + 1)) && !ends("第", before: number.start)
        && (isClauseStart(number.start) || Self.beforeYearSide.contains(at(number.start - 1)))
    }
    return isClauseStart(number.start) && Self.yearTails.starting(at: end, in: self) > 0
  }

  fileprivate static let beforeYearSide = CharacterSetTable("在自从到至于截对和比较将把的")

  fileprivate func isRangeBetween(_ start: Int, _ end: Int) -> Bool {
    var index = start
    if at(index) == U.nian { index += 1 }
    guard index < end, end - index <= 2 else { return false }
    return (index..<end).allSatisfy {
      [0x2D, U.dash, 0x2013, 0xFF5E, 0x7E, 0x81F3, 0x5230, 0xFF0D].contains(at($0))
    }
  }
}
