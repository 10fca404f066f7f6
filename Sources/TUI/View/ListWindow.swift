import Core

/// The rows of a list that a place has room for: the selected one in its middle, as far as the list's ends allow.
struct ListWindow: Sequence {
  struct Row {
    let index: Int
    let place: Rect
    /// How many rows below the selected one; above it negative.
    let offset: Int

    var isSelected: Bool { offset == 0 }
  }

  let place: Rect
  let count: Int
  let selected: Int
  /// How many lines of the screen each row takes.
  let linesPerRow: Int

  init(_ place: Rect, count: Int, selected: Int, linesPerRow: Int = 1) {
    self.place = place
    self.count = count
    self.selected = selected
    self.linesPerRow = linesPerRow
  }

  /// Which rows are seen.
  var shown: Range<Int> {
    let room = Swift.max(0, place.height / linesPerRow)
    let first = Swift.max(0, Swift.min(selected - room / 2, count - room))
    return first..<Swift.max(first, Swift.min(first + room, count))
  }

  func makeIterator() -> some IteratorProtocol<Row> {
    let shown = shown
    return shown.lazy.map { index in
      Row(
        index: index,
        place: Rect(
          column: place.column, row: place.row + (index - shown.lowerBound) * linesPerRow,
          width: place.width, height: linesPerRow),
        offset: index - selected)
    }.makeIterator()
  }
}

extension Canvas {
  /// Lays the ground of a row: the selected one is filled and takes the caret, which a field drawn later may take over.
  /// - Returns: the style of the row's text.
  mutating func beginRow(_ row: ListWindow.Row, plain: Style = .normal) -> Style {
    target(.listed(offset: row.offset), row.place)
    guard row.isSelected else { return plain }
    let style = Style(.selected, isBold: true)
    fill(row.place, style: style)
    frame.cursor = Point(column: row.place.column, row: row.place.row)
    return style
  }
}
