import Foundation

/// Reads a whole text file.
enum TextFile {
  /// - Throws: `CommandFailure`: 66 where there is none, 77 without the right to read it, 65 for one that is no UTF-8.
  static func read(_ path: String) throws -> String {
    guard fileExists(path) else { throw CommandFailure(.noInput, "\(path)：没有这个文件") }
    guard access(path, R_OK) == 0 else { throw CommandFailure(.noPermission, "\(path)：没有读取权限") }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw CommandFailure(.noInput, "\(path)：不是文件，读不出来")
    }
    guard var text = String(validating: bytes, as: UTF8.self) else {
      throw CommandFailure(.badData, "\(path)：不是UTF-8文本；请另存为UTF-8")
    }
    if text.hasPrefix("\u{FEFF}") { text.removeFirst() }
    return text
  }
}
