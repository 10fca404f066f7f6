import Core
import Foundation
import Storage
import TestGround
import Testing

@Suite("The history of a speech is kept word by word")
struct DraftHistoryTests {
  let folder: TemporaryFolder
  let store: SQLiteStore

  init() throws {
    folder = try TemporaryFolder()
    store = try SQLiteStore.create(at: folder.file("w.quntuan"), seed: Office.seed)
  }

  private func type(_ source: String, by author: String = "王芳") throws -> Change {
    let draft = try #require(try store.window().drafts.first)
    var changed = draft
    changed.source = source
    let change = Change(before: .draft(draft), after: .draft(changed))
    try store.commit(Edit(title: "正文", changes: [change]), author: author)
    return change
  }

  @Test("Every entry gives the whole text before and after, through later edits, undos and redos")
  func wholeTexts() throws {
    let texts = ["甲", "甲乙", "乙丙丁", "", "👍é工会", "工会👍", "工会作", "工会作会"]
    let made = try texts.map { try type($0) }
    for _ in 0..<5 { _ = try store.undo(author: "王芳") }
    for _ in 0..<3 { _ = try store.redo(author: "王芳") }
    let last = try type("末稿", by: "李明")
    for (index, change) in made.enumerated() {
      #expect(try store.changes(of: Int64(index) + 1) == [change])
    }
    #expect(try store.changes(of: Int64(made.count) + 8 + 1) == [last])
    #expect(try store.changes(of: Int64(made.count) + 1) == [made[7].inverse])
  }

  @Test("A speech that another has changed since is not undone, and both texts are told whole")
  func overwritten() throws {
    let mine = try type("我的稿子")
    let theirs = try type("他的稿子", by: "李明")
    #expect(
      throws: StoreError.overwritten(title: "正文", expected: mine.after, actual: theirs.after)
    ) { try store.undo(author: "王芳") }
  }

  @Test("One edit may change a speech twice")
  func twice() throws {
    let draft = try #require(try store.window().drafts.first)
    var (second, third) = (draft, draft)
    second.source = "第二"
    third.source = "第三，更长"
    let edit = Edit(
      title: "正文",
      changes: [
        Change(before: .draft(draft), after: .draft(second)),
        Change(before: .draft(second), after: .draft(third)),
      ])
    try store.commit(edit, author: "王芳")
    #expect(try store.undo(author: "王芳") == edit)
    #expect(try store.window().drafts == [draft])
    #expect(try store.redo(author: "王芳") == edit)
    #expect(try store.window().drafts == [third])
  }

  @Test("A hundred pauses in a long speech add words to the file, not speeches")
  func growth() throws {
    var text = String(repeating: "群团工作是党的工作的重要组成部分。\n", count: 300)
    _ = try type(text)
    try store.close()
    let empty = try size()
    let again = try SQLiteStore.open(at: store.path)
    for _ in 0..<100 {
      let draft = try #require(try again.window().drafts.first)
      text.insert("字", at: text.index(text.startIndex, offsetBy: 40))
      var changed = draft
      changed.source = text
      let change = Change(before: .draft(draft), after: .draft(changed))
      try again.commit(Edit(title: "正文", changes: [change]), author: "王芳")
    }
    try again.close()
    #expect(try size() - empty < 3 * text.utf8.count)
  }

  private func size() throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: store.path)
    return try #require(attributes[.size] as? Int)
  }
}
