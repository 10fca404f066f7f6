import Core

/// The files of one import, read and told apart by their headers, in the order in which they are taken in.
public struct ImportSet: Sendable {
  /// One file: a header that is understood, and its rows.
  public struct File: Sendable {
    public var name: String
    public var kind: TableKind
    /// Headings that mean nothing here, as written.
    public var unknownColumns: [String]
    var places: [Column: Int]
    /// How many cells the header has.
    var width: Int
    var rows: [TableRow]

    var sheetRows: some Sequence<SheetRow> {
      rows.lazy.map { row in
        SheetRow(
          file: name, line: row.line, places: places, cells: row.cells,
          overflows: row.cells.dropFirst(width).contains { !$0.isEmpty },
          faults: row.faults.filter { $0.key < width })
      }
    }
  }

  public private(set) var files: [File] = []
  private let firstName: String

  /// Reads every source to its end.
  /// - Throws: `TableError`: a file that cannot be read or told is refused whole.
  public init(_ sources: [any TableSource]) throws(TableError) {
    firstName = sources.first?.name ?? ""
    for source in sources { files.append(try Self.read(source)) }
    // A stable order: rows of the same figure are told apart by the order of the command line.
    files = files.enumerated()
      .sorted { ($0.element.kind, $0.offset) < ($1.element.kind, $1.offset) }.map(\.element)
  }

  private static func read(_ source: any TableSource) throws(TableError) -> File {
    var source = source
    var header = try source.next()
    while let row = header, row.isBlank { header = try source.next() }
    guard let header else { throw .empty(file: source.name) }
    var file = try understand(header, of: source.name)
    while let row = try source.next() {
      if !row.isBlank { file.rows.append(row) }
    }
    return file
  }

  private static func understand(
    _ header: TableRow, of name: String
  ) throws(TableError) -> File {
    var places: [Column: Int] = [:]
    var unknown: [String] = []
    for (index, heading) in header.cells.enumerated() where !heading.isEmpty {
      guard let column = Column(heading: heading) else {
        unknown.append(heading)
        continue
      }
      guard places.updateValue(index, forKey: column) == nil else {
        throw .duplicateColumn(file: name, line: header.line, column: heading)
      }
    }
    guard let kind = TableKind.detected(in: Set(places.keys)) else {
      let nearest = TableKind.nearest(to: Set(places.keys))
      throw .unknownHeader(
        file: name, line: header.line, columns: header.cells.filter { !$0.isEmpty },
        nearest: nearest.kind.title, missing: nearest.missing.map(\.rawValue))
    }
    for (column, index) in places where !kind.columns.contains(column) {
      unknown.append(header.cells[index])
      places[column] = nil
    }
    let order = header.cells
    unknown.sort { (order.firstIndex(of: $0) ?? 0) < (order.firstIndex(of: $1) ?? 0) }
    return File(
      name: name, kind: kind, unknownColumns: unknown, places: places,
      width: header.cells.count, rows: [])
  }

  /// Every period whose figures decide what the rows change or whether they are plausible: those written, and a year before.
  public var periods: Set<Period> {
    var periods: Set<Period> = []
    for file in files where file.kind == .figures || file.kind == .materials {
      for row in file.sheetRows {
        guard let period = Period(row[.period].halfWidth) else { continue }
        periods.insert(period)
        if let previous = period.previousYear { periods.insert(previous) }
      }
    }
    return periods
  }

  /// 导入 工会-2025.csv 等8个文件: as the journal says it.
  public var title: String {
    files.count > 1 ? "导入 \(firstName) 等\(files.count)个文件" : "导入 \(firstName)"
  }
}

/// A row of a file whose header is understood.
struct SheetRow {
  let file: String
  let line: Int
  fileprivate let places: [Column: Int]
  fileprivate let cells: [String]
  /// Whether something is written to the right of the last heading.
  let overflows: Bool
  /// Cells of a spreadsheet without a value, by their columns from 0.
  let faults: [Int: CellFault]

  /// What is written in a column; empty where the table has no such column.
  subscript(column: Column) -> String {
    guard let place = places[column], place < cells.count else { return "" }
    return cells[place]
  }

  /// Whether a cell holds a control character other than a line end or tab.
  var hasControls: Bool {
    cells.contains { cell in
      cell.unicodeScalars.contains {
        $0.properties.generalCategory == .control && !"\n\r\t".unicodeScalars.contains($0)
      }
    }
  }

  func has(_ column: Column) -> Bool { !self[column].isEmpty }
}
