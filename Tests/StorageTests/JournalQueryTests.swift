import Core
import Storage
import TestGround
import Testing

@Suite("Asking the journal")
struct JournalQueryTests {
  private let folder: TemporaryFolder
  private let store: SQLiteStore

  init() throws {
    folder = try TemporaryFolder()
    store = try SQLiteStore.create(at: folder.file("w.quntuan"), seed: Office.seed)
    let figure = try Office.figure("16")
    try store.commit(
      Office.insertion(.figure(figure), title: "录入 区总工会·竞赛场次"), author: "王芳")
    let material = Material(
      subject: .organization(Office.unionID), category: .brand, name: "匠心", period: Office.year)
    try store.commit(Office.insertion(.material(material), title: "登记 素材 匠心"), author: "李明")
    _ = try store.undo(author: "李明")
  }

  private func titles(_ query: JournalQuery) throws -> [String] {
    try store.journal(query).map(\.title)
  }

  @Test("By person")
  func author() throws {
    #expect(try titles(JournalQuery(limit: 9, author: "王芳")) == ["录入 区总工会·竞赛场次"])
    #expect(try store.journalAuthors() == ["李明", "王芳"])
  }

  @Test("By text, in which nothing has a special meaning")
  func text() throws {
    #expect(try titles(JournalQuery(limit: 9, text: "匠心")) == ["登记 素材 匠心", "登记 素材 匠心"])
    #expect(try titles(JournalQuery(limit: 9, text: "%")).isEmpty)
  }

  @Test("By kind of record, an undo by what it took back")
  func kind() throws {
    #expect(try titles(JournalQuery(limit: 9, kind: .figure)) == ["录入 区总工会·竞赛场次"])
    #expect(
      try store.journal(JournalQuery(limit: 9, kind: .material)).map(\.action) == [.undo, .edit])
    #expect(try titles(JournalQuery(limit: 9, kind: .issue)).isEmpty)
  }

  @Test("No more changes of a large entry than are asked for")
  func limit() throws {
    let figures = try ["2025Q1", "2025Q2", "2025Q3"].map {
      Record.figure(try Office.figure("5", in: $0))
    }
    let edit = Edit(title: "导入", changes: figures.map { Change(before: nil, after: $0) })
    try store.commit(edit, author: "王芳")
    let entry = try #require(try store.journal(limit: 1).first)
    #expect(try store.changes(of: entry.id, limit: 2) == Array(edit.changes.prefix(2)))
    #expect(try store.changes(of: entry.id) == edit.changes)
  }
}
