import Core
import FormerWorkbook
import Foundation
import SeededRandom
import Storage
import Testing

/// A piece of work that is killed at a random moment, again and again.
struct Errand: Sendable, CustomTestStringConvertible {
  var name: String
  var rounds: Int
  var arguments: [String]
  var testDescription: String { name }

  /// Two hundred rounds in all.
  static let all = [
    Errand(name: "录入", rounds: 60, arguments: ["open", "--keys", "keys", "w.quntuan"]),
    Errand(name: "导入", rounds: 40, arguments: ["import", "w.quntuan", "t.csv"]),
    Errand(name: "撤销", rounds: 30, arguments: ["undo", "w.quntuan"]),
    Errand(
      name: "导出", rounds: 20, arguments: ["export", "w.quntuan", "--allow-gaps", "-o", "讲稿.docx"]),
    Errand(name: "升级", rounds: 20, arguments: ["log", "w.quntuan"]),
    Errand(name: "备份", rounds: 15, arguments: ["backup", "w.quntuan"]),
    Errand(name: "恢复", rounds: 15, arguments: ["restore", "w.quntuan", "copy.quntuan"]),
  ]
}

@Suite("A program that is killed (kill -9) at any moment")
struct KillTests {
  @Test(
    "leaves a good workbook with every edit whole or not there, and nothing stray after the next start",
    arguments: Errand.all)
  func anyMoment(_ errand: Errand) throws {
    try withQuntuan { quntuan in
      try prepare(errand, quntuan)
      let original = try Data(contentsOf: quntuan.file("w.quntuan"))
      let seed = UInt64.random(in: .min ... .max)
      var generator = SeededGenerator(seed: seed)
      // How long the work takes when nobody disturbs it: the kills fall into that time.
      let start = ContinuousClock.now
      let whole = try quntuan.run(errand.arguments)
      let length = max(1, (ContinuousClock.now - start) / .microseconds(1))
      #expect(whole.status == 0, "\(whole.errors)")
      let after = try Outcome(quntuan)
      for round in 0..<errand.rounds {
        try quntuan.reset(to: original)
        let before = round == 0 ? try Outcome(of: original, quntuan) : nil
        let delay = UInt32.random(in: 0...UInt32(min(length, 900_000)), using: &generator)
        let isDone = try quntuan.kill(errand.arguments, after: delay)
        let outcome = try Outcome(quntuan)
        let context: Comment = "\(errand.name): seed \(seed), round \(round), after \(delay) µs"
        #expect(outcome.problems == [], context)
        #expect(outcome.strays == [], context)
        if let before { #expect(before.journal <= outcome.journal || errand.name == "恢复", context) }
        switch errand.name {
        case "录入":
          // Each figure that the journal has is there as it was typed last, and no other.
          #expect(outcome.isJournalKept, context)
          #expect(outcome.journal <= after.journal, context)
        case "导出":
          let speech = quntuan.folder.appendingPathComponent("讲稿.docx")
          if let bytes = try? Data(contentsOf: speech) { #expect(bytes.count > 8000, context) }
        default: break
        }
        if isDone { #expect(outcome.content == after.content, context) }
      }
    }
  }

  private func prepare(_ errand: Errand, _ quntuan: Quntuan) throws {
    _ = try quntuan.makeWorkbook()
    try quntuan.write(table(2025), to: "t.csv")
    try quntuan.write(table(2020), to: "first.csv")
    _ = try quntuan.run("import", "w.quntuan", "first.csv")
    try quntuan.write(
      "F3 " + (1...14).map { "t:\($0) Enter" }.joined(separator: " ") + " C-q\n", to: "keys")
    if errand.name == "恢复" {
      _ = try quntuan.run("backup", "w.quntuan", "-o", "copy.quntuan")
      _ = try quntuan.run("import", "w.quntuan", "t.csv")
    }
    if errand.name == "升级" {
      try FormerWorkbook.takeBack(quntuan.file("w.quntuan").path, to: 6)
    }
  }

  /// Four hundred figures.
  private func table(_ last: Int) -> String {
    "机构,指标,期,数值\n"
      + (0..<100).map { row in
        let year = last - row / 4
        return ["竞赛场次", "参赛职工"].map { "区总工会,\($0),\(year)Q\(row % 4 + 1),\(row + 1)\n" }.joined()
      }.joined()
  }
}

/// What a workbook is after a kill and the next start.
private struct Outcome {
  var problems: [String]
  /// Files that a start should have taken away.
  var strays: [String]
  var journal: Int
  /// Whether what the journal's last entries say of each figure is what the workbook says.
  var isJournalKept = true
  /// Figures of every period, as text.
  var content: [String]

  init(_ quntuan: Quntuan) throws {
    let path = quntuan.file("w.quntuan").path
    let store = try SQLiteStore.open(at: path)
    let entries = try store.journal(limit: 200)
    journal = entries.count
    var said: [FigureKey: Figure?] = [:]
    for entry in entries.reversed() where entry.action == .edit && entries.count > 1 {
      for change in try store.changes(of: entry.id) {
        if case .figure(let figure)? = change.after ?? change.before {
          said[figure.key] = .some(change.after == nil ? nil : figure)
        }
      }
    }
    let kept = try store.figures(of: Array(said.keys))
    isJournalKept = said.allSatisfy { kept[$0.key] == $0.value }
    content = kept.map { "\($0.key.period.code) \($0.value.amount?.plainText ?? "")" }.sorted()
    try store.close()
    problems = try WorkbookExamination(of: path).problems
    let copies = CopyFolder(beside: path)
    for copy in copies.copies {
      problems += try WorkbookExamination(of: copy.path).problems.map { "\(copy.name)：\($0)" }
    }
    let files =
      try FileManager.default.contentsOfDirectory(atPath: quntuan.folder.path)
      + ((try? FileManager.default.contentsOfDirectory(atPath: copies.path)) ?? [])
    strays = files.filter { $0.contains(".quntuan-") && $0.hasPrefix(".") || $0.hasSuffix("-wal") }
  }

  init(of workbook: Data, _ quntuan: Quntuan) throws {
    let path = quntuan.file("before.quntuan")
    try workbook.write(to: path)
    let store = try SQLiteStore.open(at: path.path)
    journal = try store.journal(limit: 200).count
    try store.close()
    (problems, strays, content) = ([], [], [])
    try FileManager.default.removeItem(at: path)
    try? FileManager.default.removeItem(atPath: path.path + "-备份")
  }
}

extension Quntuan {
  fileprivate func file(_ name: String) -> URL { folder.appendingPathComponent(name) }

  /// The workbook as it was, and nothing of an earlier round.
  fileprivate func reset(to original: Data) throws {
    for name in ["w.quntuan", "w.quntuan-wal", "w.quntuan-shm", "w.quntuan-备份", "讲稿.docx"] {
      try? FileManager.default.removeItem(at: file(name))
    }
    try original.write(to: file("w.quntuan"))
  }

  /// Starts the program and kills it.
  /// - Returns: whether it had ended well before that.
  fileprivate func kill(_ arguments: [String], after microseconds: UInt32) throws -> Bool {
    let process = Process()
    process.executableURL = Self.binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "QUNTUAN_USER": "王干事", "QUNTUAN_TODAY": "2026-01-15", "HOME": folder.path,
      "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "LLVM_PROFILE_FILE": "/dev/null",
    ].merging(Self.sanitizerOptions) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    usleep(microseconds)
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return process.terminationReason == .exit && process.terminationStatus == 0
  }
}
