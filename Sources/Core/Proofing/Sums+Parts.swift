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
    let gap = text.between(whole, numbers[index + 1])
    guard gap.length <= 24, text.isSameUnit(numbers[index + 1], whole),
      (gap.start..<gap.end).contains(where: { text.isOne($0, of: Self.markerStarts) }),
      let marker = ["其中", "包括", "分别为", "分别是"].first(where: { text.has($0, in: gap) }),
      !text.hasOne(of: ["。", "增长", "同比"], in: gap)
    else { return }
    var sum = 0
    var last = index
    var count = 0
    for position in (index + 1)..<numbers.count {
      let part = numbers[position]
      if position > index + 1 {
        let gap = text.between(numbers[last], part)
        guard gap.length <= 20, !text.hasOne(of: Self.breaks, in: gap),
          gap.length < 2 || !text.has("共", in: gap) || text.has("共青", in: gap)
        else { break }
      }
      guard text.isSameUnit(part, whole), !text.hasRest(part), let value = part.value else { break }
      // A part that is more than the whole begins something else.
      if position > index + 1, value > total { break }
      let added = sum.addingReportingOverflow(value)
      guard !added.overflow else { return }
      sum = added.partialValue
      last = position
      count += 1
    }
    let list = ParagraphText.Gap(start: whole.end, end: numbers[last].end)
    if count == 1, last == index + 1, marker == "其中", sum > total, text.isDirect(gap) {
      report(
        .partsTotal, whole.start, numbers[last].end, .warning,
        "其中的\(text.plain(sum))比总数\(text.plain(total))还多")
    }
    guard count >= 2, last > index + 1 else { return }
    let isWhole =
      text.hasOne(of: ["其余", "其他"], in: list)
      || (count == 2 && text.has("男", in: list) && text.has("女", in: list))
      || text.isCounted(count, before: whole.start)
    if text.isOverlapping(list), !isWhole { return }
    if sum > total || (isWhole && sum != total && marker == "其中") {
      report(
        .partsTotal, whole.start, numbers[last].end, .warning,
        "各项相加是\(text.plain(sum))，总数却是\(text.plain(total))")
    }
  }

  private static let breaks = [
    "。", "；", "其中", "增长", "同比", "累计", "合计", "比", "占", "每", "达", "涉及", "带动", "发放", "资金", "覆盖",
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

  private static let bounds: [(whole: [String], part: [String])] = [
    (["应到", "应参加"], ["实到", "实参加"]), (["受理", "接收", "收到", "接到"], ["办结", "结案", "成功调解", "调解成功"]),
    (["发放问卷", "发出问卷"], ["收回", "回收"]),
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
