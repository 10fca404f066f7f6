/// Takes UTF-8 apart into lines of scalars.
enum UTF8Lines {
  /// Decodes one line and returns where the next begins. Bytes that are no UTF-8 become U+FFFD each.
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, into line: inout [UInt32]
  ) -> Int {
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    line.removeAll(keepingCapacity: true)
    // Room for a scalar a byte, so that none has to ask for it.
    line.append(addingCapacity: end - start) { scalars in
      var index = start
      while index < end { scalars.append(scalar(bytes, at: &index, before: end)) }
    }
    return min(end + 1, bytes.count)
  }

  /// The scalar at an index, which moves behind it.
  @inline(__always) private static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: inout Int, before end: Int
  ) -> UInt32 {
    let start = index
    let first = UInt32(bytes[start])
    func follows(_ offset: Int) -> UInt32? {
      let byte = bytes[start + offset]
      return byte & 0xC0 == 0x80 ? UInt32(byte & 0x3F) : nil
    }
    if first & 0xF0 == 0xE0, start + 2 < end, let second = follows(1), let third = follows(2) {
      index += 3
      let scalar = (first & 0x0F) << 12 | second << 6 | third
      return scalar >= 0x800 && !(0xD800...0xDFFF).contains(scalar) ? scalar : 0xFFFD
    }
    if first & 0xE0 == 0xC0, first >= 0xC2, start + 1 < end, let second = follows(1) {
      index += 2
      return (first & 0x1F) << 6 | second
    }
    if first & 0xF8 == 0xF0, start + 3 < end, let second = follows(1), let third = follows(2),
      let fourth = follows(3)
    {
      index += 4
      let scalar = (first & 0x07) << 18 | second << 12 | third << 6 | fourth
      return (0x10000...0x10FFFF).contains(scalar) ? scalar : 0xFFFD
    }
    index += 1
    return first < 0x80 ? first : 0xFFFD
  }
}
