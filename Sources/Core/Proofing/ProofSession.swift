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
  init(_ finding: Finding, section: Int, block: Int, of content: ComposedBlock) {
    let start = Self.offset(of: finding.column - 1, in: content.text)
    let end = Self.offset(of: finding.column - 1 + finding.length, in: content.text)
    (self.finding, self.section, self.block, range) = (finding, section, block, start..<end)
    run = content.runs.firstIndex { $0.range.contains(start) }
    sentence = Self.sentence(around: start, in: content.text)
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

  private static func sentence(around offset: Int, in text: [UInt8]) -> String {
    let string = String(decoding: text, as: UTF8.self)
    let ends: Set<Character> = ["。", "！", "？", "；"]
    var position = 0
    var sentence = ""
    for character in string {
      sentence.append(character)
      position += character.utf8.count
      if ends.contains(character) {
        if position > offset { return sentence }
        sentence = ""
      }
    }
    return sentence
  }
}

/// Proofreads a text that keeps changing: a paragraph that stays as it is is not read again.
public struct ProofSession: Sendable {
  public var proofreader: Proofreader
  private var known: [[UInt8]: ParagraphReading] = [:]
  private var scalars: [UInt32] = []
  /// How many paragraphs have been read so far: what stayed as it was is not read again.
  public private(set) var readCount = 0

  public init(_ proofreader: Proofreader) { self.proofreader = proofreader }

  /// Every finding of these paragraphs, one a line, in order.
  public mutating func findings(in paragraphs: [[UInt8]]) -> [Finding] {
    located(in: paragraphs).map(\.finding)
  }

  /// Every finding of a composition's spoken blocks, in order.
  public mutating func findings(in composition: Composition) -> [DraftFinding] {
    var places: [(section: Int, block: Int)] = []
    var texts: [[UInt8]] = []
    for (section, content) in composition.sections.enumerated() {
      for (block, content) in content.blocks.enumerated() where !content.isMuted {
        places.append((section, block))
        texts.append(content.text)
      }
    }
    return located(in: texts).map { paragraph, finding in
      let place = places[paragraph]
      let block = composition.sections[place.section].blocks[place.block]
      return DraftFinding(finding, section: place.section, block: place.block, of: block)
    }
  }

  private mutating func located(in paragraphs: [[UInt8]]) -> [(paragraph: Int, finding: Finding)] {
    var now: [[UInt8]: ParagraphReading] = [:]
    now.reserveCapacity(paragraphs.count)
    var readings: [ParagraphReading] = []
    readings.reserveCapacity(paragraphs.count)
    for text in paragraphs {
      let reading = known[text] ?? now[text] ?? read(text)
      now[text] = reading
      readings.append(reading)
    }
    known = now
    var found: [(Int, LocalFinding)] = []
    for (index, reading) in readings.enumerated() {
      for finding in reading.findings
      where proofreader.options.wants(finding.rule, finding.severity) {
        found.append((index, finding))
      }
    }
    for located in proofreader.documentFindings(readings.map(\.summary)) {
      found.append((located.paragraph, located.finding))
    }
    found.sort {
      ($0.0, $0.1.start, $0.1.length, $0.1.rule.rawValue)
        < ($1.0, $1.1.start, $1.1.length, $1.1.rule.rawValue)
    }
    return found.map { index, finding in
      decode(paragraphs[index])
      return (index, finding.located(line: index + 1, in: scalars))
    }
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
