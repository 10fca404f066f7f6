import Core
import Exchange
import Storage
import TestGround
import Testing

@Suite("The reason for which a figure is doubted")
struct KeptDoubtTests {
  private static let reason = "与统计局口径不符"

  /// 区总工会's 竞赛场次 of 2025, doubted by somebody.
  private static func doubted() throws -> Figure {
    var figure = try ImportFixture.competitions(16, "2025", status: .doubtful)
    figure.doubt = reason
    return figure
  }

  @Test(
    "stays as it is where a table says the same amount once more",
    arguments: ["", "存疑", "待核实"])
  func kept(status: String) throws {
    let plan = try ImportFixture.plan(
      FigureImportTests.header + "工会,竞赛场次,2025,16,,,\(status),,\n",
      into: ImportFixture.workspace(figures: [Self.doubted()]))
    #expect(plan.sameCount == 1)
    #expect(plan.edit.changes.isEmpty)
    #expect(plan.notices.isEmpty)
  }

  @Test("stays where something else of the figure changes, and is not told as news")
  func keptBesideChange() throws {
    let plan = try ImportFixture.plan(
      FigureImportTests.header + "工会,竞赛场次,2025,16,,,,年报,\n",
      into: ImportFixture.workspace(figures: [Self.doubted()]))
    #expect(plan.figures.map(\.doubt) == [Self.reason])
    #expect(plan.figures.map(\.source) == ["年报"])
    #expect(plan.doubtfulCount == 0)
  }

  @Test("goes with the amount that it was about")
  func gone() throws {
    let plan = try ImportFixture.plan(
      FigureImportTests.header + "工会,竞赛场次,2025,17,,,,,\n",
      into: ImportFixture.workspace(figures: [Self.doubted()]))
    #expect(plan.figures.map(\.status) == [.reported])
    #expect(plan.figures.map(\.doubt) == [""])
  }

  @Test("gives way to one that the row states itself")
  func restated() throws {
    let plan = try ImportFixture.plan(
      FigureImportTests.header + "工会,竞赛场次,2025,16,,,存疑,,正在核对\n",
      into: ImportFixture.workspace(figures: [Self.doubted()]))
    #expect(plan.figures.map(\.doubt) == ["正在核对"])
  }

  /// A stored workbook with the doubted figure.
  private func withStore(_ test: (SQLiteStore) throws -> Void) throws {
    let folder = try TemporaryFolder()
    let seed = WorkspaceSeed(
      regions: [Region(name: "青禾区", level: .district)], period: try ImportFixture.period("2025"),
      kinds: ImportFixture.kinds, indicators: ImportFixture.indicators,
      organizations: [
        Organization(
          region: .unsaved, kind: .init(rawValue: 1), shortName: "区总工会", formalName: "青禾区总工会",
          headTitle: "主席")
      ])
    let store = try SQLiteStore.create(
      at: folder.file("w.quntuan"), seed: seed)
    try store.commit(
      Edit(title: "存疑", changes: [Change(before: nil, after: .figure(Self.doubted()))]),
      author: "李科长")
    try withExtendedLifetime(folder) { try test(store) }
    try store.close()
  }

  /// Takes in what is too long to be held: two rows are.
  private func takeLong(_ sources: [any TableSource], into store: SQLiteStore) throws -> ImportPlan
  {
    let workspace = try store.window(WindowRequest(periods: []))
    let set = try ImportSet(
      sources,
      forms: FormDesk(
        workbook: "w", period: ImportFixture.period("2025"), workspace: workspace),
      holding: 2)
    #expect(set.isLong)
    var plan: ImportPlan?
    _ = try store.edit(title: set.title, author: "王干事") {
      plan = try LongImport(set, author: "王干事").run(in: workspace, into: $0)
      return true
    }
    return try #require(plan)
  }

  private func doubts(in store: SQLiteStore) throws -> [String] {
    try store.slice(of: [.init(rawValue: 1)], below: nil).figures.values
      .filter { $0.status == .doubtful }.map(\.doubt)
  }

  private static let months = (1...5).map { "工会,竞赛场次,2024-0\($0),2,,,,,\n" }.joined()

  @Test(
    "stays where the same amount comes in a table too long to be held, the year before behind it")
  func keptInLongTable() throws {
    try withStore { store in
      let plan = try takeLong(
        [
          TextSource.table(
            FigureImportTests.header + Self.months + "工会,竞赛场次,2025,16,,,,年报,\n"
              + "工会,竞赛场次,2024,1,,,,,\n")
        ], into: store)
      #expect((plan.changedCount, plan.doubtfulCount) == (1, 0))
      #expect(try doubts(in: store) == [Self.reason])
    }
  }

  @Test("stays where an untouched form comes with a table too long to be held")
  func keptBesideForm() throws {
    try withStore { store in
      let form = TextSource.table(
        "quntuan-form/1,indicator,amount,note,source\n"
          + "quntuan-form/1 w 1 2025 union.competitions,竞赛场次,16,,\n", named: "表.csv")
      let plan = try takeLong(
        [TextSource.table(FigureImportTests.header + Self.months), form], into: store)
      #expect((plan.sameCount, plan.changedCount) == (1, 0))
      #expect(try doubts(in: store) == [Self.reason])
    }
  }
}
