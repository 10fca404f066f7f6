/// Cells whose exact number is not what was taken in, but what the sheet shows: whoever imports them is told.
struct RoundedCells {
  private let file: String
  private var told: [ImportPlan.Notice] = []
  private var untold = 0

  /// A sheet whose format rounds a whole column is told of by its first cells and their number.
  private static let mostTold = 100

  init(file: String) { self.file = file }

  /// - Parameter columns: those that are taken in, from 0.
  mutating func note(_ row: TableRow, in columns: some Sequence<Int>) {
    guard !row.rounded.isEmpty else { return }
    for column in columns.sorted() {
      guard let exact = row.rounded[column] else { continue }
      note(
        exact, shown: row.cells[column], at: SheetCell.name(column: column, row: row.line))
    }
  }

  /// - Parameter cell: as a spreadsheet names it: `C5`.
  mutating func note(_ exact: String, shown: String, at cell: String) {
    guard told.count < Self.mostTold else {
      untold += 1
      return
    }
    told.append(.init(file: file, message: "\(cell)格的\(exact)按表上显示的\(shown)导入"))
  }

  var notices: [ImportPlan.Notice] {
    untold == 0
      ? told : told + [.init(file: file, message: "另有\(untold)格也按表上显示的数导入")]
  }
}
