extension Composition {
  /// How often the speech says these words, whether a record was cited or somebody typed them; parts kept unspoken count too.
  public func count(of words: String) -> Int {
    sections.reduce(0) { count, section in
      count
        + section.blocks.reduce(0) { $0 + TextSearch.matches(of: words, in: $1.text).count }
    }
  }

  /// The sentences that say these words, in order, each once.
  public func sentences(saying words: String) -> [String] {
    sections.flatMap(\.blocks).flatMap { block -> [String] in
      var seen: Set<Int> = []
      return TextSearch.matches(of: words, in: block.text).compactMap { place in
        let sentence = block.sentence(around: place.lowerBound)
        guard seen.insert(sentence.lowerBound).inserted else { return nil }
        return String(decoding: block.text[sentence], as: UTF8.self)
      }
    }
  }

  /// Of several words that a record may be known by, the first that the speech says.
  public func said(of words: [String]) -> String? { words.first { count(of: $0) > 0 } }
}

extension Material {
  /// What of it a speech can say: its name, else its content. One character alone says nothing.
  public var sayableWords: [String] { [name, content.withoutEndMark].filter { $0.count > 1 } }

  /// A name as it is recorded: without the quotation marks around it, because a speech puts its own.
  public static func bareName(_ name: String) -> String {
    for (open, close) in [("“", "”"), ("\"", "\""), ("「", "」")]
    where name.hasPrefix(open) && name.hasSuffix(close) && name.count > 2 {
      return String(name.dropFirst().dropLast())
    }
    return name
  }
}

extension PlannedTask {
  /// What of it a speech can say.
  public var sayableWords: [String] { [text.withoutEndMark].filter { $0.count > 1 } }
}

extension String {
  /// A loop sets its own marks between items.
  fileprivate var withoutEndMark: String {
    var text = self[...]
    while let last = text.last, "。；，、！？.;,".contains(last) { text.removeLast() }
    return String(text)
  }
}
