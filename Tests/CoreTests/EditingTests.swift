import Testing

@testable import Core

private struct Example: Sendable, CustomTestStringConvertible {
  let before: String
  let operation: @Sendable (inout EditorText) throws(EditRefusal) -> Void
  let after: String
  var columns = 40

  init(
    _ before: String,
    _ operation: @escaping @Sendable (inout EditorText) throws(EditRefusal) -> Void,
    _ after: String, columns: Int = 40
  ) {
    self.before = before
    self.operation = operation
    self.after = after
    self.columns = columns
  }

  var testDescription: String { "\(before) → \(after)" }

  func check() throws {
    var text = EditorText(marked: before, columns: columns)
    try operation(&text)
    #expect(text.marked == after)
  }
}

@Suite("Editing") struct EditingTests {
  @Test(
    "Typing, pasting and deleting change what the keys say",
    arguments: [
      Example("全年│竞赛", { t throws(EditRefusal) in try t.insert("组织") }, "全年组织│竞赛"),
      Example("全年┆组织│竞赛", { t throws(EditRefusal) in try t.insert("开展") }, "全年开展│竞赛"),
      Example("一是│二是", { t throws(EditRefusal) in try t.insert("\n") }, "一是\n│二是"),
      Example("甲│丁", { t throws(EditRefusal) in try t.paste("乙\r\n丙\u{1B}\t") }, "甲乙\n丙 │丁"),
      Example("一是\n│二是", { t throws(EditRefusal) in try t.deleteBackward() }, "一是│二是"),
      Example("一是│\n二是", { t throws(EditRefusal) in try t.deleteForward() }, "一是│二是"),
      Example("│一是", { t throws(EditRefusal) in try t.deleteBackward() }, "│一是"),
      Example("家👨‍👩‍👧│庭", { t throws(EditRefusal) in try t.deleteBackward() }, "家│庭"),
      Example("│e\u{301}tat", { t throws(EditRefusal) in try t.deleteForward() }, "│tat"),
      Example("🇨🇳🇨🇳│", { t throws(EditRefusal) in try t.deleteBackward() }, "🇨🇳│"),
      Example(
        "甲│乙\n丙┆丁", { t throws(EditRefusal) in try t.deleteBackward() }, "甲│丁"),
      Example("开展┆竞赛│活动", { t throws(EditRefusal) in _ = try t.cut() }, "开展│活动"),
      Example(
        "全年┆组织{竞赛场次}，│成效", { t throws(EditRefusal) in try t.wrapSelectionInClause() },
        "全年┆[组织{竞赛场次}，]│成效"),
      Example(
        "救助困难│", { t throws(EditRefusal) in try t.deleteWordBackward() }, "救助│"),
    ]) private func typing(_ example: Example) throws
  { try example.check() }

  @Test(
    "The caret moves by characters, words, drawn lines and paragraphs",
    arguments: [
      Example("家👨‍👩‍👧│庭", { t throws(EditRefusal) in t.move(.left) }, "家│👨‍👩‍👧庭"),
      Example("一│\n二", { t throws(EditRefusal) in t.move(.right) }, "一\n│二"),
      Example("┆组织│竞赛", { t throws(EditRefusal) in t.move(.left) }, "│组织竞赛"),
      Example(
        "│组织竞赛", { t throws(EditRefusal) in t.move(.right, selecting: true) }, "┆组│织竞赛"),
      Example("│组织竞赛16场次，", { t throws(EditRefusal) in t.move(.wordRight) }, "组织│竞赛16场次，"),
      Example("竞赛│16场次，参与", { t throws(EditRefusal) in t.move(.wordRight) }, "竞赛16场次│，参与"),
      Example("达│852.75亿元。", { t throws(EditRefusal) in t.move(.wordRight) }, "达852.75亿元│。"),
      Example("竞赛{工会.竞赛场次}│，", { t throws(EditRefusal) in t.move(.wordLeft) }, "竞赛│{工会.竞赛场次}，"),
      Example("总工会│", { t throws(EditRefusal) in t.move(.wordLeft) }, "│总工会"),
      Example("党的│建设", { t throws(EditRefusal) in t.move(.wordLeft) }, "党│的建设"),
      Example(
        "一二三四五六七八",
        { t throws(EditRefusal) in
          t.place(.init(paragraph: 0, offset: 2))
          t.move(.lines(1))
        },
        "一二三四五六│七八", columns: 8),
      Example(
        "一二三│四\n五\n六七八九",
        { t throws(EditRefusal) in
          t.move(.lines(1))
          t.move(.lines(1))
        }, "一二三四\n五\n六七八│九"),
      Example(
        "一二三四│五六七八九", { t throws(EditRefusal) in t.move(.lineStart) }, "一二三四│五六七八九", columns: 8),
      Example("一│二三四五六", { t throws(EditRefusal) in t.move(.lineEnd) }, "一二三│四五六", columns: 8),
      Example("一二三│四五六", { t throws(EditRefusal) in t.move(.lineEnd) }, "一二三四五六│", columns: 8),
      Example("一\n二│三", { t throws(EditRefusal) in t.move(.paragraphUp) }, "一\n│二三"),
      Example("一│二\n三", { t throws(EditRefusal) in t.move(.paragraphDown) }, "一二\n│三"),
      Example("一│二\n三", { t throws(EditRefusal) in t.move(.documentEnd) }, "一二\n三│"),
      Example("一│二\n三", { t throws(EditRefusal) in t.selectAll() }, "┆一二\n三│"),
    ]) private func moving(_ example: Example) throws
  { try example.check() }

