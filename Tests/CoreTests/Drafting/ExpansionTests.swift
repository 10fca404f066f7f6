import Core
import Testing

/// 展开: plain live text in place of a citation, loop or branching, and not a word of the speech is changed.
struct ExpansionTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var source: String
    var after: String
    var fragments: [String: String] = [:]
    var testDescription: String { source }
  }

  static let figures = [
    "总工会.竞赛场次@2025=16", "总工会.活动场次@2025=5", "妇联.活动场次@2025=20", "清河镇.总工会.竞赛场次=3",
    "白石镇.总工会.竞赛场次=5",
  ]

  /// The caret stands at ^.
  static let examples: [Example] = [
    Example(
      source: "前文。\n^@引 甲\n后文。", after: "前文。\n一年竞赛{竞赛场次}。\n后文。",
      fragments: ["甲": "一年竞赛{竞赛场次}。\n"]),
    Example(
      source: "@引 甲\n\n^@引 甲", after: "@引 甲\n\n二。", fragments: ["甲": "一。\n@或\n二。"]),
    Example(
      source: "^@引 甲\n\n@引 甲", after: "@已引 甲\n一。\n\n@引 甲", fragments: ["甲": "一。\n@或\n二。"]),
    Example(
      source: "@每个 机构 连 ；\n^{名称}办活动[{活动场次}]\n@完\n。",
      after: "区总工会办活动[{总工会.活动场次}]\n；团区委办活动[{团委.活动场次}]\n；区妇联办活动[{妇联.活动场次}]\n。"),
    Example(
      source: "^@每个 机构 连 ；\n[{名称}{活动场次}]\n@完\n。",
      after: "[区总工会{总工会.活动场次}]\n[；团区委{团委.活动场次}]\n[；区妇联{妇联.活动场次}]\n。"),
    Example(
      source: "^@每个 机构 类别 工会\n\n{名称}{竞赛场次|同比}。\n\n@完", after: "\n区总工会{总工会.竞赛场次|同比}。\n"),
    Example(
      source: "^@每个 下级 连 、\n{名称}{总工会.竞赛场次|数}\n@完\n。",
      after: "清河镇{清河镇.总工会.竞赛场次|数}\n、白石镇{白石镇.总工会.竞赛场次|数}\n。"),
    Example(
      source: "^@每个 机构\n@引 样/{类别}\n@完", after: "@引 样/工会\n团区委行。\n区妇联行。",
      fragments: ["样/工会": "竞赛{工会.竞赛场次}。", "样/通用": "{名称}行。"]),
    Example(
      source: "^@每个 机构 取 2 连 ；\n@引 责/{类别}\n@完\n。", after: "@引 责/工会\n；\n@引 责/通用\n。",
      fragments: ["责/工会": "工会要实", "责/通用": "大家要实"]),
    Example(
      source: "^@若 有 竞赛场次\n有。\n@否则\n无。\n@完\n后。", after: "有。\n后。"),
    Example(
      source: "甲\n^@每个 机构 取 1 连 ，\n{名称}，\n@完\n。", after: "甲\n区总工会\n。"),
    Example(
      source: "- 甲\n^@每个 机构 取 2\n- {名称}\n@完\n- 乙", after: "- 甲\n- 区总工会\n- 团区委\n- 乙"),
    Example(
      source: "^@每个 下级 取 1\n{=3亿元|\\[某\\]}、\\{{名称}\\}。\n@完", after: "{=3亿元|\\[某\\]}、\\{清河镇\\}。"),
  ]

  @Test("What an expansion leaves in the draft", arguments: examples)
  func replacement(_ example: Example) throws {
    let caret = try #require(example.source.utf8.firstIndex(of: UInt8(ascii: "^")))
    let offset = example.source.utf8.distance(from: example.source.startIndex, to: caret)
    let source = example.source.replacing("^", with: "")
    let workspace = DraftingFixture.workspace(Self.figures)
    let composer = Composer(
      source: source, name: "稿", library: DraftingFixture.library(example.fragments))
    let expansion = try composer.expansion(at: offset, in: workspace, today: DraftingFixture.today)
    #expect(expansion.applied(to: source) == example.after)
  }

  static let refusals: [(String, ExpansionError)] = [
    ("正^文。", .nothingHere),
    ("@若 级别 = 省级\n@引^ 甲\n@完", .notSpoken),
    ("^@每个 素材\n{名称}\n@完", .empty),
    ("^@若 级别 = 省级\n文。\n@完", .empty),
    ("^@引 没有", .unknownFragment("没有")),
    ("^@每个 机构\n\n文。", .nothingHere),
  ]

  @Test("What cannot be expanded is refused with the reason", arguments: refusals)
  func refusal(_ marked: String, _ error: ExpansionError) throws {
    let offset = Array(marked.utf8).firstIndex(of: UInt8(ascii: "^")) ?? 0
    let composer = Composer(
      source: marked.replacing("^", with: ""), name: "稿",
      library: DraftingFixture.library(["甲": "文。"]))
    #expect(throws: error) {
      try composer.expansion(
        at: offset, in: DraftingFixture.workspace(), today: DraftingFixture.today)
    }
    #expect(!error.message.isEmpty)
  }

  @Test("A figure that comes later finds its clause in the expanded text")
  func stillLive() throws {
    let source = "@每个 机构 连 ；\n[{名称}{活动场次}]\n@完\n。"
    var workspace = DraftingFixture.workspace(["总工会.活动场次@2025=5", "妇联.活动场次@2025=20"])
    let composer = Composer(source: source, name: "稿", library: .builtIn)
    let expanded = try composer.expansion(at: 0, in: workspace, today: DraftingFixture.today)
      .applied(to: source)
    DraftingFixture.set("团委.活动场次@2025=7", in: &workspace)
    #expect(
      DraftingFixture.compose(expanded, workspace).plainText
        == DraftingFixture.compose(source, workspace).plainText)
  }

  @Test(
    "Every place of every built-in template expands to the same speech, whatever is missing",
    arguments: TextLibrary.builtIn.templateNames)
  func library(_ name: String) throws {
    var district = GeneratedDistrict(seed: UInt64(name.utf8.count))
    try expandAll(
      of: TextLibrary.builtIn.template(name) ?? "", name, in: district.workspace())
  }

  @Test("One expansion after another leaves nothing to expand, and the same speech")
  func toTheEnd() throws {
    var district = GeneratedDistrict(seed: 3)
    let workspace = district.workspace()
    let name = "群团工作座谈会讲话"
    var source = try #require(TextLibrary.builtIn.template(name))
    let speech = compose(source, workspace)
    while let expansion = Self.places(in: source).lazy.compactMap({ offset in
      try? Composer(source: source, name: name, library: .builtIn)
        .expansion(at: offset, in: workspace, today: DraftingFixture.today)
    }).first {
      source = expansion.applied(to: source)
    }
    #expect(!source.contains("@引 成绩"))
    let again = compose(source, workspace)
    #expect(again.plainText == speech.plainText)
    #expect(again.bindings == speech.bindings)
  }

  private func compose(_ source: String, _ workspace: Workspace) -> Composition {
    var composer = Composer(source: source, name: "稿", library: .builtIn)
    return composer.compose(workspace, today: DraftingFixture.today)
  }

  /// Where a line begins with a directive.
  private static func places(in source: String) -> [Int] {
    let bytes = Array(source.utf8)
    return bytes.indices.filter {
      bytes[$0] == UInt8(ascii: "@") && ($0 == 0 || bytes[$0 - 1] == UInt8(ascii: "\n"))
    }
  }

  private func expandAll(of source: String, _ name: String, in workspace: Workspace) throws {
    var before = Composer(source: source, name: name, library: .builtIn)
    let speech = before.compose(workspace, today: DraftingFixture.today)
    var count = 0
    for offset in Self.places(in: source) {
      let expansion: Expansion
      do {
        expansion = try before.expansion(at: offset, in: workspace, today: DraftingFixture.today)
      } catch .nothingHere, .notSpoken, .empty { continue } catch {
        Testing.Issue.record("\(name) \(offset): \(error.message)")
        continue
      }
      count += 1
      let again = compose(expansion.applied(to: source), workspace)
      #expect(again.plainText == speech.plainText, "\(name): \(expansion.what)")
      #expect(again.bindings == speech.bindings, "\(name): \(expansion.what)")
    }
    #expect(count > 0, "\(name) has nothing to expand")
  }
}

extension Expansion {
  fileprivate func applied(to source: String) -> String {
    var bytes = Array(source.utf8)
    bytes.replaceSubrange(range, with: replacement.utf8)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Composition {
  /// The records behind every figure, and every gap, in order.
  fileprivate var bindings: [[FigureKey]] {
    sections.flatMap { section in
      section.blocks.flatMap(\.runs).compactMap { run in
        switch run.kind {
        case .figure(let index):
          section.citations[index].keys.isEmpty ? nil : section.citations[index].keys
        case .gap(let index): section.gaps[index].keys
        case .literal, .generated, .field: nil
        }
      }
    }
  }
}
