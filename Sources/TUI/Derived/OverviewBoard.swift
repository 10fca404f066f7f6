import Core

/// One line of the overview, or of a list opened from it.
public enum OverviewLine: Hashable, Sendable {
  case share(Overview.Share)
  case group(GroupCompleteness)
  case owed(Arrears)
  case change(FigureChange)
  case doubtful(FigureKey)
  /// A subject's figures that nobody has checked yet; never empty.
  case unverified(Subject, [FigureKey])
  case tendencies(TendencyMatrix.Row)
  case deadline(IssueID, Due)
  case draft(DraftID)
  case missing(FigureKey)
  case issue(IssueID)

  /// How near the deadline of an issue is.
  public enum Due: String, Hashable, Sendable {
    case overdue = "逾期"
    case thisWeek = "七天内"
    case thisMonth = "三十天内"
    case undated = "未定"
  }

  /// What a line is about, whatever it says of it now.
  enum Identity: Hashable, Sendable {
    case subject(Subject)
    case group(String)
    case figure(FigureKey)
    case issue(IssueID)
    case draft(DraftID)
  }

  var identity: Identity {
    switch self {
    case .share(let share): .subject(share.subject)
    case .group(let group): .group(group.name)
    case .owed(let arrears): .subject(arrears.subject)
    case .change(let change): .figure(change.key)
    case .doubtful(let key), .missing(let key): .figure(key)
    case .unverified(let subject, _): .subject(subject)
    case .tendencies(let row): .subject(.organization(row.organization))
    case .deadline(let id, _), .issue(let id): .issue(id)
    case .draft(let id): .draft(id)
    }
  }

  /// What it says is missing; empty for a line that says nothing of the kind.
  func missing(in period: Period) -> [FigureKey] {
    func keys(_ subject: Subject, _ indicators: [IndicatorID]) -> [FigureKey] {
      indicators.map { FigureKey(subject: subject, indicator: $0, period: period) }
    }
    return switch self {
    case .share(let share): keys(share.subject, share.completeness.missing)
    case .group(let group): group.missing
    case .owed(let arrears): keys(arrears.subject, arrears.missing)
    case .missing(let key): [key]
    case .change, .doubtful, .unverified, .tendencies, .deadline, .draft, .issue: []
    }
  }
}

/// Everything that the overview shows: computed once for a state of the workbook, not for a picture.
public struct OverviewBoard: Sendable {
  /// More changes than any window shows; the list of them is scrolled.
  private static let changeCount = 60

  public private(set) var period: Period?
  /// Nil before the overview was first looked at.
  public private(set) var overview: Overview?
  /// Over all the periods there are, for each figure of 变化最大.
  private(set) var histories: [FigureKey: FigureHistory] = [:]
  /// By draft; none for one that has not been composed yet.
  private(set) var tallies: [DraftID: DraftTally?] = [:]
  /// How many figures of each frozen speech have changed since.
  private(set) var drifts: [DraftID: Int] = [:]
  private var cards: [OverviewCard: [OverviewLine]] = [:]

  public init() {}

  /// What the records say; development and drafts are told of by `takeHistories` and `tally`.
  init(_ state: State) {
    let workspace = state.workspace
    let overview = Overview(
      of: state.overviewSubjects, below: workspace.organizations(below: state.region),
      in: state.period, on: state.today,
      greatestChanges: Self.changeCount, from: workspace)
    self.overview = overview
    period = state.period
    cards[.completeness] = overview.subjects.map(OverviewLine.share)
    cards[.groups] = overview.groups.map(OverviewLine.group)
    cards[.arrears] = overview.arrears.map(OverviewLine.owed)
    cards[.changes] = overview.changes.map(OverviewLine.change)
    cards[.checks] = overview.doubtful.map(OverviewLine.doubtful) + Self.unverified(overview)
    cards[.tendencies] = overview.matrix.rows.map(OverviewLine.tendencies)
    cards[.deadlines] = Self.deadlines(overview.deadlines)
    cards[.drafts] = workspace.drafts.map { .draft($0.id) }
  }

  /// Takes what has been read of other years.
  mutating func takeHistories(_ state: State) {
    histories = Self.histories(of: overview?.changes ?? [], state)
  }

  private static func unverified(_ overview: Overview) -> [OverviewLine] {
    var lines: [(subject: Subject, keys: [FigureKey])] = []
    for key in overview.unverified {
      if lines.last?.subject == key.subject {
        lines[lines.count - 1].keys.append(key)
      } else {
        lines.append((key.subject, [key]))
      }
    }
    return lines.map { .unverified($0.subject, $0.keys) }
  }

