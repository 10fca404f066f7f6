import Core
import Foundation
import GRDB
import TestGround
import Testing

@testable import Storage

@Suite("Copies of a workbook")
struct CopyTests {
  let folder: TemporaryFolder
  let path: String
  /// 2025-12-20 09:30:00 in China.
  private static let morning: Int64 = 1_766_194_200
  private static let day: Int64 = 86_400

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("青禾区.quntuan")
  }

  private func record(_ amount: String, in store: SQLiteStore) throws {
    let figure = try Office.figure(amount)
    let old = try store.figures(of: [figure.key])[figure.key]
    try store.commit(
      Edit(
        title: "录入",
        changes: [Change(before: old.map { .figure($0) }, after: .figure(figure))]),
      author: "王芳")
  }

  private func amount(_ path: String) throws -> String? {
    let store = try SQLiteStore.open(at: path)
    defer { try? store.close() }
    return try store.window().figures.values.first?.amount?.plainText
  }

  @Test("stand beside it, named after when and why, whole, and only the owner can read them")
  func keeping() throws {
    let store = try SQLiteStore.create(at: path, seed: Office.seed)
    try record("16", in: store)
    let copy = try store.keepCopy(.daily, at: Self.morning)
    #expect(copy.name == "2025-12-20-093000-每日.quntuan")
    #expect(copy.time == "2025-12-20 09:30:00")
    #expect(try FileManager.default.contentsOfDirectory(atPath: path + "-备份") == [copy.name])
    let attributes = try FileManager.default.attributesOfItem(atPath: copy.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try WorkbookExamination(of: copy.path).problems == [])
    #expect(try amount(copy.path) == "16")
    #expect(CopyFolder(beside: path).hasCopy(ofDayAt: Self.morning + 3600))
    #expect(!CopyFolder(beside: path).hasCopy(ofDayAt: Self.morning + Self.day))
    try store.close()
  }

  @Test(
    "are thinned: a week of days, a year of months, five before migrations; those asked for stay")
  func thinning() throws {
    let store = try SQLiteStore.create(at: path, seed: Office.seed)
    try store.keepCopy(.manual, at: Self.morning - 800 * Self.day)
    for day in Int64(0)..<100 {
      try store.keepCopy(.daily, at: Self.morning - (99 - day) * 6 * Self.day)
      if day % 10 == 0 { try store.keepCopy(.migration, at: Self.morning + day) }
    }
    let copies = CopyFolder(beside: path).copies
    #expect(copies.filter { $0.reason == .manual }.count == 1)
    #expect(copies.filter { $0.reason == .migration }.count == 5)
    let daily = copies.filter { $0.reason == .daily }
    #expect(daily.prefix(7).map(\.day).allSatisfy { $0.year == 2025 && $0.month >= 11 })
    #expect((14...19).contains(daily.count), "\(daily.map(\.name))")
    #expect(Set(daily.map { "\($0.day.year)-\($0.day.month)" }).count >= 12)
    try store.close()
  }

  @Test("come before an older workbook is brought up to this program's shape")
  func migration() throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in
      try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      for migration in Schema.migrations.prefix(6) { try db.execute(sql: migration) }
      try db.execute(sql: "PRAGMA user_version = 6")
    }
    try queue.close()
    try SQLiteStore.open(at: path).close()
    let copy = try #require(CopyFolder(beside: path).copies.first)
    #expect(copy.reason == .migration)
    let old = try DatabaseQueue(path: copy.path)
    #expect(try old.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 6)
  }

  @Test("put back leave what they replace as one more, so that this can be taken back too")
  func restoring() throws {
    let store = try SQLiteStore.create(at: path, seed: Office.seed)
    try record("16", in: store)
    let copy = try store.keepCopy(.daily, at: Self.morning)
    try record("99", in: store)
    try store.close()
    let replaced = try #require(
      try WorkbookRestoring(of: path).restore(copy.path, at: Self.morning + 60))
    #expect(replaced.reason == .replaced)
    #expect(try amount(path) == "16")
    try WorkbookRestoring(of: path).restore(replaced.path, at: Self.morning + 120)
    #expect(try amount(path) == "99")
  }

  @Test("put in the place of a damaged workbook keep its bytes, and its log with them")
  func restoringDamaged() throws {
    let store = try SQLiteStore.create(at: path, seed: Office.seed)
    try record("16", in: store)
    let copy = try store.keepCopy(.daily, at: Self.morning)
    try store.close()
    let garbage = Data("SQLite format 3\0".utf8) + Data(repeating: 7, count: 8176)
    try garbage.write(to: URL(fileURLWithPath: path))
    try Data("log".utf8).write(to: URL(fileURLWithPath: path + "-wal"))
    let replaced = try #require(
      try WorkbookRestoring(of: path).restore(copy.path, at: Self.morning + 60))
    #expect(try Data(contentsOf: URL(fileURLWithPath: replaced.path)) == garbage)
    #expect(try Data(contentsOf: URL(fileURLWithPath: replaced.path + "-wal")) == Data("log".utf8))
    #expect(try amount(path) == "16")
  }

  @Test("that are no good are not put anywhere")
  func badCopy() throws {
    let store = try SQLiteStore.create(at: path, seed: Office.seed)
    try record("16", in: store)
    try store.close()
    let copy = folder.file("坏.quntuan")
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: copy))
    try file.seek(toOffset: 4096)
    try file.write(contentsOf: Data(repeating: 0xA5, count: 40_000))
    try file.close()
    let error = #expect(throws: StoreError.self) {
      try WorkbookRestoring(of: path).restore(copy, at: Self.morning)
    }
    #expect(error?.exitCode == 65)
    #expect(try amount(path) == "16")
  }

  @Test(
    "What a killed program left unfinished goes with the next opening; what others have there stays"
  )
  func sweeping() throws {
    try SQLiteStore.create(at: path, seed: Office.seed).close()
    let mine = (UnfinishedFile.path(for: path) as NSString).lastPathComponent
    let dead = mine.replacingOccurrences(of: "-\(getpid())", with: "-999999999")
    let names = [dead, dead + "-journal", mine, ".讲稿.txt.4711", ".讲稿.quntuan-elsewhere-999999999"]
    for name in names { try Data().write(to: URL(fileURLWithPath: folder.file(name))) }
    try SQLiteStore.open(at: path).close()
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(left) == Set(names.dropFirst(2) + ["青禾区.quntuan"]))
  }
}
