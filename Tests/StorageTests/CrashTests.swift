import Core
import Foundation
import SeededRandom
import Storage
import TestGround
import Testing

@Suite("What was committed is on disk, whatever happens next", .timeLimit(.minutes(30)))
struct CrashTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("A program killed between commits loses none of them, and the next start says so")
  func killed() async throws {
    let path = folder.file("w.quntuan")
    try SQLiteStore.create(at: path, seed: Office.seed).close()
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let store = try SQLiteStore.open(at: path)
      var last: Figure?
      for count in 1...20 {
        let figure = try Office.figure("\(count)")
        let change = Change(before: last.map(Record.figure), after: .figure(figure))
        try store.commit(Edit(title: "录入", changes: [change]), author: "王芳")
        last = figure
      }
      kill(getpid(), SIGKILL)
    }
    let store = try SQLiteStore.open(at: path)
    #expect(store.recoveredFromUncleanExit)
    #expect(try store.window().figures.values.map(\.amount?.plainText) == ["20"])
    #expect(try store.journal(limit: 100).count == 20)
    try store.close()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["w.quntuan"])
  }

  @Test("A log torn at any byte leaves the workbook as it was after some commit, never between two")
  func tornLog() throws {
    let path = folder.file("w.quntuan")
    try SQLiteStore.create(at: path, seed: Office.seed).close()
    let store = try SQLiteStore.open(at: path)
    var states = [try store.window()]
    for count in 1...12 {
      let insertions = try (1...4).map { part in
        try Office.figure("\(count)", in: "20\(10 + count)Q\(part)")
      }
      try store.commit(
        Edit(title: "录入", changes: insertions.map { Change(before: nil, after: .figure($0)) }),
        author: "王芳")
      states.append(try store.window(Self.everything))
    }
    let log = try Data(contentsOf: URL(fileURLWithPath: path + "-wal"))
    let seed = SeededGenerator.anySeed()
    var generator = SeededGenerator(seed: seed)
    for round in 0..<40 {
      let copy = folder.file("copy-\(round).quntuan")
      try FileManager.default.copyItem(atPath: path, toPath: copy)
      let length = Int.random(in: 0...log.count, using: &generator)
      try log.prefix(length).write(to: URL(fileURLWithPath: copy + "-wal"))
      let torn = try SQLiteStore.open(at: copy)
      let state = try torn.window(Self.everything)
      #expect(states.contains(state), "seed \(seed), cut at \(length)")
      #expect(try torn.journal(limit: 99).count == state.figures.count / 4, "seed \(seed)")
      try torn.close()
    }
  }

  private static let everything = WindowRequest(indicators: [Office.competitions])
}
