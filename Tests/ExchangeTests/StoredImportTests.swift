import Core
import Exchange
import Foundation
import Storage
import Testing

@Suite("An import in a real workbook")
struct StoredImportTests {
  private func withStore(_ test: (SQLiteStore) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("import-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let seed = WorkspaceSeed(
      regions: [Region(name: "青禾区", level: .district)], period: try ImportFixture.period("2025"),
      kinds: ImportFixture.kinds, indicators: ImportFixture.indicators,
      organizations: [
        Organization(
          region: .unsaved, kind: .init(rawValue: 1), shortName: "区总工会", formalName: "青禾区总工会",
          headTitle: "主席")
      ])
    let store = try SQLiteStore.create(
      at: folder.appendingPathComponent("w.quntuan").path, seed: seed)
    try test(store)
    try store.close()
  }

  private func take(_ text: String, into store: SQLiteStore) throws -> ImportPlan {
    let window = WindowRequest(periods: [try ImportFixture.period("2025")])
    let plan = try ImportFixture.plan(text, into: store.window(window))
    try store.commit(plan.edit, author: "王干事")
    return plan
  }

  @Test(
    "a row that says 已核 changes an 已核 figure and leaves it 已核; once more is no change; one undo takes it back"
  )
  func verified() throws {
    try withStore { store in
      let header = FigureImportTests.header
      _ = try take(header + "工会,竞赛场次,2025,16,,,已核,,\n", into: store)
      let second = try take(header + "工会,竞赛场次,2025,17,,,已核,,\n", into: store)
      #expect(second.changedCount == 1)
      let third = try take(header + "工会,竞赛场次,2025,17,,,已核,,\n", into: store)
      #expect(third.sameCount == 1 && third.edit.changes.isEmpty)
      _ = try store.undo(author: "王干事")
      let window = WindowRequest(periods: [try ImportFixture.period("2025")])
      let figure = try store.window(window).figures.values.first
      #expect(figure?.amount?.plainText == "16")
      #expect(figure?.status == .verified)
    }
  }

  @Test(
    "new regions, kinds, indicators and organizations get their numbers, and the figures that name them follow"
  )
  func placeholders() throws {
    try withStore { store in
      let workspace = try store.window(WindowRequest(periods: []))
      let plan = try ImportFixture.plan(
        "机构,指标,期,数值\n柳溪镇商会,走访企业,2025,12\n", "机构,区域,类别\n柳溪镇商会,柳溪镇,商会\n",
        "指标,指标代码,类别,单位,层级\n走访企业,own.visits,商会,家次,乡级\n", "类别,类别代码\n商会,chamber\n",
        "区域,级别\n柳溪镇,镇\n", into: workspace)
      let edit = try store.commit(plan.edit, author: "王干事")
      #expect(edit.changes.count == 5)
      let after = try store.window(WindowRequest(periods: [try ImportFixture.period("2025")]))
      #expect(after.figures.count == 1)
      let key = try #require(after.figures.keys.first)
      #expect(after.name(of: key.subject) == "柳溪镇商会")
      #expect(after.catalog.indicator(key.indicator)?.name == "走访企业")
    }
  }
}
