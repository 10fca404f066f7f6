/// One number as people write it: digits or hanzi, 百 and 千, 万 and 亿, and the unit that follows.
///
/// `1,547`, `三百八十九`, `3.2亿`, `2万3千`, `1亿2000万元`, `5.1%`, `百分之五点一`.
struct WrittenNumber: Hashable, Sendable {
  /// Counted in ten to the power of `scalePower`.
  private(set) var value: ExactDecimal
  /// The power of the smallest 万 or 亿 written; nil if there is none.
  private(set) var scalePower: Int?
  /// What follows the number: 元, 名; empty if nothing does.
  private(set) var unit: String
  private(set) var isPercent = false
  /// The number's own digits, if it was written with nothing but digits and one scale.
  private(set) var digits: String?

  init(_ text: ArraySlice<Unicode.Scalar>) throws(AmountInputError) {
    var reader = Reader(text)
    isPercent = reader.skip("百分之")
    var total = ExactDecimal.zero
    var power: Int?
    var partCount = 0
    while let part = try reader.section() {
      let scale = reader.scale()
      guard scale < power ?? .max else { throw .notANumber(reader.whole) }
      // 2万3 may be 23000 or 20003; 2万3千 and 二万零三 are plain.
      if partCount > 0, scale == 0, !part.isPlainAfterScale {
        throw .ambiguous(reader.whole, suggestion: "“2万3千”或“20003”")
      }
      guard let value = part.value.shifted(by: scale), let sum = total.adding(value) else {
        throw .outOfRange
      }
      total = sum
      digits = partCount == 0 ? part.digits : nil
      power = scale
      partCount += 1
      if scale > 0 { scalePower = min(scale, scalePower ?? .max) }
      if scale == 0 { break }
    }
    guard partCount > 0 else { throw reader.failure }
    if reader.skip("%") { isPercent = true }
    unit = reader.remainder
    try Self.check(unit, in: reader)
    guard let scalePower, let value = total.shifted(by: -scalePower) else {
      value = total
      scalePower = scalePower.map { _ in 0 }
      return
    }
    self.value = value
  }

  /// What follows a number is a unit, never a hedge, a second number or a mark.
  private static func check(_ unit: String, in reader: Reader) throws(AmountInputError) {
    for word in Reader.hedges where unit.hasPrefix(word) { throw .hedged(word) }
    for word in Reader.closingHedges where unit.hasSuffix(word) { throw .hedged(word) }
    let isNumber = unit.unicodeScalars.contains {
      ("0"..."9").contains($0) || Reader.digits[$0] != nil || ".,%=".unicodeScalars.contains($0)
    }
    if isNumber { throw .notANumber(reader.whole) }
  }
}

/// Reads the parts of a written number one after the other.
private struct Reader {
  /// A number up to a scale word.
  struct Section {
    var value: ExactDecimal
    /// As written in digits, without commas; nil in hanzi.
    var digits: String?
    /// Whether it can follow 万 without a scale of its own: 二万零三, 2万3千, 三万五千.
    var isPlainAfterScale: Bool
  }

