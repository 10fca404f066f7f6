import Core
import SeededRandom
import Storage

/// A province as a workbook: regions, organizations, figures, issues.
struct Office {
  private let organizationCount: Int
  private let indicatorCount: Int
  /// Oldest first.
  private let years: [Period]
  private let latest: Period
  private var random: SeededGenerator

  struct NoYears: Error {}

  struct Written {
    var organizations: Int
    var figures: Int
  }

  /// - Throws: `NoYears` for a count of years that reaches before the calendar's first.
  init(organizations: Int, indicators: Int, years: Int, seed: UInt64) throws(NoYears) {
    organizationCount = organizations
    indicatorCount = indicators
    self.years = (0..<years).reversed().compactMap { Period(year: 2025 - $0) }
    guard let latest = self.years.last, self.years.count == years else { throw NoYears() }
    self.latest = latest
    random = SeededGenerator(seed: seed)
  }

  private var usualKinds: [OrganizationKind] { BuiltInCatalog.kinds.filter { !$0.isOptional } }

  /// The catalogue with as many indicators more as every organization needs to have the number asked for.
  private var indicators: [Indicator] {
    // Towns report fewer of the built-in ones than counties do.
    let least =
      usualKinds.flatMap { kind in
        RegionLevel.Rank.allCases.map { rank in
          BuiltInCatalog.indicators.count {
            $0.isReported(by: kind.id, at: rank) && $0.nature != .ratio
          }
        }
      }.min() ?? 0
    let last = BuiltInCatalog.indicators.map(\.id.rawValue).max() ?? 0
    let more = (0..<max(0, indicatorCount - least)).map { index in
      Indicator(
        id: .init(rawValue: last + Int64(index) + 1), code: "local.\(index + 1)",
        name: "自定指标\(index + 1)", reporters: .everyKind, group: "自定", unit: Unit("件"),
        nature: .flow, addsOverTime: true, addsOverOrganizations: true,
        ranks: RegionLevel.Rank.allCases, order: 10_000 + index)
    }
    return BuiltInCatalog.indicators + more
  }

  var seed: WorkspaceSeed {
    let province = Region(name: "云海省", level: .province, code: "900000000000")
    var draft: Draft?
    if let name = TextLibrary.builtIn.templateNames.first,
      let text = TextLibrary.builtIn.template(name)
    {
      draft = Draft(name: name, template: name, source: text)
    }
    return WorkspaceSeed(
      regions: [province], period: latest,
      kinds: BuiltInCatalog.kinds, indicators: indicators,
      organizations: organizations(of: province), draft: draft)
  }

  private func organizations(of region: Region) -> [Organization] {
    usualKinds.map { kind in
      Organization(
        region: region.id, kind: kind.id, shortName: kind.shortName(in: region),
        formalName: kind.formalName(in: region), headTitle: kind.headTitle, order: kind.order)
    }
  }

  /// Fills a workbook that `seed` has made.
  mutating func fill(_ store: SQLiteStore, _ window: Workspace) throws -> Written {
    var organizations = window.organizations
    if let province = window.home {
      organizations += try addRegions(below: province, to: store, known: organizations.count)
    }
    organizations = Array(organizations.prefix(organizationCount))
    let ranks = Dictionary(
      uniqueKeysWithValues: try regions(store).map { ($0.id, $0.level.rank) })
    var figures = 0
    var changes: [Change] = []
    for organization in organizations {
      let rank = ranks[organization.region] ?? .county
      let counted = window.catalog.reported(by: organization.kind, at: rank)
        .filter { $0.nature != .ratio }
      for indicator in counted.prefix(indicatorCount) {
        let base = Int64.random(in: 20...40_000, using: &random)
        for (index, year) in years.enumerated() {
          let key = FigureKey(
            subject: .organization(organization.id), indicator: indicator.id, period: year)
          let grown = base + base * Int64(index) / 20 + Int64.random(in: 0...9, using: &random)
          changes.append(
            Change(
              before: nil,
              after: .figure(
                Figure(key: key, amount: Amount(units: grown * Amount.unitsPerOne)))))
        }
      }
      if changes.count >= 20_000 {
        figures += changes.count
        try store.commit(Edit(title: "报入数据", changes: changes), author: "province")
        changes.removeAll(keepingCapacity: true)
      }
    }
    figures += changes.count
    try store.commit(Edit(title: "报入数据", changes: changes), author: "province")
    try addIssues(to: store, organizations)
    return Written(organizations: organizations.count, figures: figures)
  }

