import Core

/// Some rows of a long table, in their order, as far as they can be understood without what is recorded.
struct RowBatch: Sendable {
  enum Row: Sendable {
    /// What a plain row says, with its line; the rest is that of `details` at a place.
    case plain(FigureKey, Amount, line: Int, details: Int)
    /// Any other row, by its place among `others`.
    case other(Int)
  }

  private(set) var rows: [Row] = []
  /// Rows as they are said; most have the details of the row above, and share them.
  private(set) var details: [SaidFigure] = []
  private(set) var others: [TableRow] = []

  init(reserving count: Int) { rows.reserveCapacity(count) }

  mutating func append(
    _ figure: PlainFigure, line: Int, _ whole: @autoclosure () -> SaidFigure
  ) {
    if !figure.isAsAbove || details.isEmpty { details.append(whole()) }
    rows.append(.plain(figure.key, figure.amount, line: line, details: details.count - 1))
  }

  mutating func append(_ row: TableRow) {
    rows.append(.other(others.count))
    others.append(row)
  }
}

/// Reads a long table of figures batch by batch.
///
/// Unchecked, because a table is a place in a file: one thread alone asks for batches, and nobody else has the table meanwhile.
final class RowBatchReader: @unchecked Sendable {
  private static let mostRows = 2_048

  private let table: CSVTable
  private var plain: FigureCells
  private var cells = RowBytes()
  private var above = RowBytes()

  init(_ table: CSVTable, _ plain: FigureCells) {
    self.table = table
    self.plain = plain
  }

  /// The next rows; nil at the end.
  func next() throws(TableError) -> RowBatch? {
    var batch = RowBatch(reserving: Self.mostRows)
    // Each batch has the details of its rows with it.
    plain.begin()
    while batch.rows.count < Self.mostRows, let line = try table.nextBytes(into: &cells) {
      if let figure = plain.said(cells, above: above) {
        batch.append(figure, line: line, plain.whole(figure))
        swap(&cells, &above)
      } else {
        let row = try row(line)
        if !row.isBlank { batch.append(row) }
      }
    }
    return batch.rows.isEmpty ? nil : batch
  }

  private func row(_ line: Int) throws(TableError) -> TableRow {
    var row = TableRow(line: line, cells: [])
    for index in 0..<cells.count {
      guard let text = cells.text(at: index) else { throw table.notUTF8 }
      row.cells.append(text)
    }
    return row
  }
}
