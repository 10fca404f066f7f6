import Core
import SeededRandom
import Testing

/// Totals of regions, bars of charts, and what they must never say.
@Suite struct RegionTests {
  static let year = Period(year: 2025).unsafelyUnwrapped
  static let home = RegionID(rawValue: 1)

  /// A county with two towns; each has one organization of a kind that reports 件 (adds), 率 and 人 (does not add).
  static func county() -> Workspace {
    let kind = OrganizationKind(
      id: .init(rawValue: 1), code: "k", name: "工会", bareName: "工会", shortPattern: "总工会",
      formalPattern: "总工会", headTitle: "主席", order: 1)
    func indicator(_ id: Int64, _ name: String, _ unit: String, adds: Bool) -> Indicator {
      Indicator(
        id: .init(rawValue: id), code: "i\(id)", name: name, reporters: .everyKind,
        unit: Unit(unit), nature: .flow, addsOverTime: true, addsOverOrganizations: adds,
        lengths: [.year, .quarter], ranks: [.county, .township], order: Int(id))
    }
    var rate = indicator(4, "办结率", "%", adds: false)
    rate.nature = .ratio
    rate.decimals = 1
    rate.numerator = .init(rawValue: 1)
    rate.denominator = .init(rawValue: 2)
    let catalog = Catalog(
      kinds: [kind],
      indicators: [
        indicator(1, "办结", "件", adds: true), indicator(2, "受理", "件", adds: true),
        indicator(3, "参加", "人", adds: false), rate,
      ])
    let regions = [
      Region(id: home, name: "青山县", level: .county),
      Region(id: .init(rawValue: 2), name: "清河镇", level: .town, parent: home),
      Region(id: .init(rawValue: 3), name: "石桥镇", level: .town, parent: home, order: 2),
    ]
    return Workspace(
      settings: WorkspaceSettings(region: home, period: year), catalog: catalog, regions: regions,
      organizations: regions.map {
        Organization(
          id: .init(rawValue: $0.id.rawValue), region: $0.id, kind: kind.id, shortName: "总工会",
          formalName: "总工会", headTitle: "主席", order: 1)
      })
  }

  static func set(
    _ workspace: inout Workspace, _ organization: Int64, _ indicator: Int64, _ amount: String?,
    _ period: Period = year, status: FigureStatus = .reported
  ) throws {
    let key = FigureKey(
      subject: .organization(.init(rawValue: organization)), indicator: .init(rawValue: indicator),
      period: period)
    workspace.figures[key] = Figure(
      key: key, amount: try amount.map { try Amount(plain: $0) }, status: status)
  }

  static func totals(_ workspace: Workspace) -> RegionTotals {
    RegionTotals(of: home, in: year, from: workspace)
  }

  @Test func aTotalReachesOverAllRegionsBelowAndCountsWhoReported() throws {
    var workspace = Self.county()
    try Self.set(&workspace, 1, 1, "3")
    try Self.set(&workspace, 2, 1, "4.5")
    let total = try #require(Self.totals(workspace)[.init(rawValue: 1)]).current
    #expect(total.amount?.plainText == "7.5")
    #expect(total.coverage == "2/3")
    #expect(!total.isComplete)
  }

  @Test func peopleWhoAreCountedTwiceHaveNoTotal() {
    #expect(Self.totals(Self.county())[.init(rawValue: 3)] == nil)
  }

  @Test func aRateIsDividedAnewAndNeverAdded() throws {
    var workspace = Self.county()
    for (organization, done, taken) in [(1, "1", "2"), (2, "9", "10"), (3, "5", nil)] {
      try Self.set(&workspace, Int64(organization), 1, done)
      if let taken { try Self.set(&workspace, Int64(organization), 2, taken) }
    }
    let total = try #require(Self.totals(workspace)[.init(rawValue: 4)]).current
    // 10 of 12: the third numerator has no denominator and stays out.
    #expect(total.amount?.plainText == "83.3")
    #expect(total.coverage == "2/3")
  }

