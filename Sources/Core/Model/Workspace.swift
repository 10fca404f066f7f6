/// The part of a workbook that is in memory: the catalogue, and a window on regions, periods and records.
///
/// It never holds more than a screen and a speech need; the store answers windows.
public struct Workspace: Sendable, Equatable {
  public var settings: WorkspaceSettings
  public var catalog: Catalog
  /// The office's region, those above it, and those just below it.
  public private(set) var regions: [Region]
  public private(set) var organizations: [Organization]
  public var figures: [FigureKey: Figure]
  public var materials: [Material]
  public var tasks: [PlannedTask]
  public var issues: [Issue]
  public var formulations: [Formulation]
  public var drafts: [Draft]
  /// The newest 定稿 of each draft that has one: such a draft is frozen.
  public var finals: [DraftID: RevisionSummary]
  private var regionIndex: [RegionID: Int] = [:]
  private var organizationIndex: [OrganizationID: Int] = [:]

  public init(
    settings: WorkspaceSettings, catalog: Catalog, regions: [Region] = [],
    organizations: [Organization] = [], figures: [FigureKey: Figure] = [:],
    materials: [Material] = [], tasks: [PlannedTask] = [], issues: [Issue] = [],
    formulations: [Formulation] = [], drafts: [Draft] = [],
    finals: [DraftID: RevisionSummary] = [:]
  ) {
    self.settings = settings
    self.catalog = catalog
    self.regions = []
    self.organizations = []
    self.figures = figures
    self.materials = materials
    self.tasks = tasks
    self.issues = issues
    self.formulations = formulations
    self.drafts = drafts
    self.finals = finals
    setRegions(regions)
    setOrganizations(organizations)
  }

  public mutating func setRegions(_ regions: [Region]) {
    self.regions = regions.sorted { ($0.order, $0.id) < ($1.order, $1.id) }
    regionIndex = [:]
    for (index, region) in self.regions.enumerated() { regionIndex[region.id] = index }
  }

  public mutating func setOrganizations(_ organizations: [Organization]) {
    self.organizations = organizations.sorted { ($0.order, $0.id) < ($1.order, $1.id) }
    organizationIndex = [:]
    for (index, organization) in self.organizations.enumerated() {
      organizationIndex[organization.id] = index
    }
  }

  public func region(_ id: RegionID) -> Region? { regionIndex[id].map { regions[$0] } }

  public func organization(_ id: OrganizationID) -> Organization? {
    organizationIndex[id].map { organizations[$0] }
  }

  /// The office's own region.
  public var home: Region? { region(settings.region) }

  /// The organizations of a region, in protocol order.
  public func organizations(of region: RegionID) -> [Organization] {
    organizations.filter { $0.region == region }
  }

  /// The regions just below, in order.
  public func children(of region: RegionID) -> [Region] { regions.filter { $0.parent == region } }

  /// The regions above, nearest first.
  public func ancestors(of region: RegionID) -> [Region] {
    var chain: [Region] = []
    var next = self.region(region)?.parent
    while let id = next, let region = self.region(id), !chain.contains(where: { $0.id == id }) {
      chain.append(region)
      next = region.parent
    }
    return chain
  }

  public func figure(_ key: FigureKey) -> Figure? { figures[key] }

  /// 区总工会, 青禾区.
  public func name(of subject: Subject) -> String {
    switch subject {
    case .region(let id): region(id)?.name ?? ""
    case .organization(let id): organization(id)?.shortName ?? ""
    }
  }

  public func rank(of subject: Subject) -> RegionLevel.Rank? {
    switch subject {
    case .region(let id): region(id)?.level.rank
    case .organization(let id): organization(id).flatMap { region($0.region) }?.level.rank
    }
  }

  /// What a subject reports for periods of this length, in order.
  public func indicators(of subject: Subject, length: Period.Length) -> [Indicator] {
    guard let rank = rank(of: subject) else { return [] }
    var kind: OrganizationKindID?
    if case .organization(let id) = subject { kind = organization(id)?.kind }
    return catalog.reported(by: kind, at: rank, length: length)
  }

  /// Applies a committed change to what is in memory; records outside the window are ignored by the caller's reload.
  public mutating func apply(_ change: Change) {
    switch change.after ?? change.before {
    case .settings(let value)?: if change.after != nil { settings = value }
    case .figure(let figure)?: figures[figure.key] = change.after == nil ? nil : figure
    case .region(let value)?: setRegions(replacing(value, in: regions, change))
    case .organization(let value)?: setOrganizations(replacing(value, in: organizations, change))
    case .kind(let value)?:
      catalog = Catalog(
        kinds: replacing(value, in: catalog.kinds, change), indicators: catalog.indicators)
    case .indicator(let value)?:
      catalog = Catalog(
        kinds: catalog.kinds, indicators: replacing(value, in: catalog.indicators, change))
    case .material(let value)?: materials = replacing(value, in: materials, change)
    case .task(let value)?: tasks = replacing(value, in: tasks, change)
    case .issue(let value)?: issues = replacing(value, in: issues, change)
    case .formulation(let value)?: formulations = replacing(value, in: formulations, change)
    case .draft(let value)?: drafts = replacing(value, in: drafts, change)
    case .revision(let value)?: noteFinal(value.summary, isThere: change.after != nil)
    case nil: break
    }
  }

  /// An older 定稿 that a removed one had covered is known again when the window is read again.
  private mutating func noteFinal(_ revision: RevisionSummary, isThere: Bool) {
    let known = finals[revision.draft]?.id
    if isThere, revision.kind == .final {
      if known.map({ $0 <= revision.id }) ?? true { finals[revision.draft] = revision }
    } else if known == revision.id {
      finals[revision.draft] = nil
    }
  }

  private func replacing<Value: Identifiable>(
    _ value: Value, in values: [Value], _ change: Change
  ) -> [Value] {
    var values = values
    let index = values.firstIndex { $0.id == value.id }
    switch (index, change.after) {
    case (let index?, nil): values.remove(at: index)
    case (let index?, _?): values[index] = value
    case (nil, _?): values.append(value)
    case (nil, nil): break
    }
    return values
  }
}
