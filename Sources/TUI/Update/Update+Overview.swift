import Core

/// What Enter does on a line of the overview.
private enum OverviewGoal {
  case open(Destination)
  case list(OverviewScope)
  /// There is nothing behind it; why.
  case nothing(String)
}

extension State {
  mutating func performInOverview(_ command: Command, _ environment: Environment) -> [Effect] {
    if command == .reminders {
      openReminders(at: overviewLine(environment))
      return []
    }
    let board = environment.board
    let layout = OverviewLayout(
      board, in: Layout(for: self).overview ?? .init(column: 0, row: 0, width: 0, height: 0))
    guard let position = layout.position(of: overview, board) else {
      notice = Notice(.information, "还没有可看的内容：先登记机构和指标")
      return []
    }
    let column = layout.stops(inColumn: position.column)
    let place = column.firstIndex(of: position) ?? 0
    func move(by step: Int) -> OverviewLayout.Position {
      column[min(max(0, place + step), column.count - 1)]
    }
    let page = max(1, layout.window.height - 3)
    switch command {
    case .up: select(move(by: -1), layout, board)
    case .down: select(move(by: 1), layout, board)
    case .pageUp: select(move(by: -page), layout, board)
    case .pageDown: select(move(by: page), layout, board)
    case .first: select(column[0], layout, board)
    case .last: select(column[column.count - 1], layout, board)
    case .left: moveAcross(by: -1, from: position, layout, board)
    case .right: moveAcross(by: 1, from: position, layout, board)
    case .nextPanel: moveToCard(by: 1, from: position, layout, board)
    case .previousPanel: moveToCard(by: -1, from: position, layout, board)
    case .open: return enter(position, layout, board)
    case .zoom: overlay = .overviewList(OverviewList(.card(layout.place(at: position).card)))
    case .nextMissing: return openMissing(at: line(at: position, layout, board), board)
    default: break
    }
    return []
  }

  /// Selects a line that is shown.
  mutating func selectStop(
    _ stop: Int, of card: OverviewCard, cell: Int?, _ environment: Environment
  ) {
    guard let rect = Layout(for: self).overview else { return }
    let layout = OverviewLayout(environment.board, in: rect)
    guard let place = layout.index(of: card),
      (0..<layout.columns[place.column][place.index].stops).contains(stop)
    else { return }
    if let cell { overview.cell = cell }
    select(
      .init(column: place.column, index: place.index, stop: stop), layout, environment.board)
  }

  /// What the overview's cursor is on.
  func overviewLine(_ environment: Environment) -> OverviewLine? {
    let layout = OverviewLayout(
      environment.board,
      in: Layout(for: self).overview ?? .init(column: 0, row: 0, width: 0, height: 0))
    return layout.position(of: overview, environment.board)
      .flatMap { line(at: $0, layout, environment.board) }
  }

  private func line(
    at position: OverviewLayout.Position, _ layout: OverviewLayout, _ board: OverviewBoard
  ) -> OverviewLine? {
    let place = layout.place(at: position)
    return position.stop < place.shown ? board.lines(of: place.card)[position.stop] : nil
  }

  private mutating func select(
    _ position: OverviewLayout.Position, _ layout: OverviewLayout, _ board: OverviewBoard
  ) {
    overview.card = layout.place(at: position).card
    overview.stop = position.stop
    overview.subject = line(at: position, layout, board)?.identity
    overview.firstRow = layout.firstRow(near: overview.firstRow, showing: position)
  }

  /// Along the four columns of 四化, and beyond them to the nearest line of the next column of cards.
  private mutating func moveAcross(
    by step: Int, from position: OverviewLayout.Position, _ layout: OverviewLayout,
    _ board: OverviewBoard
  ) {
    if case .tendencies? = line(at: position, layout, board),
      Tendency.allCases.indices.contains(overview.cell + step)
    {
      overview.cell += step
      return
    }
    let row = layout.row(of: position)
    var column = position.column + step
    while layout.columns.indices.contains(column) {
      let stops = layout.stops(inColumn: column)
      if let nearest = stops.min(by: {
        abs(layout.row(of: $0) - row) < abs(layout.row(of: $1) - row)
      }) {
        overview.cell = step > 0 ? 0 : Tendency.allCases.count - 1
        select(nearest, layout, board)
        return
      }
      column += step
    }
  }

  private mutating func moveToCard(
    by step: Int, from position: OverviewLayout.Position, _ layout: OverviewLayout,
    _ board: OverviewBoard
  ) {
    let firsts = layout.columns.indices.flatMap { layout.stops(inColumn: $0) }
      .filter { $0.stop == 0 }
    guard
      let index = firsts.firstIndex(where: {
        $0.column == position.column && $0.index == position.index
      })
    else { return }
    select(firsts[(index + step + firsts.count) % firsts.count], layout, board)
  }

  // MARK: Opening

  private mutating func enter(
    _ position: OverviewLayout.Position, _ layout: OverviewLayout, _ board: OverviewBoard
  ) -> [Effect] {
    // What was chosen by standing where it is, without a key that moved, is remembered too.
    select(position, layout, board)
    guard let line = line(at: position, layout, board) else {
      var list = OverviewList(.card(layout.place(at: position).card))
      list.selected = position.stop
      overlay = .overviewList(list)
      return []
    }
    return follow(line, cell: overview.cell)
  }

