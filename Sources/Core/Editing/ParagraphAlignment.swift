/// Which paragraph of one text became which of another.
public enum ParagraphPlacement: Hashable, Sendable {
  /// Both have it; the words may differ.
  case kept(old: Int, new: Int)
  case removed(old: Int)
  case added(new: Int)
  /// Stands word for word elsewhere in the new text.
  case movedAway(old: Int, to: Int)
  /// Stood word for word elsewhere in the old text.
  case movedHere(new: Int, from: Int)
}

/// Aligns paragraphs: equal ones first, then within each gap those that share most pairs of characters.
enum ParagraphAlignment {
  static func placements(_ old: [[DifferenceToken]], _ new: [[DifferenceToken]])
    -> [ParagraphPlacement]
  {
    var placements: [ParagraphPlacement] = []
    var (a, b) = (0, 0)
    for pair in SequenceDifference.kept(old, new) + [(old.count, new.count)] {
      placements += pairs(a..<pair.old, b..<pair.new, old, new)
      if pair.old < old.count { placements.append(.kept(old: pair.old, new: pair.new)) }
      (a, b) = (pair.old + 1, pair.new + 1)
    }
    return markingMoves(placements, old, new)
  }

  /// The alignment of a gap that shares most in all.
  private static func pairs(
    _ a: Range<Int>, _ b: Range<Int>, _ old: [[DifferenceToken]], _ new: [[DifferenceToken]]
  ) -> [ParagraphPlacement] {
    let (olds, news) = (a.map { Sketch(old[$0]) }, b.map { Sketch(new[$0]) })
    let width = news.count + 1
    var best = Array(repeating: 0, count: (olds.count + 1) * width)
    var likeness = best
    for i in olds.indices.reversed() {
      for j in news.indices.reversed() {
        let alike = olds[i].likeness(to: news[j])
        likeness[i * width + j] = alike
        best[i * width + j] = max(
          best[(i + 1) * width + j], best[i * width + j + 1],
          alike >= Sketch.threshold ? best[(i + 1) * width + j + 1] + alike : 0)
      }
    }
    var result: [ParagraphPlacement] = []
    var (i, j) = (0, 0)
    while i < olds.count || j < news.count {
      let here = i < olds.count && j < news.count ? likeness[i * width + j] : 0
      if here >= Sketch.threshold,
        best[i * width + j] == best[(i + 1) * width + j + 1] + here
      {
        result.append(.kept(old: a.lowerBound + i, new: b.lowerBound + j))
        (i, j) = (i + 1, j + 1)
      } else if i < olds.count, j == news.count || best[(i + 1) * width + j] == best[i * width + j]
      {
        result.append(.removed(old: a.lowerBound + i))
        i += 1
      } else {
        result.append(.added(new: b.lowerBound + j))
        j += 1
      }
    }
    return result
  }

  private static func markingMoves(
    _ placements: [ParagraphPlacement], _ old: [[DifferenceToken]], _ new: [[DifferenceToken]]
  ) -> [ParagraphPlacement] {
    var gone: [[DifferenceToken]: [Int]] = [:]
    for case .removed(let index) in placements where !old[index].isEmpty {
      gone[old[index], default: []].append(index)
    }
    guard !gone.isEmpty else { return placements }
    var targets: [Int: Int] = [:]
    let marked = placements.map { placement -> ParagraphPlacement in
      guard case .added(let index) = placement, let from = gone[new[index]]?.first else {
        return placement
      }
      gone[new[index]]?.removeFirst()
      targets[from] = index
      return .movedHere(new: index, from: from)
    }
    return marked.map { placement in
      guard case .removed(let index) = placement, let to = targets[index] else { return placement }
      return .movedAway(old: index, to: to)
    }
  }
}

/// The pairs of neighbouring tokens that a paragraph has, hashed into 1,024 bits.
private struct Sketch {
  /// Out of 1,000: paragraphs that share less are told as gone and come.
  static let threshold = 400

  private var words = [UInt64](repeating: 0, count: 16)
  private var count = 0

  init(_ tokens: [DifferenceToken]) {
    var previous: UInt64 = 0
    for token in tokens {
      let pair = (previous &* 31 &+ token.key) &* 0x9E37_79B9_7F4A_7C15
      let bit = Int(pair >> 54)
      words[bit / 64] |= 1 << UInt64(bit % 64)
      previous = token.key
    }
    count = words.reduce(0) { $0 + $1.nonzeroBitCount }
  }

  /// Dice's coefficient, out of 1,000.
  func likeness(to other: Sketch) -> Int {
    guard count + other.count > 0 else { return 1_000 }
    var shared = 0
    for index in 0..<16 { shared += (words[index] & other.words[index]).nonzeroBitCount }
    return 2_000 * shared / (count + other.count)
  }
}
