import Core
import Storage

/// The window that the screen works on: the working period with the year before, and whatever else the draft cites.
struct DraftWindow: Sendable {
  let store: any Store
  let library: TextLibrary

  /// The draft worked on, parsed to learn what it cites; whoever opens the screen need not parse it again.
  struct Parsed {
    var draft: Draft
    var composer: Composer
  }

  func load() throws(StoreError) -> Workspace { try open().workspace }

  func open() throws(StoreError) -> (workspace: Workspace, parsed: Parsed?) {
    let workspace = try store.window(WindowRequest())
    let current = workspace.drafts.first { $0.id == workspace.settings.draft }
    guard let draft = current ?? workspace.drafts.first else { return (workspace, nil) }
    let composer = Composer(source: draft.source, name: draft.name, library: library)
    let parsed = Parsed(draft: draft, composer: composer)
    let wanted = composer.demand(in: workspace).periods
    let usual = WindowRequest.usualPeriods(around: workspace.settings.period)
    guard !wanted.isSubset(of: usual) else { return (workspace, parsed) }
    return (try store.window(WindowRequest(periods: usual.union(wanted))), parsed)
  }
}
