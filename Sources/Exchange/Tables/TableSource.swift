/// One row of a table, and where it begins in its file.
public struct TableRow: Hashable, Sendable {
  /// The physical line of its first character, from 1.
  public var line: Int
  /// Its cells as written, blanks at both ends cut.
  public var cells: [String]

  public init(line: Int, cells: [String]) {
    self.line = line
    self.cells = cells
  }

  /// Whether nothing is written in any cell.
  public var isBlank: Bool { cells.allSatisfy(\.isEmpty) }
}

/// Anything that is read row by row: a CSV file today, a sheet of a workbook tomorrow.
public protocol TableSource {
  /// The file's name without its folders, as messages show it.
  var name: String { get }

  /// The next row, blank ones included; nil at the end.
  /// - Throws: `TableError`; nothing more can be read after one.
  mutating func next() throws(TableError) -> TableRow?
}
