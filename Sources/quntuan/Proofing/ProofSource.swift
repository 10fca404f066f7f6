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
    let raw =
      path == "-" ? [UInt8](FileHandle.standardInput.readDataToEndOfFile()) : try Self.read(path)
    if raw.starts(with: Array("SQLite format 3\0".utf8)) {
      let speech = try withWorkbook(path) { try Speech(of: draft, in: $0) }
      self.speech = speech
      text = nil
      bytes = speech.composition.spoken.flatMap { $0.block.text + [0x0A] }
      return
    }
    guard draft == nil else { throw CommandFailure(.usage, "\(path)：不是工作簿，不能用--draft") }
    let text = PlainText(raw, encoding: encoding)
    if !text.isSound { Console.note("提示：\(path)里有不能辨认的字节，校核时算乱码") }
    speech = nil
    self.text = text
    bytes = text.utf8
  }

  /// Whether it came through a pipe: what is made of it goes on through one.
  var isPiped: Bool { name == "-" }

  /// Writes the mended text where it came from, in its encoding; a terminal shows nothing but UTF-8.
  func write(_ bytes: [UInt8]) throws {
    if isPiped, Console.isOutputTerminal {
      return try Console.write(String(decoding: bytes, as: UTF8.self))
    }
    guard let encoded = text?.encoded(bytes) else {
      throw CommandFailure(.badData, "\(name)：改好的文字写不成原来的编码，没有改动它")
    }
    if isPiped { return try Console.write(encoded) }
    try writeAtomically(encoded, to: name)
  }

  /// The file's bytes, once in memory: a piece at a time, so that a text of 100 MB is not there as data as well.
  private static func read(_ path: String) throws -> [UInt8] {
    guard fileExists(path) else { throw CommandFailure(.noInput, "\(path)：没有这个文件") }
    guard access(path, R_OK) == 0 else { throw CommandFailure(.noPermission, "\(path)：没有读取权限") }
    var bytes: [UInt8] = []
    do {
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      // A pipe has no end to seek; what claims to be endless gets no more room than a long text needs.
      if let size = try? file.seekToEnd() {
        try file.seek(toOffset: 0)
        bytes.reserveCapacity(min(Int(clamping: size), 1 << 28))
      }
      while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty { bytes += piece }
    } catch {
      throw CommandFailure(.noInput, "\(path)：不是文件，读不出来")
    }
    return bytes
  }
}
