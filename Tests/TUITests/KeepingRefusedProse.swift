import Core
import TUI
import Testing

/// A disk that refuses what was written in the editor, whatever was done with the editor meanwhile.
@Suite struct KeepingRefusedProse {
  private static let reason = "磁盘已满，没有存下；请腾出空间"

  /// A sitting whose edits stay unanswered, with words written at the end of the draft.
  private func sitting(_ keys: String) throws -> Sitting {
    var sitting = try Sitting()
    sitting.isDiskSlow = true
    try sitting.press("F5 Insert C-End \(keys)")
    return sitting
  }

  private func tokens(_ sitting: Sitting) -> [Int] {
    sitting.effects.compactMap { if case .commit(let token, _) = $0 { token } else { nil } }
  }

  private func sources(_ sitting: Sitting) -> [String] {
    sitting.commits.compactMap {
      if case .draft(let draft)? = $0.changes.first?.after { draft.source } else { nil }
    }
  }

  private func refuseAll(_ sitting: inout Sitting) {
    for token in tokens(sitting) { sitting.send(.commitFailed(token: token, message: Self.reason)) }
  }

  @Test func whatWasPutAwayByEscapeIsOpenAgainAndSentAgain() throws {
    var sitting = try sitting("t:补的一句。 Esc")
    refuseAll(&sitting)
    #expect(sitting.state.editor?.text.string.hasSuffix("补的一句。") == true)
    #expect(sitting.state.editor?.hasUnsavedText == true)
    #expect(sitting.speech.contains("补的一句。"))
    sitting.send(.paused)
    guard case .draft(let before)? = sitting.commits.last?.changes.first?.before else {
      Testing.Issue.record("not sent again")
      return
    }
    #expect(before.source == District.speech, "what the disk still has")
    #expect(sources(sitting).last?.hasSuffix("补的一句。") == true)
  }

  @Test func ofSeveralPiecesOnTheirWayNoneIsLost() throws {
    var sitting = try sitting("t:甲")
    sitting.send(.paused)
    try sitting.press("t:乙 Esc")
    refuseAll(&sitting)
    #expect(sitting.state.editor?.text.string.hasSuffix("甲乙") == true)
    sitting.send(.paused)
    #expect(sources(sitting).last?.hasSuffix("甲乙") == true)
  }

  @Test func whoWasAskedWhetherToLeaveAndStaysFindsTheWords() throws {
    var sitting = try sitting("t:补的一句。 C-q")
    refuseAll(&sitting)
    guard case .confirm? = sitting.state.overlay else {
      Testing.Issue.record("not asked")
      return
    }
    try sitting.press("Enter")
    #expect(!sitting.effects.contains(.quit))
    #expect(sitting.state.editor?.text.string.hasSuffix("补的一句。") == true)
  }

  @Test func aCellThatIsBeingTypedIsFinishedFirst() throws {
    var sitting = try sitting("t:补的一句。 F3 t:21")
    refuseAll(&sitting)
    #expect(sitting.state.editor == nil)
    #expect(sitting.state.grid.editor?.text.string == "21")
    try sitting.press("Esc")
    #expect(sitting.state.page == .speech)
    #expect(sitting.state.editor?.text.string.hasSuffix("补的一句。") == true)
  }

  @Test func leavingFromTheCellAsksBecauseTheWordsAreNotOnTheDisk() throws {
    var sitting = try sitting("t:补的一句。 F3 t:21")
    refuseAll(&sitting)
    try sitting.press("Esc Esc")
    let before = tokens(sitting)
    sitting.send(.commitFailed(token: before.last ?? 0, message: Self.reason))
    #expect(!sitting.effects.contains(.quit))
  }

  @Test func anEditorThatWasOpenedAgainKnowsWhatTheDiskHas() throws {
    var sitting = try sitting("t:补的一句。 Esc Insert")
    refuseAll(&sitting)
    #expect(sitting.state.editor?.text.string.hasSuffix("补的一句。") == true)
    #expect(sitting.state.editor?.hasUnsavedText == true)
  }

  @Test func whatSomebodyElseWroteMeanwhileStandsBesideIt() throws {
    var sitting = try sitting("t:这里补的一句。 Esc")
    refuseAll(&sitting)
    var theirs = sitting.state.workspace
    theirs.drafts[0].source = District.speech + "\n别处补的一句。\n"
    sitting.send(.loaded(theirs, sitting.state.outlook))
    #expect(sitting.commits.last?.title == "另存讲稿 座谈会讲话（本机改动）")
    #expect(sources(sitting).last?.hasSuffix("这里补的一句。") == true)
    #expect(sitting.speech.contains("别处补的一句。"))
  }

  @Test func aWindowReadWhileWordsAreOnTheirWayDoesNotTakeThoseTypedSince() throws {
    var sitting = try sitting("t:甲")
    sitting.send(.paused)
    let window = sitting.state.workspace
    try sitting.press("t:乙")
    sitting.send(.loaded(window, sitting.state.outlook))
    #expect(sitting.speech.contains("甲乙"))
    sitting.send(.paused)
    #expect(sources(sitting).last?.hasSuffix("甲乙") == true)
    try sitting.press("Esc")
    #expect(sitting.state.draft?.source.hasSuffix("甲乙") == true)
  }

  @Test func suchAWindowIsReadAgainOnceTheDiskHasTheWords() throws {
    var sitting = try sitting("t:甲")
    sitting.send(.paused)
    sitting.send(.loaded(sitting.state.workspace, sitting.state.outlook))
    let edit = try #require(sitting.commits.last)
    sitting.send(.committed(token: 1, edit))
    #expect(sitting.effects.last == .load(sitting.state.outlook))
  }
}
