/// What a year in the text is about, for a speech whose workbook reports on one year.
enum YearRole: Hashable, Sendable {
  /// A title or a heading by itself, one that looks back, one that looks ahead.
  case heading, review, plan
  /// 2023年，全区共举办竞赛16场: figures are reported under it.
  case report
  /// 今年（2023年）
  case thisYear
}

extension ParagraphPass {
  private static let reviews = ["总结", "回顾", "工作情况", "成绩"]
  private static let plans = ["打算", "安排", "计划", "要点", "思路", "部署", "任务", "目标"]
  private static let reported = [
    "共", "累计", "开展", "完成", "举办", "组织", "实现", "新增", "培训", "发放", "帮扶", "救助", "建成", "达到", "召开",
  ]
  private static let beforeThisYear = CharacterSetTable("（是即")
  private static let spans = CharacterSetTable("-—–～~－至到／/")
  private static let afterReport = CharacterSetTable("，全我各区市县群团工妇")

  /// The role of the year that a number is; nil where it may be any.
  /// - Parameter position: its place among the numbers.
  func yearRole(at position: Int) -> YearRole? {
    let number = numbers[position]
    if Self.beforeThisYear.contains(at(number.start - 1)),
      ["今年（", "今年是", "今年即", "今年，即"].contains(where: { ends($0, before: number.start) })
    {
      return .thisYear
    }
    // 2021—2025年, 2024、2025年; but 一、2024年工作回顾.
    guard !Self.spans.contains(at(number.start - 1)),
      at(number.start - 1) != U.pause
        || !isOne(number.start - 2, of: .digit)
          && at(number.start - 2) != U.nian
    else { return nil }
    if summary.length <= 40, summary.stopCount == 0 { return headingRole(number) }
    return isReport(at: position) ? .report : nil
  }

  private func headingRole(_ number: ReadNumber) -> YearRole? {
    // What a title names has a year of its own: 《2023年发展规划》, 2022年以来.
    guard !(summary.start..<number.start).contains(where: { isOne($0, of: .opening) }),
      !stands("以来", at: number.digitsEnd + 1), !stands("月", at: number.digitsEnd + 2),
      numbers.filter(\.isYear).count == 1
    else { return nil }
    let rest = ParagraphText.Gap(start: number.digitsEnd + 1, end: summary.end)
    if text.hasOne(of: Self.reviews, in: rest) { return .review }
    return text.hasOne(of: Self.plans, in: rest) ? .plan : .heading
  }

  /// A sentence that begins with the year, counts something in it and names no other.
  private func isReport(at position: Int) -> Bool {
    let number = numbers[position]
    guard number.start == summary.start || isOne(number.start - 1, of: .fullStop),
      Self.afterReport.contains(at(number.digitsEnd + 1))
    else { return false }
    var end = number.digitsEnd + 1
    while end < summary.end, end - number.start < 200, !isOne(end, of: .fullStop) { end += 1 }
    var counts = false
    for other in numbers[(position + 1)...] {
      if other.start >= end { break }
      if other.isYear { return false }
      if other.unitLength > 0 { counts = true }
    }
    let sentence = ParagraphText.Gap(start: number.digitsEnd + 1, end: end)
    return counts && text.hasOne(of: Self.reported, in: sentence)
  }
}
