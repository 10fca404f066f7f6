/// A text file's bytes as UTF-8, with the encoding that they came in.
public struct PlainText: Sendable {
  public var utf8: [UInt8]
  public var encoding: TextEncoding
  /// Whether the bytes are characters of the encoding throughout; else some are not readable.
  public var isSound: Bool

  /// - Parameter encoding: nil to tell by the bytes: UTF-8 if they can be, else GB18030 if they can be.
  public init(_ bytes: [UInt8], encoding: TextEncoding? = nil) {
    let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    let stated = encoding ?? (isUTF8 ? .utf8 : .gb18030)
    if stated == .utf8 {
      (utf8, self.encoding, isSound) = (bytes, .utf8, isUTF8)
    } else if let decoded = TextConverter.whole(bytes, from: stated, to: .utf8) {
      (utf8, self.encoding, isSound) = (decoded, stated, true)
    } else {
      (utf8, self.encoding, isSound) = (bytes, .utf8, false)
    }
  }

  /// Another text's UTF-8 in this one's encoding; nil where it has no such characters.
  public func encoded(_ text: [UInt8]) -> [UInt8]? {
    encoding == .utf8 ? text : TextConverter.whole(text, from: .utf8, to: encoding)
  }
}
