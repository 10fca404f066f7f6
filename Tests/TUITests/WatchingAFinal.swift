import Core
import TUI
import Testing

@Suite struct WatchingAFinal {
  private static let finalID = RevisionID(rawValue: 7)

  /// A sitting whose speech was frozen with 16 competitions.
  private static func sitting(_ columns: Int = 120, _ rows: Int = 36) throws -> Sitting {
    var workspace = try District.workspace()
    let draft = workspace.drafts[0]
    var composer = Composer(source: draft.source, name: draft.name, library: .builtIn)
    let speech = FrozenSpeech(
      composer.compose(workspace, today: District.day), sources: composer.sources,
      workspace: workspace)
    let final = Revision(
      id: finalID, draft: draft.id, kind: .final, name: "定稿", time: 0, author: "王干事",
      source: draft.source, speech: speech)
    workspace.finals[draft.id] = final.summary
    var sitting = try Sitting(columns, rows, workspace: workspace)
    #expect(sitting.state.openingEffects == [.revisions(.readFinals)])
    var amounts: [FigureKey: Amount] = [:]
    for key in speech.keys { amounts[key] = workspace.figure(key)?.amount }
    sitting.send(
      .revisions(
        .finals(
          FinalSpeeches(
            finals: [draft.id: .init(revision: finalID, speech: speech)], amounts: amounts))))
    return sitting
  }

  @Test func aChangedRecordIsMarkedAtTheTopAndInTheListOfDrafts() throws {
    var sitting = try Self.sitting()
    #expect(!sitting.picture.contains("定稿后变"))
    try sitting.press("t:18 Enter")
    #expect(sitting.screen.text(row: 0).contains("定稿后变1"))
    try sitting.press("C-o")
    #expect(sitting.picture.contains("定稿·变1"))
    try sitting.press("Esc Up t:16 Enter")
    #expect(!sitting.picture.contains("定稿后变"), "put back, it has not drifted")
  }

  @Test(arguments: [(120, 36), (80, 24), (60, 16)])
  func theListLooksLikeThis(_ size: (Int, Int)) throws {
    var sitting = try Self.sitting(size.0, size.1)
    try sitting.press("t:18 Enter t:602 Enter C-o C-t")
    try expectPictures(sitting, "drift-\(size.0)x\(size.1)")
  }

  @Test func itIsFoundByNameAndLeadsToTheCellAndBack() throws {
    var sitting = try Self.sitting()
    try sitting.press("t:18 Enter F4 C-p")
    sitting.type("定稿后变动")
    try sitting.press("Enter")
    #expect(sitting.picture.contains("定稿时16场次") || sitting.picture.contains("16场次 → 18场次"))
    try sitting.press("Enter")
    #expect(sitting.state.page == .data)
    #expect(sitting.state.focusedKey == sitting.key("区总工会", "竞赛场次"))
    try sitting.press("C-b")
    #expect(sitting.state.page == .issues)
  }

  @Test func theSpeechIsShownAsItWasFrozen() throws {
    var sitting = try Self.sitting()
    let frozen = sitting.speech
    try sitting.press("t:18 Enter")
    #expect(sitting.speech == frozen)
    try sitting.press("F5")
    #expect(sitting.picture.contains("座谈会讲话（定稿）"))
  }

  @Test func editingIsRefusedWithTheWayOutAndTheWayOutWorks() throws {
    var sitting = try Self.sitting()
    try sitting.press("t:18 Enter F5 Insert")
    #expect(sitting.state.editor == nil)
    #expect(sitting.state.notice?.text.contains("按 Ctrl-O，再按 Ctrl-U") == true)
    try sitting.press("C-o C-u")
    let draft = try #require(sitting.state.draft)
    #expect(sitting.effects.last == .revisions(.reopen(draft.id)))
    let final = Revision(
      id: Self.finalID, draft: draft.id, kind: .final, name: "定稿", time: 0, author: "王干事",
      source: draft.source, speech: FrozenSpeech())
    sitting.send(.revisions(.changed(final.reopening(of: draft))))
    #expect(sitting.effects.last == .revisions(.readFinals))
    sitting.send(.revisions(.finals(FinalSpeeches())))
    #expect(sitting.speech.contains("18场次"))
    #expect(!sitting.picture.contains("定稿后变"))
    try sitting.press("F5 Insert")
    #expect(sitting.state.editor != nil)
  }
}
