/// Where the caret goes.
public enum CaretMotion: Hashable, Sendable {
  case left, right
  /// By words (词), see `WordBoundary`.
  case wordLeft, wordRight
  /// By drawn lines, down if positive; the column is kept over shorter lines.
  case lines(Int)
  /// The start of the drawn line.
  case lineStart
  /// Before the last character of a drawn line that goes on, so that the caret stays on it; from
  /// there, and on a paragraph's last line, the paragraph's end.
  case lineEnd
  /// The paragraph's start, from there the one before.
  case paragraphUp
  /// The start of the next paragraph.
  case paragraphDown
  case documentStart, documentEnd
}

extension EditorText {
  /// Moves the caret, taking the selection along or dropping it. It closes the undo group.
  public mutating func move(_ motion: CaretMotion, selecting: Bool = false) {
    history.close()
    if case .lines(let count) = motion {
      let goal = goalColumn ?? visualPosition(of: caret).column
      let caret = position(lines: count, column: goal)
      goalColumn = goal
      select(caret, selecting: selecting)
      return
    }
    goalColumn = nil
    if !selecting, !selection.isEmpty {
      if motion == .left { return select(selection.range.lowerBound, selecting: false) }
      if motion == .right { return select(selection.range.upperBound, selecting: false) }
    }
    select(position(motion, from: caret), selecting: selecting)
  }

  /// Puts the caret at a place, or the nearest where it may stand. It closes the undo group.
  public mutating func place(_ position: TextPosition, selecting: Bool = false) {
    history.close()
    goalColumn = nil
    select(clamped(position), selecting: selecting)
  }

  public mutating func select(_ range: Range<TextPosition>) {
    place(range.lowerBound)
    place(range.upperBound, selecting: true)
  }

  public mutating func selectAll() { select(.start..<end) }

  private mutating func select(_ caret: TextPosition, selecting: Bool) {
    selection = TextSelection(anchor: selecting ? selection.anchor : caret, caret: caret)
  }

  func position(_ motion: CaretMotion, from start: TextPosition) -> TextPosition {
    let scalars = paragraphs[start.paragraph].scalars
    func here(_ offset: Int) -> TextPosition {
      TextPosition(paragraph: start.paragraph, offset: offset)
    }
    switch motion {
    case .left:
      guard start.offset > 0 else { return endOfParagraph(before: start) }
      return here(GraphemeBoundary.before(start.offset, in: scalars))
    case .right:
      guard start.offset < scalars.count else { return startOfParagraph(after: start) }
      return here(GraphemeBoundary.after(start.offset, in: scalars))
    case .wordLeft:
      guard start.offset > 0 else { return endOfParagraph(before: start) }
      return here(wordStart(before: start.offset, in: scalars))
    case .wordRight:
      guard start.offset < scalars.count else { return startOfParagraph(after: start) }
      return here(wordStart(after: start.offset, in: scalars))
    case .lines(let count):
      return position(lines: count, column: visualPosition(of: start).column)
    case .lineStart:
      let paragraph = paragraphs[start.paragraph]
      return here(paragraph.line(paragraph.line(at: start.offset)).lowerBound)
    case .lineEnd: return here(lineEnd(from: start))
    case .paragraphUp:
      return start.offset > 0
        ? here(0) : TextPosition(paragraph: max(0, start.paragraph - 1), offset: 0)
    case .paragraphDown:
      return start.paragraph + 1 < paragraphs.count ? startOfParagraph(after: start) : end
    case .documentStart: return .start
    case .documentEnd: return end
    }
  }

  private func startOfParagraph(after position: TextPosition) -> TextPosition {
    let next = position.paragraph + 1
    return next < paragraphs.count ? TextPosition(paragraph: next, offset: 0) : end
  }

  private func endOfParagraph(before position: TextPosition) -> TextPosition {
    guard position.paragraph > 0 else { return .start }
    let previous = position.paragraph - 1
    return TextPosition(paragraph: previous, offset: paragraphs[previous].scalars.count)
  }

  private func lineEnd(from start: TextPosition) -> Int {
    let paragraph = paragraphs[start.paragraph]
    let line = paragraph.line(at: start.offset)
    guard line + 1 < paragraph.lineStarts.count else { return paragraph.scalars.count }
    let last = GraphemeBoundary.before(paragraph.line(line).upperBound, in: paragraph.scalars)
    return start.offset < last ? last : paragraph.scalars.count
  }

  /// Words end where their spaces begin, so moving skips the spaces.
  private func wordStart(before offset: Int, in scalars: [Unicode.Scalar]) -> Int {
    WordBoundary.starts(in: scalars).last {
      $0 < offset && WordBoundary.Kind(scalars[$0]) != .space
    } ?? 0
  }

  private func wordStart(after offset: Int, in scalars: [Unicode.Scalar]) -> Int {
    WordBoundary.starts(in: scalars).first {
      $0 > offset && WordBoundary.Kind(scalars[$0]) != .space
    } ?? scalars.count
  }
}
