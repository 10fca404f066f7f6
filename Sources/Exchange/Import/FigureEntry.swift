import Core

/// Takes in an amount as people write it: understood, converted to the indicator's unit, and looked at with a doubtful eye.
public enum FigureEntry {
  /// The amount that a text says, in the indicator's unit.
  ///
  /// - Parameter unit: the unit that stands beside it; empty for the indicator's own.
  /// - Throws: `.amount`, `.unitMismatch`, `.inexactUnit`.
  public static func amount(
    _ text: String, unit: String, indicator: Indicator
  ) throws(RowError) -> Amount {
    guard let given = GivenUnit(unit.isEmpty ? indicator.unit.name : unit, for: indicator.unit)
    else { throw .unitMismatch(given: unit, expected: indicator.unit.name) }
    let amount = try read(text, in: given)
    let scaled: Amount
    do { scaled = try amount.multiplied(by: given.scale) } catch {
      throw .amount(text: text, reason: "太大了")
    }
    guard let converted = scaled.dividedExactly(by: indicator.unit.scale) else {
      throw .inexactUnit(text: text, given: unit, expected: indicator.unit.name)
    }
    return converted
  }

  private static func read(_ text: String, in given: GivenUnit) throws(RowError) -> Amount {
    do { return try Amount(plain: text.halfWidth) } catch {
      throw .amount(text: text, reason: "读不懂")
    }
  }

  /// Why an amount is implausible; nil if nothing speaks against it.
  public static func doubt(
    of amount: Amount, indicator: Indicator, period: Period, previous: Amount?
  ) -> String? { nil }
}

/// The unit that stands beside an amount, as far as it can stand for an indicator's: of the same family, 万 or 亿 before it
/// or not.
struct GivenUnit {
  let unit: Unit
  /// How many ones (for money: 元) one of it is.
  let scale: Int64

  /// Nil for a unit of another family.
  init?(_ text: String, for expected: Unit) {
    let name = text.halfWidth
    let plain = Unit(name)
    if plain.family == expected.family {
      unit = plain
      scale = plain.scale
      return
    }
    for (prefix, factor) in [("万", Int64(10_000)), ("亿", 100_000_000)]
    where name.hasPrefix(prefix) && !expected.isMoney {
      let counted = Unit(String(name.dropFirst()))
      guard counted.family == expected.family else { continue }
      unit = counted
      scale = factor
      return
    }
    return nil
  }
}
