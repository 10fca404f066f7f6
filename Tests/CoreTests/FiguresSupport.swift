import Core
import SeededRandom
import Testing

extension SeededGenerator {
  /// An amount of any size, small ones as likely as large ones.
  mutating func amount(wholeOnly: Bool = false) -> Amount {
    let bits = UInt64.random(in: 1...49, using: &self)
    let magnitude = Int64.random(in: 0...(1 << bits), using: &self)
    let units = wholeOnly ? (magnitude >> 10) * Amount.unitsPerOne : magnitude
    return Amount(units: units)
  }
}

/// 竞赛场次, 参赛职工, 贷款 …: an indicator of a unit, for tests that need no catalogue.
func indicator(
  _ name: String, unit: String, nature: Indicator.Nature = .flow, decimals: Int = 0,
  id: Int64 = 1, addsOverTime: Bool = true, addsOverOrganizations: Bool = true,
  plausible: ClosedRange<Amount>? = nil, numerator: Int64? = nil, denominator: Int64? = nil,
  growth: Int64? = nil, lengths: [Period.Length] = [.year],
  reporters: Indicator.Reporters = .everyKind
) -> Indicator {
  Indicator(
    id: .init(rawValue: id), code: "test.\(id)", name: name, reporters: reporters,
    unit: Unit(unit), nature: nature, addsOverTime: addsOverTime,
    addsOverOrganizations: addsOverOrganizations, decimals: decimals, plausible: plausible,
    numerator: numerator.map { .init(rawValue: $0) },
    denominator: denominator.map { .init(rawValue: $0) },
    growth: growth.map { .init(rawValue: $0) }, lengths: lengths, order: Int(id))
}

/// An amount from its digits; a test's own literals are known to be numbers.
func amount(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> Amount {
  do { return try Amount(plain: text) } catch {
    Testing.Issue.record("\(text): \(error)", sourceLocation: sourceLocation)
    return .zero
  }
}
