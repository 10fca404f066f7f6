/// Finds the names that a mistyped one most likely means.
public enum NearestNames {
  /// Up to three of `names`, nearest first; none that shares nothing with `text`.
  public static func of(_ text: String, among names: some Sequence<String>) -> [String] {
    let wanted = Array(text.unicodeScalars)
    var seen: Set<String> = []
    var scored: [(distance: Int, name: String)] = []
    for name in names where seen.insert(name).inserted {
      let scalars = Array(name.unicodeScalars)
      let distance = editDistance(wanted, scalars)
      // At least half of the longer name stands as it was typed, or one holds the other.
      let isNear = distance * 2 <= max(wanted.count, scalars.count)
      if isNear || (!text.isEmpty && (name.contains(text) || text.contains(name))) {
        scored.append((distance, name))
      }
    }
    return scored.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
  }

  /// How many scalars must be put in, taken out or changed (Levenshtein).
  static func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let above = row[j + 1]
        row[j + 1] = x == y ? diagonal : 1 + min(diagonal, above, row[j])
        diagonal = above
      }
    }
    return row[b.count]
  }
}
