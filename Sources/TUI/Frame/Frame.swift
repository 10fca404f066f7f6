/// One place of the screen.
public struct Cell: Hashable, Sendable {
  /// A Unicode scalar value; above 0x10FFFF, an index into `Frame.clusters` of what is more than one scalar.
  public var content: UInt32
  public var style: Style
  /// Columns taken: 1 or 2; 0 for the right half of a wide glyph.
  public var width: UInt8

  public init(content: UInt32, style: Style, width: UInt8) {
    self.content = content
    self.style = style
    self.width = width
  }

  public static let blank = Cell(content: 0x20, style: .normal, width: 1)
  static let clusterBase: UInt32 = 0x11_0000
}

public struct Size: Hashable, Sendable {
  public var columns: Int
  public var rows: Int

  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

public struct Point: Hashable, Sendable {
  public var column: Int
  public var row: Int

  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A whole screen: cells, and where the terminal's own cursor stands (the input method's window follows it).
public struct Frame: Hashable, Sendable {
  public let size: Size
  /// Row by row.
  public private(set) var cells: [Cell]
  /// Texts of more than one scalar that cells point to.
  public private(set) var clusters: [[Unicode.Scalar]] = []
  /// Where the caret is; nil hides it.
  public var cursor: Point?

  public init(size: Size) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
  }

  public subscript(column: Int, row: Int) -> Cell { cells[row * size.columns + column] }

  /// Puts a cell down. A wide glyph owns the cell to its right; what is left of a wide glyph that is half covered turns blank.
  /// Outside the frame, or wide in the last column, nothing is drawn.
  public mutating func put(_ cell: Cell, column: Int, row: Int) {
    guard row >= 0, row < size.rows, column >= 0, column + Int(cell.width) <= size.columns,
      cell.width > 0
    else { return }
    let index = row * size.columns + column
    if cells[index].width == 0, column > 0 { cells[index - 1] = blank(like: cells[index - 1]) }
    let end = index + Int(cell.width)
    if column + Int(cell.width) < size.columns, cells[end].width == 0 {
      cells[end] = blank(like: cells[end])
    }
    cells[index] = cell
    if cell.width == 2 { cells[index + 1] = Cell(content: 0x20, style: cell.style, width: 0) }
  }

  private func blank(like cell: Cell) -> Cell { Cell(content: 0x20, style: cell.style, width: 1) }

  /// Registers a text of several scalars and returns the content that stands for it in a cell.
  public mutating func cluster(_ scalars: [Unicode.Scalar]) -> UInt32 {
    if let index = clusters.firstIndex(of: scalars) { return Cell.clusterBase + UInt32(index) }
    clusters.append(scalars)
    return Cell.clusterBase + UInt32(clusters.count - 1)
  }

  /// The scalars that a cell shows.
  public func scalars(of cell: Cell) -> [Unicode.Scalar] {
    if cell.content >= Cell.clusterBase {
      let index = Int(cell.content - Cell.clusterBase)
      return index < clusters.count ? clusters[index] : [" "]
    }
    return [scalar(of: cell) ?? " "]
  }

  /// The scalar of a cell that shows one alone; nil for a cluster.
  public func scalar(of cell: Cell) -> Unicode.Scalar? {
    cell.content >= Cell.clusterBase ? nil : Unicode.Scalar(cell.content) ?? " "
  }

  /// The characters of a row, without styles, trailing blanks cut.
  public func text(row: Int) -> String {
    guard row >= 0, row < size.rows else { return "" }
    var text = String.UnicodeScalarView()
    for column in 0..<size.columns where self[column, row].width > 0 {
      text.append(contentsOf: scalars(of: self[column, row]))
    }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// The whole picture as text, one line a row.
  public var text: String { (0..<size.rows).map { text(row: $0) }.joined(separator: "\n") }
}
