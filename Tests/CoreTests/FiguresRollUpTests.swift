import Core
import Testing

@Suite("Adding up, comparing and doubting")
struct FiguresRollUpTests {
  static let contests = indicator("竞赛场次", unit: "场次", id: 1, lengths: [.year, .half, .quarter])
  static let workers = indicator(
    "参赛职工", unit: "人", id: 2, addsOverTime: false, addsOverOrganizations: false)
  static let settled = indicator("调解成功", unit: "件", id: 3)
  static let cases = indicator("调解件数", unit: "件", id: 4)
  static let success = indicator(
    "调解成功率", unit: "%", nature: .ratio, decimals: 1, id: 5, addsOverTime: false,
    addsOverOrganizations: false, numerator: 3, denominator: 4)
  let union = Subject.organization(.init(rawValue: 1))
  let year = Period(year: 2025)

  func workspace(
    _ figures: [(Int64, Int64, String, String?)], statuses: [Int64: FigureStatus] = [:]
  ) throws -> Workspace {
    let region = Region(id: .init(rawValue: 1), name: "青禾区", level: .district)
    var records: [FigureKey: Figure] = [:]
    for (organization, indicator, period, digits) in figures {
      let key = FigureKey(
        subject: .organization(.init(rawValue: organization)),
        indicator: .init(rawValue: indicator), period: try #require(Period(period)))
      records[key] = Figure(
        key: key, amount: digits.map { amount($0) }, status: statuses[indicator] ?? .reported)
    }
    let organizations = (1...2).map { number in
      Organization(
        id: .init(rawValue: number), region: region.id, kind: .init(rawValue: 1),
        shortName: "机构\(number)", formalName: "", headTitle: "主席", order: Int(number))
    }
    let kind = OrganizationKind(
      id: .init(rawValue: 1), code: "union", name: "工会", bareName: "总工会",
      shortPattern: "{级}总工会", formalPattern: "{区域}总工会", headTitle: "主席")
    return Workspace(
      settings: WorkspaceSettings(region: region.id, period: try #require(year)),
      catalog: Catalog(
        kinds: [kind],
        indicators: [Self.contests, Self.workers, Self.settled, Self.cases, Self.success]),
      regions: [region], organizations: organizations, figures: records)
  }

  func key(_ indicator: Indicator, _ period: String = "2025") throws -> FigureKey {
    FigureKey(
      subject: union, indicator: indicator.id, period: try #require(Period(period)))
  }

  @Test("quarters make a year only when all four are there")
  func quarters() throws {
    let three = [(Int64(1), Int64(1), "2025Q1", "4"), (1, 1, "2025Q2", "5"), (1, 1, "2025Q3", "3")]
    let partial = try workspace(three.map { ($0.0, $0.1, $0.2, $0.3) })
    let total = try RollUp.overTime(
      Self.contests, of: union, in: try #require(year), from: partial)
    #expect(total.amount == amount("12"))
    #expect(total.missing == [try key(Self.contests, "2025Q4")])
    #expect(try Resolution(key(Self.contests), in: partial) == .missing(total.missing))
    let full = try workspace(three.map { ($0.0, $0.1, $0.2, $0.3) } + [(1, 1, "2025Q4", "4")])
    guard case .value(let value) = try Resolution(key(Self.contests), in: full) else {
      Testing.Issue.record("no sum")
      return
    }
    #expect(value.amount == amount("16") && value.origin == .sumOverTime && value.keys.count == 4)
  }

  @Test("a whole that its parts contradict is reported")
  func disagreement() throws {
    let workspace = try workspace([
      (1, 1, "2025", "17"), (1, 1, "2025H1", "9"), (1, 1, "2025H2", "7"),
    ])
    let words = try RollUp.disagreement(of: key(Self.contests), Self.contests, in: workspace)
    #expect(words?.contains("17场次") == true && words?.contains("16场次") == true)
  }

  @Test("persons are never added")
  func persons() throws {
    let workspace = try workspace([(1, 2, "2025", "583"), (2, 2, "2025", "300")])
    let year = try #require(year)
    #expect(throws: RollUpError.doesNotAddOverTime("参赛职工")) {
      try RollUp.overTime(Self.workers, of: union, in: year, from: workspace)
    }
  }

  @Test("a sum beyond the range is refused, not wrapped")
  func overflow() throws {
    let most = Amount(units: .max).plainText
    let workspace = try workspace([(1, 1, "2025H1", most), (1, 1, "2025H2", "1")])
    #expect(throws: RollUpError.overflow) {
      try RollUp.overTime(Self.contests, of: union, in: try #require(year), from: workspace)
    }
    #expect(
      try Resolution(key(Self.contests), in: workspace) == .missing([try key(Self.contests)]))
  }

  @Test("a rate is derived, and a typed one that differs is named")
  func rate() throws {
    let workspace = try workspace([
      (1, 3, "2025", "91"), (1, 4, "2025", "98"), (1, 5, "2025", "92.8"),
    ])
    guard case .value(let value) = try Resolution(key(Self.success), in: workspace) else {
      Testing.Issue.record("no rate")
      return
    }
    #expect(value.amount == amount("92.9") && value.origin == .derivedRate)
    #expect(value.disagreement?.contains("92.8%") == true)
  }

  @Test("completeness leaves 不适用 out and lists what is owed")
  func completeness() throws {
    let figures: [(Int64, Int64, String, String?)] = [
      (1, 1, "2025", "16"), (1, 2, "2025", nil), (1, 4, "2025", "40"),
    ]
    let workspace = try workspace(figures, statuses: [2: .notApplicable])
    let completeness = Completeness(of: union, in: try #require(year), from: workspace)
    #expect(completeness.reported == 2 && completeness.expected == 4)
    #expect(completeness.missing == [Self.settled.id, Self.success.id])
    #expect(completeness.percent == 50)
  }

  @Test(
    "the 增减 column is a rate, a difference, or 点",
    arguments: [
      ("16", "14", "+14.3%"), ("10", "8", "+2"), ("5", "8", "-3"), ("97", "100", "-3%"),
      ("16", "16", "持平"),
    ])
  func comparison(_ current: String, _ previous: String, _ text: String) throws {
    let workspace = try workspace([(1, 4, "2025", current), (1, 4, "2024", previous)])
    #expect(try Comparison(of: key(Self.cases), in: workspace)?.text == text)
  }

  @Test("percentages are compared in 点, and nothing with nothing")
  func points() throws {
    let workspace = try workspace([(1, 5, "2025", "97.4"), (1, 5, "2024", "96.2")])
    #expect(try Comparison(of: key(Self.success), in: workspace)?.text == "+1.2点")
    #expect(try Comparison(of: key(Self.cases), in: workspace) == nil)
  }

  @Test("an amount out of range, ten times or a tenth of last year's, or below zero is doubted")
  func plausibility() throws {
    let range = amount("5")...amount("600")
    let ranged = indicator("竞赛场次", unit: "场次", plausible: range)
    let year = try #require(year)
    func doubt(_ digits: String, _ previous: String? = nil, _ period: Period? = nil) -> String? {
      Plausibility.doubt(
        amount(digits), of: ranged, in: period ?? year, previous: previous.map { amount($0) })
    }
    #expect(doubt("16", "14") == nil)
    #expect(doubt("601") != nil && doubt("4") != nil && doubt("-1") != nil)
    #expect(doubt("140", "14") != nil && doubt("139", "14") == nil)
    #expect(doubt("5", "50") != nil && doubt("6", "50") == nil)
    #expect(doubt("4", nil, Period("2025Q1")) == nil)
  }
}
