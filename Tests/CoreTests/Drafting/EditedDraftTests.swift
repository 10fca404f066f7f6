import Core
import SeededRandom
import Testing

/// While a draft is typed, only what the typing touches is read and composed; what comes of it is what composing from scratch gives.
struct EditedDraftTests {
  private static let fragments = [
    "甲": "[区总工会[组织竞赛{竞赛场次}，][调处争议{调解件数}，]成效明显。]\n@或\n[团区委[发展志愿者{志愿者}，]做得好。]",
    "乙": "## 片段的一部分\n\n有[{没有的数}，]错。\n@引 甲\n@引 乙\n",
    "类/工会": "[{名称}[办活动{活动场次}，]有声有色。]\n@或\n{名称}另一说。",
    "类/通用": "[{名称}[办活动{活动场次}，]各具特色。]\n@引 甲",
  ]

  private static let draft = """
    ---
    名称: 讲话
    日期: 2026-01-15
    ---
    # 在座谈会上的讲话

    同志们：

    讲{部分数}个方面，共{条数}条。{提法.口号}

    - 抓竞赛{竞赛场次}
    - 抓帮扶

    ## 成绩 @锁

    @每个 机构 按 活动场次 降序 取 2

    [{名称}办活动{活动场次}]，很好。
    @引 类/{类别}

    @完

    ### 工会。
    @引 甲
    [参赛{参赛职工|超过}人，]没写完{竞赛
    ### 团委
    志愿者{志愿者|同比}。[没关

    ## 问题
    @若 有 贷款
    ## 块里的一部分
    贷款{贷款}。
    @否则
    没有。
    @完

    @引 乙

    ## 任务 @略
    @序 首先，
    - 一件
    - 两件{=3|源}

    ## 尾声
    共{部分数}部分，{条数}条。\\{照写\\}
    @引 甲
    @已引 甲

    谢谢！

    """

  private static let pieces = [
    "[", "]", "{", "}", "｛", "|", "@", "\\", "\n", "\n\n", "。", "，", "# 题\n", "\n## 新的部分\n",
    "\n### 小节。",
    "\n- 条\n", "\n@每个 机构\n", "\n@若 有 贷款\n", "\n@否则\n", "\n@完\n", "\n@引 甲\n", "\n@引 乙\n",
    "\n@引 类/工会\n",
    "\n@注 记着\n", "\n@序 首先，\n", "{贷款}", "{竞赛场次|超过}", "{条数}", "{部分数}", "{名称}", "字", " ", "　", " @略",
    " @锁",
    "---\n", "{提法.口号}", "{各机构.活动场次|不完全}", "全区各级", "\r\n",
  ]

  private static let workspace = DraftingFixture.workspace(
    ["竞赛场次=16", "总工会.活动场次=3", "团委.活动场次=9", "妇联.活动场次=5", "志愿者=10", "志愿者@2024=9"],
    formulations: [Formulation(name: "口号", text: "开好局起好步", from: Day("2025-01-01"))])

  @Test("Whatever is typed, wherever, composing what it touched is composing from scratch")
  func randomEdits() throws {
    let seed = SeededGenerator.anySeed()
    print("edited draft seed: \(seed)")
    var random = SeededGenerator(seed: seed)
    for round in 0..<40 {
      var session = Session(
        Self.draft, library: DraftingFixture.library(Self.fragments), workspace: Self.workspace)
      for step in 0..<40 {
        var scalars = Array(session.source.unicodeScalars)
        for _ in 0...random.below(8) / 7 { edit(&scalars, &random) }
        if random.below(12) == 0 { scalars = Array(Self.draft.unicodeScalars) }
        session.change(to: String(String.UnicodeScalarView(scalars)))
        let difference = session.difference(
          recordsToo: random.below(6) == 0 ? random.below(30) : nil)
        #expect(difference == nil, "seed \(seed) round \(round) step \(step)\n\(session.source)")
        if difference != nil { return }
      }
    }
  }

  @Test("The same for every built-in speech, typed in at random places")
  func builtInSpeeches() throws {
    let seed = SeededGenerator.anySeed()
    print("edited template seed: \(seed)")
    var random = SeededGenerator(seed: seed)
    for name in TextLibrary.builtIn.templateNames {
      var session = Session(
        TextLibrary.builtIn.template(name) ?? "", library: .builtIn, workspace: Self.workspace)
      for step in 0..<8 {
        var scalars = Array(session.source.unicodeScalars)
        edit(&scalars, &random)
        session.change(to: String(String.UnicodeScalarView(scalars)))
        let difference = session.difference()
        #expect(difference == nil, "seed \(seed) \(name) step \(step)\n\(session.source)")
      }
    }
  }

  @Test("Typing in one part composes that part alone")
  func onePart() {
    let source = "# 题\n话。\n## 甲\n一{竞赛场次}。\n## 乙\n二。\n## 丙\n三。\n"
    var composer = Composer(source: source, name: "t", library: DraftingFixture.library())
    _ = composer.compose(Self.workspace, today: DraftingFixture.today)
    composer.edit(to: source.replacing("二。", with: "二二。"))
    let composition = composer.recompose(Self.workspace, changed: [])
    #expect(composer.recomposedSections == [2])
    #expect(composition.sections[3].blocks[1].runs[0].source.start == source.utf8.count - 4)
  }

