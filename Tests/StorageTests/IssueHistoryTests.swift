import Core
import Foundation
import Storage
import TestGround
import Testing

@Suite("The journal tells what was done to an issue, by whom and when")
struct IssueHistoryTests {
  let folder: TemporaryFolder
  let store: SQLiteStore
  let day = Day(year: 2026, month: 1, day: 15).unsafelyUnwrapped

  init() throws {
    folder = try TemporaryFolder()
    store = try SQLiteStore.create(at: folder.file("w.quntuan"), seed: Office.seed)
  }

  private func record(_ manifestation: String) throws -> Core.Issue {
    let issue = Core.Issue(
      organization: Office.unionID, tendencies: [.bureaucratic], manifestation: manifestation)
    let edit = try store.commit(Office.insertion(.issue(issue), title: "登记问题"), author: "李红")
    guard case .issue(let numbered)? = edit.changes.first?.after else { return issue }
    return numbered
  }

  private func move(
    _ issue: Core.Issue, to status: Core.Issue.Status, by author: String,
    because reason: String = ""
  ) throws -> Core.Issue {
    let moved = try issue.moved(to: status, on: day, because: reason)
    try store.commit(
      .moving([Change(before: .issue(issue), after: .issue(moved))], moved.steps.last?.kind),
      author: author)
    return moved
  }

  private func told(_ id: IssueID) throws -> [String] {
    try store.history(of: id).map { event in
      "\(event.entry.author)\(event.entry.action.rawValue) "
        + event.issueTexts { _ in "区总工会" }.joined(separator: "；")
    }
  }

  @Test("Every step of its own, the newest first, and no other issue's")
  func steps() throws {
    let issue = try record("听汇报多，到车间少")
    _ = try record("以会议落实会议")
    let started = try move(issue, to: .underWay, by: "王芳")
    _ = try move(started, to: .awaitingAcceptance, by: "李红")
    #expect(
      try told(issue.id) == [
        "李红修改 状态 整改中→待验收；备注 2026-01-15 提请验收",
        "王芳修改 状态 未启动→整改中；备注 2026-01-15 启动整改", "李红修改 登记 听汇报多，到车间少；状态 未启动",
      ])
    #expect(try store.history(of: .init(rawValue: 99)).isEmpty)
  }

  @Test("What was taken back and made again is told, an undo the other way round")
  func undo() throws {
    let issue = try record("听汇报多，到车间少")
    _ = try move(issue, to: .underWay, by: "李红")
    _ = try store.undo(author: "李红")
    _ = try store.redo(author: "李红")
    let told = try told(issue.id)
    #expect(told.count == 4)
    #expect(told[0].hasPrefix("李红重做 状态 未启动→整改中"))
    #expect(told[1].hasPrefix("李红撤销 状态 整改中→未启动"))
  }

  @Test("Of an edit of several issues each has its own part")
  func several() throws {
    let issues = [try record("听汇报多，到车间少"), try record("以会议落实会议")]
    let changes = issues.map { issue in
      var changed = issue
      changed.owner = "常务副主席"
      changed.deadline = Day("2026-03-31")
      return Change(before: .issue(issue), after: .issue(changed))
    }
    try store.commit(Edit(title: "修改2个问题的责任人、期限", changes: changes), author: "王芳")
    for issue in issues {
      #expect(
        try told(issue.id).first == "王芳修改 责任人 （空）→常务副主席；整改期限 （空）→2026-03-31")
    }
  }
}
