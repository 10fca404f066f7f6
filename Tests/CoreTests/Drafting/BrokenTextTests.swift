import Core
import Testing

/// A text of the user's that cannot be read replaces the built-in one all the same: with its error.
struct BrokenTextTests {
  private let library = TextLibrary(layers: [
    TextLayer(
      name: "用户", fragments: ["样/通用": "大家好。"],
      brokenTemplates: ["群团工作座谈会讲话": "不是UTF-8文本", "新的": "没有读取权限"],
      brokenFragments: ["样/工会": "不是UTF-8文本"])
  ])

  @Test("A broken template is named and has a reason, and the built-in one does not come back")
  func template() {
    #expect(library.template("群团工作座谈会讲话") == nil)
    #expect(library.fault(ofTemplate: "群团工作座谈会讲话") == "不是UTF-8文本")
    #expect(library.templateNames.contains("新的"))
    #expect(library.fault(ofTemplate: "走在前面会议讲话") == nil)
  }

  @Test("A sound text of a later layer takes the place of a broken one")
  func later() {
    let mended = TextLibrary(
      layers: library.layers + [TextLayer(name: "旁边", templates: ["新的": "文。"])])
    #expect(mended.template("新的") == "文。")
    #expect(mended.fault(ofTemplate: "新的") == nil)
  }

  @Test("A broken fragment is a mistake where it is cited; the general one does not speak for it")
  func fragment() {
    var composer = Composer(source: "@每个 机构 类别 工会\n@引 样/{类别}\n@完", name: "稿", library: library)
    let composition = composer.compose(DraftingFixture.workspace(), today: DraftingFixture.today)
    #expect(composition.diagnostics.first?.message == "片段读不出来：不是UTF-8文本")
    #expect(!composition.plainText.contains("大家好"))
  }
}
