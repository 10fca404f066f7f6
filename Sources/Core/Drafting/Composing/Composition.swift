/// A place in a source file: half-open, in UTF-8 bytes from its start.
public struct SourceSpan: Hashable, Sendable {
  /// Which file: 0 is the draft itself, the others are the fragments it cites (`Composition.files`).
  public var file: Int
  public var start: Int
  public var end: Int

  public init(file: Int, start: Int, end: Int) {
    self.file = file
    self.start = start
    self.end = end
  }
}

/// A stretch of composed text with its provenance.
public struct Run: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Words of the source.
    case literal
    /// Words that the composer adds: numbering, series, marks of repair.
    case generated
    /// A figure: an index into `ComposedSection.citations`.
    case figure(Int)
    /// A needed figure without a record: an index into `ComposedSection.gaps`.
    case gap(Int)
    /// A name, a region's word, material, an issue's or formulation's text.
    case field
  }

  /// Half-open, in UTF-8 bytes of the block's text.
  public var range: Range<Int>
  public var kind: Kind
  public var source: SourceSpan

  public init(range: Range<Int>, kind: Kind, source: SourceSpan) {
    self.range = range
    self.kind = kind
    self.source = source
  }
}

/// A paragraph, heading or title of composed text.
public struct ComposedBlock: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case title
    /// Level 1 is 一、, level 2 （一）, level 3 1., level 4 （1）. The number stands in the text.
    case heading(level: Int)
    case paragraph
  }

  public var kind: Kind
  /// UTF-8, numbering included; no line ends.
  public var text: [UInt8]
  /// In order, without overlap, covering the text.
  public var runs: [Run]
  /// Whether the block is kept but not spoken (`@略`).
  public var isMuted: Bool

  public init(kind: Kind, text: [UInt8], runs: [Run], isMuted: Bool = false) {
    self.kind = kind
    self.text = text
    self.runs = runs
    self.isMuted = isMuted
  }

  public var string: String { String(decoding: text, as: UTF8.self) }

  /// Whether it is the addressee, 同志们：, which stands flush left (GB/T 9704-2012, 7.3.2).
  public var isAddressee: Bool {
    guard case .paragraph = kind, text.count <= 60, text.last == 0x9A else { return false }
    let words = string
    return words.hasSuffix("：") && !words.contains("，")
  }
}

/// A figure as the speech says it, with the records behind it.
public struct Citation: Hashable, Sendable {
  /// How the printed words follow from the records.
  public enum Derivation: Hashable, Sendable {
    /// The record as it stands.
    case value
    /// 超过, 近, 余 …: the wording used.
    case wording(String)
    case sum
    /// 同比, 增长, 下降, 百分点, 倍.
    case change
    case share
    case ratio
    case target
    case list
    case literal
  }

  /// The records it was computed from; empty for a literal figure.
  public var keys: [FigureKey]
  public var derivation: Derivation
  /// As printed.
  public var text: String
  /// Whether a record behind it is 存疑.
  public var isDoubtful: Bool
  /// For a literal figure: the source that its author stated.
  public var statedSource: String
  /// How many of the keys, the last ones, are what the others are compared with: the year before, the whole.
  var comparedKeys: Int

  public init(
    keys: [FigureKey], derivation: Derivation, text: String, isDoubtful: Bool = false,
    statedSource: String = "", comparedKeys: Int = 0
  ) {
    self.comparedKeys = comparedKeys
    self.keys = keys
    self.derivation = derivation
    self.text = text
    self.isDoubtful = isDoubtful
    self.statedSource = statedSource
  }
}

/// A place where a needed figure has no record.
public struct Gap: Hashable, Sendable {
  /// As drawn inside 〔待填：…〕: 总工会·竞赛场次.
  public var label: String
  /// The records that are missing.
  public var keys: [FigureKey]
  /// Where in the source it is asked for.
  public var source: SourceSpan
  /// The composed sentence that it stands in, gap included.
  public var sentence: String

