import Core
import SeededRandom
import Testing

/// What a phrase claims, read back from its words alone by code that shares nothing with the code that wrote them.
private struct Claim {
  /// In 10⁻¹² of one (for money: of one 元).
  var number: Int128
  /// In the same units, the place of the last digit that counts: for 余 the unit that it stands before.
  var hasFraction: Bool

  init?(_ text: String, prefix: String = "", suffix: String = "", unit: String) {
    guard text.hasPrefix(prefix), text.hasSuffix(unit + suffix) else { return nil }
    var body = text.dropFirst(prefix.count).dropLast((unit + suffix).count)
    var power: Int128 = 1
    if body.hasSuffix("亿") { (power, body) = (100_000_000, body.dropLast()) }
    if body.hasSuffix("万") { (power, body) = (10_000, body.dropLast()) }
    let parts = body.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = Int128(parts[0]) else { return nil }
    let fraction = parts.count == 2 ? String(parts[1]) : ""
    guard parts.count == 1 || !fraction.isEmpty, fraction.count <= 12 else { return nil }
    let padded = fraction + String(repeating: "0", count: 12 - fraction.count)
    guard let places = Int128(padded) else { return nil }
    number = (whole * 1_000_000_000_000 + places) * power
    hasFraction = !fraction.isEmpty
  }
}

@Suite("No wording is ever false")
struct FiguresHonestyTests {
  static let units: [(indicator: Indicator, base: String, factor: Int128)] = [
    (indicator("参赛职工", unit: "人"), "人", 1), (indicator("捐款", unit: "元"), "元", 1),
    (indicator("贷款", unit: "万元"), "元", 10_000),
    (indicator("地区生产总值", unit: "亿元"), "元", 100_000_000),
    (indicator("服务时长", unit: "小时"), "小时", 1), (indicator("普及培训", unit: "万人次"), "人次", 10_000),
  ]

  /// Calls `check` with the phrase and the exact value in 10⁻¹² of one, over generated amounts, units and scales.
  func withEvery(
    _ wording: Wording?, previous: Amount? = nil,
    _ check: (Phrase, Int128, String, String) -> Void
  ) {
    let seed = SeededGenerator.anySeed()
    var generator = SeededGenerator(seed: seed)
    for round in 0..<4_000 {
      let (indicator, base, factor) = Self.units[round % Self.units.count]
      let value = generator.amount(wholeOnly: round % 2 == 0)
      let scales: [Scale?] =
        indicator.unit.isMoney
        ? [nil, nil, .yuan, .tenThousandYuan, .hundredMillionYuan]
        : [nil, nil, .tenThousand, .hundredMillion]
      let scale = scales.randomElement(using: &generator) ?? nil
      let phrase = Phrasing.phrase(
        PhraseRequest(
          amount: value, indicator: indicator, wording: wording, scale: scale, previous: previous))
      let exact = Int128(value.units) * 100_000_000 * factor
      check(phrase, exact, base, "seed \(seed): \(value)\(indicator.unit.name) → \(phrase.text)")
    }
  }

  /// The value that is printed when a wording was refused must be exact, to the digit.
  func expectExact(_ phrase: Phrase, _ exact: Int128, _ unit: String, _ context: String) {
    #expect(Claim(phrase.text, unit: unit)?.number == exact, "\(context)")
  }

  @Test("a bare figure and 达 are exact, digit for digit")
  func exact() {
    withEvery(nil) { phrase, exact, unit, context in
      #expect(phrase.objection == nil)
      expectExact(phrase, exact, unit, context)
    }
    withEvery(.reaching) { phrase, exact, unit, context in
      #expect(Claim(phrase.text, prefix: "达", unit: unit)?.number == exact, "\(context)")
    }
  }

  @Test("超过 N: v > N and v < 1.1 N")
  func over() {
    var used = 0
    withEvery(.over) { phrase, exact, unit, context in
      guard phrase.objection == nil else { return expectExact(phrase, exact, unit, context) }
      guard let claim = Claim(phrase.text, prefix: "超过", unit: unit) else {
        Testing.Issue.record("\(context)")
        return
      }
      used += 1
      #expect(exact > claim.number && exact * 10 < claim.number * 11, "\(context)")
      #expect(claim.number % 10_000_000_000_000 == 0, "ends in 0: \(context)")
    }
    #expect(used > 1_000)
  }

