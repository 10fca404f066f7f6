import Core

/// Recording, changing and removing issues.
extension State {
  mutating func openIssueForm(_ issue: Issue?) {
    if let readOnlyReason {
      notice = Notice(.warning, readOnlyReason)
      return
    }
    var choices = organizationChoices
    if let issue {
      if !choices.contains(where: { $0.id == issue.organization }) {
        choices.append(
          OrganizationChoice(id: issue.organization, name: issueOwner(issue.organization)))
      }
      overlay = .issueForm(IssueForm(issue, among: choices, today: today))
      return
    }
    // Whose issues are shown is whose issue is meant, else whose figures were.
    var owner: OrganizationID?
    for subject in [tree.selected, page == .issues ? ledger.subject : nil] {
      if case .organization(let id)? = subject { owner = id }
    }
    overlay = .issueForm(IssueForm(new: owner, among: choices, today: today))
  }

  /// One issue has a form of its own; several share an owner and a deadline.
  mutating func editSelectedIssues(_ environment: Environment) {
    let issues = selectedIssues(environment)
    guard issues.count > 1 else { return openIssueForm(issues.first) }
    if let readOnlyReason {
      notice = Notice(.warning, readOnlyReason)
    } else {
      overlay = .ledger(.batch(IssueBatchForm(issues)))
    }
  }

  /// The organizations that an issue can be of: the region's own first, then those of the regions below.
  private var organizationChoices: [OrganizationChoice] {
    let own = workspace.organizations(of: region).map {
      OrganizationChoice(id: $0.id, name: $0.shortName)
    }
    let below = workspace.children(of: region).flatMap { child in
      workspace.organizations(of: child.id).map {
        OrganizationChoice(id: $0.id, name: "\(child.name) \($0.shortName)")
      }
    }
    return own + below
  }

  mutating func removeIssues(_ issues: [Issue]) -> [Effect] {
    guard let first = issues.first else {
      notice = Notice(.information, "没有选中问题")
      return []
    }
    let title =
      issues.count > 1
      ? "删除\(issues.count)个问题"
      : "删除问题 \(issueOwner(first.organization))·\(first.manifestation)"
    ledger.anchor = nil
    let effects = commit(
      Edit(title: title, changes: issues.map { Change(before: .issue($0), after: nil) }))
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
    let name = issueOwner(issue.organization)
    let verb = form.original == nil ? "登记问题" : "修改问题"
    var numbered = issue
    if form.original == nil { numbered.id = IssueID(rawValue: -Int64(saving.nextToken)) }
    let effects = commit(
      Edit(
        title: "\(verb) \(name)·\(issue.manifestation)",
        changes: [
          Change(before: form.original.map(Record.issue), after: .issue(numbered))
        ]), from: .issueForm(form))
    if let row = listedIssues.firstIndex(where: { $0.id == numbered.id }) {
      issueList.selected = row
    }
    // What a change hides stays hidden: the filter is the user's own. Something new must be seen.
    if form.original == nil { showInLedger(numbered) }
    if let name = issue.nameSpoken(among: workspace.organizations) {
      notice = Notice(.warning, "“表现”里有“\(name)”，讲四化问题时会照念；请改成不点名的写法")
    }
    keepSelectionsInRange()
    return effects
  }
}
