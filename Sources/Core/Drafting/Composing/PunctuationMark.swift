/// The marks that repair weighs against each other; where two would stand together the stronger stays.
enum PunctuationMark: Int, Comparable, Sendable {
  case enumeration, comma, colon, semicolon, exclamation, question, fullStop

  static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

  /// Whether a sentence ends with it.
  var endsSentence: Bool { self >= .exclamation }

  /// All of them are three bytes long.
  static let length = 3

  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) {
    guard index >= 0, index + 2 < bytes.count else { return nil }
    self.init(bytes[index], bytes[index + 1], bytes[index + 2])
  }

  init?(_ bytes: [UInt8], _ index: Int) {
    guard index >= 0, index + 2 < bytes.count else { return nil }
    self.init(bytes[index], bytes[index + 1], bytes[index + 2])
  }

  private init?(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
    switch (first, second, third) {
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

  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) {
    guard index >= 0, index + 2 < bytes.count else { return nil }
    self.init(bytes[index], bytes[index + 1], bytes[index + 2])
  }

  init?(_ bytes: [UInt8], _ index: Int) {
    guard index >= 0, index + 2 < bytes.count else { return nil }
    self.init(bytes[index], bytes[index + 1], bytes[index + 2])
  }

  private init?(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
    switch (first, second, third) {
    case (0xE2, 0x80, 0x9C), (0xE2, 0x80, 0x9D): self.init(0, opens: third == 0x9C)  // “”
    case (0xE2, 0x80, 0x98), (0xE2, 0x80, 0x99): self.init(1, opens: third == 0x98)  // ‘’
    case (0xEF, 0xBC, 0x88), (0xEF, 0xBC, 0x89): self.init(2, opens: third == 0x88)  // （）
    case (0xE3, 0x80, 0x8A), (0xE3, 0x80, 0x8B): self.init(3, opens: third == 0x8A)  // 《》
    case (0xE3, 0x80, 0x8C), (0xE3, 0x80, 0x8D): self.init(4, opens: third == 0x8C)  // 「」
    case (0xE3, 0x80, 0x94), (0xE3, 0x80, 0x95): self.init(5, opens: third == 0x94)  // 〔〕
    case (0xE3, 0x80, 0x90), (0xE3, 0x80, 0x91): self.init(6, opens: third == 0x90)  // 【】
    case (0xE3, 0x80, 0x88), (0xE3, 0x80, 0x89): self.init(7, opens: third == 0x88)  // 〈〉
    default: return nil
    }
  }

  private init(_ pair: Int, opens: Bool) {
    self.pair = pair
    self.opens = opens
  }
}
