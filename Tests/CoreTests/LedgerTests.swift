import Core
import Testing

@Suite("The ledger of issues: what it shows, in which order, and what it counts")
struct LedgerTests {
  private let today = Day(year: 2026, month: 1, day: 15).unsafelyUnwrapped
  private let year = Period(year: 2025).unsafelyUnwrapped
  private let union = LedgerTests.organization(1, "区总工会")
  private let women = LedgerTests.organization(2, "区妇联")

  private static func organization(_ id: Int64, _ name: String) -> Organization {
    Organization(
      id: .init(rawValue: id), region: .init(rawValue: 1), kind: .init(rawValue: id),
      shortName: name, formalName: name, headTitle: "主席", order: Int(id))
  }

  private func issue(
    _ id: Int64, of owner: Organization, _ manifestation: String = "听汇报多，到车间少",
    _ tendencies: [Tendency] = [.bureaucratic], _ severity: Core.Issue.Severity = .medium,
    found: String? = nil, deadline: String? = nil, status: Core.Issue.Status = .underWay,
    note: String = ""
  ) -> Core.Issue {
    Core.Issue(
      id: .init(rawValue: id), organization: owner.id, tendencies: tendencies,
      manifestation: manifestation, severity: severity, foundOn: found.flatMap { Day($0) },
      deadline: deadline.flatMap { Day($0) }, status: status, note: note)
  }

  private func ledger(
    _ issues: [Core.Issue], _ filter: LedgerFilter = LedgerFilter(),
    _ order: LedgerOrder = .severity
  ) -> Ledger {
    Ledger(of: [union, women], issues, filter: filter, order: order, in: year, on: today)
  }

  private func numbers(
    _ issues: [Core.Issue], _ filter: LedgerFilter = LedgerFilter(),
    _ order: LedgerOrder = .severity
  ) -> [Int64] {
    ledger(issues, filter, order).rows.map(\.issue.id.rawValue)
  }

  @Test("What is open stands first, the gravest first; equals in the organizations' order")
  func usualOrder() {
    let issues = [
      issue(1, of: women), issue(2, of: union), issue(3, of: union, "甲", [.administrative], .grave),
      issue(4, of: union, "乙", [.bureaucratic], .grave, status: .closed),
    ]
    #expect(numbers(issues) == [3, 2, 1, 4])
    #expect(ledger(issues).rows.map(\.number) == [1, 2, 3, 4])
  }

  @Test("What was closed on a day that nobody wrote down belongs to no period and is told apart")
  func closedWithoutADay() {
    let tally = ledger([
      issue(1, of: union, status: .closed),
      issue(2, of: union, status: .closed, note: "2025-11-20 销号"),
      issue(3, of: union, status: .closed, note: "2024-11-20 销号"),
    ]).tally
    #expect(tally.closed == 1)
    #expect(tally.closedUndated == 1)
  }

  @Test("A status set by hand is a step of that day, once")
  func statusSetByHand() {
    var changed = issue(1, of: union, status: .awaitingAcceptance)
    changed.noteStep(from: .underWay, on: today)
    #expect(changed.note == "2026-01-15 提请验收")
    changed.noteStep(from: .underWay, on: today)
    #expect(changed.steps.count == 1)
    changed.noteStep(from: .awaitingAcceptance, on: today)
    #expect(changed.steps.count == 1)
  }