  @Test("A mistake behind the typing keeps its line and its mend")
  func movedMistake() throws {
    let source = "## 甲\n一。\n## 乙\n{竞塞场次}。\n"
    var composer = Composer(source: source, name: "t", library: DraftingFixture.library())
    _ = composer.compose(Self.workspace, today: DraftingFixture.today)
    composer.edit(to: "## 甲\n一。\n\n又一段。\n## 乙\n{竞塞场次}。\n")
    let mistake = try #require(composer.recompose(Self.workspace, changed: []).diagnostics.first)
    let fix = try #require(mistake.fixes.first)
    #expect(mistake.line == 6)
    #expect(composer.sources[0][fix.span.start..<fix.span.end].elementsEqual("竞塞场次".utf8))
  }

  @Test("A citation that an earlier figure turned takes its wording in later parts too")
  func wordingAfterFigure() throws {
    let source = """
      ## 前
      @每个 机构 按 活动场次 降序 取 1
      @引 类/{类别}
      @完
      ## 后
      @引 类/工会
      """
    let library = DraftingFixture.library(["类/工会": "甲说。\n@或\n乙说。", "类/通用": "别家。"])
    var workspace = DraftingFixture.workspace(["总工会.活动场次=9", "团委.活动场次=1", "妇联.活动场次=2"])
    var composer = Composer(source: source, name: "t", library: library)
    #expect(composer.compose(workspace, today: DraftingFixture.today).plainText.hasSuffix("乙说。"))
    DraftingFixture.set("团委.活动场次=99", in: &workspace)
    let key = try resolveFigurePath("团委.活动场次", in: workspace, period: DraftingFixture.period)
    #expect(composer.recompose(workspace, changed: [key]).plainText.hasSuffix("甲说。"))
  }

  // MARK: Editing

  private func edit(_ scalars: inout [Unicode.Scalar], _ random: inout SeededGenerator) {
    let place = random.below(scalars.count + 1)
    switch random.below(8) {
    case 0, 1, 2:
      scalars.insert(
        contentsOf: Self.pieces[random.below(Self.pieces.count)].unicodeScalars, at: place)
    case 3: scalars.insert("字", at: place)
    case 4, 5:
      let end = min(scalars.count, place + 1 + random.below(3))
      scalars.removeSubrange(place..<end)
    case 6:
      let end = scalars[place...].firstIndex(of: "\n") ?? scalars.count
      scalars.removeSubrange(place..<end)
    default: moveSection(&scalars, to: place, &random)
    }
  }

  /// Takes a `##` part out, and most times puts it somewhere else.
  private func moveSection(
    _ scalars: inout [Unicode.Scalar], to place: Int, _ random: inout SeededGenerator
  ) {
    let starts = scalars.indices.filter {
      scalars[$0...].starts(with: "## ".unicodeScalars) && ($0 == 0 || scalars[$0 - 1] == "\n")
    }
    guard !starts.isEmpty else { return }
    let number = random.below(starts.count)
    let end = number + 1 < starts.count ? starts[number + 1] : scalars.count
    let section = Array(scalars[starts[number]..<end])
    scalars.removeSubrange(starts[number]..<end)
    if random.below(3) > 0 { scalars.insert(contentsOf: section, at: min(place, scalars.count)) }
  }
}

/// A draft that is being typed, beside what composing it from scratch gives.
private struct Session {
  private(set) var source: String
  private let library: TextLibrary
  private var workspace: Workspace
  private var composer: Composer

  init(_ source: String, library: TextLibrary, workspace: Workspace) {
    self.source = source
    self.library = library
    self.workspace = workspace
    composer = Composer(source: source, name: "t", library: library)
    _ = composer.compose(workspace, today: DraftingFixture.today)
  }

  mutating func change(to source: String) {
    self.source = source
    composer.edit(to: source)
  }

  /// What differs; nil if nothing does.
  ///
  /// - Parameter recordsToo: a figure to record before composing.
  mutating func difference(recordsToo figure: Int? = nil) -> String? {
    var changed: Set<FigureKey> = []
    if let figure {
      let path = ["团委.活动场次", "妇联.活动场次", "总工会.竞赛场次"][figure % 3]
      DraftingFixture.set("\(path)=\(figure)", in: &workspace)
      if let key = try? resolveFigurePath(path, in: workspace, period: DraftingFixture.period) {
        changed.insert(key)
      }
    }
    let composition = composer.recompose(workspace, changed: changed)
    var fresh = Composer(source: source, name: "t", library: library)
    let expected = fresh.compose(workspace, today: DraftingFixture.today)
    if composition.plainText != expected.plainText { return "text" }
    if composition.diagnostics != expected.diagnostics {
      let (got, wanted) = (Set(composition.diagnostics), Set(expected.diagnostics))
      return "diagnostics: \(got.subtracting(wanted)) for \(wanted.subtracting(got))"
    }
    if composition.files != expected.files { return "files" }
    if composition != expected { return "composition" }
    if composer.sources != fresh.sources { return "sources" }
    var (typed, whole) = (composer, fresh)
    let (demand, all) = (typed.demand(in: workspace), whole.demand(in: workspace))
    if demand.indicators != all.indicators || demand.periods != all.periods { return "demand" }
    return typed.citedFormulations(in: workspace) == whole.citedFormulations(in: workspace)
      ? nil : "formulations"
  }
}
