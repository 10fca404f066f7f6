import TUI
import Testing

/// Keys written as text, for `--keys`.
@Suite struct ReadingKeyScripts {
  @Test(arguments: ["\n", "\r\n"])
  func aFileIsReadLineByLineHoweverItsLinesEnd(_ end: String) throws {
    let script = ["# 先到数据页", "F3 Down", "t:12 Enter", ""].joined(separator: end)
    #expect(
      try KeyScript.events(in: script) == [
        .key(.function(3)), .key(.down), .key(.character("1")), .key(.character("2")), .key(.enter),
      ])
  }

  @Test func aMistakeIsToldWithItsLine() {
    do throws(KeyScript.Mistake) {
      _ = try KeyScript.events(in: "F3\r\nDwon\r\n")
      Testing.Issue.record("taken")
    } catch {
      #expect(error.line == 2 && error.word == "Dwon")
    }
  }
}
