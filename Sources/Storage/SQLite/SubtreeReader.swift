import Core
import GRDB

/// Reads what lies below a region, however deep: a little of each organization, never all of a province at once.
struct SubtreeReader {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// The regions below one with those above it, their organizations, and these indicators' figures of every period.
  func slice(of indicators: Set<IndicatorID>, below region: RegionID?) throws -> Workspace {
    var window = try structure(below: region)
    let reader = FigureReader(database, catalog: window.catalog)
    try reader.add(
      indicators, of: window.regions.map(\.id), window.organizations, regions: window.regions,
      to: &window.figures)
    return window
  }

  /// The issues of every organization below a region, with whose they are.
  func issues(below region: RegionID) throws -> Workspace {
    var window = try structure(below: region)
    let table = NumberedTable<Issue>(database: database)
    window.issues = try table.all(
      where: "organization", in: window.organizations.map(\.id.rawValue)
    ).sorted { $0.id < $1.id }
    return window
  }

  /// Adds up one organization after another from the packed figures: one query for all of them.
  func totals(of region: RegionID, in period: Period) throws -> RegionTotals {
    let ranks = try ranks(below: region)
    var adder = TotalsAdder(of: region, in: period, try catalog())
    let rows = try organizations(withPacked: adder.periods)
    defer { rows.reset() }
    try rows.bind(region.rawValue, at: 1)
    var figures: [CountedFigure] = []
    var current: (id: Int64, kind: OrganizationKindID, rank: RegionLevel.Rank?)?
    while try rows.step() {
      var row = RowReader(rows)
      let (id, kind) = (try row.integer(), OrganizationKindID(rawValue: try row.integer()))
      let region = try row.integer()
      if id != current?.id {
        if let current { adder.count(current.kind, at: current.rank) }
        current = (id, kind, ranks[region])
      }
      guard let packed = row.optionalInteger(), let period = Period(sortKey: Int(packed)) else {
        continue
      }
      figures.removeAll(keepingCapacity: true)
      try rows.withBytes(at: 4) { try PackedCells.read($0, into: &figures) }
      adder.take(figures, of: period)
    }
    if let current { adder.count(current.kind, at: current.rank) }
    return adder.totals
  }

  private static let below = """
    WITH RECURSIVE below (id) AS (
      VALUES (?1) UNION SELECT region.id FROM region JOIN below ON region.parent = below.id)
    """

  /// The ranks of a region and of all below it.
  private func ranks(below region: RegionID) throws -> [Int64: RegionLevel.Rank] {
    let levels = try database.prepared(
      "\(Self.below) SELECT region.id, level FROM below JOIN region USING (id)")
    defer { levels.reset() }
    try levels.bind(region.rawValue, at: 1)
    var ranks: [Int64: RegionLevel.Rank] = [:]
    while try levels.step() {
      var row = RowReader(levels)
      let id = try row.integer()
      let level: RegionLevel = try row.word()
      ranks[id] = level.rank
    }
    return ranks
  }

  /// The organizations below a region, each with a row for each of these periods in which it has figures, or one without.
  private func organizations(withPacked periods: [Period]) throws -> SQLStatement {
    let there = try database.prepared("SELECT DISTINCT period FROM figure_packed")
    defer { there.reset() }
    let wanted = Set(periods.map { Int64($0.sortKey) })
    var found: [String] = []
    while try there.step() {
      if let period = there.integer(at: 0), wanted.contains(period) { found.append("\(period)") }
    }
    // The loops stand in this order: what is below, whose it is, what was packed for it.
    return try database.prepared(
      """
      \(Self.below) SELECT organization.id, organization.kind, organization.region, packed.period, packed.cells
      FROM below CROSS JOIN organization ON organization.region = below.id
      LEFT JOIN figure_packed AS packed
        ON packed.period IN (\(found.joined(separator: ", "))) AND packed.subject = organization.id
      """)
  }

  private func catalog() throws -> Catalog {
    Catalog(
      kinds: try NumberedTable<OrganizationKind>(database: database).all(),
      indicators: try NumberedTable<Indicator>(database: database).all())
  }

  /// - Parameter region: nil for the office's own.
  private func structure(below region: RegionID?) throws -> Workspace {
    let settings = try WindowReader(database).settings()
    let root = region ?? settings.region
    let table = NumberedTable<Region>(database: database)
    var members: [RegionID] = [root]
    var known = Set(members)
    var regions = try WindowReader(database).regionChain(from: root)
    var level = members
    while !level.isEmpty {
      let below = try table.all(where: "parent", in: level.map(\.rawValue))
        .filter { known.insert($0.id).inserted }
      let chain = Set(regions.map(\.id))
      regions += below.filter { !chain.contains($0.id) }
      level = below.map(\.id)
      members += level
    }
    let organizations = NumberedTable<Organization>(database: database)
    return Workspace(
      settings: settings,
      catalog: try catalog(), regions: regions,
      organizations: try organizations.all(where: "region", in: members.map(\.rawValue)))
  }
}
