import Core
import TUI
import Testing

/// A speech whose figures are a record, a change, a sum, a gap, a clause left out and a literal.
enum Trail {
  static let source = """
    ---
    名称: 座谈会讲话
    报告期: 2025
    时长: 5
    ---
    # 讲话

    ## 肯定成绩

    ### 维护权益

    区总工会组织竞赛{总工会.竞赛场次}，{总工会.竞赛场次|同比}，{总工会.参赛职工|超过|名}职工参与其中。[救助困难职工{总工会.困难职工救助}，竞赛{总工会.竞赛场次}。]

    ### 服务妇女

    区妇联发放贷款{妇联.贷款}，金额达到{=852.75亿元|统计局初步核算}。开展维权{妇联.活动场次}。

    ## 正视问题 @锁

    全区活动共{各机构.活动场次|不完全}。
    """

  static func workspace() throws -> Workspace {
    var workspace = try District.workspace()
    workspace.drafts[0].source = source
    try workspace.set(1, "活动场次", "16", at: District.year)
    try workspace.set(2, "活动场次", "12", at: District.year)
    return workspace
  }

  static func sitting(_ columns: Int = 120, _ rows: Int = 36) throws -> Sitting {
    var sitting = try Sitting(columns, rows, workspace: workspace())
    try sitting.press("F5 Home")
    return sitting
  }

  /// The journal's answer to the last question.
  static func answer(_ sitting: inout Sitting, author: String = "李红") {
    guard case .provenance(let keys)? = sitting.effects.last else { return }
    // 2026-01-12 15:32 in China.
    let change = LastChange(time: 1_768_203_120, author: author, action: .edit)
    sitting.send(
      .provenance(of: keys, Dictionary(uniqueKeysWithValues: keys.map { ($0, change) })))
  }
}

@Suite struct TheStripOfAFigure {
  @Test func itTellsRecordStatusSourceAndWhoChangedItWhen() throws {
    var sitting = try Trail.sitting()
    let key = try #require(sitting.key("区总工会", "竞赛场次"))
    var figure = try #require(sitting.state.workspace.figure(key))
    figure.source = "报送表"
    sitting.state.workspace.figures[key] = figure
    try sitting.press("Right")
    Trail.answer(&sitting)
    #expect(sitting.picture.contains("区总工会·竞赛场次 2025年 16场次｜已报"))
    #expect(sitting.picture.contains("2026-01-12 15:32 李红 修改｜来源：报送表"))
  }

  @Test func aChangeAndASumTellTheirParts() throws {
    var sitting = try Trail.sitting()
    try sitting.press("Right Right")
    #expect(sitting.picture.contains("（16－14）÷14＝14.3%"))
    #expect(sitting.picture.contains("区总工会·竞赛场次 2024年 14场次"))
    try sitting.press("Right*10")
    #expect(sitting.picture.contains("16＋12＝28场次"))
  }

  @Test func ofManyRecordsTheNumberIsTold() throws {
    var workspace = try Trail.workspace()
    for (quarter, amount) in zip(District.year.parts(.quarter), ["5", "6", "7", "8"]) {
      try workspace.set(3, "活动场次", amount, at: quarter)
    }
    var sitting = try Sitting(60, 16, workspace: workspace)
    try sitting.press("F5 Home Right*6")
    #expect(sitting.picture.contains("5＋6＋7＋8＝26场次｜共4条｜已报"))
    #expect(sitting.picture.contains("区妇联·活动场次 2025年第一季度 5场次"))
  }

  @Test func aGapTellsWhoOwesItAndALiteralItsSource() throws {
    var sitting = try Trail.sitting()
    try sitting.press("Right*5")
    #expect(sitting.picture.contains("直接写在原文里的数，没有台账记录｜来源：统计局初步核算"))
    try sitting.press("Right")
    #expect(sitting.picture.contains("待填：妇联·活动场次"))
    #expect(sitting.picture.contains("应由区妇联报送"))
  }

  @Test func theJournalIsAskedOnceForAllFiguresOfTheSpeech() throws {
    var sitting = try Trail.sitting()
    try sitting.press("Right")
    #expect(sitting.effects.count == 1)
    try sitting.press("Right Right Left")
    #expect(sitting.effects.count == 1, "not again while the answer is on its way")
    Trail.answer(&sitting)
    try sitting.press("Right Right Right")
    #expect(sitting.effects.count == 1)
  }

