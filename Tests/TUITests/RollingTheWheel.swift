import Core
import TUI
import Testing

/// The wheel, where the mouse is switched on: it moves, and never decides.
@Suite struct RollingTheWheel {
  private func sitting(_ keys: String = "F3") throws -> Sitting {
    var sitting = try Sitting()
    sitting.state.preferences.usesMouse = true
    try sitting.press(keys)
    return sitting
  }

  @Test func theWheelMovesByThreeLinesInThePanelUnderIt() throws {
    var sitting = try sitting("F3 Home")
    let place = try #require(sitting.place(of: "困难职工"))
    let row = sitting.state.grid.row
    sitting.send(.input(.pointer(PointerEvent(.wheelDown, at: place))))
    #expect(sitting.state.grid.row == row + 3)
    sitting.send(.input(.pointer(PointerEvent(.wheelUp, at: place))))
    #expect(sitting.state.grid.row == row)
    var workspace = try District.workspace()
    workspace.drafts[0].source += String(repeating: "\n要把好事办好。\n", count: 40)
    var low = try Sitting(60, 16, workspace: workspace)
    low.state.preferences.usesMouse = true
    try low.press("F5 Home")
    low.send(.input(.pointer(PointerEvent(.wheelDown, at: Point(column: 30, row: 5)))))
    #expect(low.state.speech.firstLine == 3)
  }

  @Test func theWheelNeverEndsWhatIsTypedNorAnswersAQuestion() throws {
    var sitting = try sitting()
    try sitting.press("t:18")
    let middle = Point(column: 60, row: 18)
    sitting.send(.input(.pointer(PointerEvent(.wheelDown, at: middle))))
    #expect(sitting.state.grid.editor?.text.string == "18")
    try sitting.press("Esc")
    sitting.send(
      .exportExists(ExportRequest(path: "讲稿.txt", allowsGaps: true, overwrites: false)))
    sitting.send(.input(.pointer(PointerEvent(.wheelDown, at: middle))))
    guard case .confirm(let question)? = sitting.state.overlay else {
      return #expect(Bool(false), "the question is gone")
    }
    #expect(!question.isYes)
  }

  @Test func theWheelDoesNotAnswerWhetherALaterValueIsOverwritten() throws {
    var sitting = try ReadingTheJournal.reading()
    sitting.state.preferences.usesMouse = true
    try sitting.press("F8")
    let workspace = sitting.state.workspace
    let asked = RecordedChange(
      try ReadingTheJournal.change(sitting, from: "16", to: "14"), in: workspace)
    let since = RecordedChange(
      try ReadingTheJournal.change(sitting, from: "19", to: "14"), in: workspace)
    sitting.send(.journal(.overwritten(asked: asked, sinceThen: since)))
    let before = sitting.effects.count
    sitting.send(.input(.pointer(PointerEvent(.wheelDown, at: Point(column: 60, row: 18)))))
    try sitting.press("Enter")
    #expect(sitting.effects.count == before)
  }

  @Test(arguments: [
    "F9 Right", "F7 Insert Down Down t:竞赛", "F4 C-n t:1 Down t:甲", "C-r C-k C-u t:报区委",
    "C-o F2 t:甲", "C-p t:设置： Enter Down",
  ])
  func theWheelChangesNothingOfAForm(_ keys: String) throws {
    var sitting = try sitting(keys)
    let before = sitting.picture
    for kind in [PointerEvent.Kind.wheelDown, .wheelUp, .wheelUp] {
      sitting.send(.input(.pointer(PointerEvent(kind, at: Point(column: 60, row: 18)))))
    }
    #expect(sitting.picture == before)
  }

  @Test func theWheelStillMovesInListsThatLieOverThePanels() throws {
    var sitting = try sitting("C-p")
    let before = try #require(sitting.screen.cursor?.row)
    let picture = sitting.picture
    sitting.send(.input(.pointer(PointerEvent(.wheelDown, at: Point(column: 60, row: 18)))))
    guard case .palette(let palette)? = sitting.state.overlay else {
      return #expect(Bool(false), "\(picture) \(before)")
    }
    #expect(palette.selected == 3)
  }
}
