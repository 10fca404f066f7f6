import Foundation
import TestGround

/// The real program, run as a user runs it.
struct Quntuan {
  /// What a run came to.
  struct Result: Sendable {
    var status: Int32
    var output: String
    var errors: String
    var lines: [String] { output.split(separator: "\n").map(String.init) }
    var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
  }

  /// A folder of this test's own.
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("quntuan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// $QUNTUAN_BINARY, else the one that was built beside these tests.
  static let binary: URL = {
    if let path = ProcessInfo.processInfo.environment["QUNTUAN_BINARY"] {
      return URL(fileURLWithPath: path)
    }
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: tests).deletingLastPathComponent()
      .appendingPathComponent("quntuan")
  }()

  /// The repository.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// How `make sanitize` wants its instruments; without them nobody reads it.
  static let sanitizerOptions = ProcessInfo.processInfo.environment.filter {
    ["ASAN_OPTIONS", "TSAN_OPTIONS"].contains($0.key)
  }

  /// Runs the program in the folder, in this user's name and on a fixed day.
  func run(_ arguments: String..., user: String = "王干事") throws -> Result {
    try run(arguments, user: user)
  }

  func run(
    _ arguments: [String], user: String = "王干事", variables: [String: String] = [:]
  ) throws -> Result {
    let process = Process()
    process.executableURL = Self.binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "QUNTUAN_USER": user, "QUNTUAN_TODAY": "2026-01-15", "HOME": folder.path,
      "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
      "LLVM_PROFILE_FILE": ProcessInfo.processInfo.environment["LLVM_PROFILE_FILE"] ?? "/dev/null",
    ].merging(Self.sanitizerOptions) { $1 }.merging(variables) { $1 }
    // Files, not pipes: nothing fills up while nobody reads.
    let output = folder.appendingPathComponent(".output-\(UUID().uuidString)")
    let errors = folder.appendingPathComponent(".errors-\(UUID().uuidString)")
    for file in [output, errors] {
      try Data().write(to: file)
    }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.runToEnd()
    return Result(
      status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }

  /// Writes a file into the folder.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  func read(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path)
  }

  /// The CSV files of a folder of the repository, in the order in which a shell lists them.
  static func samples(_ folder: String = "sample-data") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)
      .filter { $0.hasSuffix(".csv") }.sorted()
      .map { root.appendingPathComponent(folder).appendingPathComponent($0).path }
  }

  /// The sample district: `w.quntuan`, without figures yet.
  func makeWorkbook() throws -> Result {
    try run(
      "new", "w.quntuan", "--region", "青禾区", "--level", "区", "--parent", "云岭市:地级市", "--period",
      "2025")
  }
}

/// Gives a test the program and a folder, and clears up behind it.
func withQuntuan(_ test: (Quntuan) throws -> Void) throws {
  let quntuan = try Quntuan()
  defer { quntuan.remove() }
  try test(quntuan)
}

/// Gives a test a workbook with the sample district's figures of the first round.
func withSampleWorkbook(_ test: (Quntuan) throws -> Void) throws {
  try withQuntuan { quntuan in
    _ = try quntuan.makeWorkbook()
    _ = try quntuan.run(["import", "w.quntuan"] + Quntuan.samples())
    try test(quntuan)
  }
}
