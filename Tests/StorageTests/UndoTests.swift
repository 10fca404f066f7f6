import Core
import Storage
import TestGround
import Testing

@testable import Storage

@Suite("Undo and redo go by the journal")
struct UndoTests {
  let folder: TemporaryFolder
  let path: String
  let store: SQLiteStore

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("w.quntuan")
    store = try SQLiteStore.create(at: path, seed: Office.seed)
  }

  private func enter(_ amount: String, after former: Figure? = nil, by author: String = "王芳") throws
    -> Figure
  {
    let figure = try Office.figure(amount)
    try store.commit(
      Edit(
        title: "录入 \(amount)",
        changes: [Change(before: former.map(Record.figure), after: .figure(figure))]),
      author: author)
    return figure
  }

  private var amount: String? {
    get throws {
      let key = try Office.figure("0").key
      return try store.window().figure(key)?.amount?.plainText
    }
  }

  @Test("Undo takes the last edit back and says what it was; redo makes it again")
  func undoAndRedo() throws {
    let first = try enter("16")
    _ = try enter("17", after: first)
    #expect(try store.undo(author: "王芳")?.title == "录入 17")
    #expect(try amount == "16")
    #expect(try store.undo(author: "王芳")?.title == "录入 16")
    #expect(try amount == nil)
    #expect(try store.undo(author: "王芳") == nil)
    let redone = try store.redo(author: "王芳")
    #expect(redone?.changes == [Change(before: nil, after: .figure(first))])
    #expect(try store.redo(author: "王芳")?.title == "录入 17")
    #expect(try amount == "17")
    #expect(try store.redo(author: "王芳") == nil)
  }

  @Test("Undo and redo survive a restart")
  func restart() throws {
    _ = try enter("16")
    try store.close()
    let second = try SQLiteStore.open(at: path)
    #expect(try second.undo(author: "王芳")?.title == "录入 16")
    try second.close()
    let third = try SQLiteStore.open(at: path)
    #expect(try third.redo(author: "王芳")?.title == "录入 16")
    #expect(try third.window().figures.count == 1)
  }

  @Test("A new edit ends what could be made again")
  func newEditCutsRedo() throws {
    let first = try enter("16")
    _ = try enter("17", after: first)
    _ = try store.undo(author: "王芳")
    _ = try enter("18", after: first)
    #expect(try store.redo(author: "王芳") == nil)
    #expect(try store.undo(author: "王芳")?.title == "录入 18")
    #expect(try store.undo(author: "王芳")?.title == "录入 16")
  }

  @Test("Each author undoes only what is theirs")
  func authors() throws {
    _ = try enter("16")
    let material = Material(
      subject: .organization(Office.unionID), category: .brand, name: "匠心", period: Office.year)
    try store.commit(Office.insertion(.material(material), title: "素材"), author: "李明")
    #expect(try store.undo(author: "王芳")?.title == "录入 16")
    #expect(try store.window().materials.count == 1)
    #expect(try store.undo(author: "陈静") == nil)
  }

  @Test("What someone has since overwritten is not undone, and both values are told")
  func overwritten() throws {
    let mine = try enter("16")
    let theirs = try enter("20", after: mine, by: "李明")
    #expect(
      throws: StoreError.overwritten(
        title: "录入 16", expected: .figure(mine), actual: .figure(theirs))
    ) { try store.undo(author: "王芳") }
    #expect(try amount == "20")
    #expect(try store.journal(limit: 9).count == 2)
  }

  @Test("An undo that the workbook refuses names the edit that it is about")
  func refused() throws {
    let women = try #require(try store.window().organization(Office.womenID))
    try store.commit(
      Edit(title: "删除机构 区妇联", changes: [Change(before: .organization(women), after: nil)]),
      author: "王芳")
    var again = women
    again.id = .unsaved
    try store.commit(Office.insertion(.organization(again), title: "新建机构"), author: "李明")
    let error = #expect(throws: StoreError.self) { try store.undo(author: "王芳") }
    #expect(error == .refused(title: "删除机构 区妇联", reason: "同一区域已有同名机构"))
    #expect(error?.message == "“删除机构 区妇联”没有保存：同一区域已有同名机构；请改正后重做")
  }

  @Test("The journal tells who did what, newest first, a page at a time")
  func journal() throws {
    let first = try enter("16")
    _ = try enter("17", after: first, by: "李明")
    _ = try store.undo(author: "李明")
    let entries = try store.journal(limit: 10)
    #expect(entries.map(\.action) == [.undo, .edit, .edit])
    #expect(entries.map(\.author) == ["李明", "李明", "王芳"])
    #expect(entries.map(\.title) == ["录入 17", "录入 17", "录入 16"])
    #expect(entries.first?.target == entries[1].id)
    #expect(try store.journal(limit: 1, before: entries[1].id).map(\.id) == [entries[2].id])
    let made = try store.changes(of: entries[1].id)
    #expect(try store.changes(of: entries[0].id) == made.map(\.inverse))
  }

  @Test("An import of more than ten thousand figures is undone from the journal alone")
  func largeEdit() throws {
    var changes: [Change] = []
    for year in 1950...2024 {
      let months = Office.period("\(year)").parts(.month)
      for month in months {
        for indicator in [Office.competitions, Office.loans, Office.product] {
          for subject in [
            Subject.organization(Office.unionID), .organization(Office.womenID),
            .region(Office.home), .region(.init(rawValue: 1)),
          ] {
            let key = FigureKey(subject: subject, indicator: indicator, period: month)
            changes.append(
              Change(before: nil, after: .figure(Figure(key: key, amount: Amount(units: 1)))))
          }
        }
      }
    }
    #expect(changes.count > SQLiteStore.largestEditInMemory)
    let before = try store.window(WindowRequest(indicators: [Office.competitions]))
    try store.commit(Edit(title: "导入", changes: changes), author: "王芳")
    let after = try store.window(WindowRequest(indicators: [Office.competitions]))
    #expect(after.figures.count > before.figures.count)
    let undone = try store.undo(author: "王芳")
    #expect(undone == Edit(title: "导入", changes: []))
    #expect(try store.window(WindowRequest(indicators: [Office.competitions])) == before)
    _ = try store.redo(author: "王芳")
    #expect(try store.window(WindowRequest(indicators: [Office.competitions])) == after)
    #expect(try store.journal(limit: 1).first?.count == changes.count)
  }
}
