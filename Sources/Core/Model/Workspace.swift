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
  /// By their places in `regions` and `organizations`: a province's thousands are asked for region by region.
  private var childPlaces: [RegionID: [Int]] = [:]
  private var memberPlaces: [RegionID: [Int]] = [:]

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
    childPlaces = [:]
    for (index, region) in self.regions.enumerated() {
      regionIndex[region.id] = index
      if let parent = region.parent { childPlaces[parent, default: []].append(index) }
    }
  }

  public mutating func setOrganizations(_ organizations: [Organization]) {
    self.organizations = organizations.sorted { ($0.order, $0.id) < ($1.order, $1.id) }
    organizationIndex = [:]
    memberPlaces = [:]
    for (index, organization) in self.organizations.enumerated() {
      organizationIndex[organization.id] = index
      memberPlaces[organization.region, default: []].append(index)
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
    (memberPlaces[region] ?? []).map { organizations[$0] }
  }

  /// The organizations of these regions, each named once, in the order of the workbook.
  func organizations(of regions: [RegionID]) -> [Organization] {
    regions.flatMap { memberPlaces[$0] ?? [] }.sorted().map { organizations[$0] }
  }

  /// The regions just below, in order.
  public func children(of region: RegionID) -> [Region] {
    (childPlaces[region] ?? []).map { regions[$0] }
  }

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
    // The commonest by far, and nothing is indexed by it.
    if case .figure? = change.after ?? change.before { return applyRecord(change) }
    apply(CollectionOfOne(change))
  }

  /// Applies the changes of an edit one after the other. What is found by name or number is indexed anew once.
  public mutating func apply(_ changes: some Sequence<Change>) {
    var structure = Structure(regions, organizations, catalog)
    for change in changes {
      if !structure.take(change) { applyRecord(change) }
    }
    if let regions = structure.regions.changed { setRegions(regions) }
    if let organizations = structure.organizations.changed { setOrganizations(organizations) }
    if structure.kinds.hasChanged || structure.indicators.hasChanged {
      catalog = Catalog(kinds: structure.kinds.values, indicators: structure.indicators.values)
    }
  }

  private mutating func applyRecord(_ change: Change) {
    let isThere = change.after != nil
    switch change.after ?? change.before {
    case .settings(let value)?: if isThere { settings = value }
    case .figure(let figure)?: figures[figure.key] = isThere ? figure : nil
    case .material(let value)?: materials.replace(value, isThere: isThere)
    case .task(let value)?: tasks.replace(value, isThere: isThere)
    case .issue(let value)?: issues.replace(value, isThere: isThere)
    case .formulation(let value)?: formulations.replace(value, isThere: isThere)
    case .draft(let value)?: drafts.replace(value, isThere: isThere)
    case .revision(let value)?: noteFinal(value.summary, isThere: isThere)
    case .region?, .organization?, .kind?, .indicator?, nil: break
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
}

/// The records that a workspace has indexes of, while changes are made to them.
private struct Structure {
  struct Table<Value: Identifiable> {
    private(set) var values: [Value]
    private(set) var hasChanged = false

    init(_ values: [Value]) { self.values = values }

    var changed: [Value]? { hasChanged ? values : nil }

    mutating func replace(_ value: Value, isThere: Bool) {
      hasChanged = true
      values.replace(value, isThere: isThere)
    }
  }

  var regions: Table<Region>
  var organizations: Table<Organization>
  var kinds: Table<OrganizationKind>
  var indicators: Table<Indicator>

  init(_ regions: [Region], _ organizations: [Organization], _ catalog: Catalog) {
    self.regions = Table(regions)
    self.organizations = Table(organizations)
    kinds = Table(catalog.kinds)
    indicators = Table(catalog.indicators)
  }

  /// False for a change of any other record.
  mutating func take(_ change: Change) -> Bool {
    let isThere = change.after != nil
    switch change.after ?? change.before {
    case .region(let value)?: regions.replace(value, isThere: isThere)
    case .organization(let value)?: organizations.replace(value, isThere: isThere)
    case .kind(let value)?: kinds.replace(value, isThere: isThere)
    case .indicator(let value)?: indicators.replace(value, isThere: isThere)
    case .settings?, .figure?, .material?, .task?, .issue?, .formulation?, .draft?, .revision?,
      nil:
      return false
    }
    return true
  }
}

extension Array where Element: Identifiable {
  /// Puts a record in the place of the one with its number, or behind the last; takes that one out where it is gone.
  fileprivate mutating func replace(_ value: Element, isThere: Bool) {
    let index = firstIndex { $0.id == value.id }
    switch (index, isThere) {
    case (let index?, false): remove(at: index)
    case (let index?, true): self[index] = value
    case (nil, true): append(value)
    case (nil, false): break
    }
  }
}
