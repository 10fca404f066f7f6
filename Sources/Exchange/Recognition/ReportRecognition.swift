import Core

/// What reads sheets that are laid out for people, against the names of a workbook.
public struct ReportRecognition: Sendable {
  let workspace: Workspace
  let decisions: ImportDecisions
  private let period: Period?

  /// - Parameters:
  ///   - workspace: the regions, organizations and catalogue; nothing else of it is asked.
  ///   - period: of reports that state none, or state it wrongly; nil to take what they state.
  public init(
    workspace: Workspace, decisions: ImportDecisions = ImportDecisions(), period: Period? = nil
  ) {
    self.workspace = workspace
    self.decisions = decisions
    self.period = period
  }

  /// Nil for rows that hold no table of amounts.
  func read(
    _ rows: [TableRow], of source: any TableSource
  ) throws(TableError) -> RecognizedReport? {
    let sheet = source as? XLSXTable
    let grid = ReportGrid(
      rows, merges: sheet?.merges ?? [], file: sheet?.file ?? source.name, sheet: sheet?.sheet)
    let matcher = LabelMatcher(workspace)
    guard
      var reader = try ReportReader(grid, matcher: matcher, decisions: decisions, period: period)
    else { return nil }
    return reader.run()
  }
}
