import Core
import Exchange
import Foundation
import SeededRandom
import Storage
import Testing

@Suite("A table too long to be held")
struct LongImportTests {
  private static let header = "机构,指标,期,数值,单位,口径,状态,来源,备注\n"
  private static let author = "王干事"

  private func withStore(_ test: (SQLiteStore) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("long-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let seed = WorkspaceSeed(
      regions: [Region(name: "青禾区", level: .district)], period: try ImportFixture.period("2025"),
      kinds: ImportFixture.kinds, indicators: ImportFixture.indicators,
      organizations: [
        Organization(
          region: .unsaved, kind: .init(rawValue: 1), shortName: "区总工会", formalName: "青禾区总工会",
          headTitle: "主席"),
        Organization(
          region: .unsaved, kind: .init(rawValue: 2), shortName: "区妇联", formalName: "青禾区妇女联合会",
          headTitle: "主席"),
      ])
    let store = try SQLiteStore.create(
      at: folder.appendingPathComponent("w.quntuan").path, seed: seed)
    try test(store)
    try store.close()
  }

  private func sources(_ texts: [String]) -> [any TableSource] {
    texts.enumerated().map { index, text in
      var rest: [UInt8]? = Array(text.utf8)
      return CSVTable(name: "\(index + 1).csv") { () throws(TableError) in
        defer { rest = nil }
        return rest
      }
    }
  }

  /// Takes files in, holding two rows of each table of figures; refused rows take everything back unless they are skipped.
  private func take(
    _ texts: String..., into store: SQLiteStore, keeping mostKept: Int = 1_000,
    skippingBad: Bool = false, observer: ImportObserver? = nil
  ) throws -> ImportPlan {
    let set = try ImportSet(sources(texts), holding: 2)
    #expect(set.isLong)
    let workspace = try store.window(WindowRequest(periods: []))
    var plan: ImportPlan?
    _ = try store.edit(title: set.title, author: Self.author) {
      let made = try LongImport(set, author: Self.author, keeping: mostKept)
        .run(in: workspace, into: $0, observer: observer)
      plan = made
      return made.refusedCount == 0 || skippingBad
    }
    return try #require(plan)
  }

  /// As a table that is held is taken in; refused rows are left out.
  private func takeHeld(_ text: String, into store: SQLiteStore) throws -> ImportPlan {
    let set = try ImportSet(sources([text]))
    let plan = set.plan(
      into: try store.window(WindowRequest(periods: set.periods)), author: Self.author)
    try store.commit(plan.edit, author: Self.author)
    return plan
  }

  private func figures(in store: SQLiteStore) throws -> [FigureKey: Figure] {
    try store.slice(of: Set(ImportFixture.indicators.map(\.id)), below: nil).figures
  }

  /// 竞赛场次 of so many months in a row, from January 2000.
  private func months(_ count: Int, amount: (Int) -> Int = { _ in 5 }) -> String {
    (0..<count).map { index in
      let month = index % 12 + 1
      return "工会,竞赛场次,\(2000 + index / 12)-\(month < 10 ? "0" : "")\(month),\(amount(index)),,,,,\n"
    }.joined()
  }

  @Test("every row is counted, and of the rows and doubts no more are kept than was said")
  func kept() throws {
    try withStore { store in
      let plan = try take(Self.header + months(300) { _ in 99 }, into: store, keeping: 10)
      #expect(plan.newCount == 300)
      #expect(plan.rows.count == 10)
      #expect(plan.doubtfulCount == 300)
      #expect(plan.notices.count == 10)
      #expect(plan.edit.changes.isEmpty)
      #expect(try figures(in: store).count == 300)
    }
  }

  @Test("refused rows are counted to the last, the first are listed, and they take everything back")
  func refused() throws {
    try withStore { store in
      let bad = String(repeating: "工会,竞赛场次,2025,许多,,,,,\n", count: 50)
      let plan = try take(Self.header + months(20) + bad, into: store, keeping: 3)
      #expect(plan.refusedCount == 50)
      #expect(plan.refusals.count == 3)
      #expect(plan.refusals.first?.hasPrefix("1.csv 22 ") == true)
      #expect(try figures(in: store).isEmpty)
      #expect(try store.journal(limit: 9).isEmpty)
    }
  }

  @Test("rows that are fit are taken in without the others, if the user wants it so")
  func skipped() throws {
    try withStore { store in
      let plan = try take(
        Self.header + months(20) + "无此会,竞赛场次,2025,1,,,,,\n", into: store, skippingBad: true)
      #expect(plan.refusedCount == 1)
      #expect(try figures(in: store).count == 20)
    }
  }

  @Test("it is one entry of the journal, and one undo takes it back")
  func undo() throws {
    try withStore { store in
      let before = try takeHeld(Self.header + "工会,竞赛场次,2000-01,8,,,,,\n", into: store)
      #expect(before.newCount == 1)
      let plan = try take(Self.header + months(30), into: store)
      #expect((plan.newCount, plan.changedCount) == (29, 1))
      let entries = try store.journal(limit: 9)
      #expect(entries.map(\.title) == ["导入 1.csv", "导入 1.csv"])
      #expect(entries.first?.count == 30)
      let undone = try #require(try store.undo(author: Self.author))
      #expect(undone.changes.count == 30)
      #expect(try figures(in: store).values.map { $0.amount?.plainText } == ["8"])
      _ = try store.redo(author: Self.author)
      #expect(try figures(in: store).count == 30)
    }
  }

