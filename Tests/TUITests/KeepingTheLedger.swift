import Core
import TUI
import Testing

/// F4: the ledger of issues as a table, and the life of each.
@Suite struct KeepingTheLedger {
  /// A district with issues in every state.
  static func workspace() throws -> Workspace {
    var workspace = try District.workspace()
    workspace.issues += [
      Core.Issue(
        id: .init(rawValue: 2), organization: .init(rawValue: 2), tendencies: [.entertaining],
        manifestation: "活动办得热闹、问需做得不够", severity: .medium, source: "督查",
        foundOn: Day("2025-06-10"), evidence: "活动台账42场，入户记录3份",
        remedies: "活动前先问需，方案附需求清单", owner: "团区委书记", deadline: Day("2026-01-20"),
        status: .awaitingAcceptance, note: "2025-06-20 启动整改；2026-01-08 提请验收"),
      Core.Issue(
        id: .init(rawValue: 3), organization: .init(rawValue: 3),
        tendencies: [.bureaucratic, .administrative], manifestation: "布置工作习惯层层下指标",
        severity: .light, source: "自查", foundOn: Day("2024-11-05"), owner: "妇联主席",
        status: .closed, note: "2025-03-18 销号"),
      Core.Issue(
        id: .init(rawValue: 4), organization: .init(rawValue: 3), tendencies: [.aristocratic],
        manifestation: "联系的多是熟人，普通妇女少", severity: .medium, source: "群众反映",
        foundOn: Day("2025-12-02"), remedies: "执委轮流接访", status: .notStarted),
      Core.Issue(
        id: .init(rawValue: 5), organization: .init(rawValue: 1), tendencies: [.administrative],
        manifestation: "用文件代替上门服务", severity: .light, source: "调研",
        foundOn: Day("2025-08-21"), deadline: Day("2026-03-31"), status: .longTerm),
    ]
    return workspace
  }

  func sitting(_ keys: String, _ columns: Int = 120, _ rows: Int = 36) throws -> Sitting {
    var sitting = try Sitting(columns, rows, workspace: Self.workspace())
    try sitting.press("F4 \(keys)")
    return sitting
  }

  func issue(_ id: Int64, _ sitting: Sitting) -> Core.Issue? {
    sitting.state.workspace.issues.first { $0.id.rawValue == id }
  }

  // MARK: The table

  @Test func theWholeRegionsIssuesAreInOneTable() throws {
    let sitting = try sitting("")
    #expect(sitting.picture.contains("四化问题 · 青禾区"))
    for words in ["听汇报多，到车间少", "活动办得热闹", "布置工作习惯层层下指标", "逾期15天", "剩5天"] {
      #expect(sitting.picture.contains(words), "\(words)")
    }
    #expect(sitting.picture.contains("共5项 未销号4 逾期1 七天内1 已销号1 ｜2025年新增4 销号1"))
  }

  @Test func everyScreenCountsTheSameOpenIssuesThoseOfTheTownToo() throws {
    var workspace = try Self.workspace()
    workspace.issues.append(
      Core.Issue(
        id: .init(rawValue: 6), organization: .init(rawValue: 4), tendencies: [.bureaucratic],
        manifestation: "等着企业上门建会", severity: .light, status: .underWay))
    var sitting = try Sitting(workspace: workspace)
    #expect(sitting.screen.text(row: 0).contains("四化 5项"))
    try sitting.press("F2")
    #expect(sitting.picture.contains("未销号5项"))
    try sitting.press("F4")
    #expect(sitting.picture.contains("未销号5 "))
    #expect(try PeriodTurn(of: workspace).openIssueCount == 5)
  }

  @Test func aKeyShowsOneStateAfterAnotherAndEscapeShowsAllAgain() throws {
    var sitting = try sitting("C-w C-w")
    #expect(sitting.picture.contains("逾期"))
    #expect(sitting.picture.contains("听汇报多"))
    #expect(!sitting.picture.contains("活动办得热闹"))
    try sitting.press("Esc")
    #expect(sitting.picture.contains("活动办得热闹"))
  }

  @Test func aDigitShowsOneOfTheFour() throws {
    var sitting = try sitting("t:４")
    #expect(sitting.picture.contains("活动办得热闹"))
    #expect(!sitting.picture.contains("听汇报多"))
    try sitting.press("t:0")
    #expect(sitting.picture.contains("听汇报多"))
  }

