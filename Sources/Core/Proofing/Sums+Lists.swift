/// What is summed up in running prose: 慰问金32万元、慰问品18万元，合计50万元.
extension ParagraphPass {
  private static let totals = WordTable("合计 共计 总计 合计为 共计为 总计为 合计达 共计达")
  private static let spans = WordTable("上半年共 全年共 前三季度共 两年共 三年共 两次共 三次共 两项共 三项共 四项共 两笔共 三笔共")

  /// The whole behind its parts: they stand side by side, of one unit, and nothing says that there are more.
  mutating func listed(endingAt position: Int) {
    let whole = numbers[position]
    guard position >= 2, whole.unit != 0, !whole.isPercent, !whole.isYear, !text.hasRest(whole),
      case let lead = summing(before: whole.start), lead > 0, at(whole.start - lead - 1) == U.comma,
      numbers[position - 1].end == whole.start - lead - 1, let total = whole.value
    else { return }
    var sum = 0
    var first = position
    while first > 0, case let part = numbers[first - 1], text.isSameUnit(part, whole),
      !text.hasRest(part), let value = part.value,
      first == position || text.isBeside(text.between(part, numbers[first]))
    {
      let added = sum.addingReportingOverflow(value)
      guard !added.overflow else { return }
      sum = added.partialValue
      first -= 1
    }
    // 一等奖2名、二等奖4名、三等奖8名，共15名: 共 by itself sums up a list, but not two things.
    guard position - first >= (lead > 1 ? 2 : 3), sum != total,
      !text.opensEarlier(numbers[first].start)
    else {
      return
    }
    // As far as the total is printed: 3.25万元 and 2.14万元 may make 5.4万元.
    let slack = whole.decimals == 0 && whole.scale == 0 ? 0 : whole.grain
    guard abs(sum - total) > slack else { return }
    report(
      .partsTotal, numbers[first].start, whole.end, .warning,
      "各项相加是\(text.plain(sum))，总数却是\(text.plain(total))")
  }

  private func summing(before end: Int) -> Int {
    let total = Self.totals.ending(at: end, in: text)
    if total > 0 { return total }
    if at(end - 1) == 0x5171, at(end - 2) == U.comma { return 1 }
    // 上半年共办理93件: a verb of two characters may stand between.
    guard at(end - 3) == 0x5171, isOne(end - 2, of: .hanzi), isOne(end - 1, of: .hanzi) else {
      return 0
    }
    let span = Self.spans.ending(at: end - 2, in: text)
    return span > 0 ? span + 2 : 0
  }

  /// 女代表86名，占代表总数215名的48%
  mutating func shareOfWhole(at position: Int) {
    guard position + 2 < numbers.count, at(numbers[position].end + 1) == 0x5360 else { return }
    let (part, whole, rate) = (numbers[position], numbers[position + 1], numbers[position + 2])
    guard rate.isPercent, part.unit != 0, text.isSameUnit(part, whole), !text.hasRest(part),
      !text.hasRest(whole), text.isAll("的", text.between(whole, rate)),
      case let gap = text.between(part, whole), gap.length <= 10, stands("，占", at: gap.start),
      let a = whole.value, let b = part.value, b <= a
    else { return }
    share(b, of: a, rate, from: part.start)
  }

  private static let beyond = CharacterSetTable("超突")

  /// 建成驿站68家，超过70家的年度任务
  mutating func goal(at position: Int) {
    guard position + 1 < numbers.count, at(numbers[position].end) == U.comma,
      text.isOne(numbers[position].end + 1, of: Self.beyond)
    else { return }
    let (done, goal) = (numbers[position], numbers[position + 1])
    guard done.unit != 0, text.isSameUnit(done, goal), let value = done.value,
      let aim = goal.value, value < aim, !text.hasRest(done), !done.isPercent,
      case let gap = text.between(done, goal),
      ["，超过", "，突破", "，超额完成", "，超出"].contains(where: { text.isAll($0, gap) }),
      ["的目标", "的任务", "的年度", "的计划", "的全年", "目标", "任务"].contains(where: {
        stands($0, at: goal.end)
      })
    else { return }
    report(
      .partsTotal, done.start, goal.end, .warning,
      "\(text.plain(value))没有超过\(text.plain(aim))")
  }
}

extension ParagraphText {
  /// Whether 合计, 共计 or 共办理 may end before a number.
  func isSummed(_ start: Int) -> Bool {
    let last = at(start - 1)
    return last == 0x8BA1 || last == U.da || last == 0x4E3A || last == 0x5171
      || at(start - 3) == 0x5171
  }

  private static let more = [
    "。", "；", "其中", "增", "减", "比", "每", "累计", "合计", "共", "占", "以上", "人均",
  ]

  /// Whether two numbers of a list stand side by side.
  fileprivate func isBeside(_ gap: Gap) -> Bool {
    gap.length <= 14 && (at(gap.start) == U.pause || at(gap.start) == U.comma)
      && !hasOne(of: Self.more, in: gap)
      && !(gap.start..<gap.end).contains { at($0) == 0x7B49 && !isRank($0) }
  }

  /// 一等奖, 二等功
  private func isRank(_ etc: Int) -> Bool {
    at(etc + 1) == 0x5956 || at(etc + 1) == 0x529F || at(etc + 1) == 0x54C1
  }

  /// Whether what stands before a list takes it for a part of something: 其中, 包括, 另有.
  fileprivate func opensEarlier(_ start: Int) -> Bool {
    ["其中", "包括", "新增", "另", "比", "每"].contains { isWithin($0, 12, before: start) }
      || isWithin("等", 12, before: start) && !isWithin("等奖", 12, before: start)
  }
}
