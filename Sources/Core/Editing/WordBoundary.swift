/// Where words (词) begin, by a rule that needs no dictionary.
///
/// A word is one of: markup from `{` to `}`; a number with its unit (852.75亿元, 16场次, 5.1%); a run
/// of Latin letters; a run of equal spaces or of marks; and of hanzi two, most words being so long:
/// a run of hanzi is cut in twos from its start, its last three staying together where it is odd, and
/// 的 standing alone. What counts is that both directions stop at the same places.
enum WordBoundary {
  /// Where each word begins, in order.
  static func starts(in scalars: [Unicode.Scalar]) -> [Int] {
    var starts: [Int] = []
    var position = 0
    while position < scalars.count {
      starts.append(position)
      let kind = Kind(scalars[position])
      let end = Self.end(of: kind, from: position, in: scalars)
      if kind == .hanzi { appendPairs(of: position..<end, in: scalars, to: &starts) }
      position = end
    }
    return starts
  }

  /// The end of the run of one kind that begins at a position; for hanzi the whole run.
  static func end(of kind: Kind, from start: Int, in scalars: [Unicode.Scalar]) -> Int {
    switch kind {
    case .brace: return braceEnd(from: start, in: scalars)
    case .digit: return NumberWord.end(from: start, in: scalars)
    case .space, .mark, .latin, .hanzi:
      var end = start + 1
      while end < scalars.count, Kind(scalars[end]) == kind || Kind(scalars[end]) == .joiner {
        end += 1
      }
      return end
    case .joiner: return start + 1
    }
  }

  private static func appendPairs(
    of run: Range<Int>, in scalars: [Unicode.Scalar], to starts: inout [Int]
  ) {
    var start = run.lowerBound
    while start < run.upperBound {
      if start > run.lowerBound { starts.append(start) }
      let end = scalars[start..<run.upperBound].firstIndex(of: "的") ?? run.upperBound
      var position = start
      while end - position > 3 {
        position += 2
        starts.append(position)
      }
      if end < run.upperBound, end > start { starts.append(end) }
      start = end < run.upperBound ? end + 1 : end
    }
  }

  private static func braceEnd(from start: Int, in scalars: [Unicode.Scalar]) -> Int {
    var end = start + 1
    while end < scalars.count {
      switch scalars[end] {
      case "}", "｝": return end + 1
      // Not closed: the brace is a mark by itself.
      case "{", "｛": return start + 1
      default: end += 1
      }
    }
    return start + 1
  }

  enum Kind: Hashable {
    case space, mark, latin, hanzi, digit, brace
    /// Combining marks, joiners and selectors: they belong to what stands before them.
    case joiner

    init(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x20, 0x09, 0x3000: self = .space
      case 0x30...0x39, 0xFF10...0xFF19: self = .digit
      case 0x7B, 0xFF5B: self = .brace
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0xFF21...0xFF3A, 0xFF41...0xFF5A: self = .latin
      case 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF:
        self = .hanzi
      case 0x300...0x36F, 0x200D, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF: self = .joiner
      default: self = .mark
      }
    }
  }
}
