import CFaultyDisk
import Core
import Foundation
import GRDB
import TestGround
import Testing

@testable import Storage

/// Every write of a session fails once, as on a full disk or a broken one. One test at a time: the disk is the process's.
@Suite(
  "A disk that fails at any write leaves the workbook before or after an edit, and work goes on",
  .serialized, .timeLimit(.minutes(30)))
struct FullDiskTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    #expect(fd_install() == 0)
  }

  /// What a session does, edit by edit: each can be tried again.
  private static let steps: [@Sendable (SQLiteStore) throws -> Void] = [
    { try $0.commit(Office.insertion(.figure(try Office.figure("16"))), author: "王芳") },
    { store in
      let figures = try (1...4).map { try Office.figure("\($0)", in: "2024Q\($0)") }
      try store.commit(
        Edit(title: "粘贴", changes: figures.map { Change(before: nil, after: .figure($0)) }),
        author: "王芳")
    },
    { try expectEdit($0.undo(author: "王芳")) },
    { try expectEdit($0.redo(author: "王芳")) },
    { store in
      let draft = Draft(
        name: "长稿", template: "", source: String(repeating: "全年组织竞赛。", count: 4000))
      try store.commit(Office.insertion(.draft(draft)), author: "王芳")
    },
    { store in
      _ = try store.edit(title: "导入", author: "王芳") { sink in
        for year in 1950..<1990 { try sink.put(Office.figure("3", in: "\(year)"), over: nil) }
        return true
      }
    },
  ]

  private struct NothingRepeated: Error {}

  private static func expectEdit(_ edit: Edit?) throws {
    guard edit != nil else { throw NothingRepeated() }
  }

  private func content(_ store: SQLiteStore) throws -> [String] {
    let all = try store.window(WindowRequest(indicators: [Office.competitions]))
    return all.figures.keys.map { "\($0.period.code)" }.sorted() + all.drafts.map(\.name)
      + [String(try store.journal(limit: 99).count)]
  }

  @Test(arguments: [FD_FULL, FD_IOERR])
  func everyWrite(_ code: Int) throws {
    let original = folder.file("original.quntuan")
    try SQLiteStore.create(at: original, seed: Office.seed).close()
    var states: [[String]] = []
    let model = try SQLiteStore.open(at: original)
    states.append(try content(model))
    let clean = folder.file("clean.quntuan")
    try FileManager.default.copyItem(atPath: original, toPath: clean)
    try model.close()
    let good = try SQLiteStore.open(at: clean)
    for step in Self.steps {
      try step(good)
      states.append(try content(good))
    }
    try good.close()

    var number: Int64 = 1
    var hasFailed = true
    while hasFailed {
      hasFailed = try session(failingFrom: number, with: code, from: original, states)
      number += 1
      #expect(number < 3000)
    }
    #expect(number > 60)
  }

  /// - Returns: whether anything failed.
  private func session(
    failingFrom number: Int64, with code: Int, from original: String, _ states: [[String]]
  ) throws -> Bool {
    let path = folder.file("faulty-\(number)-\(code).quntuan")
    try FileManager.default.copyItem(atPath: original, toPath: path)
    let store = try SQLiteStore.open(at: path)
    fd_arm("faulty-\(number)-\(code)", number, Int32(code))
    var done = 0
    var failure: (any Error)?
    for step in Self.steps {
      do { try step(store) } catch {
        failure = error
        break
      }
      done += 1
    }
    var failures = fd_disarm()
    if let failure {
      let error = try #require(failure as? StoreError, "\(failure)")
      #expect(error.exitCode == 74, "\(error)")
      #expect(error.message.contains("请"), "\(error.message)")
    }
    // Before the edit or after it: a fault after it was durable must not take it back.
    let now = try content(store)
    #expect(now == states[done], "write \(number), step \(done)")
    for step in Self.steps.dropFirst(done) { try step(store) }
    #expect(try content(store) == states.last, "write \(number): work goes on")

    fd_arm("faulty-\(number)-\(code)", 1, Int32(code))
    try? store.close()
    failures += fd_disarm()
    let again = try SQLiteStore.open(at: path)
    #expect(try content(again) == states.last, "write \(number), after closing on a bad disk")
    try again.close()
    #expect(try WorkbookExamination(of: path).problems == [])
    return failure != nil
  }

  @Test("A copy that does not fit is none, and leaves nothing")
  func copies() throws {
    let path = folder.file("w.quntuan")
    let store = try SQLiteStore.create(at: path, seed: Office.seed)
    for number in Int64(1)...20 {
      fd_arm("备份", number, Int32(FD_FULL))
      let error = #expect(throws: StoreError.self) {
        try store.keepCopy(.manual, at: 1_760_000_000)
      }
      fd_disarm()
      #expect(error?.exitCode == 74)
      let left = try FileManager.default.contentsOfDirectory(atPath: CopyFolder(beside: path).path)
      #expect(left == [])
    }
    try store.keepCopy(.manual, at: 1_760_000_000)
    #expect(CopyFolder(beside: path).copies.count == 1)
  }
}
