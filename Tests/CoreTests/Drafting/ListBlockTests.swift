import Core
import Testing

/// Blocks under a list item: items go on with the series, words run on inside the item.
struct ListBlockTests {
  static let examples: [Composed] = [
    Composed("- 甲\n@每个 机构\n- {名称}\n@完\n- 乙", [], "一是甲；二是区总工会；三是团区委；四是区妇联；五是乙。"),
    Composed("- 甲\n@若 级别 = 县级\n- 乙\n@完\n- 丙", [], "一是甲；二是乙；三是丙。"),
    Composed("- 甲\n@若 级别 = 省级\n- 乙\n@完\n- 丙", [], "一是甲；二是丙。"),
    Composed("- 甲：\n@每个 机构 连 、\n{名称}\n@完\n- 乙", [], "一是甲：区总工会、团区委、区妇联；二是乙。"),
    Composed("- 甲\n@若 级别 = 省级\n，重点\n@否则\n，一般\n@完\n- 乙", [], "一是甲，一般；二是乙。"),
    Composed(
      "抓{条数}件事：\n- 甲\n@每个 下级\n- {名称}\n@完\n\n另说。", [], "抓三件事：一是甲；二是清河镇；三是白石镇。\n另说。"),
    Composed(
      "- 甲\n@引 丙\n- 丁", [], "一是甲；二是乙；三是丁。", fragments: ["丙": "- 乙"]),
    Composed("- [甲{竞赛场次}]\n@若 级别 = 县级\n- 乙\n@完", [], "一是乙。"),
  ]

  @Test("A block directly under an item belongs to its list", arguments: examples)
  func belongs(_ example: Composed) {
    let composition = DraftingFixture.compose(
      example.source, DraftingFixture.workspace(example.figures), fragments: example.fragments)
    #expect(composition.plainText == example.text)
    #expect(composition.diagnostics.isEmpty)
  }

  @Test("Words that do break a series in its paragraph are told at the item that begins anew")
  func broken() {
    let composition = DraftingFixture.compose(
      "- 甲\n@引 话\n- 乙", DraftingFixture.workspace(), fragments: ["话": "一段话。"])
    #expect(composition.plainText == "一是甲。一段话。一是乙。")
    #expect(composition.diagnostics.map(\.line) == [3])
    #expect(composition.diagnostics.first?.severity == .warning)
    #expect(composition.diagnostics.first?.suggestion.contains("@序") == true)
  }

  @Test("A new series that is asked for is none that was broken", arguments: ["\n@序 一要", "\n"])
  func asked(_ between: String) {
    let composition = DraftingFixture.compose(
      "- 甲\n@引 话\(between)\n- 乙", DraftingFixture.workspace(), fragments: ["话": "一段话。"])
    #expect(composition.diagnostics.isEmpty)
  }

  @Test("An item inside an item is a mistake, and costs only itself")
  func nested() {
    let composition = DraftingFixture.compose(
      "- 甲[\n@引 丙\n]", DraftingFixture.workspace(), fragments: ["丙": "- 乙"])
    #expect(composition.diagnostics.count == 1)
  }
}
