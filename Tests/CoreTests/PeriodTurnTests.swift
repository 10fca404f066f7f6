import Core
import Testing

@Suite("新一期")
struct PeriodTurnTests {
  private static let region = Region(id: .init(rawValue: 1), name: "青禾区", level: .district)
  private static let union = Subject.organization(.init(rawValue: 1))

  /// 区总工会 in 2025 with two indicators, of which one is reported.
  private func workspace(tasks: [PlannedTask] = []) throws -> Workspace {
    let kind = OrganizationKind(
      id: .init(rawValue: 1), code: "union", name: "工会", bareName: "总工会",
      shortPattern: "{级}总工会", formalPattern: "{区域}总工会", headTitle: "主席")
    let indicators = ["竞赛场次", "参赛职工"].enumerated().map { index, name in
      Indicator(
        id: .init(rawValue: Int64(index + 1)), code: name, name: name,
        reporters: .kinds([kind.id]), unit: Unit("场次"), nature: .flow, addsOverTime: true,
        addsOverOrganizations: true)
    }
    let key = FigureKey(
      subject: Self.union, indicator: indicators[0].id, period: try #require(Period("2025")))
    return Workspace(
      settings: WorkspaceSettings(region: Self.region.id, period: try #require(Period("2025"))),
      catalog: Catalog(kinds: [kind], indicators: indicators), regions: [Self.region],
      organizations: [
        Organization(
          id: .init(rawValue: 1), region: Self.region.id, kind: kind.id, shortName: "区总工会",
          formalName: "青禾区总工会", headTitle: "主席")
      ],
      figures: [key: Figure(key: key, amount: try Amount(plain: "16"))], tasks: tasks)
  }

  private func task(_ id: Int64, _ text: String, _ period: String, _ status: PlannedTask.Status)
    throws -> PlannedTask
  {
    PlannedTask(
      id: .init(rawValue: id), subject: Self.union, text: text,
      period: try #require(Period(period)), indicator: .init(rawValue: 1),
      target: try Amount(plain: "20"), deadline: Day("2025-12-31"), status: status)
  }

  @Test(
    "the next period is the one of the same length that follows, and says what the old one lacks")
  func next() throws {
    let turn = try PeriodTurn(of: try workspace())
    #expect(turn.to == Period("2026"))
    #expect(turn.debts.map(\.subject) == [Self.union])
    #expect(turn.debtCount == 1)
  }

  @Test("nothing is changed but the working period where no task is carried over")
  func onlySettings() throws {
    let workspace = try workspace()
    let edit = try PeriodTurn(of: workspace).edit(carrying: [])
    #expect(edit.turnedPeriod == Period("2026"))
    #expect(edit.inverse.turnedPeriod == Period("2025"))
    var after = workspace
    for change in edit.changes { after.apply(change) }
    #expect(after.figures == workspace.figures)
    #expect(after.settings.period == Period("2026"))
    for change in edit.inverse.changes { after.apply(change) }
    #expect(after == workspace)
  }

  @Test(
    "what was not finished is listed again without its past deadline, and stays in the old period's record"
  )
  func carrying() throws {
    let tasks = [
      try task(1, "办好劳动竞赛", "2025", .underWay), try task(2, "建好驿站", "2025H2", .planned),
      try task(3, "建成职工之家", "2025", .done), try task(4, "撤掉的事", "2025", .dropped),
    ]
    let workspace = try workspace(tasks: tasks)
    let turn = try PeriodTurn(of: workspace)
    #expect(turn.unfinished.map(\.id.rawValue) == [1, 2])
    var after = workspace
    for change in turn.edit(carrying: Set(turn.unfinished.map(\.id))).changes {
      after.apply(change)
    }
    #expect(Array(after.tasks.prefix(4)) == tasks)
    let carried = after.tasks.suffix(2)
    #expect(carried.map(\.text) == ["办好劳动竞赛", "建好驿站"])
    #expect(carried.allSatisfy { $0.period == Period("2026") && $0.deadline == nil })
    #expect(Set(after.tasks.map(\.id)).count == 6)
  }

  @Test("a task that the new period has already is not offered again")
  func listedAlready() throws {
    let tasks = [
      try task(1, "办好劳动竞赛", "2025", .underWay), try task(2, "办好劳动竞赛", "2026", .planned),
    ]
    let turn = try PeriodTurn(of: try workspace(tasks: tasks))
    #expect(turn.unfinished.isEmpty)
    #expect(turn.targetCount == 1)
  }

  @Test("a task's indicator and target are the target of that figure in that period only")
  func targets() throws {
    let workspace = try workspace(tasks: [try task(1, "办好劳动竞赛", "2026", .planned)])
    let key = FigureKey(
      subject: Self.union, indicator: .init(rawValue: 1), period: try #require(Period("2026")))
    #expect(workspace.plannedTarget(of: key) == (try Amount(plain: "20")))
    #expect(workspace.plannedTarget(of: key.at(try #require(Period("2025")))) == nil)
  }

  @Test(
    "a period that does not come after the present one is refused",
    arguments: ["2025", "2024", "2025H1"])
  func notLater(_ period: String) throws {
    let workspace = try workspace()
    let to = try #require(Period(period))
    #expect(throws: PeriodTurnError.notLater(to, than: workspace.settings.period)) {
      try PeriodTurn(of: workspace, to: to)
    }
  }
}
