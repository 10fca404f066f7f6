/// Where the caret may stand inside a paragraph: the borders of user-perceived characters (UAX #29).
///
/// Only what stands around the place is looked at: between two plain scalars there is always a
/// border, so that a `String` is made of the few scalars that are not plain.
enum GraphemeBoundary {
  /// The next border behind an offset; the paragraph's end at most.
  static func after(_ offset: Int, in scalars: [Unicode.Scalar]) -> Int {
    guard offset < scalars.count else { return scalars.count }
    if isCertain(offset + 1, in: scalars) { return offset + 1 }
    return borders(around: offset, in: scalars).first { $0 > offset } ?? scalars.count
  }

  /// The next border before an offset; 0 at least.
  static func before(_ offset: Int, in scalars: [Unicode.Scalar]) -> Int {
    guard offset > 0 else { return 0 }
    let offset = min(offset, scalars.count)
    if isCertain(offset - 1, in: scalars), isCertain(offset, in: scalars) { return offset - 1 }
    return borders(around: offset - 1, in: scalars).last { $0 < offset } ?? 0
  }

  /// The offset itself if it is a border, else the border before it.
  static func snapped(_ offset: Int, in scalars: [Unicode.Scalar]) -> Int {
    guard offset > 0 else { return 0 }
    guard offset < scalars.count else { return scalars.count }
    if isCertain(offset, in: scalars) { return offset }
    return borders(around: offset, in: scalars).last { $0 <= offset } ?? 0
  }

  /// The borders between the certain ones around a scalar, both included.
  private static func borders(around index: Int, in scalars: [Unicode.Scalar]) -> [Int] {
    var start = index
    while !isCertain(start, in: scalars) { start -= 1 }
    var end = index + 1
    while !isCertain(end, in: scalars) { end += 1 }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[start..<end])
    var borders = [start]
    for character in String(view) {
      borders.append((borders.last ?? start) + character.unicodeScalars.count)
    }
    return borders
  }

  private static func isCertain(_ offset: Int, in scalars: [Unicode.Scalar]) -> Bool {
    offset <= 0 || offset >= scalars.count
      || (isPlain(scalars[offset - 1]) && isPlain(scalars[offset]))
  }

  /// Whether a scalar neither joins nor is joined by another plain one.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xC0..<0x250: true
    case 0x2010..<0x2028, 0x3001..<0x302A, 0x3400..<0x4DC0, 0x4E00..<0xA000: true
    case 0xFF01..<0xFF60, 0x20000..<0x2FA20: true
    default: false
    }
  }
}
