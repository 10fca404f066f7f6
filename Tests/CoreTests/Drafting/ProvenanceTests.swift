import Core
import Testing

/// Every run of composed text knows the source that made it.
struct ProvenanceTests {
  private let source = """
    # 讲话
    ## 成绩
    全年组织竞赛{总工会.竞赛场次|超过}，[调解{调解件数}，]\\[有\\]序。
    - 甲{各机构.活动场次|不完全}
    - 乙，[丙{贷款}。]
    @引 甲
    """
  private let fragments = ["甲": "末{妇联.贷款}。"]
  private let workspace = DraftingFixture.workspace([
    "总工会.竞赛场次@2025=116", "总工会.活动场次@2025=7",
  ])

  @Test("Runs cover the text in order, and literal runs are the source's own bytes")
  func literals() {
    let composition = DraftingFixture.compose(source, workspace, fragments: fragments)
    let files = ["test": source, "甲": fragments["甲"] ?? ""]
    for block in composition.sections.flatMap(\.blocks) {
      var position = 0
      for run in block.runs {
        #expect(run.range.lowerBound == position)
        position = run.range.upperBound
        guard run.kind == .literal else { continue }
        let bytes = Array((files[composition.files[run.source.file]] ?? "").utf8)
        #expect(Array(block.text[run.range]) == Array(bytes[run.source.start..<run.source.end]))
      }
      #expect(position == block.text.count)
    }
  }

  @Test("A figure's run re-reads to the braces that made it, with the records behind it")
  func figures() throws {
    let composition = DraftingFixture.compose(source, workspace, fragments: fragments)
    let section = composition.sections[1]
    let run = try #require(section.blocks.flatMap(\.runs).first { $0.kind == .figure(0) })
    let bytes = Array(source.utf8)[run.source.start..<run.source.end]
    #expect(String(decoding: bytes, as: UTF8.self) == "{总工会.竞赛场次|超过}")
    #expect(section.citations[0].text == "超过110场次")
    #expect(section.citations[0].derivation == .wording("超过"))
    let key = try resolveFigurePath(
      "总工会.竞赛场次", in: workspace, period: DraftingFixture.period)
    #expect(section.citations[0].keys == [key])
  }

  @Test("A gap in a fragment lands in the fragment, and tells its sentence")
  func gapInFragment() throws {
    let composition = DraftingFixture.compose(source, workspace, fragments: fragments)
    let gap = try #require(composition.gaps.last)
    #expect(composition.files[gap.source.file] == "甲")
    #expect(gap.sentence == "末〔待填：妇联·贷款〕。")
    #expect(gap.keys.count == 1)
  }

  @Test("A dropped clause is listed with its source and what is missing")
  func omissions() throws {
    let composition = DraftingFixture.compose(source, workspace, fragments: fragments)
    let omission = try #require(composition.omissions.first)
    #expect(omission.clause == "[调解{调解件数}，]")
    #expect(omission.label == "总工会·调解件数")
    #expect(omission.keys.count == 1)
  }

  @Test("A doubtful record marks its citation")
  func doubtful() {
    let workspace = DraftingFixture.workspace(["总工会.竞赛场次@2025=16/20/存疑"])
    let composition = DraftingFixture.compose("{竞赛场次}", workspace)
    #expect(composition.sections[0].citations[0].isDoubtful)
  }
}
