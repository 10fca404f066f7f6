import Core
import Testing

@Suite struct RecordedChangeTests {
  private let workspace = Workspace(
    settings: WorkspaceSettings(
      region: .init(rawValue: 1), period: Period(year: 2025).unsafelyUnwrapped),
    catalog: Catalog(kinds: [], indicators: []),
    drafts: [Draft(id: .init(rawValue: 1), name: "讲话", template: "", source: "")])

  @Test func onlyWhatDiffersIsTold() {
    let issue = Core.Issue(
      organization: .init(rawValue: 1), tendencies: [.bureaucratic], manifestation: "听汇报多")
    var later = issue
    later.status = .underWay
    let change = RecordedChange(
      Change(before: .issue(issue), after: .issue(later)), in: workspace)
    #expect(change.verb == "修改")
    #expect(change.differences.map(\.name) == ["状态"])
    #expect(change.differences.map(\.before) == ["未启动"])
    #expect(change.differences.map(\.after) == ["整改中"])
  }

  private func names(_ before: Record, _ after: Record) -> [String] {
    RecordedChange(Change(before: before, after: after), in: workspace).differences.map(\.name)
  }

  @Test func everyFieldOfAnIndicatorIsTold() throws {
    let before = Indicator(
      code: "union.competitions", name: "竞赛场次", reporters: .everyKind, unit: Unit("场次"),
      nature: .flow, addsOverTime: true, addsOverOrganizations: true)
    func differences(_ change: (inout Indicator) throws -> Void) rethrows -> [String] {
      var after = before
      try change(&after)
      return names(.indicator(before), .indicator(after))
    }
    #expect(differences { $0.nature = .stock } == ["性质"])
    #expect(differences { $0.addsOverTime = false } == ["跨期可加"])
    #expect(differences { $0.addsOverOrganizations = false } == ["跨机构可加"])
    #expect(differences { $0.reporters = .region } == ["类别"])
    #expect(differences { $0.lengths = [.quarter] } == ["报送周期"])
    #expect(differences { $0.ranks = [.township] } == ["层级"])
    #expect(differences { $0.plausible = .zero...Amount(units: 10_000) } == ["合理范围"])
    #expect(differences { $0.direction = .down } == ["方向"])
    #expect(differences { $0.growth = .init(rawValue: 9) } == ["增速指标"])
    #expect(differences { $0.order = 7 } == ["次序"])
  }

  @Test func everyFieldOfAKindAndARegionIsTold() {
    let kind = OrganizationKind(
      code: "union", name: "工会", bareName: "总工会", shortPattern: "{级}总工会",
      formalPattern: "{区域}总工会", headTitle: "主席")
    var otherKind = kind
    otherKind.aliases = ["工会组织"]
    otherKind.shortPattern = "{级}工会"
    #expect(names(.kind(kind), .kind(otherKind)) == ["别名", "简称格式"])
    let region = Region(name: "青山市", level: .prefectureCity)
    var city = Region(name: "青山市", level: .countyCity)
    #expect(names(.region(region), .region(city)) == ["级别"])
    city.parent = .init(rawValue: 3)
    city.words.prefix = "州"
    city.words.youthLeague = "团州委"
    #expect(
      names(.region(region), .region(city)) == ["级别", "上级", "机构前字", "团委称谓"])
  }

  @Test func whatProofreadingIsToldToLetStandIsTold() {
    let draft = Draft(id: .init(rawValue: 1), name: "讲话", template: "", source: "")
    var later = draft
    later.ignored = [
      IgnoredFinding(rule: "lost", fragment: "等活动", sentence: "等活动。", reason: "原文如此")
    ]
    #expect(names(.draft(draft), .draft(later)) == ["校核放过"])
  }

  @Test func ofALongTextTheChangedPassageIsShown() {
    let words = String(repeating: "全区群团组织要服务大局。", count: 20)
    var draft = Draft(
      id: .init(rawValue: 1), name: "讲话", template: "", source: words + "二〇二五" + words)
    let before = draft
    draft.source = words + "二〇二六" + words
    let change = RecordedChange(Change(before: .draft(before), after: .draft(draft)), in: workspace)
    #expect(change.title == "讲稿 讲话")
    #expect(change.differences.map(\.before) == ["……服务大局。二〇二五全区群团组织要服……"])
    #expect(change.differences.map(\.after) == ["……服务大局。二〇二六全区群团组织要服……"])
  }

  @Test func aNewRecordTellsAllThatWasFilledIn() {
    let formulation = Formulation(name: "区委要求", text: "在服务大局中走在前", basis: "区委全会")
    let change = RecordedChange(
      Change(before: nil, after: .formulation(formulation)), in: workspace)
    #expect(change.verb == "新增")
    #expect(change.differences.map(\.name) == ["名称", "内容", "依据"])
  }
}
