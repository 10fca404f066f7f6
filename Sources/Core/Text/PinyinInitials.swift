/// Finding Chinese names by their pinyin: `zgh`, `zonggonghui` and `zonggh` find 总工会.
public enum PinyinInitials {
  /// Whether the query stands somewhere in the text, each of its characters met by itself, by an initial or by a syllable.
  /// Latin letters match in either case; an empty query matches everything.
  public static func matches(_ query: String, in text: String) -> Bool {
    rank(of: query, in: text) != nil
  }

  /// How well the query fits: 0 for the whole text, 1 at its start, 2 inside; nil if it does not.
  public static func rank(of query: String, in text: String) -> Int? {
    let word = SearchWord(query.unicodeScalars.filter { !$0.isBlank })
    if word.isEmpty { return 0 }
    // Blanks count for nothing on either side.
    return word.match(in: text.searchLetters.filter { $0.value != 0x20 })?.rank
  }
}

extension Unicode.Scalar {
  fileprivate var isBlank: Bool { self == " " || value == 0x3000 }
}
