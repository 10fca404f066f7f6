import Core
import Storage
import TUI

/// The window that the screen works on: the working period with the year before, and whatever else the draft cites.
struct DraftWindow: Sendable {
  let store: any Store
  let library: TextLibrary

  /// Figures that belong to the window and are not in it yet.
  struct Rest: Sendable {
    var subjects: [Subject]
    var periods: Set<Period>
  }

  /// The whole window.
  func load(_ outlook: Outlook) throws(StoreError) -> Workspace {
    var (workspace, _, rest) = try begin(outlook)
    workspace.figures.merge(try figures(of: rest)) { known, _ in known }
    return workspace
  }

  func figures(of rest: Rest) throws(StoreError) -> [FigureKey: Figure] {
    guard !rest.subjects.isEmpty else { return [:] }
    return try store.figures(of: rest.subjects, in: rest.periods)
  }

  /// What the first picture needs, what follows from it (the draft is parsed once for both), and what is to be read after it.
  ///
  /// Figures of the organizations below are nearly all of a province's window, and few of them are cited; nothing else
  /// shows them before somebody goes there.
  func begin(_ outlook: Outlook? = nil) throws(StoreError) -> (
    workspace: Workspace, derived: Derived, rest: Rest
  ) {
    var workspace = try store.window(WindowRequest(region: outlook?.region, periods: []))
    var derived = Derived(library: library)
    var periods = WindowRequest.usualPeriods(
      around: outlook?.period ?? workspace.settings.period)
    var cited: Set<IndicatorID>? = []
    let current = workspace.drafts.first { $0.id == workspace.settings.draft }
    if let draft = current ?? workspace.drafts.first {
      var composer = Composer(source: draft.source, name: draft.name, library: library)
      periods.formUnion(composer.demand(in: workspace).periods.withParts)
      cited = composer.demandBelow(in: workspace)
      derived = Derived(library: library, composer: composer, of: draft)
    }
    var (first, below) = workspace.windowSubjects(showing: outlook?.region)
    if cited == nil {
      first += below
      below = []
    }
    workspace.figures = try store.figures(of: first, in: periods)
    let keys = workspace.keys(of: cited ?? [], for: below, in: periods)
    workspace.figures.merge(try store.figures(of: keys)) { known, _ in known }
    return (workspace, derived, Rest(subjects: below, periods: periods))
  }
}

extension Workspace {
  /// Whose figures a window holds: of the regions and of the organizations of the office and the region shown first, then of
  /// the organizations below.
  fileprivate func windowSubjects(showing region: RegionID?) -> ([Subject], [Subject]) {
    let shown = Set([settings.region, region ?? settings.region])
    let members = shown.union(shown.flatMap { children(of: $0).map(\.id) })
    let (above, below) = (
      organizations.filter { shown.contains($0.region) },
      organizations.filter { !shown.contains($0.region) && members.contains($0.region) }
    )
    return (
      members.map(Subject.region) + above.map { .organization($0.id) },
      below.map { .organization($0.id) }
    )
  }

  /// The figures of these indicators that some organizations report.
  fileprivate func keys(
    of indicators: Set<IndicatorID>, for subjects: [Subject], in periods: Set<Period>
  ) -> [FigureKey] {
    let indicators = indicators.compactMap(catalog.indicator)
    return subjects.flatMap { subject -> [FigureKey] in
      guard case .organization(let id) = subject, let kind = organization(id)?.kind else {
        return []
      }
      return indicators.filter { $0.isReported(by: kind) }.flatMap { indicator in
        periods.map { FigureKey(subject: subject, indicator: indicator.id, period: $0) }
      }
    }
  }
}
