import Core

extension State {
  mutating func performInIssues(_ command: Command) -> [Effect] {
    let issues = listedIssues
    switch command {
    case .up: issueList.selected -= 1
    case .down: issueList.selected += 1
    case .first: issueList.selected = 0
    case .last: issueList.selected = issues.count - 1
    case .left: if Layout(for: self).panels.contains(.organizations) { focus = .organizations }
    case .addIssue: openIssueForm(nil)
    case .editIssue:
      openIssueForm(issues.indices.contains(issueList.selected) ? issues[issueList.selected] : nil)
    case .removeIssue: return removeIssue(issues)
    default: break
    }
    keepSelectionsInRange()
    return []
  }

  private mutating func openIssueForm(_ issue: Issue?) {
    if let readOnlyReason {
      notice = Notice(.warning, readOnlyReason)
      return
    }
    if let issue {
      overlay = .issueForm(IssueForm(issue))
      return
    }
    guard case .organization(let id) = tree.selected else {
      notice = Notice(.warning, "请先在机构栏选中一个机构，再登记它的问题")
      return
    }
    overlay = .issueForm(IssueForm(new: id, today: today))
  }

  private mutating func removeIssue(_ issues: [Issue]) -> [Effect] {
    guard issues.indices.contains(issueList.selected) else { return [] }
    let issue = issues[issueList.selected]
    let effects = commit(
      Edit(
        title:
          "删除问题 \(workspace.name(of: .organization(issue.organization)))·\(issue.manifestation)",
        changes: [Change(before: .issue(issue), after: nil)]))
    notice = Notice(.information, "已删除；Ctrl-Z 撤销")
    return effects
  }

  /// A key in the issue form.
  mutating func press(_ key: Key, inIssueForm form: IssueForm) -> [Effect] {
    var form = form
    switch form.press(key) {
    case .stay:
      overlay = .issueForm(form)
      return []
    case .cancel:
      overlay = nil
      return []
    case .save:
      return save(form)
    }
  }

  private mutating func save(_ form: IssueForm) -> [Effect] {
    var form = form
    let issue: Issue
    switch form.result() {
    case .failure(let mistake):
      form.field = mistake.field
      form.mistake = mistake.message
      overlay = .issueForm(form)
      return []
    case .success(let value): issue = value
    }
    overlay = nil
    guard issue != form.original else { return [] }
    let name = workspace.name(of: .organization(issue.organization))
    let verb = form.original == nil ? "登记问题" : "修改问题"
    var numbered = issue
    if form.original == nil { numbered.id = IssueID(rawValue: -Int64(saving.nextToken)) }
    let effects = commit(
      Edit(
        title: "\(verb) \(name)·\(issue.manifestation)",
        changes: [
          Change(before: form.original.map(Record.issue), after: .issue(numbered))
        ]))
    if let row = listedIssues.firstIndex(where: { $0.id == numbered.id }) {
      issueList.selected = row
    }
    keepSelectionsInRange()
    return effects
  }
}
