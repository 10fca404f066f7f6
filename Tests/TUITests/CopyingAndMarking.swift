import Core
import TUI
import Testing

@Suite struct CopyingAndMarking {
  @Test func whatIsCopiedGoesToTheTerminalAndCanBePasted() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-End t:甲乙 S-Left S-Left C-c")
    #expect(sitting.effects.last == .copy("甲乙"))
    #expect(sitting.state.notice?.text == "已复制 2 字")
    try sitting.press("C-End C-v")
    #expect(sitting.state.draft?.source.hasSuffix("甲乙甲乙") == true)
  }

  @Test func withoutASelectionTheParagraphIsCopied() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-f t:同志们 Esc C-c")
    #expect(sitting.effects.last == .copy("同志们："))
    #expect(sitting.state.notice?.text == "已复制本段 4 字")
  }

  @Test func cuttingTakesTheTextAndNothingWithoutASelection() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-End t:甲乙 S-Left C-x")
    #expect(sitting.effects.last == .copy("乙"))
    #expect(sitting.state.draft?.source.hasSuffix("甲") == true)
    try sitting.press("C-x")
    #expect(sitting.state.draft?.source.hasSuffix("甲") == true)
    #expect(sitting.state.notice?.kind == .information)
  }

  @Test func theSpeechIsCopiedByParagraphSectionAndWhole() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Right C-c")
    guard case .copy(let paragraph)? = sitting.effects.last else {
      Issue.record("nothing was copied")
      return
    }
    #expect(paragraph.contains("竞赛16场次"), "composed, figures and all")
    #expect(!paragraph.contains("\n"))
    try sitting.press("C-p t:复制全文 Enter")
    guard case .copy(let whole)? = sitting.effects.last else {
      Issue.record("nothing was copied")
      return
    }
    #expect(whole == sitting.speech)
    try sitting.press("Insert C-End C-v")
    #expect(sitting.state.draft?.source.hasSuffix(whole) == true)
  }

  @Test(arguments: ["C-Space", "C-t"])
  func markingSelectsWithoutShiftUntilEscape(_ key: String) throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-End t:甲乙丙 \(key) Left Left")
    #expect(sitting.state.editor?.text.selectedText == "乙丙")
    try sitting.press("Esc")
    #expect(sitting.state.editor?.text.selectedText == "")
    #expect(sitting.state.editor != nil, "Esc only ends the marking")
    try sitting.press("Left")
    #expect(sitting.state.editor?.text.selectedText == "")
  }

  @Test(arguments: [
    ("C-a", "甲一\n乙二"), ("C-End S-Home", "乙二"), ("C-Home S-End", "甲一"),
    ("C-Home C-S-End", "甲一\n乙二"), ("C-End C-S-Up", "乙二"), ("C-End C-S-Left", "乙二"),
    ("C-Home S-PgDn", "甲一\n乙二"),
  ])
  func keysSelect(_ keys: String, _ selected: String) throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-a paste:甲一\\n乙二 \(keys)")
    #expect(sitting.state.editor?.text.selectedText == selected)
  }

  @Test func wordsAndLinesAreDeletedBackwards() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-End Enter t:要抓好落实 C-w")
    #expect(sitting.state.draft?.source.hasSuffix("\n要抓") == true)
    try sitting.press("C-u")
    #expect(sitting.state.draft?.source.hasSuffix("@完\n") == true)
  }

  @Test func undoFromThePaletteIsTheDraftsOwnToo() throws {
    var sitting = try Sitting()
    let before = sitting.state.draft?.source
    try sitting.press("F5 Insert C-End t:甲 C-p t:撤销本稿的修改 Enter")
    #expect(sitting.state.draft?.source == before)
    #expect(!sitting.effects.contains(.undo))
  }
}
