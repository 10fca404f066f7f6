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
      indicators, of: window.regions.map(\.id), window.organizations, to: &window.figures)
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

  /// Adds up one organization after another from the packed figures, in the order in which these stand.
  func totals(of region: RegionID, in period: Period) throws -> RegionTotals {
    var adder = TotalsAdder(of: region, in: period, try catalog())
    var walks = try PackedFigures(database).walks(of: adder.periods)
    defer { for walk in walks { walk.end() } }
    var memory: [CountedFigure] = []
    for organization in try organizations(below: region) {
      adder.begin(organization.kind, at: organization.rank)
      for index in walks.indices where try walks[index].move(to: organization.number) {
        adder.take(try walks[index].figures(in: &memory), of: walks[index].period)
      }
      adder.end()
    }
    return adder.totals
  }

  private static let below = """
    WITH RECURSIVE below (id) AS (
      VALUES (?1) UNION SELECT region.id FROM region JOIN below ON region.parent = below.id)
    """

  /// As much of an organization as totals ask for.
  private struct Reporter {
    var number: Int64
    var kind: OrganizationKindID
    /// Nil for a region that is not there.
    var rank: RegionLevel.Rank?
  }

  /// The organizations of a region and of all below it, by number.
  private func organizations(below region: RegionID) throws -> [Reporter] {
    let ranks = try ranks(below: region)
    // The loops stand in this order: what is below, whose it is.
    let rows = try database.prepared(
      """
      \(Self.below) SELECT organization.id, organization.kind, organization.region
      FROM below CROSS JOIN organization ON organization.region = below.id
      """)
    defer { rows.reset() }
    try rows.bind(region.rawValue, at: 1)
    var reporters: [Reporter] = []
    var last: (region: Int64, rank: RegionLevel.Rank?)?
    while try rows.step() {
      var row = RowReader(rows)
      let (number, kind) = (try row.integer(), OrganizationKindID(rawValue: try row.integer()))
      let region = try row.integer()
      // They come region by region.
      let rank = last?.region == region ? last?.rank : ranks[region]
      last = (region, rank)
      reporters.append(Reporter(number: number, kind: kind, rank: rank))
    }
    return reporters.sorted { $0.number < $1.number }
  }

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
