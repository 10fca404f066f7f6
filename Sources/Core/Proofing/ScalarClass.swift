/// What a character is to proofreading, as bits: one table answers for every character of the Basic Multilingual Plane.
struct ScalarClass: OptionSet {
  let rawValue: UInt32

  static let hanzi = Self(rawValue: 1 << 0)
  static let digit = Self(rawValue: 1 << 1)
  static let fullDigit = Self(rawValue: 1 << 2)
  /// 〇一二…十百千万亿两
  static let numeral = Self(rawValue: 1 << 3)
  /// ，。、；：！？
  static let stop = Self(rawValue: 1 << 4)
  /// 。！？…
  static let fullStop = Self(rawValue: 1 << 5)
  static let opening = Self(rawValue: 1 << 6)
  static let closing = Self(rawValue: 1 << 7)
  static let latin = Self(rawValue: 1 << 8)
  static let space = Self(rawValue: 1 << 9)

  // What a family wants to be asked about.
  static let control = Self(rawValue: 1 << 16)
  static let mark = Self(rawValue: 1 << 17)
  static let halfMark = Self(rawValue: 1 << 18)
  static let number = Self(rawValue: 1 << 19)
  static let measure = Self(rawValue: 1 << 20)
  static let filler = Self(rawValue: 1 << 21)
  static let series = Self(rawValue: 1 << 22)
  static let level = Self(rawValue: 1 << 23)
  static let doubled = Self(rawValue: 1 << 24)
  static let blank = Self(rawValue: 1 << 25)
  static let place = Self(rawValue: 1 << 26)

  static let triggers: UInt32 = 0xFFFF_0000

  /// The classes of the characters 0 to 0xFFFF; others have none.
  static let table: [UInt32] = {
    var table = [UInt32](repeating: 0, count: 0x1_0000)
    func add(_ characters: String, _ classes: ScalarClass) {
      for scalar in characters.unicodeScalars where scalar.value <= 0xFFFF {
        table[Int(scalar.value)] |= classes.rawValue
      }
    }
    func add(_ range: ClosedRange<Int>, _ classes: ScalarClass) {
      for value in range { table[value] |= classes.rawValue }
    }
    add(0x4E00...0x9FFF, .hanzi)
    add(0x3400...0x4DBF, .hanzi)
    add("〇", [.hanzi, .numeral])
    add("0123456789", [.digit, .number])
    add("０１２３４５６７８９", [.fullDigit, .number])
    add("零一二三四五六七八九十百千万亿两", .numeral)
    add("，。、；：！？", [.stop, .mark])
    add("。！？…", .fullStop)
    add("“‘（《〈【〔「『", [.opening, .mark])
    add("”’）》〉】〕」』", [.closing, .mark])
    add("…—～·－─―–", .mark)
    add(0x41...0x5A, .latin)
    add(0x61...0x7A, .latin)
    add(0xFF21...0xFF3A, .latin)
    add(0xFF41...0xFF5A, .latin)
    add(" \u{3000}\u{A0}\t", [.space, .blank])
    add(0x2000...0x200A, [.space, .blank])
    add(0x00...0x08, .control)
    add(0x0B...0x1F, .control)
    add(0x7F...0x9F, .control)
    add("\u{AD}\u{FEFF}\u{FFFC}\u{FFFD}〃", .control)
    add("､﹑｡﹒﹐﹕﹔〝〞〟｢｣＂＇．∶`^|\\@◆◇丨o", .control)
    add(0x200B...0x200F, .control)
    add(0x2028...0x202E, .control)
    add(0x2060...0x2069, .control)
    add(0xE000...0xF8FF, .control)
    add(",;:?!().\"'[]<>~-", .halfMark)
    add("%％‰", .measure)
    add("次个家件名期项条场户人万亿元余多倍年月第百篇支所座份批届公平小位亩吨岁台辆套册棵株幅栋周处间张例瓶眼块部类种起对", .measure)
    add("XxＸｘ×✕╳*＊﹡∗⁎_＿○●□■△某待{#＃", .filler)
    add("一二三四五六七八九十第首其点个条项件方大种", .series)
    add("全我", .level)
    add("的了是在和及与我进要以", .doubled)
    add("省市县区旗州盟质谱", .place)
    return table
  }()
}

/// A set of characters, one bit each.
struct CharacterSetTable: Sendable {
  private var words = [UInt64](repeating: 0, count: 1024)

  init(_ characters: String) {
    for scalar in characters.unicodeScalars where scalar.value <= 0xFFFF {
      words[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
    }
  }

  func contains(_ scalar: UInt32) -> Bool {
    scalar <= 0xFFFF && words[Int(scalar >> 6)] & (1 << UInt64(scalar & 63)) != 0
  }
}

/// Words of one to four characters, found by where they begin or end.
struct WordTable: Sendable {
  private var words: Set<UInt64> = []
  private var lengths: [Int] = []
  /// One bit for each hash of a word: nearly all that is asked for is no word, and is not looked up.
  private var filter = [UInt64](repeating: 0, count: 64)

  /// - Parameter words: separated by spaces.
  init(_ words: String) {
    var lengths: Set<Int> = []
    for word in words.split(whereSeparator: \.isWhitespace) {
      let scalars = word.unicodeScalars.map(\.value)
      guard (1...4).contains(scalars.count) else { continue }
      let word = scalars.reduce(0) { $0 << 16 | UInt64($1 & 0xFFFF) }
      self.words.insert(word)
      let slot = Self.slot(word)
      filter[slot >> 6] |= 1 << UInt64(slot & 63)
      lengths.insert(scalars.count)
    }
    self.lengths = lengths.sorted(by: >)
  }

  @inline(__always) private static func slot(_ word: UInt64) -> Int {
    Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 52)
  }

  @inline(__always) private func has(_ word: UInt64) -> Bool {
    let slot = Self.slot(word)
    return filter[slot >> 6] & (1 << UInt64(slot & 63)) != 0 && words.contains(word)
  }

  /// The length of the longest word that ends before an index; 0 if none does.
  func ending(at end: Int, in text: ParagraphText) -> Int {
    for length in lengths where end >= length {
      if has(text.packed(end - length, length)) { return length }
    }
    return 0
  }

  /// The length of the longest word that begins at an index; 0 if none does.
  func starting(at start: Int, in text: ParagraphText) -> Int {
    for length in lengths where start + length <= text.count {
      if has(text.packed(start, length)) { return length }
    }
    return 0
  }
}
