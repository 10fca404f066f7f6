/// What a person wrote in a number field, as it was understood.
///
/// `1,547` `１６` `三百八十九` `3.2亿` `389万元` `5.1%` `５８３名` `=16+3` `=12×4`. What can be read in two ways is refused.
public struct AmountInput: Hashable, Sendable {
  /// In the indicator's unit.
  public var amount: Amount
  /// The sum that was typed, with half-width digits and without its sign of equality: `16+3`; nil for a single number.
  public var working: String?
  /// `389万元`; `= 32000万元` where it had to be converted.
  public var echo: String

  /// Reads a cell of an indicator. In a money cell 万, 亿 and 元 count 元 and a bare number is in the cell's
  /// unit; elsewhere 万 and 亿 multiply.
  /// - Throws: `AmountInputError`, whose description says what to write instead.
  public init(_ text: String, for indicator: Indicator) throws(AmountInputError) {
    var rest = Self.normalized(text)[...]
    guard !rest.isEmpty else { throw .empty }
    let isSum = rest.first == "="
    if isSum { rest.removeFirst() }
    let unit = indicator.unit
    var total = ExactDecimal.zero
    var isBare: Bool?
    var firstDigits = ""
    let terms = try Self.terms(of: rest, isSum: isSum)
    for term in terms {
      let product = try WrittenProduct(term.text, isSum: isSum)
      let number = product.measured
      let power = try number.power(in: unit)
      // 3万+500 in a 万元 cell: is 500 meant in 元 or in 万元?
      if unit.shift > 0, let isBare, isBare != number.isBare { throw .mixedUnits }
      isBare = number.isBare
      guard let value = number.value.multiplied(by: product.factor)?.shifted(by: power),
        let sum = term.isNegative ? total.subtracting(value) : total.adding(value)
      else { throw .outOfRange }
      total = sum
      firstDigits = number.digits.map { term.isNegative ? "-\($0)" : $0 } ?? ""
      if product.isProduct || terms.count > 1 { working = String(rest) }
    }
    amount = try Self.amount(total, of: unit)
    let isAsTyped = !isSum && firstDigits == amount.plainText
    echo = "\(isAsTyped ? "" : "= ")\(amount.plainText)\(unit.name)"
  }

  /// An input method types full-width digits and marks; spaces mean nothing in a number.
  private static func normalized(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.compactMap { scalar in
      switch scalar {
      case " ", "\u{3000}", "\u{00A0}", "\t": nil
      case "。": "."
      case "\u{2212}", "\u{2013}", "\u{2014}": "-"
      case "*", "\u{FF0A}": "×"
      case "\u{FF01}"..."\u{FF5E}": Unicode.Scalar(scalar.value - 0xFEE0)
      default: scalar
      }
    }
  }

  private typealias Term = (isNegative: Bool, text: ArraySlice<Unicode.Scalar>)

  /// Only `=` starts a sum: `16-3` without it may as well be a range or a date.
  private static func terms(
    of text: ArraySlice<Unicode.Scalar>, isSum: Bool
  ) throws(AmountInputError) -> [Term] {
    var terms: [Term] = []
    var isNegative = false
    var start = text.startIndex
    for index in text.indices where text[index] == "+" || text[index] == "-" {
      if index > start {
        guard isSum else { throw .needsEqualsSign(String(text)) }
        terms.append((isNegative, text[start..<index]))
      } else if index > text.startIndex || (text[index] == "+" && !isSum) {
        throw .notANumber(String(text))
      }
      isNegative = text[index] == "-"
      start = index + 1
    }
    guard start < text.endIndex else { throw .notANumber(String(text)) }
    terms.append((isNegative, text[start...]))
    return terms
  }

  private static func amount(
    _ total: ExactDecimal, of unit: Unit
  ) throws(AmountInputError) -> Amount {
    let amount: Amount
    do { amount = try total.amount() } catch {
      throw error == .tooPrecise ? .tooPrecise(unit: unit.name) : .outOfRange
    }
    if unit.shift == 0, unit.isCountedWhole, !amount.isWhole { throw .notWhole(unit: unit.name) }
    return amount
  }
}

extension WrittenNumber {
  /// By which power of ten it must be moved to be in this unit.
  /// - Throws: `AmountInputError.unitMismatch`.
  func power(in unit: Unit) throws(AmountInputError) -> Int {
    let written = self.unit
    if written.isEmpty {
      if unit.isPercent, isPercent { return 0 }
      guard !isPercent else { throw .unitMismatch(written: "%", expected: unit.name) }
      guard !unit.isPercent || scalePower == nil else {
        throw .unitMismatch(written: Scale.word(at: scalePower ?? 4), expected: unit.name)
      }
      // A scale word counts the unit's base: 389万 in a 万元 cell is 389, not 3890000.
      return scalePower.map { $0 - unit.shift } ?? 0
    }
    guard written == unit.base || Unit(written).family == Unit(unit.base).family, !isPercent
    else { throw .unitMismatch(written: written, expected: unit.name) }
    return (scalePower ?? 0) + Unit(written).shift - unit.shift
  }
}

extension Unit {
  /// Whether half of one is no sensible count.
  fileprivate var isCountedWhole: Bool {
    switch family {
    case .persons, .visits, .occasions, .bodies, .cases, .items, .households: true
    case .money, .percent, .other: false
    }
  }
}

extension String {
  fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
    self.init(String.UnicodeScalarView(scalars))
  }
}
