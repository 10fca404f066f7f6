import Core
import TUI
import Testing

@Suite struct Saving {
  @Test func theValueShowsAtOnceWithSavingAndThenSaved() throws {
    var sitting = try Sitting()
    sitting.isDiskSlow = true
    try sitting.press("t:21 Enter")
    #expect(sitting.picture.contains("保存中"))
    #expect(sitting.amount("区总工会", "竞赛场次") == "21")
    guard case .commit(let token, let edit)? = sitting.effects.first else {
      Testing.Issue.record("no commit")
      return
    }
    sitting.send(.committed(token: token, edit))
    #expect(sitting.picture.contains("已存"))
  }

  @Test func quittingWaitsForTheDisk() throws {
    var sitting = try Sitting()
    sitting.isDiskSlow = true
    try sitting.press("t:21 Enter C-q")
    #expect(!sitting.effects.contains(.quit))
    guard case .commit(let token, let edit)? = sitting.effects.first else {
      Testing.Issue.record("no commit")
      return
    }
    sitting.send(.committed(token: token, edit))
    #expect(sitting.effects.last == .quit)
  }

  @Test func whatTheDiskRefusesIsTakenBackAndSaid() throws {
    var sitting = try Sitting()
    sitting.isDiskSlow = true
    try sitting.press("t:21 Enter")
    sitting.send(.commitFailed(token: 1, message: "磁盘已满，没有存下；请腾出空间"))
    #expect(sitting.amount("区总工会", "竞赛场次") == "16")
    #expect(sitting.speech.contains("竞赛16场次"))
    #expect(sitting.picture.contains("未存"))
    #expect(sitting.state.notice?.text.contains("磁盘已满") == true)
  }