  @Test(
    "a row that says otherwise than one far above names its line; one that says the same counts as such"
  )
  func contradiction() throws {
    try withStore { store in
      let plan = try take(
        Self.header + months(40) + "工会,竞赛场次,2000-03,6,,,,,\n工会,竞赛场次,2000-04,5,,,,,\n",
        into: store)
      #expect(plan.sameCount == 1)
      #expect(
        plan.refusals == ["1.csv 42 与1.csv 第4行重复而内容不同（那里是区总工会·竞赛场次@2000-03：5场次）"])
      #expect(try figures(in: store).isEmpty)
    }
  }

  @Test("a figure is doubted by the year before, also where that comes later in the file")
  func yearBeforeComesLater() throws {
    try withStore { store in
      let plan = try take(
        Self.header + "工会,参赛职工,2024,900,,,,,\n" + months(5) + "工会,参赛职工,2023,20,,,,,\n", into: store)
      #expect(plan.doubtfulCount == 1)
      #expect(
        plan.notices.map(\.description) == [
          "1.csv 第2行：区总工会·参赛职工@2024 记为存疑：是上年20人的10倍以上，请核对单位和位数"
        ])
      #expect(try figures(in: store).values.filter { $0.status == .doubtful }.count == 1)
      _ = try store.undo(author: Self.author)
      #expect(try figures(in: store).isEmpty)
    }
  }

  @Test("a figure that is 已核 is not overwritten, and counts as a conflict")
  func verified() throws {
    try withStore { store in
      _ = try takeHeld(Self.header + "工会,竞赛场次,2000-01,8,,,已核,,\n", into: store)
      let plan = try take(Self.header + months(5), into: store, skippingBad: true)
      #expect((plan.conflictCount, plan.refusedCount, plan.newCount) == (1, 1, 4))
      #expect(try figures(in: store).values.contains { $0.amount?.plainText == "8" })
    }
  }

  @Test("whoever watches may stop it while it writes, and nothing is written")
  func cancelled() throws {
    try withStore { (store: SQLiteStore) throws in
      var seen: [Int] = []
      #expect(throws: TableError.cancelled) {
        try take(
          Self.header + String(repeating: "工会,竞赛场次,2025,16,,,,,\n", count: 10_000), into: store
        ) { progress in
          seen.append(progress.rows)
          return seen.count < 2
        }
      }
      #expect(seen == [4_096, 8_192])
      let entries = try store.journal(limit: 9)
      #expect(entries.isEmpty)
    }
  }

  @Test("an organization and an indicator of the same set are known to the long table")
  func sameSet() throws {
    try withStore { store in
      let plan = try take(
        Self.header + "区商会,走访企业,2025,12,,,,,\n" + months(5), "机构,类别\n区商会,商会\n",
        "指标,指标代码,类别,单位,层级\n走访企业,own.visits,商会,家次,县级\n", "类别,类别代码\n商会,chamber\n", into: store)
      #expect(plan.refusals == [])
      #expect(plan.newCount == 9)
      #expect(try store.journal(limit: 9).count == 1)
      _ = try store.undo(author: Self.author)
      #expect(try store.directory().organizations.count == 2)
    }
  }

  private static let amounts = [
    "5", "12", "０", "007", "1,2", "3.5", "389万", " 16 ", "", "约9", "-3", "70", "700", "1e3",
  ]

  @Test("whatever is written, it comes to the same as a table that is held", arguments: 0..<60)
  func sameAsHeld(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    func one(_ texts: [String]) -> String { texts.randomElement(using: &generator) ?? "" }
    var said: Set<String> = []
    var text = Self.header
    for _ in 0..<60 {
      let place = [
        one(["工会", "区总工会", " 青禾区总工会", "妇联", "无此会", "青禾区"]),
        one(["竞赛场次", "劳动竞赛", "参赛职工", "贷款", "GDP"]),
        one(["2023", "2024", "２０２４Q1", "2025年第一季度", "2025-13"]),
      ]
      // Two rows of one figure are the business of other tests: the year before counts by the last of them there.
      let meant = place.joined(separator: "|").replacing("劳动竞赛", with: "竞赛场次").replacing(
        "区总", with: ""
      )
      .replacing("青禾区工会", with: "工会").replacing(" ", with: "").replacing("青禾工会", with: "工会")
      guard said.insert(meant).inserted else { continue }
      text +=
        (place + [
          "\"\(one(Self.amounts))\"", one(["", "", "场次", "人", "亿元"]), one(["", "区本级"]),
          one(["", "", "存疑", "已核", "不适用", "未报", "怪"]), one(["", "报表"]),
          one(["", "\"引，\"\"号\"\"\"", "备 注", "控\u{1}制"]),
        ]).joined(separator: ",") + one(["\n", "\r\n", "\n\n"])
    }
    try withStore { long in
      let streamed = try take(text, into: long, skippingBad: true)
      try withStore { held in
        let planned = try takeHeld(text, into: held)
        let counts = { (plan: ImportPlan) in
          [
            plan.newCount, plan.changedCount, plan.sameCount, plan.blankCount, plan.refusedCount,
            plan.doubtfulCount,
          ]
        }
        #expect(counts(streamed) == counts(planned), "seed \(seed)\n\(text)")
        #expect(Set(streamed.refusals) == Set(planned.refusals), "seed \(seed)")
        #expect(try figures(in: long) == figures(in: held), "seed \(seed)\n\(text)")
      }
    }
  }
}
