import TestTerminal
import Testing

/// 四化 problems: the form, and the clause in the speech under the rule of tact.
@Suite struct RecordingIssues {
  @Test func aProblemTypedInChineseIsInTheSpeechWithoutTheOrganizationsName() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try openForm(terminal, "区妇联")
    terminal.type("4")
    try terminal.require("[√]娱乐化")
    terminal.press(.down)
    terminal.type("活动办得热闹、问需做得不够")
    try terminal.require { $0.glyphBeforeCursor == "够" }
    terminal.press(.character("s"), .control)
    try terminal.require { $0.isSaved && $0.panel("登记问题") == nil }
    #expect(terminal.panel("四化问题 · 青禾区")?.text.contains("活动办得热闹") == true)

    try scrollSpeech(terminal, to: "有的活动办得热闹、问需做得不够")
    let sentence = terminal.shownSpeech.split(separator: "。")
      .first { $0.contains("活动办得热闹") }
    #expect(sentence?.contains("妇联") == false, "\(terminal.text)")
    terminal.quit()
    let written = try desk.speech().split(separator: "\n")
      .first { $0.contains("有的活动办得热闹、问需做得不够") }
    #expect(written?.contains("妇联") == false)
  }

  @Test func aLineOfTheChecklistBringsItsRemedies() throws {
    let desk = try Desk()
    let terminal = try desk.open(columns: 80, rows: 24)
    try openForm(terminal, "区文联")
    terminal.type("4")
    try terminal.require("[√]娱乐化")
    terminal.press(.down)
    terminal.press(.enter)
    try terminal.require("表现清单")
    terminal.press(.down)
    try terminal.require { $0.glyphAtCursor == "娱" && $0.line($0.cursor.row).contains("以唱歌跳舞") }
    terminal.press(.enter)
    try terminal.require { !$0.contains("表现清单") && $0.contains("在活动中融入理论政策和身边故事") }
    terminal.press(.character("s"), .control)
    try terminal.require { $0.isSaved && $0.panel("登记问题") == nil }
    terminal.quit()
    #expect(try desk.run("issue", "list", desk.workbook).output.contains("以唱歌跳舞、比赛打卡代替思想引领"))
    #expect(try desk.speech().contains("有的以唱歌跳舞、比赛打卡代替思想引领，热闹有余、内涵不足"))
  }

  @Test func pastedChineseGoesIntoAFieldOnOneLine() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try openForm(terminal, "区妇联")
    terminal.type("4")
    terminal.press(.down)
    terminal.paste("重场面轻实效，\n群众得不到实惠")
    try terminal.require("重场面轻实效，群众得不到实惠")
    #expect(terminal.glyphBeforeCursor == "惠")
    #expect(terminal.panel("登记问题") != nil, "a line end in a paste is not Enter")
    terminal.press(.character("s"), .control)
    try terminal.require { $0.isSaved && $0.panel("登记问题") == nil }
    terminal.quit()
    #expect(try desk.speech().contains("有的重场面轻实效，群众得不到实惠"))
  }

  @Test func aPasteOutsideAFieldIsRefusedWithOneLineAndChangesNothing() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try terminal.goTo("区总工会", "竞赛场次")
    let grid = terminal.figureRow("竞赛场次")
    terminal.press(.tab)
    try terminal.require("Insert 登记")
    terminal.paste("99\n区妇联今年发放贷款3.2亿元\n")
    try terminal.require("粘贴的内容没有采用")
    #expect(terminal.figureRow("竞赛场次") == grid)
    #expect(terminal.isSaved)
    terminal.quit()
    #expect(try desk.run("log", desk.workbook, "--json").output.split(separator: "\n").count == 1)
  }

  @Test func aPasteThatHoldsKeysOfATerminalPressesNone() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try openForm(terminal, "区妇联")
    terminal.press(.down)
    terminal.paste("甲\u{1B}[15~乙\u{13}丙")
    try terminal.require { $0.glyphBeforeCursor == "丙" }
    #expect(terminal.panel("登记问题") != nil, "\(terminal.text)")
    terminal.press(.escape)
    try terminal.require("再按 Esc 放弃")
    terminal.press(.escape)
    try terminal.require { $0.panel("登记问题") == nil }
    terminal.quit()
  }

  @Test func aProblemGoesItsWayFromRegisteringToClosingAndItsHistoryTellsOfIt() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try openForm(terminal, "区妇联")
    terminal.type("4")
    terminal.press(.down)
    terminal.type("拍照多、办事少")
    terminal.press(.character("s"), .control)
    try terminal.require { $0.isSaved && $0.panel("登记问题") == nil && $0.contains("拍照多、办事少") }

    try step(terminal, to: "整改中")
    try step(terminal, to: "待验收")
    terminal.type(" ")
    try terminal.require("推进 · 区妇联·拍照多")
    terminal.press(.right)
    terminal.press(.enter)
    try terminal.require("退回要写明原因")
    terminal.type("照片没有日期")
    terminal.press(.enter)
    try terminal.require { $0.isSaved && $0.line($0.cursor.row).contains("整改中") }
    try step(terminal, to: "待验收")
    try step(terminal, to: "已销号")

    terminal.press(.character("t"), .control)
    for words in [
      "状态 待验收→已销号", "退回：照片没有日期", "状态 未启动→整改中", "登记 拍照多、办事少", "王干事",
    ] {
      try terminal.require(words)
    }
    terminal.press(.escape)
    terminal.quit()
    let list = try desk.run("issue", "list", desk.workbook, "--find", "拍照多", "--json").output
    #expect(list.contains("\"status\":\"已销号\""))
    #expect(list.contains("2026-01-15 退回：照片没有日期"))
  }

  /// Carries out the step that is offered first.
  private func step(_ terminal: VirtualTerminal, to status: String) throws {
    terminal.type(" ")
    try terminal.require("推进 · 区妇联·拍照多")
    terminal.press(.enter)
    try terminal.require { $0.isSaved && $0.line($0.cursor.row).contains(status) }
  }

  @Test func deletingAProblemTakesItsClauseAwayAndUndoBringsItBack() throws {
    let desk = try Desk()
    let clause = "布置工作习惯层层下指标"
    #expect(try desk.speech().contains(clause))
    let terminal = try desk.open()
    try terminal.goTo("区妇联", "妇女创业担保")
    terminal.press(.function(4))
    try terminal.require { $0.panel("四化问题 · 青禾区") != nil }
    terminal.press(.function(4))
    try terminal.require { $0.panel("四化问题 · 区妇联")?.text.contains(clause) == true }
    terminal.press(.delete)
    try terminal.require { $0.isSaved && $0.contains("没有登记的问题") }
    terminal.press(.character("z"), .control)
    try terminal.require("已撤销")
    terminal.press(.delete)
    try terminal.require { $0.isSaved && $0.contains("没有登记的问题") }
    terminal.quit()
    #expect(try !desk.speech().contains(clause))
    #expect(try desk.run("undo", desk.workbook).status == 0)
    #expect(try desk.speech().contains(clause))
  }

  /// Opens the form for a new problem of an organization, from the tree and the page of problems.
  private func openForm(_ terminal: VirtualTerminal, _ organization: String) throws {
    terminal.press(.function(3))
    terminal.press(.left)
    try terminal.require("Enter 进入")
    let tree = try #require(terminal.panel("机构"))
    let row = try #require(tree.lines.firstIndex { $0.contains(organization) })
    for _ in terminal.cursor.row..<tree.top + 1 + row { terminal.press(.down) }
    try terminal.require("数据 · \(organization)")
    terminal.press(.function(4))
    try terminal.require("四化问题 · 青禾区")
    terminal.press(.character("n"), .control)
    try terminal.require("登记问题 · \(organization)")
  }

  /// Turns the pages of the speech until a clause is seen.
  private func scrollSpeech(_ terminal: VirtualTerminal, to clause: String) throws {
    terminal.press(.function(5))
    try terminal.require("提纲")
    terminal.press(.home)
    try terminal.require { $0.shownSpeech.contains("同志们：") }
    while !terminal.shownSpeech.contains(clause) {
      let page = terminal.shownSpeech
      terminal.press(.pageDown)
      try terminal.require { $0.shownSpeech != page }
    }
  }
}
