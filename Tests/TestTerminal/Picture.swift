import CVTerm

/// What the virtual terminal shows.
extension VirtualTerminal {
  /// One place of the screen. Colours are numbers of the palette, nil the terminal's own.
  public struct Cell: Equatable {
    public var text: String
    public var width: Int
    public var isBold: Bool
    public var isUnderlined: Bool
    public var isReversed: Bool
    public var isItalic: Bool
    public var foreground: Int?
    public var background: Int?
  }

  /// The cell at a place; the right half of a wide glyph is empty, of width 1.
  public func cell(_ column: Int, _ row: Int) -> Cell {
    var cell = VTermScreenCell()
    vterm_screen_get_cell(screen, VTermPos(row: Int32(row), col: Int32(column)), &cell)
    var text = String.UnicodeScalarView()
    withUnsafeBytes(of: cell.chars) { bytes in
      for value in bytes.bindMemory(to: UInt32.self) {
        guard value != 0, let scalar = Unicode.Scalar(value) else { break }
        text.append(scalar)
      }
    }
    return Cell(
      text: String(text), width: Int(cell.width), isBold: cell.attrs.bold != 0,
      isUnderlined: cell.attrs.underline != 0, isReversed: cell.attrs.reverse != 0,
      isItalic: cell.attrs.italic != 0, foreground: Self.paletteIndex(cell.fg),
      background: Self.paletteIndex(cell.bg))
  }

  private static func paletteIndex(_ color: VTermColor) -> Int? {
    let isDefault = color.type & 0x06 != 0
    let isIndexed = color.type & 0x01 != 0
    return !isDefault && isIndexed ? Int(color.indexed.idx) : nil
  }

  /// The characters of a row, trailing blanks cut.
  public func line(_ row: Int) -> String {
    var line = ""
    var column = 0
    while column < columns {
      let cell = cell(column, row)
      line += cell.text.isEmpty ? " " : cell.text
      column += max(1, cell.width)
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// What can be seen of a row, a cell a glyph: no right halves, and of blanks only what shows.
  public func glyphs(row: Int) -> [Cell] {
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

  /// All rows, from the top.
  public var lines: [String] { (0..<rows).map(line) }

  /// The whole picture, one line a row: what a failing test should print.
  public var text: String { lines.joined(separator: "\n") }

  /// Whether some row holds a text.
  public func contains(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

  /// The place of the first row that holds a text, at the column where it begins; nil when none does.
  public func place(of text: String) -> (column: Int, row: Int)? {
    // Most rows do not hold it: the search for the column is for the one that does.
    for row in 0..<rows where line(row).contains(text) {
      for column in 0..<columns where suffix(of: row, from: column).hasPrefix(text) {
        return (column, row)
      }
    }
    return nil
  }

  private func suffix(of row: Int, from start: Int) -> String {
    guard !cell(start, row).text.isEmpty else { return "" }
    var text = ""
    var column = start
    while column < columns {
      let cell = cell(column, row)
      text += cell.text.isEmpty ? " " : cell.text
      column += max(1, cell.width)
    }
    return text
  }

  /// Where the terminal's cursor stands, from 0.
  public var cursor: (column: Int, row: Int) {
    (Int(modes.pointee.column), Int(modes.pointee.row))
  }

  /// Whether the cursor is shown.
  public var isCursorShown: Bool { modes.pointee.shows_cursor }

  /// Whether the program has the alternate screen, which a shell never leaves on.
  public var isAlternateScreen: Bool { modes.pointee.is_alternate }

  /// Whether nothing of a program is left on the terminal.
  public var isRestored: Bool {
    isCooked && !isAlternateScreen && isCursorShown && !isPasteBracketed && !isMouseFollowed
  }

  /// Whether bracketed paste is on.
  public var isPasteBracketed: Bool { isOn("[?2004") }

  /// Whether presses of the mouse are asked for (1000), or the numbers that tell where (1006).
  public var isMouseFollowed: Bool { isOn("[?1000") || isOn("[?1006") }

  /// Whether a mode is on: the last of the two that was sent.
  private func isOn(_ mode: String) -> Bool {
    let sent = String(decoding: output, as: UTF8.self)
    guard let last = sent.lastRange(ofEscape: mode) else { return false }
    return sent[last] == "h"
  }
}

extension String {
  /// The index of the character after the last occurrence of an escape sequence's beginning.
  fileprivate func lastRange(ofEscape text: String) -> String.Index? {
    let needle = Array("\u{1B}\(text)".unicodeScalars)
    let scalars = Array(unicodeScalars)
    guard scalars.count > needle.count else { return nil }
    for start in stride(from: scalars.count - needle.count - 1, through: 0, by: -1)
    where scalars[start..<start + needle.count].elementsEqual(needle) {
      return unicodeScalars.index(unicodeScalars.startIndex, offsetBy: start + needle.count)
    }
    return nil
  }
}
