import Core

/// 报送表: what one organization is asked to fill in for one period.
public struct ReportForm: Sendable {
  /// One line: an indicator, and what is known of it.
  struct Line {
    enum State: Hashable {
      /// To be filled in, or filled in and still to be changed.
      case open
      /// 已核: a change goes by the office.
      case verified
      /// Follows from others: the sum of shorter periods, or a rate.
      case computed
    }

    var indicator: Indicator
    var previous: Amount?
    var figure: Figure?
    var amount: Amount?
    var state: State
  }

  public let organization: Organization
  public let period: Period
  /// 青禾区总工会.
  public let name: String
  let region: Region
  let due: Day?
  let lines: [Line]
  private let workbook: String

  /// Nil where the organization reports nothing for periods of this length.
  /// - Parameters:
  ///   - workbook: the identity of the workbook that asks.
  ///   - workspace: must hold the figures of the period, of the year before, and of their parts.
  public init?(
    for organization: Organization, in period: Period, from workspace: Workspace,
    workbook: String
  ) {
    guard let region = workspace.region(organization.region) else { return nil }
    let subject = Subject.organization(organization.id)
    let indicators = workspace.indicators(of: subject, length: period.length)
    guard !indicators.isEmpty else { return nil }
    self.organization = organization
    self.period = period
    self.region = region
    self.workbook = workbook
    name = organization.formalName
    due = workspace.dueDay(of: subject, for: period)
    lines = indicators.map { indicator in
      Self.line(
        indicator, FigureKey(subject: subject, indicator: indicator.id, period: period),
        workspace)
    }
  }

  private static func line(
    _ indicator: Indicator, _ key: FigureKey, _ workspace: Workspace
  ) -> Line {
    let known = FigureLine(key, name: "", indicator: indicator, in: workspace)
    var line = Line(
      indicator: indicator, previous: known.previous, figure: known.figure, amount: known.amount,
      state: known.figure?.status == .verified ? .verified : .open)
    if known.amount != nil, known.figure?.amount == nil { line.state = .computed }
    return line
  }

  func mark(of line: Line) -> FormMark {
    FormMark(
      workbook: workbook, organization: organization.id, period: period,
      indicator: line.indicator.code)
  }

  /// How many lines nobody has filled in yet.
  public var blankCount: Int {
    lines.filter { $0.amount == nil && $0.figure?.status != .notApplicable }.count
  }

  /// 青禾区总工会2025年报送表.xlsx: without what no file's name may hold.
  public var fileName: String {
    let safe = name.filter { !"/\\:*?\"<>|".contains($0) && !$0.isNewline }
    return "\(safe)\(period.chineseText)报送表.xlsx"
  }

  /// The form as an Excel workbook.
  /// - Throws: `ExportError.workbook`.
  public func bytes(_ details: FileDetails) throws(ExportError) -> [UInt8] {
    try FormSheet(self, details).bytes
  }
}
