import Core

/// Tables as an Excel workbook, a sheet each, laid out to be printed.
struct TableWorkbook {
  let bytes: [UInt8]

  /// - Throws: `.workbook`.
  init(_ tables: [Table], _ details: FileDetails) throws(ExportError) {
    let writer = try XLSXWriter(title: tables.first?.title ?? "", details)
    for table in tables { Self.write(table, on: try writer.sheet(named: table.name)) }
    bytes = try writer.finish()
  }

  /// Title, summary, headings, rows; the chart below them.
  private static func write(_ table: Table, on sheet: XLSXSheet) {
    let columns = 0...max(0, table.columns.count - 1)
    sheet.merge(table.title, 0, columns, .title)
    sheet.setRow(0, height: 34)
    sheet.merge(table.summary, 1, columns, .summary)
    for (column, heading) in table.columns.enumerated() {
      sheet.write(heading.heading, 2, column, .heading)
    }
    sheet.setRow(2, height: 24)
    let widths = table.columns.indices.map { width(of: $0, in: table) }
    for (index, row) in table.rows.enumerated() {
      let texts = zip(row, widths).map { (text: $0.text, width: Int($1) - 1) }
      sheet.setRow(index + 3, height: XLSXSheet.height(of: texts, least: 20))
      for (column, cell) in row.enumerated() {
        let style = CellStyle.body.aligned(table.columns[column].isNumeric ? .right : .left)
        write(cell, index + 3, column, style, on: sheet)
      }
    }
    for (column, width) in widths.enumerated() { sheet.setColumn(column, width: width) }
    sheet.freeze(above: 3)
    var lastRow = table.rows.count + 2
    if let chart = table.chart, !table.rows.isEmpty {
      sheet.addBars(
        title: chart.title, rows: 3...lastRow, names: chart.names, values: chart.values,
        at: lastRow + 2, width: widths.reduce(0, +))
      lastRow += 4 + max(12, table.rows.count + 5)
    }
    sheet.print(
      rows: 0...lastRow, columns: columns, repeating: 2...2,
      paper: widths.reduce(0, +) > 150 ? .a3 : .a4, isLandscape: widths.reduce(0, +) > 96)
  }

  private static func write(
    _ cell: Table.Cell, _ row: Int, _ column: Int, _ style: CellStyle, on sheet: XLSXSheet
  ) {
    switch cell {
    case .amount(let amount): sheet.write(amount, row, column, style)
    case .count(let count):
      sheet.write(count.flatMap { try? Amount(whole: Int64($0)) }, row, column, style)
    case .day(let day?): sheet.write(day, row, column, style.aligned(.center))
    case .text, .day(nil): sheet.write(cell.text, row, column, style)
    }
  }

  /// What the widest cell takes, as far as the column lets it.
  private static func width(of column: Int, in table: Table) -> Double {
    let heading = table.columns[column].heading.displayWidth
    let widest = table.rows.reduce(heading) { max($0, $1[column].text.displayWidth) }
    return Double(min(widest, max(heading, table.columns[column].widest)) + 2)
  }
}
