/// Division rounded half-up, in whole numbers and without overflow.
enum Quotient {
  /// The magnitude of numerator × factor ÷ denominator, half rounded away from zero; nil where it does not fit.
  static func rounded(_ numerator: UInt64, times factor: UInt64, over denominator: UInt64)
    -> UInt64?
  {
    guard denominator > 0 else { return nil }
    let product = numerator.multipliedFullWidth(by: factor)
    let (quotient, rest): (UInt64, UInt64)
    if product.high == 0 {
      (quotient, rest) = product.low.quotientAndRemainder(dividingBy: denominator)
    } else {
      guard product.high < denominator else { return nil }
      (quotient, rest) = denominator.dividingFullWidth(product)
    }
    guard rest >= denominator - rest else { return quotient }
    return quotient == .max ? nil : quotient + 1
  }

  /// 10 to the power of 0…4: as many places as an amount has.
  static func powerOfTen(_ places: Int) -> UInt64 {
    switch places {
    case ...0: 1
    case 1: 10
    case 2: 100
    case 3: 1_000
    default: 10_000
    }
  }
}
