import Core

/// The pages of a reading copy.
///
/// A word processor cannot be told to end pages at sentences, so the lines are counted here, with the very widths that
/// the file asks for, and each page begins with a paragraph that says so (`w:pageBreakBefore`). A paragraph that is
/// parted becomes two, the second without an indent. Nor can it be told to keep a number with its unit: it ends lines
/// between Chinese characters whatever no-break character stands there. A paragraph in which it would part them has its
/// lines broken by hand (`w:br`); the others flow.
struct ReadingPages {
  /// In order, parted where pages end.
  private(set) var paragraphs: [SpeechParagraph] = []
  private let layout: PageLayout
  /// Lines taken on the page.
  private var used = 0

  init(_ whole: [SpeechParagraph], layout: PageLayout) {
    self.layout = layout
    for (index, paragraph) in whole.enumerated() {
      if paragraph.role == .body {
        placeText(paragraph)
      } else {
        place(paragraph, with: following(whole[(index + 1)...]))
      }
    }
  }

  /// Places what must not end a page: a title, a heading.
  private mutating func place(_ paragraph: SpeechParagraph, with following: Int) {
    let count = Self.lineCount(of: paragraph, layout)
    var paragraph = paragraph
    if used > 0, used + count + following > layout.linesPerPage { begin(with: &paragraph) }
    append(paragraph)
    used += count
  }

  /// The lines that must stand on the page of a heading: the headings below it, and the beginning of the text.
  private func following(_ rest: ArraySlice<SpeechParagraph>) -> Int {
    var count = 0
    for paragraph in rest {
      let lines = Self.lineCount(of: paragraph, layout)
      guard paragraph.role == .body else {
        count += lines
        continue
      }
      return count + (lines * 2 <= layout.linesPerPage ? lines : 3)
    }
    return count
  }

  private mutating func placeText(_ whole: SpeechParagraph) {
    var rest = whole
    while true {
      let lines = lines(of: rest)
      let isShort = lines.count * 2 <= layout.linesPerPage
      rest.staysWhole = isShort
      let room = layout.linesPerPage - used
      if lines.count <= room {
        append(rest)
        used += lines.count
        return
      }
      guard !isShort, let end = pageEnd(in: rest.text, lines, room: room) else {
        begin(with: &rest)
        if isShort {
          append(rest)
          used = lines.count
          return
        }
        continue
      }
      append(rest.part(0..<end))
      rest = rest.part(end..<rest.text.count)
      begin(with: &rest)
    }
  }

  private mutating func append(_ paragraph: SpeechParagraph) {
    var paragraph = paragraph
    let isParting = LineRules.programs.contains { rules in
      Self.lines(of: paragraph, layout, rules).contains {
        paragraph.bonds.contains($0.lowerBound)
      }
    }
    if isParting {
      paragraph.breaks = lines(of: paragraph).dropFirst().map(\.lowerBound)
    }
    paragraphs.append(paragraph)
  }

  private mutating func begin(with paragraph: inout SpeechParagraph) {
    paragraph.startsPage = true
    used = 0
  }

  /// Where a page with so many lines left ends: behind the last sentence of its last three lines, else behind the last
  /// clause there, else with the line. Nil where the page had better end before the paragraph.
  private func pageEnd(in text: [UInt8], _ lines: [Range<Int>], room: Int) -> Int? {
    guard room > 0 else { return nil }
    let last = lines[max(0, room - 3)].lowerBound..<lines[room - 1].upperBound
    if let end = lastEnd(in: text, last, marks: ["。", "？", "！"]) { return end }
    // The paragraph before ends a sentence within the last three lines.
    if room < 3, used > 0 { return nil }
    return lastEnd(in: text, last, marks: ["；", "，", "："]) ?? last.upperBound
  }

  /// Behind the last of these marks in a stretch, with the closing marks that go with it.
  private func lastEnd(in text: [UInt8], _ range: Range<Int>, marks: [String]) -> Int? {
    let marks = marks.map { Array($0.utf8) }
    var place = range.upperBound - 3
    while place >= range.lowerBound {
      if marks.contains(where: { text[place...].starts(with: $0) }) {
        var end = place + 3
        while Self.closers.contains(where: { text[end...].starts(with: $0) }) { end += 3 }
        return end
      }
      place -= 1
    }
    return nil
  }

  private static let closers = ["”", "’", "）", "》", "」", "』"].map { Array($0.utf8) }

  // MARK: Lines

  /// How many lines a paragraph takes, with the blank one behind it.
  static func lineCount(of paragraph: SpeechParagraph, _ layout: PageLayout) -> Int {
    lines(of: paragraph, layout).count + (paragraph.hasLineAfter ? 1 : 0)
  }

  private func lines(of paragraph: SpeechParagraph) -> [Range<Int>] {
    Self.lines(of: paragraph, layout)
  }

  /// By which rules lines end.
  private struct LineRules {
    /// Whether numbers stay with their units.
    var bindsNumbers: Bool
    /// Whether there is room between Chinese and Latin: LibreOffice before version 25 leaves it whatever the file says,
    /// Word does not.
    var hasGaps: Bool
    /// Whether a comma that does not fit may hang over the edge.
    var hangsMarks: Bool

    /// What is broken by hand must fit whatever program sets it, and end at no comma that hangs: some put the break
    /// behind it on a line of its own.
    static let counted = LineRules(bindsNumbers: true, hasGaps: true, hangsMarks: false)
    /// What word processors do by themselves.
    static let programs = [
      LineRules(bindsNumbers: false, hasGaps: true, hangsMarks: true),
      LineRules(bindsNumbers: false, hasGaps: true, hangsMarks: false),
      LineRules(bindsNumbers: false, hasGaps: false, hangsMarks: true),
      LineRules(bindsNumbers: false, hasGaps: false, hangsMarks: false),
    ]
  }

  private static func lines(
    of paragraph: SpeechParagraph, _ layout: PageLayout, _ rules: LineRules = .counted
  ) -> [Range<Int>] {
    if paragraph.role == .title {
      let ends = paragraph.breaks + [paragraph.text.count]
      return zip([0] + paragraph.breaks, ends).map { $0..<$1 }
    }
    let isIndented =
      switch paragraph.role {
      case .heading, .body: !paragraph.isContinuation
      case .title, .byline, .addressee: false
      }
    let text = paragraph.text
    return LineWrap.lines(
      text, width: PageLayout.textWidth,
      firstLineWidth: PageLayout.textWidth - (isIndented ? layout.indent : 0),
      advance: { scalar, index in
        let gap = rules.hasGaps && isScriptChange(before: index, in: text) ? layout.size / 5 : 0
        return layout.advance(of: scalar) + gap
      }, isBound: { rules.bindsNumbers && paragraph.bonds.contains($0) },
      hangsMarks: rules.hangsMarks)
  }

  /// Whether Chinese turns into Latin or digits before this byte, or they into Chinese.
  private static func isScriptChange(before index: Int, in text: [UInt8]) -> Bool {
    guard index > 0 else { return false }
    let (before, after) = (text[index - 1], text[index])
    return isLatin(after) ? isHanziEnd(before) : isLatin(before) && after >= 0xE4
  }

  private static func isLatin(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == 0x25
  }

  /// The last byte of a hanzi, or of a full-width mark.
  private static func isHanziEnd(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
