import Core
import GRDB
import Storage
import TestGround
import Testing

@testable import Storage

@Suite("A draft's revisions are kept")
struct RevisionTests {
  let folder: TemporaryFolder
  let store: SQLiteStore

  init() throws {
    folder = try TemporaryFolder()
    store = try SQLiteStore.create(at: folder.file("w.quntuan"), seed: Office.seed)
  }

  private func draft() throws -> Draft { try #require(try store.window().drafts.first) }

  static let key = FigureKey(
    subject: .organization(Office.unionID), indicator: Office.competitions, period: Office.year)

  static let speech = FrozenSpeech(sections: [
    FrozenSection(
      heading: "",
      blocks: [
        FrozenBlock(kind: .title, text: "讲话"),
        FrozenBlock(
          kind: .paragraph, text: "全年组织竞赛16场次。",
          figures: [
            FrozenFigure(
              range: 18..<26, label: "区总工会·竞赛场次", markup: "{竞赛场次}", derivation: .cited(.value),
              records: [FrozenRecord(key: key, amount: Amount(units: 160_000))])
          ]),
      ], characterCount: 13)
  ])

  private func keep(_ kind: Revision.Kind, _ name: String = "") throws -> Revision {
    let draft = try draft()
    let revision = Revision(
      draft: draft.id, kind: kind, name: name, time: 1_768_400_000, author: "王芳",
      source: draft.source, speech: Self.speech)
    let edit = try store.commit(revision.keeping(of: draft), author: "王芳")
    guard case .revision(let kept)? = edit.changes.first?.after else { throw CancellationError() }
    return kept
  }

  @Test("One comes back as it was kept, and the newest is listed first")
  func kept() throws {
    let first = try keep(.automatic)
    let second = try keep(.named, "送审稿")
    #expect(try store.revision(first.id) == first)
    #expect(try store.revisions(of: first.draft) == [second.summary, first.summary])
    #expect(try store.revision(RevisionID(rawValue: 99)) == nil)
  }

  @Test("A window knows the newest 定稿 of a draft, until it is opened again")
  func finals() throws {
    let draft = try draft()
    _ = try keep(.final, "定稿")
    let final = try keep(.final, "再次定稿")
    #expect(try store.window().finals == [draft.id: final.summary])
    try store.commit(final.reopening(of: draft), author: "王芳")
    #expect(try store.window().finals[draft.id]?.name == "定稿")
  }

  @Test("Keeping one is undone and done again, texts and number and all")
  func undone() throws {
    let kept = try keep(.named, "一稿")
    _ = try store.undo(author: "王芳")
    #expect(try store.revision(kept.id) == nil)
    #expect(try store.changes(of: 1) == [Change(before: nil, after: .revision(kept))])
    _ = try store.redo(author: "王芳")
    #expect(try store.revision(kept.id) == kept)
  }

  @Test("A deleted draft has its revisions again when the deletion is undone")
  func deletedDraft() throws {
    let kept = try keep(.named, "一稿")
    let draft = try draft()
    var settings = try store.settings()
    let before = settings
    settings.draft = nil
    try store.commit(
      Edit(
        title: "删除",
        changes: [
          Change(before: .draft(draft), after: nil),
          Change(before: .settings(before), after: .settings(settings)),
        ]), author: "王芳")
    _ = try store.undo(author: "王芳")
    #expect(try store.revisions(of: draft.id) == [kept.summary])
  }

  @Test("The journal holds no second copy of its texts")
  func compact() throws {
    _ = try keep(.named, "一稿")
    try store.close()
    let queue = try DatabaseQueue(path: folder.file("w.quntuan"))
    let row = try queue.read { try String.fetchOne($0, sql: "SELECT after FROM journal_record") }
    #expect(row?.contains("一稿") == true)
    #expect(row?.contains("竞赛") == false)
  }

  @Test(
    "What no revision is cannot be stored",
    arguments: [
      "UPDATE revision SET kind = '草稿'", "UPDATE revision SET name = ''",
      "UPDATE revision SET source = '别的'", "UPDATE revision SET speech = '{}'",
      "UPDATE revision SET time = 0",
      "INSERT INTO revision SELECT 9, 7, kind, name, time, author, "
        + "characters, gaps, source, speech FROM revision",
      "INSERT INTO revision SELECT 9, draft, kind, name, time, author, 1, 0, source, '{' FROM revision",
    ])
  func badRows(sql: String) throws {
    _ = try keep(.named, "一稿")
    try store.close()
    let queue = try DatabaseQueue(path: folder.file("w.quntuan"))
    #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
  }
}

@Suite("A workbook of the first version")
struct FirstVersionTests {
  /// Made by the first version's own statements, with one draft and its journal.
  private static func make(at path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      try db.execute(
        sql: "PRAGMA journal_mode = WAL; PRAGMA application_id = \(Schema.applicationID)")
      try db.execute(sql: SchemaVersion1.sql)
      try db.execute(
        sql: """
          INSERT INTO region VALUES (1, '青禾区', '区', NULL, '', '区委', '区政府', '全区', '我区', '区', '团区委', 1);
          INSERT INTO draft VALUES (1, '讲话', '座谈会', '全年', 1);
          INSERT INTO settings VALUES (1, 1, 2025001, 1, 10, 180);
          INSERT INTO journal VALUES (1, 5, '王芳', '修改', '正文', 1, NULL, 0);
          INSERT INTO journal_record VALUES (1, 0, 'draft', 1,
            '{"name":"讲话","template":"座谈会","source":"","source_at":0,"place":1}',
            '{"name":"讲话","template":"座谈会","source":"全年","source_at":0,"place":1}');
          INSERT INTO journal VALUES (2, 6, '李明', '修改', '删除 提法', 1, NULL, 0);
          INSERT INTO journal_record VALUES (2, 0, 'formulation', 1,
            '{"name":"口号","text":"同心同行","valid_from":"2025-01-01","valid_until":null}', NULL);
          PRAGMA user_version = 1
          """)
    }
    try queue.close()
  }

  @Test("gives a formulation back that was removed before formulations had a basis")
  func formulation() throws {
    let folder = try TemporaryFolder()
    try Self.make(at: folder.file("old.quntuan"))
    let store = try SQLiteStore.open(at: folder.file("old.quntuan"))
    _ = try store.undo(author: "李明")
    #expect(
      try store.window().formulations == [
        Formulation(
          id: .init(rawValue: 1), name: "口号", text: "同心同行", from: Day("2025-01-01"))
      ])
    try store.close()
  }

  @Test("opens as one of this version, with its journal, and keeps revisions from then on")
  func migrates() throws {
    let folder = try TemporaryFolder()
    try Self.make(at: folder.file("old.quntuan"))
    let store = try SQLiteStore.open(at: folder.file("old.quntuan"))
    let draft = try #require(try store.window().drafts.first)
    #expect(draft.source == "全年")
    let revision = Revision(
      draft: draft.id, kind: .named, name: "一稿", time: 6, author: "王芳", source: draft.source,
      speech: RevisionTests.speech)
    try store.commit(revision.keeping(of: draft), author: "李明")
    #expect(try store.revisions(of: draft.id).map(\.name) == ["一稿"])
    let undone = try #require(try store.undo(author: "王芳"))
    #expect(undone.title == "正文")
    #expect(try store.window().drafts.first?.source == "")
    try store.close()
    let queue = try DatabaseQueue(path: folder.file("old.quntuan"))
    #expect(try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == Schema.version)
    #expect(throws: DatabaseError.self) {
      try queue.write { try $0.execute(sql: "DELETE FROM journal_record") }
    }
  }
}
