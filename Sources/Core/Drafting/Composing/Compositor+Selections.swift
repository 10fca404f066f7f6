/// What a selection finds in the workbook.
extension Compositor {
  mutating func select(loop index: Int, _ workspace: Workspace) -> [LoopItem] {
    select(ready(loop: index, workspace), at: script[loop: index].span, workspace)
  }

  mutating func select(
    _ ready: ReadySelection, at span: SourceSpan, _ workspace: Workspace
  ) -> [LoopItem] {
    switch ready.source {
    case .organizations, .subregions:
      guard let order = ready.order else {
        return ready.items.count > ready.limit
          ? Array(ready.items.prefix(ready.limit)) : ready.items
      }
      return Array(sorted(ready.items, by: order, at: span, workspace).prefix(ready.limit))
    case .issues: return issues(ready, at: span, workspace)
    case .materials: return materials(ready, workspace)
    case .tasks: return tasks(ready, workspace)
    }
  }

  /// Under the rule of tact: equal clauses merge, the gravest first, at most three of a kind.
  private mutating func issues(
    _ ready: ReadySelection, at span: SourceSpan, _ workspace: Workspace
  ) -> [LoopItem] {
    if ready.wouldName {
      report(.error, span, "在某一家机构里列问题等于点名", suggestion: "移到“@每个 机构”外面，或在文头写“点名: 是”")
      return []
    }
    var found: [Found] = []
    for index in workspace.issues.indices {
      guard
        ready.subjects.contains(Subject.organization(workspace.issues[index].organization).sortKey),
        isKnown(index, ready, workspace), matches(index, ready, workspace),
        let tendency = ready.tendencies.first(where: { wanted in
          workspace.issues[index].tendencies.contains { $0.ordinal == wanted.ordinal }
        })
      else { continue }
      found.append(
        Found(
          index: index, tendency: tendency, weight: workspace.issues[index].severity.weight,
          id: workspace.issues[index].id))
    }
    found.sort { (-$0.weight, $0.id) < (-$1.weight, $1.id) }
    var counts = [0, 0, 0, 0]
    var items: [LoopItem] = []
    var clauses = SaidClauses()
    for issue in found {
      // A province has thousands of issues, and a few fill what may be said of each kind.
      guard items.count < ready.limit,
        ready.tendencies.contains(where: { counts[$0.ordinal] < Self.mostIssuesOfAKind })
      else { break }
      let isNew =
        frontMatter.namesBodies || clauses.note(workspace.issues[issue.index].manifestation)
      guard isNew, counts[issue.tendency.ordinal] < Self.mostIssuesOfAKind else { continue }
      counts[issue.tendency.ordinal] += 1
      items.append(.issue(issue.index, issue.tendency))
    }
    return items
  }

  /// An issue that fits, with what it is sorted by.
  private struct Found {
    var index: Int
    var tendency: Tendency
    var weight: Int
    var id: IssueID
  }

  private static let mostIssuesOfAKind = 3

  /// The clauses of the issues so far, each once: a province has hundreds of issues, and few clauses for them.
  private struct SaidClauses {
    private var byLength: [Int: [String]] = [:]

    /// Whether it is a clause that none before it has.
    mutating func note(_ clause: String) -> Bool {
      let alike = byLength[clause.utf8.count, default: []]
      if alike.contains(where: { $0.utf8.elementsEqual(clause.utf8) }) { return false }
      byLength[clause.utf8.count] = alike + [clause]
      return true
    }
  }

  /// What is found after the speech cannot be spoken of in it; `问题@本期` tells only what was found in that period.
  /// What bears no day is known as long as no period is asked for.
  private func isKnown(_ index: Int, _ ready: ReadySelection, _ workspace: Workspace) -> Bool {
    guard let day = workspace.issues[index].foundOn else { return !ready.asksPeriod }
    guard day <= today, ready.asksPeriod else { return day <= today }
    guard let first = ready.period?.firstDay, let last = ready.period?.lastDay else { return false }
    return first <= day && day <= last
  }

  /// Without a status named, what is still open: only the closed may be called 已整改.
  private func matches(_ index: Int, _ ready: ReadySelection, _ workspace: Workspace) -> Bool {
    let status = workspace.issues[index].status.bit
    if ready.statuses == 0, !ready.takesOverdue { return status != Issue.Status.closed.bit }
    return status & ready.statuses != 0
      || ready.takesOverdue && workspace.issues[index].isOverdue(on: today)
  }

  private func materials(_ ready: ReadySelection, _ workspace: Workspace) -> [LoopItem] {
    guard let period = ready.period else { return [] }
    var items: [LoopItem] = []
    for index in workspace.materials.indices where items.count < ready.limit {
      let category = workspace.materials[index].category.bit
      let status = workspace.materials[index].status.bit
      if ready.categories == 0 || category & ready.categories != 0,
        status != FigureStatus.notApplicable.bit,
        ready.statuses == 0 || status & ready.statuses != 0,
        ready.subjects.contains(workspace.materials[index].subject.sortKey),
        period.contains(workspace.materials[index].period)
      {
        items.append(.material(index))
      }
    }
    return items
  }

  private func tasks(_ ready: ReadySelection, _ workspace: Workspace) -> [LoopItem] {
    guard let period = ready.period else { return [] }
    var items: [LoopItem] = []
    for index in workspace.tasks.indices where items.count < ready.limit {
      let status = workspace.tasks[index].status.bit
      if ready.statuses == 0
        ? status != PlannedTask.Status.dropped.bit : status & ready.statuses != 0,
        ready.subjects.contains(workspace.tasks[index].subject.sortKey),
        period.contains(workspace.tasks[index].period)
      {
        items.append(.task(index))
      }
    }
    return items
  }

  /// Those without a figure come last, in their own order.
  private mutating func sorted(
    _ items: [LoopItem], by order: Selection.Order, at span: SourceSpan, _ workspace: Workspace
  ) -> [LoopItem] {
    let outer = place
    var keyed: [(item: LoopItem, amount: Amount?)] = []
    for item in items {
      place = surroundings(of: item, in: workspace)
      keyed.append((item, reading(order.path, workspace)?.amount))
      place = outer
    }
    // Where nobody has reported yet nothing is wrong: only a path that none of them can follow is.
    if !items.isEmpty, keyed.allSatisfy({ $0.amount == nil }),
      !items.contains(where: { isKnown(order.path, of: $0, workspace) })
    {
      _ = reading(order.path, reportingAt: span, ifUnknownIn: workspace)
    }
    return keyed.enumerated().sorted { a, b in
      guard let x = a.element.amount, let y = b.element.amount else {
        return a.element.amount != nil && b.element.amount == nil
          || (a.element.amount == nil) == (b.element.amount == nil) && a.offset < b.offset
      }
      if x == y { return a.offset < b.offset }
      return order.isDescending ? x > y : x < y
    }.map(\.element.item)
  }

  /// Whether an item reports what a path names, with or without a value.
  private mutating func isKnown(
    _ path: FigurePath, of item: LoopItem, _ workspace: Workspace
  ) -> Bool {
    let outer = place
    place = surroundings(of: item, in: workspace)
    defer { place = outer }
    if case .success = target(of: path, workspace) { return true }
    return false
  }
}

extension Tendency {
  /// Without comparing Chinese words.
  var ordinal: Int {
    switch self {
    case .bureaucratic: 0
    case .administrative: 1
    case .aristocratic: 2
    case .entertaining: 3
    }
  }
}
