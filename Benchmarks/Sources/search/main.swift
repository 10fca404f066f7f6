import Core
import Measuring

/// A province of 3,003 organizations in 273 regions, whose 240,000 figures of a year may be sought.
func province() -> Workspace {
  let catalog = Catalog(kinds: BuiltInCatalog.kinds, indicators: BuiltInCatalog.indicators)
  let kinds = Array(catalog.kinds.prefix(11))
  var regions = [Region(id: .init(rawValue: 1), name: "云海省", level: .province)]
  for city in 1...16 {
    let parent = RegionID(rawValue: Int64(regions.count + 1))
    regions.append(
      Region(id: parent, name: "云\(city)市", level: .prefectureCity, parent: regions[0].id))
    for county in 1...16 {
      regions.append(
        Region(
          id: .init(rawValue: Int64(regions.count + 1)), name: "青\(city)河\(county)县",
          level: .county, parent: parent))
    }
  }
  var organizations: [Organization] = []
  for region in regions {
    for kind in kinds {
      organizations.append(
        Organization(
          id: .init(rawValue: Int64(organizations.count + 1)), region: region.id, kind: kind.id,
          shortName: kind.shortName(in: region), formalName: kind.formalName(in: region),
          headTitle: kind.headTitle, order: organizations.count + 1))
    }
  }
  let issues = organizations.indices.filter { $0 % 5 == 0 }.map { index in
    Issue(
      id: .init(rawValue: Int64(index + 1)), organization: organizations[index].id,
      tendencies: [.bureaucratic], manifestation: "听汇报多，到车间少")
  }
  guard let year = Period(year: 2025) else { preconditionFailure("2025 is a year") }
  return Workspace(
    settings: WorkspaceSettings(region: regions[0].id, period: year), catalog: catalog,
    regions: regions, organizations: organizations, issues: issues)
}

let workspace = province()
let index = SearchIndex(workspace)
let names = workspace.organizations.flatMap { Array(($0.shortName + $0.formalName).utf8) }
let floor = "go through the names' bytes"

func seeking(_ query: String) -> Benchmark {
  Benchmark("province: seek \(query)", floor: floor) {
    keep(
      index.results(of: SearchQuery(query), in: workspace.settings.period, limit: 5))
  }
}

Suite(
  [
    Benchmark(floor) { keep(names.reduce(0) { $0 &+ Int($1) }) },
    Benchmark("province: build the index") { keep(SearchIndex(workspace)) },
  ] + ["z", "zgh", "zgh jscc", "工会", "zonggonghui", "hd s"].map(seeking)
).main(Array(CommandLine.arguments.dropFirst()))
