/// A number that a condition sets a figure against: `10`, `1,000`, `50万`, `-3.5%`.
///
/// What it comes to depends on the unit of the figure: 50万 is 50 of 万人 and 500,000 of 人.
struct ComparedNumber: Hashable, Sendable {
  /// As written.
  let text: String
  private let isNegative: Bool
  private let number: WrittenNumber

  /// - Throws: `AmountInputError` for what is no exact number.
  init(_ text: String) throws(AmountInputError) {
    self.text = text
    isNegative = text.hasPrefix("-")
    number = try WrittenNumber(Array(text.unicodeScalars)[(isNegative ? 1 : 0)...])
  }

  /// What it comes to in a unit.
  /// - Throws: `AmountInputError.unitMismatch`, `.outOfRange`.
  func value(in unit: Unit) throws(AmountInputError) -> ExactDecimal {
    guard let value = number.value.shifted(by: try number.power(in: unit)),
      let signed = isNegative ? ExactDecimal.zero.subtracting(value) : value
    else { throw .outOfRange }
    return signed
  }
}
