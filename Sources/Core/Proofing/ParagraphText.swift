/// The characters of one paragraph and what kind each is: what rules look around in.
///
/// Small, so that a question about the text is asked without a copy of all that its reading has found.
struct ParagraphText {
  private let scalars: UnsafeBufferPointer<UInt32>
  private let classes: UnsafeBufferPointer<UInt32>
  let count: Int
  /// Where the words begin and end, without the spaces at both ends.
  private(set) var bodyStart = 0
  private(set) var bodyEnd = 0

  var bodyLength: Int { bodyEnd - bodyStart }

  /// - Parameter classes: `ScalarClass.table`.
  init(_ scalars: UnsafeBufferPointer<UInt32>, classes: UnsafeBufferPointer<UInt32>) {
    self.scalars = scalars
    self.classes = classes
    count = scalars.count
  }

  /// The character at an index within the paragraph.
  @inline(__always) subscript(_ index: Int) -> UInt32 { scalars[index] }

  /// The character at an index; 0 beyond the paragraph.
  @inline(__always) func at(_ index: Int) -> UInt32 {
    index >= 0 && index < count ? scalars[index] : 0
  }

  @inline(__always) func kind(_ index: Int) -> ScalarClass { kind(of: at(index)) }

  @inline(__always) func kind(of scalar: UInt32) -> ScalarClass {
    ScalarClass(rawValue: scalar <= 0xFFFF ? classes[Int(scalar)] : 0)
  }

  @inline(__always) func isOne(_ index: Int, of set: ScalarClass) -> Bool {
    !kind(index).isDisjoint(with: set)
  }

  func isOne(_ index: Int, of set: CharacterSetTable) -> Bool { set.contains(at(index)) }

  func stands(_ word: String, at start: Int) -> Bool {
    var index = start
    for scalar in word.unicodeScalars {
      guard at(index) == scalar.value else { return false }
      index += 1
    }
    return true
  }

  func stands(_ word: [UInt32], at start: Int) -> Bool {
    guard start >= 0, start + word.count <= count else { return false }
    for (offset, scalar) in word.enumerated() where scalars[start + offset] != scalar {
      return false
    }
    return true
  }

  func ends(_ word: String, before end: Int) -> Bool {
    stands(word, at: end - word.unicodeScalars.count)
  }

  func standsOne(of words: [String], at start: Int) -> Bool {
    words.contains { stands($0, at: start) }
  }

  /// The longest sentence that is looked through, to either side: what has no full stop for so long is a table or a broken file, and
  /// must not be read anew for each of its words.
  private static let sentenceReach = 400

  /// From behind the last full stop to the next one.
  func sentence(around index: Int) -> Range<Int> {
    var start = index
    while start > bodyStart, index - start < Self.sentenceReach, !isOne(start - 1, of: .fullStop) {
      start -= 1
    }
    var end = index
    while end < bodyEnd, end - index < Self.sentenceReach, !isOne(end, of: .fullStop) { end += 1 }
    return start..<end
  }

  func packed(_ start: Int, _ length: Int) -> UInt64 {
    var value: UInt64 = 0
    for index in start..<start + length { value = value << 16 | UInt64(scalars[index] & 0xFFFF) }
    return value
  }

  func string(_ start: Int, _ end: Int) -> String {
    let first = min(max(0, start), count)
    return String(scalars: scalars[first..<max(first, min(count, end))])
  }

  /// Whether a clause starts here: the paragraph's start, or behind a stop or an opening mark.
  func isClauseStart(_ index: Int) -> Bool {
    index <= bodyStart || isOne(index - 1, of: [.stop, .space]) || at(index - 1) == 0
  }

  /// Whether a clause ends before this index.
  func isClauseEnd(_ index: Int) -> Bool {
    index >= count || isOne(index, of: [.stop, .fullStop]) || at(index) == 0xFF09
      || at(index) == 0x201D
  }

  /// How many hanzi stand right before an index; no more are counted than asked for.
  func hanziLength(before index: Int, atMost most: Int = 9) -> Int {
    var start = index
    while index - start < most, isOne(start - 1, of: .hanzi) { start -= 1 }
    return index - start
  }

  /// How many hanzi stand from an index on; no more are counted than asked for.
  func hanziLength(after index: Int, atMost most: Int = 9) -> Int {
    var end = index
    while end - index < most, isOne(end, of: .hanzi) { end += 1 }
    return end - index
  }

  mutating func readFrame() {
    var start = 0
    while start < count, isOne(start, of: .space) || at(start) == 0xFEFF { start += 1 }
    var end = count
    while end > start, isOne(end - 1, of: .space) || at(end - 1) == 0x0D { end -= 1 }
    (bodyStart, bodyEnd) = (start, end)
  }
}
