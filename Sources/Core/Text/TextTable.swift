/// A table on a terminal or in a file: columns line up by the width that hanzi really take.
public struct TextTable: Sendable {
  public enum Alignment: Sendable { case left, right }

  private let columns: [(heading: String, alignment: Alignment)]
  private var rows: [[String]] = []

  public init(_ columns: [(heading: String, alignment: Alignment)]) { self.columns = columns }

  /// A row of as many cells as there are columns; those it lacks are empty.
  public mutating func append(_ row: [String]) {
    rows.append(columns.indices.map { $0 < row.count ? row[$0] : "" })
  }

  /// The lines, heading first; two blanks between columns, none at a line's end.
  public var lines: [String] {
    let widths = columns.indices.map { index in
      ([columns[index].heading] + rows.map { $0[index] }).map(\.displayWidth).max() ?? 0
    }
    return ([columns.map(\.heading)] + rows).map { row in
      var line = zip(row.indices, row).map { index, cell in
        columns[index].alignment == .left
          ? cell.padded(to: widths[index]) : cell.paddedLeft(to: widths[index])
      }.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
