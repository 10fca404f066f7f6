/// A heading line of live text, `##` to `#####`.
struct SourceHeading: Hashable, Sendable {
  static let levels = 1...4

  /// 1 for `##` to 4 for `#####`.
  let level: Int
  /// Where its marks `#` begin, in scalars of its line.
  let start: Int
  /// The heading's words, without `@略` and `@锁`.
  let words: Range<Int>
  let isMuted: Bool
  let isLocked: Bool

  /// Nil for a line that the parser takes for no heading: both read by `SourceLine`.
  init?(_ scalars: [Unicode.Scalar]) {
    guard scalars.first(where: { !Self.isSpace($0) }) == "#" else { return nil }
    let bytes = Array(String(String.UnicodeScalarView(scalars)).utf8)
    let line = SourceLine(bytes: bytes, trimming: 0..<bytes.count)
    guard case .heading(let level) = line.kind, Self.levels.contains(level) else { return nil }
    let marks = HeadingMarks(bytes, line.content)
    /// Of a place in bytes, the same in scalars: each has one byte that continues none.
    func scalar(_ place: Int) -> Int { bytes[..<place].count { $0 & 0xC0 != 0x80 } }
    self.level = level
    start = scalar(line.range.lowerBound)
    words = scalar(marks.words.lowerBound)..<scalar(marks.words.upperBound)
    isMuted = marks.isMuted
    isLocked = marks.isLocked
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\u{3000}"
  }
}
