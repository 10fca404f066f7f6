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

  /// - Throws: `.notAReport` for more than a report holds.
  init(
    _ rows: [TableRow], merges: [MergedCells], file: String, sheet: String?
  ) {
    self.file = file
    self.sheet = sheet
    width = rows.map(\.cells.count).max() ?? 0
    for row in rows {
      lines.append(row.line)
      texts.append(row.cells + Array(repeating: "", count: width - row.cells.count))
      faults.append(row.faults)
      rounded.append(row.rounded)
    }
    for merge in merges { fill(merge) }
    kinds = texts.indices.map { row in
      texts[row].indices.map { ReportCell(texts[row][$0], fault: faults[row][$0]) }
    }
  }

  private mutating func fill(_ merge: MergedCells) {
    guard let top = lines.firstIndex(of: merge.rows.lowerBound),
      merge.columns.lowerBound < width
    else { return }
    let text = texts[top][merge.columns.lowerBound]
    guard !text.isEmpty else { return }
    for row in top..<lines.count where merge.rows.contains(lines[row]) {
      for column in merge.columns.clamped(to: 0...max(0, width - 1)) {
        if row == top, column == merge.columns.lowerBound { continue }
        texts[row][column] = text
        copies.insert(row * width + column)
      }
    }
  }

  func isCopy(_ row: Int, _ column: Int) -> Bool { copies.contains(row * width + column) }

  /// `C5`, or `第5行第3列` of a text table.
  func place(_ row: Int, _ column: Int) -> String {
    SheetCell.name(column: column, row: lines[row])
  }

  /// The texts of a row that differ, without those that merging repeats.
  func distinct(_ row: Int) -> [String] {
    var seen: [String] = []
    for text in texts[row] where !text.isEmpty && !seen.contains(text) { seen.append(text) }
    return seen
  }
}
