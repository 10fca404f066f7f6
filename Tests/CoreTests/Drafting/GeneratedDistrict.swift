import Core

/// A district with every built-in kind and indicator and as much recorded as a seed says: what the built-in
/// templates are composed with where no sample files can be read.
struct GeneratedDistrict {
  private var random: SplitMix
  private(set) var workspace: Workspace

  static let home = RegionID(rawValue: 3)

  /// - Parameter missing: one figure in so many is not reported.
  init(seed: UInt64, missing: Int) throws {
    random = SplitMix(state: seed)
    let catalog = Catalog(kinds: BuiltInCatalog.kinds, indicators: BuiltInCatalog.indicators)
    let chain: [(String, RegionLevel, Int64?)] = [
      ("江南省", .province, nil), ("云岭市", .prefectureCity, 1), ("青禾区", .district, 2),
      ("清河镇", .town, 3), ("白石镇", .town, 3),
    ]
    let regions = chain.enumerated().map { index, place in
      Region(
        id: RegionID(rawValue: Int64(index + 1)), name: place.0, level: place.1,
        parent: place.2.map { RegionID(rawValue: $0) }, order: index)
    }
    workspace = Workspace(
      settings: .init(region: Self.home, period: DraftingFixture.period), catalog: catalog,
      regions: regions, organizations: Self.organizations(catalog, regions))
    addRecords()
    for year in ["2024", "2025", "2024H1", "2025H1"].compactMap({ Period($0) }) {
      addFigures(of: year, missing: missing)
    }
  }

  private static func organizations(_ catalog: Catalog, _ regions: [Region]) -> [Organization] {
    var all: [Organization] = []
    for region in regions.dropFirst(2) {
      for kind in catalog.kinds where region.id == home || kind.order <= 3 {
        all.append(
          Organization(
            id: .init(rawValue: Int64(all.count + 1)), region: region.id, kind: kind.id,
            shortName: kind.shortName(in: region), formalName: kind.formalName(in: region),
            headTitle: kind.headTitle, order: kind.order))
      }
    }
    return all
  }

  private mutating func addFigures(of period: Period, missing: Int) {
    for subject in [Subject.region(Self.home)]
      + workspace.organizations.map({ .organization($0.id) })
    {
      for indicator in workspace.indicators(of: subject, length: period.length) {
        guard random.below(missing) > 0 else { continue }
        let limit = indicator.nature == .ratio ? 90 : 3000
        let key = FigureKey(subject: subject, indicator: indicator.id, period: period)
        workspace.figures[key] = Figure(
          key: key, amount: try? Amount(plain: "\(random.below(limit) + 5)"), status: .reported)
      }
    }
  }

  private mutating func addRecords() {
    let bodies = workspace.organizations(of: Self.home)
    for (index, body) in bodies.enumerated() {
      for (offset, category) in Material.Category.allCases.enumerated() where random.below(3) > 0 {
        workspace.materials.append(
          Material(
            id: .init(rawValue: Int64(index * 10 + offset + 1)),
            subject: .organization(body.id), category: category,
            name: "\(body.shortName)\(category.rawValue)", period: DraftingFixture.period,
            level: "省级", grantor: "省里", content: "把实事办到群众身边"))
      }
      for number in 0..<2 where random.below(4) > 0 {
        workspace.tasks.append(
          PlannedTask(
            id: .init(rawValue: Int64(index * 2 + number + 1)), subject: .organization(body.id),
            text: "办好\(body.shortName)第\(number + 1)件实事",
            period: DraftingFixture.period.nextYear ?? DraftingFixture.period,
            owner: "\(body.shortName)部门负责人"))
      }
    }
    for (index, sign) in BuiltInCatalog.manifestations.enumerated() where random.below(2) == 0 {
      workspace.issues.append(
        Core.Issue(
          id: .init(rawValue: Int64(index + 1)), organization: bodies[index % bodies.count].id,
          tendencies: [sign.tendency], manifestation: sign.clause,
          severity: Core.Issue.Severity.allCases[index % 3], remedies: sign.remedies.first ?? "",
          status: Core.Issue.Status.allCases[index % 5]))
    }
    for name in ["指导思想", "总体要求", "规划时期", "发展目标", "本地口号"] {
      workspace.formulations.append(
        Formulation(
          id: .init(rawValue: Int64(workspace.formulations.count + 1)), name: name,
          text: "新的\(name)"))
    }
  }
}
