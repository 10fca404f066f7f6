/// Parts and the whole that they make.
extension ParagraphPass {
  /// What 其中, 包括 and 分别 begin with: most numbers have none of them behind them.
  private static let markerStarts = CharacterSetTable("其包分")

  /// 共受理50件，其中甲30件、乙25件: the parts of one unit may not exceed the whole.
  mutating func parts(from index: Int) {
    let whole = numbers[index]
    guard let total = whole.value, whole.unit != 0, !whole.isPercent, !whole.isYear,
      !text.hasRest(whole)
    else { return }
    guard index + 1 < numbers.count else { return }
    let first = firstPart(of: index)
    let gap = text.between(numbers[first - 1], numbers[first])
    guard gap.length <= 24, text.isSameUnit(numbers[first], whole),
      (gap.start..<gap.end).contains(where: { text.isOne($0, of: Self.markerStarts) }),
      let marker = ["其中", "包括", "分别为", "分别是"].first(where: { text.has($0, in: gap) }),
      !text.hasOne(of: ["。", "增长", "同比"], in: gap)
    else { return }
    var sum = 0
    var last = index
    var count = 0
    for position in first..<numbers.count {
      let part = numbers[position]
      if position > first {
        let gap = text.between(numbers[last], part)
        guard gap.length <= 20, !text.hasOne(of: Self.breaks, in: gap),
          gap.length < 2 || !text.has("共", in: gap) || text.has("共青", in: gap)
        else { break }
      }
      guard text.isSameUnit(part, whole), !text.hasRest(part), let value = part.value else { break }
      // A part that is more than the whole begins something else.
      if position > first, value > total { break }
      let added = sum.addingReportingOverflow(value)
      guard !added.overflow else { return }
      sum = added.partialValue
      last = position
      count += 1
    }
    let list = ParagraphText.Gap(start: whole.end, end: numbers[last].end)
    if count == 1, last == first, marker == "其中", sum > total, text.isDirect(gap) {
      report(
        .partsTotal, whole.start, numbers[last].end, .warning,
        "其中的\(text.plain(sum))比总数\(text.plain(total))还多")
    }
    guard count >= 2, last > first else { return }
    let isWhole =
      text.hasOne(of: ["其余", "其他"], in: list)
      || (count == 2 && text.has("男", in: list) && text.has("女", in: list))
      || text.isCounted(count, before: whole.start)
    if text.isOverlapping(list), !isWhole { return }
    if sum > total || (isWhole && sum != total && marker == "其中") {
      report(
        .partsTotal, whole.start, numbers[last].end, .warning,
        "各项相加是\(text.plain(sum))，总数却是\(text.plain(total))")
    } else if marker == "其中", text.isDirect(gap), Self.isSlip(sum, for: total) {
      report(
        .partsTotal, whole.start, numbers[last].end, .hint,
        "各项相加是\(text.plain(sum))，总数是\(text.plain(total))：看看是不是写错了一个数字")
    }
  }

  /// Where the first part of a whole may stand: right behind it, or behind one number of another unit, 项目9个，投资12亿元，其中工业5个.
  private func firstPart(of index: Int) -> Int {
    let (whole, next) = (numbers[index], numbers[index + 1])
    guard index + 2 < numbers.count, !text.isSameUnit(next, whole), next.unit != 0, !next.isPercent,
      text.isSameUnit(numbers[index + 2], whole), case let gap = text.between(whole, next),
      gap.length <= 14, at(gap.start) == U.comma,
      text.isDirect(text.between(next, numbers[index + 2]))
    else { return index + 1 }
    return index + 2
  }

  /// Whether the parts fall short of the whole by one wrong digit: 886 for 896.
  private static func isSlip(_ sum: Int, for total: Int) -> Bool {
    let (a, b) = (sum / 10_000, total / 10_000)
    guard sum % 10_000 == 0, total % 10_000 == 0, a < b, a >= b / 10 * 8, b >= 10 else {
      return false
    }
    let (first, second) = (Array(String(a).utf8), Array(String(b).utf8))
    return first.count == second.count && zip(first, second).count { $0 != $1 } == 1
  }

  private static let breaks = [
    "。", "；", "其中", "含", "增长", "同比", "累计", "合计", "比", "占", "每", "达", "涉及", "带动", "发放", "资金", "覆盖",
    "惠及",
  ]