  @Test func whatDoesNotApplyIsNotOwed() throws {
    var workspace = Self.county()
    try Self.set(&workspace, 1, 1, "3")
    try Self.set(&workspace, 2, 1, "4")
    try Self.set(&workspace, 3, 1, nil, status: .notApplicable)
    #expect(Self.totals(workspace)[.init(rawValue: 1)]?.current.coverage == "2/2")
  }

  @Test func quartersCountWhereTheYearIsNotReported() throws {
    var workspace = Self.county()
    for quarter in Self.year.parts(.quarter) { try Self.set(&workspace, 1, 1, "2", quarter) }
    #expect(Self.totals(workspace)[.init(rawValue: 1)]?.current.amount?.plainText == "8")
  }

  @Test func aSumBeyondTheRangeIsNoNumber() throws {
    var workspace = Self.county()
    for organization in [1, 2] as [Int64] {
      try Self.set(&workspace, organization, 1, "900000000000000")
    }
    let total = try #require(Self.totals(workspace)[.init(rawValue: 1)]).current
    #expect(total.isOutOfRange)
    #expect(total.amount == nil)
  }

  @Test(arguments: 0..<20)
  func totalsThatFollowEveryChangeAreThoseAddedUpFromNothing(_ round: Int) throws {
    let seed = SeededGenerator.anySeed()
    var generator = SeededGenerator(seed: seed)
    var workspace = Self.county()
    let before = try #require(Self.year.previousYear)
    let periods = [Self.year, before].flatMap { [$0] + $0.parts(.quarter) }
    var totals = Self.totals(workspace)
    for step in 0..<60 {
      let key = FigureKey(
        subject: .organization(.init(rawValue: Int64.random(in: 1...4, using: &generator))),
        indicator: .init(rawValue: Int64.random(in: 1...4, using: &generator)),
        period: periods.randomElement(using: &generator) ?? Self.year)
      let old = totals.shares(of: key, in: workspace)
      let status = FigureStatus.allCases.randomElement(using: &generator) ?? .reported
      let units = Int64.random(in: -9...99, using: &generator) * 10_000
      workspace.figures[key] =
        Int.random(in: 0..<4, using: &generator) == 0
        ? nil
        : Figure(
          key: key, amount: status == .notApplicable ? nil : Amount(units: units), status: status)
      totals.exchange(old, for: totals.shares(of: key, in: workspace))
      #expect(totals == Self.totals(workspace), "seed \(seed), step \(step)")
    }
  }

