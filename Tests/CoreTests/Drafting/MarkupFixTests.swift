import Core
import Testing

/// A suggestion that is one word is a change that a key can make.
@Suite struct MarkupFixTests {
  @Test(
    "A wrong name is replaced by the nearest, word for word",
    arguments: [
      ("共{总工会.竞塞场次}。", "共{总工会.竞赛场次}。"), ("共{总工汇.竞赛场次}。", "共{总工会.竞赛场次}。"),
      ("共{工会.竞赛场次|超国}。", "共{工会.竞赛场次|超过}。"), ("没有开头]。", "没有开头。"),
      ("@每个问题\n有的{表现}；\n@完", "@每个 问题\n有的{表现}；\n@完"),
    ])
  func mends(_ source: String, _ mended: String) throws {
    let workspace = DraftingFixture.workspace(["工会.竞赛场次=165"])
    let found = DraftingFixture.compose(source, workspace).diagnostics
    let fix = try #require(found.first { !$0.fixes.isEmpty }?.fixes.first)
    var bytes = Array(source.utf8)
    bytes.replaceSubrange(fix.span.start..<fix.span.end, with: Array(fix.replacement.utf8))
    #expect(String(decoding: bytes, as: UTF8.self) == mended)
    #expect(DraftingFixture.compose(mended, workspace).diagnostics.isEmpty)
  }

  @Test("An indicator that several kinds have is offered with each of them")
  func offersEveryCandidate() throws {
    let found = DraftingFixture.compose("共{帮扶人次}。", DraftingFixture.workspace()).diagnostics
    #expect(
      found.first?.fixes.map(\.replacement) == ["总工会.帮扶人次", "妇联.帮扶人次"])
  }

  @Test("Where only a person can say what is right, there is no change to make")
  func leavesTheRestToPeople() {
    let found = DraftingFixture.compose("共{=16场次}。", DraftingFixture.workspace()).diagnostics
    #expect(found.count == 1)
    #expect(found.first?.fixes == [])
  }
}

/// What may stand behind `|` is tried out before it is offered.
@Suite struct ModifierPreviewTests {
  @Test("Each way to say a figure comes with what it would print") func printsEachWay() {
    let ways = Self.ways("工会.参赛职工")
    #expect(ways["超过"]?.text == "超过580人")
    #expect(ways["名"]?.text == "583名")
    #expect(ways["数"]?.text == "583")
    #expect(ways["同比"]?.text == "同比增长7.8%")
    #expect(ways["超过"]?.objection == nil)
  }

  @Test("A wording that would be untrue says why") func saysWhyNot() {
    #expect(Self.ways("工会.竞赛场次")["超过"]?.objection?.contains("不足20") == true)
    #expect(Self.ways("工会.参赛职工")["下降"]?.objection != nil)
    #expect(Self.ways("工会.竞赛场次")["同比"]?.objection != nil, "nothing to compare with")
  }

  @Test("What is not of the unit, of a group that is taken, or changes nothing is left out")
  func leavesOutWhatDoesNotFit() {
    let ways = Self.ways("工会.参赛职工|超过")
    #expect(ways["近"] == nil)
    #expect(ways["亿元"] == nil)
    #expect(ways["人次"] == nil)
    #expect(ways["人"] == nil)
    #expect(ways["名"]?.text == "超过580名")
  }

  @Test("Bodies are listed or counted, and words of the place have nothing behind them")
  func knowsWhatIsAsked() {
    #expect(Set(Self.ways("各机构").keys) == ["名单", "个数"])
    #expect(Self.ways("党委").isEmpty)
  }

  private static func ways(_ expression: String) -> [String: ModifierPreview] {
    let workspace = DraftingFixture.workspace([
      "工会.竞赛场次=16", "工会.参赛职工=583", "工会.参赛职工@2024=541",
    ])
    let found = Composer.modifiers(
      for: expression, in: "", workspace, today: DraftingFixture.today)
    return Dictionary(uniqueKeysWithValues: found.map { ($0.modifier, $0) })
  }
}
