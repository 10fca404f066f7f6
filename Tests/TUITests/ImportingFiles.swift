import Core
import TUI
import Testing

/// 导入 on the screen: files are picked, labels are asked, what would change is shown before anything is written.
@Suite struct ImportingFiles {
  static let folder = FolderListing(
    path: "/home/wang/收到的报表",
    entries: [
      .init(name: "2025年上半年", isFolder: true, time: "2026-01-08 17:02"),
      .init(name: "区妇联2025年报表.xlsx", isFolder: false, size: 18_432, time: "2026-01-14 09:30"),
      .init(name: "区总工会2025年报表.xlsx", isFolder: false, size: 1_363_149, time: "2026-01-13 16:05"),
      .init(name: "坏\u{1B}[31m名.csv", isFolder: false, size: 860, time: "2026-01-12 08:00"),
    ])

  /// In the picker, with the folder listed.
  static func picking(_ columns: Int = 120, _ rows: Int = 36, wide: Int = 1) throws -> Sitting {
    var sitting = try Sitting(columns, rows, ambiguousWidth: wide)
    try sitting.press("F10")
    sitting.send(.importing(.listed(folder)))
    return sitting
  }

  static func question(_ label: String) -> LabelQuestion {
    LabelQuestion(
      key: LabelKey(.indicator, label), title: "区妇联的指标“\(label)”", place: "区妇联2025年报表.xlsx C3格",
      near: [LabelChoice("贷款"), LabelChoice("家庭教育服务")],
      others: [LabelChoice("维权服务"), LabelChoice("巾帼志愿者")])
  }

  static func change(_ sitting: Sitting, to amount: String) throws -> (Change, Figure) {
    let old = try #require(sitting.figure("区总工会", "竞赛场次"))
    var new = old
    new.amount = try Amount(plain: amount)
    return (Change(before: .figure(old), after: .figure(new)), new)
  }

  /// A year's report: one figure changed, one against a verified figure, one refused.
  static func findings(_ sitting: Sitting) throws -> ImportFindings {
    let (change, _) = try change(sitting, to: "18")
    let union = try #require(sitting.figure("区总工会", "参赛职工"))
    var verified = union
    verified.status = .verified
    var taken = union
    taken.amount = try Amount(plain: "602")
    return ImportFindings(
      edit: Edit(title: "导入 区总工会2025年报表.xlsx", changes: [change]),
      changed: ImportedRows([
        ImportedRow(place: "区总工会2025年报表.xlsx C5格", text: "区总工会·竞赛场次@2025：16场次 → 18场次")
      ]),
      refused: ImportedRows([
        ImportedRow(
          place: "区总工会2025年报表.xlsx C9格",
          text: "单位“人次”与指标单位“人”不是一类，不能换算；请核对口径")
      ]),
      conflicts: [
        ImportConflict(
          row: ImportedRow(
            place: "区总工会2025年报表.xlsx C6格", text: "区总工会·参赛职工@2025：583人 → 602人"),
          change: Change(before: .figure(verified), after: .figure(taken)))
      ],
      sameCount: 40, notices: ["区总工会2025年报表.xlsx：隐藏的2行也读了"])
  }

  static func order(_ sitting: Sitting) throws -> ImportOrder {
    for effect in sitting.effects.reversed() {
      if case .importing(.read(let order)) = effect { return order }
    }
    throw Missing()
  }

  struct Missing: Error {}

  /// Answers the last order.
  static func answer(_ sitting: inout Sitting, _ findings: ImportFindings) throws {
    sitting.send(.importing(.found(try order(sitting).number, findings, isAnew: false)))
  }

  static func previewing(_ columns: Int = 120, _ rows: Int = 36, wide: Int = 1) throws -> Sitting {
    var sitting = try picking(columns, rows, wide: wide)
    try sitting.press("Down*2 Enter")
    try answer(&sitting, findings(sitting))
    return sitting
  }

  // MARK: Picking

