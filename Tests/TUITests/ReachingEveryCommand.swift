import Core
import TUI
import Testing

/// Proof that nothing needs a letter, and that nothing is silent: each command either does something or says why it cannot.
@Suite struct ReachingEveryCommand {
  /// Ways into the states in which commands are tried.
  static let situations: [(name: String, keys: String)] = [
    ("the grid", "F3"), ("the tree", "F3 Left Home"), ("the issues", "F4"),
    ("an organization without issues", "F3 Left Home Down*3 Enter F4"), ("the speech", "F5"),
    ("the editor", "F5 Insert"), ("a cell", "F3 t:3"), ("the full panel", "F12 F12"),
  ]

  /// They move a selection, which may stand at its end already, or open a page, which may be open.
  static let motions: Set<Command> = [
    .up, .down, .left, .pageUp, .pageDown, .first, .last, .expand, .collapse, .nextPart,
    .previousPart, .nextFigure, .previousFigure, .wordMotion, .paragraphMotion, .follow,
    .deleteWord, .deleteToLineStart, .selectAll, .zoom, .data, .issues, .speech,
    // Esc where nothing is selected or narrowed: a word about it would only be noise.
    .cancelSelection, .clearLedger,
  ]

  enum Workbook: String, CaseIterable { case full, readOnly, withoutDraft, withoutOrganizations }

  static func sitting(_ workbook: Workbook) throws -> Sitting {
    var workspace = try District.workspace()
    switch workbook {
    case .full, .readOnly: break
    case .withoutDraft:
      workspace.drafts = []
      workspace.settings.draft = nil
    case .withoutOrganizations:
      workspace.setOrganizations([])
      workspace.issues = []
      workspace.figures = [:]
    }
    var sitting = try Sitting(workspace: workspace)
    if workbook == .readOnly { sitting.state.readOnlyReason = "工作簿只能查看：文件没有写入权限" }
    return sitting
  }

  @Test func thePaletteLeadsToEveryCommandByArrowsAndEnterAlone() throws {
    var sitting = try Sitting()
    try sitting.press("C-p")
    var seen: [Binding] = []
    let count = sitting.state.commands(for: PaletteState()).count
    for _ in 0..<count {
      guard case .palette(let palette)? = sitting.state.overlay else { break }
      seen.append(sitting.state.commands(for: palette)[palette.selected])
      try sitting.press("Down")
    }
    let wanted = Set(KeyMap.bindings.map(\.command))
    // What is done in a list of revisions needs that list, to which its own commands lead.
    let inLists = Set(
      KeyMap.bindings.filter { $0.context.isOverlay }
        .map(\.command))
    #expect(wanted.subtracting(seen.map(\.command)).isSubset(of: inLists))
    #expect(Set(seen).count == count)
  }

  @Test func everyCommandStandsInTheHelp() throws {
    var sitting = try Sitting()
    try sitting.press("F1")
    guard case .help(let help)? = sitting.state.overlay else { return #expect(Bool(false)) }
    let listed = Set(sitting.state.commands(for: help).map(\.command))
    #expect(listed == Set(KeyMap.bindings.map(\.command)))
    #expect(Set(Command.allCases).isSubset(of: listed))
  }

  @Test(arguments: Workbook.allCases)
  func everyCommandDoesSomethingOrSaysWhyNot(_ workbook: Workbook) throws {
    for situation in Self.situations {
      var start = try Self.sitting(workbook)
      try start.press(situation.keys)
      for binding in KeyMap.bindings where !Self.motions.contains(binding.command) {
        // What is open already is not opened again, nor gone into.
        if start.state.editor != nil, [.open, .editSource].contains(binding.command) { continue }
        if binding.command == .edit, [.organizations, .figures].contains(binding.context) {
          continue
        }
        // Of two with one name there is one.
        guard let place = start.placeInPalette(of: binding) else {
          #expect(binding.context.isOverlay, "\(binding.title)")
          continue
        }
        var sitting = start
        let effects = sitting.effects.count
        let before = sitting.pictureWithoutNotice
        try sitting.press("C-p paste:\(binding.title.replacing(" ", with: "\\s"))")
        try sitting.press("Down*\(place)")
        let commits = sitting.effects.count
        try sitting.press("Enter")
        let isSilent =
          sitting.state.notice == nil && sitting.effects.count == max(effects, commits)
          && sitting.pictureWithoutNotice == before
        #expect(
          !isSilent,
          "\(workbook.rawValue), \(situation.name): \(binding.context.rawValue)·\(binding.title)")
      }
    }
  }

