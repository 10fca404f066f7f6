/// A stretch of a part between two places where nothing is open: a paragraph, or one item of a standing loop.
///
/// After a changed figure, those that do not depend on it are taken over from the run before.
struct Segment: Sendable {
  /// Where it begins in the source.
  enum Start: Equatable, Sendable {
    case node(Int)
    /// A loop, and the item that it stands at.
    case item(loop: Int, Int)
  }

  var start: Start
  var from: RunCounts
  var numberingBefore: Numbering
  var mutedBefore: Int?
  var to = RunCounts()
  var numberingAfter = Numbering()
  var mutedAfter: Int?
  /// The node that follows it, where it begins at a node.
  var next = 0
  /// How many segments after it in the list lie inside it.
  var inner = 0
  /// Whether it ended where nothing was open; else it is of no use.
  var isWhole = false
}

/// How much a run has come to: the lengths of its lists.
struct RunCounts: Equatable, Sendable {
  private var counts = SIMD16<Int32>.zero

  private subscript(_ index: Int) -> Int {
    get { Int(counts[index]) }
    set { counts[index] = Int32(truncatingIfNeeded: newValue) }
  }

  /// Sections that are finished; what follows counts in the one after them.
  var finished: Int {
    get { self[0] }
    set { self[0] = newValue }
  }
  var blocks: Int {
    get { self[1] }
    set { self[1] = newValue }
  }
  var citations: Int {
    get { self[2] }
    set { self[2] = newValue }
  }
  var gaps: Int {
    get { self[3] }
    set { self[3] = newValue }
  }
  var omissions: Int {
    get { self[4] }
    set { self[4] = newValue }
  }
  var dependencies: Int {
    get { self[5] }
    set { self[5] = newValue }
  }
  var characters: Int {
    get { self[6] }
    set { self[6] = newValue }
  }
  /// Through the whole part, from here on.
  var diagnostics: Int {
    get { self[7] }
    set { self[7] = newValue }
  }
  var lists: Int {
    get { self[8] }
    set { self[8] = newValue }
  }
  var cited: Int {
    get { self[9] }
    set { self[9] = newValue }
  }

  /// What is counted by section counts from nothing in the next one.
  mutating func startSection() {
    let part = self
    self = RunCounts()
    finished = part.finished + 1
    (diagnostics, lists, cited) = (part.diagnostics, part.lists, part.cited)
  }

  static func + (a: Self, b: Self) -> Self {
    var sum = a
    sum.counts &+= b.counts
    return sum
  }

  static func - (a: Self, b: Self) -> Self {
    var difference = a
    difference.counts &-= b.counts
    return difference
  }
}
