/// Finding words in a text, as the editor and the speech do: letters must agree in case, but full-width characters and their
/// half-width twins are the same, because an input method types either.
public enum TextSearch {
  /// Every place of a query, in UTF-8 bytes of the text, in order, without overlap.
  ///
  /// From character to character over the bytes: the list of 素材 looks for each of its rows in the whole speech.
  public static func matches(of query: String, in text: [UInt8]) -> [Range<Int>] {
    let query = query.unicodeScalars.map(\.searchTwin).utf8
    guard let first = query.first else { return [] }
    return text.withUnsafeBufferPointer { text in
      var matches: [Range<Int>] = []
      var offset = 0
      while offset < text.count {
        let byte = text[offset]
        // A twin is an ASCII character, and what it stands for opens with one of these two bytes.
        if byte == first || first < 0x80 && (byte == 0xEF || byte == 0xE3),
          let end = end(of: query, in: text, from: offset)
        {
          matches.append(offset..<end)
          offset = end
        } else {
          offset += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        }
      }
      return matches
    }
  }

  /// Where a query ends that stands at a place; nil if it does not stand there.
  private static func end(
    of query: [UInt8], in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    var offset = start
    for byte in query {
      guard offset < text.count else { return nil }
      if text[offset] == byte {
        offset += 1
      } else if offset + 2 < text.count,
        byte == halfWidth(text[offset], text[offset + 1], text[offset + 2])
      {
        offset += 3
      } else {
        return nil
      }
    }
    return offset
  }

  /// The half-width twin of a full-width character, as `searchTwin` has it, by its three bytes; nil if they are none.
  private static func halfWidth(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> UInt8? {
    switch (a, b, c) {
    case (0xEF, 0xBC, 0x81...0xBF): c - 0x60
    case (0xEF, 0xBD, 0x80...0x9E): c - 0x20
    case (0xE3, 0x80, 0x80): UInt8(ascii: " ")
    default: nil
    }
  }
}

extension Unicode.Scalar {
  /// The half-width twin of a full-width letter, digit, mark or space; anything else is itself.
  var searchTwin: Unicode.Scalar {
    switch value {
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
    case 0x3000: " "
    default: self
    }
  }
}
