import Core

/// Takes in an amount as people write it, beside a unit that may not be the indicator's own.
public enum FigureEntry {
  /// The amount that a text says, in the indicator's unit.
  ///
  /// - Parameter unit: the unit that stands beside it; empty for the indicator's own.
  /// - Throws: `.amount`, `.unitMismatch`, `.inexactUnit`.
  public static func amount(
    _ text: String, unit: String, indicator: Indicator
  ) throws(RowError) -> Amount {
    let expected = ScaledUnit(indicator.unit.name)
    let given = unit.isEmpty ? expected : ScaledUnit(unit.halfWidth)
    guard given.base.family == expected.base.family else {
      throw .unitMismatch(given: unit, expected: indicator.unit.name)
    }
    var reported = indicator
    reported.unit = given.unit
    let amount: Amount
    do { amount = try AmountInput(text, for: reported).amount } catch {
      throw .amount(text: text, reason: error.description)
    }
    guard given.scale != expected.scale else { return amount }
    let scaled: Amount
    do { scaled = try amount.multiplied(by: given.scale) } catch {
      throw .amount(text: text, reason: AmountInputError.outOfRange.description)
    }
    guard let converted = scaled.dividedExactly(by: expected.scale) else {
      throw .inexactUnit(text: text, given: given.unit.name, expected: indicator.unit.name)
    }
    return converted
  }
}

extension FigureEntry {
  /// What a unit measures, its 万 or 亿 left out: 万人次 and 人次 measure the same.
  static func family(of unit: String) -> Unit.Family { ScaledUnit(unit).base.family }
}

/// A unit with what it multiplies taken apart: 万元 is ten thousand 元, 万人次 ten thousand 人次.
private struct ScaledUnit {
  let unit: Unit
  let base: Unit
  /// How many of the base one of it is.
  let scale: Int64

  init(_ name: String) {
    unit = Unit(name)
    let multiples: [(prefix: String, factor: Int64)] = [("万", 10_000), ("亿", 100_000_000)]
    if unit.isMoney {
      (base, scale) = (Unit("元"), unit.scale)
    } else if let multiple = multiples.first(where: { name.hasPrefix($0.prefix) && name.count > 1 })
    {
      (base, scale) = (Unit(String(name.dropFirst())), multiple.factor)
    } else {
      (base, scale) = (unit, 1)
    }
  }
}
