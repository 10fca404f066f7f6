import Glibc

/// The cells of one row as bytes; filled again and again without memory given out.
struct RowBytes {
  private(set) var bytes: [UInt8] = []
  /// Where the cells lie in `bytes`.
  private var cells: [Range<Int>] = []
  /// Whether something is written beyond the last column that a table can have; empty cells there are let go.
  private(set) var isTooWide = false

  var count: Int { cells.count }
  var isEmpty: Bool { cells.isEmpty }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    isTooWide = false
  }

  mutating func append(_ cell: UnsafeRawBufferPointer) {
    let start = bytes.count
    bytes.append(contentsOf: cell)
    append(start..<bytes.count)
  }

  private mutating func append(_ cell: Range<Int>) {
    if cells.count < TableRow.mostColumns {
      cells.append(cell)
    } else if !cell.isEmpty {
      isTooWide = true
    }
  }

  /// Takes a line without quotation marks apart.
  mutating func split(_ line: UnsafeRawBufferPointer, at separator: UInt8) {
    clear()
    bytes.append(contentsOf: line)
    var start = 0
    while let base = line.baseAddress,
      let found = memchr(base + start, Int32(separator), line.count - start)
    {
      let end = UnsafeRawPointer(found) - base
      append(start..<end)
      start = end + 1
    }
    append(start..<line.count)
  }

  /// Where a cell lies in `bytes`; empty behind the last.
  func range(_ index: Int) -> Range<Int> {
    index < cells.count ? cells[index] : bytes.count..<bytes.count
  }

  /// Whether a cell is written as that of the same place in another row.
  func hasSame(_ index: Int, as other: RowBytes) -> Bool {
    withCell(index) { cell in
      other.withCell(index) { theirs in
        guard cell.count == theirs.count else { return false }
        guard let one = cell.baseAddress, let two = theirs.baseAddress else { return true }
        return memcmp(one, two, cell.count) == 0
      }
    }
  }

  /// Calls `body` with a cell's bytes, none behind the last cell; they are there during the call only.
  func withCell<Result>(_ index: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range(index)])) }
  }

  /// A cell without the blanks at its ends; nil for what is no UTF-8.
  func text(at index: Int) -> String? {
    let range = range(index)
    if range.isEmpty { return "" }
    return bytes.withUnsafeBufferPointer { bytes in
      String(validating: bytes[range], as: UTF8.self).map {
        FormulaGuard.unguarded($0.trimmingBlanks)
      }
    }
  }
}
