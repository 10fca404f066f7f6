import Core
import SeededRandom
import Testing

/// Whatever is missing, what is composed is well-formed; and composing by halves is composing.
struct CompositionPropertyTests {
  @Test("No generated text keeps a trace of what is missing, and recomposing equals composing")
  func wellFormed() {
    let seed = SeededGenerator.anySeed()
    print("live text property seed: \(seed)")
    var generator = TemplateGenerator(seed: seed)
    for round in 0..<300 {
      let source = generator.template()
      var workspace = DraftingFixture.workspace(generator.figures())
      var composer = Composer(
        source: source, name: "p", library: DraftingFixture.library(TemplateGenerator.fragments))
      check(composer.compose(workspace, today: DraftingFixture.today), source, seed, round)
      for _ in 0..<4 {
        let changed = generator.change(&workspace)
        let again = composer.recompose(workspace, changed: changed)
        check(again, source, seed, round)
        var whole = composer
        let composed = whole.compose(workspace, today: DraftingFixture.today)
        #expect(again == composed, "seed \(seed) round \(round)\n\(source)")
      }
    }
  }

  private func check(_ composition: Composition, _ source: String, _ seed: UInt64, _ round: Int) {
    #expect(composition.diagnostics.isEmpty, "seed \(seed) round \(round)\n\(source)")
    let blocks = composition.sections.flatMap(\.blocks)
    for flaw in Flaw.all(in: blocks) {
      Issue.record("\(flaw) — seed \(seed) round \(round)\n\(source)\n⇒\n\(composition.plainText)")
    }
  }
}

/// What a composed text must not have.
private enum Flaw {
  static let marks: Set<Character> = ["。", "？", "！", "；", "：", "，", "、"]

  static func all(in blocks: [ComposedBlock]) -> [String] {
    blocks.flatMap { flaws(in: $0) } + numbering(blocks) + emptyHeadings(blocks)
  }

  private static func flaws(in block: ComposedBlock) -> [String] {
    let text = Array(block.string)
    var flaws: [String] = []
    if text.isEmpty { flaws.append("empty block") }
    if let first = text.first, marks.contains(first) {
      flaws.append("leading mark: \(block.string)")
    }
    for (a, b) in zip(text, text.dropFirst()) {
      if marks.contains(a), marks.contains(b) { flaws.append("doubled mark \(a)\(b)") }
      if "（“".contains(a), marks.contains(b) || "）”".contains(b) { flaws.append("\(a)\(b)") }
      if "，、；：".contains(a), "）”".contains(b) { flaws.append("\(a)\(b)") }
    }
    for pair in ["（）", "“”"] {
      let (open, close) = (pair.first, pair.last)
      if text.filter({ $0 == open }).count != text.filter({ $0 == close }).count {
        flaws.append("unclosed \(pair)")
      }
    }
    for sentence in block.string.split(whereSeparator: { "。！？；，".contains($0) })
    where ["区总工会", "一是", "二是", "三是", "团区委"].contains(String(sentence)) {
      flaws.append("nothing but \(sentence)")
    }
    if block.kind == .paragraph, let last = text.last, "，、；：".contains(last) {
      flaws.append("ends in \(last)")
    }
    return flaws
  }

  private static func numbering(_ blocks: [ComposedBlock]) -> [String] {
    let hanzi = ["一", "二", "三", "四", "五", "六"]
    var (parts, subparts) = (0, 0)
    var flaws: [String] = []
    for block in blocks where !block.isMuted {
      if case .heading(1) = block.kind {
        if !block.string.hasPrefix("\(hanzi[min(parts, 5)])、") { flaws.append("part \(parts + 1)") }
        parts += 1
        subparts = 0
      } else if block.kind == .heading(level: 2) || block.string.hasPrefix("（") {
        if !block.string.hasPrefix("（\(hanzi[min(subparts, 5)])）") {
          flaws.append("sub \(subparts + 1)")
        }
        subparts += 1
      }
    }
    return flaws
  }

  /// A part ends in text, never in its heading.
  private static func emptyHeadings(_ blocks: [ComposedBlock]) -> [String] {
    var flaws: [String] = []
    for (index, block) in blocks.enumerated() {
      guard case .heading(let level) = block.kind else { continue }
      let next = index + 1 < blocks.count ? blocks[index + 1].kind : nil
      switch next {
      case .heading(let deeper)? where deeper > level: break
      case .paragraph?: break
      default: flaws.append("empty heading \(block.string)")
      }
    }
    return flaws
  }
}

