import Core
import FormerWorkbook
import Foundation
import SeededRandom
import Storage
import TestGround
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

@Suite("A program that is killed (kill -9) at any moment", .timeLimit(.minutes(60)))
struct KillTests {
  @Test(
    "leaves a good workbook with every edit whole or not there, and nothing stray after the next start",
    arguments: Errand.all)
  func anyMoment(_ errand: Errand) throws {
    try withQuntuan { quntuan in
      try prepare(errand, quntuan)
      let original = try Data(contentsOf: quntuan.file("w.quntuan"))
      let before = try quntuan.contents(of: original)
      // How long the work takes when nobody disturbs it: the kills fall into that time.
      let start = ContinuousClock.now
      let whole = try quntuan.run(errand.arguments)
      let length = max(1, (ContinuousClock.now - start) / .microseconds(1))
      #expect(whole.status == 0, "\(whole.errors)")
      let speech = try? Data(contentsOf: quntuan.file(Self.speech))
      let states = try quntuan.states(of: errand, from: before)
      let after = try #require(states.last)
      let seed = SeededGenerator.anySeed()
      var generator = SeededGenerator(seed: seed)
      for round in 0..<errand.rounds {
        try quntuan.reset(to: original)
        let delay = UInt32.random(in: 0...UInt32(min(length, 900_000)), using: &generator)
        let isDone = try quntuan.kill(errand.arguments, after: delay)
        let outcome = try Outcome(quntuan)
        let context: Comment = "\(errand.name): seed \(seed), round \(round), after \(delay) µs"
        #expect(outcome.problems == [], context)
        #expect(outcome.strays == [], context)
        // As it was, or as it is after so many edits: what the journal has is there, and nothing else.
        #expect(states.contains(outcome.contents), context)
        if isDone { #expect(outcome.contents == after, context) }
        if let bytes = try? Data(contentsOf: quntuan.file(Self.speech)) {
          #expect(bytes == speech, context)
        }
      }
    }
  }

  private static let speech = "讲稿.docx"

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

/// What a workbook says.
private struct Contents: Equatable {
  /// How many entries its journal has.
  var journal: Int
  /// Those of every period.
  var figures: [FigureKey: Figure]

  init(of store: SQLiteStore) throws {
    journal = try store.journal(limit: 200).count
    let indicators = try store.window(WindowRequest(periods: [])).catalog.indicators
    figures = try store.slice(of: Set(indicators.map(\.id)), below: nil).figures
  }

  mutating func apply(_ changes: [Change]) {
    journal += 1
    for change in changes {
      if case .figure(let figure)? = change.before { figures[figure.key] = nil }
      if case .figure(let figure)? = change.after { figures[figure.key] = figure }
    }
  }
}

/// What a workbook is after a kill and the next start.
private struct Outcome {
  var problems: [String]
  /// Files that a start should have taken away.
  var strays: [String]
  var contents: Contents

  init(_ quntuan: Quntuan) throws {
    let path = quntuan.file("w.quntuan").path
    let store = try SQLiteStore.open(at: path)
    contents = try Contents(of: store)
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
}

extension Quntuan {
  fileprivate func file(_ name: String) -> URL { folder.appendingPathComponent(name) }

  /// What a workbook of these bytes says.
  fileprivate func contents(of workbook: Data) throws -> Contents {
    let path = file("before.quntuan")
    try workbook.write(to: path)
    defer {
      try? FileManager.default.removeItem(at: path)
      try? FileManager.default.removeItem(atPath: path.path + "-备份")
    }
    let store = try SQLiteStore.open(at: path.path)
    let contents = try Contents(of: store)
    try store.close()
    return contents
  }

  /// What the workbook may be after an errand that was cut short: as before, as it is now that the errand was done, and,
  /// where it makes many edits, as it was after each.
  fileprivate func states(of errand: Errand, from before: Contents) throws -> [Contents] {
    let store = try SQLiteStore.open(at: file("w.quntuan").path)
    defer { try? store.close() }
    let after = try Contents(of: store)
    guard errand.name == "录入" else { return [before, after] }
    var states = [before]
    for entry in try store.journal(limit: after.journal - before.journal).reversed() {
      var state = states[states.count - 1]
      state.apply(try store.changes(of: entry.id))
      states.append(state)
    }
    #expect(states.last == after && states.count > 10)
    return states
  }

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
    try process.runToEnd {
      usleep(microseconds)
      Foundation.kill(process.processIdentifier, SIGKILL)
    }
    return process.terminationReason == .exit && process.terminationStatus == 0
  }
}
