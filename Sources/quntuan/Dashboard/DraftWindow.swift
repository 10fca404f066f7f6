import Core
import Storage
import TUI

/// The window that the screen works on: the working period with the year before, and whatever else the draft cites.
struct DraftWindow: Sendable {
  let store: any Store
  let library: TextLibrary

  /// What the first picture needs, and what is to be read after it.
  ///
  /// Figures of the organizations below are nearly all of a province's window, and few of them are cited; nothing else
  /// shows them before somebody goes there.
  func begin() throws(StoreError) -> (workspace: Workspace, derived: Derived, rest: WindowRequest?)
  {
    var workspace = try store.window(WindowRequest(includesFiguresBelow: false))
    let usual = WindowRequest.usualPeriods(around: workspace.settings.period)
    let current = workspace.drafts.first { $0.id == workspace.settings.draft }
    var derived = Derived(library: library)
    var rest = WindowRequest(periods: usual)
    if let draft = current ?? workspace.drafts.first {
      var composer = Composer(source: draft.source, name: draft.name, library: library)
      let wanted = usual.union(composer.demand(in: workspace).periods)
      derived = Derived(library: library, composer: composer, of: draft)
      rest.periods = wanted
      guard let below = composer.demandBelow(in: workspace) else {
        return (try store.window(rest), derived, nil)
      }
      if wanted != usual {
        workspace = try store.window(WindowRequest(periods: wanted, includesFiguresBelow: false))
      }
      let cited = workspace.keys(of: below, in: wanted)
      workspace.figures.merge(try store.figures(of: cited)) { known, _ in known }
    }
    let hasBelow = !workspace.children(of: workspace.settings.region).isEmpty
    return (workspace, derived, hasBelow ? rest : nil)
  }

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

extension Workspace {
  /// The figures of these indicators that the organizations just below the office's region report.
  fileprivate func keys(of indicators: Set<IndicatorID>, in periods: Set<Period>) -> [FigureKey] {
    guard !indicators.isEmpty else { return [] }
    let below = Set(children(of: settings.region).map(\.id))
    return organizations.filter { below.contains($0.region) }.flatMap { organization in
      indicators.compactMap(catalog.indicator).filter { indicator in
        switch indicator.reporters {
        case .everyKind: true
        case .kinds(let kinds): kinds.contains(organization.kind)
        case .region: false
        }
      }.flatMap { indicator in
        periods.map {
          FigureKey(subject: .organization(organization.id), indicator: indicator.id, period: $0)
        }
      }
    }
  }
}
