import Testing

@testable import Core

@Suite("Sections of live text") struct EditingSectionTests {
  static let speech = """
    ---
    # 名称
    ---
    # 讲话

    ## 甲 @略
    一
    ### 甲一
    二

    ## 乙
    三
    """

  private func text(at paragraph: Int, _ source: String = speech) -> EditorText {
    var text = EditorText(source, layout: TextLayout(columns: 40))
    text.place(.init(paragraph: paragraph, offset: 0))
    return text
  }

  @Test("The outline has spans, levels and marks, and no front matter") func outline() {
    let outline = text(at: 0).outline
    #expect(outline.map(\.title) == ["甲", "甲一", "乙"])
    #expect(outline.map(\.level) == [1, 2, 1])
    #expect(outline.map(\.paragraphs) == [5..<10, 7..<10, 10..<12])
    #expect(outline.map(\.isMuted) == [true, false, false])
  }

  @Test("A section changes places with its sibling, blank lines staying where they are")
  func moveDown() throws {
    var text = text(at: 6)
    try text.moveSectionDown()
    #expect(text.string.hasSuffix("# 讲话\n\n## 乙\n三\n\n## 甲 @略\n一\n### 甲一\n二"))
    #expect(text.caret == .init(paragraph: 9, offset: 0))
    text.undo()
    #expect(text.string == Self.speech)
  }

  @Test("The last section moves up with the caret in it") func moveUp() throws {
    var text = text(at: 11)
    try text.moveSectionUp()
    #expect(text.string.hasSuffix("## 乙\n三\n\n## 甲 @略\n一\n### 甲一\n二"))
    #expect(text.caret == .init(paragraph: 6, offset: 0))
    #expect(throws: EditRefusal.noSibling) { try text.moveSectionUp() }
  }

  @Test("A section takes its subsections to another level, within the four") func levels() throws {
    var text = text(at: 5)
    try text.demoteSection()
    #expect(text.string.contains("\n### 甲 @略\n一\n#### 甲一\n"))
    text.undo()
    #expect(text.string == Self.speech)
    #expect(throws: EditRefusal.noSuchLevel) { try text.promoteSection() }
  }

  @Test("Marks are put at the heading and taken away") func marks() throws {
    var text = text(at: 5)
    try text.toggleLocked()
    #expect(text.paragraphs[5].string == "## 甲 @略 @锁")
    #expect(throws: EditRefusal.locked(heading: "甲")) { try text.toggleMuted() }
    try text.toggleLocked()
    try text.toggleMuted()
    #expect(text.paragraphs[5].string == "## 甲")
  }

  @Test("A locked section refuses typing in it, in its subsections, and over its edges")
  func locked() throws {
    var text = text(at: 8, "前\n## 甲 @锁\n一\n### 甲一\n二\n## 乙\n三")
    for paragraph in 1...4 {
      text.place(.init(paragraph: paragraph, offset: 0))
      #expect(text.isLocked(at: text.caret))
      #expect(throws: EditRefusal.locked(heading: "甲")) { try text.insert("字") }
    }
    text.place(.init(paragraph: 0, offset: 1))
    #expect(throws: EditRefusal.locked(heading: "甲")) { try text.deleteForward() }
    text.place(.init(paragraph: 5, offset: 0))
    #expect(throws: EditRefusal.locked(heading: "甲")) { try text.deleteBackward() }
    text.selectAll()
    #expect(throws: EditRefusal.locked(heading: "甲")) { try text.insert("字") }
    text.place(.init(paragraph: 6, offset: 1))
    try text.insert("字")
    #expect(text.paragraphs[6].string == "三字")
  }

  @Test("A section that holds half of a loop stays where it is") func splitBlock() {
    var text = text(at: 1, "@每个 机构\n## 甲\n一\n@完\n## 乙")
    #expect(throws: EditRefusal.splitsBlock) { try text.moveSectionDown() }
  }
}
