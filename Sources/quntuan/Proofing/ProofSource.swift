import Core
import Exchange
import Foundation

/// What is proofread: a file, standard input, or a draft of a workbook.
struct ProofSource {
  let name: String
  /// UTF-8.
  let bytes: [UInt8]
  /// Nil for a text file.
  let speech: Speech?
  private let text: PlainText?

  /// - Throws: `CommandFailure` where it cannot be read, `StoreError` for a workbook that cannot be opened.
  init(_ path: String, encoding: TextEncoding?, draft: String?) throws {
    name = path
    let raw = path == "-" ? FileHandle.standardInput.readDataToEndOfFile() : try Self.read(path)
    if raw.starts(with: Array("SQLite format 3\0".utf8)) {
      let speech = try withWorkbook(path) { try Speech(of: draft, in: $0) }
      self.speech = speech
      text = nil
      bytes = speech.composition.sections.flatMap(\.blocks).filter { !$0.isMuted }
        .flatMap { $0.text + [0x0A] }
      return
    }
    guard draft == nil else { throw CommandFailure(.usage, "\(path)：不是工作簿，不能用--draft") }
    let text = PlainText(Array(raw), encoding: encoding)
    if !text.isSound { Console.note("提示：\(path)里有不能辨认的字节，校核时算乱码") }
    speech = nil
    self.text = text
    bytes = text.utf8
  }

  /// Writes the mended text where it came from, in its encoding.
  func write(_ bytes: [UInt8]) throws {
    guard let encoded = text?.encoded(bytes) else {
      throw CommandFailure(.badData, "\(name)：改好的文字写不成原来的编码，没有改动它")
    }
    guard name != "-" else { return try Console.write(String(decoding: bytes, as: UTF8.self)) }
    try writeAtomically(encoded, to: name)
  }

  private static func read(_ path: String) throws -> Data {
    guard fileExists(path) else { throw CommandFailure(.noInput, "\(path)：没有这个文件") }
    guard access(path, R_OK) == 0 else { throw CommandFailure(.noPermission, "\(path)：没有读取权限") }
    // Mapped: a file of 100 MB is read as it is needed.
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
    else {
      throw CommandFailure(.noInput, "\(path)：不是文件，读不出来")
    }
    return data
  }
}
