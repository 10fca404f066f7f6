import Core

/// Two states of a draft in one text: what went, what came, what the records changed.
func drawDifference(
  _ canvas: inout Canvas, _ layout: DifferenceLayout, _ reading: DifferenceReading,
  _ dialog: RevisionsDialog, _ page: RevisionsPage
) {
  let comparison = reading.comparison
  page.open(&canvas, title: "比较 · \(comparison.fromTitle) → \(comparison.toTitle)")
  let place = page.text
  var cursor: Point?
  for row in 0..<place.height where layout.lines.indices.contains(reading.firstLine + row) {
    let line = layout.lines[reading.firstLine + row]
    let paragraph = layout.paragraphs[line.paragraph]
    var column = place.column + line.indent
    for span in paragraph.spans where span.range.overlaps(line.range) {
      let isSelected = span.change != nil && span.change == reading.change
      if isSelected, cursor == nil { cursor = Point(column: column, row: place.row + row) }
      column = canvas.utf8(
        paragraph.text[span.range.clamped(to: line.range)], column: column, row: place.row + row,
        limit: place.endColumn, style: style(of: span.mark, isSelected: isSelected))
    }
  }
  canvas.frame.cursor = cursor ?? Point(column: place.column, row: place.row)
  if let change = reading.change {
    drawCount(&canvas, "第 \(change + 1)/\(comparison.changes.count) 处", page)
  }
  if let mistake = dialog.mistake {
    canvas.fill(
      Rect(column: place.column, row: place.endRow - 1, width: place.width, height: 1))
    canvas.text(
      "! \(mistake)", column: place.column, row: place.endRow - 1, limit: place.endColumn,
      style: Style(.warning))
  }
}

/// In the frame's lower right corner.
private func drawCount(_ canvas: inout Canvas, _ text: String, _ page: RevisionsPage) {
  canvas.rightAligned(
    " \(text) ", start: page.frame.column, end: page.frame.endColumn - 2,
    row: page.frame.endRow - 1, style: Style(.borderFocused))
}

private func style(of mark: DifferenceLayout.Mark, isSelected: Bool) -> Style {
  if isSelected { return Style(.selected, isBold: true) }
  return switch mark {
  case .plain: .normal
  case .heading: Style(.heading, isBold: true)
  case .note: Style(.dim)
  case .removed: Style(.error)
  case .added: Style(.good)
  case .figure: Style(.warning)
  }
}
