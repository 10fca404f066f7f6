import Core

/// 查找全部: what is typed, and what was found for it.
public struct SearchDialog: Sendable {
  /// How many of each kind are listed beside others, and how many of one kind alone.
  static let besideOthers = 5
  static let alone = 200

  /// Lines for what is found: the window leaves two above and below, and has its frame, the query and a foot of two lines.
  static func listRows(in size: Size) -> Int { size.rows - 10 }

  public var query = LineText("")
  /// The only kind that is listed; nil for all.
  public var kind: SearchKind?
  public var selected = 0
  public internal(set) var results = SearchResults()
  /// How many there are of each kind, whichever is listed.
  var counts: [SearchKind: Int] = [:]
  /// The composed draft as it stood when the dialog opened: nothing changes it meanwhile.
  var sentences: SpeechSentences

  init(_ sentences: SpeechSentences) { self.sentences = sentences }

  /// What was found on the selected row; nil where nothing was.
  var selectedHit: SearchHit? {
    results.hits.indices.contains(selected) ? results.hits[selected] : nil
  }
}

/// What is kept of searching while no dialog is open.
struct SearchMemory: Sendable {
  /// The names of the whole workbook; nil until the store has answered.
  var index: SearchIndex?
  /// The state of the workbook that the index was asked for.
  var revision: Int?
  /// What led somewhere, the newest first.
  var recent: [String] = []
  /// Figures outside the window that results tell of; without a value where nothing is recorded.
  var figures: [FigureKey: Figure?] = [:]

  private static let mostRecent = 10

  mutating func remember(_ query: String) {
    guard !query.isEmpty else { return }
    recent.removeAll { $0 == query }
    recent.insert(query, at: 0)
    recent.removeLast(max(0, recent.count - Self.mostRecent))
  }
}
