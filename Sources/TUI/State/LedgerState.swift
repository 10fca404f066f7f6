import Core

/// Where somebody is in the ledger of issues, and what of it is shown.
public struct LedgerState: Hashable, Sendable {
  /// Whose issues are shown; nil for all of the region's.
  public var subject: Subject?
  public var filter = LedgerFilter()
  public var order = LedgerOrder.severity
  /// The selected issue: it stays selected when rows are sorted, filtered or renumbered around it.
  public var selected: IssueID?
  /// Where it stood last: the row that is selected when it has gone.
  public var row = 0
  /// The other end of several selected rows; nil while only one is.
  public var anchor: IssueID?
  /// The open field in which the filter's text is typed.
  public var search: LineText?

  public init() {}
}

/// What a ledger follows from; equal ones give equal ledgers.
struct LedgerInputs: Hashable, Sendable {
  var subject: Subject
  var filter: LedgerFilter
  var order: LedgerOrder
  var period: Period
  var today: Day
  var structureRevision: Int
  var belowRevision: Int

  init(_ state: State) {
    subject = state.ledger.subject ?? .region(state.region)
    filter = state.ledger.filter
    order = state.ledger.order
    period = state.period
    today = state.today
    structureRevision = state.structureRevision
    belowRevision = state.issuesBelow.revision
  }
}

/// A ledger, with what it was made from.
struct LedgerSnapshot: Sendable {
  private(set) var ledger = Ledger()
  private var inputs: LedgerInputs?

  /// Makes the ledger anew if anything that it follows from has changed.
  mutating func refresh(for state: State) {
    let wanted = LedgerInputs(state)
    guard wanted != inputs else { return }
    inputs = wanted
    let sources = state.ledgerSources(of: wanted.subject)
    ledger = Ledger(
      of: sources.organizations, sources.issues, regions: sources.regionNames,
      filter: wanted.filter, order: wanted.order, in: wanted.period, on: wanted.today)
  }

  /// The ledger of a state; made on the spot where the page was not shown yet.
  func ledger(for state: State) -> Ledger {
    var fresh = self
    fresh.refresh(for: state)
    return fresh.ledger
  }
}

extension Ledger {
  /// The row that is selected; nil in an empty ledger.
  func selectedRow(_ state: LedgerState) -> Int? {
    if let row = state.selected.flatMap({ row(of: $0) }) { return row }
    return rows.isEmpty ? nil : min(max(0, state.row), rows.count - 1)
  }

  /// The selected rows: one, or those from the anchor to it.
  func selectedRows(_ state: LedgerState) -> Range<Int> {
    guard let row = selectedRow(state) else { return 0..<0 }
    let anchor = state.anchor.flatMap { self.row(of: $0) } ?? row
    return min(row, anchor)..<max(row, anchor) + 1
  }
}

/// What lies over the ledger.
public enum LedgerDialog: Sendable {
  case step(IssueStepDialog)
  case batch(IssueBatchForm)
  case history(IssueHistory)
}

/// 经过: what was done to an issue.
public struct IssueHistory: Sendable {
  public var issue: IssueID
  public var title: String
  /// The newest first; nil until the journal has answered.
  public var events: [RecordEvent]?
  public var selected = 0
}

/// 推进: to which state one or several issues move, on which day, and why.
public struct IssueStepDialog: Sendable, LeavableForm {
  enum Field: Int, Hashable, Sendable, CaseIterable { case status, day, reason }

  var issues: [Issue]
  /// The states that may follow those of all the issues, the usual one first.
  var choices: [Issue.Status]
  var selected = 0
  var day: LineText
  var reason = LineText("")
  var field = Field.status
  var mistake: String?
  var isLeaving = false
  /// A day and a step are quickly chosen again, a reason is not.
  var isChanged: Bool { !reason.isEmpty }

  /// Nil if no state can follow those of all the issues.
  init?(_ issues: [Issue], today: Day) {
    guard let first = issues.first else { return nil }
    choices = first.status.successors.filter { next in
      issues.allSatisfy { $0.status.successors.contains(next) }
    }
    guard !choices.isEmpty else { return nil }
    self.issues = issues
    day = LineText(today.isoText)
  }

  var choice: Issue.Status { choices[min(selected, choices.count - 1)] }

  /// What the chosen step is called.
  func kind(of choice: Issue.Status) -> IssueStep.Kind? {
    issues.first.flatMap { IssueStep.Kind(from: $0.status, to: choice) }
  }
}

/// One owner, one deadline for several issues.
public struct IssueBatchForm: Sendable, LeavableForm {
  enum Field: Int, Hashable, Sendable, CaseIterable { case owner, deadline, save }

  var issues: [Issue]
  /// Empty fields leave what the issues have.
  var owner = LineText("")
  var deadline = LineText("")
  var field = Field.owner
  var mistake: String?
  var isLeaving = false
  var isChanged: Bool { !owner.isEmpty || !deadline.isEmpty }

  init(_ issues: [Issue]) { self.issues = issues }
}
