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

  init?(_ scalars: [Unicode.Scalar]) {
    guard let start = scalars.firstIndex(where: { !Self.isSpace($0) }), scalars[start] == "#"
    else { return nil }
    let after = scalars[start...].firstIndex { $0 != "#" } ?? scalars.count
    level = after - start - 1
    guard Self.levels.contains(level), after < scalars.count, Self.isSpace(scalars[after])
    else { return nil }
    self.start = start
    var end = Self.trimmedEnd(scalars, after, scalars.count)
    let whole = end
    var (isMuted, isLocked) = (false, false)
    while let mark = Self.markStart(scalars, after, end) {
      if scalars[end - 1] == "略" { isMuted = true } else { isLocked = true }
      end = Self.trimmedEnd(scalars, after, mark)
    }
    words =
      (scalars[after..<whole].firstIndex { !Self.isSpace($0) }.map { min($0, end) } ?? end)..<end
    self.isMuted = isMuted
    self.isLocked = isLocked
  }

  private static func markStart(_ scalars: [Unicode.Scalar], _ start: Int, _ end: Int) -> Int? {
    let mark = end - 2
    guard mark > start, isSpace(scalars[mark - 1]), scalars[mark] == "@" || scalars[mark] == "＠",
      scalars[mark + 1] == "略" || scalars[mark + 1] == "锁"
    else { return nil }
    return mark
  }

  private static func trimmedEnd(_ scalars: [Unicode.Scalar], _ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, isSpace(scalars[end - 1]) { end -= 1 }
    return end
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\u{3000}"
  }
}
