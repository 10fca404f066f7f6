/// How one composed speech became another, telling what was rewritten from what the records changed.
///
/// A figure (or a gap in its place) is compared by its source: where the markup is the same and the
/// printed words are not, a record has changed. All else that differs is prose.
public struct SpeechDifference: Hashable, Sendable {
  /// A figure that the same markup prints otherwise.
  public struct FigureChange: Hashable, Sendable {
    public let old: String
    public let new: String
    /// What it is of: a gap's label, else the markup without its braces.
    public let label: String
    /// Where the new speech cites it.
    public let source: SourceSpan
  }

  public enum Piece: Hashable, Sendable {
    case equal(String)
    case removed(String)
    case added(String)
    case figure(FigureChange)
  }

  public struct Block: Hashable, Sendable {
    /// Blocks counted through all sections.
    public let placement: ParagraphPlacement
    /// Of the new speech, or of the old where it is gone.
    public let kind: ComposedBlock.Kind
    public let pieces: [Piece]

    public var isChanged: Bool {
      if case .kept = placement {
        return pieces.contains { if case .equal = $0 { false } else { true } }
      }
      return true
    }
  }

  public let blocks: [Block]
  /// Whether both were composed from the same source: then records alone made the difference, in
  /// clauses that came or went too.
  public let isSourceEqual: Bool

  public var isEmpty: Bool { !blocks.contains(where: \.isChanged) }

  public var figureChanges: [FigureChange] {
    blocks.flatMap(\.pieces).compactMap { if case .figure(let change) = $0 { change } else { nil } }
  }

  /// Compares two compositions, each with the UTF-8 sources of its `files`, in their order.
  public init(
    from old: Composition, sources oldSources: [[UInt8]],
    to new: Composition, sources newSources: [[UInt8]]
  ) {
    let olds = old.sections.flatMap { section in
      section.blocks.map { SpeechBlock($0, in: section, sources: oldSources) }
    }
    let news = new.sections.flatMap { section in
      section.blocks.map { SpeechBlock($0, in: section, sources: newSources) }
    }
    self.init(olds, news, isSourceEqual: oldSources == newSources)
  }

  /// Compares two frozen speeches; figures that changed have no place in a source.
  ///
  /// - Parameter isSourceEqual: whether both were composed from the same source.
  public init(from old: FrozenSpeech, to new: FrozenSpeech, isSourceEqual: Bool) {
    self.init(
      old.blocks.map { SpeechBlock($0) }, new.blocks.map { SpeechBlock($0) },
      isSourceEqual: isSourceEqual)
  }

  private init(_ olds: [SpeechBlock], _ news: [SpeechBlock], isSourceEqual: Bool) {
    self.isSourceEqual = isSourceEqual
    blocks = ParagraphAlignment.placements(olds.map(\.tokens), news.map(\.tokens)).map {
      placement in
      switch placement {
      case .removed(let index), .movedAway(let index, _):
        Block(
          placement: placement, kind: olds[index].kind,
          pieces: [.removed(olds[index].text(olds[index].tokens.indices))])
      case .added(let index):
        Block(
          placement: placement, kind: news[index].kind,
          pieces: [.added(news[index].text(news[index].tokens.indices))])
      case .movedHere(let index, let from):
        Block(
          placement: placement, kind: news[index].kind,
          pieces: news[index].pieces(
            keptFrom: olds[from], old: olds[from].tokens.indices, new: news[index].tokens.indices))
      case .kept(let index, let target):
        Block(
          placement: placement, kind: news[target].kind,
          pieces: news[target].pieces(from: olds[index]))
      }
    }
  }
}

/// A block as tokens, its figures one each.
private struct SpeechBlock {
  let kind: ComposedBlock.Kind
  private(set) var tokens: [DifferenceToken] = []
  /// By token.
  private var figures: [Int: (label: String, source: SourceSpan)] = [:]

