import Core
import Storage
import TUI

/// The window that the screen works on: the working period with the year before, and whatever else the draft cites.
struct DraftWindow: Sendable {
  let store: any Store
  let library: TextLibrary

  func load(_ outlook: Outlook) throws(StoreError) -> Workspace { try open(outlook).workspace }

  /// With what follows from the window: the draft is parsed once for both.
  func open(_ outlook: Outlook? = nil) throws(StoreError) -> (
    workspace: Workspace, derived: Derived
  ) {
    let shown = outlook.map { WindowRequest.usualPeriods(around: $0.period) }
    let workspace = try store.window(WindowRequest(region: outlook?.region, periods: shown))
    let current = workspace.drafts.first { $0.id == workspace.settings.draft }
    guard let draft = current ?? workspace.drafts.first else {
      return (workspace, Derived(library: library))
    }
    var composer = Composer(source: draft.source, name: draft.name, library: library)
    let wanted = composer.demand(in: workspace).periods
    let derived = Derived(library: library, composer: composer, of: draft)
    let usual = shown ?? WindowRequest.usualPeriods(around: workspace.settings.period)
    guard !wanted.isSubset(of: usual) else { return (workspace, derived) }
    let whole = WindowRequest(region: outlook?.region, periods: usual.union(wanted))
    return (try store.window(whole), derived)
  }
}
