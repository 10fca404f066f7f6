import Core
import Foundation
import GRDB
import SeededRandom
import TestGround
import Testing

@testable import Storage

@Suite("What can be read of a damaged workbook is brought out of it")
struct RescueTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("w.quntuan")
  }

  /// Two organizations' quarters and years since 1950, drafts, issues.
  private func fill() throws -> Workspace {
    let store = try SQLiteStore.create(at: path, seed: Office.seed)
    for year in 1950..<2020 {
      let figures = try ["", "Q1", "Q2", "Q3", "Q4"].map {
        try Office.figure("\(year)", in: "\(year)\($0)")
      }
      try store.commit(
        Edit(title: "录入\(year)", changes: figures.map { Change(before: nil, after: .figure($0)) }),
        author: "王芳")
    }
    let draft = Draft(
      name: "长稿", template: "", source: String(repeating: "全年组织竞赛{竞赛场次}。\n", count: 900))
    try store.commit(Office.insertion(.draft(draft)), author: "王芳")
    let all = try everything(store)
    try store.close()
    return all
  }

  private func everything(_ store: SQLiteStore) throws -> Workspace {
    try store.window(WindowRequest(indicators: [Office.competitions]))
  }

  private func overwrite(_ pages: some Sequence<Int>, with generator: inout SeededGenerator) throws
  {
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    for page in pages {
      try file.seek(toOffset: UInt64(page - 1) * 4096)
      let bytes = (0..<4096).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
      try file.write(contentsOf: bytes)
    }
    try file.close()
  }

  private var pageCount: Int {
    get throws { try PageFile(path).count }
  }

  @Test("Everything of a good one, to the last record")
  func whole() throws {
    let before = try fill()
    let report = try WorkbookRescue(of: path).write(to: folder.file("new.quntuan"))
    #expect(report.isComplete, "\(report)")
    let store = try SQLiteStore.open(at: folder.file("new.quntuan"))
    #expect(try everything(store) == before)
    #expect(try store.journal(limit: 999).count == 71)
    #expect(try store.undo(author: "王芳")?.title == "录入")
    try store.close()
    #expect(try WorkbookExamination(of: folder.file("new.quntuan")).problems == [])
  }

  @Test("Pages overwritten at random: the new one is good, and says nothing that was not said")
  func anyPages() throws {
    let before = try fill()
    let good = try Data(contentsOf: URL(fileURLWithPath: path))
    let count = try pageCount
    let seed = SeededGenerator.anySeed()
    var generator = SeededGenerator(seed: seed)
    for round in 0..<30 {
      try good.write(to: URL(fileURLWithPath: path))
      let pages = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
        Int.random(in: 2...count, using: &generator)
      }
      try overwrite(pages, with: &generator)
      let target = folder.file("new-\(round).quntuan")
      let report = try WorkbookRescue(of: path).write(to: target)
      #expect(
        try WorkbookExamination(of: target).problems == [], "seed \(seed), \(round): \(pages)")
      let store = try SQLiteStore.open(at: target)
      let after = try everything(store)
      for (key, figure) in after.figures {
        #expect(before.figures[key] == figure, "seed \(seed), \(round): \(pages)")
      }
      if !report.isJournalBroken {
        #expect(after.figures == before.figures, "seed \(seed), \(round): \(pages)")
      }
      try store.close()
    }
  }

  @Test("A figure's page lost: the journal gives its figures back, counted by subject and period")
  func figuresFromTheJournal() throws {
    let before = try fill()
    let queue = try DatabaseQueue(path: path)
    let root = try #require(
      try queue.read {
        try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'figure'")
      })
    try queue.close()
    var generator = SeededGenerator(seed: 7)
    let children = try #require(TreePage(root, in: try PageFile(path))).children
    try overwrite([try #require(children.first)], with: &generator)
    let target = folder.file("new.quntuan")
    let report = try WorkbookRescue(of: path).write(to: target)
    let rebuilt = try #require(report.tables.first { $0.name == "数据" }).rebuilt
    #expect(rebuilt > 10 && !report.isJournalBroken)
    #expect(report.figures.map(\.rebuilt).reduce(0, +) == rebuilt)
    #expect(report.figures.first?.subject == "区总工会" && report.figures.first?.period == "1950")
    let store = try SQLiteStore.open(at: target)
    #expect(try everything(store).figures == before.figures)
    try store.close()
  }

  @Test(
    "A long import's figures come from the journal's lines, but for those that were changed or removed since"
  )
  func figuresFromLines() throws {
    let store = try SQLiteStore.create(at: path, seed: Office.seed)
    let figures = try (1950..<2020).flatMap { year in
      try ["", "Q1", "Q2", "Q3", "Q4", "H1", "H2"].map {
        try Office.figure("\(year)", in: "\(year)\($0)")
      }
    }
    _ = try store.edit(title: "导入", author: "王芳") { sink in
      for figure in figures { _ = try sink.insert(figure, at: 1) }
      return true
    }
    var changed = figures[0]
    changed.amount = Amount(units: 70_000)
    try store.commit(
      Edit(
        title: "改",
        changes: [
          Change(before: .figure(figures[0]), after: .figure(changed)),
          Change(before: .figure(figures[1]), after: nil),
        ]), author: "李红")
    let before = try everything(store)
    try store.close()
    let queue = try DatabaseQueue(path: path)
    let root = try #require(
      try queue.read {
        try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'figure'")
      })
    try queue.close()
    var generator = SeededGenerator(seed: 17)
    let children = try #require(TreePage(root, in: try PageFile(path))).children
    try overwrite(children, with: &generator)
    let target = folder.file("new.quntuan")
    let report = try WorkbookRescue(of: path).write(to: target)
    #expect(!report.isJournalBroken)
    let table = try #require(report.tables.first { $0.name == "数据" })
    // The page above the lost ones holds a few rows itself.
    #expect(table.saved < 10 && table.saved + table.rebuilt == before.figures.count)
    #expect(report.figures.map(\.rebuilt).reduce(0, +) == table.rebuilt)
    let rescued = try SQLiteStore.open(at: target)
    #expect(try everything(rescued).figures == before.figures)
    #expect(try WorkbookExamination(of: target).problems == [])
    _ = try rescued.undo(author: "李红")
    #expect(try rescued.undo(author: "王芳")?.changes.count == figures.count)
    try rescued.close()
  }

  @Test("The page that leads to the others lost: their rows are found all the same")
  func lostRoot() throws {
    let before = try fill()
    let queue = try DatabaseQueue(path: path)
    let roots = try queue.read {
      try Int.fetchAll(
        $0, sql: "SELECT rootpage FROM sqlite_schema WHERE name IN ('figure', 'journal_figure')")
    }
    try queue.close()
    var generator = SeededGenerator(seed: 9)
    try overwrite(roots, with: &generator)
    let target = folder.file("new.quntuan")
    let report = try WorkbookRescue(of: path).write(to: target)
    let store = try SQLiteStore.open(at: target)
    let after = try everything(store)
    #expect(after.figures == before.figures.merging(after.figures) { $1 })
    #expect(after.figures.count > before.figures.count - 5, "\(report)")
    try store.close()
  }

  @Test("The first page lost, which says what stands where: most is found by its shape")
  func lostHeader() throws {
    let before = try fill()
    var generator = SeededGenerator(seed: 11)
    try overwrite([1], with: &generator)
    let target = folder.file("new.quntuan")
    let report = try WorkbookRescue(of: path).write(to: target)
    #expect(report.notes.contains { $0.contains("目录页") })
    #expect(try WorkbookExamination(of: target).problems == [])
    let store = try SQLiteStore.open(at: target)
    #expect(try everything(store).figures.count > before.figures.count / 2)
    try store.close()
  }

  @Test("An examination names what is wrong, and changes nothing")
  func examination() throws {
    _ = try fill()
    #expect(try WorkbookExamination(of: path).problems == [])
    var generator = SeededGenerator(seed: 13)
    try overwrite([try pageCount / 2], with: &generator)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(try !WorkbookExamination(of: path).problems.isEmpty)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["w.quntuan"])
  }

  @Test("Totals are made anew from the figures that are left")
  func totals() throws {
    let before = try fill()
    let store = try SQLiteStore.open(at: path)
    let totals = try store.totals(of: Office.home, in: Office.period("2019"))
    try store.close()
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "DELETE FROM figure_packed WHERE period / 1000 = 2019") }
    try queue.close()
    #expect(
      try WorkbookExamination(of: path).problems == ["合计所用的数据与台账不符（台账未损坏，可用 --rescue 重建）"])
    let target = folder.file("new.quntuan")
    _ = try WorkbookRescue(of: path).write(to: target)
    #expect(try WorkbookExamination(of: target).problems == [])
    let rescued = try SQLiteStore.open(at: target)
    #expect(try rescued.totals(of: Office.home, in: Office.period("2019")) == totals)
    #expect(try everything(rescued) == before)
    try rescued.close()
  }

  @Test("A trigger that somebody planted, and an index that somebody dropped, are named")
  func plantedTrigger() throws {
    try SQLiteStore.create(at: path, seed: Office.seed).close()
    let queue = try DatabaseQueue(path: path)
    try queue.write {
      try $0.execute(
        sql: """
          CREATE TRIGGER doubled AFTER INSERT ON task BEGIN DELETE FROM figure; END;
          DROP TRIGGER journal_new_figures_is_kept
          """)
    }
    try queue.close()
    #expect(
      try WorkbookExamination(of: path).problems
        == ["有本程序没有建过的触发器“doubled”", "缺触发器“journal_new_figures_is_kept”"])
  }

  @Test("A reference to nothing is found")
  func dangling() throws {
    try SQLiteStore.create(at: path, seed: Office.seed).close()
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write { try $0.execute(sql: "UPDATE organization SET kind = 99 WHERE id = 1") }
    try queue.close()
    #expect(try WorkbookExamination(of: path).problems == ["机构引用了不存在的机构类别：1条"])
  }
}
