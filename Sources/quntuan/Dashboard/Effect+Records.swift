import TUI

extension Effect {
  /// Whether the workbook holds other records afterwards: the day's copy is kept behind the first of these.
  var changesRecords: Bool {
    switch self {
    case .commit, .undo, .redo, .newDraft, .keep: true
    case .revisions(let request):
      switch request {
      case .rename, .remove, .keepAutomatically, .keepAfterCrash, .reopen: true
      case .list, .compare, .fetch, .readFinals: false
      }
    case .journal(let request):
      switch request {
      case .restore: true
      case .page, .changes: false
      }
    case .importing(let request):
      switch request {
      case .write, .writeLong: true
      case .list, .read, .cancel: false
      }
    // Of the catalogue only what was looked at is remembered; what is taken from it is a commit.
    case .catalog, .savePreferences, .editOutside, .load, .pastFigures, .totals, .issuesBelow,
      .chart, .dictionary, .tally, .directory, .figures, .provenance, .countFigures, .issueHistory,
      .export, .exportText, .copy, .stopUndo, .redraw, .suspend,
      .quit:
      false
    }
  }
}
