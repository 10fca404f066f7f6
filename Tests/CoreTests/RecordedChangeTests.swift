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
