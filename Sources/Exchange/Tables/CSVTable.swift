import CCsv
import Glibc

/// A CSV file or one with tabs or semicolons, read in a stream (RFC 4180, any line ends, any of `TextEncoding`).
///
/// libcsv knows no lines, so it is fed one physical line at a time: that is what makes line numbers exact.
public final class CSVTable: TableSource {
  public let name: String
  private var parser = csv_parser()
  private let collector = Collector()
  private let text: DecodedFile
  private let delimiter: Delimiter?
  private var chunk: [UInt8] = []
  private var position = 0
  private var line = 1
  private var rowLine = 1
  /// Where the chunk and the row begin in the file as UTF-8, from 0.
  private var base = 0
  private var rowStart = 0
  private var isFirstChunk = true
  private var endedWithCR = false
  private var isFinished = false

  /// The longest cell: more is a quotation mark that was never closed.
  static let longestCell = 1 << 20

  /// What the file is written in: what was said, or what its first bytes that are not ASCII show.
  public var encoding: TextEncoding { text.encoding }

  /// A table whose bytes come in pieces of any size; nil ends them.
  /// - Parameter encoding: what they are written in; nil to find out.
  public init(
    name: String, encoding: TextEncoding? = nil,
    chunks: @escaping () throws(TableError) -> [UInt8]?
  ) {
    self.name = name
    text = DecodedFile(name: name, encoding: encoding, pieces: chunks)
    delimiter = name.lowercased().hasSuffix(".tsv") ? .tab : nil
    csv_init(&parser, UInt8(CSV_STRICT | CSV_STRICT_FINI))
  }

  deinit { csv_free(&parser) }

  /// Opens a file.
  /// - Throws: `.missing`, `.noPermission`, `.unreadable`.
  public static func open(
    path: String, encoding: TextEncoding? = nil
  ) throws(TableError) -> CSVTable {
    let file = try OpenFile(path: path)
    return CSVTable(name: file.name, encoding: encoding) { () throws(TableError) in
      try file.read()
    }
  }

  public func next() throws(TableError) -> TableRow? {
    while true {
      if collector.isWhole {
        var row = TableRow(line: rowLine, cells: [])
        row.cells.reserveCapacity(collector.cells.count)
        for index in 0..<collector.cells.count { row.cells.append(try text(of: index)) }
        collector.clear()
        return row
      }
      if isFinished { return nil }
      try feedLine()
    }
  }

  /// Reads the next row into `cells` as it stands in the file, blanks at the cells' ends and all: for tables so long that
  /// making texts of every cell would take most of the time.
  /// - Returns: its line, from 1; nil at the end.
  func nextBytes(into cells: inout RowBytes) throws(TableError) -> Int? {
    while true {
      if collector.isWhole {
        swap(&collector.cells, &cells)
        collector.clear()
        return rowLine
      }
      if isFinished { return nil }
      if try splitLine(into: &cells) { return rowLine }
      try feedLine()
    }
  }

  /// A physical line that lies whole in the chunk and has no quotation mark needs no parser; true if it was one, and a row.
  private func splitLine(into cells: inout RowBytes) throws(TableError) -> Bool {
    guard try fill(), collector.isBetweenRows, !endedWithCR else { return false }
    let start = position
    guard let end = plainLineEnd() else { return false }
    position = end + 1
    (rowLine, rowStart) = (line, base + start)
    line += 1
    guard end > start else { return false }
    let separator = UInt8(csv_get_delim(&parser))
    let hasReturn = chunk[end - 1] == 0x0D
    chunk.withUnsafeBytes { bytes in
      cells.split(
        UnsafeRawBufferPointer(rebasing: bytes[start..<(hasReturn ? end - 1 : end)]), at: separator)
    }
    guard !cells.isTooWide else { throw tooWide }
    return !cells.isEmpty
  }

