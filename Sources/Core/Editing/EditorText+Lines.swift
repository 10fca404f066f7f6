/// One drawn line: a stretch of a paragraph.
public struct VisualLine: Hashable, Sendable {
  public let paragraph: Int
  /// In scalars of the paragraph.
  public let range: Range<Int>
}

/// Drawn lines and columns.
extension EditorText {
  public var lineCount: Int { paragraphs.reduce(0) { $0 + $1.lineStarts.count } }

  /// The drawn line (from 0, of the whole text) and column of a place.
  public func visualPosition(of position: TextPosition) -> (line: Int, column: Int) {
    var line = 0
    for index in 0..<position.paragraph { line += paragraphs[index].lineStarts.count }
    let paragraph = paragraphs[position.paragraph]
    let inner = paragraph.line(at: position.offset)
    let start = paragraph.lineStarts[inner]
    return (line + inner, layout.width(of: paragraph.scalars[start..<position.offset]))
  }

  /// The place at a column of a drawn line: before the character that covers it, or the nearest
  /// place on that line; lines outside the text mean its first and last.
  public func position(line: Int, column: Int) -> TextPosition {
    guard line >= 0 else { return .start }
    var rest = line
    for index in paragraphs.indices {
      let count = paragraphs[index].lineStarts.count
      if rest < count {
        return TextPosition(paragraph: index, offset: offset(in: index, line: rest, column: column))
      }
      rest -= count
    }
    return end
  }

  /// The drawn lines of a stretch of the screen.
  public func visualLines(from first: Int, count: Int) -> [VisualLine] {
    var lines: [VisualLine] = []
    var number = 0
    for index in paragraphs.indices where lines.count < count {
      let paragraph = paragraphs[index]
      let next = number + paragraph.lineStarts.count
      if next > first {
        for inner in max(0, first - number)..<paragraph.lineStarts.count where lines.count < count {
          lines.append(VisualLine(paragraph: index, range: paragraph.line(inner)))
        }
      }
      number = next
    }
    return lines
  }

  /// The place so many drawn lines from the caret; the text's ends beyond its first and last.
  func position(lines count: Int, column: Int) -> TextPosition {
    let line = visualPosition(of: caret).line
    let (target, overflow) = line.addingReportingOverflow(count)
    guard !overflow else { return count < 0 ? .start : end }
    return position(line: target, column: column)
  }

  private func offset(in index: Int, line: Int, column: Int) -> Int {
    let paragraph = paragraphs[index]
    let range = paragraph.line(line)
    let isLast = line + 1 == paragraph.lineStarts.count
    var offset = range.lowerBound
    var reached = 0
    while offset < range.upperBound {
      let next = GraphemeBoundary.after(offset, in: paragraph.scalars)
      reached += layout.width(of: paragraph.scalars[offset..<min(next, range.upperBound)])
      // The place behind a drawn line's last character is on the line below.
      if reached > column || (!isLast && next >= range.upperBound) { return offset }
      offset = next
    }
    return offset
  }
}
