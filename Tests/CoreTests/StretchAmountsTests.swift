import Core
import SeededRandom
import Testing

@Suite("The amounts of a stretch")
struct StretchAmountsTests {
  @Test("are found in whatever order they are asked for", arguments: 0..<20)
  func anyOrder(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var amounts = StretchAmounts()
    var expected: [Int64: Amount?] = [:]
    for number in Int64(1)..<60 where Bool.random(using: &generator) {
      let amount = number % 7 == 0 ? nil : Amount(units: number * 10_000)
      amounts.append(IndicatorID(rawValue: number), amount)
      expected[number] = amount
    }
    var asked = (0..<200).map { _ in Int64.random(in: 0..<62, using: &generator) }
    asked += Array(0..<62)
    for number in asked {
      #expect(
        amounts.amount(of: IndicatorID(rawValue: number)) == expected[number] ?? nil,
        "seed \(seed), \(number)")
    }
  }

  @Test("of nothing are none")
  func empty() {
    var amounts = StretchAmounts()
    #expect(amounts.amount(of: IndicatorID(rawValue: 1)) == nil)
  }
}
