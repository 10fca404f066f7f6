import Core
import SeededRandom
import Testing

@Suite("Periods beside one another")
struct PeriodTests {
  /// A period of any length and year, from a seed that a failure prints.
  private func any(_ generator: inout SeededGenerator) throws -> Period {
    let length = try #require(Period.Length.allCases.randomElement(using: &generator))
    return try #require(
      Period(
        year: Int.random(in: 1901...2198, using: &generator), length: length,
        ordinal: Int.random(in: 1...length.countInYear, using: &generator)))
  }

  @Test("one forward and one back is where one was, with no day between")
  func neighbours() throws {
    let seed = SeededGenerator.anySeed()
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<3_000 {
      let period = try any(&generator)
      let next = try #require(period.successor)
      #expect(next.predecessor == period, "seed \(seed)")
      #expect(next.length == period.length, "seed \(seed)")
      let (last, first) = (try #require(period.lastDay), try #require(next.firstDay))
      #expect(last < first, "seed \(seed)")
      #expect(first.day == 1 && last.month % 12 + 1 == first.month, "seed \(seed)")
    }
  }

  @Test("every part of a period lies in the whole that it names, and the whole in no other")
  func wholes() throws {
    let seed = SeededGenerator.anySeed()
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<3_000 {
      let period = try any(&generator)
      for length in Period.Length.allCases {
        if let whole = period.whole(length) {
          #expect(whole.contains(period) && !period.contains(whole), "seed \(seed)")
          #expect(whole.parts(period.length).contains(period), "seed \(seed)")
        } else {
          #expect(length >= period.length, "seed \(seed)")
        }
        for part in period.parts(length) {
          #expect(part.whole(period.length) == period, "seed \(seed)")
        }
      }
    }
  }

  @Test("going to a shorter period and back to the longer one is where one was")
  func longerAndShorter() throws {
    let seed = SeededGenerator.anySeed()
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<3_000 {
      let period = try any(&generator)
      let day = try #require(
        Day(
          year: period.year + Int.random(in: -1...1, using: &generator),
          month: Int.random(in: 1...12, using: &generator), day: 15))
      for length in Period.Length.allCases {
        guard let part = period.latestPart(length, on: day) else {
          #expect(length <= period.length, "seed \(seed)")
          continue
        }
        #expect(part.whole(period.length) == period, "seed \(seed)")
        let later = period.parts(length).filter { $0 > part }
        #expect(later.allSatisfy { day < $0.firstDay ?? day }, "seed \(seed)")
      }
    }
  }

  @Test("the shorter period that comes up is the one in which somebody works")
  func latestPart() throws {
    let year = try #require(Period("2025"))
    #expect(year.latestPart(.quarter, on: try #require(Day("2025-08-20"))) == Period("2025Q3"))
    #expect(year.latestPart(.quarter, on: try #require(Day("2026-01-15"))) == Period("2025Q4"))
    #expect(year.latestPart(.half, on: try #require(Day("2024-12-31"))) == Period("2025H1"))
    #expect(year.latestPart(.year, on: try #require(Day("2025-08-20"))) == nil)
  }

  @Test("before the first year and after the last there is none")
  func ends() throws {
    let first = try #require(Period(year: Day.years.lowerBound, length: .month, ordinal: 1))
    #expect(first.predecessor == nil)
    #expect(Period(year: Day.years.upperBound)?.successor == nil)
  }
}
