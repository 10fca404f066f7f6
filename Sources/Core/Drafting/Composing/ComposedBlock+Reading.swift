extension ComposedBlock {
  /// Spoken characters, punctuation included, spaces left out; none of a muted block.
  public var characterCount: Int { isMuted ? 0 : spokenCharacters(text) }

  /// The bytes of the sentence that holds a place, its end mark included.
  public func sentence(around offset: Int) -> Range<Int> {
    Sentence.range(around: offset, in: text)
  }

  /// Its heading with the number, and the heading's level: a heading, or one that runs into its paragraph
  /// （（一）…。…）.
  public var heading: (level: Int, text: String)? {
    switch kind {
    case .title: return nil
    case .heading(let level): return (level, string)
    case .paragraph:
      guard let number = runs.first, number.kind == .generated,
        text.indices.contains(number.range.lowerBound)
      else { return nil }
      let words = String(decoding: text[number.range], as: UTF8.self)
      guard words.hasPrefix("（"), words.hasSuffix("）"),
        words.dropFirst().dropLast().allSatisfy({ "一二三四五六七八九十百".contains($0) })
      else { return nil }
      return (2, String(string.prefix { $0 != "。" }))
    }
  }
}
