import Core
import SeededRandom
import Testing

/// Fragments are shared wordings: each in two or more, and each sound wherever it is cited.
struct LibraryFragmentTests {
  @Test(
    "Achievements, duties and tasks have two wordings for each of the eleven kinds and for any other",
    arguments: ["成绩", "主责", "任务", "年度/任务"])
  func byKind(_ family: String) throws {
    #expect(GeneratedDistrict.kinds.count == 11)
    for kind in GeneratedDistrict.kinds.map(\.name) + ["通用"] {
      #expect(try Self.wordings(of: "\(family)/\(kind)") >= 2, "\(family)/\(kind)")
    }
  }

  @Test("Manifestations and remedies have two wordings for each tendency", arguments: ["问题", "整改"])
  func byTendency(_ family: String) throws {
    for tendency in Tendency.allCases {
      #expect(try Self.wordings(of: "\(family)/\(tendency.rawValue)") >= 2, "\(tendency)")
    }
  }

  @Test(
    "Openings, thanks, closings and fields of work have two wordings",
    arguments: Self.names(in: ["开场/", "致谢", "结尾/", "领域/"]))
  func occasions(_ name: String) throws { #expect(try Self.wordings(of: name) >= 2) }

  @Test("Every wording of every fragment is sound on an empty workbook and on any other")
  func sound() throws {
    let seed = SeededGenerator.anySeed()
    print("library fragment seed: \(seed)")
    var district = GeneratedDistrict(seed: seed)
    let workspaces = [GeneratedDistrict.empty] + (0..<6).map { _ in district.workspace() }
    for name in TextLibrary.builtIn.fragmentNames {
      let source = try Self.citing(name)
      for workspace in workspaces {
        var composer = Composer(source: source, name: name, library: .builtIn)
        let composition = composer.compose(workspace, today: DraftingFixture.today)
        let errors = composition.diagnostics.filter { $0.severity == .error }.map(\.message)
        for flaw in errors + SpeechFlaw.all(in: composition) {
          Issue.record("seed \(seed) \(name): \(flaw)")
        }
      }
    }
  }

  @Test("One ledger is told by organization or by field, the organizations inside")
  func orders() {
    var workspace = GeneratedDistrict.empty
    DraftingFixture.set("总工会.竞赛场次=16", in: &workspace)
    DraftingFixture.set("科协.科普活动=146", in: &workspace)
    DraftingFixture.set("妇联.最美家庭=46", in: &workspace)
    let byOrganization = text("@每个 机构\n\n@引 成绩/{类别}\n\n@完", workspace)
    let byField = text("@引 领域/服务发展\n\n@引 领域/文明风尚", workspace)
    #expect(byOrganization.paragraph(with: "竞赛16场次").hasPrefix("工会组织"))
    #expect(byOrganization.paragraph(with: "科普活动办了146场次").contains("科协组织"))
    #expect(byField.paragraph(with: "比武16场次").contains("妇联推荐发放"))
    #expect(byField.paragraph(with: "科普活动146场次").contains("46户家庭获评最美家庭"))
  }

  private func text(_ source: String, _ workspace: Workspace) -> String {
    var composer = Composer(source: source, name: "次序", library: .builtIn)
    return composer.compose(workspace, today: DraftingFixture.today).plainText
  }

  /// A source that cites a fragment as often as it has wordings, where its words have a meaning.
  private static func citing(_ name: String) throws -> String {
    let end = clauses.contains { name.hasPrefix($0) } ? "\n。" : ""
    let once = "@引 \(name)\(end)\n\n"
    let kind = name.split(separator: "/").last.map(String.init) ?? ""
    let isOfKind = BuiltInCatalog.kinds.contains { $0.name == kind }
    let all = String(repeating: once, count: try wordings(of: name))
    let half = name.hasPrefix("半年/")
    if half { return "---\n机构: \(isOfKind ? kind : "科协")\n报告期: 2025H1\n---\n## 甲\n\n\(all)" }
    if isOfKind || kind == "通用" {
      return "## 甲\n\n@每个 机构 类别 \(isOfKind ? kind : "科协")\n\n\(all)@完\n"
    }
    return "## 甲\n\n\(all)## 乙\n\n丙丁戊。\n"
  }

  /// Families of clauses, which their templates join and close.
  private static let clauses = ["主责/", "贯彻/担当/", "走在前面/特色/"]

  private static func names(in families: [String]) -> [String] {
    TextLibrary.builtIn.fragmentNames.filter { name in families.contains { name.hasPrefix($0) } }
  }

  private static func wordings(of name: String) throws -> Int {
    let text = try #require(TextLibrary.builtIn.fragment(name), "no fragment \(name)")
    return text.split(separator: "\n").filter { $0 == "@或" }.count + 1
  }
}

extension String {
  /// The first line that holds these words.
  fileprivate func paragraph(with words: String) -> Substring {
    split(separator: "\n").first { $0.contains(words) } ?? ""
  }
}