  static let hedges = [
    "余", "多", "来", "左右", "以上", "以下", "近", "约", "超过", "超", "突破", "几", "数", "上",
  ]
  static let closingHedges = ["余", "多", "左右", "以上", "以下"]
  static let digits: [Unicode.Scalar: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  private static let powers: [Unicode.Scalar: Int] = ["十": 1, "百": 2, "千": 3]

  private let text: ArraySlice<Unicode.Scalar>
  private var index: Int

  init(_ text: ArraySlice<Unicode.Scalar>) {
    self.text = text
    index = text.startIndex
  }

  var whole: String { String(String.UnicodeScalarView(text)) }
  var remainder: String { String(String.UnicodeScalarView(text[index...])) }
  private var current: Unicode.Scalar? { index < text.endIndex ? text[index] : nil }

  /// Why no number starts here.
  var failure: AmountInputError {
    let rest = remainder
    return Self.hedges.first { rest.hasPrefix($0) }.map { .hedged($0) } ?? .notANumber(whole)
  }

  mutating func skip(_ word: String) -> Bool {
    let scalars = Array(word.unicodeScalars)
    guard text[index...].starts(with: scalars) else { return false }
    index += scalars.count
    return true
  }

  /// 万, 亿 or 万亿 as a power of ten; 0 if none follows.
  mutating func scale() -> Int {
    if skip("万亿") { return 12 }
    if skip("万") { return 4 }
    return skip("亿") ? 8 : 0
  }

  /// Nil where no number follows.
  mutating func section() throws(AmountInputError) -> Section? {
    guard let current else { return nil }
    if ("0"..."9").contains(current) { return try arabic() }
    if Self.digits[current] != nil || current == "十" { return try hanzi() }
    return nil
  }

  private mutating func arabic() throws(AmountInputError) -> Section {
    let start = index
    while let current, ("0"..."9").contains(current) || current == "." || current == "," {
      index += 1
    }
    let written = text[start..<index]
    try checkCommas(in: written)
    let digits = written.filter { $0 != "," }
    guard let value = ExactDecimal(digits: digits) else { throw failure(of: digits) }
    if let current, let power = Self.powers[current], power > 1 {
      index += 1
      guard let value = value.shifted(by: power) else { throw .outOfRange }
      // 3千5 may be 3500 or 3005.
      if self.current.map({ ("0"..."9").contains($0) || Self.digits[$0] != nil }) == true {
        throw .ambiguous(whole, suggestion: "“3500”或“3005”")
      }
      return Section(value: value, digits: nil, isPlainAfterScale: true)
    }
    let isFourDigits = digits.count == 4 && !digits.contains(".")
    return Section(
      value: value, digits: Self.shortest(digits), isPlainAfterScale: isFourDigits)
  }

  /// Digits as an amount prints them: no leading zeros, and none after the last decimal that counts.
  private static func shortest(_ digits: [Unicode.Scalar]) -> String {
    var digits = digits[...]
    if digits.contains(".") {
      while digits.last == "0" { digits.removeLast() }
      if digits.last == "." { digits.removeLast() }
    }
    while digits.count > 1, digits.first == "0", digits.dropFirst().first != "." {
      digits.removeFirst()
    }
    return String(String.UnicodeScalarView(digits))
  }

  private func checkCommas(in written: ArraySlice<Unicode.Scalar>) throws(AmountInputError) {
    guard written.contains(",") else { return }
    let parts = written.split(separator: ".", omittingEmptySubsequences: false)
    let groups = parts[0].split(separator: ",", omittingEmptySubsequences: false)
    let isRegular =
      (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
    guard isRegular, !parts.dropFirst().contains(where: { $0.contains(",") }) else {
      throw .misplacedComma(whole)
    }
  }

  private mutating func hanzi() throws(AmountInputError) -> Section {
    let start = index
    while let current, Self.digits[current] != nil || Self.powers[current] != nil { index += 1 }
    let written = text[start..<index]
    let hasPower = written.contains { Self.powers[$0] != nil }
    let number = hasPower ? try grouped(written) : try positional(written)
    var value = ExactDecimal(whole: number)
    if current == "点" {
      index += 1
      value = try decimal(after: number)
    }
    guard let value else { throw .outOfRange }
    let startsWithZero = written.first.flatMap { Self.digits[$0] } == 0
    return Section(
      value: value, digits: nil,
      isPlainAfterScale: startsWithZero || (written.contains("千") && hasPower))
  }

  /// 二〇二五: one hanzi a digit; a single one is a number by itself.
  private func positional(
    _ written: ArraySlice<Unicode.Scalar>
  ) throws(AmountInputError) -> Int {
    guard written.count <= 15 else { throw .outOfRange }
    // 三五 may be 35 or "three to five"; 零三 after 万 is three.
    if written.count == 2, !written.contains(where: { Self.digits[$0] == 0 }) {
      throw .ambiguous(whole, suggestion: "“三十五”或“35”")
    }
    return written.reduce(0) { $0 * 10 + (Self.digits[$1] ?? 0) }
  }

  /// 三百八十九, 一千零五: each digit with its power, falling.
  private func grouped(_ written: ArraySlice<Unicode.Scalar>) throws(AmountInputError) -> Int {
    var total = 0
    var digit: Int?
    var lastPower = 4
    var hasZero = false
    for scalar in written {
      if let power = Self.powers[scalar] {
        guard power < lastPower, digit != 0, digit != nil || (power == 1 && total == 0) else {
          throw .notANumber(whole)
        }
        total += (digit ?? 1) * [1, 10, 100, 1_000][power]
        (digit, lastPower, hasZero) = (nil, power, false)
      } else if let value = Self.digits[scalar] {
        guard digit == nil else { throw .notANumber(whole) }
        if value == 0 { hasZero = true } else { digit = value }
      }
    }
    // 三百八 may be 380 or, carelessly, 308.
    if digit != nil, lastPower > 1, !hasZero {
      throw .ambiguous(whole, suggestion: "“三百八十”或“三百零八”")
    }
    return total + (digit ?? 0)
  }

  private mutating func decimal(after number: Int) throws(AmountInputError) -> ExactDecimal {
    var digits = Array(String(number).unicodeScalars) + ["."]
    while let current, let digit = Self.digits[current] {
      digits += Array(String(digit).unicodeScalars)
      index += 1
    }
    guard let value = ExactDecimal(digits: digits) else { throw failure(of: digits) }
    return value
  }

  /// Why digits with points among them are no number that can be kept.
  private func failure(of digits: [Unicode.Scalar]) -> AmountInputError {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }) else { return .notANumber(whole) }
    return parts.count == 2 && parts[1].count > ExactDecimal.places
      ? .tooPrecise(unit: "") : .outOfRange
  }
}