  @Test func whatIsTypedNarrowsTheTableByInitialsAsItIsTyped() throws {
    var sitting = try sitting("C-f t:hdbd")
    #expect(sitting.picture.contains("活动办得热闹"))
    #expect(!sitting.picture.contains("听汇报多"))
    #expect(sitting.screen.cursor?.row == 34, "the caret stands in the field")
    try sitting.press("Enter")
    #expect(sitting.picture.contains("“hdbd”"))
    try sitting.press("Esc")
    #expect(sitting.picture.contains("听汇报多"))
  }

  @Test func theFullWidthMarkOfAnInputMethodOpensTheFieldToo() throws {
    var sitting = try sitting("t:、")
    #expect(sitting.state.ledger.search != nil)
    try sitting.press("Esc")
    #expect(sitting.state.ledger.search == nil)
  }

  @Test func sortingKeepsTheSelectedIssueSelected() throws {
    var sitting = try sitting("Down")
    let selected = try #require(sitting.state.ledger.selected)
    try sitting.press("C-g")
    #expect(sitting.state.ledger.order == .deadline)
    #expect(sitting.state.ledger.selected == selected)
    let row = try #require(sitting.screen.cursor?.row)
    #expect(sitting.screen.text(row: row).contains("活动办得热闹"))
  }

  @Test func theTreeChoosesWhoseIssuesAreShown() throws {
    var sitting = try sitting("Left Down Down")
    #expect(sitting.picture.contains("四化问题 · 区妇联"))
    #expect(!sitting.picture.contains("听汇报多"))
    try sitting.press("Enter Esc")
    #expect(sitting.picture.contains("四化问题 · 青禾区"))
    #expect(sitting.picture.contains("听汇报多"))
  }

  @Test func pressedAgainTheKeyShowsOnlyTheOrganizationOneCameFrom() throws {
    var sitting = try sitting("F4")
    #expect(sitting.picture.contains("四化问题 · 区总工会"))
    try sitting.press("F4")
    #expect(sitting.picture.contains("四化问题 · 青禾区"))
  }

