import Core
import TUI
import Testing

/// What would change is shown, and written as one edit.
extension ImportingFiles {
  @Test func nothingIsWrittenBeforeThePreviewWasAnswered() throws {
    let sitting = try Self.previewing()
    #expect(sitting.picture.contains("变更 1"))
    #expect(sitting.picture.contains("相同 40"))
    #expect(sitting.picture.contains("与已核冲突 1"))
    #expect(sitting.picture.contains("区总工会·竞赛场次@2025：16场次 → 18场次"))
    let isWriting = sitting.effects.contains { effect in
      if case .importing(.write) = effect { true } else { false }
    }
    #expect(!isWriting)
    #expect(sitting.amount("区总工会", "竞赛场次") == "16")
  }

  @Test func enterWritesEverythingButConflictsAsOneEdit() throws {
    var sitting = try Self.previewing()
    let findings = try Self.findings(sitting)
    try sitting.press("Enter")
    let order = try Self.order(sitting)
    #expect(sitting.effects.last == .importing(.write(order, findings.edit, memory: [])))
    #expect(sitting.picture.contains("正在写入"))
    sitting.send(.importing(.written(order.number, findings.edit)))
    #expect(sitting.state.overlay == nil)
    #expect(sitting.state.notice?.text == "已导入：变更1条、不采用2条；Ctrl-Z 一次撤销")
    #expect(sitting.effects.last == .load(sitting.state.outlook))
  }

  @Test func aTickedConflictIsTakenWithTheRest() throws {
    var sitting = try Self.previewing()
    let findings = try Self.findings(sitting)
    try sitting.press("Right*3 Space")
    #expect(sitting.picture.contains("[√] 区总工会·参赛职工@2025：583人 → 602人（改为已报并采用）"))
    try sitting.press("Enter")
    guard case .importing(.write(_, let edit, _))? = sitting.effects.last else {
      Testing.Issue.record("nothing was written")
      return
    }
    #expect(edit.changes.count == 2)
    #expect(edit.changes.last == findings.conflicts[0].change)
  }

  @Test func twoRowsForOneVerifiedFigureAreNotBothTaken() throws {
    var sitting = try Self.picking()
    try sitting.press("Down Enter")
    var findings = try Self.findings(sitting)
    findings.conflicts.append(findings.conflicts[0])
    try Self.answer(&sitting, findings)
    try sitting.press("Right*3 Space Down Space Enter")
    guard case .importing(.write(_, let edit, _))? = sitting.effects.last else {
      Testing.Issue.record("nothing was written")
      return
    }
    #expect(edit.changes.count == 2)
  }

  @Test func aWorkbookThatChangedMeanwhileIsShownAnew() throws {
    var sitting = try Self.previewing()
    try sitting.press("Enter")
    sitting.send(
      .importing(
        .found(try Self.order(sitting).number, try Self.findings(sitting), isAnew: true)))
    #expect(sitting.picture.contains("台账刚刚有了变动，改动已重新算过，请再看一遍"))
  }

  @Test func aFailedWriteIsSaidAndCanBeTriedAgain() throws {
    var sitting = try Self.previewing()
    try sitting.press("Enter")
    sitting.send(.importing(.failed(try Self.order(sitting).number, "磁盘已满")))
    #expect(sitting.picture.contains("! 磁盘已满"))
    try sitting.press("Enter")
    #expect(sitting.picture.contains("正在写入"))
  }

  @Test func nothingToWriteIsSaid() throws {
    var sitting = try Self.picking()
    try sitting.press("Down Enter")
    try Self.answer(
      &sitting, ImportFindings(edit: Edit(title: "导入 a.csv", changes: []), sameCount: 3))
    #expect(sitting.picture.contains("3条与台账里的相同，不用写入"))
    let effects = sitting.effects
    try sitting.press("Enter")
    #expect(sitting.effects == effects)
    #expect(sitting.picture.contains("! 没有要写入的"))
  }

  @Test func aWorkbookThatCannotBeWrittenSaysSo() throws {
    var sitting = try Sitting()
    sitting.state.readOnlyReason = "工作簿只能查看"
    try sitting.press("F10")
    #expect(sitting.state.notice?.text == "工作簿只能查看")
    #expect(sitting.state.overlay == nil)
  }

  @Test func theAnswerComesAlsoWhileTheHelpLiesOverIt() throws {
    var sitting = try Self.picking()
    try sitting.press("Down Enter F1")
    try Self.answer(&sitting, try Self.findings(sitting))
    try sitting.press("Esc")
    #expect(sitting.picture.contains("先看改动，再写入"))
  }

  private static func long(_ sitting: Sitting) throws -> ImportFindings {
    let (change, _) = try change(sitting, to: "18")
    return ImportFindings(
      edit: Edit(title: "导入 历年.csv", changes: []),
      new: ImportedRows(
        [ImportedRow(place: "历年.csv 第2行", text: "区总工会·竞赛场次@2001：5场次")], count: 70_000),
      conflicts: [
        ImportConflict(
          row: ImportedRow(place: "历年.csv 第9行", text: "区总工会·竞赛场次@2025：16场次 → 18场次"),
          change: change)
      ], conflictCount: 3, isLong: true)
  }

  @Test func aTableTooLongToBeHeldIsReadOnceMoreToBeWritten() throws {
    var sitting = try Self.picking()
    try sitting.press("Down Enter")
    let found = try Self.long(sitting)
    try Self.answer(&sitting, found)
    #expect(sitting.picture.contains("新增 70000"))
    #expect(sitting.picture.contains("与已核冲突 3"))
    try sitting.press("Enter")
    let order = try Self.order(sitting)
    #expect(sitting.effects.last == .importing(.writeLong(order, shown: found)))
    sitting.send(.importing(.written(order.number, found.edit)))
    #expect(sitting.state.notice?.text == "已导入：新增70000条、不采用3条；Ctrl-Z 一次撤销")
  }

  @Test func ofATableTooLongToBeHeldNoConflictIsTakenAlone() throws {
    var sitting = try Self.picking()
    try sitting.press("Down Enter")
    try Self.answer(&sitting, try Self.long(sitting))
    try sitting.press("Tab*4 Space")
    #expect(sitting.picture.contains("文件太长，边读边写，与已核冲突的不能逐条采用"))
  }

  @Test func whatComesOutOtherwiseThanShownDoesNotAgree() throws {
    let sitting = try Sitting()
    let shown = try Self.long(sitting)
    var other = shown
    #expect(shown.agrees(with: other))
    other.sameCount = 1
    #expect(!shown.agrees(with: other))
  }
}
