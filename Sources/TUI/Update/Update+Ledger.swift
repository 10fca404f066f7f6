import Core

/// The ledger of issues: moving, selecting, narrowing and sorting.
extension State {
  mutating func performInIssues(_ command: Command, _ environment: Environment) -> [Effect] {
    noteLedgerRow(environment)
    switch command {
    case .addIssue: openIssueForm(nil)
    case .editIssue: editSelectedIssues(environment)
    case .removeIssue: return removeIssues(selectedIssues(environment))
    case .advanceIssue: openStep(environment)
    case .issueHistory: return openHistory(environment)
    case .filterLedger, .filterTendency, .sortLedger, .searchLedger, .clearLedger:
      narrowLedger(command)
    case .left: focus = .organizations
    default: page == .issues ? moveInLedger(command, environment) : moveInIssueList(command)
    }
    keepSelectionsInRange()
    return []
  }

  /// The issues that a command is about.
  func selectedIssues(_ environment: Environment) -> [Issue] {
    guard page == .issues else {
      let issues = listedIssues
      return issues.indices.contains(issueList.selected) ? [issues[issueList.selected]] : []
    }
    let ledger = environment.ledger.ledger(for: self)
    return ledger.rows[ledger.selectedRows(self.ledger)].map(\.issue)
  }

  /// Where the selected issue stands now is where the next one is selected once it has gone.
  private mutating func noteLedgerRow(_ environment: Environment) {
    guard page == .issues else { return }
    ledger.row = environment.ledger.ledger(for: self).selectedRow(ledger) ?? 0
  }

  private mutating func moveInIssueList(_ command: Command) {
    switch command {
    case .up: issueList.selected -= 1
    case .down: issueList.selected += 1
    case .first: issueList.selected = 0
    case .last: issueList.selected = listedIssues.count - 1
    default: break
    }
  }

  private mutating func moveInLedger(_ command: Command, _ environment: Environment) {
    let shown = environment.ledger.ledger(for: self)
    guard let row = shown.selectedRow(ledger) else { return }
    let page = max(1, Layout(for: self).issueRows - 1)
    let target: Int
    switch command {
    case .up, .markRowsUp: target = row - 1
    case .down, .markRowsDown: target = row + 1
    case .pageUp: target = row - page
    case .pageDown: target = row + page
    case .first, .markRowsToFirst: target = 0
    case .last, .markRowsToLast: target = shown.rows.count - 1
    default: return
    }
    switch command {
    case .markRowsUp, .markRowsDown, .markRowsToFirst, .markRowsToLast:
      if ledger.anchor == nil { ledger.anchor = shown.rows[row].issue.id }
    default: ledger.anchor = nil
    }
    ledger.row = min(max(0, target), shown.rows.count - 1)
    ledger.selected = shown.rows[ledger.row].issue.id
  }

  /// Changes what the ledger shows; from the data page it opens the ledger.
  private mutating func narrowLedger(_ command: Command) {
    if command == .clearLedger, page != .issues { return }
    page = .issues
    switch command {
    case .filterLedger:
      ledger.filter.standing = ledger.filter.standing.following
      ledger.anchor = nil
    case .filterTendency:
      ledger.filter.tendency = ledger.filter.tendency.following
      ledger.anchor = nil
    case .sortLedger: ledger.order = ledger.order.following
    case .searchLedger: ledger.search = LineText(ledger.filter.text)
    default: widenLedger()
    }
  }

  /// Takes back what narrows the ledger, the last thing first.
  private mutating func widenLedger() {
    if ledger.anchor != nil {
      ledger.anchor = nil
    } else if !ledger.filter.text.isEmpty {
      ledger.filter.text = ""
    } else if ledger.filter.tendency != nil {
      ledger.filter.tendency = nil
    } else if ledger.filter.standing != .all {
      ledger.filter.standing = .all
    } else {
      ledger.subject = nil
    }
  }

  /// A digit chooses one of the four tendencies, 0 all of them.
  mutating func filterLedger(byDigit scalar: Unicode.Scalar) {
    let number = Int(scalar.value) - 0x30
    ledger.filter.tendency =
      Tendency.allCases.indices.contains(number - 1) ? Tendency.allCases[number - 1] : nil
    ledger.anchor = nil
  }

  /// Opens the whole ledger; pressed there, shows only what is selected in the tree, or all again.
  mutating func openLedger() {
    if page == .issues, focus == .issues {
      ledger.subject = ledger.subject == nil ? tree.selected : nil
      ledger.anchor = nil
    } else if page != .issues {
      ledger.subject = nil
    }
    page = .issues
    focus = .issues
    keepSelectionsInRange()
  }

  /// Opens the ledger at what a filter lets through of one region's or organization's issues.
  mutating func openLedger(_ filter: LedgerFilter, of subject: Subject) {
    show(subject)
    (page, focus) = (.issues, .issues)
    ledger.filter = filter
    ledger.subject = subject
    ledger.anchor = nil
  }

  /// Selects an issue in the ledger, and lets it be seen where a filter hides it.
  mutating func showInLedger(_ issue: Issue) {
    ledger.selected = issue.id
    ledger.anchor = nil
    let name = issueOwner(issue.organization)
    if !ledger.filter.admits(issue, of: name, on: today) { ledger.filter = LedgerFilter() }
    let shown = ledgerSources(of: ledger.subject ?? .region(region)).organizations
    if !shown.contains(where: { $0.id == issue.organization }) { ledger.subject = nil }
  }

  // MARK: The field for the text

  /// A key while the field is open; nil hands it on.
  mutating func pressInLedgerSearch(_ key: Key) -> [Effect]? {
    guard var text = ledger.search else { return nil }
    switch key {
    case .escape:
      ledger.search = nil
      ledger.filter.text = ""
      return []
    case .enter, .control("f"):
      ledger.search = nil
      return []
    default:
      guard text.type(key) else {
        ledger.search = nil
        return nil
      }
      ledger.search = text
      ledger.filter.text = text.string
      ledger.anchor = nil
      return []
    }
  }

  mutating func pasteIntoLedgerSearch(_ text: String) {
    ledger.search?.insert(text.singleLine)
    ledger.filter.text = ledger.search?.string ?? ""
  }
}

extension Tendency? {
  /// All of them, then each of the four.
  fileprivate var following: Tendency? {
    guard let self else { return Tendency.allCases.first }
    return self == Tendency.allCases.last ? nil : self.following
  }
}
