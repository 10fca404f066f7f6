import Foundation
import TestGround
import TestTerminal
import Testing

/// A desk of one test's own: a folder with the sample district's workbook, and the real program to use there.
final class Desk {
  /// What a run without a screen came to.
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  let folder: URL

  init() throws {
    let original = try Self.original.get()
    folder = original.deletingLastPathComponent().appending(
      path: String(UUID().uuidString.prefix(8)))
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: original, to: folder.appending(path: "w.quntuan"))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var workbook: String { path("w.quntuan") }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  func read(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  /// The same person on the same day everywhere, and nothing of this machine's own settings.
  var environment: [String: String] { Self.environment(in: folder) }

  private static func environment(in folder: URL) -> [String: String] {
    [
      "QUNTUAN_USER": "王干事", "QUNTUAN_TODAY": "2026-01-15", "HOME": folder.path,
      "XDG_STATE_HOME": folder.path + "/.state", "XDG_CACHE_HOME": folder.path + "/.cache",
      "XDG_CONFIG_HOME": folder.path + "/.config", "XDG_DATA_HOME": folder.path + "/.share",
    ]
  }
}

// MARK: - The program

extension Desk {
  /// Opens the workbook on a screen and waits for the first picture.
  func open(
    _ arguments: [String] = [], columns: Int = 120, rows: Int = 36,
    environment: [String: String] = [:], ambiguousWidth: Int = 1,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> VirtualTerminal {
    let terminal = try start(
      [workbook] + arguments, columns: columns, rows: rows, environment: environment,
      ambiguousWidth: ambiguousWidth)
    try terminal.require("F1 帮助", sourceLocation: sourceLocation)
    return terminal
  }

  /// Starts the program on a screen, whatever comes of it.
  func start(
    _ arguments: [String], columns: Int = 120, rows: Int = 36,
    environment: [String: String] = [:], ambiguousWidth: Int = 1
  ) throws -> VirtualTerminal {
    try VirtualTerminal(
      Product.path("quntuan"), arguments, columns: columns, rows: rows,
      environment: self.environment.merging(environment) { $1 }, ambiguousWidth: ambiguousWidth)
  }

  /// Runs a command without a screen.
  func run(_ arguments: String...) throws -> Result { try Self.run(arguments, in: folder) }

  /// What the command line says of one figure of 2025: its line of `figures`, in fields.
  func figure(_ organization: String, _ indicator: String) throws -> [String] {
    let list = try run("figures", workbook, "--organization", organization)
    let line = list.output.split(separator: "\n").first { $0.contains(indicator) }
    return line?.split(separator: " ").map(String.init) ?? []
  }

  /// The speech as the command line writes it, gaps marked.
  func speech() throws -> String {
    try run("export", workbook, "--format", "text", "--allow-gaps").output
  }

  private static func run(_ arguments: [String], in folder: URL) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: Product.path("quntuan"))
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment(in: folder).merging([
      "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
    ]) { $1 }
    // Files, not pipes: nothing fills up while nobody reads.
    let files = [".output", ".errors"].map { folder.appending(path: $0 + UUID().uuidString) }
    for file in files { try Data().write(to: file) }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.runToEnd()
    return Result(
      status: process.terminationStatus, output: try String(contentsOf: files[0], encoding: .utf8),
      errors: try String(contentsOf: files[1], encoding: .utf8))
  }
}

// MARK: - The sample workbook

extension Desk {
  private struct NotMade: Error { var errors: String }

  /// Where everything of this run stands.
  private static let place = FileManager.default.temporaryDirectory
    .appending(path: "quntuan-end-to-end-\(ProcessInfo.processInfo.processIdentifier)")

  /// The sample district, made once by the program itself, as a user makes it; each test has a copy.
  private static let original = Swift.Result<URL, any Error> {
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    atexit { try? FileManager.default.removeItem(at: Desk.place) }
    let samples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "sample-data")
    let tables = try FileManager.default.contentsOfDirectory(atPath: samples.path)
      .filter { $0.hasSuffix(".csv") }.sorted().map { samples.appending(path: $0).path }
    let new = [
      "new", "sample.quntuan", "--region", "青禾区", "--level", "区", "--parent", "云岭市:地级市",
      "--period", "2025",
    ]
    for arguments in [new, ["import", "sample.quntuan"] + tables] {
      let result = try run(arguments, in: place)
      guard result.status == 0 else { throw NotMade(errors: result.errors) }
    }
    return place.appending(path: "sample.quntuan")
  }
}
