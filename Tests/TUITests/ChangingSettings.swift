import Core
import TUI
import Testing

@Suite struct ChangingSettings {
  private static let open = "C-p t:设置 Enter"

  private func saved(_ sitting: Sitting) -> [Preferences] {
    sitting.effects.compactMap { effect in
      if case .savePreferences(let preferences) = effect { preferences } else { nil }
    }
  }

  @Test(arguments: ScreenPictures.sizes)
  func settingsPage(_ size: (Int, Int)) throws {
    var sitting = try Sitting(size.0, size.1)
    try sitting.press(Self.open)
    try expectPictures(sitting, "settings-\(size.0)x\(size.1)")
  }

  @Test func theWorkbooksPaceIsAnEditThatCanBeTakenBack() throws {
    var sitting = try Sitting()
    try sitting.press(Self.open + " C-u t:１６０ C-s")
    #expect(sitting.state.workspace.settings.charactersPerMinute == 160)
    #expect(saved(sitting).isEmpty)
    #expect(sitting.state.overlay == nil)
  }

  @Test func theThemeIsChosenByArrowsAndWrittenToTheUsersFile() throws {
    var sitting = try Sitting()
    try sitting.press(Self.open + " Down*4 Right Right C-s")
    var wanted = Preferences()
    wanted.look = .highContrast
    #expect(saved(sitting) == [wanted])
    #expect(sitting.state.preferences.look == nil, "not before it is on disk")
    sitting.send(.preferencesSaved(wanted))
    #expect(sitting.state.preferences.look == .highContrast)
  }

  @Test func theUsersSourceStandsInNewFigures() throws {
    var sitting = try Sitting()
    sitting.state.preferences.source = "季度报送表"
    try sitting.open("区总工会", "困难职工救助")
    try sitting.press("t:120 Enter")
    #expect(sitting.figure("区总工会", "困难职工救助")?.source == "季度报送表")
    try sitting.open("区总工会", "竞赛场次")
    try sitting.press("t:18 Enter")
    #expect(sitting.figure("区总工会", "竞赛场次")?.source == "", "one that was there keeps its own")
  }

  @Test(arguments: [
    ("C-u t:快 C-s", "“语速”要写60到400的整数"), ("Down C-u t:500 C-s", "“报送期限”要写0到120的整数"),
    ("Down*6 t:9 C-s", "要写60到400的整数"),
  ])
  func whatCannotBeIsPointedAtAndNothingIsSaved(_ keys: String, _ message: String) throws {
    var sitting = try Sitting()
    try sitting.press(Self.open + " " + keys)
    #expect(sitting.picture.contains(message))
    #expect(saved(sitting).isEmpty)
    #expect(sitting.state.workspace.settings.charactersPerMinute == 180)
  }

  @Test func escapeLeavesEverythingAsItWas() throws {
    var sitting = try Sitting()
    try sitting.press(Self.open + " C-u t:90 Esc Esc")
    #expect(sitting.state.overlay == nil)
    #expect(sitting.state.workspace.settings.charactersPerMinute == 180)
  }
}