  @Test("Of several regions the rows say which, and the filter finds it")
  func regions() {
    let issues = [issue(1, of: union), issue(2, of: women)]
    let names = [union.id: "青禾区", women.id: "清河镇"]
    let ledger = Ledger(
      of: [union, women], issues, regions: names, filter: LedgerFilter(text: "清河"), in: year,
      on: today)
    #expect(ledger.rows.map(\.region) == ["清河镇"])
    #expect(ledger.tally.total == 2)
    #expect(!ledger.isOfSeveralRegions)
    #expect(
      Ledger(of: [union, women], issues, regions: names, in: year, on: today).isOfSeveralRegions)
  }

  @Test("By deadline: the nearest first, what has none and what is done behind")
  func byDeadline() {
    let issues = [
      issue(1, of: union), issue(2, of: union, deadline: "2026-02-01"),
      issue(3, of: women, deadline: "2025-12-31"),
      issue(4, of: women, deadline: "2025-06-30", status: .closed),
      issue(5, of: women, deadline: "2025-06-30", status: .longTerm),
    ]
    #expect(numbers(issues, LedgerFilter(), .deadline) == [3, 2, 1, 4, 5])
  }

  @Test("By organization, day of discovery, state and kind")
  func otherOrders() {
    let issues = [
      issue(1, of: women, "甲", [.entertaining], found: "2025-03-01", status: .awaitingAcceptance),
      issue(2, of: union, "乙", [.aristocratic], found: "2025-09-01", status: .notStarted),
      issue(3, of: union, "丙", [.bureaucratic], status: .underWay),
    ]
    #expect(numbers(issues, LedgerFilter(), .organization) == [2, 3, 1])
    #expect(numbers(issues, LedgerFilter(), .found) == [2, 1, 3])
    #expect(numbers(issues, LedgerFilter(), .status) == [2, 3, 1])
    #expect(numbers(issues, LedgerFilter(), .tendency) == [3, 2, 1])
  }

  @Test(
    "Each standing lets through what it says",
    arguments: [
      (LedgerFilter.Standing.all, [1, 2, 3, 4, 5]), (.open, [1, 2, 3, 5]), (.overdue, [2]),
      (.notStarted, [1]), (.underWay, [2]), (.awaitingAcceptance, [3]), (.closed, [4]),
      (.longTerm, [5]),
    ] as [(LedgerFilter.Standing, [Int64])])
  func standings(_ standing: LedgerFilter.Standing, _ expected: [Int64]) {
    let issues = [
      issue(1, of: union, status: .notStarted),
      issue(2, of: union, deadline: "2026-01-14", status: .underWay),
      issue(3, of: union, deadline: "2026-01-15", status: .awaitingAcceptance),
      issue(4, of: union, deadline: "2025-01-01", status: .closed),
      issue(5, of: union, deadline: "2025-01-01", status: .longTerm),
    ]
    #expect(numbers(issues, LedgerFilter(standing: standing)).sorted() == expected)
  }

  @Test("A text is sought in characters and initials, in the organization's name too")
  func text() {
    let issues = [
      issue(1, of: union), issue(2, of: women, "活动办得热闹、问需做得不够", [.entertaining]),
    ]
    #expect(numbers(issues, LedgerFilter(text: "车间")) == [1])
    #expect(numbers(issues, LedgerFilter(text: "hdbd")) == [2])
    #expect(numbers(issues, LedgerFilter(text: "qfl")) == [2])
    #expect(numbers(issues, LedgerFilter(text: "娱乐")) == [2])
    #expect(numbers(issues, LedgerFilter(tendency: .bureaucratic)) == [1])
    #expect(numbers(issues, LedgerFilter(text: "没有的字")).isEmpty)
  }

  @Test("Issues of other organizations stay out, of the counts too")
  func others() {
    let other = Self.organization(9, "镇总工会")
    let shown = ledger([issue(1, of: union), issue(2, of: other)])
    #expect(shown.rows.count == 1)
    #expect(shown.tally.total == 1)
  }

  @Test("How long there is: days past and days left, today, none set, nothing for what is done")
  func countdown() {
    let issues = [
      issue(1, of: union, deadline: "2025-12-31"), issue(2, of: union, deadline: "2026-01-15"),
      issue(3, of: union, deadline: "2026-01-22"), issue(4, of: union),
      issue(5, of: union, deadline: "2025-12-31", status: .closed),
      issue(6, of: union, deadline: "2025-12-31", status: .longTerm),
    ]
    let words = Dictionary(
      uniqueKeysWithValues: ledger(issues).rows.map { ($0.issue.id.rawValue, $0.countdown) })
    #expect(words == [1: "逾期15天", 2: "今天到期", 3: "剩7天", 4: "未定期限", 5: "", 6: ""])
  }

  @Test("The counts are of all issues, whatever is shown, and of the period by their days")
  func tally() {
    let issues = [
      issue(1, of: union, found: "2025-03-01", deadline: "2026-01-01"),
      issue(2, of: union, found: "2024-12-31", deadline: "2026-01-21"),
      issue(
        3, of: women, found: "2025-12-31", status: .closed, note: "2025-11-03 提请验收；2025-12-31 销号"),
      issue(4, of: women, found: "2026-01-01", status: .closed, note: "2026-01-02 销号"),
    ]
    let tally = ledger(issues, LedgerFilter(standing: .overdue)).tally
    #expect(tally.total == 4)
    #expect(tally.open == 2)
    #expect(tally.overdue == 1)
    #expect(tally.dueSoon == 1)
    #expect(tally.found == 2)
    #expect(tally.closed == 1)
    #expect(tally.tendencies[0] == TendencyCount(open: 2, weight: 2, closed: 2))
    #expect(tally.tendencies[1] == TendencyCount())
  }
}

