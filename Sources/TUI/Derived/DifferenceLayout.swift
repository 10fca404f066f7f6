import Core

/// A comparison cut into lines for the window: what stands at its head, and the speech with its changes marked by
/// signs as well as colours.
struct DifferenceLayout: Sendable {
  enum Mark: Hashable, Sendable {
    case plain, heading, note
    /// 〔－…－〕, 〔＋…＋〕, 〔数据 旧→新〕
    case removed, added, figure
  }

  struct Span: Hashable, Sendable {
    /// In UTF-8 bytes of the paragraph's text.
    var range: Range<Int>
    var mark: Mark
    /// Which change it belongs to.
    var change: Int?
  }

  struct Paragraph: Sendable {
    private(set) var text: [UInt8] = []
    private(set) var spans: [Span] = []
    var indent = 0

    mutating func append(_ words: String, _ mark: Mark, change: Int? = nil) {
      let start = text.count
      text += words.utf8
      spans.append(Span(range: start..<text.count, mark: mark, change: change))
    }
  }

  struct Line: Hashable, Sendable {
    var paragraph: Int
    var range: Range<Int>
    var indent: Int
  }

  private(set) var paragraphs: [Paragraph] = []
  private(set) var lines: [Line] = []
  /// The line on which each change begins.
  private(set) var changeLines: [Int] = []
  private var comparison: RevisionComparison?
  private var width = 0
  private var ambiguousWidth = 0

  /// Cuts a comparison for a width, unless that is what it is already.
  mutating func refresh(_ comparison: RevisionComparison, width: Int, ambiguousWidth: Int) {
    guard
      comparison != self.comparison || width != self.width || ambiguousWidth != self.ambiguousWidth
    else { return }
    if comparison != self.comparison {
      paragraphs = Self.head(of: comparison) + Self.body(of: comparison)
    }
    (self.comparison, self.width, self.ambiguousWidth) = (comparison, width, ambiguousWidth)
    wrap(changeCount: comparison.changes.count)
  }

  private mutating func wrap(changeCount: Int) {
    lines = []
    changeLines = []
    for (number, paragraph) in paragraphs.enumerated() {
      let ranges = LineWrap.lines(
        paragraph.text, width: width, firstLineIndent: paragraph.indent, ambiguous: ambiguousWidth)
      for (row, range) in ranges.enumerated() {
        for span in paragraph.spans where range.contains(span.range.lowerBound) {
          if let change = span.change, change == changeLines.count {
            changeLines.append(lines.count)
          }
        }
        lines.append(Line(paragraph: number, range: range, indent: row == 0 ? paragraph.indent : 0))
      }
    }
  }

  // MARK: The head

  /// How much has changed, and each figure with both values.
  private static func head(of comparison: RevisionComparison) -> [Paragraph] {
    let difference = comparison.difference
    let figures = difference.figureChanges
    let words = comparison.changes.count { !$0.isFigure }
    var summary = "文字变动 \(words) 处，数据变动 \(figures.count) 处"
    if comparison.changes.isEmpty {
      summary = "两稿成文相同"
    } else if difference.isSourceEqual {
      summary += "；原文没有改动，差别都来自台账"
    }
    var head = [note(summary, .heading)]
    var told: Set<String> = []
    for figure in figures {
      let line = "\(figure.label)  \(figure.old) → \(figure.new)"
      if told.insert(line).inserted { head.append(note("  \(line)", .figure)) }
    }
    return head + [Paragraph()]
  }

  private static func note(_ text: String, _ mark: Mark) -> Paragraph {
    var paragraph = Paragraph()
    paragraph.append(text, mark)
    return paragraph
  }

  // MARK: The speech

  /// Changed paragraphs whole; the others folded between the headings, which tell where one is.
  private static func body(of comparison: RevisionComparison) -> [Paragraph] {
    guard !comparison.changes.isEmpty else { return [] }
    var paragraphs: [Paragraph] = []
    var folded = 0
    func unfold() {
      guard folded > 0 else { return }
      paragraphs.append(note("    ……（相同的\(folded)段）", .note))
      folded = 0
    }
    var change = 0
    for (number, block) in comparison.difference.blocks.enumerated() {
      if !block.isChanged, block.kind == .paragraph {
        folded += 1
        continue
      }
      unfold()
      let first = change
      while change < comparison.changes.count, comparison.changes[change].block == number {
        change += 1
      }
      paragraphs.append(paragraph(of: block, comparison.changes, first..<change))
    }
    unfold()
    return paragraphs
  }

  private static func paragraph(
    of block: SpeechDifference.Block, _ changes: [RevisionComparison.Change], _ own: Range<Int>
  ) -> Paragraph {
    var paragraph = Paragraph()
    paragraph.indent = block.kind == .title ? 0 : 4
    switch block.placement {
    case .movedAway: paragraph.append("（移走）", .note, change: own.first)
    case .movedHere: paragraph.append("（移来）", .note, change: own.first)
    case .kept, .removed, .added: break
    }
    let plain: Mark = block.kind == .paragraph ? .plain : .heading
    for (index, piece) in block.pieces.enumerated() {
      let change = own.first { changes[$0].pieces.contains(index) }
      switch piece {
      case .equal(let text): paragraph.append(text, plain, change: change)
      case .removed(let text): paragraph.append("〔－\(text)－〕", .removed, change: change)
      case .added(let text): paragraph.append("〔＋\(text)＋〕", .added, change: change)
      case .figure(let figure):
        paragraph.append("〔数据 \(figure.old)→\(figure.new)〕", .figure, change: change)
      }
    }
    return paragraph
  }
}
