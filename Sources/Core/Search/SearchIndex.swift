/// Everything of a workbook that has a name, in the form in which a search goes through it.
///
/// Figures are not among it: one is found by its organization and its indicator, so that a province's hundred thousands cost no
/// more than its few thousand names. Built in milliseconds, off the thread that draws.
public struct SearchIndex: Sendable {
  /// The names of the whole workbook: all of its records but the figures.
  public let workspace: Workspace
  let texts: SearchTexts
  let items: [Item]
  /// The places in `items` of those that report the same indicators, the office's own first.
  let reporters: [Reporter: [Int]]
  /// The place of each indicator in `items`.
  let indicatorPlaces: [IndicatorID: Int]

  /// A thing and what it is called in results.
  struct Item: Sendable {
    var kind: SearchKind
    var target: SearchTarget
    /// Whether it is the office's own, which comes before those of other regions.
    var isHome: Bool
    /// Its place among the workspace's records of its kind.
    var place: Int
  }

  struct Reporter: Hashable, Sendable {
    /// nil for regions themselves.
    var kind: OrganizationKindID?
    var rank: RegionLevel.Rank
  }

  /// - Parameter workspace: every record of a workbook; figures are not looked at.
  public init(_ workspace: Workspace) {
    var builder = Builder(workspace)
    builder.addAll()
    self.workspace = workspace
    (texts, items) = (builder.texts, builder.items)
    indicatorPlaces = builder.indicatorPlaces
    reporters = builder.reporters.mapValues { places in
      let items = builder.items
      return places.filter { items[$0].isHome } + places.filter { !items[$0].isHome }
    }
  }
}

/// Gathers the items of an index.
private struct Builder {
  let workspace: Workspace
  var texts = SearchTexts()
  var items: [SearchIndex.Item] = []
  var reporters: [SearchIndex.Reporter: [Int]] = [:]
  var indicatorPlaces: [IndicatorID: Int] = [:]
  private let pinyin = Pinyin.table
  private let home: RegionID

  init(_ workspace: Workspace) {
    self.workspace = workspace
    home = workspace.settings.region
  }

  mutating func addAll() {
    addRegions()
    addOrganizations()
    addIndicators()
    addIssues()
    addMaterialsAndTasks()
    for (place, draft) in workspace.drafts.enumerated() {
      add(.draft, .draft(draft.id), place, [(draft.name, .name), (draft.template, .about)])
    }
    for (place, formulation) in workspace.formulations.enumerated() {
      add(
        .formulation, .formulation(formulation.id), place,
        [(formulation.name, .name), (formulation.text, .about), (formulation.basis, .about)])
    }
  }

  private mutating func add(
    _ kind: SearchKind, _ target: SearchTarget, isHome: Bool = true, _ place: Int,
    _ texts: [(String, SearchTexts.Weight)]
  ) {
    items.append(SearchIndex.Item(kind: kind, target: target, isHome: isHome, place: place))
    self.texts.append(texts, pinyin)
  }

  private mutating func addRegions() {
    for (place, region) in workspace.regions.enumerated() {
      reporters[SearchIndex.Reporter(kind: nil, rank: region.level.rank), default: []]
        .append(items.count)
      add(
        .region, .subject(.region(region.id)), isHome: region.id == home, place,
        [(region.name, .name), (region.code, .about)])
    }
  }

  private mutating func addOrganizations() {
    for (place, organization) in workspace.organizations.enumerated() {
      if let rank = workspace.region(organization.region)?.level.rank {
        reporters[SearchIndex.Reporter(kind: organization.kind, rank: rank), default: []]
          .append(items.count)
      }
      add(
        .organization, .subject(.organization(organization.id)),
        isHome: organization.region == home, place,
        [
          (organization.shortName, .name), (organization.formalName, .name),
          (workspace.catalog.kind(organization.kind)?.name ?? "", .family),
          (organization.contact, .about),
        ])
    }
  }

  private mutating func addIndicators() {
    for (place, indicator) in workspace.catalog.indicators.enumerated() {
      indicatorPlaces[indicator.id] = items.count
      add(
        .indicator, .indicator(indicator.id), place,
        [(indicator.name, .name)] + indicator.aliases.map { ($0, .family) }
          + [(indicator.group, .about)])
    }
  }

  private mutating func addIssues() {
    for (place, issue) in workspace.issues.enumerated() {
      let organization = workspace.organization(issue.organization)
      add(
        .issue, .issue(issue.id), isHome: organization?.region == home, place,
        [(issue.manifestation, .name)] + issue.tendencies.map { ($0.rawValue, .family) }
          + [
            (organization?.shortName ?? "", .about), (organization?.formalName ?? "", .about),
            (issue.status.rawValue, .about), (issue.owner, .about), (issue.source, .about),
          ])
    }
  }

  private mutating func addMaterialsAndTasks() {
    for (place, material) in workspace.materials.enumerated() {
      add(
        .material, .material(material.id), isHome: isHome(material.subject), place,
        [
          (material.name, .name), (material.category.rawValue, .family),
          (workspace.name(of: material.subject), .about), (material.content, .about),
          (material.grantor, .about),
        ])
    }
    for (place, task) in workspace.tasks.enumerated() {
      add(
        .task, .task(task.id), isHome: isHome(task.subject), place,
        [
          (task.text, .name), (workspace.name(of: task.subject), .about),
          (task.status.rawValue, .about), (task.owner, .about),
        ])
    }
  }

  private func isHome(_ subject: Subject) -> Bool {
    switch subject {
    case .region(let id): id == home
    case .organization(let id): workspace.organization(id)?.region == home
    }
  }
}
