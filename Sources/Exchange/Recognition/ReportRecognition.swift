import Core
import Synchronization

/// What reads sheets that are laid out for people, against the names of a workbook.
public struct ReportRecognition: Sendable {
  let workspace: Workspace
  let decisions: ImportDecisions
  private let period: Period?
  private let labels: KnownLabels

  /// - Parameters:
  ///   - workspace: the regions, organizations and catalogue; nothing else of it is asked.
  ///   - period: of reports that state none, or state it wrongly; nil to take what they state.
  public init(
    workspace: Workspace, decisions: ImportDecisions = ImportDecisions(), period: Period? = nil
  ) {
    self.workspace = workspace
    self.decisions = decisions
    self.period = period
    labels = KnownLabels(workspace)
  }

  /// One for all sheets: it knows every organization under all its names.
  var matcher: LabelMatcher { labels.matcher }

  /// Nil for rows that hold no table of amounts.
  func read(
    _ rows: [TableRow], of source: any TableSource
  ) throws(TableError) -> RecognizedReport? {
    let sheet = source as? XLSXTable
    let grid = try ReportGrid(
      rows, merges: sheet?.merges ?? [], file: sheet?.file ?? source.name, sheet: sheet?.sheet)
    guard
      var reader = try ReportReader(grid, matcher: matcher, decisions: decisions, period: period)
    else { return nil }
    return reader.run()
  }
}

/// A matcher that is made when the first label asks.
private final class KnownLabels: Sendable {
  private let workspace: Workspace
  private let made = Mutex<LabelMatcher?>(nil)

  init(_ workspace: Workspace) { self.workspace = workspace }

  var matcher: LabelMatcher {
    made.withLock { made in
      let matcher = made ?? LabelMatcher(workspace)
      made = matcher
      return matcher
    }
  }
}
