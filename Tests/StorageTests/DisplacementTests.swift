import Core
import Foundation
import TestGround
import Testing

@testable import Storage

@Suite("A file that is taken away from under the program takes nothing with it")
struct DisplacementTests {
  let folder: TemporaryFolder
  let path: String
  let store: SQLiteStore

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("w.quntuan")
    store = try SQLiteStore.create(at: path, seed: Office.seed)
    try store.commit(Office.insertion(.figure(try Office.figure("16"))), author: "王芳")
  }

  private func commitAgain() throws -> StoreError? {
    #expect(throws: StoreError.self) {
      try store.commit(
        Office.insertion(.figure(try Office.figure("7", in: "2024"))), author: "王芳")
    }
  }

  /// What was written elsewhere has both figures, the one typed after the file had gone too.
  private func expectKept(_ error: StoreError?) throws {
    guard case .displaced(path, let kept?)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.exitCode == 74)
    let rescued = try SQLiteStore.open(at: kept)
    #expect(try rescued.window().figures.count == 2)
    try rescued.close()
  }

  @Test("Removed")
  func removed() throws {
    unlink(path)
    try expectKept(try commitAgain())
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("Renamed")
  func renamed() throws {
    rename(path, folder.file("别名.quntuan"))
    try expectKept(try commitAgain())
  }

  @Test("Replaced: the new file stays what it is, and is not mixed with ours")
  func replaced() throws {
    let other = folder.file("other.quntuan")
    try SQLiteStore.create(at: other, seed: Office.seed).close()
    rename(other, path)
    try expectKept(try commitAgain())
    try store.close()
    let replacement = try SQLiteStore.open(at: path)
    #expect(try replacement.window().figures.isEmpty)
    try replacement.close()
    #expect(try WorkbookExamination(of: path).problems == [])
  }

  @Test("Cut short: it is said, and nothing is written to what is left")
  func truncated() throws {
    truncate(path, 0)
    let error = try commitAgain()
    #expect(error.map { [65, 74].contains($0.exitCode) } ?? false, "\(String(describing: error))")
    #expect(!store.isInPlace)
  }
}

@Suite("A clock that goes back")
struct ClockTests {
  @Test("changes neither the journal's order nor what undo takes back")
  func order() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore.create(at: folder.file("w.quntuan"), seed: Office.seed)
    try store.commit(
      Office.insertion(.figure(try Office.figure("16")), title: "先"), author: "王芳")
    try store.commit(
      Office.insertion(.figure(try Office.figure("7", in: "2024")), title: "后"), author: "王芳")
    // The first edit was made while the clock stood in the year 2100.
    try store.queue.write { db in
      try db.execute(
        sql: "DROP TRIGGER journal_stands; UPDATE journal SET time = 4102444800 WHERE id = 1")
    }
    #expect(try store.journal(limit: 9).map(\.title) == ["后", "先"])
    #expect(try store.undo(author: "王芳")?.title == "后")
    #expect(try store.undo(author: "王芳")?.title == "先")
    try store.close()
  }
}
