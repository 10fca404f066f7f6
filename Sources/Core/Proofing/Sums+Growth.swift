/// Growth that does not follow from the two values given.
extension ParagraphPass {
  /// What the words of a rise or fall begin with: 增提上升扩下减降发壮.
  private static let riseBegins: Set<UInt32> = Set("增提上升扩下减降发壮".unicodeScalars.map(\.value))

  /// 由50场增加到60场，增长30%
  mutating func rise(at index: Int) {
    guard index + 1 < numbers.count else { return }
    let from = numbers[index]
    // 由2015年的3.8%提高到2020年的7.6%: the later year stands before its value.
    var target = index + 1
    if numbers[target].isYear, target + 1 < numbers.count,
      case let year = text.between(numbers[target], numbers[target + 1]),
      (1...3).contains(year.length),
      at(year.end - 1) == U.de
    {
      target += 1
    }
    let to = numbers[target]
    let link = text.between(from, to)
    // 6·98平方米, 1／3: digits of a number that this is only the end of.
    guard ![0xB7, 0x2F, 0xFF0F].contains(at(from.start - 1)), link.length >= 2, link.length <= 12,
      Self.riseBegins.contains(at(link.start)),
      let word = [
        "增加到", "增长到", "提高到", "提升到", "上升到", "增至", "升至", "扩大到", "下降到", "减少到", "降低到", "降至", "减至",
        "上升至", "提高至", "提升至", "增加至", "增长至", "扩大至", "下降至", "减少至", "降低至", "升到", "降到", "发展到", "发展至",
        "增长为", "增加为", "提高为", "提升为", "上升为", "扩大为", "扩展到", "壮大到", "增到", "减到",
      ].first(where: { stands($0, at: link.start) }),
      link.length <= word.unicodeScalars.count + (target > index + 1 ? 12 : 8),
      text.isWithin("由", 16, before: from.start) || text.isWithin("从", 16, before: from.start),
      from.unit == to.unit || from.unit == 0, let a = from.value, let b = to.value, !from.isYear,
      !to.isYear, a > 0
    else { return }
    let isFall = word.hasPrefix("下降") || word.hasPrefix("减") || word.hasPrefix("降")
    if a != b, (b < a) != isFall {
      report(.growth, from.start, to.end, .error, "从\(text.plain(a))到\(text.plain(b))，不是“\(word)”")
      return
    }
    guard target + 1 < numbers.count else { return }
    let rate = numbers[target + 1]
    let verb = text.between(to, rate)
    guard verb.length <= 8, at(verb.start) == U.comma || at(verb.start) == U.pause else { return }
    let isGrowth = [
      "增长", "增加", "提高", "提升", "上升", "下降", "减少", "降低", "增幅", "降幅", "净增", "净减",
    ].contains {
      text.has($0, in: verb)
    }
    let isYearly =
      text.has("同比", in: verb)
      && !["去年", "上年", "同期"].contains { text.isWithin($0, 10, before: from.start) }
    guard isGrowth, !isYearly, !text.hasOne(of: ["年均", "年平均"], in: verb) else { return }
    if to.isPercent, from.isPercent {
      if rate.isPercent, abs(b - a) == rate.units {
        report(.percentagePoint, to.end, rate.end, .warning, "两个百分数的差是百分点，不是%")
      } else if text.isInPoints(rate), abs(b - a) != rate.units {
        report(
          .growth, from.start, rate.end, .warning,
          "相差\(text.plain(abs(b - a)))个百分点，不是\(text.plain(rate.units))个")
      }
    } else if text.isInPoints(rate) {
      pointsOfAmounts(rate, from: to.end)
    } else if rate.isPercent, !rate.isYear {
      check(rate: rate, from: a, to: b, start: from.start)
    } else if rate.unit == UInt64(U.bei) {
      multiple(rate, from: a, to: b, start: from.start)
    } else if rate.unit == to.unit, rate.unit != 0, let difference = rate.value,
      difference != abs(b - a)
    {
      report(
        .growth, from.start, rate.end, .warning,
        "相差\(text.plain(abs(b - a)))，不是\(text.plain(difference))")
    }
  }

