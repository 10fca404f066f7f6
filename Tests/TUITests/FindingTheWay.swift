import Core
import TUI
import Testing

@Suite struct FindingTheWay {
  @Test func everyCommandHasAKeyWithoutLettersOrIsInThePalette() {
    for command in Command.allCases {
      let bindings = KeyMap.bindings.filter { $0.command == command }
      #expect(!bindings.isEmpty, "\(command) is bound nowhere")
      // The letters are an option beside the keys that they stand for.
      for binding in bindings where binding.context != .letters {
        for key in binding.keys {
          if case .character = key { Testing.Issue.record("\(binding.title) needs a letter") }
          if case .control(let letter) = key {
            #expect(
              !"himj".unicodeScalars.contains(letter), "\(binding.title) takes a terminal's key")
          }
        }
      }
    }
  }

  @Test func noKeyMeansTwoThingsInOnePlace() {
    for context in Context.allCases {
      let keys = KeyMap.bindings(in: context).flatMap(\.keys)
      #expect(Set(keys).count == keys.count, "\(context.rawValue)")
    }
  }

  @Test func altDigitsStandForFunctionKeys() {
    for number in [1, 2, 3, 4, 5, 6, 7, 9] {
      let digit = Unicode.Scalar(UInt8(0x30 + number))
      #expect(
        KeyMap.command(for: .alt(digit), in: .figures)
          == KeyMap.command(for: .function(number), in: .figures))
    }
  }

  @Test func theHintLineOfAPageNamesTheWayToTheNextPanel() throws {
    for keys in ["F2", "F3", "F3 Left", "F4", "F5"] {
      var sitting = try Sitting(80, 24)
      try sitting.press(keys)
      let hints = sitting.screen.text(row: 23)
      #expect(hints.contains("换栏"), "\(keys): \(hints)")
    }
  }

  @Test func everythingIsReachableByTabOnEveryPage() throws {
    for (columns, rows) in ScreenPictures.sizes {
      for page in ["F3", "F4", "F5"] {
        var sitting = try Sitting(columns, rows)
        try sitting.press(page)
        let panels = Layout(for: sitting.state).panels
        var visited: Set<Panel> = []
        for _ in panels {
          visited.insert(sitting.state.focus)
          try sitting.press("Tab")
        }
        #expect(visited == Set(panels))
      }
    }
  }

  @Test func selectingAnOrganizationShowsItsFigures() throws {
    var sitting = try Sitting()
    try sitting.press("Left Down")
    #expect(sitting.picture.contains("数据 · 团区委"))
  }

  @Test func theSpeechFollowsTheFocusedCell() throws {
    var sitting = try Sitting(80, 24)
    try sitting.open("区妇联", "妇女创业担保贷款")
    #expect(sitting.picture.contains("发放创业担保贷款"))
  }

  @Test func aTooSmallWindowSaysSoAndWaits() throws {
    var sitting = try Sitting(120, 36)
    try sitting.press("t:25 resize:20x5")
    #expect(sitting.picture.contains("窗口太小"))
    try sitting.press("resize:120x36")
    #expect(sitting.state.grid.editor?.text.string == "25")
  }

  @Test func controlCharactersNeverReachAFrame() throws {
    var workspace = try District.workspace()
    workspace.apply(
      Change(
        before: nil,
        after: .issue(
          Core.Issue(
            id: .init(rawValue: 9), organization: .init(rawValue: 1),
            tendencies: [.entertaining], manifestation: "甲\u{1B}]0;标题\u{7}乙"))))
    var sitting = try Sitting(workspace: workspace)
    try sitting.press("F4")
    for cell in sitting.screen.cells {
      for scalar in sitting.screen.scalars(of: cell) {
        #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
      }
    }
  }
}
