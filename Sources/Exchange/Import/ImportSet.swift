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
    /// The file and, of a spreadsheet, the sheet that they stand in.
    var place: (file: String, sheet: String?)?
    /// What a report's figures come from: its file; nil for a table that says so itself.
    var origin: String?
    /// What a report holds and cannot be taken.
    var refusals: [(cell: String, line: Int, error: RowError)] = []
    /// Where the rows come from that are too many to be held.
    var rest: UnreadRows?

    var sheetRows: some Sequence<SheetRow> {
      rows.lazy.map(sheetRow)
    }

    func sheetRow(_ row: TableRow) -> SheetRow {
      SheetRow(
        file: name, line: row.line, places: places, cells: row.cells,
        overflows: row.cells.dropFirst(width).contains { !$0.isEmpty },
        faults: row.faults.filter { $0.key < width }, cell: row.cell, origin: origin,
        figure: row.figure)
    }
  }

  public internal(set) var files: [File] = []
  private let firstName: String
  private let mostHeld: Int

  /// What was understood of the labels of reports.
  public private(set) var readings: [LabelReading] = []
  /// The period of the forms among the files; nil where there are none.
  public private(set) var formPeriod: Period?
  /// Whose forms these files are, in the order in which they were read.
  public private(set) var formSubjects: [Subject] = []
  /// What the user should know about the files.
  public private(set) var notices: [ImportPlan.Notice] = []

  /// Reads every source to its end.
  ///
  /// - Parameters:
  ///   - recognition: reads what is none of the known tables; without it such a file is refused.
  ///   - forms: takes back forms; without it they are not known.
  ///   - observer: is told how far it has come, and may stop it.
  ///   - mostHeld: how many rows of a text table of figures are read; if it has more, the set `isLong`.
  /// - Throws: `TableError`: a file that cannot be read or told is refused whole; `.cancelled`.
  public init(
    _ sources: [any TableSource], recognition: ReportRecognition? = nil, forms: FormDesk? = nil,
    observer: ImportObserver? = nil, holding mostHeld: Int = .max
  ) throws(TableError) {
    self.mostHeld = mostHeld
    firstName = sources.first?.name ?? ""
    for (index, source) in sources.enumerated() {
      var reader = TableReader(source, number: index + 1, observer: observer)
      try reader.report()
      try take(&reader, recognition, forms)
    }
    if files.isEmpty, let first = sources.first { throw .notATable(file: first.name) }
    if let recognition { translate(recognition) }
    // A stable order: rows of the same figure are told apart by the order of the command line.
    files = files.enumerated()
      .sorted { ($0.element.kind, $0.offset) < ($1.element.kind, $1.offset) }.map(\.element)
  }

  /// Names that tables of figures do not share with the workbook. Beside tables of organizations or indicators nobody asks:
  /// those may bring the names.
  private mutating func translate(_ recognition: ReportRecognition) {
    guard files.allSatisfy({ $0.kind == .figures }) else { return }
    readings += recognition.translate(&files)
  }

  private mutating func take(
    _ reader: inout TableReader, _ recognition: ReportRecognition?, _ forms: FormDesk?
  ) throws(TableError) {
    let isOneOfSheets = (reader.source as? XLSXTable).map { $0.name != $0.file } ?? false
    var first: [TableRow] = []
    while first.count < (recognition == nil ? 1 : Self.headerRows), let row = try reader.next() {
      guard !row.isBlank else { continue }
      if let forms, let places = FormColumn.places(in: row) {
        return try add(&reader, forms, places)
      }
      first.append(row)
      guard var file = try Self.understand(row, of: reader.name) else { continue }
      try readRows(of: &file, from: &reader)
      files.append(file)
      return notice(reader)
    }
    guard let header = first.first else {
      if isOneOfSheets { return }
      throw .empty(file: reader.name)
    }
    if let recognition {
      let rows = try Self.reportRows(first, and: &reader)
      if let report = try recognition.read(rows, of: reader.source), report.isFamiliar {
        add(report, of: reader.source)
        return notice(reader)
      }
      if isOneOfSheets {
        return notices.append(.init(file: reader.name, message: "没有可导入的数据，跳过了"))
      }
    }
    throw Self.unknown(header, of: reader.name)
  }

  private mutating func readRows(
    of file: inout File, from reader: inout TableReader
  ) throws(TableError) {
    let sheet = reader.source as? XLSXTable
    file.place = (sheet?.file ?? reader.name, sheet?.sheet)
    var rounded = RoundedCells(file: file.name)
    while let row = try reader.next() {
      if !row.isBlank {
        file.rows.append(row)
        rounded.note(row, in: file.places.values)
      }
      if file.rows.count >= mostHeld, file.kind == .figures,
        let table = reader.source as? CSVTable
      {
        file.rest = UnreadRows(table)
        break
      }
    }
    notices += rounded.notices
  }

  /// All rows of what may be a report, blank ones and the blanks at their ends left out.
  private static func reportRows(
    _ first: [TableRow], and reader: inout TableReader
  ) throws(TableError) -> [TableRow] {
    var rows = first.map(\.withoutBlankEnd)
    var cells = rows.reduce(0) { $0 + $1.cells.count }
    while let row = try reader.next() {
      guard !row.isBlank else { continue }
      rows.append(row.withoutBlankEnd)
      cells += rows.last?.cells.count ?? 0
      guard rows.count <= ReportGrid.mostRows, cells <= ReportGrid.mostCells else {
        throw .reportTooLong(file: reader.name)
      }
    }
    return rows
  }

  /// The head of a typed table stands in one of the first rows that are not blank.
  private static let headerRows = 8

  private mutating func add(_ report: RecognizedReport, of source: any TableSource) {
    let columns = RecognizedReport.columns
    let name = (source as? XLSXTable)?.file ?? source.name
    readings += report.readings
    notices += report.notices
    files.append(
      File(
        name: source.name, kind: .figures, unknownColumns: [],
        places: Dictionary(uniqueKeysWithValues: zip(columns, columns.indices)),
        width: columns.count, rows: report.rows,
        origin: name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name,
        refusals: report.refusals))
  }

  private mutating func add(
    _ reader: inout TableReader, _ forms: FormDesk, _ places: [FormColumn: Int]
  ) throws(TableError) {
    let name = reader.name
    let reading = try forms.read(places, of: name) { () throws(TableError) in try reader.next() }
    notices += reading.notices + reading.rounded.notices
    formPeriod = forms.period
    formSubjects += reading.subjects.filter { !formSubjects.contains($0) }
    let columns = FormDesk.columns
    files.append(
      File(
        name: name, kind: .figures, unknownColumns: [],
        places: Dictionary(uniqueKeysWithValues: zip(columns, columns.indices)),
        width: columns.count, rows: reading.rows, origin: "报送表", refusals: reading.refusals))
  }

  private mutating func notice(_ reader: TableReader) {
    if let text = reader.source as? CSVTable, text.encoding != .utf8 {
      notices.append(.init(file: reader.name, message: "按\(text.encoding.rawValue)编码读的"))
    }
    if let sheet = reader.source as? XLSXTable, sheet.hiddenRows > 0 {
      notices.append(.init(file: reader.name, message: "隐藏的\(sheet.hiddenRows)行也读了"))
    }
  }

  /// Nil for a header of no known kind.
  private static func understand(
    _ header: TableRow, of name: String
  ) throws(TableError) -> File? {
    var places: [Column: Int] = [:]
    var unknown: [String] = []
    var repeated: String?
    for (index, heading) in header.cells.enumerated() where !heading.isEmpty {
      guard let column = Column(heading: heading) else {
        unknown.append(heading)
        continue
      }
      if places.updateValue(index, forKey: column) != nil { repeated = heading }
    }
    guard let kind = TableKind.detected(in: Set(places.keys)) else { return nil }
    if let repeated {
      throw .duplicateColumn(file: name, line: header.line, column: repeated)
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

  private static func unknown(_ header: TableRow, of name: String) -> TableError {
    let known = Set(header.cells.compactMap(Column.init(heading:)))
    let nearest = TableKind.nearest(to: known)
    return .unknownHeader(
      file: name, line: header.line, columns: header.cells.filter { !$0.isEmpty },
      nearest: nearest.kind.title, missing: nearest.missing.map(\.rawValue))
  }

  /// Every period whose figures decide what the rows change or whether they are plausible: those written, and a year before.
  public var periods: Set<Period> {
    var periods: Set<Period> = []
    for file in files where file.kind == .figures || file.kind == .materials {
      for row in file.sheetRows {
        guard let period = row.figure?.period ?? Period(row[.period].halfWidth) else { continue }
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

/// Reads a source and reports how far it has come.
private struct TableReader {
  var source: any TableSource
  let number: Int
  let observer: ImportObserver?
  private var rows = 0

  init(_ source: any TableSource, number: Int, observer: ImportObserver?) {
    self.source = source
    self.number = number
    self.observer = observer
  }

  var name: String { source.name }

  mutating func next() throws(TableError) -> TableRow? {
    let row = try source.next()
    rows += 1
    if rows.isMultiple(of: ImportProgress.step) { try report() }
    return row
  }

  /// - Throws: `.cancelled`.
  func report() throws(TableError) {
    guard let observer else { return }
    let isGoingOn = observer(ImportProgress(file: name, number: number, rows: rows))
    guard isGoingOn else { throw .cancelled }
  }
}
