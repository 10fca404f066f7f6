import Core

/// 各部分: the sections of the speech, to go to and to rearrange.
public struct OutlineDialog: Hashable, Sendable {
  /// Which row is selected: rows come and go with every operation.
  enum Selection: Hashable, Sendable {
    case row(Int)
    /// The last one that begins at or above a line of the speech.
    case speechLine(Int)
    /// The last one that begins at or above a line of the source.
    case sourceLine(Int)
  }

  var selection: Selection
  public var mistake: String?

  func index(in rows: [OutlineRow]) -> Int {
    switch selection {
    case .row(let index): min(max(0, index), max(0, rows.count - 1))
    case .speechLine(let line): rows.lastIndex { $0.line.map { $0 <= line } ?? false } ?? 0
    case .sourceLine(let line):
      rows.firstIndex { $0.sourceLine == line }
        ?? rows.lastIndex { $0.sourceLine.map { $0 <= line } ?? false } ?? 0
    }
  }
}

/// A part (`##`) or section (`###`) of the speech, or what stands before the first.
public struct OutlineRow: Hashable, Sendable {
  /// 1 for a part, 2 for a section of it, 0 for what stands before the first part.
  public var level: Int
  /// As composed, with its number; as typed where the speech does not have it.
  public var heading: String
  /// The line of the speech it begins at; nil where the speech does not have it.
  public var line: Int?
  /// The line of the draft's source that its heading is, from 0; nil for one that a fragment brings, and for the opening.
  var sourceLine: Int?
  public var characters = 0
  public var spoken = SpokenLength()
  public var gaps = 0
  public var omissions = 0
  public var diagnostics = 0
  public var isMuted = false
  public var isLocked = false
}
