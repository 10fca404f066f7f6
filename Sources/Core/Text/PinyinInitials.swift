/// Finding Chinese names by the first letters of their pinyin: `zgh` finds 总工会.
public enum PinyinInitials {
  /// One letter for each of U+4E00–U+9FFF, `-` where there is none (made by ICU's transliteration).
  private static let table = Resource.bytes(named: "initials.txt").map(Array.init) ?? []

  /// Characters with two readings that begin differently: either is accepted.
  private static let others: [Unicode.Scalar: UInt8] = [
    "重": 0x63, "长": 0x63, "行": 0x68, "会": 0x6B, "乐": 0x79, "厦": 0x78, "单": 0x73, "曾": 0x7A,
    "调": 0x74, "传": 0x7A, "解": 0x78, "率": 0x73, "区": 0x6F, "参": 0x73, "弹": 0x74,
    "藏": 0x7A, "降": 0x78, "校": 0x6A, "石": 0x64, "省": 0x78, "车": 0x6A, "系": 0x6A, "强": 0x6A,
  ]

  /// The letters that a character may be typed with: none, one or two, lowercase.
  public static func initials(of scalar: Unicode.Scalar) -> [UInt8] {
    let value = scalar.value
    guard (0x4E00...0x9FFF).contains(value), Int(value - 0x4E00) < table.count else {
      return []
    }
    let letter = table[Int(value - 0x4E00)]
    let first = letter == UInt8(ascii: "-") ? [] : [letter]
    return first + (others[scalar].map { [$0] } ?? [])
  }

  /// Whether the query stands somewhere in the text, each of its characters met by itself or by an initial.
  /// Latin letters match in either case; an empty query matches everything.
  public static func matches(_ query: String, in text: String) -> Bool {
    rank(of: query, in: text) != nil
  }

  /// How well the query fits: 0 for the whole text, 1 at its start, 2 inside; nil if it does not.
  public static func rank(of query: String, in text: String) -> Int? {
    let wanted = query.unicodeScalars.filter { $0 != " " && $0.value != 0x3000 }.map(lowercase)
    let scalars = Array(text.unicodeScalars)
    if wanted.isEmpty { return 0 }
    guard scalars.count >= wanted.count else { return nil }
    for start in 0...(scalars.count - wanted.count) {
      var offset = 0
      while offset < wanted.count, fits(wanted[offset], scalars[start + offset]) { offset += 1 }
      if offset == wanted.count {
        return start > 0 ? 2 : wanted.count == scalars.count ? 0 : 1
      }
    }
    return nil
  }

  private static func fits(_ typed: Unicode.Scalar, _ scalar: Unicode.Scalar) -> Bool {
    if typed == lowercase(scalar) { return true }
    guard typed.value < 0x80 else { return false }
    return initials(of: scalar).contains(UInt8(typed.value))
  }

  /// ASCII and full-width letters alike.
  private static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    var value = scalar.value
    if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
    if (0x41...0x5A).contains(value) { value += 0x20 }
    return Unicode.Scalar(value) ?? scalar
  }
}
