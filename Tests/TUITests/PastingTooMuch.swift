import Core
import TUI
import Testing

/// Pastes that no field and no screen was made for.
@Suite struct PastingTooMuch {
  private func paste(_ text: String, after keys: String) throws -> Sitting {
    var sitting = try Sitting()
    try sitting.press(keys)
    sitting.send(.input(.paste(text)))
    return sitting
  }

  @Test(arguments: ["C-f", "F4 C-n Down", "C-p", "F3 Enter", "F5 C-f", "F7 C-f"])
  func aFieldTakesTenThousandCharactersAndSaysSo(_ keys: String) throws {
    let sitting = try paste(String(repeating: "区", count: 30_000), after: keys)
    #expect(sitting.state.notice?.text == "粘贴的内容过长，这一栏只取了前 10000 字")
  }

  @Test func theCaretOfALongLineIsSeenAtItsEnd() throws {
    let sitting = try paste(String(repeating: "区", count: 9_999) + "末", after: "C-f")
    let cursor = try #require(sitting.screen.cursor)
    #expect(sitting.screen.text(row: cursor.row).contains("区区末"))
  }

  @Test func aThousandMarksOnOneLetterAreDrawnAsAFew() throws {
    let marks = String(repeating: "\u{301}", count: 1_000)
    let sitting = try paste("a" + marks, after: "F5 Insert C-End")
    #expect(sitting.screen.clusters.allSatisfy { $0.count <= 5 })
    #expect(sitting.screen.clusters.count < 10)
    #expect(sitting.state.editor?.text.string.hasSuffix("a" + marks) == true, "the text keeps them")
  }
}
