import Core
import TUI
import Testing

/// A workbook whose drafts are all deleted is still one of figures, issues and tables.
@Suite struct WorkingWithoutADraft {
  private func sitting(_ keys: String) throws -> Sitting {
    var workspace = try District.workspace()
    workspace.drafts = []
    workspace.settings.draft = nil
    var sitting = try Sitting(workspace: workspace)
    try sitting.press(keys)
    return sitting
  }

  @Test func cellsAreCopied() throws {
    let sitting = try sitting("C-c")
    #expect(sitting.effects.last == .copy("竞赛场次\t场次\t16"))
  }

  @Test func linesOfTheOverviewAreOpened() throws {
    let sitting = try sitting("F2 Enter")
    #expect(sitting.state.page != .overview || sitting.state.overlay != nil)
  }

  @Test func tablesAreExported() throws {
    let sitting = try sitting("F9 Enter")
    #expect(
      sitting.effects.last
        == .export(
          ExportRequest(path: "整改台账.xlsx", format: .ledger, allowsGaps: false, overwrites: false)))
  }

  @Test(arguments: ["F9 Left*5 Enter", "F9 Left Enter", "F9 Left*5 Down*3 Right Enter"])
  func aSpeechIsNotAndTheReasonIsGiven(_ keys: String) throws {
    let sitting = try sitting(keys)
    #expect(sitting.effects.isEmpty)
    #expect(sitting.picture.contains("工作簿里还没有讲稿；可按 Ctrl-O 新建，或改选表格"))
  }

  @Test(arguments: ["F5", "F6", "C-t", "C-r"])
  func whatNeedsADraftSaysHowToMakeOneHere(_ key: String) throws {
    let sitting = try sitting(key)
    #expect(sitting.state.notice?.text == "工作簿里还没有讲稿；可按 Ctrl-O 新建")
  }
}
