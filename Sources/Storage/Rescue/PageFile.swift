import Foundation

/// The pages of a SQLite file (the file format's chapters 1.3 and 1.6), read past whatever is wrong with some of them.
struct PageFile {
  private let bytes: Data
  /// Bytes of a page; of these, what pages may use.
  let pageSize: Int
  let usable: Int
  /// Whether the first page says what a SQLite file's does.
  let hasHeader: Bool

  init(_ path: String) throws {
    bytes = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    hasHeader = bytes.count >= 100 && bytes.starts(with: Data("SQLite format 3\0".utf8))
    var size = hasHeader ? Int(bytes[16]) << 8 | Int(bytes[17]) : 0
    if size == 1 { size = 65536 }
    let isKnown = size >= 512 && size & (size - 1) == 0
    // What every workbook is made with.
    pageSize = isKnown ? size : 4096
    let reserved = isKnown ? Int(bytes[20]) : 0
    usable = max(480, pageSize - reserved)
  }

  var count: Int { bytes.count / pageSize }

  /// The version of the workbook's shape; nil without a header.
  var version: Int? {
    hasHeader
      ? Int(bytes[60]) << 24 | Int(bytes[61]) << 16 | Int(bytes[62]) << 8 | Int(bytes[63]) : nil
  }

  /// A page's bytes; nil for a number that there is no page of.
  subscript(number: Int) -> [UInt8]? {
    guard number >= 1, number <= count else { return nil }
    let start = (number - 1) * pageSize
    return [UInt8](bytes[start..<start + pageSize])
  }

  /// The pages that hold nothing, as the header tells of them.
  var free: Set<Int> {
    guard hasHeader, let first = self[1] else { return [] }
    var pages: Set<Int> = []
    var trunk = first.number(at: 32)
    while trunk > 0, pages.insert(trunk).inserted, let page = self[trunk] {
      let leaves = min(page.number(at: 4), usable / 4 - 2)
      for index in 0..<max(0, leaves) { pages.insert(page.number(at: 8 + 4 * index)) }
      trunk = page.number(at: 0)
    }
    return pages
  }
}

extension [UInt8] {
  /// Four bytes as a number, the highest first; 0 beyond the end.
  func number(at offset: Int) -> Int {
    guard offset >= 0, offset + 4 <= count else { return 0 }
    return self[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  /// A number of one to nine bytes (the file format's "varint"), and where it ends; nil beyond the end.
  func variableNumber(at offset: Int) -> (value: Int64, end: Int)? {
    var value: UInt64 = 0
    for index in 0..<9 {
      guard offset >= 0, offset + index < count else { return nil }
      let byte = self[offset + index]
      if index == 8 { return (Int64(bitPattern: value << 8 | UInt64(byte)), offset + 9) }
      value = value << 7 | UInt64(byte & 0x7F)
      if byte < 0x80 { return (Int64(bitPattern: value), offset + index + 1) }
    }
    return nil
  }
}
