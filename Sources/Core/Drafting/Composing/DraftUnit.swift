/// A part of the draft that begins with `##`, as it was last read; the first holds what stands before any.
struct DraftUnit: Sendable {
  /// Which of the script's parts it is.
  var slot: Int
  var nodes: NodeRange
  /// Whole lines, in UTF-8 bytes of the draft.
  var range: Range<Int>
  /// The lines of these.
  var lines: Range<Int>
  /// Whether the draft has its title before it, and behind it.
  var hasTitleBefore: Bool
  var hasTitleAfter: Bool

  mutating func move(by shift: DraftShift) {
    range = range.lowerBound + shift.bytes..<range.upperBound + shift.bytes
    lines = lines.lowerBound + shift.lines..<lines.upperBound + shift.lines
  }
}

/// What an edit left of the draft's parts.
struct DraftRereading: Equatable, Sendable {
  /// How many parts at the start and at the end are as they were; those between were read anew.
  var front = 0
  var back = 0
  /// Where the last ones stand now.
  var shift = DraftShift(start: 0, bytes: 0, lines: 0)
  /// The slots of what was read.
  var slots: [Int] = []
}
