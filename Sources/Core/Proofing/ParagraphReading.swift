/// What one paragraph says by itself: kept as long as the paragraph stays as it is.
public struct ParagraphReading: Sendable {
  var findings: [LocalFinding]
  var summary: ParagraphSummary

  /// Reads one paragraph.
  /// - Parameters:
  ///   - text: the scalars of one line, without its LF.
  ///   - isFirst: whether a byte-order mark may open it.
  ///   - isOfSpeech: whether the whole text is short enough to be one; what only wearies a listener is looked for in no other.
  init(
    _ text: UnsafeBufferPointer<UInt32>, lexicon: Lexicon, isFirst: Bool, isOfSpeech: Bool = true
  ) {
    self = ScalarClass.table.withUnsafeBufferPointer { classes in
      var pass = ParagraphPass(text, classes: classes, lexicon: lexicon)
      pass.isFirstLine = isFirst
      pass.read()
      if isOfSpeech { pass.clauses() }
      return ParagraphReading(findings: pass.findings, summary: pass.summary)
    }
  }

  init(findings: [LocalFinding], summary: ParagraphSummary) {
    self.findings = findings
    self.summary = summary
  }
}
