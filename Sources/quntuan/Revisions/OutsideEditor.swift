import Exchange
import Foundation
import Terminal

/// The editor that the user's environment names, run without a shell.
struct OutsideEditor {
  private let words: [String]

  /// - Throws: `CommandFailure` where none is named.
  init() throws {
    let command = Surroundings.variable("VISUAL") ?? Surroundings.variable("EDITOR") ?? ""
    words = command.split(separator: " ").map(String.init)
    guard !words.isEmpty else {
      throw CommandFailure(.usage, "没有设定编辑器；请设VISUAL或EDITOR，如 EDITOR=nano")
    }
  }

  /// What the editor makes of a text.
  /// - Throws: `CommandFailure` if it cannot be run, ends badly, or leaves no UTF-8 text.
  func edit(_ text: String) throws -> String {
    let folder = NSTemporaryDirectory() + "/quntuan-\(UUID().uuidString)"
    // Only the user may look: a speech is nobody else's before it is given.
    guard mkdir(folder, 0o700) == 0 else {
      throw CommandFailure(.cannotCreate, "\(folder)：不能新建临时文件夹")
    }
    let path = folder + "/讲稿.md"
    // Some editors leave backups beside the file.
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw CommandFailure(.cannotCreate, "\(path)：不能新建临时文件") }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do { try file.write(contentsOf: Data(text.utf8)) } catch {
      throw CommandFailure(.inputOutput, "\(path)：临时文件写不下；请腾出空间后重试")
    }
    try run(on: path)
    return try TextFile.read(path)
  }

  private func run(on path: String) throws {
    let name = words.joined(separator: " ")
    switch ForegroundProgram.run(words + [path]) {
    case .exited(0): return
    case .notStarted(let code):
      throw CommandFailure(.noInput, "编辑器“\(name)”启动不了（\(systemErrorText(code))）")
    case .exited, .killed:
      throw CommandFailure(.standing, "编辑器“\(name)”没有正常结束，讲稿没有改动")
    }
  }
}
