/// Takes UTF-8 apart into lines of scalars.
enum UTF8Lines {
  /// Decodes one line and returns where the next begins. Bytes that are no UTF-8 become U+FFFD each.
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, into line: inout [UInt32]
  ) -> Int {
    let end = lineEnd(bytes, from: start)
    line.removeAll(keepingCapacity: true)
    // Room for a scalar a byte, so that none has to ask for it.
    line.append(addingCapacity: end - start) { scalars in
      scalars.withUnsafeMutableBufferPointer { room, count in
        var index = start
        while index < end {
          let (scalar, length) = scalar(bytes, at: index, before: end)
          room[count] = scalar
          count &+= 1
          index &+= length
        }
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
