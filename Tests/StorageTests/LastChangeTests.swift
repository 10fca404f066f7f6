import Core
import Foundation
import Storage
import TestGround
import Testing

@Suite("The journal tells who changed a figure last, and when")
struct LastChangeTests {
  let folder: TemporaryFolder
  let store: SQLiteStore

  init() throws {
    folder = try TemporaryFolder()
    store = try SQLiteStore.create(at: folder.file("w.quntuan"), seed: Office.seed)
  }

  private func set(_ amount: String, from before: Figure?, by author: String) throws -> Figure {
    let figure = try Office.figure(amount)
    try store.commit(
      Edit(
        title: "录入",
        changes: [Change(before: before.map(Record.figure), after: .figure(figure))]),
      author: author)
    return figure
  }

  private func last(_ figure: Figure) throws -> LastChange? {
    try store.lastChanges(of: [figure.key])[figure.key]
  }

  @Test("A figure that two people changed is the second one's, at the time of the journal")
  func newest() throws {
    let first = try set("16", from: nil, by: "李红")
    let second = try set("18", from: first, by: "王芳")
    let change = try #require(try last(second))
    #expect(change.author == "王芳")
    #expect(change.action == .edit)
    #expect(change.time == (try store.journal(limit: 1)).first?.time)
    #expect(abs(Double(change.time) - Date().timeIntervalSince1970) < 60)
  }

  @Test("A figure that nobody touched has no last change")
  func untouched() throws {
    _ = try set("16", from: nil, by: "李红")
    let other = try Office.figure("3", in: "2024")
    #expect(try last(other) == nil)
    #expect(try store.lastChanges(of: []).isEmpty)
  }

  @Test("Taking an edit back and making it again are changes too")
  func undoAndRedo() throws {
    let first = try set("16", from: nil, by: "李红")
    let second = try set("18", from: first, by: "李红")
    _ = try store.undo(author: "李红")
    #expect(try last(second)?.action == .undo)
    _ = try store.redo(author: "李红")
    #expect(try last(second)?.action == .redo)
  }

  @Test("Of two edits taken back, the older one's undo is the last change")
  func undoneTwice() throws {
    let first = try set("16", from: nil, by: "李红")
    let second = try set("18", from: first, by: "李红")
    _ = try store.undo(author: "李红")
    _ = try store.undo(author: "李红")
    let entries = try store.journal(limit: 10)
    let change = try #require(try last(second))
    #expect(change == LastChange(time: entries[0].time, author: "李红", action: .undo))
    _ = try store.redo(author: "李红")
    #expect(try last(second)?.action == .redo)
    _ = try set("20", from: first, by: "王芳")
    #expect(try last(second)?.author == "王芳")
  }

  @Test("All figures of a speech are answered at once, each with its own")
  func many() throws {
    let union = try Office.figure("16")
    let loans = try Office.figure("389", of: .organization(Office.womenID), Office.loans)
    try store.commit(Office.insertion(.figure(union), .figure(loans)), author: "李红")
    _ = try set("18", from: union, by: "王芳")
    let changes = try store.lastChanges(of: [union.key, loans.key])
    #expect(changes[union.key]?.author == "王芳")
    #expect(changes[loans.key]?.author == "李红")
  }
}
