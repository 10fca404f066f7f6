/// A text file's bytes as UTF-8, with the encoding that they came in.
public struct PlainText: Sendable {
  /// With LF at the ends of lines where the file had CR alone.
  public var utf8: [UInt8]
  public var encoding: TextEncoding
  /// Whether the bytes are characters of the encoding throughout; else some are not readable.
  public var isSound: Bool
  /// Whether the file's lines end with CR alone, as old Macintosh programs write them.
  private let endsWithCR: Bool

  /// - Parameter encoding: nil to tell by the bytes: UTF-8 if they can be, else GB18030 if they can be.
  public init(_ bytes: [UInt8], encoding: TextEncoding? = nil) {
    let isUTF8 = (encoding ?? .utf8) == .utf8 && Self.isUTF8(bytes)
    let stated = encoding ?? (isUTF8 ? .utf8 : .gb18030)
    if stated == .utf8 {
      (utf8, self.encoding, isSound) = (bytes, .utf8, isUTF8)
    } else if let decoded = TextConverter.whole(bytes, from: stated, to: .utf8) {
      (utf8, self.encoding, isSound) = (decoded, stated, true)
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
    return encoding == .utf8 ? text : TextConverter.whole(text, from: .utf8, to: encoding)
  }
}
