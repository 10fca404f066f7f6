/// Collects a bracketed paste until the terminal closes it.
struct PasteReader {
  /// Bytes of text kept; what a person pastes is far smaller, a mistake is not.
  static let limit = 4 << 20
  private static let end: [UInt8] = Array("\u{1B}[201~".utf8)

  private(set) var text = ""
  private(set) var isCut = false
  private var reader = UnicodeReader()
  private var matched = 0
  private var endsWithReturn = false
  private var size = 0

  /// Takes a byte; true when the paste is over.
  mutating func isClosed(by byte: UInt8) -> Bool {
    if byte == Self.end[matched] {
      matched += 1
      return matched == Self.end.count
    }
    // What looked like the end and was not is text, but for the escape itself.
    for passed in Self.end[..<matched].dropFirst() { append(passed) }
    matched = byte == Self.end[0] ? 1 : 0
    if matched == 0 { append(byte) }
    return false
  }

  private mutating func append(_ byte: UInt8) {
    guard let scalar = reader.next(byte) else { return }
    let followsReturn = endsWithReturn
    endsWithReturn = scalar == "\r"
    switch scalar {
    case "\r": keep("\n")
    case "\n": if !followsReturn { keep("\n") }
    case "\t": keep(scalar)
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": break
    default: keep(scalar)
    }
  }

  private mutating func keep(_ scalar: Unicode.Scalar) {
    let length = UTF8.width(scalar)
    guard !isCut, size + length <= Self.limit else {
      isCut = true
      return
    }
    size += length
    text.unicodeScalars.append(scalar)
  }
}