  private static func deadlines(_ board: DeadlineBoard) -> [OverviewLine] {
    board.overdue.map { .deadline($0, .overdue) } + board.thisWeek.map { .deadline($0, .thisWeek) }
      + board.thisMonth.map { .deadline($0, .thisMonth) }
      + board.undated.map { .deadline($0, .undated) }
  }

  /// What was read of other years; of this one and the one before, and wherever the window has a figure, it knows better.
  private static func histories(
    of changes: [FigureChange], _ state: State
  ) -> [FigureKey: FigureHistory] {
    // Of the window only whose lines are drawn: a province's figures would all be copied.
    let subjects = Set(changes.map(\.key.subject))
    var workspace = state.workspace
    workspace.figures = workspace.figures.filter { subjects.contains($0.key.subject) }
    var periods = Set([state.period, state.period.previousYear].compactMap { $0 })
    for (key, figure) in state.survey.past where key.period.year < state.period.year - 1 {
      if workspace.figures[key] == nil { workspace.figures[key] = figure }
      if let same = state.period.inYear(key.period.year) { periods.insert(same) }
    }
    var histories: [FigureKey: FigureHistory] = [:]
    for key in changes.map(\.key) {
      var history = FigureHistory(
        of: key.subject, key.indicator, at: periods.sorted(), from: workspace)
      // Before the first record of this figure there is nothing to draw a hole for.
      history.points = Array(history.points.drop { $0.amount == nil })
      histories[key] = history
    }
    return histories
  }

  /// The open draft and the frozen ones are here already; the others were composed elsewhere.
  mutating func tally(_ state: State, _ composition: Composition, _ proofs: ProofCount?) {
    tallies = state.survey.tallies
    drifts = [:]
    for (draft, final) in state.finals.finals {
      tallies[draft] = DraftTally(of: final.speech.composition)
      drifts[draft] = state.finals.drifts(of: draft).count
    }
    if let draft = state.draft { tallies[draft.id] = DraftTally(of: composition, proofs: proofs) }
  }

  public func lines(of card: OverviewCard) -> [OverviewLine] { cards[card] ?? [] }

  /// The lines of a list; those of issues need the records.
  func lines(of scope: OverviewScope, in workspace: Workspace) -> [OverviewLine] {
    switch scope {
    case .card(let card): return lines(of: card)
    case .group(let name):
      return overview?.groups.first { $0.name == name }?.missing.map(OverviewLine.missing) ?? []
    case .issues(let organization, let tendency):
      return workspace.issues
        .filter { $0.organization == organization && $0.tendencies.contains(tendency) }
        .sorted {
          ($0.isOpen ? 0 : 1, -$0.severity.weight, $0.id)
            < ($1.isOpen ? 0 : 1, -$1.severity.weight, $1.id)
        }
        .map { .issue($0.id) }
    }
  }

  /// The first figure that anybody still owes, in the order of 完成情况.
  var firstMissing: FigureKey? {
    guard let period else { return nil }
    return lines(of: .completeness).lazy.compactMap { $0.missing(in: period).first }.first
  }
}

extension State {
  /// The region shown and its organizations: what the overview is about.
  var overviewSubjects: [Subject] {
    [.region(region)] + workspace.organizations(of: region).map { .organization($0.id) }
  }
}

/// The board, computed anew only where something that it tells of has changed.
struct OverviewCache: Sendable {
  private(set) var board = OverviewBoard()
  private var records: Records?
  private var survey: Int?
  private var drafts: Drafts?

  /// What decides what the records say.
  private struct Records: Equatable {
    var outlook: Outlook
    var today: Day
    var structure: Int
    var figures: Int
  }

  /// What decides what is told of the drafts, beside the records.
  private struct Drafts: Equatable {
    var finals: Int
    var survey: Int
    var draft: DraftID?
    var proofs: ProofCount?
  }

  /// When the program starts, other years, frozen speeches and what proofreading finds come one after another: none of them
  /// has the records looked through again.
  mutating func refresh(for state: State, composition: Composition, proofs: ProofCount?) {
    guard state.page == .overview else { return }
    let records = Records(
      outlook: state.outlook, today: state.today, structure: state.structureRevision,
      figures: state.figureLogStart + state.figureLog.count)
    let drafts = Drafts(
      finals: state.finals.revision, survey: state.survey.revision, draft: state.draft?.id,
      proofs: proofs)
    let isNew = records != self.records
    if isNew { board = OverviewBoard(state) }
    if isNew || survey != state.survey.revision { board.takeHistories(state) }
    if isNew || drafts != self.drafts { board.tally(state, composition, proofs) }
    (self.records, survey, self.drafts) = (records, state.survey.revision, drafts)
  }
}
