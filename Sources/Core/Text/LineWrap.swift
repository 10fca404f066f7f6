/// Cuts text into lines of so many columns, by the rules of Chinese typesetting (GB/T 15834-2011, 5.1; clreq 3.1.2):
/// closing marks never begin a line, opening marks never end one, —— and …… stay whole, and so do numbers and words of
/// Latin letters that fit into a line.
public enum LineWrap {
  /// The byte ranges of the lines. The first line has so many columns less.
  /// - Returns: at least one range; together they cover the text.
  public static func lines(
    _ text: [UInt8], width: Int, firstLineIndent: Int = 0, ambiguous: Int
  ) -> [Range<Int>] {
    lines(
      text, width: max(2, width), firstLineWidth: max(2, width - firstLineIndent),
      advance: { scalar, _ in DisplayWidth.width(of: scalar, ambiguous: ambiguous) },
      isBound: { _ in false }, hangsMarks: false)
  }

  /// The byte ranges of the lines, in whatever measure the widths are.
  /// - Parameters:
  ///   - advance: how wide a character is, and which byte it begins at.
  ///   - isBound: whether what begins at this byte must stay on the line of what stands before it.
  ///   - hangsMarks: whether a mark that ends a clause may stand beyond the end of a line, as word processors set it.
  /// - Returns: at least one range; together they cover the text.
  @inline(__always)
  public static func lines(
    _ text: [UInt8], width: Int, firstLineWidth: Int, advance: (Unicode.Scalar, Int) -> Int,
    isBound: (Int) -> Bool, hangsMarks: Bool
  ) -> [Range<Int>] {
    guard !text.isEmpty else { return [0..<0] }
    var lines: [Range<Int>] = []
    var start = 0
    var room = firstLineWidth
    var column = 0
    // The last place where the line may be cut, and the columns up to it.
    var cut = 0
    var cutColumn = 0
    var index = 0
    var previous: UInt32 = 0
    text.withUnsafeBufferPointer { bytes in
      while index < bytes.count {
        let (value, length) = decode(bytes, index)
        let columns = advance(Unicode.Scalar(value) ?? "\u{FFFD}", index)
        if index > start, canCut(between: previous, and: value), !isBound(index) {
          cut = index
          cutColumn = column
        }
        // Twice where what is carried over is itself a run wider than a line.
        let hangs = hangsMarks && column <= room && isHanging(value)
        while column + columns > room, index > start, !hangs {
          // A run without any place to cut is cut where it stands.
          let end = cut > start ? cut : index
          lines.append(start..<end)
          column = cut > start ? column - cutColumn : 0
          start = end
          room = width
          cut = start
          cutColumn = 0
        }
        column += columns
        previous = value
        index += length
      }
    }
    lines.append(start..<text.count)
    return lines
  }

  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (UInt32, Int) {
    let first = UInt32(bytes[index])
    func next(_ offset: Int) -> UInt32 {
      index + offset < bytes.count ? UInt32(bytes[index + offset]) & 0x3F : 0
    }
    if first < 0x80 { return (first, 1) }
    if first < 0xE0 { return ((first & 0x1F) << 6 | next(1), min(2, bytes.count - index)) }
    if first < 0xF0 {
      return ((first & 0x0F) << 12 | next(1) << 6 | next(2), min(3, bytes.count - index))
    }
    return (
      (first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), min(4, bytes.count - index)
    )
  }

  private static func canCut(between before: UInt32, and after: UInt32) -> Bool {
    if isHanzi(before), isHanzi(after) { return true }
    if isForbiddenAtStart(after) || isForbiddenAtEnd(before) { return false }
    if before == after, before == 0x2014 || before == 0x2026 { return false }
    if isWordPart(before), isWordPart(after) { return false }
    // 3.2% and 16名 stay together as far as the number goes: a sign keeps to its digits.
    if isDigit(before), after == 0x25 || after == 0x2030 { return false }
    return DisplayWidth.width(of: Unicode.Scalar(after) ?? " ", ambiguous: 1) > 0
  }

  private static func isHanzi(_ value: UInt32) -> Bool { value >= 0x4E00 && value <= 0x9FFF }
  private static func isDigit(_ value: UInt32) -> Bool { value >= 0x30 && value <= 0x39 }

  private static func isWordPart(_ value: UInt32) -> Bool {
    isDigit(value) || (value >= 0x41 && value <= 0x5A) || (value >= 0x61 && value <= 0x7A)
      || value == 0x2E || value == 0x2D || value == 0x3A || value == 0x2F || value == 0x5F
  }

  /// 、。，．：；！？
  private static func isHanging(_ value: UInt32) -> Bool {
    switch value {
    case 0x3001, 0x3002, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF01, 0xFF1F: true
    default: false
    }
  }

  private static func isForbiddenAtStart(_ value: UInt32) -> Bool {
    switch value {
    case 0x3001, 0x3002, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF01, 0xFF1F,  // 、。，．：；！？
      // ”’）》〉」』】〕］
      0x201D, 0x2019, 0xFF09, 0x300B, 0x3009, 0x300D, 0x300F, 0x3011, 0x3015, 0xFF3D,
      0x00B7, 0xFF05, 0x2030, 0x2C, 0x2E, 0x3B, 0x21, 0x3F, 0x29, 0x5D, 0x7D, 0xFF5D:
      true
    default: false
    }
  }

  private static func isForbiddenAtEnd(_ value: UInt32) -> Bool {
    switch value {
    // “‘（《〈「『【〔［
    case 0x201C, 0x2018, 0xFF08, 0x300A, 0x3008, 0x300C, 0x300E, 0x3010, 0x3014, 0xFF3B,
      0x28, 0x5B, 0x7B, 0xFF5B:
      true
    default: false
    }
  }
}
