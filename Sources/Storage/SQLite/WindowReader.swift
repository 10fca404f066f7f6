import Core
import GRDB

/// Reads the part of a workbook that a window asks for, in a few short ranges.
struct WindowReader {
  private let database: Database

  init(_ database: Database) { self.database = database }

  func settings() throws -> WorkspaceSettings {
    let table = NumberedTable<WorkspaceSettings>(database: database)
    guard let settings = try table.find(WorkspaceSettings.onlyNumber) else {
      throw UnreadableColumn(index: 0)
    }
    return settings
  }

  func workspace(_ request: WindowRequest) throws -> Workspace {
    let settings = try settings()
    let catalog = Catalog(kinds: try table().all(), indicators: try table().all())
    let shown = request.region ?? settings.region
    var regions = try regionChain(from: settings.region)
    for region in try regionChain(from: shown)
    where !regions.contains(where: { $0.id == region.id }) {
      regions.append(region)
    }
    var members = settings.region == shown ? [shown] : [settings.region, shown]
    if request.includesChildren {
      // The office's own regions below as well, whatever is shown: a speech may add them up.
      let parents = members.map(\.rawValue)
      let children: [Region] = try table().all(where: "parent", in: parents)
      members += children.map(\.id).filter { !members.contains($0) }
      regions += children.filter { child in !regions.contains { $0.id == child.id } }
    }
    let organizations: [Organization] = try each(members.map(\.rawValue), "region")
    let subjects =
      members.map(Subject.region).map(\.sortKey) + organizations.map(\.id.rawValue)
    let reader = FigureReader(database, catalog: catalog)
    var figures = try reader.figures(
      of: subjects, in: request.periods ?? WindowRequest.usualPeriods(around: settings.period))
    if !request.indicators.isEmpty {
      try reader.add(
        request.indicators, of: members, organizations, to: &figures)
    }
    return Workspace(
      settings: settings, catalog: catalog, regions: regions, organizations: organizations,
      figures: figures, materials: try each(subjects, "subject"),
      tasks: try each(subjects, "subject"),
      issues: try each(organizations.map(\.id.rawValue), "organization"),
      formulations: try table().all(), drafts: try table().all(),
      finals: try RevisionTable(database: database).finals())
  }

  /// All records but figures and revisions.
  func directory() throws -> Workspace {
    Workspace(
      settings: try settings(),
      catalog: Catalog(kinds: try table().all(), indicators: try table().all()),
      regions: try table().all(), organizations: try table().all(), materials: try table().all(),
      tasks: try table().all(), issues: try table().all(), formulations: try table().all(),
      drafts: try table().all())
  }

  private func table<Value>() -> NumberedTable<Value> { NumberedTable(database: database) }

  /// The records whose column holds one of the numbers, by number.
  private func each<Value: NumberedRecord>(_ owners: [Int64], _ column: String) throws -> [Value] {
    let table: NumberedTable<Value> = table()
    return try table.all(where: column, in: owners).sorted { $0.number < $1.number }
  }

  /// A region and those above it.
  func regionChain(from id: RegionID) throws -> [Region] {
    let table: NumberedTable<Region> = table()
    var chain: [Region] = []
    var next: RegionID? = id
    // The schema cannot forbid a ring of parents.
    while let id = next, !chain.contains(where: { $0.id == id }),
      let region = try table.find(id.rawValue)
    {
      chain.append(region)
      next = region.parent
    }
    return chain
  }
}

/// Reads figures by ranges of the table's key.
struct FigureReader {
  private let database: Database
  private let catalog: Catalog

  /// - Parameter catalog: what `add` goes by.
  init(_ database: Database, catalog: Catalog = Catalog()) {
    self.database = database
    self.catalog = catalog
  }

  /// The figures of the subjects in these periods: one range for each subject and year.
  func figures(of subjects: [Int64], in periods: Set<Period>) throws -> [FigureKey: Figure] {
    let statement = try database.prepared(
      "\(FigureTable.selection) WHERE subject = ?1 AND period BETWEEN ?2 AND ?3")
    defer { statement.reset() }
    let keys = Set(periods.map { Int64($0.sortKey) })
    let years = Dictionary(grouping: keys) { $0 / 1000 }.values
      .compactMap { keys in keys.min().flatMap { least in keys.max().map { least...$0 } } }
    var found: [Figure] = []
    for subject in subjects {
      for year in years {
        try statement.bind(subject, at: 1)
        try statement.bind(year.lowerBound, at: 2)
        try statement.bind(year.upperBound, at: 3)
        while try statement.step() {
          guard let period = statement.integer(at: 1), keys.contains(period) else { continue }
          found.append(try Figure(from: statement))
        }
      }
    }
    // Made of the size that it needs: growing would hash every key again, and room to spare is touched all over.
    var figures = [FigureKey: Figure](minimumCapacity: found.count)
    for figure in found { figures[figure.key] = figure }
    return figures
  }

  /// Adds the figures of every period of these indicators, for the subjects that report them; nothing else can cite one.
  func add(
    _ indicators: Set<IndicatorID>, of members: [RegionID], _ organizations: [Organization],
    to figures: inout [FigureKey: Figure]
  ) throws {
    let statement = try database.prepared(
      "\(FigureTable.selection) WHERE indicator = ?1 AND subject = ?2")
    defer { statement.reset() }
    for indicator in indicators.compactMap(catalog.indicator) {
      for subject in subjects(reporting: indicator, members, organizations) {
        try statement.bind(indicator.id.rawValue, at: 1)
        try statement.bind(subject, at: 2)
        while try statement.step() {
          let figure = try Figure(from: statement)
          figures[figure.key] = figure
        }
      }
    }
  }

  private func subjects(
    reporting indicator: Indicator, _ members: [RegionID], _ organizations: [Organization]
  ) -> [Int64] {
    switch indicator.reporters {
    case .region: members.map { Subject.region($0).sortKey }
    case .everyKind: organizations.map(\.id.rawValue)
    case .kinds(let kinds):
      organizations.filter { kinds.contains($0.kind) }.map(\.id.rawValue)
    }
  }
}