@Suite("The life of an issue")
struct IssueStepTests {
  private let day = Day(year: 2026, month: 1, day: 15).unsafelyUnwrapped

  private func issue(_ status: Core.Issue.Status, note: String = "") -> Core.Issue {
    Core.Issue(
      organization: .init(rawValue: 1), tendencies: [.bureaucratic], manifestation: "听汇报多，到车间少",
      foundOn: Day("2025-10-16"), status: status, note: note)
  }

  @Test("From 未启动 to 已销号, every step is in the note with its day")
  func life() throws {
    var issue = self.issue(.notStarted, note: "区委督查室交办")
    for status in [Core.Issue.Status.underWay, .awaitingAcceptance] {
      issue = try issue.moved(to: status, on: day)
    }
    issue = try issue.moved(to: .underWay, on: day, because: "佐证不全；照片没有日期")
    issue = try issue.moved(to: .awaitingAcceptance, on: day)
    issue = try issue.moved(to: .closed, on: day)
    #expect(
      issue.note
        == "区委督查室交办；2026-01-15 启动整改；2026-01-15 提请验收；2026-01-15 退回：佐证不全，照片没有日期；"
        + "2026-01-15 提请验收；2026-01-15 销号")
    #expect(issue.steps.map(\.kind) == [.started, .submitted, .returned, .submitted, .closed])
    #expect(issue.steps[2].reason == "佐证不全，照片没有日期")
    #expect(issue.closedOn == day)
  }

  @Test("A state that cannot follow is refused with those that can")
  func notNext() {
    #expect(throws: IssueStepError.notNext(from: .notStarted, to: .closed)) {
      try issue(.notStarted).moved(to: .closed, on: day)
    }
    #expect(
      IssueStepError.notNext(from: .notStarted, to: .closed).description
        == "“未启动”之后不能是“已销号”，可以是整改中、长期坚持")
  }

  @Test("退回 and 重新整改 want a reason")
  func reasons() {
    #expect(throws: IssueStepError.reasonMissing(.returned)) {
      try issue(.awaitingAcceptance).moved(to: .underWay, on: day)
    }
    #expect(throws: IssueStepError.reasonMissing(.reopened)) {
      try issue(.closed).moved(to: .underWay, on: day)
    }
  }

  @Test("No step before the issue was found, or before the last one")
  func days() throws {
    let early = try #require(Day("2025-10-15"))
    #expect(throws: IssueStepError.self) {
      try issue(.notStarted).moved(to: .underWay, on: early)
    }
    let moved = try issue(.notStarted).moved(to: .underWay, on: day)
    #expect(throws: IssueStepError.self) {
      try moved.moved(to: .awaitingAcceptance, on: try #require(Day("2026-01-14")))
    }
  }

  @Test("What else a note says is no step, and an open issue has no day of 销号")
  func otherNotes() {
    #expect(issue(.underWay, note: "2026-01-15 开会研究；退回：甲；2026年初").steps.isEmpty)
    #expect(issue(.underWay, note: "2026-01-15 销号").closedOn == nil)
  }

  @Test("A difference names the field, before and after; a note only what came to it")
  func differences() throws {
    let before = issue(.underWay, note: "交办")
    var after = try before.moved(to: .awaitingAcceptance, on: day)
    after.owner = "常务副主席"
    let entry = JournalEntry(
      id: 1, time: 0, author: "王芳", action: .edit, title: "提请验收", count: 1, target: nil)
    let event = RecordEvent(
      entry: entry, change: Change(before: .issue(before), after: .issue(after)))
    let texts = event.issueTexts { _ in "区总工会" }
    #expect(texts == ["责任人 （空）→常务副主席", "状态 整改中→待验收", "备注 2026-01-15 提请验收"])
  }
}
