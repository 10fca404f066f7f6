import Core

/// Two states of a draft, compared; read, never edited.
public struct RevisionComparison: Hashable, Sendable {
  /// A place where the two differ, as somebody steps from one to the next.
  public struct Change: Hashable, Sendable {
    /// Which block of the difference, and which of its pieces.
    public var block: Int
    public var pieces: Range<Int>
    /// Whether a record made it, and not a hand.
    var isFigure: Bool
    /// Where in 现稿's own source it is to be edited, in UTF-8 bytes; nil if 现稿 is not the newer side.
    var sourceOffset: Int?
  }

  public let draft: DraftID
  public let from: RevisionVersion
  public let to: RevisionVersion
  public let fromTitle: String
  public let toTitle: String
  public let difference: SpeechDifference
  public let changes: [Change]

  /// - Parameter composition: what the newer side was composed to, where it is 现稿: changes find their source in it.
  public init(
    draft: DraftID, from: RevisionVersion, fromTitle: String, to: RevisionVersion, toTitle: String,
    difference: SpeechDifference, composition: Composition?
  ) {
    self.draft = draft
    self.from = from
    self.to = to
    self.fromTitle = fromTitle
    self.toTitle = toTitle
    self.difference = difference
    changes = Self.changes(of: difference, composedTo: composition?.sections.flatMap(\.blocks))
  }

  private static func changes(
    of difference: SpeechDifference, composedTo blocks: [ComposedBlock]?
  ) -> [Change] {
    var changes: [Change] = []
    // What is gone has its place where the newer text goes on.
    var place = NewPlace(block: 0, byte: 0)
    for (number, block) in difference.blocks.enumerated() {
      if let index = block.newIndex { place = NewPlace(block: index, byte: 0) }
      for group in block.changedGroups {
        changes.append(
          Change(
            block: number, pieces: group.pieces, isFigure: group.isFigure,
            sourceOffset: blocks.flatMap {
              place.advanced(by: group.bytesBefore).sourceOffset(in: $0)
            }))
      }
      if let index = block.newIndex { place = NewPlace(block: index, byte: Int.max) }
    }
    return changes
  }
}

/// A place in the newer text: a block, counted through all sections, and a byte in it.
private struct NewPlace {
  var block: Int
  var byte: Int

  func advanced(by bytes: Int) -> NewPlace {
    NewPlace(block: block, byte: byte == Int.max ? byte : byte + bytes)
  }

  /// The nearest place of the draft's own source: what came from a fragment has it before or behind.
  func sourceOffset(in blocks: [ComposedBlock]) -> Int? {
    guard blocks.indices.contains(block) else { return nil }
    let runs = blocks[block].runs
    let here = runs.firstIndex { $0.range.contains(byte) } ?? runs.count
    if here < runs.count, let offset = runs[here].sourceOffset(at: byte) { return offset }
    if let before = runs[..<here].last(where: { $0.source.file == 0 }) { return before.source.end }
    let behind = runs[here...] + blocks[(block + 1)...].lazy.flatMap(\.runs)
    return behind.first { $0.source.file == 0 }?.source.start
  }
}

extension Run {
  /// Words stand in the source as they are printed, so a place among them has its own place there.
  fileprivate func sourceOffset(at byte: Int) -> Int? {
    guard source.file == 0 else { return nil }
    let isVerbatim = kind == .literal && source.end - source.start == range.count
    return isVerbatim ? source.start + byte - range.lowerBound : source.start
  }
}

extension SpeechDifference.Block {
  /// Which block of the newer text it is.
  fileprivate var newIndex: Int? {
    switch placement {
    case .kept(_, let new), .added(let new), .movedHere(let new, _): new
    case .removed, .movedAway: nil
    }
  }

  /// Its changes: words that go with those that come in their place, each figure alone, a moved block as a whole.
  fileprivate var changedGroups: [(pieces: Range<Int>, isFigure: Bool, bytesBefore: Int)] {
    guard isChanged else { return [] }
    if case .kept = placement {} else { return [(pieces.indices, false, 0)] }
    var groups: [(pieces: Range<Int>, isFigure: Bool, bytesBefore: Int)] = []
    var bytes = 0
    var isRunning = false
    for (index, piece) in pieces.enumerated() {
      let before = bytes
      switch piece {
      case .equal(let text):
        bytes += text.utf8.count
        isRunning = false
        continue
      case .figure(let change):
        bytes += change.new.utf8.count
        groups.append((index..<index + 1, true, before))
        isRunning = false
        continue
      case .added(let text): bytes += text.utf8.count
      case .removed: break
      }
      if isRunning, let last = groups.indices.last {
        groups[last].pieces = groups[last].pieces.lowerBound..<index + 1
      } else {
        groups.append((index..<index + 1, false, before))
      }
      isRunning = true
    }
    return groups
  }
}
