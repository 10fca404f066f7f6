import Glibc

/// A text file's bytes as UTF-8, with the encoding that they came in.
public struct PlainText: Sendable {
  /// How a speech's file may be written.
  public enum Encoding: String, CaseIterable, Sendable {
    case utf8 = "UTF-8"
    /// GB 18030-2022, which GBK and GB 2312 are parts of.
    case gb18030 = "GB18030"

    /// As a person names it: `gbk`, `utf8`; nil for any other.
    public init?(named name: String) {
      switch name.lowercased().filter({ $0 != "-" && $0 != "_" }) {
      case "utf8", "utf8bom": self = .utf8
      case "gb18030", "gbk", "gb2312", "cp936": self = .gb18030
      default: return nil
      }
    }
  }

  /// With LF at the ends of lines where the file had CR alone.
  public var utf8: [UInt8]
  public var encoding: Encoding
  /// Whether the bytes are characters of the encoding throughout; else some are not readable.
  public var isSound: Bool
  /// Whether the file's lines end with CR alone, as old Macintosh programs write them.
  private let endsWithCR: Bool

  /// - Parameter encoding: nil to tell by the bytes: UTF-8 if they can be, else GB18030 if they can be.
  public init(_ bytes: [UInt8], encoding: Encoding? = nil) {
    let isUTF8 = encoding != .gb18030 && Self.isUTF8(bytes)
    if isUTF8 || encoding == .utf8 {
      (utf8, self.encoding, isSound) = (bytes, .utf8, isUTF8)
    } else if let decoded = Self.convert(bytes, from: .gb18030, to: .utf8) {
      (utf8, self.encoding, isSound) = (decoded, .gb18030, true)
    } else {
      (utf8, self.encoding, isSound) = (bytes, .utf8, false)
    }
    endsWithCR = !utf8.contains(0x0A) && utf8.contains(0x0D)
    if endsWithCR { utf8 = Self.replacing(0x0D, by: 0x0A, in: utf8) }
  }

  /// Looked through where it lies: a text of 100 MB has no need to be in memory twice.
  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  private static func replacing(_ byte: UInt8, by other: UInt8, in bytes: [UInt8]) -> [UInt8] {
    bytes.map { $0 == byte ? other : $0 }
  }

  /// Another text's UTF-8 in this one's encoding; nil where it has no such characters.
  public func encoded(_ text: [UInt8]) -> [UInt8]? {
    let text = endsWithCR ? Self.replacing(0x0A, by: 0x0D, in: text) : text
    return encoding == .utf8 ? text : Self.convert(text, from: .utf8, to: encoding)
  }

  /// Nil where a character is none of the encoding.
  private static func convert(_ bytes: [UInt8], from: Encoding, to: Encoding) -> [UInt8]? {
    guard let converter = iconv_open(to.rawValue, from.rawValue),
      Int(bitPattern: converter) != -1
    else { return nil }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    // Two bytes become three at most, one becomes one, three become four.
    var output = [CChar](repeating: 0, count: bytes.count * 2 + 16)
    let written = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output -> Int? in
        var source = input.baseAddress
        var left = input.count
        var target = output.baseAddress
        var room = output.count
        let result = iconv(converter, &source, &left, &target, &room)
        return result == Int(bitPattern: UInt.max) || left > 0 ? nil : output.count - room
      }
    }
    return written.map { count in output.prefix(count).map { UInt8(bitPattern: $0) } }
  }
}
