/// A word that is sought: hanzi, initials and whole syllables, mixed as people type them.
struct SearchWord: Hashable, Sendable {
  /// The longest word that is compared; what is beyond it is not looked at.
  private static let longest = 32

  private let scalars: [UInt32]

  init(_ text: some Sequence<Unicode.Scalar>) {
    scalars = text.prefix(Self.longest).map(SearchLetter.folded)
  }

  var isEmpty: Bool { scalars.isEmpty }

  /// Where a word stands in a text, and how well it fits.
  struct Match: Hashable {
    /// 0 for the whole text, 1 at its start, 2 inside.
    var rank: Int
    var range: Range<Int>
  }

  /// The first place in a text.
  func match(in letters: [SearchLetter]) -> Match? {
    letters.withUnsafeBufferPointer { text in
      Pinyin.table.letters.withUnsafeBufferPointer { match(in: text, $0) }
    }
  }

  /// The same over buffers: an index goes through thousands of texts a key.
  func match(
    in text: UnsafeBufferPointer<SearchLetter>, _ syllables: UnsafeBufferPointer<UInt8>
  ) -> Match? {
    guard !scalars.isEmpty, !text.isEmpty else { return nil }
    return scalars.withUnsafeBufferPointer { word in
      for start in 0..<text.count {
        guard let end = Self.end(word, 0, text, start, syllables) else { continue }
        let rank = start > 0 ? 2 : end == text.count ? 0 : 1
        return Match(rank: rank, range: start..<end)
      }
      return nil
    }
  }

  /// Where the match ends whose word goes on at `index` and whose text at `place`; nil if there is none.
  private static func end(
    _ word: UnsafeBufferPointer<UInt32>, _ index: Int, _ text: UnsafeBufferPointer<SearchLetter>,
    _ place: Int, _ syllables: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard index < word.count else { return place }
    guard place < text.count else { return nil }
    let letter = text[place]
    if word[index] == letter.value { return end(word, index + 1, text, place + 1, syllables) }
    for isOther in 0..<2 {
      let reading = isOther == 0 ? letter.reading : letter.otherReading
      guard reading != 0 else { continue }
      let common = shared(word, index, Int(reading), syllables)
      guard common > 0 else { continue }
      // A whole syllable, or the beginning of one where the word ends: zongg for 总工.
      let isWhole = common == Int(syllables[Int(reading) * 8 + 7])
      if isWhole || index + common == word.count,
        let end = end(word, index + common, text, place + 1, syllables)
      {
        return end
      }
      if let end = end(word, index + 1, text, place + 1, syllables) { return end }
    }
    return nil
  }

  /// How many letters of a syllable the word goes on with.
  private static func shared(
    _ word: UnsafeBufferPointer<UInt32>, _ index: Int, _ syllable: Int,
    _ syllables: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let start = syllable * 8
    let length = Int(syllables[start + 7])
    var count = 0
    while count < length, index + count < word.count,
      word[index + count] == UInt32(syllables[start + count])
    {
      count += 1
    }
    return count
  }
}

/// What somebody seeks: words that must all be found.
public struct SearchQuery: Hashable, Sendable {
  /// So many words narrow a search; the rest is not looked at.
  static let mostWords = 8

  let words: [SearchWord]

  /// Words are parted by blanks, and by the marks with which records are written (总工会·竞赛场次, 总工会.竞赛场次).
  public init(_ text: String) {
    words = text.unicodeScalars.split {
      $0.value == 0x3000 || " .·、，,/".unicodeScalars.contains($0)
    }
    .prefix(Self.mostWords).map(SearchWord.init)
  }

  public var isEmpty: Bool { words.isEmpty }
}