  @Test("Typing without a pause undoes as one, a pause or a jump parts it")
  func groups() throws {
    var text = EditorText(marked: "│")
    for word in ["群", "团"] { try text.insert(word) }
    text.pause()
    try text.insert("工作")
    text.move(.documentStart)
    try text.insert("全区")
    #expect(text.string == "全区群团工作")
    text.undo()
    #expect(text.marked == "│群团工作")
    text.undo()
    #expect(text.marked == "群团│")
    text.undo()
    #expect(text.marked == "│")
    let hasMore = text.undo()
    #expect(!hasMore)
    text.redo()
    #expect(text.marked == "群团│")
  }

  @Test("A hundred typed characters close a group") func longGroup() throws {
    var text = EditorText(marked: "│")
    for _ in 0..<150 { try text.insert("字") }
    text.undo()
    #expect(text.end.offset == 100)
  }

  @Test("Search goes on from the other end, both ways") func search() {
    let text = EditorText("竞赛一\n二竞赛\n三", layout: TextLayout(columns: 40))
    #expect(text.matches(of: "竞赛").count == 2)
    let last = text.find("竞赛", from: .init(paragraph: 1, offset: 0))
    #expect(last?.lowerBound == .init(paragraph: 1, offset: 1))
    #expect(text.find("竞赛", from: text.end)?.lowerBound == .start)
    #expect(text.find("竞赛", from: .start, direction: .backward) == last)
    #expect(text.find("没有", from: .start) == nil)
  }

  @Test("Search takes full-width and half-width characters for the same") func searchWidths() {
    let text = EditorText("达１６场次，和 16 场次", layout: TextLayout(columns: 40))
    #expect(text.matches(of: "16").count == 2)
    #expect(text.matches(of: "１６").count == 2)
    #expect(text.matches(of: ",和").count == 1)
    #expect(text.matches(of: "16", in: 0).map(\.lowerBound.offset) == [1, 8])
  }

  @Test("A line is deleted back to where it is drawn to begin") func deleteToLineStart() throws {
    var text = EditorText(marked: "工会工会妇联│侨联", columns: 8)
    try text.deleteToLineStart()
    #expect(text.marked == "工会工会│侨联")
    try text.deleteToLineStart()
    #expect(text.marked == "工会工会│侨联", "at its start there is nothing to delete")
  }

  @Test("Replacing all is one undo group and spares locked sections") func replaceAll() throws {
    var text = EditorText("竞赛和竞赛\n## 一 @锁\n竞赛", layout: TextLayout(columns: 40))
    #expect(text.replaceAll("竞赛", with: "比武") == 2)
    #expect(text.string == "比武和比武\n## 一 @锁\n竞赛")
    text.undo()
    #expect(text.string == "竞赛和竞赛\n## 一 @锁\n竞赛")
  }

  @Test("A text from outside replaces only what differs") func outside() {
    var text = EditorText("一\n二\n三", layout: TextLayout(columns: 40))
    text.replaceAll(with: "一\n二二\n三")
    #expect(text.changedParagraphs(since: 0) == [1])
    text.undo()
    #expect(text.string == "一\n二\n三")
  }
}
