import Core
import Exchange

extension Workbook {
  /// Reads the files of an import against this workbook's names, with what is given and what is remembered of their labels.
  /// - Throws: `TableError`, `StoreError`.
  func importSet(
    of opened: TableFiles, _ given: [ImportDecision], period: Period? = nil,
    observer: ImportObserver? = nil
  ) throws -> ImportSet {
    var decisions = ImportDecisions(given)
    for known in try store.labelDecisions() { decisions.remember(known) }
    return try ImportSet(
      opened.tables,
      recognition: ReportRecognition(
        workspace: try wholeWorkspace(periods: []), decisions: decisions, period: period),
      observer: observer)
  }
}
