import TestTerminal
import Testing

/// The demo program, with its first frame on the screen.
func startDemo(
  _ arguments: [String] = ["--narrow"], columns: Int = 80, rows: Int = 24,
  environment: [String: String] = [:], ambiguousWidth: Int = 1, holdsAnswers: Bool = false,
  location: SourceLocation = #_sourceLocation
) throws -> VirtualTerminal {
  let terminal = try VirtualTerminal(
    Product.path("TerminalDemo"), arguments, columns: columns, rows: rows,
    environment: environment, ambiguousWidth: ambiguousWidth, holdsAnswers: holdsAnswers)
  try #require(terminal.wait(for: "last: "), "\(terminal.text)", sourceLocation: location)
  return terminal
}

extension VirtualTerminal {
  /// Whether nothing of the session is left on the terminal.
  var isRestored: Bool { isCooked && !isAlternateScreen && isCursorShown && !isPasteBracketed }

  /// What can be seen of a row: no right halves, and of blanks only what shows.
  func glyphs(row: Int) -> [Cell] {
    var glyphs: [Cell] = []
    var column = 0
    while column < columns {
      var cell = cell(column, row)
      column += max(1, cell.width)
      if cell.text.isEmpty { cell.text = " " }
      if cell.text == " " {
        (cell.isBold, cell.isItalic) = (false, false)
        if !cell.isReversed { cell.foreground = nil }
      }
      glyphs.append(cell)
    }
    return glyphs
  }
}
