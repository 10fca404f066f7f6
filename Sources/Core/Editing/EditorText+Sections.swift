/// Rearranging the sections of live text. Each operation works on the section at the caret, is one
/// undo group, and stands in the source, so that it survives an outside editor.
extension EditorText {
  /// Changes places with the sibling before; the caret goes along.
  public mutating func moveSectionUp() throws(EditRefusal) {
    let section = try sectionAtCaret()
    guard let sibling = sibling(before: section) else { throw .noSibling }
    try swap(sibling, section.paragraphs)
  }

  /// Changes places with the sibling behind; the caret goes along.
  public mutating func moveSectionDown() throws(EditRefusal) {
    let section = try sectionAtCaret()
    let next = section.paragraphs.upperBound
    guard next < paragraphs.count, let heading = heading(at: next), heading.level == section.level
    else { throw .noSibling }
    try swap(section.paragraphs, next..<sectionEnd(next, heading.level))
  }

  /// Raises the section and its subsections by one level: `###` becomes `##`.
  public mutating func promoteSection() throws(EditRefusal) { try shiftSection(by: -1) }

  /// Lowers the section and its subsections by one level: `##` becomes `###`.
  public mutating func demoteSection() throws(EditRefusal) { try shiftSection(by: 1) }

  /// Puts `@略` at the heading, or takes it away: kept but not spoken.
  public mutating func toggleMuted() throws(EditRefusal) {
    let section = try sectionAtCaret()
    let line = TextPosition(paragraph: section.paragraphs.lowerBound, offset: 0)
    try refuseLocked(line..<line)
    toggle("略", of: section)
  }

  /// Puts `@锁` at the heading, or takes it away. A section inside a locked one cannot be unlocked alone.
  public mutating func toggleLocked() throws(EditRefusal) {
    let section = try sectionAtCaret()
    try refuseLockedParent(of: section)
    toggle("锁", of: section)
  }

  private func sectionAtCaret() throws(EditRefusal) -> OutlineEntry {
    guard let section = section(at: caret) else { throw .noHeading }
    return section
  }

  private func sibling(before section: OutlineEntry) -> Range<Int>? {
    let start = section.paragraphs.lowerBound
    for index in (bodyStart..<start).reversed() {
      guard let heading = heading(at: index), heading.level <= section.level else { continue }
      return heading.level == section.level ? index..<start : nil
    }
    return nil
  }

  private func refuseLockedParent(of section: OutlineEntry) throws(EditRefusal) {
    for index in (bodyStart..<section.paragraphs.lowerBound).reversed() {
      guard let heading = heading(at: index), heading.level < section.level else { continue }
      let line = TextPosition(paragraph: index, offset: 0)
      return try refuseLocked(line..<line)
    }
  }

  private mutating func swap(_ first: Range<Int>, _ second: Range<Int>) throws(EditRefusal) {
    guard let section = section(at: TextPosition(paragraph: first.lowerBound, offset: 0)) else {
      throw .noHeading
    }
    try refuseLockedParent(of: section)
    guard isBalanced(first), isBalanced(second) else { throw .splitsBlock }
    // Each place keeps its own blank lines, so that the last section's lack of one stays at the end.
    let (firstCore, secondCore) = (core(first), core(second))
    let firstGap = first.upperBound - firstCore.upperBound
    let lines =
      lines(secondCore) + Array(repeating: [], count: firstGap) + lines(firstCore)
      + Array(repeating: [], count: second.upperBound - secondCore.upperBound)
    let isCaretInFirst = first.contains(caret.paragraph)
    let core = isCaretInFirst ? firstCore : secondCore
    let target = isCaretInFirst ? first.lowerBound + secondCore.count + firstGap : first.lowerBound
    let line = min(caret.paragraph - core.lowerBound, core.count - 1)
    let edit = edit(
      wholeLines(first.lowerBound..<second.upperBound),
      inserting: Array(lines.joined(separator: ["\n"])))
    perform(
      [edit],
      caret: TextSelection(caret: TextPosition(paragraph: target + line, offset: caret.offset)))
  }

  private mutating func shiftSection(by step: Int) throws(EditRefusal) {
    let section = try sectionAtCaret()
    try refuseLocked(wholeLines(section.paragraphs))
    let headings = section.paragraphs.compactMap { index in heading(at: index).map { (index, $0) } }
    guard headings.allSatisfy({ SourceHeading.levels.contains($0.1.level + step) }) else {
      throw .noSuchLevel
    }
    let edits = headings.map { index, heading in
      let start = TextPosition(paragraph: index, offset: heading.start)
      return TextEdit(at: start, removing: step < 0 ? ["#"] : [], inserting: step > 0 ? ["#"] : [])
    }
    var caret = caret
    if let heading = heading(at: caret.paragraph), caret.offset > heading.start {
      caret.offset += step
    }
    perform(edits, caret: TextSelection(caret: caret))
  }

  /// Rewrites the marks at a heading's end with one of them turned over.
  private mutating func toggle(_ mark: Unicode.Scalar, of section: OutlineEntry) {
    let index = section.paragraphs.lowerBound
    guard let heading = heading(at: index) else { return }
    var marks: [Unicode.Scalar] = []
    if heading.isMuted != (mark == "略") { marks += [" ", "@", "略"] }
    if heading.isLocked != (mark == "锁") { marks += [" ", "@", "锁"] }
    let start = TextPosition(paragraph: index, offset: heading.words.upperBound)
    let edit = edit(start..<wholeLines(index..<index + 1).upperBound, inserting: marks)
    perform([edit], caret: TextSelection(caret: caret))
  }

  /// Whether every `@每个` and `@若` in some lines ends in them, and nothing else does.
  private func isBalanced(_ range: Range<Int>) -> Bool {
    var depth = 0
    for index in range {
      switch directive(at: index) {
      case "每个", "若": depth += 1
      case "完": depth -= 1
      case "否则", "否则若": if depth == 0 { return false }
      default: break
      }
      if depth < 0 { return false }
    }
    return depth == 0
  }

  private func directive(at index: Int) -> String? {
    let rest = paragraphs[index].scalars.drop(while: SourceHeading.isSpace)
    guard let mark = rest.first, mark == "@" || mark == "＠" else { return nil }
    return String(rest.dropFirst().prefix { !SourceHeading.isSpace($0) })
  }

  private func core(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end - 1 > range.lowerBound, paragraphs[end - 1].scalars.allSatisfy(SourceHeading.isSpace)
    {
      end -= 1
    }
    return range.lowerBound..<end
  }

  private func lines(_ range: Range<Int>) -> [[Unicode.Scalar]] { paragraphs[range].map(\.scalars) }

  private func wholeLines(_ range: Range<Int>) -> Range<TextPosition> {
    let last = range.upperBound - 1
    return TextPosition(
      paragraph: range.lowerBound, offset: 0)..<TextPosition(
        paragraph: last, offset: paragraphs[last].scalars.count)
  }
}
