import Core
import TUI
import Testing

/// 字母键: letters for hands that know them, where the setting is on and no text is typed.
@Suite struct UsingLetterKeys {
  private func sitting(_ keys: String) throws -> Sitting {
    var sitting = try Sitting()
    sitting.state.preferences.usesLetterKeys = true
    try sitting.press(keys)
    return sitting
  }

  @Test(arguments: [
    ("F3 Home", "j", "Down"), ("F3 End", "k", "Up"), ("F3", "h", "Left"), ("F3 Left", "l", "Right"),
    ("F3 End", "g g", "Home"), ("F3 Home", "G", "End"), ("F3", "x", "Delete"),
    ("F3 Left Home", "C-d", "PgDn"), ("F3 Left End", "C-u", "PgUp"), ("F2", "j j", "Down*2"),
    ("F4 Home", "j", "Down"), ("F4", "G", "End"), ("F5", "l", "Right"), ("F7", "j", "Down"),
    ("F5 C-g", "j", "Down"), ("C-r", "j", "Down"), ("C-o", "j", "Down"), ("F3", "t:ｊ", "Down"),
  ])
  func aLetterDoesWhatItsKeyDoes(_ start: String, _ letter: String, _ key: String) throws {
    var typed = try sitting(start)
    var pressed = try sitting(start)
    try typed.press(letter)
    try pressed.press(key)
    #expect(typed.picture == pressed.picture, "\(typed.picture)")
    #expect(typed.screen.cursor == pressed.screen.cursor)
    #expect(typed.effects == pressed.effects)
  }

  @Test(arguments: [
    "F3 t:1", "F3 C-e", "F5 Insert", "F5 C-f", "F4 C-f", "F7 C-f", "C-p", "C-f", "F1", "F9",
    "F4 C-n Down Down", "F7 Insert", "C-r C-k",
  ])
  func whereTextIsTypedALetterIsALetter(_ start: String) throws {
    var with = try sitting(start)
    var without = try Sitting()
    try without.press(start)
    for letters in ["h", "j", "k", "l", "g", "g", "G", "x"] {
      try with.press("t:\(letters)")
      try without.press("t:\(letters)")
      #expect(with.picture == without.picture, "\(start): \(letters)")
    }
  }

  @Test func aKeyThatHasAnotherUseThereKeepsIt() throws {
    var sitting = try sitting("F3 Home Down")
    try sitting.press("C-d")
    #expect(sitting.state.notice?.text.isEmpty == false, "Ctrl-D fills down in the grid")
    #expect(sitting.state.grid.row == 1)
  }

  @Test func aSingleGWaitsAndAnyOtherKeyForgetsIt() throws {
    var sitting = try sitting("F3 End")
    let row = sitting.state.grid.row
    try sitting.press("g")
    #expect(sitting.state.grid.row == row)
    try sitting.press("k g")
    #expect(sitting.state.grid.row == row - 1)
    try sitting.press("g")
    #expect(sitting.state.grid.row == 0)
  }

  @Test func withTheSettingOffALetterDoesNothing() throws {
    var sitting = try Sitting()
    try sitting.press("F3 Down")
    let before = sitting.picture
    try sitting.press("j k h l g g G x")
    #expect(sitting.picture == before)
    #expect(sitting.effects.isEmpty)
  }

  @Test func chineseIsStillToldAboutOnce() throws {
    var sitting = try sitting("F3")
    try sitting.press("t:好")
    #expect(sitting.state.notice?.text.contains("输入") == true)
  }

  @Test func theHelpListsThemAndSaysThatTheyAreAnOption() throws {
    var sitting = try Sitting()
    try sitting.press("F1 paste:字母键")
    #expect(sitting.picture.contains("字母键（在设置里打开）"))
    #expect(sitting.picture.contains("先在设置里打开"))
    #expect(KeyMap.manual.contains("## 字母键（在设置里打开）"))
    #expect(KeyMap.manual.contains("## 鼠标（在设置里打开）"))
  }
}