  private mutating func check(rate: ReadNumber, from a: Int, to b: Int, start: Int) {
    guard let right = rate.contradiction(part: abs(b - a), whole: a) else { return }
    report(
      .growth, start, rate.end, .warning,
      "按前后两个数算是\(text.plain(right / 1_000 * 1_000))%，不是\(text.plain(rate.units))%")
  }

  /// 由86万人增至92万人，增长6个百分点
  private mutating func pointsOfAmounts(_ rate: ReadNumber, from start: Int) {
    report(
      .percentagePoint, start, rate.digitsEnd + 4, .warning, "两个数量之间的增减用%说，百分点只说两个百分数之差")
  }

  private static let rises = ["增长", "增加", "上升", "提高", "提升", "增幅"]
  private static let falls = ["下降", "减少", "降低", "降幅"]

  /// 满意率达到95%，比上年的92%提高3%: what two rates differ by are points.
  private mutating func points(_ first: ReadNumber, _ second: ReadNumber, _ rate: ReadNumber) {
    let (link, verb) = (text.between(first, second), text.between(second, rate))
    guard link.length <= 12, verb.length <= 4, abs(first.units - second.units) == rate.units,
      text.hasOne(of: ["比", "较"], in: link), text.hasOne(of: Self.rises + Self.falls, in: verb),
      !isTold(.percentagePoint, where: { $0.end == rate.end })
    else { return }
    report(.percentagePoint, second.end, rate.end, .warning, "两个百分数的差是百分点，不是%")
  }

  /// 1200人，比上年的1000人增长30%; 去年20期，今年25期，增长50%.
  mutating func compared(at index: Int) {
    guard index + 2 < numbers.count else { return }
    let (first, second, rate) = (numbers[index], numbers[index + 1], numbers[index + 2])
    let (link, verb) = (text.between(first, second), text.between(second, rate))
    if first.isPercent, second.isPercent, rate.isPercent {
      points(first, second, rate)
      return pointsBetween(first, second, rate)
    }
    let isInPoints = text.isInPoints(rate)
    guard rate.isPercent || isInPoints, text.isSameUnit(first, second), first.unit != 0,
      !first.isPercent, !first.isYear,
      link.length <= 16, verb.length <= 6, !text.hasRest(first), !text.hasRest(second),
      !text.hasOne(of: ["。", "；", "其中"], in: link),
      case let isFall = text.hasOne(of: Self.falls, in: verb),
      isFall || text.hasOne(of: Self.rises, in: verb), let a = first.value, let b = second.value
    else { return }
    let from: Int
    let to: Int
    if text.hasOne(of: ["比上年", "比去年", "较上年", "较去年"], in: link) {
      if isInPoints {
        return pointsOfAmounts(rate, from: second.end)
      }
      (from, to) = (b, a)
    } else if text.has("今年", in: link),
      text.isWithin("去年", 16, before: first.start) || text.isWithin("上年", 16, before: first.start)
    {
      (from, to) = (a, b)
    } else if text.hasOne(of: ["去年", "上年"], in: link), text.isWithin("今年", 16, before: first.start)
    {
      (from, to) = (b, a)
    } else {
      return
    }
    if isInPoints { return }
    if from != to, (to < from) != isFall {
      report(
        .growth, first.start, rate.end, .warning, "从\(text.plain(from))到\(text.plain(to))，增减说反了")
    } else {
      check(rate: rate, from: from, to: to, start: first.start)
    }
  }
}

extension ParagraphText {
  fileprivate func isInPoints(_ rate: ReadNumber) -> Bool {
    at(rate.digitsEnd) == U.ge && stands("个百分点", at: rate.digitsEnd)
  }
}
