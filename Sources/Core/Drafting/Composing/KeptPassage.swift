/// The records that have changed since the run before.
struct ChangedFigures: Sendable {
  /// Most changes are one figure: comparing is then quicker than hashing all that a section depends on.
  private let few: [FigureKey]
  private let all: Set<FigureKey>

  init(_ keys: Set<FigureKey>) {
    all = keys
    few = keys.count <= 3 ? Array(keys) : []
  }

  func touch(_ records: ArraySlice<FigureKey>) -> Bool {
    if few.isEmpty { return !all.isDisjoint(with: records) }
    return records.contains { record in few.contains(record) }
  }
}

/// What of the run before may stand.
struct KeptPassage: Sendable {
  let passage: Passage
  let changed: ChangedFigures
  /// The segment of the run before that is expected next.
  var next = 0
  /// How many citations of fragments are known to be the same in both runs.
  var agreedCited = 0
}