  @Test("突破 N: as 超过, and the year before lay below")
  func breaking() {
    let before = amount("5000")
    var used = 0
    withEvery(.breaking, previous: before) { phrase, exact, unit, context in
      guard phrase.objection == nil else { return expectExact(phrase, exact, unit, context) }
      guard let claim = Claim(phrase.text, prefix: "突破", unit: unit) else {
        Testing.Issue.record("\(context)")
        return
      }
      used += 1
      #expect(exact > claim.number && exact * 10 < claim.number * 11, "\(context)")
      let factor = Self.units.first { context.contains($0.indicator.unit.name + " →") }?.factor
      #expect(Int128(before.units) * 100_000_000 * (factor ?? 1) < claim.number, "\(context)")
    }
    #expect(used > 300)
  }

  @Test("N 余: N < v < the next number of the same grain, and 余 between number and unit")
  func more() {
    var used = 0
    withEvery(.more) { phrase, exact, unit, context in
      guard phrase.objection == nil else { return expectExact(phrase, exact, unit, context) }
      let plain = phrase.text.replacing("余", with: "")
      guard phrase.text.count == plain.count + 1, let claim = Claim(plain, unit: unit) else {
        Testing.Issue.record("\(context)")
        return
      }
      used += 1
      let step: Int128? =
        phrase.text.contains("亿余") ? 100_000_000 : phrase.text.contains("万余") ? 10_000 : nil
      let grain = Self.lastPlace(of: claim.number)
      let next = claim.number + min(step.map { $0 * 1_000_000_000_000 } ?? grain, grain)
      #expect(!claim.hasFraction, "\(context)")
      #expect(claim.number < exact && exact < next, "\(context)")
    }
    #expect(used > 1_000)
  }

  /// The weight of the last digit that is not zero.
  static func lastPlace(of number: Int128) -> Int128 {
    var place: Int128 = 1
    while number != 0, number % (place * 10) == 0 { place *= 10 }
    return place
  }

  @Test("近 N: 0.9 N ≤ v < N")
  func near() {
    var used = 0
    withEvery(.near) { phrase, exact, unit, context in
      guard phrase.objection == nil else { return expectExact(phrase, exact, unit, context) }
      guard let claim = Claim(phrase.text, prefix: "近", unit: unit) else {
        Testing.Issue.record("\(context)")
        return
      }
      used += 1
      #expect(claim.number * 9 <= exact * 10 && exact < claim.number, "\(context)")
    }
    #expect(used > 1_000)
  }

  @Test("约 N: within five percent")
  func about() {
    var used = 0
    withEvery(.about) { phrase, exact, unit, context in
      guard phrase.objection == nil else { return expectExact(phrase, exact, unit, context) }
      guard let claim = Claim(phrase.text, prefix: "约", unit: unit) else {
        Testing.Issue.record("\(context)")
        return
      }
      used += 1
      let difference = (claim.number - exact).magnitude
      #expect(difference * 20 <= exact.magnitude, "\(context)")
      #expect(difference * 20 <= claim.number.magnitude, "\(context)")
    }
    #expect(used > 1_000)
  }

  @Test("N 以上: v ≥ N")
  func atLeast() {
    var used = 0
    withEvery(.atLeast) { phrase, exact, unit, context in
      guard phrase.objection == nil else { return expectExact(phrase, exact, unit, context) }
      guard let claim = Claim(phrase.text, suffix: "以上", unit: unit) else {
        Testing.Issue.record("\(context)")
        return
      }
      used += 1
      #expect(exact >= claim.number && claim.number > 0, "\(context)")
    }
    #expect(used > 1_000)
  }

  @Test("nothing under twenty is hedged", arguments: Wording.allCases)
  func underTwenty(_ wording: Wording) {
    withEvery(wording) { phrase, exact, _, context in
      guard exact < 20_000_000_000_000, wording != .reaching else { return }
      #expect(phrase.objection != nil, "\(context)")
    }
  }
}
