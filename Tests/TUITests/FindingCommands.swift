import Core
import TUI
import Testing

@Suite struct FindingCommands {
  private func titles(_ sitting: Sitting) -> [String] {
    guard case .palette(let palette)? = sitting.state.overlay else { return [] }
    return sitting.state.commands(for: palette).map(\.title)
  }

  @Test(arguments: ["导出讲稿", "dcjg", "daochujianggao", "daochujg", "ＤＣＪＧ"])
  func thePaletteTakesNamesPinyinAndInitials(_ query: String) throws {
    var sitting = try Sitting()
    try sitting.press("C-p t:\(query) Enter")
    guard case .export? = sitting.state.overlay else {
      Testing.Issue.record("\(query) did not open the export")
      return
    }
  }

  @Test func thePaletteBeginsWithTheCommandsOfWhereSomebodyIs() throws {
    var sitting = try Sitting()
    try sitting.press("F4 C-p")
    #expect(titles(sitting).first == "登记问题")
    try sitting.press("Esc F5 C-p")
    #expect(titles(sitting).first == "下一个数据")
  }

  @Test func thePaletteBeginsWithWhatWasUsedLast() throws {
    var sitting = try Sitting()
    try sitting.press("C-p t:重画 Enter C-p t:dcjg Enter Esc C-p")
    #expect(titles(sitting).prefix(2) == ["导出讲稿、表格、台账数据", "重画屏幕"])
  }

  @Test func aCommandOfAnotherPlaceGoesThereFirst() throws {
    var sitting = try Sitting()
    try sitting.press("F5 C-p t:djwt Enter")
    #expect(sitting.state.page == .data || sitting.state.page == .issues)
    #expect(sitting.state.focus == .issues)
    guard case .issueForm? = sitting.state.overlay else {
      Testing.Issue.record("no form")
      return
    }
  }

  @Test func aCommandOfTheSpeechPutsTheOpenTextAwayFirst() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-End t:新写的话。 C-p t:复制全文 Enter")
    #expect(sitting.state.editor == nil)
    #expect(sitting.state.draft?.source.hasSuffix("新写的话。") == true)
    #expect(sitting.effects.contains { if case .copy = $0 { true } else { false } })
  }

  @Test func theHelpBeginsWithTheKeysOfWhereSomebodyIs() throws {
    for (keys, context) in [("F3", "数据"), ("F4", "四化问题"), ("F5", "讲稿"), ("C-r", "留稿")] {
      var sitting = try Sitting()
      try sitting.press("\(keys) F1")
      guard case .help(let help)? = sitting.state.overlay else { continue }
      #expect(sitting.state.commands(for: help).first?.context.rawValue == context)
    }
  }

  @Test(arguments: ["核实", "hs", "heshi", "Ctrl-K", "ctrl-k"])
  func typingNarrowsTheHelpByWhatAKeyDoesOrByTheKey(_ query: String) throws {
    var sitting = try Sitting()
    try sitting.press("F1 t:\(query)")
    #expect(sitting.picture.contains("核实（再按一次取消）"))
    #expect(!sitting.picture.contains("重画屏幕"))
  }

  @Test func enterInTheHelpRunsTheCommand() throws {
    var sitting = try Sitting()
    try sitting.press("F1 t:dcjg Enter")
    guard case .export? = sitting.state.overlay else {
      Testing.Issue.record("the help did not open the export")
      return
    }
  }

  @Test func theHelpExplainsCaretInputMethodAndEscape() throws {
    for keys in ["F3", "F4", "F5", "F5 Insert", "C-r"] {
      var sitting = try Sitting(80, 24)
      try sitting.press("\(keys) F1 Tab")
      for word in ["光标与输入法", "Esc", "撤销与返回", "找东西"] {
        #expect(sitting.picture.contains(word), "\(keys)")
      }
      try sitting.press("Tab")
      #expect(sitting.picture.contains("帮助·按键"))
    }
  }

  @Test func theExplanationScrollsWhereItDoesNotFit() throws {
    var sitting = try Sitting(60, 16)
    try sitting.press("F1 Tab")
    #expect(!sitting.picture.contains("找东西"))
    try sitting.press("PgDn PgDn PgDn")
    #expect(sitting.picture.contains("找东西"))
    try sitting.press("PgUp PgUp PgUp")
    #expect(sitting.picture.contains("光标与输入法"))
  }

  @Test(
    arguments: [
      ("help-explained", "F5 Insert F1 Tab"), ("help-found", "F1 t:dc"),
      ("palette-recent", "C-p t:重画 Enter C-p"),
    ], ScreenPictures.sizes)
  func picture(_ page: (String, String), _ size: (Int, Int)) throws {
    var sitting = try Sitting(size.0, size.1)
    try sitting.press(page.1)
    try expectPictures(sitting, "\(page.0)-\(size.0)x\(size.1)")
  }
}
