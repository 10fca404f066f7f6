/// A finding in a draft, with the place in its composition.
public struct DraftFinding: Hashable, Sendable {
  public var finding: Finding
  /// Indices into `Composition.sections` and `ComposedSection.blocks`.
  public var section: Int
  public var block: Int
  /// The run that the finding begins in; nil where the block has none there.
  public var run: Int?
  /// In UTF-8 bytes of the block's text.
  public var range: Range<Int>

  /// The sentence that it stands in, as a key for an ignored finding: another sentence is another matter.
  public var sentence: String

  /// A finding of a block's text.
  public init(_ finding: Finding, in spoken: SpokenBlock) {
    let (text, runs) = (spoken.block.text, spoken.block.runs)
    let start = Self.offset(of: finding.column - 1, in: text)
    let end = Self.offset(of: finding.column - 1 + finding.length, in: text)
    (self.finding, section, block, range) = (finding, spoken.section, spoken.index, start..<end)
    run = runs.firstIndex { $0.range.contains(start) }
    sentence = Self.sentence(around: start, in: text)
  }

  /// The byte where a scalar begins.
  static func offset(of scalar: Int, in text: [UInt8]) -> Int {
    var seen = 0
    for (offset, byte) in text.enumerated() where byte & 0xC0 != 0x80 {
      if seen == scalar { return offset }
      seen += 1
    }
    return text.count
  }

  /// Up to and with the stop that ends it.
  private static func sentence(around offset: Int, in text: [UInt8]) -> String {
    var start = 0
    var index = 0
    while index < text.count {
      let end = index + stopLength(text, index)
      if end > index {
        if end > offset { return String(decoding: text[start..<end], as: UTF8.self) }
        start = end
      }
      index = max(end, index + 1)
    }
    return String(decoding: text[start...], as: UTF8.self)
  }

  /// Of 。！？； in bytes; 0 where none of them stands.
  private static func stopLength(_ text: [UInt8], _ index: Int) -> Int {
    guard index + 2 < text.count else { return 0 }
    switch (text[index], text[index + 1], text[index + 2]) {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F), (0xEF, 0xBC, 0x9B): return 3
    default: return 0
    }
  }
}

/// Proofreads a text that keeps changing: a paragraph that stays as it is is not read again.
public struct ProofSession: Sendable {
  public var proofreader: Proofreader
  /// The paragraphs as they were read last, in order, and what each says by itself.
  private var texts: [[UInt8]] = []
  private var findings: [[LocalFinding]] = []
  private var summaries: [ParagraphSummary] = []
  private var scalars: [UInt32] = []
  /// How many paragraphs have been read so far: what stayed as it was is not read again.
  public private(set) var readCount = 0

  public init(_ proofreader: Proofreader) { self.proofreader = proofreader }

  /// Every finding of these paragraphs, one a line, in order.
  public mutating func findings(in paragraphs: [[UInt8]]) -> [Finding] {
    readAgain(paragraphs)
    var found: [Finding] = []
    for (index, findings) in findings.enumerated() where !findings.isEmpty {
      decode(paragraphs[index])
      for finding in findings
      where proofreader.options.wants(finding.rule, finding.severity) {
        found.append(finding.located(line: index + 1, in: scalars))
      }
    }
    for located in proofreader.documentFindings(summaries) {
      decode(paragraphs[located.paragraph])
      found.append(located.finding.located(line: located.paragraph + 1, in: scalars))
    }
    return found.inReadingOrder()
  }

  /// Every finding of a composition's spoken blocks, in order.
  public mutating func findings(in composition: Composition) -> [DraftFinding] {
    let spoken = composition.spoken
    return findings(in: spoken.map(\.block.text)).map { DraftFinding($0, in: spoken[$0.line - 1]) }
  }

  /// Reads what stands between the first and the last paragraph that differ; one that was only moved there is known.
  private mutating func readAgain(_ paragraphs: [[UInt8]]) {
    let shared = min(texts.count, paragraphs.count)
    var front = 0
    while front < shared, texts[front] == paragraphs[front] { front += 1 }
    var back = 0
    while back < shared - front,
      texts[texts.count - 1 - back] == paragraphs[paragraphs.count - 1 - back]
    {
      back += 1
    }
    let changed = front..<texts.count - back
    var known: [[UInt8]: Int] = [:]
    for index in changed { known[texts[index]] = index }
    let new = paragraphs[front..<paragraphs.count - back]
    let readings = new.map { text in
      known[text].map { ParagraphReading(findings: findings[$0], summary: summaries[$0]) }
        ?? read(text)
    }
    texts.replaceSubrange(changed, with: new)
    findings.replaceSubrange(changed, with: readings.map(\.findings))
    summaries.replaceSubrange(changed, with: readings.map(\.summary))
  }

  private mutating func read(_ text: [UInt8]) -> ParagraphReading {
    decode(text)
    readCount += 1
    return scalars.withUnsafeBufferPointer {
      ParagraphReading($0, lexicon: proofreader.lexicon, isFirst: false)
    }
  }

  private mutating func decode(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { _ = UTF8Lines.decode($0, from: 0, into: &scalars) }
  }
}
