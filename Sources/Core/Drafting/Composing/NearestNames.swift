/// The names nearest to a word by edit distance, nearest first: at most three, none that differ in more than half, but for
/// those that the word shortens (创业贷: 妇女创业担保贷款).
public func nearestNames(to word: String, among names: some Sequence<String>) -> [String] {
  let letters = Array(word.unicodeScalars)
  var scored: [(distance: Int, name: String)] = []
  var seen: Set<String> = []
  for name in names where !name.isEmpty && seen.insert(name).inserted {
    let other = Array(name.unicodeScalars)
    // By scalars: Foundation's search, which Yams brings in, traps on texts where a mark joins the sought word's end.
    let contains = !letters.isEmpty && (other.contains(letters) || letters.contains(other))
    let isShort = letters.count >= 3 && shortens(letters, other)
    let distance = contains ? 1 : isShort ? 2 : editDistance(letters, other)
    if contains || isShort || distance * 2 <= max(letters.count, other.count) {
      scored.append((distance, name))
    }
  }
  return scored.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
}

/// Whether a word is a name with characters left out.
private func shortens(_ word: [Unicode.Scalar], _ name: [Unicode.Scalar]) -> Bool {
  var rest = word[...]
  for letter in name where letter == rest.first { rest.removeFirst() }
  return rest.isEmpty
}

/// How many insertions, removals and substitutions lie between two words.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var row = Array(0...b.count)
  for i in a.indices {
    var diagonal = row[0]
    row[0] = i + 1
    for j in b.indices {
      let substituted = diagonal + (a[i] == b[j] ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(substituted, diagonal + 1, row[j] + 1)
    }
  }
  return row[b.count]
}
