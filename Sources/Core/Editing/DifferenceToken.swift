/// The smallest part of a text that a comparison takes out or puts in.
///
/// A hanzi is one, so that an inserted word shifts nothing; a number with its unit is one, so that
/// 16场次 → 18场次 is told as such; so are markup in braces and a run of Latin letters.
struct DifferenceToken: Hashable {
  let text: ArraySlice<Unicode.Scalar>
  /// What it is compared by: a single scalar's value, else a hash with its top bit set. Not Swift's
  /// own, whose seed differs from run to run: a comparison must not.
  let key: UInt64
  /// A figure's markup, which stands for it whatever is printed; nil for words.
  let markup: String?
  /// Whether it is a mark or space: what a clause ends with.
  let isMark: Bool

  init(_ text: ArraySlice<Unicode.Scalar>, markup: String? = nil, isMark: Bool = false) {
    self.text = text
    self.markup = markup
    self.isMark = isMark
    if let markup {
      key = Self.hash(markup.unicodeScalars)
    } else if let only = text.first, text.count == 1 {
      key = UInt64(only.value)
    } else {
      key = Self.hash(text)
    }
  }

  static func == (a: Self, b: Self) -> Bool {
    guard a.key == b.key else { return false }
    guard a.key >> 63 == 1 else { return true }
    return a.markup == b.markup && (a.markup != nil || a.text == b.text)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(key) }

  private static func hash(_ scalars: some Sequence<Unicode.Scalar>) -> UInt64 {
    var hash = StableHash()
    for scalar in scalars { hash.add(UInt64(scalar.value)) }
    return hash.state | 1 << 63
  }

  static func tokens(of text: some Sequence<Unicode.Scalar>) -> [DifferenceToken] {
    let scalars = Array(text)
    var tokens: [DifferenceToken] = []
    tokens.reserveCapacity(scalars.count)
    var position = 0
    while position < scalars.count {
      let kind = WordBoundary.Kind(scalars[position])
      let end =
        switch kind {
        case .hanzi, .mark: GraphemeBoundary.after(position, in: scalars)
        case .space, .latin, .digit, .brace, .joiner:
          WordBoundary.end(of: kind, from: position, in: scalars)
        }
      tokens.append(
        DifferenceToken(scalars[position..<end], isMark: kind == .mark || kind == .space))
      position = end
    }
    return tokens
  }
}

extension ArraySlice<DifferenceToken> {
  /// The words of tokens in a row.
  var string: String {
    var scalars: [Unicode.Scalar] = []
    for token in self { scalars += token.text }
    return String(scalars)
  }
}

/// What stays, goes or comes between two rows of tokens, cut as a reader would cut it.
enum TokenDifference {
  enum Step: Equatable {
    case kept(old: Range<Int>, new: Range<Int>)
    case changed(old: Range<Int>, new: Range<Int>)
  }

  /// The steps in order; together they cover both rows, and kept and changed ones alternate.
  static func steps(_ old: [DifferenceToken], _ new: [DifferenceToken]) -> [Step] {
    // By key alone: that two hashes of 63 bits agree by chance is not to be feared, and this is the
    // innermost loop.
    let kept = SequenceDifference.kept(old.map(\.key), new.map(\.key))
    var changes = gaps(kept, old.count, new.count)
    changes = joined(changes) { range in old[range].filter { !$0.isMark }.count }
    changes = changes.map { slid($0, old, new) }
    return covering(changes, old.count, new.count)
  }

  struct Gap {
    var old: Range<Int>
    var new: Range<Int>
  }

  static func gaps(_ kept: [(old: Int, new: Int)], _ oldCount: Int, _ newCount: Int) -> [Gap] {
    var gaps: [Gap] = []
    var (a, b) = (0, 0)
    for pair in kept + [(oldCount, newCount)] {
      if pair.old > a || pair.new > b { gaps.append(Gap(old: a..<pair.old, new: b..<pair.new)) }
      (a, b) = (pair.old + 1, pair.new + 1)
    }
    return gaps
  }

  /// Joins changes that only chance has parted: what stays between them is shorter than both, such as
  /// the 工 in 职工 → 工会.
  private static func joined(_ gaps: [Gap], words: (Range<Int>) -> Int) -> [Gap] {
    var result: [Gap] = []
    for gap in gaps {
      if let last = result.last {
        let between = last.old.upperBound..<gap.old.lowerBound
        let least = min(size(last), size(gap))
        if words(between) == between.count, between.count <= min(least, 3), between.count > 0 {
          result[result.count - 1] = Gap(
            old: last.old.lowerBound..<gap.old.upperBound,
            new: last.new.lowerBound..<gap.new.upperBound)
          continue
        }
      }
      result.append(gap)
    }
    return result
  }

  private static func size(_ gap: Gap) -> Int { max(gap.old.count, gap.new.count) }

  /// Moves what only came or only went to where a clause ends, if the words allow it: of 甲，乙，丙
  /// goes 乙， and not ，乙.
  private static func slid(_ gap: Gap, _ old: [DifferenceToken], _ new: [DifferenceToken]) -> Gap {
    let isRemoval = gap.new.isEmpty
    guard isRemoval || gap.old.isEmpty else { return gap }
    let tokens = isRemoval ? old : new
    let range = isRemoval ? gap.old : gap.new
    guard range.upperBound > 0, !tokens[range.upperBound - 1].isMark else { return gap }
    var shift = 0
    while range.upperBound + shift < tokens.count,
      tokens[range.lowerBound + shift] == tokens[range.upperBound + shift]
    {
      shift += 1
      guard tokens[range.upperBound + shift - 1].isMark else { continue }
      return Gap(
        old: gap.old.lowerBound + shift..<gap.old.upperBound + shift,
        new: gap.new.lowerBound + shift..<gap.new.upperBound + shift)
    }
    return gap
  }

  private static func covering(_ gaps: [Gap], _ oldCount: Int, _ newCount: Int) -> [Step] {
    var steps: [Step] = []
    var (a, b) = (0, 0)
    for gap in gaps + [Gap(old: oldCount..<oldCount, new: newCount..<newCount)] {
      if gap.old.lowerBound > a {
        steps.append(.kept(old: a..<gap.old.lowerBound, new: b..<gap.new.lowerBound))
      }
      if !gap.old.isEmpty || !gap.new.isEmpty {
        steps.append(.changed(old: gap.old, new: gap.new))
      }
      (a, b) = (gap.old.upperBound, gap.new.upperBound)
    }
    return steps
  }
}
