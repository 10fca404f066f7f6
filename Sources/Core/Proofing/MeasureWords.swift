/// The words that a measure word is part of: 国家, 姓名 and 项目 count nothing (Catalog/measure-words.yaml,
/// and what an office adds in 校核词.yaml).
///
/// A measure word that stands in none of them, and behind no number, has lost its number.
struct MeasureWords: Sendable {
  /// Words of two to four characters, packed.
  private var words: Set<UInt64> = []
  /// One bit for each pair of neighbours that some word has; most places are answered by it.
  private var pairs = [UInt64](repeating: 0, count: 1024)

  static let builtIn = MeasureWords(Resource.text(named: "measure-words.yaml") ?? "")

  /// - Parameter text: words parted by blanks, as the file has them: a line of YAML for each measure word. Its scalars are
  ///   read at once instead of by a reader of YAML, which would take several times as long as all the rest of the start.
  init(_ text: String) {
    words.reserveCapacity(text.utf8.count / 6)
    var word: [UInt32] = []
    for scalar in text.unicodeScalars {
      if scalar != " " && scalar != "\n" && scalar != ":" {
        word.append(scalar.value)
        continue
      }
      add(word)
      word.removeAll(keepingCapacity: true)
    }
    add(word)
  }

  init(_ words: [[UInt32]]) {
    for word in words { add(word) }
  }

  private mutating func add(_ word: [UInt32]) {
    guard (2...4).contains(word.count) else { return }
    words.insert(word.reduce(0) { $0 << 16 | UInt64($1 & 0xFFFF) })
    for (a, b) in zip(word, word.dropFirst()) {
      let slot = Self.slot(a, b)
      pairs[slot >> 6] |= 1 << UInt64(slot & 63)
    }
  }

  @inline(__always) private static func slot(_ a: UInt32, _ b: UInt32) -> Int {
    Int((a &* 2_654_435_761 ^ b &* 40_503) & 0xFFFF)
  }

  @inline(__always) private func mayJoin(_ a: UInt32, _ b: UInt32) -> Bool {
    let slot = Self.slot(a, b)
    return pairs[slot >> 6] & (1 << UInt64(slot & 63)) != 0
  }

  /// Whether the character at an index is part of a word there.
  /// - Parameter first: no word that begins before it counts: 共有名职工 has no 有名.
  func cover(_ index: Int, from first: Int = 0, in text: ParagraphText) -> Bool {
    guard
      mayJoin(text.at(index - 1), text.at(index)) || mayJoin(text.at(index), text.at(index + 1))
    else { return false }
    for length in 2...4 {
      for start in (index - length + 1)...index
      where start >= first && start + length <= text.count
        && words.contains(text.packed(start, length))
      {
        return true
      }
    }
    return false
  }
}
