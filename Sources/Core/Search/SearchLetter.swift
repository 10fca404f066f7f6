/// A character as a search compares it: in lowercase and half width, with its readings.
struct SearchLetter: Hashable, Sendable {
  var value: UInt32
  var reading: Pinyin.Syllable
  var otherReading: Pinyin.Syllable

  init(_ scalar: Unicode.Scalar, _ pinyin: Pinyin) {
    value = Self.folded(scalar)
    (reading, otherReading) = pinyin.readings(of: value)
  }

  /// ASCII and full-width letters, in either case, are one.
  static func folded(_ scalar: Unicode.Scalar) -> UInt32 {
    let value = scalar.searchTwin.value
    return (0x41...0x5A).contains(value) ? value + 0x20 : value
  }
}

extension String {
  /// One for each scalar.
  var searchLetters: [SearchLetter] {
    let pinyin = Pinyin.table
    return unicodeScalars.map { SearchLetter($0, pinyin) }
  }
}
