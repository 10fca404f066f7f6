import Core
import Storage
import TUI

/// The window that the screen works on: the working period with the year before, and whatever else the draft cites.
struct DraftWindow: Sendable {
  let store: any Store
  let library: TextLibrary

  func load() throws(StoreError) -> Workspace { try open().workspace }

  /// With what follows from the window: the draft is parsed once for both.
  func open() throws(StoreError) -> (workspace: Workspace, derived: Derived) {
    let workspace = try store.window(WindowRequest())
    let current = workspace.drafts.first { $0.id == workspace.settings.draft }
    guard let draft = current ?? workspace.drafts.first else {
      return (workspace, Derived(library: library))
    }
    var composer = Composer(source: draft.source, name: draft.name, library: library)
    let wanted = composer.demand(in: workspace).periods
    let derived = Derived(library: library, composer: composer, of: draft)
    let usual = WindowRequest.usualPeriods(around: workspace.settings.period)
    guard !wanted.isSubset(of: usual) else { return (workspace, derived) }
    return (try store.window(WindowRequest(periods: usual.union(wanted))), derived)
  }
}