  /// Where the line that begins here ends, if nothing in it asks for more than being cut: no quotation mark, no NUL, no
  /// lone CR.
  private func plainLineEnd() -> Int? {
    chunk.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress?.advanced(by: position),
        let newline = memchr(start, 0x0A, bytes.count - position)
      else { return nil }
      let length = newline - UnsafeMutableRawPointer(mutating: start)
      if memchr(start, 0x22, length) != nil || memchr(start, 0, length) != nil { return nil }
      if let feed = memchr(start, 0x0D, length),
        feed - UnsafeMutableRawPointer(mutating: start) != length - 1
      {
        return nil
      }
      return position + length
    }
  }

  /// Gives the parser what is left of the physical line, or of the chunk if that ends first.
  private func feedLine() throws(TableError) {
    guard try fill() else { return try finish() }
    let start = position
    var end = start
    while end < chunk.count, chunk[end] != 0x0A, chunk[end] != 0x0D {
      guard chunk[end] != 0 else { throw .notText(file: name, line: line) }
      end += 1
    }
    // CR, LF and CRLF each end one line; the pair may be cut by a chunk's end.
    if end == start, endedWithCR, chunk[end] == 0x0A { line -= 1 }
    if collector.isBetweenRows, end > start { (rowLine, rowStart) = (line, base + start) }
    let hasLineEnd = end < chunk.count
    if hasLineEnd {
      endedWithCR = chunk[end] == 0x0D
      end += 1
    } else {
      endedWithCR = false
    }
    try parse(start..<end)
    position = end
    if hasLineEnd { line += 1 }
  }

  private func parse(_ range: Range<Int>) throws(TableError) {
    if range.count > 1 || !isLineEnd(chunk[range.lowerBound]) { collector.isBetweenRows = false }
    let consumed = chunk.withUnsafeBytes { bytes in
      csv_parse(
        &parser, bytes.baseAddress?.advanced(by: range.lowerBound), range.count, Collector.onField,
        Collector.onRow, Unmanaged.passUnretained(collector).toOpaque())
    }
    guard consumed == range.count else { throw .strayQuote(file: name, line: line) }
    guard parser.entry_pos <= Self.longestCell else {
      throw .cellTooLong(file: name, line: rowLine)
    }
    guard !collector.cells.isTooWide else { throw tooWide }
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private func finish() throws(TableError) {
    isFinished = true
    let result = csv_fini(
      &parser, Collector.onField, Collector.onRow, Unmanaged.passUnretained(collector).toOpaque())
    guard result == 0 else { throw .unclosedQuote(file: name, line: rowLine) }
    guard !collector.cells.isTooWide else { throw tooWide }
  }

  /// Makes sure that there is a byte to read; false at the end.
  private func fill() throws(TableError) -> Bool {
    while position >= chunk.count {
      guard let next = try text.next() else { return false }
      base += chunk.count
      chunk = next
      position = 0
      if isFirstChunk {
        isFirstChunk = false
        csv_set_delim(&parser, (delimiter ?? Delimiter(guessedFrom: chunk)).rawValue)
      }
    }
    return true
  }

  private func text(of index: Int) throws(TableError) -> String {
    guard let text = collector.cells.text(at: index) else { throw notUTF8 }
    return text
  }

  private var tooWide: TableError { .tooManyColumns(file: name, line: rowLine) }

  /// What is wrong with a row that holds no UTF-8.
  var notUTF8: TableError { .notUTF8(file: name, line: rowLine, byte: rowStart + 1) }
}

/// What libcsv calls back with: the cells of the row that is being read.
private final class Collector {
  var cells = RowBytes()
  /// Whether the cells are a whole row.
  private(set) var isWhole = false
  /// Whether the next byte begins a row.
  var isBetweenRows = true

  func clear() {
    cells.clear()
    isWhole = false
  }

  static let onField:
    @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
      bytes, count, context in
      Collector.from(context)?.cells.append(UnsafeRawBufferPointer(start: bytes, count: count))
    }

  static let onRow: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { _, context in
    guard let collector = Collector.from(context) else { return }
    collector.isWhole = true
    collector.isBetweenRows = true
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> Collector? {
    context.map { Unmanaged<Collector>.fromOpaque($0).takeUnretainedValue() }
  }
}
