import SeededRandom
import Testing

@testable import Core

@Suite("Differences") struct EditingDifferenceTests {
  /// `[-gone-]` and `{+come+}`; a moved paragraph begins with ↑ or ↓.
  private func shown(_ old: String, _ new: String) -> String {
    TextDifference(from: old, to: new).paragraphs.map { paragraph in
      let text = paragraph.pieces.map { piece in
        switch piece.change {
        case .equal: piece.text
        case .removed: "[-\(piece.text)-]"
        case .added: "{+\(piece.text)+}"
        }
      }.joined()
      switch paragraph.placement {
      case .movedAway: return "↓" + text
      case .movedHere: return "↑" + text
      case .kept, .removed, .added: return text
      }
    }.joined(separator: "\n")
  }

  @Test(
    "A comparison reads as a person would tell it",
    arguments: [
      ("组织竞赛16场次，成效明显。", "组织竞赛18场次，成效明显。", "组织竞赛[-16场次-]{+18场次+}，成效明显。"),
      ("全年开展活动。", "全年广泛开展活动。", "全年{+广泛+}开展活动。"),
      ("甲，乙甲，丙。", "甲，丙。", "甲，[-乙甲，-]丙。"),
      ("用心用情服务好职工群众", "用心用情服务好工会会员", "用心用情服务好[-职工群众-]{+工会会员+}"),
      ("增长5.1%。", "增长6.3%。", "增长[-5.1%-]{+6.3%+}。"),
      ("参与{参赛职工|超过}。", "参与{参赛职工|近}。", "参与[-{参赛职工|超过}-]{+{参赛职工|近}+}。"),
      ("一致", "一致", "一致"),
    ]) func words(old: String, new: String, expected: String)
  {
    #expect(shown(old, new) == expected)
  }

  @Test("Paragraphs that share little are told as gone and come") func paragraphs() {
    #expect(
      shown("第一段讲成绩。\n联席会议全年召开。\n末段", "第一段讲成绩。\n困难职工得到救助帮扶。\n末段")
        == "第一段讲成绩。\n[-联席会议全年召开。-]\n{+困难职工得到救助帮扶。+}\n末段")
  }

  @Test("A paragraph that only changed its place is told as moved") func moved() {
    #expect(
      shown("甲段落说明情况\n乙段说问题在哪\n丙段落谈打算", "乙段说问题在哪\n丙段落谈打算\n甲段落说明情况")
        == "↓[-甲段落说明情况-]\n乙段说问题在哪\n丙段落谈打算\n↑甲段落说明情况")
  }

  @Test("Both texts can be read off the comparison", arguments: 0..<200 as Range<UInt64>)
  func bothTexts(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let words = ["组织", "竞赛", "16场次", "，", "。", "\n", "的", "工会", "{党委}", "工", "会"]
    func text() -> String {
      (0..<Int.random(in: 0...60, using: &generator))
        .map { _ in words.randomElement(using: &generator) ?? "" }.joined()
    }
    let (old, new) = (text(), text())
    let paragraphs = TextDifference(from: old, to: new).paragraphs
    func read(_ dropped: TextDifference.Change) -> String {
      paragraphs.compactMap { paragraph -> String? in
        switch (paragraph.placement, dropped) {
        case (.added, .added), (.movedHere, .added), (.removed, .removed), (.movedAway, .removed):
          nil
        default:
          paragraph.pieces.filter { $0.change != dropped }.map(\.text).joined()
        }
      }.joined(separator: "\n")
    }
    #expect(read(.added) == old, "seed \(seed)")
    #expect(read(.removed) == new, "seed \(seed)")
    #expect(TextDifference(from: new, to: new).isEmpty, "seed \(seed)")
  }

  @Test(
    "What stays is as long as the longest common subsequence", arguments: 0..<200 as Range<UInt64>)
  func shortest(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func row() -> [Int] {
      (0..<Int.random(in: 0...24, using: &generator)).map { _ in
        Int.random(in: 0..<4, using: &generator)
      }
    }
    let (old, new) = (row(), row())
    var lengths = Array(repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        lengths[i][j] =
          old[i] == new[j] ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
      }
    }
    let kept = SequenceDifference.kept(old, new)
    #expect(kept.count == lengths[0][0], "seed \(seed): \(old) \(new)")
    #expect(kept.allSatisfy { old[$0.old] == new[$0.new] }, "seed \(seed)")
    #expect(
      zip(kept, kept.dropFirst()).allSatisfy { $0.old < $1.old && $0.new < $1.new }, "seed \(seed)")
  }
}

