import Core

/// A report's cells in memory, merged ones filled, and what each looks like. A report is small: what is larger is a table.
struct ReportGrid {
  static let mostRows = 20_000
  static let mostCells = 1_000_000

  /// What the rows came from, and where.
  let file: String
  let sheet: String?
  /// The file's own line or row of each row here.
  private(set) var lines: [Int] = []
  private(set) var texts: [[String]] = []
  private(set) var kinds: [[ReportCell]] = []
  private(set) var faults: [[Int: CellFault]] = []
  private(set) var rounded: [[Int: String]] = []
  private(set) var width = 0
  /// Whether a cell only repeats what is merged with it.
  private var copies: Set<Int> = []

  /// - Throws: `.reportTooLong` for more cells than a report holds, `.workbook` for merged cells that overlap.
  init(
    _ rows: [TableRow], merges: [MergedCells], file: String, sheet: String?
  ) throws(TableError) {
    self.file = file
    self.sheet = sheet
    width = rows.map(\.cells.count).max() ?? 0
    guard width * rows.count <= Self.mostCells else { throw .reportTooLong(file: file) }
    for row in rows {
      lines.append(row.line)
      texts.append(row.cells + Array(repeating: "", count: width - row.cells.count))
      faults.append(row.faults)
      rounded.append(row.rounded)
    }
    var covered = Array(repeating: false, count: merges.isEmpty ? 0 : width * rows.count)
    for merge in merges {
      guard fill(merge, marking: &covered) else {
        throw .workbook(file: file, .overlappingMerges(sheet: sheet ?? ""))
      }
    }
    kinds = texts.indices.map { row in
      texts[row].indices.map { ReportCell(texts[row][$0], fault: faults[row][$0]) }
    }
  }

  /// False where another merge has one of its cells: so none is filled twice, however many there are.
  private mutating func fill(_ merge: MergedCells, marking covered: inout [Bool]) -> Bool {
    let top = place(of: merge.rows.lowerBound)
    guard top < lines.count, lines[top] == merge.rows.lowerBound,
      merge.columns.lowerBound < width
    else { return true }
    let columns = merge.columns.lowerBound..<min(merge.columns.upperBound + 1, width)
    let text = texts[top][columns.lowerBound]
    for row in top..<place(of: merge.rows.upperBound + 1) {
      for column in columns {
        let cell = row * width + column
        guard !covered[cell] else { return false }
        covered[cell] = true
        if text.isEmpty || row == top && column == columns.lowerBound { continue }
        texts[row][column] = text
        copies.insert(cell)
      }
    }
    return true
  }

  /// The place of the first row at or below a line of the file.
  private func place(of line: Int) -> Int {
    var range = 0..<lines.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = lines[middle] < line ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }

  func isCopy(_ row: Int, _ column: Int) -> Bool { copies.contains(row * width + column) }

  /// `C5`, of a text table too: it is looked at in a spreadsheet program.
  func place(_ row: Int, _ column: Int) -> String {
    SheetCell.name(column: column, row: lines[row])
  }

  /// The texts of a row that differ, without those that merging repeats.
  func distinct(_ row: Int) -> [String] {
    var seen: Set<String> = []
    return texts[row].filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
