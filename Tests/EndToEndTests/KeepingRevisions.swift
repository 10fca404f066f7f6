import Glibc
import TestTerminal
import Testing

/// From a template to a 定稿 and what becomes of it, as a secretary goes.
@Suite struct KeepingRevisions {
  private static let template = "四化问题整改部署讲话"

  @Test func aSpeechIsMadeTracedKeptComparedFrozenAndWatched() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try Self.makeDraft(terminal)
    try Self.writeASentence(terminal)
    try Self.changeItsFigure(terminal)
    try Self.keepAndCompare(terminal)
    try Self.freezeAndWatch(terminal)
    terminal.quit()
    let drift = try desk.run("draft", "drift", desk.workbook, Self.template)
    #expect(drift.status == 1)
    #expect(drift.output.contains("区总工会·竞赛场次：定稿时18场次，现在20场次"))
    #expect(drift.output.contains("所在句：区总工会去年办竞赛共18场次，办得实不实，职工最清楚。"))
  }

  private static func makeDraft(_ terminal: VirtualTerminal) throws {
    terminal.press(.character("o"), .control)
    try terminal.require("Insert 新建")
    terminal.press(.insert)
    try terminal.require { $0.panel("选模板")?.lines.contains { $0.hasPrefix(template) } == true }
    let rows = try #require(terminal.panel("选模板")).lines
    for _ in 0..<(rows.firstIndex { $0.hasPrefix(template) } ?? 0) { terminal.press(.down) }
    terminal.press(.enter)
    try terminal.require { $0.panel("新讲稿的名称")?.text.hasPrefix(template) == true }
    terminal.press(.enter)
    try terminal.require("已新建讲稿 \(template)")
    try terminal.require { $0.isSaved && $0.panel("讲稿 · \(template)")?.text.isEmpty == false }
  }

  /// At the head of the first paragraph: a sentence of its own, its figure chosen by initials.
  private static func writeASentence(_ terminal: VirtualTerminal) throws {
    terminal.press(.insert)
    try terminal.require("原文 · \(template)")
    terminal.press(.home, .control)
    try terminal.require { $0.cursor == (2, 2) && $0.panel("原文")?.lines.first == "---" }
    let rows = try #require(terminal.panel("原文")).lines
    let addressee = try #require(rows.firstIndex { $0.hasPrefix("同志们") }, "\(terminal.text)")
    // The first paragraph stands below it, behind a blank line.
    for _ in 0..<addressee + 2 { terminal.press(.down) }
    terminal.type("区总工会去年办竞赛{zgh.jscc")
    try terminal.require { $0.panel("插入")?.lines.first?.contains("工会.竞赛场次") == true }
    terminal.press(.enter)
    terminal.type("，办得实不实，职工最清楚。")
    try terminal.require { $0.shownSpeech.contains("竞赛16场次，办得实不实，职工最清楚。") }
    terminal.press(.escape)
    try terminal.require { $0.isSaved && $0.panel("原文") == nil }
  }

  private static func changeItsFigure(_ terminal: VirtualTerminal) throws {
    terminal.press(.home)
    terminal.press(.right)
    try terminal.require("区总工会·竞赛场次 2025年 16场次")
    terminal.press(.enter)
    try terminal.require { $0.contains("Enter 录入") && $0.contains("数据 · 区总工会") }
    terminal.type("18")
    terminal.press(.enter)
    try terminal.require { $0.isSaved && $0.figureRow("竞赛场次").contains("18") }
    terminal.press(.character("b"), .control)
    try terminal.require { $0.panel("数据 ·") == nil && $0.shownSpeech.contains("竞赛18场次") }
  }

  private static func keepAndCompare(_ terminal: VirtualTerminal) throws {
    terminal.press(.character("r"), .control)
    try terminal.require("还没有留过稿")
    terminal.press(.character("k"), .control)
    try terminal.require("把现稿留为")
    terminal.press(.down)
    try terminal.require { $0.panel("把现稿留为")?.text.hasPrefix("送审稿") == true }
    terminal.press(.enter)
    try terminal.require { $0.contains("已记下：留稿“送审稿”") && $0.contains("命名  送审稿") }
    terminal.press(.escape)
    try terminal.require { $0.panel("留稿 ·") == nil }
    // The figure is selected still: its source is where the caret stands.
    terminal.press(.insert)
    try terminal.require("原文 · \(template)")
    terminal.type("共")
    try terminal.require { $0.shownSpeech.contains("竞赛共18场次") }
    terminal.press(.character("r"), .control)
    try terminal.require("命名  送审稿")
    terminal.press(.down)
    terminal.press(.enter)
    try terminal.require { $0.contains("比较 · 送审稿 → 现稿") && $0.contains("竞赛〔＋共＋〕18场次") }
    #expect(terminal.contains("文字变动 1 处，数据变动 0 处"))
    // The place in the source is one key away, and the editor is still open there.
    terminal.press(.enter)
    try terminal.require { $0.panel("比较") == nil && $0.glyphAtCursor == "共" }
    terminal.press(.escape)
    try terminal.require { $0.isSaved && $0.panel("原文") == nil }
  }

  private static func freezeAndWatch(_ terminal: VirtualTerminal) throws {
    terminal.press(.character("o"), .control)
    try terminal.require("Ctrl-G 定稿")
    terminal.press(.character("g"), .control)
    try terminal.require { $0.contains("已记下：定稿 \(template)") && $0.contains("（定稿）") }
    terminal.press(.insert)
    try terminal.require("按 Ctrl-O，再按 Ctrl-U")
    try terminal.goTo("区总工会", "竞赛场次")
    #expect(!terminal.contains("定稿后变"))
    terminal.type("20")
    terminal.press(.enter)
    try terminal.require { $0.isSaved && $0.line(0).contains("定稿后变") }
    #expect(terminal.shownSpeech.contains("竞赛共18场次"), "frozen, the speech stays as it was")
    terminal.press(.character("p"), .control)
    terminal.type("定稿后变动")
    try terminal.require("查看定稿后变动的数据")
    terminal.press(.enter)
    try terminal.require { $0.contains("18场次 → 20场次") && $0.contains("办得实不实") }
    terminal.press(.escape)
    try terminal.require { $0.panel("定稿后变动") == nil }
  }

  @Test func aSessionThatChangedADraftKeepsItWhenTheProgramIsLeft() throws {
    let desk = try Desk()
    for _ in 0..<2 {
      let terminal = try desk.open()
      terminal.press(.function(5))
      terminal.press(.insert)
      try terminal.require("原文 ·")
      terminal.press(.end, .control)
      terminal.type("办好实事。")
      try terminal.require { $0.shownSpeech.contains("办好实事。") }
      terminal.quit()
    }
    // Looking changes nothing, and is not kept.
    let terminal = try desk.open()
    terminal.press(.function(5))
    terminal.quit()
    let kept = try Self.revisions(desk)
    #expect(kept.count == 2)
    #expect(kept.allSatisfy { $0.contains(#""kind":"自动""#) && $0.contains(#""author":"王干事""#) })
    let undone = try desk.run("undo", desk.workbook)
    #expect(undone.output.contains("修改讲稿"), "undo is for what a person did")
  }

  @Test func aSessionThatWasKilledIsKeptWhenTheProgramOpensAgain() throws {
    let desk = try Desk()
    #expect(try desk.run("draft", "keep", desk.workbook, Self.first, "一稿").status == 0)
    let killed = try desk.open()
    killed.press(.function(5))
    killed.press(.insert)
    try killed.require("原文 ·")
    killed.press(.end, .control)
    killed.type("办好实事。")
    try killed.require { $0.shownSpeech.contains("办好实事。") && $0.line(0).contains("已存") }
    killed.press(.escape)
    try killed.require { $0.panel("原文") == nil && $0.line(0).contains("已存") }
    killed.kill(SIGKILL)
    #expect(killed.waitForEnd() == .killed(signal: SIGKILL))
    let terminal = try desk.open()
    terminal.quit()
    let kept = try Self.revisions(desk)
    #expect(kept.count == 2)
    #expect(kept.first?.contains(#""kind":"自动""#) == true)
  }

  private static let first = "群团工作座谈会讲话"

  private static func revisions(_ desk: Desk) throws -> [String] {
    try desk.run("draft", "revisions", desk.workbook, first, "--json").output
      .split(separator: "\n").map(String.init)
  }
}
