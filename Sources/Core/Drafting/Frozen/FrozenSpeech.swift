/// A composed speech as it was: its text, and each figure with the records behind it as they stood.
///
/// It needs no template, no fragment and no record to be shown, compared or checked against the records of today.
public struct FrozenSpeech: Hashable, Sendable, Codable {
  public var sections: [FrozenSection]

  public init(sections: [FrozenSection] = []) { self.sections = sections }

  public var blocks: [FrozenBlock] { sections.flatMap(\.blocks) }
  /// Figures and gaps in order of appearance.
  public var figures: [FrozenFigure] { blocks.flatMap(\.figures) }
  public var gapCount: Int { figures.count { $0.derivation == .gap } }
  /// Spoken characters.
  public var characterCount: Int { sections.reduce(0) { $0 + $1.characterCount } }

  /// The records behind its figures; what a store must have loaded to say whether any has changed.
  public var keys: Set<FigureKey> { Set(figures.flatMap(\.records).map(\.key)) }

  private enum CodingKeys: String, CodingKey {
    case sections = "s"
  }
}

/// One `##` part of a frozen speech.
public struct FrozenSection: Hashable, Sendable {
  /// Empty for the first.
  public var heading: String
  public var blocks: [FrozenBlock]
  public var characterCount: Int
  /// What was left out of it; empty in a revision kept before these were.
  public var omissions: [FrozenOmission]

  public init(
    heading: String, blocks: [FrozenBlock], characterCount: Int, omissions: [FrozenOmission] = []
  ) {
    self.heading = heading
    self.blocks = blocks
    self.characterCount = characterCount
    self.omissions = omissions
  }
}

/// 略去: a clause that was not said, for want of a figure.
public struct FrozenOmission: Hashable, Sendable {
  /// The clause's source, markup included.
  public var clause: String
  /// 总工会·竞赛场次.
  public var label: String
  /// The records that were missing.
  public var keys: [FigureKey]

  public init(clause: String, label: String, keys: [FigureKey]) {
    self.clause = clause
    self.label = label
    self.keys = keys
  }
}

/// A paragraph, heading or title of a frozen speech.
public struct FrozenBlock: Hashable, Sendable {
  public var kind: ComposedBlock.Kind
  public var text: String
  public var isMuted: Bool
  public var figures: [FrozenFigure]
  /// What is neither a figure nor a word of the source.
  var fillings: [Filling]

  /// Words that composing put in: numbering, a name, a region's word.
  public struct Filling: Hashable, Sendable {
    /// Half-open, in UTF-8 bytes of the text.
    public var range: Range<Int>
    /// Whether the composer made it up (numbering), rather than a field.
    public var isGenerated: Bool

    public init(range: Range<Int>, isGenerated: Bool) {
      self.range = range
      self.isGenerated = isGenerated
    }
  }

  public init(
    kind: ComposedBlock.Kind, text: String, isMuted: Bool = false, figures: [FrozenFigure] = [],
    fillings: [Filling] = []
  ) {
    self.kind = kind
    self.text = text
    self.isMuted = isMuted
    self.figures = figures
    self.fillings = fillings
  }

  /// The sentence that holds a place, given in UTF-8 bytes.
  public func sentence(around offset: Int) -> String {
    let bytes = Array(text.utf8)
    return String(decoding: bytes[Sentence.range(around: offset, in: bytes)], as: UTF8.self)
  }
}

/// A figure of a frozen speech, or a gap in the place of one.
public struct FrozenFigure: Hashable, Sendable {
  /// How the words followed from the records.
  public enum Derivation: Hashable, Sendable {
    case cited(Citation.Derivation)
    /// 待填: there was no record.
    case gap
  }

  /// Half-open, in UTF-8 bytes of the block's text.
  public var range: Range<Int>
  /// 区总工会·竞赛场次.
  public var label: String
  /// The markup that made it, braces included.
  public var markup: String
  public var derivation: Derivation
  /// The records as they stood.
  public var records: [FrozenRecord]
  /// For a literal figure: the source that its author stated.
  public var statedSource: String

  public init(
    range: Range<Int>, label: String, markup: String, derivation: Derivation,
    records: [FrozenRecord], statedSource: String = ""
  ) {
    self.range = range
    self.label = label
    self.markup = markup
    self.derivation = derivation
    self.records = records
    self.statedSource = statedSource
  }
}

/// One record behind a figure, as it stood.
public struct FrozenRecord: Hashable, Sendable {
  public var key: FigureKey
  /// In the indicator's unit; nil where nothing was recorded, or it did not apply.
  public var amount: Amount?

  public init(key: FigureKey, amount: Amount?) {
    self.key = key
    self.amount = amount
  }
}
