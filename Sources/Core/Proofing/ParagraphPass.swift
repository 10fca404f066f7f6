/// One reading of one paragraph: every rule that needs no more than the paragraph looks around the characters that
/// interest it, and what the whole text has to know is noted in the summary.
struct ParagraphPass {
  var text: ParagraphText
  let lexicon: Lexicon
  var findings: [LocalFinding] = []
  var summary = ParagraphSummary()
  /// Findings of the number rules must not come twice for one hole; this is where the last one ended.
  var lostEnd = -1
  /// Where the last placeholder, run of marks and run of spaces ended.
  var fillerEnd = 0
  var markEnd = 0
  var blankEnd = 0
  var seriesEnd = 0
  var numberEnd = 0
  var isFirstLine = false
  /// Half-width brackets: where one that must be made full-width closes, where one that may stay ends.
  var bracketClose = -1
  var bracketEnd = 0
  /// Half-width brackets opened for a full-width close, and the other way round.
  var halfOpen = 0
  var halfClosed = 0
  var straightQuotes: [Int] = []
  var spaces: [ParagraphSummary.Stretch] = []
  var inlineNumbers: [InlineNumber] = []
  /// The numbers read so far.
  var numbers: [ReadNumber] = []
  /// The pairs open at this point.
  var open: [PairMark] = []

  init(
    _ text: UnsafeBufferPointer<UInt32>, classes: UnsafeBufferPointer<UInt32>, lexicon: Lexicon
  ) {
    self.text = ParagraphText(text, classes: classes)
    self.lexicon = lexicon
  }

  var count: Int { text.count }

  // MARK: Looking around

  @inline(__always) func at(_ index: Int) -> UInt32 { text.at(index) }
  @inline(__always) func isOne(_ index: Int, of set: ScalarClass) -> Bool {
    text.isOne(index, of: set)
  }
  @inline(__always) func stands(_ word: String, at start: Int) -> Bool {
    text.stands(word, at: start)
  }
  @inline(__always) func ends(_ word: String, before end: Int) -> Bool {
    text.ends(word, before: end)
  }
  @inline(__always) func standsOne(of words: [String], at start: Int) -> Bool {
    text.standsOne(of: words, at: start)
  }
  @inline(__always) func string(_ start: Int, _ end: Int) -> String { text.string(start, end) }
  @inline(__always) func isClauseStart(_ index: Int) -> Bool { text.isClauseStart(index) }
  @inline(__always) func isClauseEnd(_ index: Int) -> Bool { text.isClauseEnd(index) }

  // MARK: Finding

  mutating func report(
    _ rule: ProofRule, _ start: Int, _ end: Int, _ severity: ProofSeverity,
    _ message: String? = nil, fix: String? = nil
  ) {
    findings.append(
      LocalFinding(
        rule: rule, severity: severity, start: start, length: max(0, end - start),
        message: message, fix: fix))
  }

  // MARK: Reading

  mutating func read() {
    readFrame()
    guard summary.length > 0 else { return }
    var hash = StableHash()
    var sentenceHash = hash
    var sentenceStart = summary.start
    var index = 0
    var (scalar, next) = (text[0], at(1))
    while index < count {
      let second = next
      next = at(index &+ 2)
      let bits = text.kind(of: scalar).rawValue
      if bits & ScalarClass.space.rawValue == 0 {
        hash.add(UInt64(scalar))
        sentenceHash.add(UInt64(scalar))
      }
      if bits & ScalarClass.hanzi.rawValue != 0 { summary.hanziCount &+= 1 }
      if bits & ScalarClass.triggers != 0 {
        dispatch(ScalarClass(rawValue: bits), index)
        if bits & ScalarClass.fullStop.rawValue != 0 {
          endSentence(&sentenceHash, &sentenceStart, index)
        }
      }
      if lexicon.mayStart(scalar, second, next) { look(at: index) }
      scalar = second
      index &+= 1
    }
    endSentence(&sentenceHash, &sentenceStart, count)
    summary.hash = hash.state
    finishPairs()
    readNumbers()
    readTimes()
    readWholeParagraph()
    settleInlineNumbers()
    settle()
  }

  private mutating func dispatch(_ kinds: ScalarClass, _ index: Int) {
    if kinds.contains(.control) { control(index) }
    if kinds.contains(.mark) { mark(index) }
    if kinds.contains(.halfMark) { halfMark(index) }
    if kinds.contains(.number) { number(index) }
    if kinds.contains(.measure) { measure(index) }
    if kinds.contains(.filler) { filler(index) }
    if kinds.contains(.series) { series(index) }
    if kinds.contains(.level) {
      if at(index) == 0x6211 { summary.ownCount += 1 }
      level(index)
      yearly(index)
    }
    if kinds.contains(.series), at(index) == 0x4E00 { yearly(index) }
    if kinds.contains(.doubled) { doubled(index) }
    if kinds.contains(.blank) { blank(index) }
  }

  /// Where the words of the paragraph begin and end, and with what.
  private mutating func readFrame() {
    text.readFrame()
    summary.start = text.bodyStart
    summary.length = text.bodyLength
    guard summary.length > 0 else { return }
    summary.first = at(summary.start)
    summary.last = at(summary.end - 1)
    readHead()
  }

  private mutating func endSentence(_ hash: inout StableHash, _ start: inout Int, _ index: Int) {
    if index - start >= 20 {
      summary.sentences.append(.init(hash: hash.state, start: start, length: index - start))
    }
    if index - start > 120 { longSentence(start, index) }
    hash = StableHash()
    start = index + 1
    while start < count, isOne(start, of: [.closing, .fullStop]) { start += 1 }
  }

  /// In order, without two that say the same of one place.
  private mutating func settle() {
    guard findings.count > 1 else { return }
    findings.sort {
      ($0.start, -$0.length, $0.rule.rawValue) < ($1.start, -$1.length, $1.rule.rawValue)
    }
    var kept: [LocalFinding] = []
    for finding in findings {
      if let last = kept.last, last.rule == finding.rule,
        finding.start < last.end
          || (finding.start == last.start && finding.length == last.length)
      {
        continue
      }
      kept.append(finding)
    }
    findings = kept
  }
}
