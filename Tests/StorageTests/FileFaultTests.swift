import Core
import Foundation
import GRDB
import Storage
import TestGround
import Testing

@Suite("Every fault of a file has its own answer, and the file is left as it was")
struct FileFaultTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("w.quntuan")
  }

  private func workbook() throws {
    try SQLiteStore.create(at: path, seed: Office.seed).close()
  }

  private func bytes() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

  private func write(_ data: Data) throws { try data.write(to: URL(fileURLWithPath: path)) }

  /// What opening throws, having changed nothing and left nothing beside the file.
  private func fault() throws -> StoreError? {
    let before = try? bytes()
    let error = #expect(throws: StoreError.self) { try SQLiteStore.open(at: path).close() }
    #expect((try? bytes()) == before)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(left.filter { $0 != "w.quntuan" } == [])
    return error
  }

  @Test("No file: 66")
  func missing() throws {
    #expect(try fault() == .missing(path: path))
    #expect(StoreError.missing(path: path).exitCode == 66)
  }

  @Test("A folder: 66")
  func directory() throws {
    let error = #expect(throws: StoreError.self) { try SQLiteStore.open(at: folder.path) }
    #expect(error == .folder(path: folder.path))
    #expect(error?.exitCode == 66)
  }

  @Test("A file of no bytes: 65")
  func empty() throws {
    try write(Data())
    #expect(try fault() == .empty(path: path))
  }

  @Test("Something that is no database: 65")
  func text() throws {
    try write(Data(String(repeating: "区总工会,竞赛场次,2025,16\n", count: 400).utf8))
    #expect(try fault() == .foreign(path: path))
    #expect(StoreError.foreign(path: path).exitCode == 65)
  }

  @Test("A packed file, as Excel's are: 65")
  func packed() throws {
    try write(Data("PK\u{3}\u{4}".utf8) + Data(repeating: 0x5A, count: 9000))
    #expect(try fault() == .foreign(path: path))
  }

  @Test("A file shorter than a header: 65")
  func short() throws {
    try write(Data("SQLite format 3\0".utf8))
    #expect(try fault() == .foreign(path: path))
  }

  @Test("Another program's database: 65, and it keeps its journal mode")
  func foreign() throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "CREATE TABLE t (a); PRAGMA application_id = 7") }
    try queue.close()
    #expect(try fault() == .foreign(path: path))
  }

  @Test("A workbook of a newer program: 65, untouched")
  func newer() throws {
    try workbook()
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 99") }
    try queue.close()
    #expect(try fault() == .newer(path: path, version: 99))
    #expect(StoreError.newer(path: path, version: 99).exitCode == 65)
  }

  @Test("A workbook cut short is corrupt, at the latest when it is read: 65")
  func truncated() throws {
    try workbook()
    try write(try bytes().prefix(8192))
    let error = #expect(throws: StoreError.self) {
      _ = try SQLiteStore.open(at: path).window()
    }
    guard case .corrupt? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.exitCode == 65)
  }

  @Test("A workbook whose pages are garbage behind a good header is corrupt")
  func garbage() throws {
    try workbook()
    var data = try bytes()
    for index in 100..<data.count { data[index] = UInt8(truncatingIfNeeded: index &* 37 &+ 11) }
    try write(data)
    let error = #expect(throws: StoreError.self) {
      _ = try SQLiteStore.open(at: path).window()
    }
    guard case .corrupt? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("While another connection writes, a commit waits and then says who has it: 75")
  func locked() throws {
    try workbook()
    let store = try SQLiteStore.open(at: path)
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: path, configuration: configuration)
    try other.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
    let edit = Office.insertion(.figure(try Office.figure("16")))
    #expect(throws: StoreError.locked(path: path)) { try store.commit(edit, author: "王芳") }
    #expect(StoreError.locked(path: path).exitCode == 75)
    #expect(try store.window().figures.isEmpty)
    try other.inDatabase { try $0.execute(sql: "ROLLBACK") }
    try store.commit(edit, author: "王芳")
  }

  @Test("A workbook opened for reading can be read and refuses every change: 77")
  func readOnlyAccess() throws {
    try workbook()
    let store = try SQLiteStore.open(at: path, access: .readOnly)
    #expect(!store.isWritable)
    #expect(try store.window().organizations.count == 2)
    let edit = Office.insertion(.figure(try Office.figure("16")))
    #expect(throws: StoreError.readOnly(path: path)) { try store.commit(edit, author: "王芳") }
    #expect(throws: StoreError.readOnly(path: path)) { try store.undo(author: "王芳") }
    #expect(StoreError.readOnly(path: path).exitCode == 77)
    try store.close()
  }

  @Test(
    "A file and folder without permission to write open for reading and leave nothing beside",
    .enabled(if: getuid() != 0, "root may write anything; read-only media below stands for it"))
  func readOnlyPermission() throws {
    try workbook()
    chmod(path, 0o444)
    chmod(folder.path, 0o555)
    defer { chmod(folder.path, 0o755) }
    try expectReadOnly(path)
  }

  @Test(
    "Read-only media open for reading, also where no log can be made", .enabled(if: Disk.canMount))
  func readOnlyMedia() throws {
    let disk = try Disk(at: folder.file("disk"), size: "4m")
    let path = disk.path + "/青禾 区?#%.quntuan"
    try SQLiteStore.create(at: path, seed: Office.seed).close()
    try disk.makeReadOnly()
    try expectReadOnly(path)
    #expect(throws: StoreError.readOnly(path: disk.path + "/x.quntuan")) {
      try SQLiteStore.create(at: disk.path + "/x.quntuan", seed: Office.seed)
    }
  }

  private func expectReadOnly(_ path: String) throws {
    let store = try SQLiteStore.open(at: path)
    #expect(!store.isWritable)
    #expect(try store.window().organizations.count == 2)
    try store.close()
    #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
    #expect(throws: StoreError.readOnly(path: path)) {
      try SQLiteStore.open(at: path, access: .readWrite)
    }
  }

  @Test(
    "A full disk refuses the edit whole, and the workbook stays good: 74",
    .enabled(if: Disk.canMount))
  func fullDisk() throws {
    let disk = try Disk(at: folder.file("disk"), size: "1m")
    let path = disk.path + "/w.quntuan"
    let store = try SQLiteStore.create(at: path, seed: Office.seed)
    let draft = Draft(name: "长稿", template: "", source: String(repeating: "群团", count: 300_000))
    #expect(throws: StoreError.diskFull(path: path)) {
      try store.commit(Office.insertion(.draft(draft)), author: "王芳")
    }
    #expect(StoreError.diskFull(path: path).exitCode == 74)
    #expect(try store.window().drafts.count == 1)
    #expect(try store.journal(limit: 1).isEmpty)
  }

  @Test(
    "A new workbook goes over no file and into no folder that is missing, and leaves nothing: 73")
  func creation() throws {
    try write(Data("别的文件".utf8))
    #expect(throws: StoreError.alreadyExists(path: path)) {
      try SQLiteStore.create(at: path, seed: Office.seed)
    }
    #expect(try bytes() == Data("别的文件".utf8))
    let nowhere = folder.file("无此文件夹/w.quntuan")
    let error = #expect(throws: StoreError.self) {
      try SQLiteStore.create(at: nowhere, seed: Office.seed)
    }
    #expect(error?.exitCode == 73)
    var twins = Office.seed
    twins.organizations.append(twins.organizations[0])
    #expect(throws: StoreError.refused(title: "新建工作簿", reason: "同一区域已有同名机构")) {
      try SQLiteStore.create(at: folder.file("x.quntuan"), seed: twins)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["w.quntuan"])
  }

  @Test("A conflict of records that are called the same names what differs")
  func differingField() {
    let draft = Draft(id: .init(rawValue: 1), name: "讲话", template: "", source: "甲")
    var theirs = draft
    theirs.source = "乙"
    let fault = StoreError.conflict(
      title: "改写", expected: .draft(draft), actual: .draft(theirs))
    #expect(fault.message == "“改写”没有保存：“讲话”的原文在别处改过；请核对后重做")
    let gone = StoreError.overwritten(title: "改写", expected: .draft(draft), actual: nil)
    #expect(gone.message == "“改写”之后已有别的修改，不能撤销或重做：原为“讲话”，现为“无”；请核对后直接改")
  }

  @Test("Every message names the file and what to do")
  func messages() {
    let faults: [StoreError] = [
      .missing(path: path), .alreadyExists(path: path), .cannotCreate(path: path, reason: "无"),
      .noPermission(path: path), .locked(path: path), .readOnly(path: path), .foreign(path: path),
      .folder(path: path), .empty(path: path), .newer(path: path, version: 9),
      .corrupt(path: path, detail: "x"), .diskFull(path: path),
      .inputOutput(path: path, detail: "x"),
    ]
    for fault in faults {
      #expect(fault.message.contains(path))
      #expect(!fault.message.contains("\n"))
      #expect((65...77).contains(fault.exitCode))
    }
  }
}
