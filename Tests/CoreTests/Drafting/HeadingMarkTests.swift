import Core
import Testing

/// `@略` and `@锁` behind a heading: read alike by the parser and the editor.
struct HeadingMarkTests {
  private let layout = TextLayout(columns: 40)

  @Test(
    "A heading that ends in @略 without a space before it is words",
    arguments: ["坚持统一@略", "邮局@略", "争创最@略", "甲＠略"])
  func words(_ heading: String) {
    #expect(
      DraftingFixture.text("## \(heading)\n\n这一部分要讲。") == "一、\(heading)\n这一部分要讲。")
    #expect(EditorText("## \(heading)\n甲", layout: layout).outline.map(\.isMuted) == [false])
  }

  @Test(
    "After a space of either width or a tab it is a mark",
    arguments: ["甲 @略", "甲\u{3000}@略", "甲\t@略", "甲 ＠略", "甲 @锁 @略"])
  func marks(_ heading: String) {
    #expect(DraftingFixture.text("## \(heading)\n\n这一部分不讲。") == "~甲\n~这一部分不讲。")
    let outline = EditorText("## \(heading)\n甲", layout: layout).outline
    #expect(outline.map(\.isMuted) == [true])
    #expect(outline.map(\.title) == ["甲"])
  }
}
