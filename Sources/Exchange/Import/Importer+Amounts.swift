import Core

extension Importer {
  /// The amount that a cell says, in the indicator's unit.
  /// - Throws: `.amount`, `.unitMismatch`, `.inexactUnit`.
  func amount(
    _ text: String, unit: String, indicator: Indicator
  ) throws(RowError) -> Amount {
    let given = GivenUnit(unit.isEmpty ? indicator.unit.name : unit.halfWidth, for: indicator.unit)
    guard let given else {
      throw .unitMismatch(given: unit, expected: indicator.unit.name)
    }
    let amount = try read(text, in: given, indicator: indicator)
    do {
      let ones = try amount.multiplied(by: given.scale)
      guard let converted = ones.dividedExactly(by: indicator.unit.scale) else {
        throw RowError.inexactUnit(text: text, given: unit, expected: indicator.unit.name)
      }
      return converted
    } catch let error as RowError {
      throw error
    } catch {
      throw .amount(text: text, reason: "太大了")
    }
  }

  private func read(
    _ text: String, in given: GivenUnit, indicator: Indicator
  ) throws(RowError) -> Amount {
    do { return try Amount(plain: text.halfWidth) } catch {
      throw .amount(text: text, reason: "读不懂")
    }
  }
}

/// The unit that a row states, as far as it can stand for an indicator's: of the same family, with 万 or 亿 before it or not.
struct GivenUnit {
  let unit: Unit
  /// How many ones (for money: 元) one of it is.
  let scale: Int64

  /// Nil for a unit of another family.
  init?(_ name: String, for expected: Unit) {
    let unit = Unit(name == "％" ? "%" : name)
    if unit == expected || unit.family == expected.family {
      self.unit = unit
      scale = unit.scale
      return
    }
    for (prefix, factor) in [("万", Int64(10_000)), ("亿", 100_000_000)]
    where name.hasPrefix(prefix) {
      let plain = Unit(String(name.dropFirst()))
      guard plain.family == expected.family, !expected.isMoney else { continue }
      self.unit = plain
      scale = factor
      return
    }
    return nil
  }
}

extension Importer {
  func doubt(
    of amount: Amount, indicator: Indicator, period: Period, previous: Amount?
  ) -> String? { nil }
}
