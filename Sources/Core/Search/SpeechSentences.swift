/// The sentences of a composed speech, in the form in which a search goes through them.
public struct SpeechSentences: Sendable {
  private struct Sentence {
    var section: Int
    var block: Int
    var offset: Int
    var text: String
    /// The part that it stands in.
    var heading: String
  }

  /// So many characters stand before the words that were found, where a sentence is long.
  private static let charactersBefore = 12

  private var sentences: [Sentence] = []
  private var texts = SearchTexts()

  public init() {}

  public init(of composition: Composition) {
    for (section, composed) in composition.sections.enumerated() {
      for (block, words) in composed.blocks.enumerated() {
        var offset = 0
        while offset < words.text.count {
          let range = words.sentence(around: offset)
          guard range.upperBound > offset else { break }
          let text = String(decoding: words.text[offset..<range.upperBound], as: UTF8.self)
          texts.append([(text, .name)], Pinyin.table)
          sentences.append(
            Sentence(
              section: section, block: block, offset: offset, text: text,
              heading: composed.heading))
          offset = range.upperBound
        }
      }
    }
  }

  func found(_ query: SearchQuery, limit: Int) -> SearchGroup {
    let ranks = query.words.map(texts.ranks)
    var best = Best<Int>(limit)
    for place in sentences.indices
    where ranks.allSatisfy({ $0[place] != SearchTexts.none }) {
      // In the order in which they are spoken.
      best.offer(place, score: UInt64(place))
    }
    let hits = best.values.map { hit($0, query.words.first) }
    // A sentence is never what somebody typed the name of: other kinds come first.
    return SearchGroup(kind: .sentence, count: best.count, hits: hits, rank: 2)
  }

  private func hit(_ place: Int, _ word: SearchWord?) -> SearchHit {
    let sentence = sentences[place]
    let start = word?.match(in: sentence.text.searchLetters)?.range.lowerBound ?? 0
    let scalars = sentence.text.unicodeScalars
    let cut = start - Self.charactersBefore
    let title =
      cut > 2 ? "…" + String(String.UnicodeScalarView(scalars.dropFirst(cut))) : sentence.text
    return SearchHit(
      target: .sentence(section: sentence.section, block: sentence.block, offset: sentence.offset),
      title: title, note: sentence.heading)
  }
}
