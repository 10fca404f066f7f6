import Core
import SeededRandom

/// A district or its like with the whole built-in catalogue, and as much of a year's records as a seed lets through.
struct GeneratedDistrict {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// No records at all: what a new workbook is.
  static let empty = empty("青禾区", .district)

  /// Those that every region has.
  static let kinds = BuiltInCatalog.kinds.filter { !$0.isOptional }

  private static func empty(_ name: String, _ level: RegionLevel) -> Workspace {
    let regions = DraftingFixture.regions.map { region in
      guard region.id == DraftingFixture.home else { return region }
      return Region(id: region.id, name: name, level: level, parent: region.parent)
    }
    let catalog = Catalog(kinds: BuiltInCatalog.kinds, indicators: BuiltInCatalog.indicators)
    return Workspace(
      settings: .init(region: DraftingFixture.home, period: DraftingFixture.period),
      catalog: catalog, regions: regions, organizations: organizations(of: regions))
  }

  /// Every usual organization of the office's own region and of the two towns below it.
  private static func organizations(of regions: [Region]) -> [Organization] {
    regions.filter { $0.level.rank >= .county }.enumerated().flatMap { place, region in
      kinds.enumerated().map { index, kind in
        Organization(
          id: .init(rawValue: Int64(place * 100 + index + 1)), region: region.id, kind: kind.id,
          shortName: kind.shortName(in: region), formalName: kind.formalName(in: region),
          headTitle: kind.headTitle, order: kind.order)
      }
    }
  }

  private static let places: [(String, RegionLevel)] = [
    ("青禾区", .district), ("青禾县", .county), ("青禾市", .countyCity), ("青禾旗", .banner),
    ("青禾高新区", .developmentZone),
  ]

  /// A workbook in which each record is there with a chance of its own draw: none, few, half, most or all.
  mutating func workspace() -> Workspace {
    let (name, level) = Self.places[random.below(Self.places.count)]
    var workspace = Self.empty(name, level)
    let share = [0, 10, 50, 90, 100][random.below(5)]
    addFigures(to: &workspace, share)
    let home = workspace.organizations(of: DraftingFixture.home)
    for organization in home { addRecords(of: organization, to: &workspace, share) }
    addIssues(of: home, to: &workspace, share)
    for (index, name) in ["指导思想", "总体要求", "规划时期", "发展目标", "本地口号"].enumerated()
    where happens(share) {
      workspace.formulations.append(
        Formulation(id: .init(rawValue: Int64(index + 1)), name: name, text: "甲乙丙丁"))
    }
    return workspace
  }

  // MARK: Figures

  private mutating func addFigures(to workspace: inout Workspace, _ share: Int) {
    let periods = ["2024H1", "2024", "2025H1", "2025"].compactMap { Period($0) }
    for indicator in workspace.catalog.indicators {
      for subject in subjects(of: indicator, in: workspace) {
        for period in periods where indicator.lengths.contains(period.length) && happens(share) {
          let key = FigureKey(subject: subject, indicator: indicator.id, period: period)
          workspace.figures[key] = Figure(key: key, amount: amount(of: indicator))
        }
      }
    }
  }

  private func subjects(of indicator: Indicator, in workspace: Workspace) -> [Subject] {
    if indicator.reporters == .region { return [.region(DraftingFixture.home)] }
    return workspace.organizations.filter { organization in
      workspace.region(organization.region).map {
        indicator.isReported(by: organization.kind, at: $0.level.rank)
      } ?? false
    }.map { .organization($0.id) }
  }

  /// What a body may report, now and then nothing or next to nothing.
  private mutating func amount(of indicator: Indicator) -> Amount {
    let zero = Amount(units: 0)
    if happens(5) { return zero }
    let least = indicator.plausible?.lowerBound ?? zero
    let greatest = indicator.plausible?.upperBound ?? ((try? Amount(whole: 5000)) ?? zero)
    var grain = 10_000
    for _ in 0..<indicator.decimals { grain /= 10 }
    let steps = max(1, Int(greatest.units - least.units) / grain)
    return Amount(units: least.units + Int64(random.below(steps) * grain))
  }

  // MARK: Records in words

  private mutating func addRecords(
    of organization: Organization, to workspace: inout Workspace, _ share: Int
  ) {
    let subject = Subject.organization(organization.id)
    for category in Material.Category.allCases {
      for _ in 0..<2 where happens(share) {
        let number = Int64(workspace.materials.count + 1)
        workspace.materials.append(
          Material(
            id: .init(rawValue: number), subject: subject, category: category,
            name: "戊己\(number)", period: happens(50) ? half : DraftingFixture.period,
            content: happens(80) ? "庚辛壬癸" : ""))
      }
    }
    for period in [next, secondHalf] where happens(share) {
      let number = Int64(workspace.tasks.count + 1)
      let indicator = workspace.catalog.indicators.first {
        $0.isReported(by: organization.kind, at: .county)
      }
      workspace.tasks.append(
        PlannedTask(
          id: .init(rawValue: number), subject: subject, text: "子丑寅卯", period: period,
          indicator: indicator?.id, target: happens(50) ? try? Amount(whole: 120) : nil))
    }
  }

  private var half: Period { Period("2025H1") ?? DraftingFixture.period }
  private var secondHalf: Period { Period("2025H2") ?? DraftingFixture.period }
  private var next: Period { Period("2026") ?? DraftingFixture.period }

  private mutating func addIssues(
    of organizations: [Organization], to workspace: inout Workspace, _ share: Int
  ) {
    for (index, manifestation) in BuiltInCatalog.manifestations.enumerated() where happens(share) {
      let statuses = Core.Issue.Status.allCases
      workspace.issues.append(
        Core.Issue(
          id: .init(rawValue: Int64(index + 1)),
          organization: organizations[random.below(organizations.count)].id,
          tendencies: [manifestation.tendency], manifestation: manifestation.clause,
          severity: Core.Issue.Severity.allCases[random.below(3)],
          remedies: manifestation.remedies.first ?? "",
          status: statuses[random.below(statuses.count)]))
    }
  }

  private mutating func happens(_ percent: Int) -> Bool { random.below(100) < percent }
}
