/// The texts by which many things are found, packed one behind the other so that a word goes through them without a detour.
struct SearchTexts: Sendable {
  /// How much a text says of its thing.
  enum Weight: UInt8, Sendable {
    /// Its name, in any form.
    case name = 0
    /// What it is one of: a kind, an alias of a kind.
    case family = 1
    /// Whose it is, and the words about it.
    case about = 3
  }

  /// The rank of what does not hold a word.
  static let none = UInt8.max

  private struct Field {
    var start: Int32
    var end: Int32
    var weight: UInt8
  }

  private var letters: [SearchLetter] = []
  private var fields: [Field] = []
  /// Behind which field each thing's texts end.
  private var ends: [Int32] = []

  var count: Int { ends.count }

  /// Adds a thing with the texts that it is found by.
  mutating func append(_ texts: [(String, Weight)], _ pinyin: Pinyin) {
    for (text, weight) in texts where !text.isEmpty {
      let start = Int32(letters.count)
      for scalar in text.unicodeScalars { letters.append(SearchLetter(scalar, pinyin)) }
      fields.append(Field(start: start, end: Int32(letters.count), weight: weight.rawValue))
    }
    ends.append(Int32(fields.count))
  }

  /// How well each thing holds a word: 0 best, 5 worst, `none` not at all.
  func ranks(of word: SearchWord) -> [UInt8] {
    var ranks = [UInt8](repeating: Self.none, count: ends.count)
    letters.withUnsafeBufferPointer { letters in
      Pinyin.table.letters.withUnsafeBufferPointer { syllables in
        var field = 0
        for thing in ends.indices {
          while field < Int(ends[thing]) {
            let place = fields[field]
            field += 1
            guard place.weight < ranks[thing] else { continue }
            let text = UnsafeBufferPointer(
              rebasing: letters[Int(place.start)..<Int(place.end)])
            guard let match = word.match(in: text, syllables) else { continue }
            ranks[thing] = min(ranks[thing], UInt8(match.rank) + place.weight)
          }
        }
      }
    }
    return ranks
  }
}