  public init(label: String, keys: [FigureKey], source: SourceSpan, sentence: String = "") {
    self.label = label
    self.keys = keys
    self.source = source
    self.sentence = sentence
  }
}

/// 略去: an optional clause that left because a figure in it has no record.
public struct Omission: Hashable, Sendable {
  /// The clause's source, markup included.
  public var clause: String
  /// 总工会·竞赛场次.
  public var label: String
  /// The records that are missing.
  public var keys: [FigureKey]
  public var source: SourceSpan
  /// The records that are there but went with the clause.
  var alongside: [FigureKey]
  /// Where in its section it would stand: before this block or in it; at most the number of blocks.
  public var block: Int

  public init(
    clause: String, label: String, keys: [FigureKey], source: SourceSpan,
    alongside: [FigureKey] = [], block: Int = 0
  ) {
    self.clause = clause
    self.label = label
    self.keys = keys
    self.source = source
    self.alongside = alongside
    self.block = block
  }
}

/// A mistake in the markup, or a wording that could not be honest. It costs only its own sentence.
public struct Diagnostic: Hashable, Sendable {
  public enum Severity: Hashable, Sendable {
    case error
    /// The text stands, but not as asked: 超过 that would be false.
    case warning
  }

  public var severity: Severity
  public var source: SourceSpan
  /// From 1.
  public var line: Int
  /// From 1, in Unicode scalars.
  public var column: Int
  /// Chinese: what is wrong.
  public var message: String
  /// Chinese: what to write instead; empty if nothing better is known.
  public var suggestion: String
  /// The suggestion as changes of the source, the likeliest first; one of them is to be chosen. Empty where it takes a person.
  public var fixes: [MarkupFix]

  public init(
    severity: Severity, source: SourceSpan, line: Int, column: Int, message: String,
    suggestion: String = "", fixes: [MarkupFix] = []
  ) {
    self.severity = severity
    self.source = source
    self.line = line
    self.column = column
    self.message = message
    self.suggestion = suggestion
    self.fixes = fixes
  }
}

/// One `##` part of a speech (the first holds the title and what stands before any part).
public struct ComposedSection: Hashable, Sendable {
  /// The heading as composed, numbering included; empty for the first.
  public var heading: String
  public var blocks: [ComposedBlock]
  public var citations: [Citation]
  public var gaps: [Gap]
  public var omissions: [Omission]
  /// Every record that it depends on, present or not, in the order of reading: a change of any of them recomposes it.
  /// One may stand here more than once.
  public var dependencies: [FigureKey]
  /// Spoken characters, punctuation included, spaces left out.
  public var characterCount: Int

  public init(
    heading: String = "", blocks: [ComposedBlock] = [], citations: [Citation] = [],
    gaps: [Gap] = [], omissions: [Omission] = [], dependencies: [FigureKey] = [],
    characterCount: Int = 0
  ) {
    self.heading = heading
    self.blocks = blocks
    self.citations = citations
    self.gaps = gaps
    self.omissions = omissions
    self.dependencies = dependencies
    self.characterCount = characterCount
  }
}

/// A whole composed speech.
public struct Composition: Hashable, Sendable {
  public var sections: [ComposedSection]
  public var diagnostics: [Diagnostic]
  /// The names of the files that source spans mean; the first is the draft.
  public var files: [String]

  public init(
    sections: [ComposedSection] = [], diagnostics: [Diagnostic] = [], files: [String] = []
  ) {
    self.sections = sections
    self.diagnostics = diagnostics
    self.files = files
  }

  public var gaps: [Gap] { sections.flatMap(\.gaps) }
  public var omissions: [Omission] { sections.flatMap(\.omissions) }
  /// The figures that are told although their records are in doubt.
  public var doubts: [Citation] { sections.flatMap(\.citations).filter(\.isDoubtful) }
  public var characterCount: Int { sections.reduce(0) { $0 + $1.characterCount } }
}
