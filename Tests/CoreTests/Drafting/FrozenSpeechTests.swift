import Core
import Foundation
import Testing

@Suite("A frozen speech")
struct FrozenSpeechTests {
  private static let source =
    "# 讲话\n\n全区第3次会议。区总工会组织竞赛{总工会.竞赛场次}，{参赛职工|超过|名}参与，服务{总工会.帮扶人次}。2025年新建5个站点。"

  private static func freeze(
    _ figures: [String], source: String = source
  ) -> (speech: FrozenSpeech, workspace: Workspace) {
    let workspace = DraftingFixture.workspace(figures)
    var composer = Composer(source: source, name: "稿", library: DraftingFixture.library())
    let composition = composer.compose(workspace, today: DraftingFixture.today)
    return (
      FrozenSpeech(composition, sources: composer.sources, workspace: workspace), workspace
    )
  }

  private static let figures = ["总工会.竞赛场次=16", "总工会.参赛职工=583"]

  @Test("is read back as it was written")
  func coding() throws {
    let speech = Self.freeze(Self.figures).speech
    let data = try JSONEncoder().encode(speech)
    #expect(try JSONDecoder().decode(FrozenSpeech.self, from: data) == speech)
  }

  @Test("composes to the very text that it was made of")
  func composition() {
    let workspace = DraftingFixture.workspace(Self.figures)
    let composed = DraftingFixture.compose(Self.source, workspace)
    #expect(Self.freeze(Self.figures).speech.composition.plainText == composed.plainText)
  }

  @Test("still knows which sections its records stand in")
  func dependencies() {
    let workspace = DraftingFixture.workspace(Self.figures)
    let composed = DraftingFixture.compose(Self.source, workspace)
    let frozen = Self.freeze(Self.figures).speech.composition
    let cited = composed.sections.map { Set($0.citations.flatMap(\.keys)) }
    #expect(!cited.joined().isEmpty)
    for (section, keys) in zip(frozen.sections, cited) {
      #expect(keys.isSubset(of: section.dependencies))
    }
  }

  @Test("does not drift while its records stand")
  func noDrift() {
    let (speech, workspace) = Self.freeze(Self.figures)
    #expect(speech.drifts(in: workspace).isEmpty)
  }

  @Test("names each figure whose record changed or went, with both amounts and the sentence")
  func drift() {
    var (speech, workspace) = Self.freeze(Self.figures)
    DraftingFixture.set("总工会.竞赛场次=18", in: &workspace)
    DraftingFixture.set("总工会.参赛职工=-", in: &workspace)
    let drifts = speech.drifts(in: workspace)
    #expect(drifts.map(\.label) == ["区总工会·竞赛场次", "区总工会·参赛职工"])
    #expect(drifts.map(\.printed) == ["16场次", "超过580名"])
    #expect(drifts.map { $0.changes.map(\.then?.plainText) } == [["16"], ["583"]])
    #expect(drifts.map { $0.changes.map(\.now?.plainText) } == [["18"], [nil]])
    #expect(drifts[0].sentence.hasPrefix("区总工会组织竞赛16场次"))
    #expect(drifts[0].sentence.hasSuffix("。"))
  }

  @Test("tells its rewriting from its figures")
  func difference() {
    let old = Self.freeze(Self.figures).speech
    let figures = Self.freeze(["总工会.竞赛场次=18", "总工会.参赛职工=583"]).speech
    let change = SpeechDifference(from: old, to: figures, isSourceEqual: true)
    #expect(change.figureChanges.map(\.new) == ["18场次"])
    #expect(change.blocks.filter(\.isChanged).count == 1)
    #expect(SpeechDifference(from: old, to: old, isSourceEqual: true).isEmpty)
  }

  @Test("shows the exact value, the status and the record behind each wording")
  func evidence() {
    let (speech, workspace) = Self.freeze(["总工会.竞赛场次=16/存疑", "总工会.参赛职工=583"])
    let evidence = Evidence(speech, workspace: workspace)
    #expect(evidence.rows.map(\.number) == [1, 2, 3])
    #expect(evidence.rows.map(\.wording) == ["16场次", "超过580名", "〔待填：总工会·帮扶人次〕"])
    #expect(evidence.rows[1].exact == "583人")
    #expect(evidence.rows[1].derivation == "原数，措辞“超过”")
    #expect(evidence.rows[1].records == ["区总工会·参赛职工·2025年 583人"])
    #expect(evidence.rows.map(\.status) == [.doubtful, .reported, .gap])
  }

  @Test("lists numbers of prose that no record stands behind, but no ordinals, years or sections")
  func unbound() {
    let (speech, workspace) = Self.freeze(Self.figures)
    #expect(Evidence(speech, workspace: workspace).unbound.map(\.text) == ["5个站"])
  }

  @Test(
    "takes these for words",
    arguments: [
      "第2届", "2025年", "3月8日", "2021—2025年", "1. 提高认识", "（2）抓落实", "5G网络", "GB/T 9704", "12时",
    ])
  func exempt(words: String) {
    let (speech, workspace) = Self.freeze([], source: "# 讲话\n\n\(words)。")
    #expect(Evidence(speech, workspace: workspace).unbound.isEmpty)
  }

  @Test(
    "takes these for numbers", arguments: ["办好10件实事", "覆盖98.5%", "投入３００万元", "惠及1,547人"])
  func counted(words: String) {
    let (speech, workspace) = Self.freeze([], source: "# 讲话\n\n\(words)。")
    #expect(Evidence(speech, workspace: workspace).unbound.count == 1)
  }

  @Test("is kept by a session only if the draft's text changed")
  func automatic() {
    let speech = Self.freeze([]).speech
    var draft = Draft(id: .init(rawValue: 1), name: "稿", template: "", source: "甲")
    let first = Revision.automatic(of: draft, after: nil, speech: speech, time: 1, author: "王芳")
    #expect(first?.source == "甲")
    #expect(
      Revision.automatic(of: draft, after: first, speech: speech, time: 2, author: "王芳") == nil)
    draft.source = "乙"
    #expect(
      Revision.automatic(of: draft, after: first, speech: speech, time: 2, author: "王芳") != nil)
  }
}
