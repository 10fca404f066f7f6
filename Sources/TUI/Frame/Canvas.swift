import Core

/// A rectangle of the screen, in cells.
public struct Rect: Hashable, Sendable {
  public var column: Int
  public var row: Int
  public var width: Int
  public var height: Int

  public init(column: Int, row: Int, width: Int, height: Int) {
    self.column = column
    self.row = row
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// What is left when so many cells go from each side.
  func inset(columns: Int, rows: Int) -> Rect {
    Rect(
      column: column + columns, row: row + rows, width: width - 2 * columns,
      height: height - 2 * rows)
  }

  /// What is left below so many of its rows.
  func below(_ rows: Int) -> Rect {
    Rect(column: column, row: row + rows, width: width, height: max(0, height - rows))
  }

  /// What is left above so many of its last rows.
  func above(_ rows: Int) -> Rect {
    Rect(column: column, row: row, width: width, height: max(0, height - rows))
  }

  public var endColumn: Int { column + width }
  public var endRow: Int { row + height }
}

/// Draws text and boxes into a frame; the only place where text turns into cells.
struct Canvas {
  var frame: Frame
  /// What stands where, for the mouse; nil where nobody asks.
  var pointerMap: PointerMap?
  let ambiguousWidth: Int

  init(size: Size, ambiguousWidth: Int) {
    frame = Frame(size: size)
    self.ambiguousWidth = ambiguousWidth
  }

  func width(of text: String) -> Int { DisplayWidth.width(of: text, ambiguous: ambiguousWidth) }

  /// Draws text from a column up to (not including) `limit`, cut with … if it does not fit. Returns the column after it.
  @discardableResult
  mutating func text(
    _ text: String, column: Int, row: Int, limit: Int, style: Style = .normal
  ) -> Int {
    if limit - column < width(of: text) {
      let cut = DisplayWidth.truncated(
        text, toColumns: max(0, limit - column), ambiguous: ambiguousWidth)
      return draw(cut.unicodeScalars, column: column, row: row, limit: limit, style: style)
    }
    return draw(text.unicodeScalars, column: column, row: row, limit: limit, style: style)
  }

  /// Draws text so that it ends before `end`; cut from the left side of the field if it is wider.
  mutating func rightAligned(
    _ text: String, start: Int, end: Int, row: Int, style: Style = .normal
  ) {
    let width = self.width(of: text)
    self.text(text, column: max(start, end - width), row: row, limit: end, style: style)
  }

  /// Draws UTF-8 bytes, as composed text has them. Returns the column after it.
  @discardableResult
  mutating func utf8(
    _ bytes: some Sequence<UInt8>, column: Int, row: Int, limit: Int, style: Style
  ) -> Int {
    draw(
      String(decoding: Array(bytes), as: UTF8.self).unicodeScalars, column: column, row: row,
      limit: limit, style: style)
  }

  private mutating func draw(
    _ scalars: some Sequence<Unicode.Scalar>, column: Int, row: Int, limit: Int, style: Style
  ) -> Int {
    var column = column
    var last: Int?
    for scalar in scalars {
      let width = DisplayWidth.width(of: scalar, ambiguous: ambiguousWidth)
      if width <= 0 {
        // A combining mark joins the cell before it; anything else without a width (a control character) shows as ?.
        if Self.isControl(scalar) {
          guard column < limit else { break }
          frame.put(Cell(content: 0x3F, style: style, width: 1), column: column, row: row)
          last = column
          column += 1
        } else if let last {
          join(scalar, column: last, row: row)
        }
        continue
      }
      guard column + width <= limit else { break }
      frame.put(
        Cell(content: scalar.value, style: style, width: UInt8(width)), column: column, row: row)
      last = column
      column += width
    }
    return column
  }

  /// As many scalars as a cell of ncurses holds (CCHARW_MAX): a thousand marks on one letter would be a thousand texts.
  private static let mostScalars = 5

  private mutating func join(_ mark: Unicode.Scalar, column: Int, row: Int) {
    guard row >= 0, row < frame.size.rows, column >= 0, column < frame.size.columns else { return }
    var cell = frame[column, row]
    let scalars = frame.scalars(of: cell)
    guard scalars.count < Self.mostScalars else { return }
    cell.content = frame.cluster(scalars + [mark])
    frame.put(cell, column: column, row: row)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }

  /// Fills a rectangle with blanks of a style.
  mutating func fill(_ rect: Rect, style: Style = .normal) {
    for row in rect.row..<max(rect.row, rect.endRow) {
      for column in rect.column..<max(rect.column, rect.endColumn) {
        frame.put(Cell(content: 0x20, style: style, width: 1), column: column, row: row)
      }
    }
  }

  /// A frame with a title. Box drawing is two columns wide in some terminals: those get - | +.
  mutating func box(_ rect: Rect, title: String, isFocused: Bool) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    let style = Style(isFocused ? .borderFocused : .border)
    let glyphs = ambiguousWidth == 2 ? Self.asciiBox : isFocused ? Self.heavyBox : Self.lineBox
    for column in rect.column + 1..<rect.endColumn - 1 {
      put(glyphs.horizontal, column, rect.row, style)
      put(glyphs.horizontal, column, rect.endRow - 1, style)
    }
    for row in rect.row + 1..<rect.endRow - 1 {
      put(glyphs.vertical, rect.column, row, style)
      put(glyphs.vertical, rect.endColumn - 1, row, style)
    }
    put(glyphs.topLeft, rect.column, rect.row, style)
    put(glyphs.topRight, rect.endColumn - 1, rect.row, style)
    put(glyphs.bottomLeft, rect.column, rect.endRow - 1, style)
    put(glyphs.bottomRight, rect.endColumn - 1, rect.endRow - 1, style)
    guard !title.isEmpty else { return }
    text(
      " \(title) ", column: rect.column + 1, row: rect.row, limit: rect.endColumn - 1,
      style: Style(isFocused ? .borderFocused : .border, isBold: isFocused))
  }

  /// A row of horizontal line.
  mutating func rule(column: Int, row: Int, limit: Int, style: Style) {
    let glyph = ambiguousWidth == 2 ? Self.asciiBox.horizontal : Self.lineBox.horizontal
    for column in column..<max(column, limit) { put(glyph, column, row, style) }
  }

  private mutating func put(_ scalar: Unicode.Scalar, _ column: Int, _ row: Int, _ style: Style) {
    frame.put(Cell(content: scalar.value, style: style, width: 1), column: column, row: row)
  }

  private struct BoxGlyphs {
    var horizontal, vertical, topLeft, topRight, bottomLeft, bottomRight: Unicode.Scalar
  }

  private static let lineBox = BoxGlyphs(
    horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└",
    bottomRight: "┘")
  private static let heavyBox = BoxGlyphs(
    horizontal: "━", vertical: "┃", topLeft: "┏", topRight: "┓", bottomLeft: "┗",
    bottomRight: "┛")
  private static let asciiBox = BoxGlyphs(
    horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+",
    bottomRight: "+")
}
