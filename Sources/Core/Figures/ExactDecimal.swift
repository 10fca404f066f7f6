/// A number being read: exact to twelve decimal places, wide enough that only the final step can be out of range.
struct ExactDecimal: Hashable, Comparable, Sendable {
  static let places = 12
  static let zero = ExactDecimal(units: 0)
  /// In 10⁻¹².
  private(set) var units: Int128

  private init(units: Int128) { self.units = units }

  init(_ amount: Amount) { self.init(units: Int128(amount.units) * Self.step) }

  /// In how many 10⁻¹² one ten-thousandth is counted.
  private static let step: Int128 = 100_000_000

  static func < (a: Self, b: Self) -> Bool { a.units < b.units }

  /// Nil outside ±10²⁵, far more than an amount holds.
  init?(whole: Int) {
    let (units, overflow) = Int128(whole).multipliedReportingOverflow(by: 1_000_000_000_000)
    guard !overflow else { return nil }
    self.units = units
  }

  /// Half-width digits with at most one point between them; nil for anything else, or more than 12 places.
  init?(digits: some Sequence<Unicode.Scalar>) {
    var value: Int128 = 0
    var places: Int?
    var hasDigit = false
    for scalar in digits {
      if scalar == ".", places == nil, hasDigit {
        places = 0
        continue
      }
      guard ("0"..."9").contains(scalar), value < 1_000_000_000_000_000_000_000_000 else {
        return nil
      }
      value = value * 10 + Int128(scalar.value - 48)
      hasDigit = true
      places = places.map { $0 + 1 }
    }
    guard hasDigit, places != 0, places ?? 0 <= Self.places else { return nil }
    self.init(units: value)
    guard let shifted = shifted(by: Self.places - (places ?? 0)) else { return nil }
    self = shifted
  }

  func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let (sum, overflow) = units.addingReportingOverflow(other.units)
    return overflow ? nil : ExactDecimal(units: sum)
  }

  func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
    let (difference, overflow) = units.subtractingReportingOverflow(other.units)
    return overflow ? nil : ExactDecimal(units: difference)
  }

  /// Nil where the product has more places than are kept, or is too large.
  func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (a, powerA) = withoutTrailingZeros
    let (b, powerB) = other.withoutTrailingZeros
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    guard !overflow else { return nil }
    return ExactDecimal(units: product).shifted(by: powerA + powerB - Self.places)
  }

  private var withoutTrailingZeros: (Int128, power: Int) {
    var (units, power) = (units, 0)
    while units != 0, units.isMultiple(of: 10) {
      units /= 10
      power += 1
    }
    return (units, power)
  }

  /// Times ten to a power, which may be negative; nil where digits would be lost at either end.
  func shifted(by power: Int) -> ExactDecimal? {
    var units = units
    for _ in 0..<max(0, power) {
      let (product, overflow) = units.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      units = product
    }
    for _ in 0..<max(0, -power) {
      guard units.isMultiple(of: 10) else { return nil }
      units /= 10
    }
    return ExactDecimal(units: units)
  }

  /// - Throws: `AmountError.tooPrecise`, `.overflow`.
  func amount() throws(AmountError) -> Amount {
    guard units.isMultiple(of: Self.step) else { throw .tooPrecise }
    guard let value = Int64(exactly: units / Self.step) else { throw .overflow }
    return Amount(units: value)
  }
}