@Suite("Differences of speeches") struct EditingSpeechDifferenceTests {
  /// A speech of one paragraph: the source has one `{竞赛场次}`.
  private func speech(_ source: String, figure: String, isGap: Bool = false) -> (
    Composition, [[UInt8]]
  ) {
    let bytes = Array(source.utf8)
    let open = bytes.firstIndex(of: UInt8(ascii: "{")) ?? 0
    let close = (bytes.firstIndex(of: UInt8(ascii: "}")) ?? 0) + 1
    let printed = Array(figure.utf8)
    let middle = open..<open + printed.count
    let text = bytes[..<open] + printed + bytes[close...]
    let block = ComposedBlock(
      kind: .paragraph, text: Array(text),
      runs: [
        Run(range: 0..<open, kind: .literal, source: .init(file: 0, start: 0, end: open)),
        Run(
          range: middle, kind: isGap ? .gap(0) : .figure(0),
          source: .init(file: 0, start: open, end: close)),
        Run(
          range: middle.upperBound..<text.count, kind: .literal,
          source: .init(file: 0, start: close, end: bytes.count)),
      ])
    let section = ComposedSection(
      blocks: [block],
      citations: isGap ? [] : [Citation(keys: [], derivation: .value, text: figure)],
      gaps: isGap
        ? [Gap(label: "总工会·竞赛场次", keys: [], source: .init(file: 0, start: open, end: close))]
        : [])
    return (Composition(sections: [section], files: ["稿"]), [bytes])
  }

  private func compare(
    _ old: (Composition, [[UInt8]]), _ new: (Composition, [[UInt8]])
  ) -> SpeechDifference {
    SpeechDifference(from: old.0, sources: old.1, to: new.0, sources: new.1)
  }

  @Test("A record's change is a figure change, with both values and what it is of") func figure() {
    let difference = compare(
      speech("组织竞赛{竞赛场次}，好。", figure: "16场次"), speech("组织竞赛{竞赛场次}，好。", figure: "18场次"))
    #expect(difference.isSourceEqual)
    #expect(difference.figureChanges.map(\.label) == ["竞赛场次"])
    #expect(difference.figureChanges.map { [$0.old, $0.new] } == [["16场次", "18场次"]])
    #expect(difference.blocks[0].pieces.first == .equal("组织竞赛"))
    #expect(difference.blocks[0].pieces.last == .equal("，好。"))
  }

  @Test("Rewriting is prose, beside a figure that changed too") func both() {
    let difference = compare(
      speech("组织竞赛{竞赛场次}，好。", figure: "16场次"), speech("开展竞赛{竞赛场次}，好。", figure: "18场次"))
    #expect(!difference.isSourceEqual)
    #expect(difference.figureChanges.count == 1)
    #expect(difference.blocks[0].pieces.prefix(2) == [.removed("组织"), .added("开展")])
  }

  @Test("Another wording asked for is prose, though the record is the same") func wording() {
    let difference = compare(
      speech("参与{参赛职工}。", figure: "583名"), speech("参与{参赛职工|近}。", figure: "近600名"))
    #expect(difference.figureChanges.isEmpty)
    #expect(difference.blocks[0].pieces.contains(.removed("583名")))
  }

  @Test("A gap that was filled is a figure change") func gap() {
    let difference = compare(
      speech("组织竞赛{竞赛场次}。", figure: "〔待填：总工会·竞赛场次〕", isGap: true),
      speech("组织竞赛{竞赛场次}。", figure: "16场次"))
    #expect(difference.figureChanges.map(\.new) == ["16场次"])
    #expect(compare(speech("{甲}好", figure: "1件"), speech("{甲}好", figure: "1件")).isEmpty)
  }
}
