import Core

/// What stands around a report's table: whose it is, of when, in what units.
struct ReportMeta {
  private(set) var subject: Subject?
  private(set) var period: PeriodLabel?
  /// 万元, 人 of `单位：万元、人`.
  private(set) var units: [String] = []
  /// The titles, which may name the one indicator that the table is about.
  private(set) var titles: [String] = []

  /// `填报单位：区总工会`, `单位：万元`, `填报日期：2026年1月10日`.
  static func isEntry(_ text: String) -> Bool {
    let plain = Label.plain(text)
    guard let colon = plain.firstIndex(of: ":") else { return false }
    let key = plain[..<colon].drop { "(".contains($0) }
    return keys.contains { key.hasSuffix($0) }
  }

  private static let keys = [
    "单位", "计量单位", "填报单位", "报送单位", "填报机构", "机构", "单位名称", "填报部门", "日期", "时间", "填表人", "填报人",
    "制表", "制表人", "审核", "审核人", "负责人", "联系人", "电话", "报告期", "统计期", "期间", "表号", "制定机关", "批准文号",
    "有效期至", "文号",
  ]
  private static let times = ["报告期", "统计期", "期间"]

  /// - Parameter corner: the headings over the labels of the rows: 区红十字会 may stand there instead of 指标.
  init(
    _ grid: ReportGrid, above: Range<Int>, corner: [String], matcher: LabelMatcher
  ) {
    for row in above {
      for text in grid.distinct(row) {
        if !readEntries(text, matcher) { titles.append(text) }
      }
    }
    let named = titles + corner + [grid.sheet ?? "", Self.stem(grid.file)]
    for text in named {
      if period == nil { period = PeriodLabel.within(text) }
      let mentioned = matcher.subject(mentionedIn: text)
      // A title that names the region only may still stand over one organization's file.
      if case .organization? = mentioned, !isOrganization { subject = mentioned }
      if subject == nil { subject = mentioned }
    }
  }

  private var isOrganization: Bool {
    if case .organization? = subject { true } else { false }
  }

  private static func stem(_ file: String) -> String {
    file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
  }

  /// Whether the text consists of entries; several may stand in one cell, parted by blanks.
  private mutating func readEntries(_ text: String, _ matcher: LabelMatcher) -> Bool {
    guard Self.isEntry(text) else { return false }
    let spaced = text.halfWidth.split { $0.isWhitespace }.map(String.init)
    let pieces = spaced.allSatisfy(Self.isEntry) ? spaced : [Label.plain(text)]
    for piece in pieces {
      let trimmed = piece.drop { $0 == "(" }
      guard let colon = trimmed.firstIndex(of: ":") else { continue }
      let key = String(trimmed[..<colon])
      let value = trimmed[trimmed.index(after: colon)...].filter { $0 != ")" }
      if Self.times.contains(where: key.hasSuffix) {
        period = PeriodLabel.within(value)
      } else if key.hasSuffix("单位") || key.hasSuffix("机构") || key.hasSuffix("单位名称")
        || key.hasSuffix("部门")
      {
        readUnit(value, matcher)
      }
    }
    return true
  }

  /// 单位 is what is counted in, or who reports.
  private mutating func readUnit(_ value: String, _ matcher: LabelMatcher) {
    let parts = value.split { "、,，/;；".contains($0) }.map(String.init)
    if !parts.isEmpty, parts.allSatisfy(Label.isUnit) {
      units = parts
    } else if let match = matcher.subject(value).target ?? matcher.subject(mentionedIn: value) {
      subject = match
    }
  }

  /// The unit that the report states for an indicator that states none; nil where none of them fits.
  func unit(for indicator: Indicator) -> String? {
    units.first { FigureEntry.family(of: $0) == FigureEntry.family(of: indicator.unit.name) }
  }
}
