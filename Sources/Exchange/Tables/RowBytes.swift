import Glibc

/// The cells of one row as bytes, one behind the other; filled again and again without memory given out.
struct RowBytes {
  private(set) var bytes: [UInt8] = []
  /// Where each cell ends.
  private var ends: [Int] = []

  var count: Int { ends.count }
  var isEmpty: Bool { ends.isEmpty }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  mutating func append(_ cell: UnsafeRawBufferPointer) {
    bytes.append(contentsOf: cell)
    ends.append(bytes.count)
  }

  /// Takes a line without quotation marks apart.
  mutating func split(_ line: UnsafeRawBufferPointer, at separator: UInt8) {
    clear()
    var rest = line
    while let start = rest.baseAddress, let found = memchr(start, Int32(separator), rest.count) {
      let length = UnsafeRawPointer(found) - start
      append(UnsafeRawBufferPointer(rebasing: rest[..<length]))
      rest = UnsafeRawBufferPointer(rebasing: rest[(length + 1)...])
    }
    append(rest)
  }

  /// Where a cell lies in `bytes`; empty behind the last.
  func range(_ index: Int) -> Range<Int> {
    guard index < ends.count else { return bytes.count..<bytes.count }
    return (index == 0 ? 0 : ends[index - 1])..<ends[index]
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
