/// The marks that repair weighs against each other; where two would stand together the stronger stays.
enum PunctuationMark: Int, Comparable, Sendable {
  case enumeration, comma, colon, semicolon, exclamation, question, fullStop

  static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

  /// Whether a sentence ends with it.
  var endsSentence: Bool { self >= .exclamation }

  /// All of them are three bytes long.
  static let length = 3

  init?(_ bytes: [UInt8], _ index: Int) {
    guard index >= 0, index + 2 < bytes.count else { return nil }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE3, 0x80, 0x81): self = .enumeration  // 、
    case (0xE3, 0x80, 0x82): self = .fullStop  // 。
    case (0xEF, 0xBC, 0x8C): self = .comma  // ，
    case (0xEF, 0xBC, 0x9A): self = .colon  // ：
    case (0xEF, 0xBC, 0x9B): self = .semicolon  // ；
    case (0xEF, 0xBC, 0x81): self = .exclamation  // ！
    case (0xEF, 0xBC, 0x9F): self = .question  // ？
    default: return nil
    }
  }
}

/// A bracket or quotation mark of a pair.
struct PairedMark: Hashable, Sendable {
  let pair: Int
  let opens: Bool

  private static let all: [[UInt8]: PairedMark] = {
    var marks: [[UInt8]: PairedMark] = [:]
    for (pair, text) in ["“”", "‘’", "（）", "《》", "「」", "〔〕", "【】", "〈〉"].enumerated() {
      for (index, scalar) in text.unicodeScalars.enumerated() {
        marks[Array(String(scalar).utf8)] = PairedMark(pair: pair, opens: index == 0)
      }
    }
    return marks
  }()

  private init(pair: Int, opens: Bool) {
    self.pair = pair
    self.opens = opens
  }

  init?(_ bytes: [UInt8], _ index: Int) {
    guard index >= 0, index + 2 < bytes.count,
      bytes[index] == 0xE2 || bytes[index] == 0xE3
        || bytes[index] == 0xEF, let mark = Self.all[Array(bytes[index...index + 2])]
    else { return nil }
    self = mark
  }
}