  @Test func yearsAreComparedOnlyWhereBothAreComplete() throws {
    var workspace = Self.county()
    let before = try #require(Self.year.previousYear)
    for organization in [1, 2, 3] as [Int64] {
      try Self.set(&workspace, organization, 1, "20")
      if organization < 3 { try Self.set(&workspace, organization, 1, "10", before) }
    }
    #expect(
      Self.totals(workspace)[.init(rawValue: 1)]?.comparison(in: workspace.catalog) == nil)
    try Self.set(&workspace, 3, 1, "10", before)
    #expect(
      Self.totals(workspace)[.init(rawValue: 1)]?.comparison(in: workspace.catalog)?.text
        == "+100%")
  }

  // MARK: Charts

  static func key(_ subject: Subject, _ indicator: Int64) -> FigureKey {
    FigureKey(subject: subject, indicator: .init(rawValue: indicator), period: year)
  }

  @Test func aHistoryHasHolesForTheYearsBetween() throws {
    var workspace = Self.county()
    try Self.set(&workspace, 1, 1, "3", try #require(Self.year.inYear(2022)))
    try Self.set(&workspace, 1, 1, "5")
    let chart = IndicatorChart(Self.key(.organization(.init(rawValue: 1)), 1), from: workspace)
    #expect(chart.history.map(\.key.period.year) == [2022, 2023, 2024, 2025])
    #expect(chart.history.map { $0.amount?.plainText } == ["3", nil, nil, "5"])
  }

  @Test func regionsAreRankedByTheirTotalsWithSharesOfTheWhole() throws {
    var workspace = Self.county()
    try Self.set(&workspace, 2, 1, "1")
    try Self.set(&workspace, 3, 1, "3")
    let chart = IndicatorChart(Self.key(.region(Self.home), 1), from: workspace)
    #expect(chart.peers == .regions)
    #expect(chart.ranking.map { chart.names[$0.key.subject] } == ["石桥镇", "清河镇"])
    #expect(chart.ranking.map { $0.share?.plainText } == ["75", "25"])
    #expect(chart.whole?.plainText == "4")
  }

  @Test func aMissingPartLeavesNoWholeAndNoShares() throws {
    var workspace = Self.county()
    try Self.set(&workspace, 3, 1, "3")
    let chart = IndicatorChart(Self.key(.region(Self.home), 1), from: workspace)
    #expect(chart.ranking.map(\.rank) == [1, nil])
    #expect(chart.ranking.allSatisfy { $0.share == nil })
    #expect(chart.whole == nil)
  }

  /// The county with a village below 清河镇, whose 总工会 has reported too.
  private static func countyWithVillage() throws -> Workspace {
    var workspace = county()
    let town = RegionID(rawValue: 2)
    workspace.setRegions(
      workspace.regions + [
        Region(id: .init(rawValue: 4), name: "清河开发区", level: .town, parent: town)
      ])
    workspace.setOrganizations(
      workspace.organizations + [
        Organization(
          id: .init(rawValue: 4), region: .init(rawValue: 4), kind: .init(rawValue: 1),
          shortName: "开发区总工会", formalName: "开发区总工会", headTitle: "主席", order: 1)
      ])
    for (organization, amount) in [(1, "2"), (2, "5"), (3, "3"), (4, "1")] {
      try set(&workspace, Int64(organization), 1, amount)
    }
    return workspace
  }

  @Test(arguments: [("各级", ["总工会"]), ("本级", [])])
  func aRankedTotalSaysWhoAlreadyCountsThoseBelow(_ scope: String, _ counting: [String]) throws {
    var workspace = try Self.countyWithVillage()
    workspace.figures[Self.key(.organization(.init(rawValue: 2)), 1)]?.scope = scope
    let chart = IndicatorChart(Self.key(.region(Self.home), 1), from: workspace)
    #expect(
      chart.names.values.contains("清河镇") && chart.ranking.map(\.amount?.plainText) == ["6", "3"])
    #expect(chart.ranking.map(\.countingBelow) == [counting, []])
    // A share of what counts something twice would be false.
    #expect(chart.whole?.plainText == (counting.isEmpty ? "9" : nil))
  }

  @Test func organizationsOfAKindStandBesideEachOther() throws {
    var workspace = Self.county()
    try Self.set(&workspace, 2, 3, "9")
    try Self.set(&workspace, 3, 3, "9")
    let chart = IndicatorChart(Self.key(.organization(.init(rawValue: 2)), 3), from: workspace)
    #expect(chart.peers == .kind)
    #expect(chart.ranking.map(\.rank) == [1, 1])
    #expect(chart.names[.organization(.init(rawValue: 2))] == "清河镇总工会")
    #expect(chart.whole == nil)
  }

  // MARK: Bars

  @Test func barsAreExactWholeCellsOnBothSidesOfZero() throws {
    let amounts = try ["-10", "30", "0", "0.0001"].map { try Amount(plain: $0) }
    let scale = BarScale(amounts, width: 40)
    #expect(amounts.map(scale.bar) == [0..<10, 10..<40, 10..<10, 10..<11])
  }

  @Test(arguments: 0..<200)
  func everyBarStaysInItsWidth(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let amounts = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
      Amount(units: Int64.random(in: .min ... .max, using: &generator))
    }
    let width = Int.random(in: 1...60, using: &generator)
    let scale = BarScale(amounts, width: width)
    for amount in amounts {
      let bar = scale.bar(amount)
      #expect(bar.lowerBound >= 0 && bar.upperBound <= width, "seed \(seed)")
      #expect(amount.units > 0 ? bar.lowerBound == scale.zero : bar.upperBound == scale.zero)
    }
  }
}
