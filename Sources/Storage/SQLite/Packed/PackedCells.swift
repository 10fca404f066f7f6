import Core

/// One subject's figures of one period as bytes, as the schema's ninth version says.
enum PackedCells {
  /// The number that stands for a status.
  static func number(of status: FigureStatus) -> Int {
    switch status {
    case .reported: 0
    case .doubtful: 1
    case .verified: 2
    case .notApplicable: 3
    }
  }

  /// Collects the figures of one stretch in the order of their indicators.
  struct Writer {
    private(set) var bytes: [UInt8] = []
    private var last: Int64 = 0

    mutating func append(_ indicator: Int64, _ amount: Int64?, status: Int) {
      let step = UInt64(bitPattern: indicator &- last)
      put(step &<< 3 | UInt64(truncatingIfNeeded: status) &<< 1 | (amount == nil ? 0 : 1))
      if let amount { put(UInt64(bitPattern: amount &<< 1 ^ amount &>> 63)) }
      last = indicator
    }

    private mutating func put(_ number: UInt64) {
      var rest = number
      while rest >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest &>>= 7
      }
      bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    mutating func clear() {
      bytes.removeAll(keepingCapacity: true)
      last = 0
    }
  }

  /// Reads the figures that the bytes hold.
  /// - Parameter memory: where they are put, over those read before; it grows as it must.
  /// - Throws: `UnreadableColumn` for bytes that no workbook of ours holds.
  static func read(
    _ bytes: UnsafeRawBufferPointer, into memory: inout [CountedFigure]
  ) throws -> ArraySlice<CountedFigure> {
    // No figure takes less than a byte.
    if memory.count < bytes.count {
      let nothing = CountedFigure(indicator: .unsaved, amount: nil, status: .reported)
      memory = Array(repeating: nothing, count: bytes.count)
    }
    let count = try memory.withUnsafeMutableBufferPointer { figures in
      var count = 0
      var place = 0
      var indicator: Int64 = 0
      while place < bytes.count {
        guard let next = Packed(short: bytes, at: place) ?? Packed(bytes, at: place) else {
          throw UnreadableColumn(index: 0)
        }
        indicator &+= Int64(bitPattern: next.head &>> 3)
        figures[count] = CountedFigure(
          indicator: IndicatorID(rawValue: indicator), amount: next.amount, status: next.status)
        count &+= 1
        place &+= next.length
      }
      return count
    }
    return memory[..<count]
  }
}

/// One figure as it is packed.
private struct Packed {
  /// The step to its indicator, its status, and whether there is an amount.
  let head: UInt64
  private let packedAmount: UInt64
  /// In bytes.
  let length: Int

  /// A figure that lies in eight bytes, as nearly all do: a head of one byte and an amount of up to seven. Its numbers are
  /// put together from all their bytes at once.
  /// - Returns: nil for any other, and near the end of the bytes.
  @inline(__always)
  init?(short bytes: UnsafeRawBufferPointer, at place: Int) {
    guard bytes.count &- place >= 8 else { return nil }
    let word = UInt64(
      littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    guard word & 0x80 == 0 else { return nil }
    head = word & 0x7f
    guard head & 1 == 1 else {
      packedAmount = 0
      length = 1
      return
    }
    let rest = word &>> 8
    // The first byte without its highest bit is the last of the amount.
    let ends = ~rest & 0x0080_8080_8080_8080
    guard ends != 0 else { return nil }
    let sevens = rest & (ends &- 1) & ~ends
    let fourteens =
      sevens & 0x007f_007f_007f_007f | sevens &>> 1 & 0x3f80_3f80_3f80_3f80
    let twentyEights =
      fourteens & 0x0000_3fff_0000_3fff | fourteens &>> 2 & 0x0fff_c000_0fff_c000
    packedAmount = twentyEights & 0x0fff_ffff | twentyEights &>> 4 & 0x00ff_ffff_f000_0000
    length = (ends.trailingZeroBitCount &+ 9) &>> 3
  }

  /// Any figure.
  /// - Returns: nil where the bytes end within it, or a number is longer than any.
  @inline(never)
  init?(_ bytes: UnsafeRawBufferPointer, at start: Int) {
    var place = start
    guard let head = Self.number(in: bytes, at: &place) else { return nil }
    var amount: UInt64?
    if head & 1 == 1 {
      amount = Self.number(in: bytes, at: &place)
      if amount == nil { return nil }
    }
    self.head = head
    packedAmount = amount ?? 0
    length = place - start
  }

  @inline(__always)
  var amount: Amount? {
    guard head & 1 == 1 else { return nil }
    return Amount(
      units: Int64(bitPattern: packedAmount &>> 1) ^ -Int64(bitPattern: packedAmount & 1))
  }

  @inline(__always)
  var status: FigureStatus {
    switch head &>> 1 & 3 {
    case 0: .reported
    case 1: .doubtful
    case 2: .verified
    default: .notApplicable
    }
  }

  private static func number(in bytes: UnsafeRawBufferPointer, at place: inout Int) -> UInt64? {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while place < bytes.count, shift < 64 {
      let byte = bytes[place]
      place += 1
      number |= UInt64(byte & 0x7f) &<< shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }
}
