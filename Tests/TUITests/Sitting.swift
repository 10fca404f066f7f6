import Core
import TUI

/// A secretary's sitting at the program without terminal or disk: keys go in, pictures come out, edits are answered as the
/// store answers them.
struct Sitting {
  var state: State
  private(set) var derived: Derived
  /// Everything that was asked of the world, oldest first; but for totals, which are asked for wherever a region is passed.
  private(set) var effects: [Effect] = []
  /// Whether edits stay unanswered, as with a slow disk.
  var isDiskSlow = false
  /// What the store holds where that is more than the window.
  var wholeWorkbook: Workspace?
  private var nextID: Int64 = 1000
  private static let proofreader = Proofreader(ProofDictionary.builtIn)

  init(
    _ columns: Int = 120, _ rows: Int = 36, ambiguousWidth: Int = 1,
    workspace: Workspace? = nil, library: TextLibrary = .builtIn
  ) throws {
    state = State(
      workspace: try workspace ?? District.workspace(),
      size: Size(columns: columns, rows: rows), ambiguousWidth: ambiguousWidth,
      today: District.day)
    derived = Derived(library: library)
    derived.refresh(for: state)
    try open("区总工会", "竞赛场次")
  }

  var screen: Frame { view(state, derived) }
  var picture: String { screen.text }
  var composition: Composition { derived.composition }
  var board: OverviewBoard { derived.environment(for: state).board }
  var speech: String {
    derived.composition.sections.flatMap(\.blocks).map(\.string).joined(separator: "\n")
  }

  /// Plays keys written as `KeyScript` has them.
  mutating func press(_ script: String) throws {
    for event in try KeyScript.events(in: script) { send(.input(event)) }
  }

  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { send(.input(.key(.character(scalar)))) }
  }

  mutating func send(_ message: Message) {
    let asked = update(&state, message, derived.environment(for: state, answering: message))
    effects += asked.filter { effect in if case .totals = effect { false } else { true } }
    derived.refresh(for: state)
    guard !isDiskSlow else { return }
    for effect in asked {
      switch effect {
      case .commit(let token, let edit): send(.committed(token: token, numbered(edit)))
      case .dictionary: send(.dictionary(Self.proofreader, fault: nil))
      case .directory: send(.directory(SearchIndex(wholeWorkbook ?? state.workspace)))
      case .totals(let outlook):
        send(
          .totals(
            outlook,
            RegionTotals(
              of: outlook.region, in: outlook.period, from: wholeWorkbook ?? state.workspace)))
      case .issuesBelow(let region):
        send(.issuesBelow(region, wholeWorkbook ?? state.workspace))
      case .chart(let key):
        send(.chart(IndicatorChart(key, from: wholeWorkbook ?? state.workspace)))
      case .figures(let keys):
        let known = wholeWorkbook?.figures ?? [:]
        send(.figures(of: keys, known.filter { keys.contains($0.key) }))
      default: break
      }
    }
  }

  /// The edit with numbers for its new records, as the store returns it.
  private mutating func numbered(_ edit: Edit) -> Edit {
    var edit = edit
    for index in edit.changes.indices {
      if case .issue(var issue)? = edit.changes[index].after, issue.id.rawValue < 0 {
        issue.id = IssueID(rawValue: nextID)
        nextID += 1
        edit.changes[index].after = .issue(issue)
      }
    }
    return edit
  }
}

extension Sitting {
  /// Selects an organization and one of its indicators, on the data page.
  mutating func open(_ organization: String, _ indicator: String) throws {
    try press("F3 Left Home")
    for _ in 0..<50 where state.workspace.name(of: state.tree.selected) != organization {
      try press("Down")
    }
    try press("Enter Home")
    for _ in 0..<50 {
      guard let key = state.focusedKey,
        state.workspace.catalog.indicator(key.indicator)?.name != indicator
      else { return }
      try press("Down")
    }
  }

  func key(_ organization: String, _ indicator: String) -> FigureKey? {
    guard
      let body = state.workspace.organizations.first(where: { $0.shortName == organization }),
      let found = state.workspace.catalog.indicator(named: indicator, of: body.kind)
    else { return nil }
    return FigureKey(
      subject: .organization(body.id), indicator: found.id, period: District.year)
  }

  func figure(_ organization: String, _ indicator: String) -> Figure? {
    key(organization, indicator).flatMap { state.workspace.figure($0) }
  }

  func amount(_ organization: String, _ indicator: String) -> String? {
    figure(organization, indicator)?.amount?.plainText
  }
}