  /// 会员800名，男会员500名，女会员200名
  mutating func sexes(at index: Int) {
    guard index + 2 < numbers.count else { return }
    let (whole, first, second) = (numbers[index], numbers[index + 1], numbers[index + 2])
    let (a, b) = (text.between(whole, first), text.between(first, second))
    guard a.length <= 12, b.length <= 8, text.isSameUnit(whole, first),
      text.isSameUnit(first, second),
      [UInt64(U.ren), UInt64(U.ming)].contains(whole.unit), !text.has("其中", in: a),
      isOne(a.start, of: .stop) || at(a.start) == U.openBracket,
      (text.has("男", in: a) && text.has("女", in: b))
        || (text.has("女", in: a) && text.has("男", in: b)),
      !text.hasOne(of: ["。", "比", "分别", "各"], in: a),
      !text.hasOne(of: ["。", "比", "分别", "各"], in: b),
      !text.hasRest(whole), !text.hasRest(first), !text.hasRest(second),
      let total = whole.value, let one = first.value, let other = second.value, one + other != total
    else { return }
    report(
      .partsTotal, whole.start, second.end, .warning,
      "各项相加是\(text.plain(one + other))，总数却是\(text.plain(total))")
  }

  private static let absences = ["请假", "缺席", "缺勤"]

  /// 应到代表218名，因事因病请假11名，实到代表209名
  mutating func attendance(at index: Int) {
    guard index + 2 < numbers.count else { return }
    let (due, absent, present) = (numbers[index], numbers[index + 1], numbers[index + 2])
    guard text.isSameUnit(due, absent), text.isSameUnit(absent, present), due.unit != 0,
      text.isWithin("应到", 8, before: due.start) || text.isWithin("应出席", 8, before: due.start),
      case (let a, let b) = (text.between(due, absent), text.between(absent, present)),
      a.length <= 12, b.length <= 10, text.hasOne(of: Self.absences, in: a),
      text.hasOne(of: ["实到", "实际到会", "实际出席"], in: b),
      let whole = due.value, let away = absent.value, let here = present.value,
      whole - away != here
    else { return }
    report(
      .partsTotal, due.start, present.end, .warning,
      "应到\(text.plain(whole))减\(text.plain(away))是\(text.plain(whole - away))，不是\(text.plain(here))"
    )
  }

  private static let bounds: [(whole: [String], part: [String])] = [
    (["应到", "应参加"], ["实到", "实参加"]), (["受理", "接收", "收到", "接到"], ["办结", "结案", "成功调解", "调解成功"]),
    (["发放问卷", "发出问卷"], ["收回", "回收"]), (["征集", "收集", "征求", "收到"], ["采纳", "吸纳"]),
    (["排查"], ["整改", "化解", "消除", "调处"]), (["交办"], ["办结", "办理完毕"]), (["立案"], ["结案", "审结"]),
    (["报名"], ["参赛", "录取", "入围"]),
  ]

  /// 应到代表200名，实到215名: what cannot be more than what it is of.
  mutating func outdone(at index: Int) {
    guard index + 1 < numbers.count else { return }
    let (whole, part) = (numbers[index], numbers[index + 1])
    let gap = text.between(whole, part)
    guard gap.length <= 12, text.isSameUnit(whole, part), whole.unit != 0, !whole.isPercent,
      let total = whole.value, let value = part.value, value > total,
      !text.hasOne(of: ["。", "；", "上年", "去年", "结转", "历年", "积案"], in: gap), !text.hasRest(whole),
      !text.hasOne(
        of: ["结转", "上年", "去年", "积案"],
        in: ParagraphText.Gap(start: part.end, end: min(count, part.end + 10))),
      Self.bounds.contains(where: { bound in
        bound.whole.contains { text.isWithin($0, 12, before: whole.start) }
          && text.hasOne(of: bound.part, in: gap)
      })
    else { return }
    report(
      .partsTotal, whole.start, part.end, .warning,
      "后面的\(text.plain(value))比前面的\(text.plain(total))还多")
  }
}

extension ParagraphText {
  /// Whether 其中 opens what follows the whole at once.
  fileprivate func isDirect(_ gap: Gap) -> Bool {
    stands("，其中", at: gap.start) || stands("（其中", at: gap.start) || stands("其中", at: gap.start)
  }

  /// 三项经费合计95万元: as many parts as are told make the whole.
  fileprivate func isCounted(_ count: Int, before end: Int) -> Bool {
    guard count >= 2, count <= 9, ends("合计", before: end) || ends("共计", before: end) else {
      return false
    }
    let numeral = ["二", "三", "四", "五", "六", "七", "八", "九"][count - 2]
    return ["项", "类", "笔", "部分"].contains { isWithin(numeral + $0, 16, before: end) }
  }

  /// Party members may be women: such parts overlap.
  fileprivate func isOverlapping(_ gap: Gap) -> Bool {
    let isAboutWomen = has("女", in: gap) && !has("男", in: gap)
    return isAboutWomen
      || hasOne(
        of: [
          "党员", "岁", "学历", "研究生", "本科", "硕士", "以上", "少数民族", "高级", "中级", "骨干", "达标", "优秀", "特有",
          "具有", "持证", "新增",
        ],
        in: gap)
  }
}
