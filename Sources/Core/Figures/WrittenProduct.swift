/// One term of a typed sum: a number, or several multiplied, of which one may have a unit: `16`, `12×4`, `3万元×2`.
struct WrittenProduct {
  /// The factor that says in which unit the product is; the first one where none does.
  private(set) var measured: WrittenNumber
  /// What all the others come to.
  private(set) var factor: ExactDecimal
  private(set) var isProduct: Bool

  /// - Throws: `.needsEqualsSign` where several are multiplied outside a sum, `.notANumber` where two have a unit.
  init(_ text: ArraySlice<Unicode.Scalar>, isSum: Bool) throws(AmountInputError) {
    let whole = String(String.UnicodeScalarView(text))
    let factors = text.split(separator: "×", omittingEmptySubsequences: false)
    isProduct = factors.count > 1
    guard isSum || !isProduct else { throw .needsEqualsSign(whole) }
    guard let one = ExactDecimal(whole: 1) else { throw .outOfRange }
    measured = try WrittenNumber(factors[0])
    factor = one
    for next in factors.dropFirst() {
      var multiplier = try WrittenNumber(next)
      if measured.isBare { swap(&measured, &multiplier) }
      guard multiplier.isBare else { throw .notANumber(whole) }
      guard let product = factor.multiplied(by: multiplier.value) else { throw .outOfRange }
      factor = product
    }
  }
}

extension WrittenNumber {
  /// Whether it stands without unit, sign of percentage, 万 or 亿.
  var isBare: Bool { unit.isEmpty && scalePower == nil && !isPercent }
}
