/// Where a cell stands, as a workbook writes it: `B5`.
struct CellReference {
  static let mostColumns = 16_384
  static let mostRows = 1_048_576

  /// From 0; `mostColumns` for any beyond.
  var column: Int
  /// From 1; nil where only letters are written.
  var row: Int?

  init?(_ bytes: some Sequence<UInt8>) {
    var letters = 0
    var row = 0
    for byte in bytes where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
        letters = min(letters * 26 + Int(byte - UInt8(ascii: "A")) + 1, Self.mostColumns + 1)
      case UInt8(ascii: "0")...UInt8(ascii: "9") where letters > 0:
        row = min(row * 10 + Int(byte - UInt8(ascii: "0")), Self.mostRows + 1)
      default: return nil
      }
    }
    guard letters > 0 else { return nil }
    column = letters - 1
    self.row = row > 0 ? row : nil
  }
}

extension MergedCells {
  /// Nil for a range that does not exist.
  init?(reference: String) {
    let ends = reference.utf8.split(separator: UInt8(ascii: ":")).map(CellReference.init)
    guard ends.count == 2, let first = ends[0], let last = ends[1],
      let top = first.row, let bottom = last.row, top <= bottom, first.column <= last.column,
      bottom <= CellReference.mostRows, last.column < CellReference.mostColumns
    else { return nil }
    self.init(rows: top...bottom, columns: first.column...last.column)
  }
}
