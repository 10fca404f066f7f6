/// What one paragraph says by itself: kept as long as the paragraph stays as it is.
public struct ParagraphReading: Sendable {
  var findings: [LocalFinding]
  var summary: ParagraphSummary

  /// Reads one paragraph.
  /// - Parameters:
  ///   - text: the scalars of one line, without its LF.
  ///   - isFirst: whether a byte-order mark may open it.
  init(_ text: UnsafeBufferPointer<UInt32>, lexicon: Lexicon, isFirst: Bool) {
    self = ScalarClass.table.withUnsafeBufferPointer { classes in
      var pass = ParagraphPass(text, classes: classes, lexicon: lexicon)
      pass.isFirstLine = isFirst
      pass.read()
      return ParagraphReading(findings: pass.findings, summary: pass.summary)
    }
  }

  init(findings: [LocalFinding], summary: ParagraphSummary) {
    self.findings = findings
    self.summary = summary
  }
}
