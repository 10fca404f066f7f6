import Core

/// The live text of the draft: markup, figures and headings told apart, the selection marked, the caret where it is.
func drawEditor(
  _ canvas: inout Canvas, _ state: State, _ derived: Derived, _ editor: DraftEditor, _ rect: Rect,
  _ place: Rect
) {
  let locked = editor.text.isLocked(at: editor.text.caret) ? "（已锁定）" : ""
  canvas.box(
    rect, title: "原文 · \(state.draft?.name ?? "")\(locked)", isFocused: state.overlay == nil)
  let caret = editor.text.visualPosition(of: editor.text.caret)
  let selection = editor.text.selection.range
  for (row, line) in editor.text.visualLines(from: editor.firstLine, count: place.height)
    .enumerated()
  {
    let scalars = editor.text.paragraphs[line.paragraph].scalars
    let styles = sourceStyles(of: scalars)
    var column = place.column
    for offset in line.range {
      let position = TextPosition(paragraph: line.paragraph, offset: offset)
      let isSelected = selection.contains(position)
      column = canvas.text(
        String(Character(scalars[offset])), column: column, row: place.row + row,
        limit: place.endColumn + 1, style: isSelected ? Style(.selected) : styles[offset])
    }
  }
  if state.overlay == nil {
    canvas.frame.cursor = Point(
      column: min(place.column + caret.column, place.endColumn),
      row: place.row + caret.line - editor.firstLine)
  }
  if let completion = editor.completion, state.overlay == nil {
    drawCompletion(&canvas, completion, below: canvas.frame.cursor)
  }
}

/// Headings and directive lines whole; in other lines braces as figures, brackets dim.
private func sourceStyles(of scalars: [Unicode.Scalar]) -> [Style] {
  var styles = [Style](repeating: .normal, count: scalars.count)
  guard let first = scalars.first else { return styles }
  if first == "#" { return styles.map { _ in Style(.heading, isBold: true) } }
  let isDirective = first == "@" || first == "＠"
  if isDirective { styles = styles.map { _ in Style(.dim) } }
  var depth = 0
  for (index, scalar) in scalars.enumerated() {
    switch scalar {
    case "{", "｛": depth += 1
    case "[", "]": styles[index] = Style(.omission)
    default: break
    }
    if depth > 0 { styles[index] = Style(.figure) }
    if scalar == "}" || scalar == "｝" { depth = max(0, depth - 1) }
  }
  return styles
}

/// The list under the caret, or above it where there is no room below.
private func drawCompletion(_ canvas: inout Canvas, _ completion: Completion, below caret: Point?) {
  guard let caret else { return }
  let size = canvas.frame.size
  let rows = min(10, completion.candidates.count)
  guard rows > 0 else { return }
  let width = min(46, size.columns - 2)
  let column = max(0, min(caret.column, size.columns - width - 1))
  let hasRoomBelow = caret.row + rows + 3 < size.rows
  let top = hasRoomBelow ? caret.row + 1 : max(0, caret.row - rows - 2)
  let rect = Rect(column: column, row: top, width: width, height: rows + 2)
  canvas.fill(rect)
  canvas.box(rect, title: "插入：↑↓ 选择 Enter 采用", isFocused: false)
  let first = max(0, min(completion.selected - rows / 2, completion.candidates.count - rows))
  for row in 0..<rows {
    let candidate = completion.candidates[first + row]
    let isSelected = first + row == completion.selected
    let style: Style = isSelected ? Style(.selected, isBold: true) : .normal
    let y = rect.row + 1 + row
    if isSelected {
      canvas.fill(
        Rect(column: rect.column + 1, row: y, width: rect.width - 2, height: 1), style: style)
    }
    let end = canvas.text(
      " \(candidate.text) ", column: rect.column + 1, row: y, limit: rect.endColumn - 1,
      style: style)
    canvas.rightAligned(
      candidate.note, start: end, end: rect.endColumn - 1, row: y,
      style: isSelected ? style : Style(.dim))
  }
  canvas.frame.cursor = caret
}