  @Test func aRecordThatChangesIsAskedForAgainAndAnOldAnswerIsNotTaken() throws {
    var sitting = try Trail.sitting()
    try sitting.press("Right Enter")
    let question = try #require(sitting.effects.first)
    try sitting.press("t:18 Enter")
    guard case .provenance(let keys) = question else { return }
    let old = LastChange(time: 0, author: "旧人", action: .edit)
    sitting.send(.provenance(of: keys, Dictionary(uniqueKeysWithValues: keys.map { ($0, old) })))
    try sitting.press("C-b")
    #expect(sitting.picture.contains("区总工会·竞赛场次 2025年 18场次"))
    #expect(!sitting.picture.contains("旧人 修改｜来源没有写明"))
    #expect(sitting.effects.last == .provenance([try #require(sitting.key("区总工会", "竞赛场次"))]))
    Trail.answer(&sitting, author: "王芳")
    #expect(sitting.picture.contains("王芳 修改"))
  }

  @Test(arguments: ScreenPictures.sizes)
  func pictures(_ size: (Int, Int)) throws {
    var sitting = try Trail.sitting(size.0, size.1)
    try sitting.press("Right Right")
    Trail.answer(&sitting)
    try expectPictures(sitting, "strip-\(size.0)x\(size.1)")
    #expect(sitting.screen.text(row: size.1 - 1).contains("↑↓ 滚动"), "the hints stay")
    #expect(sitting.screen.cursor != nil, "on the figure, in sight")
  }

  @Test func theFigureStaysInSightAboveTheStrip() throws {
    var sitting = try Trail.sitting(60, 16)
    for _ in 0..<8 {
      try sitting.press("Right")
      let cursor = try #require(sitting.screen.cursor)
      #expect(cursor.row < 12, "\(sitting.picture)")
    }
  }
}

@Suite struct ThereAndBack {
  @Test func comingBackFindsTheFigureThoughOthersHaveComeBeforeIt() throws {
    for (columns, rows) in ScreenPictures.sizes {
      var sitting = try Trail.sitting(columns, rows)
      // 贷款 is the fourth figure; 困难职工救助 brings two more before it.
      try sitting.press("Right*4")
      #expect(sitting.picture.contains("区妇联·妇女创业担保贷款 2025年 389万元"))
      try sitting.press("Enter")
      try sitting.open("区总工会", "困难职工救助")
      try sitting.press("t:120 Enter C-b")
      #expect(sitting.picture.contains("区妇联·妇女创业担保贷款 2025年 389万元"))
    }
  }

  @Test func theSpeechFollowsTheCellAgainAfterAJumpFromIt() throws {
    var sitting = try Sitting(80, 24)
    sitting.state.workspace.drafts[0].source = Trail.source.replacing(
      "## 正视问题", with: String(repeating: "要把好事办好。\n\n", count: 30) + "## 正视问题")
    sitting.state.structureRevision += 1
    try sitting.press("F5 Home Right Enter")
    #expect(sitting.picture.contains("区总工会组织竞赛16场次"))
    try sitting.open("区妇联", "活动场次")
    #expect(sitting.picture.contains("据不完全统计") || sitting.picture.contains("开展维权"))
  }

  @Test func aRecordOfAPeriodThatIsNotShownIsReadFirst() throws {
    var sitting = try Trail.sitting()
    sitting.state.workspace.drafts[0].source = "# 讲话\n\n## 数\n\n{总工会.竞赛场次@2019}场。"
    sitting.state.structureRevision += 1
    try sitting.press("Home Right Enter")
    let year = try #require(Period(year: 2019))
    #expect(sitting.effects.last == .load(Outlook(region: sitting.state.region, period: year)))
  }

  @Test func oneKeyStepsFromGapToGap() throws {
    var sitting = try Trail.sitting()
    try sitting.press("F8")
    #expect(sitting.picture.contains("待填：妇联·活动场次"))
    try sitting.press("Enter")
    #expect(sitting.state.focusedKey == sitting.key("区妇联", "活动场次"))
    try sitting.press("t:9 Enter F5 A-8")
    #expect(sitting.state.notice?.text.contains("没有待填") == true)
  }
}

