/// A number in text as it is read aloud, up to its unit: 852.75 is 八百五十二点七五, eight syllables.
///
/// - A whole number is read by its places (1547 一千五百四十七), a fraction digit by digit after 点.
/// - Four digits before 年 are a year and read one by one (2025年 二零二五年); so are digits before
///   热线, numbers with a leading zero, and those of more than 18 digits.
/// - % adds 百分之, ‰ 千分之. Between digits `:` `-` `—` `～` is one syllable (比, 至), `/` two (分之).
/// - A comma before exactly three digits groups them and is not read. Full-width digits are digits.
struct SpokenNumber {
  let syllables: Int
  /// The byte behind the number and its percent sign.
  let end: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    var whole = DigitRun(bytes, at: start, allowsGroups: true)
    var end = whole.end
    var syllables = 0
    if Self.isPoint(bytes, end), DigitRun.digit(bytes, end + 1) != nil {
      let fraction = DigitRun(bytes, at: end + 1, allowsGroups: false)
      syllables = whole.syllables + 1 + fraction.count
      end = fraction.end
    } else {
      if whole.count == 4 && Self.follows(bytes, end, "年") || Self.follows(bytes, end, "热线") {
        whole.isCode = true
      }
      syllables = whole.syllables
    }
    if end < bytes.count, bytes[end] == UInt8(ascii: "%") {
      (syllables, end) = (syllables + 3, end + 1)
    } else if Self.follows(bytes, end, "％") || Self.follows(bytes, end, "‰") {
      (syllables, end) = (syllables + 3, end + 3)
    }
    if let link = Self.link(bytes, end) {
      (syllables, end) = (syllables + link.syllables, end + link.width)
    }
    self.syllables = syllables
    self.end = end
  }

  private static func isPoint(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index < bytes.count && bytes[index] == UInt8(ascii: ".")
  }

  /// A sign between two numbers that is read.
  private static func link(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (syllables: Int, width: Int)? {
    guard index < bytes.count else { return nil }
    let link: (syllables: Int, width: Int)
    switch bytes[index] {
    case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "~"): link = (1, 1)
    case UInt8(ascii: "/"): link = (2, 1)
    case 0xE2 where follows(bytes, index, "—"),
      0xEF where follows(bytes, index, "～") || follows(bytes, index, "："):
      link = (1, 3)
    default: return nil
    }
    return DigitRun.digit(bytes, index + link.width) == nil ? nil : link
  }

  private static func follows(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ word: StaticString
  ) -> Bool {
    let count = word.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[index + offset] != word.utf8Start[offset] { return false }
    return true
  }
}

/// Digits in a row.
private struct DigitRun {
  private(set) var count = 0
  private(set) var end: Int
  /// Whether they are read one by one.
  var isCode = false
  private var value: UInt64 = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, allowsGroups: Bool) {
    end = start
    while true {
      if let (digit, width) = Self.digit(bytes, end) {
        if count == 1, value == 0 { isCode = true }
        count += 1
        if count > 18 { isCode = true } else { value = value * 10 + digit }
        end += width
      } else if allowsGroups, Self.isGroup(bytes, end) {
        end += 1
      } else {
        break
      }
    }
  }

  var syllables: Int { isCode ? count : Self.syllables(of: value) }

  static func digit(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (UInt64, width: Int)? {
    guard index < bytes.count else { return nil }
    let byte = bytes[index]
    if (0x30...0x39).contains(byte) { return (UInt64(byte - 0x30), 1) }
    guard byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBC,
      (0x90...0x99).contains(bytes[index + 2])
    else { return nil }
    return (UInt64(bytes[index + 2] - 0x90), 3)
  }

  private static func isGroup(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: ",") else { return false }
    return (1...3).allSatisfy { digit(bytes, index + $0)?.width == 1 }
      && digit(bytes, index + 4) == nil
  }

  /// How many characters `Phrasing.hanzi` writes it with, without writing them.
  private static func syllables(of value: UInt64) -> Int {
    guard value != 0 else { return 1 }
    var groups = (0, 0, 0, 0, 0)
    groups.0 = Int(value % 10_000)
    groups.1 = Int(value / 10_000 % 10_000)
    groups.2 = Int(value / 100_000_000 % 10_000)
    groups.3 = Int(value / 1_000_000_000_000 % 10_000)
    groups.4 = Int(value / 10_000_000_000_000_000)
    var syllables = 0
    var isFirst = true
    var isZeroPending = false
    func add(_ group: Int, word: Int) {
      guard group != 0 else {
        isZeroPending = !isFirst
        return
      }
      if !isFirst, isZeroPending || group < 1_000 { syllables += 1 }
      syllables += groupSyllables(group, isFirst: isFirst) + word
      (isFirst, isZeroPending) = (false, false)
    }
    add(groups.4, word: 2)
    add(groups.3, word: 1)
    add(groups.2, word: 1)
    if groups.2 == 0, groups.3 != 0 { syllables += 1 }
    add(groups.1, word: 1)
    add(groups.0, word: 0)
    return syllables
  }

  private static func groupSyllables(_ group: Int, isFirst: Bool) -> Int {
    var syllables = 0
    var isZeroPending = false
    var hasDigit = false
    var power = 1_000
    while power > 0 {
      defer { power /= 10 }
      let digit = group / power % 10
      if digit == 0 {
        isZeroPending = hasDigit
        continue
      }
      if isZeroPending { syllables += 1 }
      isZeroPending = false
      let isBareTen = power == 10 && digit == 1 && isFirst && !hasDigit
      syllables += power == 1 || isBareTen ? 1 : 2
      hasDigit = true
    }
    return syllables
  }
}
