import Core
import Testing

/// 青禾区 with its union and women's federation, 清河镇 below it, and what they have recorded.
private enum Office {
  static let year = Period(year: 2025).unsafelyUnwrapped
  static let union = OrganizationKindID(rawValue: 1)
  static let women = OrganizationKindID(rawValue: 2)

  static let workspace: Workspace = {
    let kinds = BuiltInCatalog.kinds.filter { ["union", "women"].contains($0.code) }
    let catalog = Catalog(kinds: kinds, indicators: BuiltInCatalog.indicators)
    let district = Region(id: .init(rawValue: 2), name: "青禾区", level: .district)
    let town = Region(
      id: .init(rawValue: 3), name: "清河镇", level: .town, parent: district.id)
    var organizations: [Organization] = []
    for (kind, region) in [(0, district), (1, district), (0, town)] {
      let kind = kinds[kind]
      organizations.append(
        Organization(
          id: .init(rawValue: Int64(organizations.count + 1)), region: region.id, kind: kind.id,
          shortName: kind.shortName(in: region), formalName: kind.formalName(in: region),
          headTitle: kind.headTitle, order: organizations.count + 1))
    }
    return Workspace(
      settings: WorkspaceSettings(region: district.id, period: year), catalog: catalog,
      regions: [town, district], organizations: organizations,
      materials: [
        Material(
          id: .init(rawValue: 1), subject: .organization(.init(rawValue: 1)), category: .brand,
          name: "工友驿站", period: year)
      ],
      tasks: [
        PlannedTask(
          id: .init(rawValue: 1), subject: .organization(.init(rawValue: 2)),
          text: "建成家庭教育指导站", period: year)
      ],
      issues: [
        Issue(
          id: .init(rawValue: 1), organization: .init(rawValue: 1),
          tendencies: [.bureaucratic], manifestation: "听汇报多，到车间少")
      ],
      formulations: [Formulation(id: .init(rawValue: 1), name: "工作主线", text: "聚焦主责主业")],
      drafts: [Draft(id: .init(rawValue: 1), name: "座谈会讲话", template: "座谈会", source: "")])
  }()

  static let index = SearchIndex(workspace)

  static func found(_ query: String, only kind: SearchKind? = nil) -> SearchResults {
    index.results(of: SearchQuery(query), in: year, only: kind, limit: 20)
  }

  static func titles(_ query: String, _ kind: SearchKind) -> [String] {
    found(query).groups.first { $0.kind == kind }?.hits.map(\.title) ?? []
  }
}

@Suite("A search over the whole workbook") struct SearchTests {
  @Test(
    "finds a name by hanzi, initials, whole syllables and any mixture",
    arguments: ["总工会", "zgh", "zonggonghui", "zonggh", "zong工h", "ＺＧＨ", "zongg"])
  func spellings(_ query: String) {
    #expect(Office.titles(query, .organization) == ["区总工会", "清河镇总工会"])
  }

  @Test(
    "finds a hanzi by either of its readings", arguments: ["chongdian", "zhongdian", "zd", "cd"])
  func readings(_ query: String) {
    #expect(PinyinInitials.matches(query, in: "重点工作"))
  }

  @Test(
    "is not misled by a syllable that only begins alike", arguments: ["zenggonghui", "zgf", "hgz"])
  func misspellings(_ query: String) {
    #expect(Office.titles(query, .organization) == [])
  }

  @Test("finds a figure by words of its organization and its indicator, in any order")
  func figures() {
    for query in ["zgh jscc", "竞赛场次 区总", "总工会·竞赛场次", "区总工会.竞赛场次", "青禾 jscc"] {
      #expect(Office.titles(query, .figure).first == "区总工会 · 竞赛场次", "\(query)")
    }
  }

  @Test("tells of no figure where only the organization was named")
  func organizationAlone() {
    #expect(Office.titles("zgh", .figure) == [])
    #expect(Office.titles("竞赛场次", .figure).contains("区总工会 · 竞赛场次"))
  }

  @Test("never tells of a figure that nobody reports")
  func unreported() {
    #expect(Office.titles("妇联 竞赛场次", .figure) == [])
  }

  @Test("puts an exact name before one that begins so, and that before one that holds it")
  func ranking() {
    let titles = Office.titles("会员", .indicator)
    #expect(titles.first == "会员")
    let begins = titles.firstIndex { $0 != "会员" && $0.hasPrefix("会员") } ?? 0
    let holds = titles.firstIndex { !$0.hasPrefix("会员") } ?? titles.count
    #expect(begins < holds)
  }

  @Test("puts the office's own organizations before those below")
  func homeFirst() {
    #expect(Office.titles("工会", .organization) == ["区总工会", "清河镇总工会"])
  }

  @Test(
    "finds every kind of record",
    arguments: [
      ("thbd", SearchKind.issue, "听汇报多，到车间少"), ("机关化", .issue, "听汇报多，到车间少"),
      ("gyyz", .material, "工友驿站"), ("jtjyzdz", .task, "建成家庭教育指导站"),
      ("gzzx", .formulation, "工作主线"), ("zthjh", .draft, "座谈会讲话"), ("清河", .region, "清河镇"),
      ("jscc", .indicator, "竞赛场次"),
    ])
  func kinds(_ record: (query: String, kind: SearchKind, title: String)) {
    #expect(Office.titles(record.query, record.kind).contains(record.title))
  }

  @Test("tells of as many as asked for, and counts all")
  func limits() throws {
    let results = Office.index.results(of: SearchQuery("工"), in: Office.year, limit: 2)
    let figures = try #require(results.groups.first { $0.kind == .figure })
    #expect(figures.hits.count == 2)
    #expect(figures.count > 2)
    #expect(
      figures.count
        == Office.index.results(
          of: SearchQuery("工"), in: Office.year, only: .figure, limit: 1000
        ).hits.count)
  }

  @Test(
    "finds nothing for nothing, and nothing for what is not there", arguments: ["", "  　", "没有的词"])
  func nothing(_ query: String) {
    #expect(Office.found(query).groups.isEmpty)
  }

  @Test("finds sentences of the speech, long ones from shortly before the words")
  func sentences() throws {
    let long = String(repeating: "各级工会深入开展劳动和技能竞赛，", count: 5) + "救助困难职工120人。"
    let text = Array(("过去一年成绩不少。" + long).utf8)
    let block = ComposedBlock(kind: .paragraph, text: text, runs: [])
    let speech = Composition(
      sections: [ComposedSection(heading: "一、肯定成绩", blocks: [block])])
    let results = Office.index.results(
      of: SearchQuery("knzg"), in: Office.year, sentences: SpeechSentences(of: speech),
      only: .sentence, limit: 5)
    let hit = try #require(results.hits.first)
    #expect(hit.title.hasPrefix("…"))
    #expect(hit.title.contains("困难职工"))
    #expect(hit.note == "一、肯定成绩")
    #expect(hit.target == .sentence(section: 0, block: 0, offset: 27))
  }
}
