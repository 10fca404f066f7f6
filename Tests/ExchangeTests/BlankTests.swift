import Testing

@testable import Exchange

@Suite("Blanks around a cell's text")
struct BlankTests {
  @Test("are what Unicode calls white space, and the byte order mark")
  func everyScalar() {
    let wrong = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init).filter {
      $0.isBlank != ($0.properties.isWhitespace || $0 == "\u{FEFF}")
    }
    #expect(wrong == [])
  }

  @Test(
    "are cut at both ends and nowhere else",
    arguments: [
      ("", ""), (" ", ""), ("\u{3000}\t", ""), ("竞赛场次", "竞赛场次"), ("\u{FEFF}竞赛 场次", "竞赛 场次"),
      ("\u{3000}16 \r\n", "16"), ("件\u{A0}", "件"),
    ])
  func trimmed(text: String, expected: String) {
    #expect(text.trimmingBlanks == expected)
    #expect(text[...].trimmingBlanks == expected)
  }
}
