/// What to look for, and what is known of the place and day of the speech.
public struct ProofOptions: Hashable, Sendable {
  /// Only these; empty for all.
  public var only: Set<ProofRule> = []
  public var except: Set<ProofRule> = []
  /// Nothing less than this.
  public var least: ProofSeverity = .hint
  /// The word of the speaking place's level: 市, 县, 区; nil to go by the text.
  public var level: UInt32?
  /// The name of the speaking place and of those that it lies in, from below; empty to go by the text.
  public var placeNames: [String] = []
  /// Whether 全区 may mean an autonomous region.
  public var isInAutonomousRegion = false
  /// The month of the speech as year × 100 + month where its text does not say; nil to go by the text alone.
  public var month: Int?
  /// The year that the workbook reports on; nil where there is none to compare with.
  public var reportYear: Int?
  /// The line of each paragraph where they are not simply one a line.
  var lineNumbers: [Int]?

  public init() {}

  func wants(_ rule: ProofRule, _ severity: ProofSeverity) -> Bool {
    severity >= least && (only.isEmpty || only.contains(rule)) && !except.contains(rule)
  }
}

/// Reads texts with one set of dictionaries.
public struct Proofreader: Sendable {
  public var options: ProofOptions
  let lexicon: Lexicon

  /// - Parameter entries: the dictionaries: `ProofDictionary.builtIn` and what an office adds.
  public init(_ entries: [LexiconEntry], options: ProofOptions = ProofOptions()) {
    lexicon = Lexicon(entries)
    self.options = options
  }

  /// In bytes: a hundred thousand characters.
  private static let longestSpeech = 300_000

  // MARK: Whole texts

  /// Every finding of a text in UTF-8, in order. Bytes that are no UTF-8 count as U+FFFD each.
  public func findings(in bytes: UnsafeBufferPointer<UInt8>) -> [Finding] {
    var line: [UInt32] = []
    var summaries: [ParagraphSummary] = []
    var found: [Finding] = []
    var starts: [Int] = []
    var offset = 0
    while offset < bytes.count {
      starts.append(offset)
      offset = UTF8Lines.decode(bytes, from: offset, into: &line)
      let reading = line.withUnsafeBufferPointer {
        ParagraphReading(
          $0, lexicon: lexicon, isFirst: summaries.isEmpty,
          isOfSpeech: bytes.count <= Self.longestSpeech)
      }
      for finding in reading.findings where options.wants(finding.rule, finding.severity) {
        found.append(finding.located(line: starts.count, in: line))
      }
      summaries.append(reading.summary)
    }
    var current = -1
    for located in documentFindings(summaries) {
      if located.paragraph != current {
        _ = UTF8Lines.decode(bytes, from: starts[located.paragraph], into: &line)
        current = located.paragraph
      }
      found.append(located.finding.located(line: located.paragraph + 1, in: line))
    }
    return found.inReadingOrder()
  }

  public func findings(in text: String) -> [Finding] {
    var text = text
    return text.withUTF8 { findings(in: $0) }
  }

  func documentFindings(_ summaries: [ParagraphSummary]) -> [DocumentPass.Located] {
    var pass = DocumentPass(summaries, options: options, ranks: lexicon.ranks)
    pass.read()
    return pass.found.filter { options.wants($0.finding.rule, $0.finding.severity) }
  }
}

extension [Finding] {
  /// In the order in which a reader meets them.
  ///
  /// Numbers are sorted and not the findings, which are ten times as large and carry words.
  func inReadingOrder() -> [Finding] {
    var keys = indices.map { index in
      (line: self[index].line, column: self[index].column, length: self[index].length, index: index)
    }
    keys.sort { a, b in
      if (a.line, a.column, a.length) != (b.line, b.column, b.length) {
        return (a.line, a.column, a.length) < (b.line, b.column, b.length)
      }
      return self[a.index].rule.rawValue < self[b.index].rule.rawValue
    }
    return keys.map { self[$0.index] }
  }
}

extension LocalFinding {
  /// - Parameter text: the scalars of its line.
  func located(line: Int, in text: [UInt32]) -> Finding {
    let first = min(max(0, start), text.count)
    let fragment = String(scalars: text[first..<max(first, min(text.count, end))])
    return Finding(
      rule: rule, severity: severity, line: line, column: start + 1, length: length,
      fragment: fragment, message: message ?? rule.card.looksFor, fix: fix)
  }
}

extension String {
  /// What stands at some places of a paragraph; a number that is no scalar becomes U+FFFD.
  ///
  /// Written as bytes at once: a text has thousands of fragments, and a string that grows by a scalar asks for room each time.
  init(scalars: some Collection<UInt32>) {
    self = String(unsafeUninitializedCapacity: scalars.count * 4) { bytes in
      var count = 0
      for number in scalars {
        // Three bytes, as hanzi have.
        if (0x800...0xFFFF).contains(number), number & 0xF800 != 0xD800 {
          bytes[count] = UInt8(truncatingIfNeeded: 0xE0 | number >> 12)
          bytes[count + 1] = UInt8(truncatingIfNeeded: 0x80 | number >> 6 & 0x3F)
          bytes[count + 2] = UInt8(truncatingIfNeeded: 0x80 | number & 0x3F)
          count += 3
          continue
        }
        let scalar = Unicode.Scalar(number) ?? "\u{FFFD}"
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          bytes[count] = byte
          count += 1
        }
      }
      return count
    }
  }
}
