import Core
import FormerWorkbook
import Foundation
import GRDB
import TestGround
import Testing

@testable import Storage

/// What a workbook remembers of the catalogue that it was made with.
@Suite("The memory of a catalogue")
struct CatalogMemoryTests {
  private let folder: TemporaryFolder
  private let store: SQLiteStore

  init() throws {
    folder = try TemporaryFolder()
    store = try SQLiteStore.create(at: folder.file("w.quntuan"), seed: Office.seed)
  }

  private var catalog: Catalog { get throws { try store.window().catalog } }

  private func renameCompetitions() throws {
    var indicator = try #require(try catalog.indicator(Office.competitions))
    let before = indicator
    indicator.name = "竞赛次数"
    try store.commit(
      Edit(
        title: "改名", changes: [Change(before: .indicator(before), after: .indicator(indicator))]),
      author: "王芳")
  }

  @Test("begins with the versions of every entry, untouched")
  func beginning() throws {
    let memory = try store.catalogMemory()
    #expect(memory.seen == (try catalog.fingerprints))
    #expect(memory.touched.isEmpty)
    #expect(memory.edition == BuiltInCatalog.edition)
  }

  @Test("survives the disk: the built-in catalogue says the same after it was stored")
  func roundTrip() throws {
    var seed = Office.seed
    (seed.kinds, seed.indicators) = (BuiltInCatalog.kinds, BuiltInCatalog.indicators)
    (seed.organizations, seed.draft) = ([], nil)
    let whole = try SQLiteStore.create(at: folder.file("whole.quntuan"), seed: seed)
    let update = CatalogUpdate(
      from: BuiltInCatalog.catalog, to: try whole.window().catalog,
      memory: try whole.catalogMemory())
    #expect(update.items.isEmpty)
    try whole.close()
  }

  @Test("knows which entries somebody changed, added or removed, also after it was taken back")
  func touched() throws {
    try renameCompetitions()
    let own = Indicator(
      code: "own.1", name: "走访天数", reporters: .region, unit: Unit("天"), nature: .flow,
      addsOverTime: true, addsOverOrganizations: true)
    try store.commit(
      Edit(title: "新增", changes: [Change(before: nil, after: .indicator(own))]), author: "王芳")
    _ = try store.undo(author: "王芳")
    #expect(
      try store.catalogMemory().touched == [
        .init(.indicator, "union.competitions"), .init(.indicator, "own.1"),
      ])
  }

  @Test("remembers what was offered without an entry in the journal")
  func offered() throws {
    let offered = CatalogFingerprint(
      key: .init(.kind, "science"), digest: "0123456789abcdef")
    try store.remember([offered], edition: "next")
    try store.remember([offered], edition: "next")
    let memory = try store.catalogMemory()
    #expect(memory.seen.contains(offered))
    #expect(memory.edition == "next")
    #expect(try store.journal(limit: 9).isEmpty)
  }

  @Test("is refused where nothing can be written")
  func readOnly() throws {
    try store.close()
    let reader = try SQLiteStore.open(at: folder.file("w.quntuan"), access: .readOnly)
    #expect(throws: StoreError.self) { try reader.remember([], edition: "next") }
    try reader.close()
  }

  @Test("one edit of new and changed entries is stored, and one undo takes it back")
  func update() throws {
    let program = BuiltInCatalog.catalog
    let update = CatalogUpdate(
      from: program, to: try catalog, memory: try store.catalogMemory())
    let edit = try #require(update.edit(taking: Set(update.offers.map(\.id))))
    let before = try catalog
    let committed = try store.commit(edit, author: "王芳")
    let again = CatalogUpdate(
      from: program, to: try catalog, memory: try store.catalogMemory())
    #expect(again.offers.isEmpty, "\(again.offers.map(\.name))")
    #expect(committed.changes.count == edit.changes.count)
    _ = try store.undo(author: "王芳")
    #expect(try catalog == before)
  }

  @Test(
    "What no memory is cannot be stored",
    arguments: [
      "INSERT INTO catalog_seen VALUES ('region', 'a', '0123456789abcdef')",
      "INSERT INTO catalog_seen VALUES ('kind', '', '0123456789abcdef')",
      "INSERT INTO catalog_seen VALUES ('kind', 'a', 'x')",
      "INSERT INTO catalog_edition VALUES (2, 'a')",
      "UPDATE catalog_edition SET digest = ''",
    ])
  func badRows(sql: String) throws {
    try store.close()
    let queue = try DatabaseQueue(path: folder.file("w.quntuan"))
    #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
  }

  @Test("A workbook of version 3 opens with nothing remembered, and with its journal's word for it")
  func migrates() throws {
    try renameCompetitions()
    try store.close()
    try FormerWorkbook.takeBack(folder.file("w.quntuan"), to: 3)
    let old = try SQLiteStore.open(at: folder.file("w.quntuan"))
    let memory = try old.catalogMemory()
    #expect(memory.seen.isEmpty && memory.edition == nil)
    #expect(memory.touched == [.init(.indicator, "union.competitions")])
    let update = CatalogUpdate(
      from: BuiltInCatalog.catalog, to: try old.window().catalog, memory: memory)
    #expect(update.items.first { $0.id.code == "union.competitions" }?.standing == .kept)
    try old.close()
  }
}