  private mutating func follow(_ line: OverviewLine, cell: Int) -> [Effect] {
    switch goal(of: line, cell: cell) {
    case .open(let destination): return open(destination)
    case .list(let scope): overlay = .overviewList(OverviewList(scope))
    case .nothing(let reason): notice = Notice(.information, reason)
    }
    return []
  }

  private func goal(of line: OverviewLine, cell: Int) -> OverviewGoal {
    switch line {
    case .share(let share):
      return line.missing(in: period).first.map { .open(.figure($0)) }
        ?? .open(.subject(share.subject))
    case .group(let group): return goal(of: group)
    case .owed(let arrears):
      return line.missing(in: period).first.map { .open(.figure($0)) }
        ?? .open(.subject(arrears.subject))
    case .change(let change): return .open(.figure(change.key))
    case .doubtful(let key), .missing(let key): return .open(.figure(key))
    case .unverified(let subject, let keys):
      return keys.first.map { .open(.figure($0)) } ?? .open(.subject(subject))
    case .tendencies(let row): return goal(of: row.organization, Tendency.allCases[cell])
    case .deadline(let id, _), .issue(let id): return .open(.issue(id))
    case .draft(let id): return .open(.draft(id))
    }
  }

  /// What a group lacks; the first of its figures if it lacks nothing.
  private func goal(of group: GroupCompleteness) -> OverviewGoal {
    if group.missing.count == 1 { return .open(.figure(group.missing[0])) }
    if !group.missing.isEmpty { return .list(.group(group.name)) }
    for subject in overviewSubjects {
      let indicators = workspace.indicators(of: subject, length: period.length)
      if let first = indicators.first(where: { $0.group == group.name }) {
        return .open(
          .figure(FigureKey(subject: subject, indicator: first.id, period: period)))
      }
    }
    return .nothing("“\(group.name)”没有指标")
  }

  private func goal(of organization: OrganizationID, _ tendency: Tendency) -> OverviewGoal {
    let issues = workspace.issues.filter {
      $0.organization == organization && $0.tendencies.contains(tendency)
    }
    if issues.count > 1 { return .list(.issues(organization, tendency)) }
    if let only = issues.first { return .open(.issue(only.id)) }
    let name = issueOwner(organization)
    return .nothing("\(name)没有登记\(tendency.rawValue)问题；F4 登记")
  }

  /// The first missing figure of what the line tells of, else of all.
  private mutating func openMissing(_ key: FigureKey?) -> [Effect] {
    guard let key else {
      notice = Notice(.success, "\(period.chineseText)的数据都已报齐")
      return []
    }
    return open(.figure(key))
  }

  private mutating func openMissing(at line: OverviewLine?, _ board: OverviewBoard) -> [Effect] {
    openMissing(line?.missing(in: period).first ?? board.firstMissing)
  }

  // MARK: Lists

  mutating func press(
    _ key: Key, inOverviewList list: OverviewList, _ environment: Environment
  ) -> [Effect] {
    var list = list
    let lines = environment.board.lines(of: list.scope, in: workspace)
    let page = max(1, size.rows - 6)
    list.selected = min(max(0, list.selected), max(0, lines.count - 1))
    if key == .escape || key == .function(12) || key == .control("q") {
      overlay = nil
      return []
    }
    switch KeyMap.command(for: key, in: .overview) {
    case .up?: list.selected -= 1
    case .down?: list.selected += 1
    case .pageUp?: list.selected -= page
    case .pageDown?: list.selected += page
    case .first?: list.selected = 0
    case .last?: list.selected = lines.count - 1
    case .left?: list.cell = max(0, list.cell - 1)
    case .right?: list.cell = min(Tendency.allCases.count - 1, list.cell + 1)
    case .open? where lines.indices.contains(list.selected):
      overlay = nil
      return follow(lines[list.selected], cell: list.cell)
    case .reminders?:
      let line = lines.indices.contains(list.selected) ? lines[list.selected] : nil
      overlay = nil
      openReminders(at: line)
      return []
    case .nextMissing?:
      overlay = nil
      let line = lines.indices.contains(list.selected) ? lines[list.selected] : nil
      return openMissing(at: line, environment.board)
    default: break
    }
    list.selected = min(max(0, list.selected), max(0, lines.count - 1))
    overlay = .overviewList(list)
    return []
  }

  // MARK: What it needs of the store

  /// What has to be read before the overview tells everything; nothing while it is not shown, and nothing twice.
  mutating func askForOverview() -> [Effect] {
    guard page == .overview else { return [] }
    var effects: [Effect] = []
    if survey.asksForPast(outlook) {
      let indicators = overviewSubjects.flatMap {
        workspace.indicators(of: $0, length: period.length).map(\.id)
      }
      effects.append(.pastFigures(outlook, Set(indicators)))
    }
    if survey.asksForTallies(
      structure: structureRevision, figures: figureLogStart + figureLog.count)
    {
      let open = draft?.id
      // One question a draft: a figure that is typed meanwhile is on disk after the one that is being composed.
      effects += workspace.drafts.map(\.id)
        .filter { $0 != open && workspace.finals[$0] == nil }.map(Effect.tally)
    }
    return effects
  }
}
