import Core

/// One row of a table, and where it begins in its file.
public struct TableRow: Hashable, Sendable {
  /// The physical line of its first character, from 1.
  public var line: Int
  /// Its cells as written, blanks at both ends cut.
  public var cells: [String]
  /// Why the cell of a column holds nothing that can be taken, by columns from 0.
  public var faults: [Int: CellFault] = [:]
  /// The exact numbers of cells that show, and give here, a rounded one.
  public var rounded: [Int: String] = [:]
  /// The one cell that the row was made of, where a report gave it: `C5`.
  var cell: String?
  /// What a form's line asks for; nil for a row that says it in words.
  var figure: FigureKey?

  public init(line: Int, cells: [String]) {
    self.line = line
    self.cells = cells
  }

  /// A report has tens of columns; more is an accident or an attack.
  static let mostColumns = 1_024

  /// Whether nothing is written in any cell.
  public var isBlank: Bool { cells.allSatisfy(\.isEmpty) }

  /// The row up to its last cell that holds something.
  var withoutBlankEnd: TableRow {
    var row = self
    while let last = row.cells.last, last.isEmpty, row.faults[row.cells.count - 1] == nil {
      row.cells.removeLast()
    }
    return row
  }
}

/// Why a cell of a spreadsheet cannot be taken.
public enum CellFault: Hashable, Sendable {
  /// `#DIV/0!` and its like.
  case formulaError(String)
  /// No program has computed it.
  case uncomputedFormula
}

/// Anything that is read row by row: a CSV file, a sheet of a workbook, what a form says.
public protocol TableSource {
  /// The file's name without its folders, as messages show it.
  var name: String { get }

  /// The next row, blank ones included; nil at the end.
  /// - Throws: `TableError`; nothing more can be read after one.
  mutating func next() throws(TableError) -> TableRow?
}