  @Test func theFolderLastUsedIsAskedForAndItsTablesAreListed() throws {
    var sitting = try Sitting()
    try sitting.press("F10")
    #expect(sitting.effects.last == .importing(.list(nil)))
    sitting.send(.importing(.listed(Self.folder)))
    #expect(sitting.picture.contains("/home/wang/收到的报表"))
    #expect(sitting.picture.contains("区妇联2025年报表.xlsx"))
    #expect(sitting.picture.contains("18 KB"))
    #expect(sitting.picture.contains("1.3 MB"))
  }

  @Test func aNameThatSteersTerminalsIsShownEscaped() throws {
    let sitting = try Self.picking()
    #expect(sitting.picture.contains("坏\\u{1B}[31m名.csv"))
  }

  @Test func enterOnAFileReadsIt() throws {
    var sitting = try Self.picking()
    try sitting.press("Down Enter")
    let order = try Self.order(sitting)
    #expect(order.paths == ["/home/wang/收到的报表/区妇联2025年报表.xlsx"])
    #expect(order.folder == "/home/wang/收到的报表")
    #expect(sitting.picture.contains("正在打开文件"))
  }

  @Test func spaceTicksSeveralAndAFolder() throws {
    var sitting = try Self.picking()
    try sitting.press("Space Space")
    #expect(sitting.picture.contains("已勾选2个"))
    try sitting.press("Enter")
    #expect(
      try Self.order(sitting).paths == [
        "/home/wang/收到的报表/2025年上半年", "/home/wang/收到的报表/区妇联2025年报表.xlsx",
      ])
  }

  @Test func anotherFolderTakesTheTicksOff() throws {
    var sitting = try Self.picking()
    try sitting.press("Space")
    sitting.send(.importing(.listed(FolderListing(path: "/home/wang", entries: []))))
    #expect(!sitting.picture.contains("已勾选"))
  }

  @Test(arguments: ["Left", "Backspace", "Home Enter"])
  func theParentIsOneKeyAway(_ keys: String) throws {
    var sitting = try Self.picking()
    try sitting.press(keys)
    #expect(sitting.effects.last == .importing(.list("/home/wang")))
  }

  @Test func theFolderThatWasLeftIsSelectedInItsParent() throws {
    var sitting = try Self.picking()
    let parent = FolderListing(
      path: "/home/wang",
      entries: [
        .init(name: "下载", isFolder: true), .init(name: "收到的报表", isFolder: true),
      ])
    sitting.send(.importing(.listed(parent)))
    try sitting.press("Enter")
    #expect(sitting.effects.last == .importing(.list("/home/wang/收到的报表")))
  }

  @Test(arguments: [
    ("t:/", "/"), ("paste:/home/", "/home"), ("t:~/", "~"),
    ("t:2025年上半年/", "/home/wang/收到的报表/2025年上半年"),
    ("paste:/srv/报表/a.csv", "/srv/报表"), ("t:../", "/home/wang/收到的报表/.."),
  ])
  func aSlashGoesToTheFolderThatIsTyped(_ keys: String, _ folder: String) throws {
    var sitting = try Self.picking()
    try sitting.press(keys)
    #expect(sitting.effects.last == .importing(.list(folder)))
  }

  @Test func aPathTypedAheadOfTheListingsIsFollowedToItsEnd() throws {
    var sitting = try Self.picking()
    try sitting.press("t:/srv/报表/a")
    let asked = sitting.effects.suffix(3)
    #expect(
      Array(asked) == ["/", "/srv", "/srv/报表"].map { .importing(.list($0)) })
    for path in ["/", "/srv"] {
      sitting.send(.importing(.listed(FolderListing(path: path, entries: []))))
      #expect(sitting.picture.contains("/home/wang/收到的报表"), "only the last one is shown")
    }
    sitting.send(
      .importing(
        .listed(FolderListing(path: "/srv/报表", entries: [.init(name: "a.csv", isFolder: false)]))))
    try sitting.press("Enter")
    #expect(try Self.order(sitting).paths == ["/srv/报表/a.csv"])
  }

  @Test func clearingTheFieldDoesNotSelectTheWayUp() throws {
    var sitting = try Self.picking()
    try sitting.press("t:q C-u Enter")
    #expect(sitting.effects.last == .importing(.list("/home/wang/收到的报表/2025年上半年")))
  }

  @Test func initialsNarrowTheListAndTabCompletes() throws {
    var sitting = try Self.picking()
    try sitting.press("t:qfl")
    #expect(!sitting.picture.contains("区总工会2025年报表"))
    try sitting.press("Tab Enter")
    #expect(try Self.order(sitting).paths == ["/home/wang/收到的报表/区妇联2025年报表.xlsx"])
  }

  @Test func tabGoesAsFarAsTheNamesAgree() throws {
    var sitting = try Self.picking()
    try sitting.press("t:区 Tab")
    // 区妇联 and 区总工会 part behind 区: the selected one is taken.
    #expect(sitting.picture.contains("区妇联2025年报表.xlsx"))
    try sitting.press("Enter")
    #expect(try Self.order(sitting).paths.count == 1)
  }

  @Test func aFolderThatIsNotThereIsSaid() throws {
    var sitting = try Self.picking()
    sitting.send(.importing(.listFailed("没有文件夹“/没有”")))
    #expect(sitting.picture.contains("✗ 没有文件夹“/没有”"))
    #expect(sitting.picture.contains("/home/wang/收到的报表"))
  }

  @Test func escapeClearsTheFieldThenLeaves() throws {
    var sitting = try Self.picking()
    try sitting.press("t:qfl Esc")
    #expect(sitting.picture.contains("区总工会2025年报表"))
    try sitting.press("Esc")
    #expect(sitting.state.overlay == nil)
  }

  // MARK: Reading

  @Test func readingTellsHowFarItIs() throws {
    var sitting = try Self.picking()
    try sitting.press("Space Space Enter")
    sitting.send(
      .importing(
        .progress(
          try Self.order(sitting).number,
          ReadingProgress(file: "大表.csv", number: 2, count: 2, rows: 12_288))))
    #expect(sitting.picture.contains("第2个，共2个：大表.csv"))
    #expect(sitting.picture.contains("已读12288行"))
  }

  @Test func escapeStopsTheReadingAndWhatStillComesIsPassedOver() throws {
    var sitting = try Self.picking()
    try sitting.press("Down Enter")
    let number = try Self.order(sitting).number
    try sitting.press("Esc")
    #expect(sitting.effects.last == .importing(.cancel(number)))
    #expect(sitting.state.notice?.text == "已取消，一条也没有写入")
    sitting.send(.importing(.found(number, try Self.findings(sitting), isAnew: false)))
    #expect(sitting.picture.contains("选文件或文件夹"))
  }

  @Test func aFileThatCannotBeReadIsSaidWhereFilesArePicked() throws {
    var sitting = try Self.picking()
    try sitting.press("Down Enter")
    sitting.send(.importing(.failed(try Self.order(sitting).number, "坏.xlsx：不是完整的工作簿")))
    #expect(sitting.picture.contains("✗ 坏.xlsx：不是完整的工作簿"))
    #expect(sitting.picture.contains("选文件或文件夹"))
  }

  // MARK: Questions

  @Test func unsureLabelsAreAskedOneAfterAnotherAndTheFilesReadWithTheAnswers() throws {
    var sitting = try Self.picking()
    try sitting.press("Down Enter")
    var findings = try Self.findings(sitting)
    findings.questions = [Self.question("贷款发放"), Self.question("家教指导"), Self.question("完成比例")]
    try Self.answer(&sitting, findings)
    #expect(sitting.picture.contains("对不上的名称 1/3"))
    #expect(sitting.picture.contains("区妇联的指标“贷款发放”"))
    #expect(sitting.picture.contains("区妇联2025年报表.xlsx C3格"))
    // The nearest; one that is sought; none at all.
    try sitting.press("Enter t:wqfw Enter Down*2 Enter")
    #expect(
      try Self.order(sitting).answers == [
        LabelAnswer(key: LabelKey(.indicator, "贷款发放"), target: "贷款"),
        LabelAnswer(key: LabelKey(.indicator, "家教指导"), target: "维权服务"),
        LabelAnswer(key: LabelKey(.indicator, "完成比例"), target: "略"),
      ])
  }

  @Test func shiftTabGoesBackToTheQuestionBefore() throws {
    var sitting = try Self.picking()
    try sitting.press("Down Enter")
    var findings = try Self.findings(sitting)
    findings.questions = [Self.question("贷款发放"), Self.question("家教指导")]
    try Self.answer(&sitting, findings)
    try sitting.press("Enter S-Tab Down Enter Enter")
    #expect(try Self.order(sitting).answers.map(\.target) == ["家庭教育服务", "贷款"])
  }

  @Test func whatIsSoughtAndNotFoundIsNoAnswer() throws {
    var sitting = try Self.picking()
    try sitting.press("Down Enter")
    var findings = try Self.findings(sitting)
    findings.questions = [Self.question("贷款发放")]
    try Self.answer(&sitting, findings)
    try sitting.press("t:没有这一项 Enter")
    #expect(sitting.picture.contains("对不上的名称 1/1"))
  }

  @Test func aPeriodMayBeTyped() throws {
    var sitting = try Self.picking()
    try sitting.press("Down Enter")
    var findings = try Self.findings(sitting)
    findings.questions = [
      LabelQuestion(
        key: LabelKey(.period, ""), title: "没有写明是哪一期", place: "报表.xlsx",
        near: [LabelChoice("2025", text: "2025年")], others: [])
    ]
    try Self.answer(&sitting, findings)
    try sitting.press("t:２０２４H1 Enter")
    #expect(try Self.order(sitting).answers.map(\.target) == ["2024H1"])
  }

  @Test func anAnswerThatDoesNotFitIsNotAskedForEver() throws {
    var sitting = try Self.picking()
    try sitting.press("Down Enter")
    var findings = try Self.findings(sitting)
    findings.questions = [Self.question("贷款发放")]
    try Self.answer(&sitting, findings)
    try sitting.press("Enter")
    try Self.answer(&sitting, findings)
    #expect(sitting.picture.contains("先看改动，再写入"))
    #expect(sitting.picture.contains("不采用 2"))
  }

  @Test func likelyOnesAreConfirmedInOneListAndWrongOnesAsked() throws {
    var sitting = try Self.picking()
    try sitting.press("Down Enter")
    var findings = try Self.findings(sitting)
    findings.likely = [
      LikelyLabel(question: Self.question("贷款数"), target: "贷款"),
      LikelyLabel(question: Self.question("服务家庭"), target: "家庭教育服务"),
    ]
    try Self.answer(&sitting, findings)
    #expect(sitting.picture.contains("[√] 区妇联的指标“贷款数” → 贷款"))
    try sitting.press("Down Space Enter")
    #expect(sitting.picture.contains("对不上的名称 1/1"))
    try sitting.press("t:wq Enter")
    #expect(
      try Self.order(sitting).answers == [
        LabelAnswer(key: LabelKey(.indicator, "贷款数"), target: "贷款"),
        LabelAnswer(key: LabelKey(.indicator, "服务家庭"), target: "维权服务"),
      ])
  }

  @Test func oneLabelThatMeansTwoThingsIsNotDecidedAsOne() throws {
    var sitting = try Self.picking()
    try sitting.press("Down Enter")
    var findings = try Self.findings(sitting)
    findings.likely = [
      LikelyLabel(question: Self.question("活动数"), target: "文体活动"),
      LikelyLabel(question: Self.question("活动数"), target: "主题活动"),
    ]
    try Self.answer(&sitting, findings)
    try sitting.press("Enter")
    #expect(try Self.order(sitting).answers.isEmpty)
    try Self.answer(&sitting, findings)
    #expect(sitting.picture.contains("先看改动，再写入"), "what was confirmed is not asked again")
  }

  @Test func whatWasDecidedEarlierCanBeAskedAnew() throws {
    var sitting = try Self.picking()
    try sitting.press("Down Enter")
    var findings = try Self.findings(sitting)
    findings.decided = [LikelyLabel(question: Self.question("完成比例"), target: "略")]
    try Self.answer(&sitting, findings)
    try sitting.press("F8")
    #expect(sitting.picture.contains("指标“完成比例” → 不导入"))
    try sitting.press("Space Enter Enter")
    #expect(try Self.order(sitting).answers.map(\.target) == ["贷款"])
  }

  // MARK: Preview

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

  // MARK: Every stage

  enum Stage: String, CaseIterable {
    case picking, failed, reading, asking, period, confirming, preview, conflicts, writing
  }

  static func sitting(_ stage: Stage, _ columns: Int, _ rows: Int, wide: Int = 1) throws -> Sitting
  {
    var sitting = try picking(columns, rows, wide: wide)
    if stage == .picking { return sitting }
    try sitting.press("Space Space Enter")
    var findings = try findings(sitting)
    switch stage {
    case .picking: break
    case .failed:
      sitting.send(
        .importing(
          .failed(
            try order(sitting).number,
            "区总工会2025年报表.xlsx 第3行：从这一行开始的双引号没有成对；请补上引号")))
    case .reading:
      sitting.send(
        .importing(
          .progress(
            try order(sitting).number,
            ReadingProgress(file: "区妇联2025年报表.xlsx", number: 2, count: 8, rows: 4_096))))
    case .asking:
      findings.questions = [question("贷款发放"), question("家教指导")]
      try answer(&sitting, findings)
    case .period:
      findings.questions = [
        LabelQuestion(
          key: LabelKey(.period, ""), title: "没有写明是哪一期", place: "区妇联报表.xlsx 等3处",
          near: [LabelChoice("2025", text: "2025年")],
          others: [LabelChoice("2025H1", text: "2025年上半年")])
      ]
      try answer(&sitting, findings)
    case .confirming:
      findings.likely = ["贷款数", "服务家庭数", "志愿者人数"].map {
        LikelyLabel(question: question($0), target: "贷款")
      }
      try answer(&sitting, findings)
      try sitting.press("Down Space")
    case .preview, .conflicts, .writing:
      try answer(&sitting, findings)
      if stage == .conflicts { try sitting.press("Right*3 Space") }
      if stage == .writing { try sitting.press("Enter") }
    }
    return sitting
  }

  @Test(arguments: Stage.allCases, UpdatingTheCatalog.windows)
  func pictures(_ stage: Stage, _ window: (Int, Int, Int)) throws {
    let sitting = try Self.sitting(stage, window.0, window.1, wide: window.2)
    try expectPicture(
      sitting.screen,
      "import-\(stage.rawValue)-\(window.0)x\(window.1)\(window.2 == 2 ? "-wide" : "")")
  }

  @Test(arguments: Stage.allCases, [(120, 36), (80, 24), (60, 16)])
  func theHintsAreWholeAndNameTheWayOut(_ stage: Stage, _ size: (Int, Int)) throws {
    let sitting = try Self.sitting(stage, size.0, size.1)
    let hints = sitting.screen.text(row: size.1 - 1)
    #expect(hints.contains("Esc "))
    #expect(hints.contains("F1 帮助"))
    #expect(!hints.contains("…"))
  }

  @Test(arguments: Stage.allCases, [1, 2])
  func everyStageAtASelectionOfSizes(_ stage: Stage, _ wide: Int) throws {
    var sitting = try Self.sitting(stage, 120, 36, wide: wide)
    for columns in [1, 2, 3, 10, 40, 59, 60, 76, 80, 120, 300] {
      for rows in [1, 2, 3, 8, 15, 16, 24, 36, 100] {
        sitting.send(.input(.resize(Size(columns: columns, rows: rows))))
        let frame = sitting.screen
        #expect(frame.size == Size(columns: columns, rows: rows))
        if let cursor = frame.cursor {
          #expect((0..<columns).contains(cursor.column) && (0..<rows).contains(cursor.row))
        }
      }
    }
  }

  /// While something is written there is no way back but Ctrl-Z afterwards.
  @Test(arguments: Stage.allCases.filter { $0 != .writing })
  func threeEscapesLeadOut(_ stage: Stage) throws {
    var sitting = try Self.sitting(stage, 80, 24)
    try sitting.press("Esc Esc Esc")
    #expect(sitting.state.overlay == nil)
  }
}