/// Templates as a secretary would write them, with anything optional that can be.
private struct TemplateGenerator {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  static let fragments = [
    "甲": "[区总工会[组织竞赛{竞赛场次}，][调处争议{调解件数}，]成效明显。]\n@或\n[团区委[发展志愿者{志愿者}，]做得好。]",
    "类/工会": "[{名称}[办活动{活动场次}，]有声有色。]", "类/通用": "[{名称}[办活动{活动场次}，]各具特色。]",
  ]

  private static let names = [
    "总工会.竞赛场次", "总工会.参赛职工", "总工会.调解件数", "团委.志愿者", "妇联.贷款", "总工会.活动场次",
    "团委.活动场次", "妇联.活动场次", "清河镇.总工会.竞赛场次", "白石镇.总工会.竞赛场次",
  ]

  mutating func figures() -> [String] {
    var figures: [String] = []
    for name in Self.names {
      for year in [2024, 2025] where chance(2) { figures.append("\(name)@\(year)=\(value())") }
    }
    return figures
  }

  mutating func change(_ workspace: inout Workspace) -> Set<FigureKey> {
    var changed: Set<FigureKey> = []
    for _ in 0...random.below(2) {
      let path = "\(Self.names[random.below(Self.names.count)])@\(chance(3) ? 2024 : 2025)"
      DraftingFixture.set("\(path)=\(chance(3) ? "-" : "\(value())")", in: &workspace)
      if let key = try? resolveFigurePath(path, in: workspace, period: DraftingFixture.period) {
        changed.insert(key)
      }
    }
    return changed
  }

  private mutating func value() -> Int { chance(8) ? 0 : random.below(2000) + 1 }

  private mutating func chance(_ one: Int) -> Bool { random.below(one) == 0 }

  private mutating func pick(_ values: [String]) -> String { values[random.below(values.count)] }

  // MARK: Text

  mutating func template() -> String {
    var text = chance(3) ? "# 讲话\n\n讲{部分数}个方面，共{条数}条。\n\n- 甲\n- 乙\n\n" : "# 讲话\n\n"
    for _ in 0...random.below(3) {
      text += "## 做好工作\(chance(6) ? " @略" : "")\n" + content() + "\n"
      if chance(2) { text += "### 抓好落实\(chance(2) ? "。" : "")\n" + content() + "\n" }
    }
    return text
  }

  private mutating func content() -> String {
    var text = ""
    for _ in 0...random.below(3) { text += paragraph() + (chance(3) ? "\n\n" : "\n") }
    return text + "\n"
  }

  private mutating func paragraph() -> String {
    switch random.below(9) {
    case 0: return "@引 甲"
    case 1: return "@每个 机构\n@引 类/{类别}\n@完"
    case 2: return "@若 \(condition())\n\(sentence())\n@否则\n\(sentence())\n@完"
    case 3:
      return "\n- [\(figureClause())]\n- [\(figureClause())，\(figureClause())]\n- 抓好自身\n"
    case 4: return "@每个 机构\n\n[{名称}[办活动{活动场次}]。]\n\n@完"
    case 5: return "[\n@每个 机构 连 、\n[{名称}{活动场次}]\n@完\n，精彩纷呈。]"
    default: return sentence()
    }
  }

  private mutating func condition() -> String {
    pick([
      "有 总工会.竞赛场次", "总工会.竞赛场次 > 100", "增长 总工会.竞赛场次", "非 有 团委.志愿者 且 有 妇联.贷款",
    ])
  }

  private mutating func sentence() -> String {
    switch random.below(6) {
    case 0: "[区总工会[组织竞赛{竞赛场次}，][调处争议{调解件数}，]成效明显。]"
    case 1: "[\(figureClause())，\(figureClause())。]"
    case 2: "工作有序，[\(figureClause())][，\(figureClause())]。"
    case 3: "工作有序（[\(figureClause())、][\(figureClause())]）。"
    case 4: "打造“一流、[\(figureClause())]”，[\(figureClause())。]"
    default: "成效明显[，\(figureClause())[、\(figureClause())]]；[\(figureClause())，]群众满意。"
    }
  }

  private mutating func figureClause() -> String {
    let name = pick(Array(Self.names.prefix(8)))
    return "完成{\(name)\(pick(["", "", "|数", "|同比", "|含零"]))}"
  }
}