  @Test func anUndoSelectsTheIssueAlsoWhereAFilterHidItsRow() throws {
    var sitting = try sitting("Delete C-w")
    let removed = try #require(
      sitting.effects.compactMap { effect -> Edit? in
        if case .commit(_, let edit) = effect { edit } else { nil }
      }.last)
    try sitting.press("C-w C-w C-w")
    sitting.send(.undone(removed))
    #expect(sitting.state.ledger.selected?.rawValue == 1)
    #expect(sitting.picture.contains("听汇报多，到车间少"))
  }

  @Test func aChangeThatAFilterHidesSelectsTheNextRowAndKeepsTheFilter() throws {
    var sitting = try sitting("Down C-w C-w C-w C-w C-w")
    #expect(sitting.picture.contains("（按程度，待验收）1/5"))
    try sitting.press("Space Enter")
    #expect(issue(2, sitting)?.status == .closed)
    #expect(sitting.picture.contains("（按程度，待验收）0/5"))
    #expect(sitting.picture.contains("没有这样的问题。Esc 取消筛选"))
    try sitting.press("Esc C-w Home Down Space Enter")
    #expect(issue(4, sitting)?.status == .underWay)
  }

  @Test func theSmallListBesideTheFiguresHasTheSameSteps() throws {
    var sitting = try Sitting(workspace: Self.workspace())
    try sitting.press("Tab Space Enter")
    #expect(sitting.state.page == .data)
    #expect(issue(1, sitting)?.status == .awaitingAcceptance)
    try sitting.press("Esc")
    #expect(sitting.state.page == .data)
    try sitting.press("C-w")
    #expect(sitting.state.page == .issues)
    #expect(sitting.picture.contains("未销号"))
  }

  // MARK: The life of an issue

  @Test func spaceAndEnterMoveToTheUsualNextState() throws {
    var sitting = try sitting("Space Enter")
    #expect(issue(1, sitting)?.status == .awaitingAcceptance)
    #expect(issue(1, sitting)?.note == "2026-01-15 提请验收")
    try sitting.press("F8 Enter")
    #expect(issue(1, sitting)?.status == .closed)
  }

  @Test func sendingBackAsksForAReasonAndKeepsIt() throws {
    var sitting = try sitting("Down Space Right Enter")
    #expect(sitting.picture.contains("退回要写明原因"))
    #expect(issue(2, sitting)?.status == .awaitingAcceptance)
    try sitting.press("t:佐证不全 Enter")
    #expect(issue(2, sitting)?.status == .underWay)
    #expect(issue(2, sitting)?.note.hasSuffix("2026-01-15 退回：佐证不全") == true)
    #expect(sitting.state.overlay == nil)
  }

  @Test func theDayOfAStepIsMovedBySmallKeys() throws {
    var sitting = try sitting("Space Tab S-Down S-Down S-Up Enter")
    #expect(issue(1, sitting)?.note == "2026-01-14 提请验收")
    try sitting.press("Space Tab C-u t:２０２６／０１／１０ Enter")
    #expect(sitting.picture.contains("早于发现或上一步的日期"))
  }

  @Test func severalIssuesMoveInOneStep() throws {
    var sitting = try sitting("C-w C-w C-w Esc Esc End")
    try sitting.press("Home S-Down Space")
    #expect(sitting.picture.contains("没有共同的下一步"))
    #expect(sitting.state.overlay == nil)
  }

  @Test func severalIssuesGetAnOwnerAndADeadlineInOneUndoStep() throws {
    var sitting = try sitting("S-Down S-Down")
    #expect(sitting.picture.contains("已选3条"))
    try sitting.press("Enter t:区委群团办 Tab t:2026-02-27 C-s")
    let commits = sitting.effects.filter { if case .commit = $0 { true } else { false } }
    #expect(commits.count == 1)
    let changed = sitting.state.workspace.issues.filter { $0.owner == "区委群团办" }
    #expect(changed.count == 3)
    #expect(changed.allSatisfy { $0.deadline == Day("2026-02-27") })
    #expect(sitting.state.ledger.anchor == nil)
  }

  @Test func anEmptyFieldLeavesWhatTheIssuesHave() throws {
    var sitting = try sitting("S-Down Enter Tab t:2026-02-27 C-s")
    #expect(issue(1, sitting)?.owner == "常务副主席")
    #expect(issue(1, sitting)?.deadline == Day("2026-02-27"))
    try sitting.press("C-z")
    #expect(sitting.effects.last == .undo)
  }

  @Test func theHistoryIsAskedOfTheJournalAndTellsWhoChangedWhat() throws {
    var sitting = try sitting("C-t")
    #expect(sitting.effects.last == .issueHistory(.init(rawValue: 1)))
    #expect(sitting.picture.contains("正在读取"))
    let old = try #require(issue(1, sitting))
    let day = try #require(Day("2026-01-10"))
    let new = try old.moved(to: .awaitingAcceptance, on: day)
    sitting.send(
      .issueHistory(
        old.id,
        [
          RecordEvent(
            entry: JournalEntry(
              id: 7, time: 1_768_012_200, author: "王干事", action: .edit, title: "提请验收", count: 1,
              target: nil), change: Change(before: .issue(old), after: .issue(new)))
        ]))
    #expect(sitting.picture.contains("2026-01-10 10:30 王干事 修改"))
    #expect(sitting.picture.contains("状态 整改中→待验收"))
    try sitting.press("Esc")
    #expect(sitting.state.overlay == nil)
  }

  // MARK: The form

  @Test func theOrganizationIsPickedInTheFormByInitials() throws {
    let sitting = try sitting("C-n Up t:tqw Enter t:4 Down t:重场面轻实效 C-s")
    let new = sitting.state.workspace.issues.first { $0.manifestation == "重场面轻实效" }
    #expect(new?.organization.rawValue == 2)
    #expect(
      sitting.state.ledger.selected == new?.id, "selected, also under its number from the store")
  }

  @Test func aNewIssueIsOfTheOrganizationThatIsShown() throws {
    var sitting = try sitting("Left Down Down Enter C-n")
    #expect(sitting.picture.contains("登记问题 · 区妇联"))
    try sitting.press("Esc")
    #expect(sitting.state.overlay == nil)
  }

  @Test func aStateChosenInTheFormIsAStepToo() throws {
    let sitting = try sitting("Enter Down*9 Right C-s")
    #expect(issue(1, sitting)?.status == .awaitingAcceptance)
    #expect(issue(1, sitting)?.note == "2026-01-15 提请验收")
  }

  @Test func aDeadlineIsMovedByDaysAndMonths() throws {
    var sitting = try sitting("Enter Down*8 PgUp PgUp C-s")
    #expect(issue(1, sitting)?.deadline == Day("2026-02-28"), "the last day of a shorter month")
    try sitting.press("Enter Down*8 S-Up C-s")
    #expect(issue(1, sitting)?.deadline == Day("2026-03-01"))
  }

  @Test func nothingIsChangedInAWorkbookThatCannotBeWritten() throws {
    for keys in ["Space", "Enter", "C-n", "Delete", "S-Down Enter"] {
      var sitting = try sitting("")
      sitting.state.readOnlyReason = "工作簿只能查看"
      try sitting.press(keys)
      #expect(sitting.state.overlay == nil, "\(keys)")
      #expect(sitting.state.notice?.text == "工作簿只能查看", "\(keys)")
    }
  }
}
