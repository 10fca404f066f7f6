/// Finding words in a text, as the editor and the speech do: letters must agree in case, but full-width characters and their
/// half-width twins are the same, because an input method types either.
public enum TextSearch {
  /// Every place of a query, in UTF-8 bytes of the text, in order, without overlap.
  public static func matches(of query: String, in text: [UInt8]) -> [Range<Int>] {
    let query = query.unicodeScalars.map(\.searchTwin)
    guard let first = query.first else { return [] }
    let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    var matches: [Range<Int>] = []
    var (index, offset) = (0, 0)
    while index + query.count <= scalars.count {
      let found = scalars[index..<index + query.count]
      if found.first?.searchTwin == first, found.lazy.map(\.searchTwin).elementsEqual(query) {
        let length = found.utf8Count
        matches.append(offset..<offset + length)
        index += query.count
        offset += length
      } else {
        offset += UTF8.width(scalars[index])
        index += 1
      }
    }
    return matches
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
