import Core
import TUI
import Testing

@Suite struct RecordingIssues {
  @Test func aNameThatWouldBeSaidFromThePlatformIsToldWhenTheIssueIsKept() throws {
    var sitting = try Sitting()
    try sitting.press("F4 C-n t:1 Down t:区妇联窗口午休关门 C-s")
    #expect(sitting.state.notice?.text == "“表现”里有“区妇联”，讲四化问题时会照念；请改成不点名的写法")
  }

  @Test func anIssuesClauseEntersTheSpeechWithoutTheOrganizationsName() throws {
    var sitting = try Sitting()
    try sitting.open("区妇联", "妇女创业担保贷款")
    try sitting.press("F4 C-n t:4 Down t:活动办得热闹、问需做得不够 C-s")
    #expect(sitting.speech.contains("有的活动办得热闹、问需做得不够"))
    let part = sitting.composition.sections.last?.blocks.map(\.string).joined() ?? ""
    #expect(!part.contains("区妇联"))
    #expect(sitting.state.listedIssues.first?.tendencies == [.entertaining])
    #expect((sitting.state.listedIssues.first?.id.rawValue ?? 0) > 0, "numbered by the store")
  }

  @Test func aLineOfTheChecklistBringsItsRemedies() throws {
    var sitting = try Sitting()
    try sitting.press("F4 C-n t:1 Down Enter Enter C-s")
    let issue = sitting.state.listedIssues.first { $0.id.rawValue >= 1000 }
    let first = BuiltInCatalog.manifestations.first { $0.tendency == .bureaucratic }
    #expect(issue?.manifestation == first?.clause)
    #expect(issue?.remedies == first?.remedies.joined(separator: "，"))
  }

  @Test func aFormWithoutTendencyIsNotSavedAndSaysWhy() throws {
    var sitting = try Sitting()
    try sitting.press("F4 C-n Down t:表现 C-s")
    #expect(sitting.effects.isEmpty)
    #expect(sitting.picture.contains("请至少选一种类型"))
  }

  @Test func aDateThatIsNoneIsPointedAt() throws {
    var sitting = try Sitting()
    try sitting.press("F4 C-n t:1 Down t:甲 Down*7 t:2026-02-30 C-s")
    #expect(sitting.effects.isEmpty)
    #expect(sitting.picture.contains("“整改期限”不对：2026年2月没有30日"))
  }

  @Test func theEndMarkOfAClauseIsLeftOut() throws {
    var sitting = try Sitting()
    try sitting.press("F4 C-n t:2 Down t:以会议落实会议。 C-s")
    #expect(sitting.state.listedIssues.contains { $0.manifestation == "以会议落实会议" })
  }

  @Test func onlyTheStatesThatCanFollowAreOffered() throws {
    var sitting = try Sitting()
    try sitting.press("F4 Enter Down*9")
    let statuses = sitting.picture.split(separator: "\n").first { $0.contains("(整改中)") }
    #expect(statuses?.contains("待验收") == true)
    #expect(statuses?.contains("已销号") == false)
  }

  @Test func deletingAnIssueTakesItsClauseFromTheSpeech() throws {
    var sitting = try Sitting()
    #expect(sitting.speech.contains("听汇报多，到车间少"))
    try sitting.press("F4 Delete")
    #expect(!sitting.speech.contains("听汇报多，到车间少"))
  }

  @Test func escapeLeavesTheFormWithoutATrace() throws {
    var sitting = try Sitting()
    try sitting.press("F4 C-n t:1 Down t:甲乙 Esc Esc")
    #expect(sitting.effects.isEmpty)
    #expect(sitting.state.overlay == nil)
  }

  @Test func theSelectedIssueIsDeletedWhoeverIsSelectedInTheTree() throws {
    var sitting = try Sitting()
    try sitting.open("区妇联", "妇女创业担保贷款")
    #expect(sitting.state.listedIssues.isEmpty)
    try sitting.press("F4 Delete")
    #expect(sitting.state.workspace.issues.isEmpty)
    try sitting.press("Delete")
    #expect(sitting.state.notice?.text == "这里没有登记过问题")
  }

  @Test func aFilterThatHidesAllLeavesNothingToDelete() throws {
    var sitting = try Sitting(workspace: KeepingTheLedger.workspace())
    try sitting.press("F4 C-f t:没有的字 Enter Delete")
    #expect(sitting.state.notice?.text == "没有选中问题")
    #expect(sitting.commits.isEmpty)
    try sitting.press("Esc")
    #expect(sitting.picture.contains("听汇报多"))
  }
}
