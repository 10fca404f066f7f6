import Core
import FormerWorkbook
import TestGround
import Testing

@testable import Storage

@Suite("What proofreading finds and somebody lets stand")
struct IgnoredFindingTests {
  private let folder: TemporaryFolder
  private let store: SQLiteStore

  init() throws {
    folder = try TemporaryFolder()
    store = try SQLiteStore.create(at: folder.file("w.quntuan"), seed: Office.seed)
  }

  private func ignore(_ ignored: [IgnoredFinding]) throws {
    let draft = try #require(try store.window().drafts.first)
    var changed = draft
    changed.ignored = ignored
    try store.commit(
      Edit(title: "校核：忽略", changes: [Change(before: .draft(draft), after: .draft(changed))]),
      author: "王芳")
  }

  private static let quoted = IgnoredFinding(
    rule: "missing-number", fragment: "次", sentence: "原话是“开了\"几\"次”。", reason: "领导原话\n照录")

  @Test("survives the disk with its reason, and undo takes it back")
  func survives() throws {
    try ignore([Self.quoted])
    try store.close()
    let again = try SQLiteStore.open(at: folder.file("w.quntuan"))
    #expect(try again.window().drafts.first?.ignored == [Self.quoted])
    _ = try again.undo(author: "王芳")
    #expect(try again.window().drafts.first?.ignored == [])
    try again.close()
  }

  @Test("stays when the text of its draft is changed")
  func staysBesideTheText() throws {
    try ignore([Self.quoted])
    let draft = try #require(try store.window().drafts.first)
    var changed = draft
    changed.source += "又一段。\n"
    try store.commit(
      Edit(title: "修改讲稿", changes: [Change(before: .draft(draft), after: .draft(changed))]),
      author: "王芳")
    #expect(try store.window().drafts.first?.ignored == [Self.quoted])
    _ = try store.undo(author: "王芳")
    #expect(try store.window().drafts.first == draft)
  }

  @Test("is nothing in a workbook of the sixth version")
  func migrates() throws {
    try store.close()
    try FormerWorkbook.takeBack(folder.file("w.quntuan"), to: 6)
    let old = try SQLiteStore.open(at: folder.file("w.quntuan"))
    #expect(try old.window().drafts.map(\.ignored) == [[]])
    try old.close()
  }
}
