/// One page of a table's or an index's tree: its rows, and the pages below it.
struct TreePage {
  enum Kind: UInt8 {
    case indexInterior = 2
    case tableInterior = 5
    case indexLeaf = 10
    case tableLeaf = 13

    var isOfTable: Bool { self == .tableInterior || self == .tableLeaf }
    var isLeaf: Bool { self == .indexLeaf || self == .tableLeaf }
  }

  /// A row as it stands in the tree.
  struct Row {
    /// Nil in an index, and in a table without row numbers.
    var number: Int64?
    var record: [UInt8]
  }

  let kind: Kind
  private(set) var rows: [Row] = []
  private(set) var children: [Int] = []
  /// How many rows of this page could not be read.
  private(set) var broken = 0

  /// Nil for what is no page of a tree.
  init?(_ number: Int, in file: PageFile) {
    guard let bytes = file[number] else { return nil }
    // The first page begins with the file's header.
    let start = number == 1 ? 100 : 0
    guard let kind = Kind(rawValue: bytes[start]) else { return nil }
    self.kind = kind
    let count = Int(bytes[start + 3]) << 8 | Int(bytes[start + 4])
    let pointers = start + (kind.isLeaf ? 8 : 12)
    guard pointers + 2 * count <= file.usable else { return nil }
    for index in 0..<count {
      let place = pointers + 2 * index
      let cell = Int(bytes[place]) << 8 | Int(bytes[place + 1])
      guard cell >= pointers + 2 * count, cell < file.usable else {
        broken += 1
        continue
      }
      read(bytes, at: cell, in: file)
    }
    if !kind.isLeaf { children.append(bytes.number(at: start + 8)) }
  }

  private mutating func read(_ bytes: [UInt8], at cell: Int, in file: PageFile) {
    var offset = cell
    if !kind.isLeaf {
      children.append(bytes.number(at: offset))
      offset += 4
    }
    if kind == .tableInterior { return }
    guard let (length, afterLength) = bytes.variableNumber(at: offset) else {
      broken += 1
      return
    }
    offset = afterLength
    var number: Int64?
    if kind == .tableLeaf {
      guard let (value, end) = bytes.variableNumber(at: offset) else {
        broken += 1
        return
      }
      (number, offset) = (value, end)
    }
    guard let record = Self.payload(of: length, bytes, at: offset, kind, in: file) else {
      broken += 1
      return
    }
    rows.append(Row(number: number, record: record))
  }

  /// A row's bytes: as many as fit stand in the page, the others in a chain of pages (chapter 1.6).
  private static func payload(
    of length: Int64, _ bytes: [UInt8], at offset: Int, _ kind: Kind, in file: PageFile
  ) -> [UInt8]? {
    let usable = file.usable
    // No text of an office is longer; a broken length would ask for all memory.
    guard length >= 0, length <= 256 << 20 else { return nil }
    let length = Int(length)
    let most = kind.isOfTable ? usable - 35 : (usable - 12) * 64 / 255 - 23
    let least = (usable - 12) * 32 / 255 - 23
    var local = length
    if length > most {
      local = least + (length - least) % (usable - 4)
      if local > most { local = least }
    }
    guard offset + local <= usable else { return nil }
    var payload = Array(bytes[offset..<offset + local])
    guard length > local else { return payload }
    var next = bytes.number(at: offset + local)
    while payload.count < length {
      guard let page = file[next] else { return nil }
      let step = min(usable - 4, length - payload.count)
      payload += page[4..<4 + step]
      next = page.number(at: 0)
    }
    return payload
  }
}
