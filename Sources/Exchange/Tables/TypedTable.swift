/// A table of rows that did not come from a file: what a command's options or a form say.
public struct TypedTable: TableSource {
  public let name: String
  private var rows: [TableRow]

  /// One row under its headings; columns without a text are left out.
  public init(name: String, _ cells: [(column: Column, text: String?)]) {
    self.name = name
    let given = cells.compactMap { cell in cell.text.map { (cell.column.rawValue, $0) } }
    rows = [
      TableRow(line: 1, cells: given.map(\.0)), TableRow(line: 2, cells: given.map(\.1)),
    ]
  }

  public mutating func next() throws(TableError) -> TableRow? {
    rows.isEmpty ? nil : rows.removeFirst()
  }
}
