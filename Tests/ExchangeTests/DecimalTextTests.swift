import SeededRandom
import Testing

@testable import Exchange

@Suite("Numbers of spreadsheets")
struct DecimalTextTests {
  @Test(
    "what a program writes becomes plain digits, to fifteen of them",
    arguments: [
      ("0", "0"), ("-0", "0"), ("007", "7"), ("1.50", "1.5"), ("1E3", "1000"),
      ("1.5e-7", "0.00000015"),
      ("0.1", "0.1"), ("0.30000000000000004", "0.3"), ("2.2999999999999998", "2.3"),
      ("9.9999999999999995E2", "1000"), ("852.75", "852.75"),
      ("123456789012345678", "123456789012346000"),
    ])
  func plain(text: String, expected: String) {
    #expect(DecimalText(text.utf8)?.rounded().plain == expected)
  }

  @Test(
    "what is no number is none",
    arguments: ["", "-", ".", "1e", "1.2.3", "0x10", "NaN", "1e9999", "--1"])
  func refused(text: String) {
    #expect(DecimalText(text.utf8)?.plain == nil)
  }

  @Test("every amount comes back from the double that Excel keeps of it")
  func amounts() {
    let seed = SeededGenerator.anySeed()
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2_000 {
      let units = Int64.random(in: 0..<10_000_000_000, using: &generator)
      let text = "\(units / 10_000).\(String(units % 10_000 + 10_000).dropFirst())"
      let kept = "\(Double(text) ?? 0)"
      #expect(
        DecimalText(kept.utf8)?.rounded().plain == DecimalText(text.utf8)?.plain, "seed \(seed)")
    }
  }

  @Test(
    "a format tells dates and percentages from numbers",
    arguments: [
      ("yyyy/m/d", "2025-12-31"), ("yyyy\"年\"m\"月\"", "2025-12"), ("[$-804]aaaa;@", nil),
      ("0.00", nil),
      ("\"d\"0", nil), ("[Red]0", nil), ("General", nil), ("0.00E+00", nil), ("[h]:mm", nil),
      ("d-mmm-yy", "2025-12-31"), ("yyyy", "2025"), ("m/d/yy h:mm", "2025-12-31 12:00:00"),
      ("h:mm", "12:00:00"),
    ])
  func formats(code: String, expected: String?) throws {
    let format = NumberFormat(code: code)
    let number = try #require(DecimalText("46022.5".utf8))
    #expect((format.date.isEmpty ? nil : format.dateText(number, is1904: false)) == expected)
  }
}
