import Core

/// Where a report says whose its figures are and what they count.
struct ReportAxes {
  enum Place: Hashable {
    /// A column of labels, from 0.
    case column(Int)
    case head
    /// The title, or the file's name.
    case around
  }

  private(set) var subjects: Place
  private(set) var indicators: Place

  private static let subjectHeadings: Set<String> = [
    "机构", "单位名称", "机构名称", "报送单位", "填报单位", "组织", "群团组织", "组织名称", "部门", "镇街", "乡镇", "地区", "区域",
    "镇(街道)", "乡镇(街道)", "各单位",
  ]
  private static let indicatorHeadings: Set<String> = [
    "指标", "指标名称", "项目", "统计指标", "统计项目", "内容", "工作内容", "工作项目", "主要指标", "项目名称", "考核指标",
  ]

  /// Asking what a text means takes long where it means nothing: the first of a column tell, and labels stand on the left.
  private static let mostTextsAsked = 200
  private static let mostColumnsAsked = 16

  private static func sample(
    of column: Int, in grid: ReportGrid, _ frame: ReportFrame
  ) -> Set<String> {
    var texts: Set<String> = []
    for row in frame.body where texts.count < mostTextsAsked && !grid.texts[row][column].isEmpty {
      texts.insert(grid.texts[row][column])
    }
    return texts
  }

  init(_ grid: ReportGrid, _ frame: ReportFrame, _ matcher: LabelMatcher) {
    var scores: [(place: Place, subjects: Int, indicators: Int)] = []
    for column in frame.labelColumns.prefix(Self.mostColumnsAsked) {
      let heading = frame.headings[column].last.map { Label($0).core } ?? ""
      let texts = Self.sample(of: column, in: grid, frame)
      var score = (
        place: Place.column(column), subjects: texts.count { matcher.subject($0).target != nil },
        indicators: texts.count { matcher.isIndicator([$0], unit: nil) }
      )
      if Self.subjectHeadings.contains(heading) { score.subjects += 1_000 }
      if Self.indicatorHeadings.contains(heading) { score.indicators += 1_000 }
      scores.append(score)
    }
    let heads = frame.amountColumns.map { frame.headings[$0] }
    let subjectHeads = heads.count { parts in
      parts.contains { matcher.subject($0).target != nil && !matcher.isIndicator([$0], unit: nil) }
    }
    let indicatorHeads = heads.count { matcher.isIndicator($0, unit: nil) }
    scores.append((.head, subjectHeads, indicatorHeads))

    let bySubject = scores.max { $0.subjects < $1.subjects }
    let place = bySubject.flatMap { $0.subjects > 0 ? $0.place : nil } ?? .around
    subjects = place
    let rest = scores.filter { $0.place != place }
    let byIndicator = rest.max { $0.indicators < $1.indicators }
    if let byIndicator, byIndicator.indicators > 0 {
      indicators = byIndicator.place
    } else if place == .around, let label = rest.last(where: { $0.place != .head }) {
      indicators = label.place
    } else {
      indicators = rest.contains { $0.place == .head } ? .head : (rest.first?.place ?? .around)
    }
    // One organization's columns may be nothing but periods; then the title says what is counted.
    if indicators == .head, heads.allSatisfy({ $0.allSatisfy { PeriodLabel($0) != nil } }) {
      indicators = .around
    }
  }
}
