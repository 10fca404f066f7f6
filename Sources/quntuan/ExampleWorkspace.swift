import Core

/// A district with every kind of organization and no figures: what templates are checked against where no workbook is
/// named.
enum ExampleWorkspace {
  static func make() throws -> Workspace {
    let catalog = Catalog(kinds: BuiltInCatalog.kinds, indicators: BuiltInCatalog.indicators)
    let chain: [(String, RegionLevel)] = [
      ("示例省", .province), ("示例市", .prefectureCity), ("示例区", .district), ("示例镇", .town),
    ]
    let regions = chain.enumerated().map { index, place in
      Region(
        id: RegionID(rawValue: Int64(index + 1)), name: place.0, level: place.1,
        parent: index > 0 ? RegionID(rawValue: Int64(index)) : nil)
    }
    guard let period = Period(year: try Surroundings.today().year) else {
      throw CommandFailure(.usage, "系统时钟的年份不对；请先校准时钟")
    }
    var organizations: [Organization] = []
    for region in regions where region.level.rank >= .county {
      for kind in catalog.kinds {
        organizations.append(
          Organization(
            id: OrganizationID(rawValue: Int64(organizations.count + 1)), region: region.id,
            kind: kind.id, shortName: kind.shortName(in: region),
            formalName: kind.formalName(in: region), headTitle: kind.headTitle, order: kind.order))
      }
    }
    return Workspace(
      settings: WorkspaceSettings(region: RegionID(rawValue: 3), period: period),
      catalog: catalog, regions: regions, organizations: organizations)
  }
}
