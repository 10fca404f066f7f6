import Core

/// One subject's figures of one period as bytes, as the schema's ninth version says.
enum PackedCells {
  /// In the order of the numbers that stand for them.
  static let statuses: [FigureStatus] = [.reported, .doubtful, .verified, .notApplicable]

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

  /// Appends the figures that the bytes hold.
  /// - Throws: `UnreadableColumn` for bytes that no workbook of ours holds.
  static func read(_ bytes: UnsafeRawBufferPointer, into figures: inout [CountedFigure]) throws {
    var place = 0
    var indicator: Int64 = 0
    while place < bytes.count {
      guard let head = number(in: bytes, at: &place) else { throw UnreadableColumn(index: 0) }
      indicator &+= Int64(bitPattern: head &>> 3)
      var amount: Amount?
      if head & 1 == 1 {
        guard let packed = number(in: bytes, at: &place) else { throw UnreadableColumn(index: 0) }
        amount = Amount(units: Int64(bitPattern: packed &>> 1) ^ -Int64(bitPattern: packed & 1))
      }
      figures.append(
        CountedFigure(
          indicator: IndicatorID(rawValue: indicator), amount: amount,
          status: statuses[Int(head &>> 1 & 3)]))
    }
  }

  /// Nil where the bytes end within the number, or it is longer than any.
  @inline(__always)
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