  @Test(arguments: [InputEvent.hangUp, .terminate])
  func whatWasTypedInTheDraftIsPutAwayBeforeTheProgramEnds(_ end: InputEvent) throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-End t:办好实事。")
    let before = sitting.effects.count
    sitting.send(.input(end))
    let asked = sitting.effects[before...]
    guard case .commit(_, let edit)? = asked.first else {
      Testing.Issue.record("nothing was committed: \(asked)")
      return
    }
    guard case .draft(let draft)? = edit.changes.first?.after else {
      Testing.Issue.record("no draft was committed")
      return
    }
    #expect(draft.source.contains("办好实事。"))
    #expect(sitting.effects.last == .quit)
  }

  @Test(arguments: [InputEvent.hangUp, .terminate])
  func nobodyIsAskedWhereNobodyCanAnswer(_ end: InputEvent) throws {
    var sitting = try Sitting()
    sitting.isDiskSlow = true
    try sitting.press("t:21 Enter")
    sitting.send(.input(end))
    #expect(!sitting.effects.contains(.quit), "the disk may still take it")
    sitting.send(.commitFailed(token: 1, message: "磁盘已满，没有存下；请腾出空间"))
    #expect(sitting.effects.last == .quit)
    #expect(sitting.state.overlay == nil)
    #expect(sitting.state.lostEdit == "磁盘已满，没有存下；请腾出空间")
  }

  @Test func whatAnotherProgramWroteIsShownUnderWhatIsNotSavedYet() throws {
    var sitting = try Sitting()
    sitting.isDiskSlow = true
    var written = sitting.state.workspace
    for (name, amount) in [("竞赛场次", 18), ("参赛职工", 600)] as [(String, Int64)] {
      let key = try #require(sitting.key("区总工会", name))
      written.figures[key]?.amount = try Amount(whole: amount)
    }
    try sitting.press("t:21 Enter t:59")
    sitting.send(.loaded(written, sitting.state.outlook))
    #expect(sitting.amount("区总工会", "竞赛场次") == "21", "on its way to the disk")
    #expect(sitting.speech.contains("竞赛21场次"))
    #expect(sitting.state.grid.editor?.text.string == "59", "still being typed")
    try sitting.press("Esc")
    #expect(sitting.amount("区总工会", "参赛职工") == "600")
    sitting.send(.commitFailed(token: 1, message: "原为“16”，现为“18”"))
    sitting.send(.loaded(written, sitting.state.outlook))
    #expect(sitting.amount("区总工会", "竞赛场次") == "18")
    #expect(sitting.speech.contains("竞赛18场次"))
  }

  @Test func undoGoesToWhatItTookBack() throws {
    var sitting = try Sitting()
    try sitting.press("t:21 Enter")
    guard case .commit(_, let edit)? = sitting.effects.first else {
      Testing.Issue.record("no commit")
      return
    }
    try sitting.press("Down*3 C-z")
    #expect(sitting.effects.last == .undo)
    sitting.send(.undone(edit))
    #expect(sitting.amount("区总工会", "竞赛场次") == "16")
    #expect(sitting.state.focusedKey == sitting.key("区总工会", "竞赛场次"))
    #expect(sitting.state.notice?.text == "已撤销：录入 区总工会·竞赛场次 2025年 21场次")
  }

  @Test func nothingCanBeTypedIntoAReadOnlyWorkbook() throws {
    var sitting = try Sitting()
    sitting.state.readOnlyReason = "工作簿在只读介质上，只能查看"
    try sitting.press("t:2 Delete C-k")
    #expect(sitting.effects.isEmpty)
    #expect(sitting.state.notice?.text == "工作簿在只读介质上，只能查看")
    #expect(sitting.picture.contains("只读"))
  }

  @Test func aNewIssueThatIsChangedAtOnceWaitsForItsNumber() throws {
    var sitting = try Sitting()
    sitting.isDiskSlow = true
    try sitting.press("F4 C-n t:4 Down t:活动办得热闹 C-s")
    try sitting.press("Enter Down*7 t:团区委书记 C-s")
    #expect(sitting.commits.count == 1, "the store does not know it yet")
    #expect(sitting.picture.contains("保存中"))
    guard case .issue(var issue)? = sitting.commits.first?.changes.first?.after else {
      Testing.Issue.record("no issue")
      return
    }
    issue.id = .init(rawValue: 77)
    let stored = Edit(
      title: "登记问题", changes: [Change(before: nil, after: .issue(issue))])
    sitting.send(.committed(token: 1, stored))
    #expect(sitting.commits.count == 2)
    let edit = try #require(sitting.commits.last)
    var changed = issue
    changed.owner = "团区委书记"
    #expect(edit.changes == [Change(before: .issue(issue), after: .issue(changed))])
    sitting.send(.committed(token: 2, edit))
    #expect(sitting.state.workspace.issues.filter { $0.manifestation == "活动办得热闹" } == [changed])
    #expect(sitting.picture.contains("已存"))
  }

  @Test func whatWasChangedOfARecordThatTheDiskRefusedGoesWithIt() throws {
    var sitting = try Sitting()
    sitting.isDiskSlow = true
    let before = sitting.state.workspace.issues
    try sitting.press("F4 C-n t:4 Down t:活动办得热闹 C-s Enter Down*7 t:团区委书记 C-s")
    sitting.send(.commitFailed(token: 1, message: "磁盘已满，没有存下；请腾出空间"))
    #expect(sitting.state.workspace.issues == before)
    // The form of the record is open again; that of its change is about nothing now.
    try sitting.press("Esc Esc C-q")
    #expect(sitting.effects.last == .quit, "nothing is waited for")
  }

  /// A new issue on its way to the disk, and its owner changed before the disk has answered.
  private func sittingWithChangeThatWaits() throws -> (Sitting, Edit) {
    var sitting = try Sitting()
    sitting.isDiskSlow = true
    try sitting.press("F4 C-n t:4 Down t:活动办得热闹 C-s Enter Down*7 t:团区委书记 C-s")
    return (sitting, try #require(sitting.commits.first))
  }

  private func owners(_ sitting: Sitting) -> [String] {
    sitting.state.workspace.issues.filter { $0.manifestation == "活动办得热闹" }.map(\.owner)
  }

  @Test func whatWaitsForANumberIsUndoneHereAndNeverSent() throws {
    var (sitting, first) = try sittingWithChangeThatWaits()
    #expect(owners(sitting) == ["团区委书记"])
    try sitting.press("C-z")
    #expect(owners(sitting) == [""])
    #expect(sitting.picture.contains("已撤销：修改问题"))
    #expect(!sitting.effects.contains(.undo), "the store knows nothing of it")
    first.changes[0].after = sitting.stored(first)
    sitting.send(.committed(token: 1, first))
    #expect(sitting.commits.count == 1)
    #expect(owners(sitting) == [""])
  }

  @Test func theNextUndoTakesTheRecordBackInTheStore() throws {
    var (sitting, first) = try sittingWithChangeThatWaits()
    try sitting.press("C-z C-z")
    #expect(sitting.effects.filter { $0 == .undo }.count == 1)
    first.changes[0].after = sitting.stored(first)
    sitting.send(.committed(token: 1, first))
    sitting.send(.undone(first))
    #expect(owners(sitting).isEmpty)
  }

  @Test func whatWasUndoneHereIsDoneAgainOnceTheRecordHasItsNumber() throws {
    var (sitting, first) = try sittingWithChangeThatWaits()
    try sitting.press("C-z")
    first.changes[0].after = sitting.stored(first)
    sitting.send(.committed(token: 1, first))
    try sitting.press("C-y")
    #expect(owners(sitting) == ["团区委书记"])
    guard case .issue(let before)? = sitting.commits.last?.changes.first?.before else {
      Testing.Issue.record("not sent")
      return
    }
    #expect(before.id.rawValue == 77 && before.owner.isEmpty)
  }

  @Test func anotherEditMeanwhileIsUndoneBeforeTheOneThatWaits() throws {
    var (sitting, _) = try sittingWithChangeThatWaits()
    try sitting.press("F3 t:21 Enter C-z C-z")
    #expect(sitting.effects.filter { $0 == .undo }.count == 1, "the figure, in the store")
    #expect(owners(sitting) == [""], "then the owner, here")
  }

  @Test func aLongUndoSaysHowFarItIsAndEscapeStopsIt() throws {
    var sitting = try Sitting()
    sitting.isDiskSlow = true
    try sitting.press("C-z")
    #expect(!sitting.effects.contains(.stopUndo))
    sitting.send(.undoing(UndoProgress(isUndo: true, made: 350_000, count: 1_000_000)))
    #expect(sitting.picture.contains("正在撤销，已完成35%；Esc 停止"))
    try sitting.press("Esc")
    #expect(sitting.effects.last == .stopUndo)
    sitting.send(.undoRefused("已停止，“导入”没有变动"))
    try sitting.press("Esc")
    #expect(sitting.effects.filter { $0 == .stopUndo }.count == 1)
  }

  @Test func afterALongUndoTheWindowIsReadAnew() throws {
    var sitting = try Sitting()
    sitting.isDiskSlow = true
    try sitting.press("C-z")
    sitting.send(.undone(Edit(title: "导入 全省.csv", changes: [])))
    #expect(sitting.effects.contains(.load(sitting.state.outlook)))
    #expect(sitting.picture.contains("已撤销：导入 全省.csv"))
  }

  @Test func whoComesBackTheNextMorningWritesUnderTheNewDay() throws {
    var sitting = try Sitting()
    try sitting.press("F4")
    #expect(sitting.picture.contains("逾期15天"))
    sitting.send(.newDay(try #require(Day("2026-01-16"))))
    #expect(sitting.picture.contains("逾期16天"))
    try sitting.press("C-n")
    #expect(sitting.picture.contains("2026-01-16"))
  }
}

extension Sitting {
  /// The issue that an edit makes, as the store numbers it.
  fileprivate func stored(_ edit: Edit) -> Record? {
    guard case .issue(var issue)? = edit.changes.first?.after else { return nil }
    issue.id = IssueID(rawValue: 77)
    return .issue(issue)
  }
}
