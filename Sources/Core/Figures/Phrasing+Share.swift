extension Phrasing {
  /// 占5.1%: a part of a whole, both in the same unit, rounded half-up to so many places.
  ///
  /// More places are taken, up to four, where a part would else round to nothing or to the whole.
  /// Nil where the whole is not above zero, the part is negative, or four places are not enough.
  public static func share(part: Amount, whole: Amount, decimals: Int) -> Phrase? {
    guard whole.units > 0, part.units >= 0 else { return nil }
    for places in max(0, min(decimals, Amount.places))...Amount.places {
      guard let percent = ratio(numerator: part, denominator: whole, decimals: places) else {
        return nil
      }
      let saysNothing = percent.isZero && !part.isZero
      let saysAll = percent.units == 100 * Amount.unitsPerOne && part != whole
      guard !saysNothing, !saysAll else { continue }
      var text = ShortText("占")
      Numeral(percent, shift: 0).append(to: &text, at: 0)
      text.append("%")
      return Phrase(text.string, objection: part > whole ? "部分大于整体，请核对" : nil)
    }
    return nil
  }

  /// How many percent the numerator is of the denominator, rounded half-up to 0–4 places.
  ///
  /// Nil where the denominator is not above zero or the result leaves the range of amounts.
  public static func ratio(numerator: Amount, denominator: Amount, decimals: Int) -> Amount? {
    guard denominator.units > 0 else { return nil }
    let places = max(0, min(decimals, Amount.places))
    let factor = 100 * Quotient.powerOfTen(places)
    guard
      let rounded = Quotient.rounded(
        numerator.units.magnitude, times: factor, over: denominator.units.magnitude)
    else { return nil }
    let scale = Quotient.powerOfTen(Amount.places - places)
    let (units, overflow) = rounded.multipliedReportingOverflow(by: scale)
    guard !overflow, let magnitude = Int64(exactly: units) else { return nil }
    return Amount(units: numerator.units < 0 ? -magnitude : magnitude)
  }
}
