/// The round number that a wording names, and whether it may name it.
///
/// A number keeps two significant digits (one below 100), down for 超过, 突破, 余 and 以上, up for 近, to the nearest
/// for 约. 近 takes one digit where that is within a twentieth (583: 近600, but 36.5万: 近37万), because that is how it is said.
struct Hedge {
  /// The round number, counted in ones.
  let numeral: Numeral
  /// The power of ten of its last digit that counts.
  let grain: Int

  /// Nil where no round number would be honest.
  /// - Parameters:
  ///   - amount: at least zero.
  ///   - shift: the power of ten that one of the amount's unit is.
  ///   - leastGrain: the smallest power of ten that may count; 余 names whole 万 and 亿 only.
  init?(_ wording: Wording, of amount: Amount, shift: Int, leastGrain: Int = 0) {
    let value = amount.units.magnitude
    let power = shift - Amount.places
    let size = Self.digitCount(value) + power
    let fine = max(size - (size <= 2 ? 1 : 2), leastGrain)
    let candidates = wording == .near ? [size - 1, fine] : [fine]
    for grain in candidates {
      // In ten-thousandths of the unit, where a value has at most 19 digits and so one step up still fits.
      guard grain > power, let step = Self.powerOfTen(grain - power), step <= value else {
        continue
      }
      let rounded = Self.round(value, to: step, for: wording)
      let isCoarse = grain > fine
      if Self.isHonest(wording, saying: rounded, of: value, step: step),
        !isCoarse || rounded - value <= rounded / 20
      {
        numeral = Numeral(coefficient: rounded / step, exponent: grain)
        self.grain = grain
        return
      }
    }
    return nil
  }

  private static func round(_ value: UInt64, to step: UInt64, for wording: Wording) -> UInt64 {
    let rest = value % step
    let down = value - rest
    switch wording {
    case .reaching: return value
    case .over, .breaking, .more, .atLeast: return down
    case .near: return rest == 0 ? value : down + step
    case .about: return rest >= step - rest ? down + step : down
    }
  }

  /// The table of `docs/live-text.md`, word for word.
  private static func isHonest(
    _ wording: Wording, saying round: UInt64, of value: UInt64, step: UInt64
  ) -> Bool {
    switch wording {
    case .reaching: value == round
    case .over, .breaking: value > round && isWithin(value - round, of: round, parts: 10)
    case .more: value > round && value - round < step
    case .near: value < round && (round - value) <= round / 10
    case .about:
      isWithin(max(value, round) - min(value, round), of: min(value, round), parts: 20)
    case .atLeast: value >= round
    }
  }

  /// Whether a difference is less than a whole's tenth, twentieth …
  private static func isWithin(_ difference: UInt64, of whole: UInt64, parts: UInt64) -> Bool {
    let (product, overflow) = difference.multipliedReportingOverflow(by: parts)
    return !overflow && product < whole
  }

  private static func digitCount(_ value: UInt64) -> Int {
    var count = 0
    var rest = value
    while rest > 0 {
      rest /= 10
      count += 1
    }
    return count
  }

  private static func powerOfTen(_ power: Int) -> UInt64? {
    guard (0...19).contains(power) else { return nil }
    var value: UInt64 = 1
    for _ in 0..<power { value *= 10 }
    return value
  }
}
