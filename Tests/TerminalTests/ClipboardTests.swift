import Testing

@testable import Terminal

@Suite struct ClipboardTests {
  private func sent(_ text: String, _ terminal: String = "xterm-256color") -> String? {
    (try? ClipboardSequence.bytes(copying: text, terminal: terminal)).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("区", "5Yy6"), ("a", "YQ=="), ("ab", "YWI="), ("abc", "YWJj"),
    ("同志们：\n大家好", "5ZCM5b+X5Lus77yaCuWkp+WutuWlvQ=="), ("a\tb", "YQli"),
  ])
  func aTextIsSentAsBase64(_ text: String, _ base64: String) {
    #expect(sent(text) == "\u{1B}]52;c;\(base64)\u{7}")
  }

  @Test(arguments: ["", "甲\u{1B}乙", "甲\r乙", "甲\u{9B}乙", "甲\u{0}乙"])
  func whatCouldHideCommandsIsNotSent(_ text: String) {
    #expect(sent(text) == nil)
  }

  @Test(arguments: [
    ("", "xterm", ClipboardSequence.Refusal.empty), ("甲\u{1B}乙", "xterm", .controls),
    ("区", "linux", .terminal), (String(repeating: "区", count: 30_000), "xterm", .tooLong),
  ])
  func theReasonForARefusalIsItsOwn(
    _ text: String, _ terminal: String, _ reason: ClipboardSequence.Refusal
  ) {
    #expect(throws: reason) {
      try ClipboardSequence.bytes(copying: text, terminal: terminal)
    }
  }

  @Test func aTextIsSentUpToWhatTerminalsTake() {
    #expect(sent(String(repeating: "区", count: 24_998))?.utf8.count == 8 + 99_992)
    #expect(sent(String(repeating: "区", count: 24_999)) == nil)
  }

  @Test(arguments: ["linux", "vt100", "dumb"])
  func aTerminalThatWouldPrintItGetsNothing(_ terminal: String) {
    #expect(sent("区", terminal) == nil)
  }
}
