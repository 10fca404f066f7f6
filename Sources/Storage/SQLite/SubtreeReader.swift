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

  /// Adds up one organization after another: only the one in hand is in memory.
  func totals(of region: RegionID, in period: Period) throws -> RegionTotals {
    var window = try structure(below: region)
    let reader = FigureReader(database, catalog: window.catalog)
    let periods = WindowRequest.usualPeriods(around: period)
    var totals = RegionTotals(of: region, in: period)
    for organization in window.organizations {
      window.figures = try reader.figures(of: [organization.id.rawValue], in: periods)
      totals.add(organization, from: window)
    }
    totals.arrange(by: window.catalog)
    return totals
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
      catalog: Catalog(
        kinds: try NumberedTable<OrganizationKind>(database: database).all(),
        indicators: try NumberedTable<Indicator>(database: database).all()),
      regions: regions,
      organizations: try organizations.all(where: "region", in: members.map(\.rawValue)))
  }
}
