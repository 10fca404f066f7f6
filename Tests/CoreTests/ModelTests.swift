import Core
import SeededRandom
import Testing

@Suite("Amounts, periods and days")
struct ModelTests {
  @Test("an amount's text reads back as itself")
  func amountText() throws {
    let seed = SeededGenerator.anySeed()
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<5_000 {
      let value = Amount(units: Int64.random(in: -.max ... .max, using: &generator))
      #expect(try Amount(plain: value.plainText) == value, "seed \(seed)")
      #expect(try Amount(plain: value.text(minimumPlaces: 4)) == value, "seed \(seed)")
    }
  }

  @Test("addition and its inverse agree with wider arithmetic, and overflow throws")
  func amountArithmetic() throws {
    let seed = SeededGenerator.anySeed()
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<5_000 {
      let a = Amount(units: Int64.random(in: .min ... .max, using: &generator))
      let b = Amount(units: Int64.random(in: .min ... .max, using: &generator))
      let exact = Int128(a.units) + Int128(b.units)
      if let sum = try? a.adding(b) {
        #expect(Int128(sum.units) == exact, "seed \(seed)")
        #expect(try sum.subtracting(b) == a, "seed \(seed)")
      } else {
        #expect(Int64(exactly: exact) == nil, "seed \(seed)")
      }
    }
    #expect(throws: AmountError.overflow) { try Amount(whole: .max) }
    #expect(throws: AmountError.overflow) { try Amount(units: .max).multiplied(by: 2) }
  }

  @Test(
    "what is no plain number is refused",
    arguments: ["", "-", ".5", "5.", "1,547", "1e3", "１６", "+5", "1.2.3"])
  func notPlain(_ text: String) {
    #expect(throws: AmountError.notANumber) { try Amount(plain: text) }
  }

  @Test("five decimals are refused unless they are zeros")
  func tooPrecise() throws {
    #expect(throws: AmountError.tooPrecise) { try Amount(plain: "0.00001") }
    #expect(try Amount(plain: "1.50000") == Amount(plain: "1.5"))
  }

  @Test("every day of three centuries follows the one before and reads back")
  func days() throws {
    var day = try #require(Day(year: 1900, month: 1, day: 1))
    var count = 1
    while let next = day.adding(days: 1) {
      #expect(next > day && next.daysSince1970 == day.daysSince1970 + 1)
      #expect(Day(next.isoText) == next && Day(next.chineseText) == next)
      #expect(Day(next.isoText.replacing("-", with: "")) == next)
      (day, count) = (next, count + 1)
    }
    #expect(day.isoText == "2199-12-31")
    #expect(count == 109_573)
    #expect(Day(year: 1970, month: 1, day: 1)?.daysSince1970 == 0)
  }

  @Test("every period reads back from its code, its words and its sort key, and holds its parts")
  func periods() throws {
    for year in [1900, 2024, 2025, 2199] {
      for length in Period.Length.allCases {
        for ordinal in 1...length.countInYear {
          let period = try #require(Period(year: year, length: length, ordinal: ordinal))
          #expect(Period(period.code) == period && Period(period.chineseText) == period)
          #expect(Period(sortKey: period.sortKey) == period)
          for shorter in Period.Length.allCases {
            let parts = period.parts(shorter)
            #expect(parts.allSatisfy(period.contains))
            guard let first = parts.first, let last = parts.last else { continue }
            #expect(first.firstDay == period.firstDay && last.lastDay == period.lastDay)
          }
        }
      }
    }
    #expect(Period("2025")?.previousYear == Period("2024"))
    #expect(Period("2025Q4")?.successor == Period("2026Q1"))
    #expect(Period("2025-13") == nil && Period("2025H3") == nil && Period("25") == nil)
  }
}