  @Test(arguments: Workbook.allCases)
  func aCommandThatCannotBeUsedSaysItsReasonInThePaletteAndWhenItIsRun(_ workbook: Workbook) throws
  {
    var sitting = try Self.sitting(workbook)
    for binding in sitting.state.commands(for: PaletteState()) {
      guard let reason = sitting.state.unavailability(of: binding) else { continue }
      #expect(!reason.isEmpty)
      let place = try #require(sitting.placeInPalette(of: binding))
      try sitting.press("C-p paste:\(binding.title.replacing(" ", with: "\\s"))")
      try sitting.press("Down*\(place)")
      let row = sitting.picture.split(separator: "\n").first { $0.contains("（\(reason.prefix(6))") }
      #expect(row != nil, "\(binding.title): \(reason)")
      let effects = sitting.effects.count
      try sitting.press("Enter")
      #expect(sitting.state.notice?.text == reason, "\(binding.title)")
      #expect(sitting.effects.count == effects, "\(binding.title)")
    }
  }

  @Test(
    arguments: [
      "F3", "F3 Left", "F3 t:16", "F4", "F4 C-n", "F4 C-n Down Enter", "F4 C-n t:4 Down Enter Down",
      "F5", "F5 Right", "F5 C-f t:区", "F5 Insert", "F5 Insert C-t Right", "F5 Insert C-f t:区",
      "F5 Insert C-End t:{zgh", "F5 Insert C-End t:共16 F8", "F5 C-g", "F5 C-g Tab", "F9", "C-o",
      "C-o Insert", "C-o F2", "C-o C-d", "C-r", "C-r C-k", "C-o C-t", "C-p t:tfk Enter",
      "C-p t:tfk Enter Insert", "C-p", "C-f t:zgh", "C-f t:zgh Tab", "F1", "F1 Tab", "F12",
      "F3 C-t", "F10",
      "F6", "F6 Tab", "F5 Insert C-End Enter t:他说, F6 Delete t:原",
    ], ScreenPictures.sizes)
  func threeEscapesLeadOutOfEverything(_ keys: String, _ size: (Int, Int)) throws {
    var sitting = try Sitting(size.0, size.1)
    try sitting.press(keys)
    try sitting.press("Esc Esc Esc")
    #expect(sitting.state.overlay == nil, "\(keys)")
    #expect(sitting.state.editor == nil, "\(keys)")
    #expect(sitting.state.grid.editor == nil, "\(keys)")
    #expect(sitting.state.speech.find == nil, "\(keys)")
  }

  @Test(arguments: ["F9", "C-p", "C-f t:zgh", "C-r", "C-o", "F4 C-n", "F5 C-g", "F6"])
  func helpOpensOverAWindowAndLeadsBackToIt(_ keys: String) throws {
    var sitting = try Sitting()
    try sitting.press(keys)
    let before = sitting.picture
    try sitting.press("F1")
    #expect(sitting.picture.contains("帮助·按键"))
    try sitting.press("Esc")
    #expect(sitting.picture == before)
  }

  @Test(arguments: ["F3", "F3 Left", "F4", "F5", "C-o", "C-r", "F5 C-g", "F3 C-t", "F6"])
  func chineseWhereACommandIsExpectedIsToldAboutOnceAndDoesNothing(_ keys: String) throws {
    var sitting = try Sitting()
    try sitting.press(keys)
    let (before, effects) = (sitting.pictureWithoutNotice, sitting.effects.count)
    try sitting.press("t:好")
    #expect(sitting.state.notice?.text.contains("输入") == true)
    #expect(sitting.pictureWithoutNotice == before)
    try sitting.press("t:好")
    #expect(sitting.state.notice == nil)
    #expect(sitting.effects.count == effects)
  }

  @Test func aPasteNeverReachesWhatLiesBehindAWindow() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-g")
    let source = sitting.state.draft?.source
    try sitting.press("paste:不该进来的字")
    #expect(sitting.state.draft?.source == source)
    #expect(sitting.state.notice?.text.contains("没有采用") == true)
  }
}

extension Sitting {
  /// Everything but the line at the foot that tells what just happened.
  fileprivate var pictureWithoutNotice: String {
    var copy = self
    copy.state.notice = nil
    return copy.picture + "\(String(describing: screen.cursor))"
  }

  /// How far down a command stands when its title has been typed.
  fileprivate func placeInPalette(of binding: Binding) -> Int? {
    var palette = PaletteState()
    palette.query.insert(binding.title)
    return state.commands(for: palette).firstIndex(of: binding)
  }
}
