import Core
import TUI
import Testing

@Suite struct WorkingBesideOthers {
  private func sitting(typing words: String) throws -> Sitting {
    var sitting = try Sitting()
    sitting.isDiskSlow = true
    try sitting.press("F5 Insert C-End t:\(words)")
    return sitting
  }

  /// The workspace with the draft as somebody else left it.
  private func workspace(_ sitting: Sitting, source: String) -> Workspace {
    var workspace = sitting.state.workspace
    workspace.drafts[0].source = source
    return workspace
  }

  private func committed(_ sitting: Sitting) -> [Draft] {
    sitting.effects.compactMap { effect in
      guard case .commit(_, let edit) = effect, case .draft(let draft)? = edit.changes.first?.after
      else { return nil }
      return draft
    }
  }

  @Test func anotherProgramsChangeIsReadAndTold() throws {
    var sitting = try Sitting()
    sitting.send(.changedElsewhere)
    #expect(sitting.effects.last == .load(sitting.state.outlook))
    sitting.send(.loaded(sitting.state.workspace, sitting.state.outlook))
    #expect(sitting.state.notice?.text == "别处改动了这个工作簿，已显示最新内容")
  }

  @Test func aDraftThatOnlyTheOtherChangedIsShownInTheOpenEditor() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert")
    let theirs = workspace(sitting, source: District.speech + "\n别处补的一句。\n")
    sitting.send(.loaded(theirs, sitting.state.outlook))
    #expect(sitting.state.editor?.text.string.hasSuffix("别处补的一句。\n") == true)
    #expect(committed(sitting).isEmpty)
  }

  @Test func wordsThatBothTypedAreKeptInTwoDrafts() throws {
    var sitting = try sitting(typing: "这里补的一句。")
    let theirs = workspace(sitting, source: District.speech + "\n别处补的一句。\n")
    sitting.send(.loaded(theirs, sitting.state.outlook))
    let own = try #require(committed(sitting).last)
    #expect(own.name == "座谈会讲话（本机改动）" && own.source.hasSuffix("这里补的一句。"))
    #expect(sitting.state.editor == nil)
    #expect(sitting.speech.contains("别处补的一句。"))
    #expect(sitting.state.notice?.text.contains("另存为") == true)
  }

  @Test func proseThatTheDiskRefusedStaysAndIsSentAgain() throws {
    var sitting = try sitting(typing: "补的一句。")
    sitting.send(.paused)
    sitting.send(.commitFailed(token: 1, message: "磁盘已满，没有存下；请腾出空间"))
    #expect(sitting.state.editor?.text.string.hasSuffix("补的一句。") == true)
    #expect(sitting.speech.contains("补的一句。"))
    #expect(sitting.state.editor?.hasUnsavedText == true)
    sitting.send(.paused)
    #expect(committed(sitting).count == 2)
    guard case .commit(let token, let edit)? = sitting.effects.last else {
      Testing.Issue.record("not sent again")
      return
    }
    guard case .draft(let before)? = edit.changes.first?.before else {
      Testing.Issue.record("no draft")
      return
    }
    #expect(before.source == District.speech, "what the disk still has")
    sitting.send(.committed(token: token, edit))
    #expect(sitting.state.editor?.hasUnsavedText == false)
  }

  @Test func aFileThatIsGoneEndsTheWritingAndSaysWhereEverythingIs() throws {
    var sitting = try Sitting()
    sitting.send(.displaced("工作簿已被移走；全部内容已另存为“w-找回.quntuan”"))
    try sitting.press("t:21 Enter")
    #expect(sitting.effects.isEmpty)
    #expect(sitting.picture.contains("只读") && sitting.picture.contains("w-找回.quntuan"))
  }
}