@Suite struct SentencesOfACell {
  @Test func severalSentencesAreListedWithHeadingAndWording() throws {
    var sitting = try Trail.sitting()
    try sitting.open("区总工会", "竞赛场次")
    try sitting.press("C-t")
    #expect(sitting.picture.contains("引用区总工会·竞赛场次·2025年的3处"))
    #expect(sitting.picture.contains("一（一）维护权益"))
    #expect(sitting.picture.contains("同比增长14.3%"))
    #expect(sitting.picture.contains("略去"))
  }

  @Test func enterGoesToTheChosenSentenceAndOneKeyComesBack() throws {
    var sitting = try Trail.sitting()
    try sitting.open("区总工会", "竞赛场次")
    try sitting.press("C-t Down Enter")
    #expect(sitting.state.page == .speech)
    #expect(sitting.state.speech.stop == 1)
    try sitting.press("C-b")
    #expect(sitting.state.focusedKey == sitting.key("区总工会", "竞赛场次"))
  }

  @Test func oneSentenceIsGoneToWithoutAsking() throws {
    var sitting = try Trail.sitting()
    try sitting.open("区总工会", "参赛职工")
    try sitting.press("C-t")
    #expect(sitting.state.overlay == nil)
    #expect(sitting.state.speech.stop == 2)
  }

  @Test func aClauseThatWentForWantOfTheCellIsListedAndShownWhereItWouldBe() throws {
    var sitting = try Trail.sitting()
    try sitting.open("区总工会", "困难职工救助")
    try sitting.press("C-t")
    #expect(sitting.picture.contains("略去 缺总工会·困难职工救助 · 区总工会"))
    try sitting.press("Enter")
    #expect(sitting.state.page == .speech)
    #expect(sitting.state.notice?.text == "这里略去了一句，缺总工会·困难职工救助")
  }

  @Test func escapeLeadsBackToTheCell() throws {
    var sitting = try Trail.sitting()
    try sitting.open("区总工会", "竞赛场次")
    try sitting.press("C-t Esc")
    #expect(sitting.state.overlay == nil)
    #expect(sitting.state.focus == .figures)
  }

  @Test(arguments: ScreenPictures.sizes)
  func pictures(_ size: (Int, Int)) throws {
    var sitting = try Trail.sitting(size.0, size.1)
    try sitting.open("区总工会", "竞赛场次")
    try sitting.press("C-t Down")
    try expectPictures(sitting, "citations-\(size.0)x\(size.1)")
  }
}

@Suite struct WhatWasLeftOut {
  @Test func everyClauseAndGapIsListedWithWhoOwesIt() throws {
    var sitting = try Trail.sitting()
    try sitting.press("C-g Tab")
    #expect(sitting.picture.contains("待填1处、略去1处"))
    #expect(sitting.picture.contains("缺总工会·困难职工救助 · 区总工会"))
    #expect(sitting.picture.contains("救助困难职工{总工会.困难职工救助}"))
  }

  @Test func enterGoesToTheMissingCellAndOneKeyComesBack() throws {
    var sitting = try Trail.sitting()
    try sitting.press("C-g Tab Enter")
    #expect(sitting.state.focusedKey == sitting.key("区总工会", "困难职工救助"))
    try sitting.press("C-b")
    #expect(sitting.state.page == .speech)
  }

  @Test func thePaletteLeadsThereToo() throws {
    var sitting = try Trail.sitting()
    try sitting.press("C-p t:略去和待填 Enter")
    #expect(sitting.picture.contains("待填1处、略去1处"))
  }

  @Test func goingToTheCellFromTheEditorPutsTheTextAway() throws {
    var sitting = try Trail.sitting()
    try sitting.press("Insert t:完 C-g Tab Enter")
    #expect(sitting.state.editor == nil)
    #expect(sitting.state.page == .data)
    #expect(sitting.effects.count == 1, "the text is journalled")
  }

  @Test(arguments: ScreenPictures.sizes)
  func pictures(_ size: (Int, Int)) throws {
    var sitting = try Trail.sitting(size.0, size.1)
    try sitting.press("C-g Tab")
    try expectPictures(sitting, "missing-\(size.0)x\(size.1)")
  }
}
