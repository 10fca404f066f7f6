/// How hanzi are read: one syllable without its tone for each of U+4E00–U+9FFF, v for ü, and a second one for those with two
/// common readings.
struct Pinyin: Sendable {
  /// The number of a syllable; 0 for none.
  typealias Syllable = UInt16

  /// Eight bytes for each syllable: its letters, zeros, and last how many they are.
  let letters: [UInt8]
  private let readings: [Syllable]
  private let others: [UInt32: Syllable]

  /// The table that the program carries (scripts/generate-pinyin).
  static let table = Pinyin(Resource.bytes(named: "pinyin.txt").map(Array.init) ?? [])

  private static let first: UInt32 = 0x4E00

  /// Readings that the table does not have, or that are as common as the one it has.
  private static let otherReadings: [Unicode.Scalar: String] = [
    "重": "chong", "长": "chang", "行": "hang", "会": "kuai", "乐": "yue", "厦": "xia", "单": "shan",
    "曾": "zeng", "调": "tiao", "传": "zhuan", "解": "xie", "率": "shuai", "区": "ou", "参": "shen",
    "弹": "tan", "藏": "zang", "降": "xiang", "校": "jiao", "石": "dan", "省": "xing", "车": "ju",
    "系": "ji", "强": "jiang", "地": "di", "得": "dei", "觉": "jiao", "薄": "bo", "便": "pian",
    "朝": "zhao", "大": "dai", "都": "du", "还": "huan", "没": "mo", "露": "lou",
  ]

  private init(_ file: [UInt8]) {
    let end = file.firstIndex(of: 0x0A) ?? file.endIndex
    var letters: [UInt8] = []
    var numbers: [String: Syllable] = [:]
    for word in file[..<end].split(separator: 0x20) {
      let syllable = word == [0x2D] ? [] : Array(word.prefix(7))
      numbers[String(decoding: syllable, as: UTF8.self)] = Syllable(letters.count / 8)
      letters += syllable + Array(repeating: 0, count: 7 - syllable.count)
      letters.append(UInt8(syllable.count))
    }
    let codes = Array(file[end...].drop { $0 == 0x0A })
    let count = Syllable(letters.count / 8)
    readings = stride(from: 0, to: codes.count - 1, by: 2).map { place in
      let number =
        Syllable(codes[place] &- 0x30) * 64 + Syllable(codes[place + 1] &- 0x30)
      return number < count ? number : 0
    }
    others = Dictionary(
      uniqueKeysWithValues: Self.otherReadings.map { ($0.key.value, numbers[$0.value] ?? 0) })
    self.letters = letters
  }

  /// The readings of a character: none, one or two.
  func readings(of value: UInt32) -> (Syllable, Syllable) {
    guard (Self.first...0x9FFF).contains(value) else { return (0, 0) }
    let place = Int(value - Self.first)
    return (readings.indices.contains(place) ? readings[place] : 0, others[value] ?? 0)
  }
}
