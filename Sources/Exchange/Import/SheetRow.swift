import Core

/// A row of a file whose header is understood.
struct SheetRow {
  let file: String
  let line: Int
  let places: [Column: Int]
  let cells: [String]
  /// Whether something is written to the right of the last heading.
  let overflows: Bool
  /// Cells of a spreadsheet without a value, by their columns from 0.
  let faults: [Int: CellFault]
  /// The one cell that the row was made of: `C5`; nil for a row of a table.
  let cell: String?
  /// What a new amount comes from where the row does not say.
  let origin: String?
  /// What a form's line asks for; nil for a row that says it in words.
  let figure: FigureKey?

  /// What is written in a column; empty where the table has no such column.
  subscript(column: Column) -> String {
    guard let place = places[column], place < cells.count else { return "" }
    return cells[place]
  }

  /// Whether a cell holds a control character other than a line end or tab.
  var hasControls: Bool { cells.contains(where: Self.hasControls) }

  static func hasControls(_ text: String) -> Bool {
    text.unicodeScalars.contains {
      // Those of the first two blocks are all that Unicode calls so.
      ($0.value < 0x20 || (0x7F...0x9F).contains($0.value)) && !"\n\r\t".unicodeScalars.contains($0)
    }
  }

  /// Whether the table has a column at all.
  func knows(_ column: Column) -> Bool { places[column] != nil }

  func has(_ column: Column) -> Bool { !self[column].isEmpty }
}
