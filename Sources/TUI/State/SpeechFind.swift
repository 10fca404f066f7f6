import Core

/// The bar in which somebody seeks words of the composed speech.
public struct SpeechFind: Hashable, Sendable {
  public var query = LineText("")
  /// The first line shown when the bar opened: what is typed is sought from there on.
  var origin: Int
  /// Which hit was gone to; nil for the first one from the origin.
  var selected: Int?
  /// What the last key came to: 已从头找起.
  var remark = ""

  init(at origin: Int) { self.origin = origin }
}

/// A place of the speech that holds what is sought.
public struct SpeechHit: Hashable, Sendable {
  /// The line of the speech, from its top, on which it begins.
  public var line: Int
  var section: Int
  var block: Int
  /// In UTF-8 bytes of the block's text.
  var range: Range<Int>
}

extension SpeechLayout {
  /// Every place of some words, in order of appearance.
  func hits(of query: String, in composition: Composition) -> [SpeechHit] {
    guard !query.isEmpty else { return [] }
    var hits: [SpeechHit] = []
    for (number, section) in composition.sections.enumerated() where number < sections.count {
      for (block, lines) in linesOfBlocks(number) {
        for range in TextSearch.matches(of: query, in: section.blocks[block].text) {
          let line = lines.first { $0.range.upperBound > range.lowerBound }?.line
          hits.append(
            SpeechHit(line: line ?? starts[number], section: number, block: block, range: range))
        }
      }
    }
    return hits
  }
}

extension [SpeechHit] {
  /// The hit that is shown: the one that was gone to, else the first from where the search began.
  func current(_ find: SpeechFind) -> Int? {
    if let selected = find.selected, indices.contains(selected) { return selected }
    return firstIndex { $0.line >= find.origin } ?? indices.first
  }
}
