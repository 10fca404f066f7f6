import Core
import Exchange

extension Workbook {
  /// Reads the files of an import against this workbook's names, with what is given and what is remembered of their labels.
  /// - Throws: `TableError`, `StoreError`.
  func importSet(
    of opened: TableFiles, _ given: [ImportDecision], period: Period? = nil,
    holding mostHeld: Int = .max, observer: ImportObserver? = nil
  ) throws -> ImportSet {
    var decisions = ImportDecisions(given)
    for known in try store.labelDecisions() { decisions.remember(known) }
    let workspace = try wholeWorkspace(periods: [])
    return try ImportSet(
      opened.tables,
      recognition: ReportRecognition(workspace: workspace, decisions: decisions, period: period),
      forms: FormDesk(
        workbook: try store.identity(), period: period ?? workspace.settings.period,
        workspace: workspace),
      observer: observer, holding: mostHeld)
  }
}