  init(_ block: ComposedBlock, in section: ComposedSection, sources: [[UInt8]]) {
    kind = block.kind
    var words = String.UnicodeScalarView()
    for run in block.runs where block.text.indices.contains(run.range) {
      let text = String(decoding: block.text[run.range], as: UTF8.self)
      guard let figure = Self.figure(run, in: section, sources: sources) else {
        words.append(contentsOf: text.unicodeScalars)
        continue
      }
      tokens += DifferenceToken.tokens(of: words)
      words = .init()
      figures[tokens.count] = (figure.label, run.source)
      tokens.append(DifferenceToken(Array(text.unicodeScalars)[...], markup: figure.identity))
    }
    tokens += DifferenceToken.tokens(of: words)
  }

  init(_ block: FrozenBlock) {
    kind = block.kind
    let bytes = Array(block.text.utf8)
    var end = 0
    func words(upTo start: Int) -> [DifferenceToken] {
      DifferenceToken.tokens(of: String(decoding: bytes[end..<start], as: UTF8.self).unicodeScalars)
    }
    for figure in block.figures
    where figure.range.lowerBound >= end && figure.range.upperBound <= bytes.count {
      tokens += words(upTo: figure.range.lowerBound)
      let subject = figure.records.first.map { "\($0.key.subject.sortKey)" } ?? ""
      figures[tokens.count] = (figure.label, SourceSpan(file: 0, start: 0, end: 0))
      let text = String(decoding: bytes[figure.range], as: UTF8.self)
      tokens.append(
        DifferenceToken(Array(text.unicodeScalars)[...], markup: figure.markup + "\0" + subject))
      end = figure.range.upperBound
    }
    tokens += words(upTo: bytes.count)
  }

  func text(_ range: Range<Int>) -> String { tokens[range].string }

  func pieces(from old: SpeechBlock) -> [SpeechDifference.Piece] {
    TokenDifference.steps(old.tokens, tokens).flatMap { step -> [SpeechDifference.Piece] in
      switch step {
      case .kept(let gone, let come): pieces(keptFrom: old, old: gone, new: come)
      case .changed(let gone, let come):
        (gone.isEmpty ? [] : [.removed(old.text(gone))])
          + (come.isEmpty ? [] : [.added(text(come))])
      }
    }
  }

  /// The pieces of tokens that are equal but for the words that figures print.
  func pieces(
    keptFrom old: SpeechBlock, old oldRange: Range<Int>, new newRange: Range<Int>
  ) -> [SpeechDifference.Piece] {
    var pieces: [SpeechDifference.Piece] = []
    var start = newRange.lowerBound
    for (a, b) in zip(oldRange, newRange) where old.tokens[a].text != tokens[b].text {
      guard let figure = figures[b] else { continue }
      if start < b { pieces.append(.equal(text(start..<b))) }
      pieces.append(
        .figure(
          .init(
            old: String(old.tokens[a].text), new: String(tokens[b].text),
            label: figure.label, source: figure.source)))
      start = b + 1
    }
    if start < newRange.upperBound { pieces.append(.equal(text(start..<newRange.upperBound))) }
    return pieces
  }

  /// What a run is compared by if it is a figure or a gap: its markup, and whose figure it is, since a
  /// loop prints one markup for many.
  private static func figure(
    _ run: Run, in section: ComposedSection, sources: [[UInt8]]
  ) -> (identity: String, label: String)? {
    let keys: [FigureKey]
    var label = ""
    switch run.kind {
    case .figure(let index):
      guard section.citations.indices.contains(index) else { return nil }
      keys = section.citations[index].keys
    case .gap(let index):
      guard section.gaps.indices.contains(index) else { return nil }
      keys = section.gaps[index].keys
      label = section.gaps[index].label
    case .literal, .generated, .field: return nil
    }
    guard sources.indices.contains(run.source.file), run.source.start <= run.source.end,
      sources[run.source.file].indices.contains(run.source.start..<run.source.end)
    else { return nil }
    let markup = sources[run.source.file][run.source.start..<run.source.end]
    let words = String(decoding: markup, as: UTF8.self)
    if label.isEmpty {
      label = String(words.drop { $0 == "{" || $0 == "｛" }.prefix { !"|｜}｝".contains($0) })
    }
    let subject = keys.first.map { "\($0.subject.sortKey)" } ?? ""
    return (words + "\0" + subject, label)
  }
}
