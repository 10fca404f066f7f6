/// One sheet of a workbook as a table of rows.
public final class XLSXTable: TableSource {
  /// `报表.xlsx·表1`; of a workbook with one sheet the file's name alone.
  public let name: String
  /// The sheet's own name.
  public let sheet: String
  public let file: String
  /// What is one in the sheet and covers more than one cell.
  let merges: [MergedCells]
  private let reader: SheetReader
  /// How many hidden rows were read: they count like any other.
  private(set) var hiddenRows = 0

  /// - Throws: `TableError.workbook`.
  init(_ sheet: XLSXWorkbook.Sheet, of workbook: XLSXWorkbook) throws(TableError) {
    file = workbook.name
    self.sheet = sheet.name
    name = workbook.sheets.count > 1 ? "\(workbook.name)·\(sheet.name)" : workbook.name
    merges = try workbook.mergedCells(of: sheet)
    reader = try workbook.rows(of: sheet)
  }

  public func next() throws(TableError) -> TableRow? {
    guard let cells = try reader.next() else { return nil }
    if cells.isHidden { hiddenRows += 1 }
    var row = TableRow(line: cells.number, cells: [])
    for cell in cells.cells {
      guard cell.column < TableRow.mostColumns else {
        throw .workbook(file: file, .tooManyColumns(sheet: sheet, row: cells.number))
      }
      while row.cells.count < cell.column { row.cells.append("") }
      row.cells.append(text(of: cell, in: &row))
    }
    return row
  }

  private func text(of cell: SheetCell, in row: inout TableRow) -> String {
    switch cell.value {
    case .text(let text): return text.trimmingBlanks
    case .date(let text): return text
    case .boolean(let isTrue): return isTrue ? "是" : "否"
    case .number(let number):
      // More places than any figure keeps: what the cell shows is what the office reported.
      guard let shown = number.shown,
        DecimalText(number.text.utf8.filter { $0 != 0x25 })?.places ?? 0 > 4
      else { return number.text }
      row.rounded[cell.column] = number.text
      return shown
    case .error(let code):
      row.faults[cell.column] = .formulaError(code)
      return code
    case .uncomputed:
      row.faults[cell.column] = .uncomputedFormula
      return ""
    }
  }
}

extension XLSXWorkbook {
  /// Its sheets as tables, those that are hidden left out.
  /// - Throws: `TableError.workbook`.
  public func tables() throws(TableError) -> [XLSXTable] {
    let shown = sheets.filter { !$0.isHidden }
    guard !shown.isEmpty else { throw .workbook(file: name, .noSheet) }
    var tables: [XLSXTable] = []
    for sheet in shown { tables.append(try XLSXTable(sheet, of: self)) }
    return tables
  }
}
