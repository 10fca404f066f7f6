import TestTerminal
import Testing

/// Reading the screen as a person does: by its panels.
extension VirtualTerminal {
  /// A framed part of the screen; the numbers are those of its border.
  struct Panel: Equatable {
    var left: Int
    var top: Int
    var right: Int
    var bottom: Int
    /// The rows inside, without blanks at both ends.
    var lines: [String]
    /// What is written in it, as if it were one line: wrapped Chinese has no blanks at line ends.
    var text: String { lines.joined() }
  }

  /// The panel whose title begins with a text.
  func panel(_ title: String) -> Panel? {
    guard let place = place(of: " \(title)") else { return nil }
    let (left, top) = (place.column - 1, place.row)
    guard left >= 0, let right = (left + 1..<columns).first(where: { isCorner($0, top) }),
      let bottom = (top + 1..<rows).first(where: { isCorner(left, $0) })
    else { return nil }
    let lines = (top + 1..<bottom).map { trimmed(text(left + 1..<right, $0)) }
    return Panel(left: left, top: top, right: right, bottom: bottom, lines: lines)
  }

  private func text(_ range: Range<Int>, _ row: Int) -> String {
    var line = ""
    var column = range.lowerBound
    while column < range.upperBound {
      let cell = cell(column, row)
      line += cell.text.isEmpty ? " " : cell.text
      // The right half of a wide glyph says nothing of its own.
      column += max(1, cell.width)
    }
    return line
  }

  private func isCorner(_ column: Int, _ row: Int) -> Bool {
    "┌┐└┘┏┓┗┛+".contains(cell(column, row).text.first ?? " ")
  }

  /// The speech as far as it is shown.
  var shownSpeech: String { panel("讲稿 ·")?.text ?? "" }

  /// The row of the grid that begins with a name, in fields: name, unit, this year, last year, change, status.
  func figureRow(_ indicator: String) -> [String] {
    let line = panel("数据 ·")?.lines.first { $0.hasPrefix(indicator) }
    return line?.split(separator: " ").map(String.init) ?? []
  }

  /// Whether nothing is being typed and all is on disk.
  var isSaved: Bool { !contains("记下并下移") && line(0).contains("已存") }

  /// The glyph before the cursor: a wide one stands two columns before.
  var glyphBeforeCursor: String {
    let (column, row) = cursor
    guard column > 0 else { return "" }
    let before = cell(column - 1, row)
    return before.text.isEmpty && column > 1 ? cell(column - 2, row).text : before.text
  }

  /// The glyph under the cursor.
  var glyphAtCursor: String { cell(cursor.column, cursor.row).text }

  private func trimmed(_ text: String) -> String {
    var text = text[...]
    while let first = text.first, first == " " { text.removeFirst() }
    while let last = text.last, last == " " { text.removeLast() }
    return String(text)
  }
}

extension VirtualTerminal {
  /// Waits for a text on the screen; what is there instead is in the failure.
  func require(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try require(sourceLocation: sourceLocation) { $0.contains(text) }
  }

  /// Waits for the screen to be as wanted.
  func require(
    sourceLocation: SourceLocation = #_sourceLocation,
    _ condition: (VirtualTerminal) -> Bool
  ) throws {
    let holds = wait(until: condition)
    try #require(holds, "\(text)", sourceLocation: sourceLocation)
  }

  /// Types the figure that is selected, and waits until it is on the disk.
  func enter(
    _ amount: String, of indicator: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    type(amount)
    press(.enter)
    try require(sourceLocation: sourceLocation) {
      $0.isSaved && $0.figureRow(indicator).contains(amount)
    }
  }

  /// Goes to an indicator of an organization, with the keys of the data page.
  func goTo(
    _ organization: String, _ indicator: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    press(.function(3))
    press(.left)
    press(.home)
    try require(sourceLocation: sourceLocation) { $0.cursor == (1, 2) && $0.contains("Enter 进入") }
    let row = try #require(
      panel("机构")?.lines.firstIndex { $0.contains(organization) }, "\(text)",
      sourceLocation: sourceLocation)
    for _ in 0..<row { press(.down) }
    try require(sourceLocation: sourceLocation) { $0.contains("数据 · \(organization)") }
    press(.enter)
    try require(sourceLocation: sourceLocation) { $0.contains("Enter 录入") }
    let grid = try #require(panel("数据 ·"), "\(text)", sourceLocation: sourceLocation)
    let line = try #require(
      grid.lines.firstIndex { $0.hasPrefix(indicator) }, "\(text)", sourceLocation: sourceLocation)
    // The first line inside is the head of the columns.
    for _ in 1..<line { press(.down) }
    try require(sourceLocation: sourceLocation) {
      $0.cursor.row == grid.top + 1 + line && $0.cursor.column > grid.left
    }
  }

  /// Leaves with Ctrl-Q.
  func quit(sourceLocation: SourceLocation = #_sourceLocation) {
    press(.character("q"), .control)
    #expect(waitForEnd() == .exited(0), "\(text)", sourceLocation: sourceLocation)
  }
}
