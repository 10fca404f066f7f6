import Testing

@testable import Core

@Suite("The overview of a period")
struct OverviewTests {
  static let contests = indicator("竞赛场次", unit: "场次", id: 1)
  static let loans = indicator("贷款", unit: "万元", id: 2)
  static let rate = indicator(
    "建会率", unit: "%", nature: .ratio, decimals: 1, id: 3, addsOverTime: false,
    addsOverOrganizations: false)
  let today = Day(year: 2026, month: 1, day: 15)
  let year = Period(year: 2025)

  func workspace(
    _ figures: [(organization: Int64, indicator: Int64, period: String, amount: String)],
    issues: [Core.Issue] = [], dueDays: [Int64: Int] = [:], doubtful: Set<Int64> = []
  ) throws -> Workspace {
    let region = Region(id: .init(rawValue: 1), name: "青禾区", level: .district)
    let kind = OrganizationKind(
      id: .init(rawValue: 1), code: "union", name: "工会", bareName: "总工会",
      shortPattern: "{级}总工会", formalPattern: "{区域}总工会", headTitle: "主席")
    var workspace = Workspace(
      settings: WorkspaceSettings(region: region.id, period: try #require(year)),
      catalog: Catalog(kinds: [kind], indicators: [Self.contests, Self.loans, Self.rate]),
      regions: [region],
      organizations: (1...3).map {
        Organization(
          id: .init(rawValue: $0), region: region.id, kind: kind.id, shortName: "机构\($0)",
          formalName: "", headTitle: "主席", dueDays: dueDays[$0], order: Int($0))
      })
    for entry in figures {
      let key = FigureKey(
        subject: .organization(.init(rawValue: entry.organization)),
        indicator: .init(rawValue: entry.indicator), period: try #require(Period(entry.period)))
      workspace.figures[key] = Figure(
        key: key, amount: amount(entry.amount),
        status: doubtful.contains(entry.organization) ? .doubtful : .reported)
    }
    workspace.issues = issues
    return workspace
  }

  func overview(_ workspace: Workspace) throws -> Overview {
    Overview(
      of: workspace.organizations.map { .organization($0.id) }, in: try #require(year),
      on: try #require(today), from: workspace)
  }

  func issue(
    _ id: Int64, of organization: Int64, _ tendencies: [Tendency],
    _ severity: Core.Issue.Severity = .medium, deadline: String? = nil,
    status: Core.Issue.Status = .underWay
  ) -> Core.Issue {
    Core.Issue(
      id: .init(rawValue: id), organization: .init(rawValue: organization),
      tendencies: tendencies, manifestation: "听汇报多", severity: severity,
      deadline: deadline.flatMap { Day($0) }, status: status)
  }

  @Test func whoOwesFiguresIsListedLatestFirstWithEachOnesOwnDeadline() throws {
    let workspace = try workspace(
      [(1, 1, "2025", "16"), (1, 2, "2025", "389"), (1, 3, "2025", "95")], dueDays: [3: 5])
    let arrears = try overview(workspace).arrears
    #expect(arrears.map(\.subject) == [3, 2].map { .organization(.init(rawValue: $0)) })
    // Ten days after 31 December unless the organization has five.
    #expect(arrears.map(\.due) == [Day("2026-01-05"), Day("2026-01-10")])
    #expect(arrears.map(\.daysLate) == [10, 5])
    #expect(arrears.first?.missing.count == 3)
  }

  @Test func nobodyIsLateOnTheDayThatFiguresAreDue() throws {
    let workspace = try workspace([], dueDays: [1: 15])
    let own = try overview(workspace).arrears.first {
      $0.subject == .organization(.init(rawValue: 1))
    }
    #expect(own?.due == today)
    #expect(own?.daysLate == nil)
  }

  @Test func theGreatestChangesStandFirstWhateverTheirDirection() throws {
    let workspace = try workspace([
      (1, 1, "2025", "16"), (1, 1, "2024", "14"), (2, 2, "2025", "100"), (2, 2, "2024", "400"),
      (3, 2, "2025", "390"), (3, 2, "2024", "390"), (1, 3, "2025", "95"), (1, 3, "2024", "90"),
    ])
    let changes = try overview(workspace).changes
    #expect(changes.map(\.comparison.text) == ["-75%", "+14.3%", "+5点"])
    #expect(changes.map(\.weight) == [7500, 1428, 500])
  }

  @Test func aChangeFromABaseUnderTenStandsBehindThoseThatSaySomething() throws {
    let workspace = try workspace([
      (1, 1, "2025", "6"), (1, 1, "2024", "1"), (2, 2, "2025", "440"), (2, 2, "2024", "400"),
    ])
    let changes = try overview(workspace).changes
    #expect(changes.map(\.comparison.text) == ["+10%", "+5"])
    #expect(changes.map(\.isFromSmallBase) == [false, true])
  }

  @Test func aRateThatIsNoPercentageIsWeighedByItsShareAsOtherFiguresAre() throws {
    let income = indicator(
      "人均收入", unit: "元", nature: .ratio, id: 4, addsOverTime: false, addsOverOrganizations: false)
    var workspace = try workspace([
      (1, 1, "2025", "30"), (1, 1, "2024", "20"), (1, 4, "2025", "59625"), (1, 4, "2024", "56840"),
    ])
    workspace.catalog = Catalog(
      kinds: workspace.catalog.kinds, indicators: workspace.catalog.indicators + [income])
    let changes = try overview(workspace).changes
    #expect(changes.map(\.weight) == [5000, 489])
  }

  @Test func aChangeFromTheGreatestAmountsDoesNotTrap() throws {
    let workspace = try workspace([
      (1, 2, "2025", "900000000000000"), (1, 2, "2024", "0.0001"),
      (2, 2, "2025", "-900000000000000"), (2, 2, "2024", "900000000000000"),
    ])
    #expect(try overview(workspace).changes.count <= 2)
  }

  @Test func theMatrixCountsOpenIssuesAndShowsTheGravest() throws {
    let workspace = try workspace(
      [],
      issues: [
        issue(1, of: 1, [.bureaucratic, .entertaining], .light),
        issue(2, of: 1, [.bureaucratic], .grave),
        issue(3, of: 1, [.bureaucratic], .grave, status: .closed),
        issue(4, of: 2, [.aristocratic], status: .longTerm),
      ])
    let matrix = try overview(workspace).matrix
    #expect(matrix.rows.map(\.openCount) == [2, 1, 0])
    let cell = try #require(matrix.rows.first?.cells.first)
    #expect(cell.open.map(\.rawValue) == [2, 1])
    #expect(cell.weight == 3)
    #expect(cell.closed == 1)
  }

  @Test func deadlinesAreSortedIntoOverdueThisWeekAndThisMonth() throws {
    let workspace = try workspace(
      [],
      issues: [
        issue(1, of: 1, [.bureaucratic], deadline: "2026-01-14"),
        issue(2, of: 1, [.bureaucratic], deadline: "2025-12-31"),
        issue(3, of: 1, [.bureaucratic], deadline: "2026-01-15"),
        issue(4, of: 1, [.bureaucratic], deadline: "2026-01-21"),
        issue(5, of: 1, [.bureaucratic], deadline: "2026-01-22"),
        issue(6, of: 1, [.bureaucratic], deadline: "2026-03-01"),
        issue(7, of: 1, [.bureaucratic]),
        issue(8, of: 1, [.bureaucratic], deadline: "2025-01-01", status: .closed),
        issue(9, of: 1, [.bureaucratic], deadline: "2025-01-01", status: .longTerm),
      ])
    let deadlines = try overview(workspace).deadlines
    #expect(deadlines.overdue.map(\.rawValue) == [2, 1])
    #expect(deadlines.thisWeek.map(\.rawValue) == [3, 4])
    #expect(deadlines.thisMonth.map(\.rawValue) == [5])
    #expect(deadlines.undated.map(\.rawValue) == [7])
  }

  @Test func doubtfulAndUncheckedFiguresAreKeptApart() throws {
    let workspace = try workspace(
      [(1, 1, "2025", "16"), (2, 1, "2025", "9999")], doubtful: [2])
    let overview = try overview(workspace)
    #expect(overview.doubtful.map(\.subject) == [.organization(.init(rawValue: 2))])
    #expect(overview.unverified.map(\.subject) == [.organization(.init(rawValue: 1))])
  }

  @Test func aHistoryHasHolesAndNoInventedZeros() throws {
    let workspace = try workspace([
      (1, 1, "2022", "10"), (1, 1, "2024", "14"), (1, 1, "2025", "16"),
    ])
    let periods = (2022...2025).compactMap { Period(year: $0) }
    let history = FigureHistory(
      of: .organization(.init(rawValue: 1)), Self.contests.id, at: periods, from: workspace)
    #expect(history.points.map { $0.amount?.plainText } == ["10", nil, "14", "16"])
    #expect(history.levels(top: 7) == [0, nil, 5, 7])
  }

  @Test func levelsOfTheWidestSpanDoNotOverflow() throws {
    let period = try #require(year)
    let points = [Int64.min, 0, Int64.max].map {
      FigureHistory.Point(period: period, amount: Amount(units: $0), isDoubtful: false)
    }
    #expect(FigureHistory(points: points).levels(top: 7) == [0, 4, 7])
  }

  @Test func levelsOfFiguresThatTheStoreTakesDoNotOverflow() throws {
    let period = try #require(year)
    let points = try ["0", "250000000000000", "125000000000000"].map {
      FigureHistory.Point(period: period, amount: try Amount(plain: $0), isDoubtful: false)
    }
    #expect(FigureHistory(points: points).levels(top: 7) == [0, 7, 4])
  }

  @Test func equalAmountsShareARankAndTheMissingStandLast() throws {
    let amounts = [amount("9"), nil, amount("9"), amount("12")]
    let order = Ranking.order(of: amounts, isLeastFirst: false)
    #expect(order.map(\.index) == [3, 0, 2, 1])
    #expect(order.map(\.rank) == [1, 2, 2, nil])
    #expect(Ranking.order(of: amounts, isLeastFirst: true).map(\.rank) == [1, 1, 3, nil])
  }
}
