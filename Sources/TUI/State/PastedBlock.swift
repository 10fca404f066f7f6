/// A table that was copied from a spreadsheet: rows of cells, parted by line ends and tabs.
///
/// A cell that holds a tab, a line end or a quote comes in quotes, with its own quotes doubled.
public struct PastedBlock: Hashable, Sendable {
  /// More rows than any subject has indicators are counted, not read.
  static let rowLimit = 1_000
  static let columnLimit = 64

  /// Without blanks around the cells, and without rows that are blank throughout.
  private(set) var rows: [[String]] = []
  /// How many rows were beyond the limit.
  private(set) var droppedRows = 0

  init(_ text: String) {
    var reader = BlockReader(Array(text.unicodeScalars))
    while let row = reader.row() {
      if row.allSatisfy(\.isEmpty) { continue }
      if rows.count < Self.rowLimit { rows.append(row) } else { droppedRows += 1 }
    }
  }

  var width: Int { rows.map(\.count).max() ?? 0 }
}

private struct BlockReader {
  private let scalars: [Unicode.Scalar]
  private var index = 0

  init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  /// Nil after the last one.
  mutating func row() -> [String]? {
    guard index < scalars.count else { return nil }
    var cells: [String] = []
    while true {
      let cell = cell()
      if cells.count < PastedBlock.columnLimit { cells.append(cell) }
      guard index < scalars.count else { return cells }
      let mark = scalars[index]
      index += 1
      if mark == "\t" { continue }
      if mark == "\r", index < scalars.count, scalars[index] == "\n" { index += 1 }
      return cells
    }
  }

  private mutating func cell() -> String {
    if index < scalars.count, scalars[index] == "\"", let quoted = quotedCell() { return quoted }
    let start = index
    while index < scalars.count, !Self.endsCell(scalars[index]) { index += 1 }
    return String(String.UnicodeScalarView(scalars[start..<index])).singleLine.trimmingBlanks
  }

  /// Nil, with nothing read, where the quote at the beginning is a mere character.
  private mutating func quotedCell() -> String? {
    var text = String.UnicodeScalarView()
    var next = index + 1
    while next < scalars.count {
      if scalars[next] != "\"" {
        text.append(scalars[next])
      } else if next + 1 < scalars.count, scalars[next + 1] == "\"" {
        text.append("\"")
        next += 1
      } else {
        guard next + 1 == scalars.count || Self.endsCell(scalars[next + 1]) else { return nil }
        index = next + 1
        return String(text).singleLine.trimmingBlanks
      }
      next += 1
    }
    return nil
  }

  private static func endsCell(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\t" || scalar == "\n" || scalar == "\r"
  }
}
