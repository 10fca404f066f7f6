public enum SearchDirection: Hashable, Sendable {
  case forward, backward
}

/// Finding and replacing, within paragraphs; what counts as equal is `TextSearch`'s.
extension EditorText {
  /// Every place of a text, in order, without overlap.
  public func matches(of query: String) -> [Range<TextPosition>] {
    let query = query.unicodeScalars.map(\.searchTwin)
    return paragraphs.indices.flatMap { matches(of: query, in: $0) }
  }

  /// Every place of a text in one paragraph, in order, without overlap.
  public func matches(of query: String, in paragraph: Int) -> [Range<TextPosition>] {
    matches(of: query.unicodeScalars.map(\.searchTwin), in: paragraph)
  }

  /// The next match that begins at or behind a place (before it, going backward); the search goes on
  /// from the text's other end.
  public func find(
    _ query: String, from start: TextPosition, direction: SearchDirection = .forward
  ) -> Range<TextPosition>? {
    let query = query.unicodeScalars.map(\.searchTwin)
    guard !query.isEmpty else { return nil }
    let count = paragraphs.count
    for step in 0...count {
      let paragraph = (start.paragraph + (direction == .forward ? step : count - step)) % count
      let found = matches(of: query, in: paragraph)
      let isFirst = step == 0
      switch direction {
      case .forward:
        if let match = found.first(where: { !isFirst || $0.lowerBound >= start }) { return match }
      case .backward:
        if let match = found.last(where: { !isFirst || $0.lowerBound < start }) { return match }
      }
    }
    return nil
  }

  /// Replaces every match outside locked sections, as one undo group; answers how many there were.
  @discardableResult public mutating func replaceAll(_ query: String, with text: String) -> Int {
    let replacement = Array(text.unicodeScalars).cleaned
    let found = matches(of: query).filter { lockedHeading(in: $0) == nil }
    // From the end, so that the places before stay true.
    let edits = found.reversed().map { edit($0, inserting: replacement) }
    guard let last = edits.last else { return 0 }
    perform(edits, caret: TextSelection(caret: last.insertedRange.upperBound))
    return found.count
  }

  private func matches(of query: [Unicode.Scalar], in index: Int) -> [Range<TextPosition>] {
    let scalars = paragraphs[index].scalars.map(\.searchTwin)
    guard let first = query.first, scalars.count >= query.count else { return [] }
    var matches: [Range<TextPosition>] = []
    var start = 0
    while start + query.count <= scalars.count {
      if scalars[start] == first, scalars[start..<start + query.count].elementsEqual(query) {
        let lower = TextPosition(paragraph: index, offset: start)
        matches.append(lower..<TextPosition(paragraph: index, offset: start + query.count))
        start += query.count
      } else {
        start += 1
      }
    }
    return matches
  }
}
