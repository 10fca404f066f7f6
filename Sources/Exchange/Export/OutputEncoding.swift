import Glibc

/// In which bytes a text is written.
public enum OutputEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  /// What old systems speak (GB 18030-2005). It has a code for every character of Unicode.
  case gb18030

  /// - Throws: `.encodingMissing` on a system whose C library lacks GB18030.
  public func bytes(of text: String) throws(ExportError) -> [UInt8] {
    switch self {
    case .utf8: return Array(text.utf8)
    case .gb18030: return try Self.convert(Array(text.utf8), to: "GB18030", from: "UTF-8")
    }
  }

  private static func convert(
    _ bytes: [UInt8], to target: String, from source: String
  ) throws(ExportError) -> [UInt8] {
    guard let converter = iconv_open(target, source), Int(bitPattern: converter) != -1 else {
      throw .encodingMissing(target)
    }
    defer { iconv_close(converter) }
    // Four bytes for a character of two, three or four; one for one.
    var result = [UInt8](repeating: 0, count: bytes.count * 2 + 8)
    var input = bytes.map { CChar(bitPattern: $0) }
    let written = input.withUnsafeMutableBufferPointer { input in
      result.withUnsafeMutableBytes { output in
        var from = input.baseAddress
        var left = input.count
        var to = output.baseAddress?.assumingMemoryBound(to: CChar.self)
        var room = output.count
        let failed = iconv(converter, &from, &left, &to, &room)
        return failed == -1 ? nil : output.count - room
      }
    }
    guard let written else { throw .encodingMissing(target) }
    result.removeLast(result.count - written)
    return result
  }
}
