/// Takes UTF-8 apart into lines of scalars.
enum UTF8Lines {
  /// Decodes one line and returns where the next begins. Bytes that are no UTF-8 become U+FFFD each.
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, into line: inout [UInt32]
  ) -> Int {
    let end = lineEnd(bytes, from: start)
    line.removeAll(keepingCapacity: true)
    // An array without room shares its count with every other: appending nothing to it would write that.
    guard end > start else { return min(end + 1, bytes.count) }
    // Room for a scalar a byte, so that none has to ask for it.
    line.append(addingCapacity: end - start) { scalars in
      scalars.withUnsafeMutableBufferPointer { room, count in
        guard let raw = UnsafeRawPointer(bytes.baseAddress) else { return }
        // Most scalars of Chinese have three bytes: of four taken at once.
        let last = min(end, bytes.count - 1) - 3
        var (index, length) = (start, count)
        while index < end {
          while index <= last {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt32.self).littleEndian
            guard word & 0xC0_C0F0 == 0x80_80E0 else { break }
            let scalar = (word & 0x0F) << 12 | (word >> 2) & 0x0FC0 | (word >> 16) & 0x3F
            // Neither what two bytes would do for nor half of a pair: 0 to 0x7FF, 0xD800 to 0xDFFF.
            guard 0x0800_0001 &>> (scalar &>> 11) & 1 == 0 else { break }
            room[length] = scalar
            length &+= 1
            index &+= 3
          }
          guard index < end else { break }
          let (scalar, bytesTaken) = scalar(bytes, at: index, before: end)
          room[length] = scalar
          length &+= 1
          index &+= bytesTaken
        }
        count = length
      }
    }
    return min(end + 1, bytes.count)
  }

  /// Where the next LF stands, found eight bytes at a time: only where one of them is an LF is one of their differences to it
  /// zero, and only zero borrows from its high bit.
  private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    while index + 8 <= bytes.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ 0x0A0A_0A0A_0A0A_0A0A
      if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { break }
      index += 8
    }
    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    return index
  }

  /// The scalar at an index and the bytes that it takes.
  @inline(__always) private static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, before end: Int
  ) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    if first & 0xF0 == 0xE0, index &+ 2 < end {
      let (second, third) = (UInt32(bytes[index &+ 1]), UInt32(bytes[index &+ 2]))
      if second & 0xC0 == 0x80, third & 0xC0 == 0x80 {
        let scalar = (first & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F
        return (scalar >= 0x800 && scalar & 0xF800 != 0xD800 ? scalar : 0xFFFD, 3)
      }
    } else if first < 0x80 {
      return (first, 1)
    }
    return rareScalar(bytes, at: index, before: end)
  }

  /// Of two or of four bytes, or none.
  private static func rareScalar(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, before end: Int
  ) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    let rest = bytes[index + 1..<min(index + 4, end)].prefix { $0 & 0xC0 == 0x80 }
    if first & 0xE0 == 0xC0, first >= 0xC2, let second = rest.first {
      return ((first & 0x1F) << 6 | UInt32(second & 0x3F), 2)
    }
    if first & 0xF8 == 0xF0, rest.count == 3 {
      let scalar = rest.reduce(first & 0x07) { $0 << 6 | UInt32($1 & 0x3F) }
      return ((0x10000...0x10FFFF).contains(scalar) ? scalar : 0xFFFD, 4)
    }
    return (0xFFFD, 1)
  }
}
