/// One cell of a sheet that holds something.
public struct SheetCell: Hashable, Sendable {
  /// What stands in it.
  public enum Value: Hashable, Sendable {
    case text(String)
    case number(SheetNumber)
    /// In the way of files: `2025-06-30`, `2025-06` where the cell shows no day, `08:30:00`.
    case date(String)
    case boolean(Bool)
    /// `#DIV/0!` and its like.
    case error(String)
    /// A formula that no program has computed: there is no number to take.
    case uncomputed
  }

  /// From 0.
  public var column: Int
  public var value: Value

  /// `B5`, as the spreadsheet program shows it. Rows count from 1.
  public static func name(column: Int, row: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      let letter = UInt8(ascii: "A") + UInt8((rest - 1) % 26)
      letters = String(Unicode.Scalar(letter)) + letters
      rest = (rest - 1) / 26
    }
    return "\(letters)\(row)"
  }
}

/// A number of a cell, exact to the fifteen digits that spreadsheets keep.
public struct SheetNumber: Hashable, Sendable {
  /// `389`, `0.1`; of a percentage what is meant: `5.1%`.
  public var text: String
  /// What the cell shows where its format rounds; nil where it shows everything.
  public var shown: String?
}

/// One row of a sheet.
public struct SheetCells: Hashable, Sendable {
  /// From 1.
  public var number: Int
  public var isHidden: Bool
  /// Only those that hold something, from left to right.
  public var cells: [SheetCell]
}

/// Cells that are one: from 0 for columns, from 1 for rows.
struct MergedCells: Hashable, Sendable {
  var rows: ClosedRange<Int>
  var columns: ClosedRange<Int>
}
