/// A decimal as it is printed: a whole coefficient times a power of ten, exact at any scale.
///
/// Moving between 元, 万元 and 亿元 only moves the power, so that nothing is rounded or overflows on the way.
struct Numeral: Hashable {
  let isNegative: Bool
  /// Without trailing zeros, unless it is zero.
  let coefficient: UInt64
  let exponent: Int

  init(coefficient: UInt64, exponent: Int, isNegative: Bool = false) {
    var coefficient = coefficient
    var exponent = coefficient == 0 ? 0 : exponent
    while coefficient != 0, coefficient.isMultiple(of: 10) {
      coefficient /= 10
      exponent += 1
    }
    self.coefficient = coefficient
    self.exponent = exponent
    self.isNegative = isNegative && coefficient != 0
  }

  /// An amount counted in ones, where one of its unit is ten to the power of `shift` of them.
  init(_ amount: Amount, shift: Int) {
    self.init(
      coefficient: amount.units.magnitude, exponent: shift - Amount.places,
      isNegative: amount.units < 0)
  }

  /// How many decimal places it has when counted in ten to the power of `shift`.
  func places(at shift: Int) -> Int { max(0, shift - exponent) }

  /// Whether it is at least one when counted in ten to the power of `shift`.
  func reachesOne(at shift: Int) -> Bool {
    var power = shift - exponent
    var rest = coefficient
    while power > 0, rest != 0 {
      rest /= 10
      power -= 1
    }
    return rest != 0
  }

  /// Its digits when counted in ten to the power of `shift`: no grouping, at least so many places.
  func text(at shift: Int, minimumPlaces: Int = 0) -> String {
    var text = ShortText()
    append(to: &text, at: shift, minimumPlaces: minimumPlaces)
    return text.string
  }

  func append(to text: inout ShortText, at shift: Int, minimumPlaces: Int = 0) {
    let places = places(at: shift)
    if isNegative { text.append(UInt8(ascii: "-")) }
    text.append(digitsOf: coefficient, pointBefore: places)
    if places == 0, coefficient != 0 { text.append(zeros: exponent - shift) }
    guard places < minimumPlaces else { return }
    if places == 0 { text.append(UInt8(ascii: ".")) }
    text.append(zeros: minimumPlaces - places)
  }

  /// The number of ones, if it is whole and fits; else nil.
  var whole: Int? {
    guard exponent >= 0, var value = Int(exactly: coefficient) else { return nil }
    for _ in 0..<exponent {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      value = product
    }
    return isNegative ? -value : value
  }
}