  private func regions(_ store: SQLiteStore) throws -> [Region] {
    var found: [Region] = []
    var next = [try store.settings().region]
    while let id = next.popLast() {
      let window = try store.window(WindowRequest(region: id, periods: []))
      found += window.regions.filter { $0.id == id }
      next += window.children(of: id).map(\.id)
    }
    return found
  }

  /// Sixteen cities, seven counties in each, towns below them, until there are enough organizations.
  private mutating func addRegions(below province: Region, to store: SQLiteStore, known: Int)
    throws -> [Organization]
  {
    var added: [Organization] = []
    var parents = [province]
    let shapes: [(RegionLevel, word: String, count: Int)] = [
      (.prefectureCity, "市", 16), (.county, "县", 7), (.town, "镇", 12),
    ]
    for shape in shapes where known + added.count < organizationCount {
      var children: [Region] = []
      for parent in parents {
        for index in 1...shape.count {
          guard known + added.count < organizationCount else { break }
          let number = children.count + 1
          let child = try commitRegion(
            Region(
              name: "\(parent.level == .province ? "云" : "")\(number)\(shape.word)",
              level: shape.0, parent: parent.id,
              code: Self.code(below: parent, shape.0, index), order: index), to: store)
          added += try commit(organizations(of: child), to: store)
          children.append(child)
        }
      }
      parents = children
    }
    return added
  }

  /// Two digits for a city and a county, three for a town, as in the national statistics office's codes.
  private static func code(below parent: Region, _ level: RegionLevel, _ index: Int) -> String {
    let place =
      switch level.rank {
      case .province: 0
      case .prefecture: 2
      case .county: 4
      case .township: 6
      }
    let width = level.rank == .township ? 3 : 2
    let digits = String(index)
    let own = String(repeating: "0", count: width - digits.count) + digits
    let head = parent.code.prefix(place) + own
    return head + String(repeating: "0", count: 12 - head.count)
  }

  private func commitRegion(_ region: Region, to store: SQLiteStore) throws -> Region {
    let edit = try store.commit(
      Edit(
        title: "新增区域 \(region.name)", changes: [Change(before: nil, after: .region(region))]),
      author: "province")
    guard case .region(let made)? = edit.changes.first?.after else { return region }
    return made
  }

  private func commit(_ organizations: [Organization], to store: SQLiteStore) throws
    -> [Organization]
  {
    let edit = try store.commit(
      Edit(
        title: "新增机构", changes: organizations.map { Change(before: nil, after: .organization($0)) }),
      author: "province")
    return edit.changes.compactMap {
      guard case .organization(let made)? = $0.after else { return nil }
      return made
    }
  }

  private mutating func addIssues(to store: SQLiteStore, _ organizations: [Organization]) throws {
    let manifestations = BuiltInCatalog.manifestations
    let changes = organizations.enumerated().compactMap { index, organization -> Change? in
      guard index % 5 == 0, let sign = manifestations.randomElement(using: &random) else {
        return nil
      }
      return Change(
        before: nil,
        after: .issue(
          Issue(
            organization: organization.id, tendencies: [sign.tendency],
            manifestation: sign.clause, source: "调研", foundOn: Day("2025-10-16"),
            remedies: sign.remedies.joined(separator: "，"), deadline: Day("2026-03-31"),
            status: .underWay)))
    }
    try store.commit(Edit(title: "登记问题", changes: changes), author: "province")
  }
}
