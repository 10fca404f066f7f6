import Core

/// What regions come to, as the store added it up: a province's figures are never all in the window.
struct TotalsState: Sendable {
  /// More regions than anybody looks at in a row; what is older is asked for again.
  private static let mostAnswers = 64

  private var answers: [Outlook: RegionTotals] = [:]
  /// What was asked for since the structure changed, and how many figures had changed until then.
  private var asked: [Outlook: Int] = [:]
  private var askedStructure = -1
  /// The indicator to go to once its region's totals are here.
  var wanted: IndicatorID?

  /// What was answered last, and has followed every figure since: until the next answer comes, an older one is shown.
  subscript(outlook: Outlook) -> RegionTotals? { answers[outlook] }

  /// Whether a region's totals have to be asked for; from now on they were.
  mutating func asks(_ outlook: Outlook, structure: Int, figures: Int) -> Bool {
    if askedStructure != structure {
      askedStructure = structure
      asked = [:]
    }
    guard asked[outlook] == nil else { return false }
    asked[outlook] = figures
    return true
  }

  mutating func take(_ totals: RegionTotals, for outlook: Outlook, figures: Int) {
    if answers.count >= Self.mostAnswers {
      answers = [:]
      asked = asked.filter { $0.key == outlook }
    }
    answers[outlook] = totals
    // Whether it knows of what changed while it was added up nobody can tell.
    if asked[outlook] != figures { asked[outlook] = nil }
  }

  /// What a figure counts for in each of the answers.
  func shares(of key: FigureKey, in workspace: Workspace) -> [Outlook: [RegionTotals.Share]] {
    answers.compactMapValues { totals in
      let shares = totals.shares(of: key, in: workspace)
      return shares.isEmpty ? nil : shares
    }
  }

  /// Follows a figure that changed.
  /// - Parameter old: what it counted for.
  mutating func follow(
    _ key: FigureKey, from old: [Outlook: [RegionTotals.Share]], in workspace: Workspace
  ) {
    if case .organization(let id) = key.subject, workspace.organization(id) == nil {
      // Whose totals it is in is not known here.
      asked = [:]
    }
    for (outlook, shares) in old {
      guard let new = answers[outlook]?.shares(of: key, in: workspace) else { continue }
      answers[outlook]?.exchange(shares, for: new)
    }
  }
}

extension State {
  /// The totals of the selected region; nil for an organization, and until the store has answered.
  var shownTotals: RegionTotals? {
    guard case .region(let region) = tree.selected else { return nil }
    return totals[Outlook(region: region, period: period)]
  }

  /// Whether the selected region's totals are still being added up.
  var isAddingUp: Bool {
    guard case .region = tree.selected else { return false }
    return shownTotals == nil
  }

  /// The indicators whose totals stand below a region's own figures, as far as the filter lets them through.
  var totalledIndicators: [Indicator] {
    guard let shownTotals else { return [] }
    return shownTotals.lines.filter { line in
      switch grid.filter {
      case .all: true
      case .missing: !line.current.isComplete && line.current.expected > 0
      case .doubtful: line.current.isDoubtful
      case .unverified: false
      }
    }.compactMap { workspace.catalog.indicator($0.indicator) }
  }

  /// How many rows of the grid hold figures of the subject itself; totals stand below them.
  var ownRowCount: Int { filteredIndicators(reportedIndicators).count }

  /// Whether the current row is a total, which nobody types.
  var isOnTotal: Bool {
    guard case .region = tree.selected else { return false }
    return grid.row >= ownRowCount && gridIndicators.indices.contains(grid.row)
  }

  /// The total in the current row.
  var focusedTotal: RegionTotals.Line? {
    guard isOnTotal else { return nil }
    return shownTotals?[gridIndicators[grid.row].id]
  }

  /// What the current row is about, a total too.
  var rowKey: FigureKey? {
    let indicators = gridIndicators
    guard indicators.indices.contains(grid.row) else { return nil }
    return FigureKey(
      subject: tree.selected, indicator: indicators[grid.row].id,
      period: grid.column == 0 || isOnTotal ? period : columnPeriod)
  }

  /// What has to be added up before the selected region tells everything; nothing while it is not shown, and nothing twice.
  mutating func askForTotals() -> [Effect] {
    guard page == .data, grid.editor == nil, arriving == nil,
      case .region(let region) = tree.selected
    else { return [] }
    let wanted = Outlook(region: region, period: period)
    guard
      totals.asks(
        wanted, structure: structureRevision, figures: figureLogStart + figureLog.count)
    else { return [] }
    return [.totals(wanted)]
  }

  /// Changes a figure of the window, and with it every total that it counts in.
  mutating func change(_ key: FigureKey, _ body: (inout Workspace) -> Void) {
    let shares = totals.shares(of: key, in: workspace)
    body(&workspace)
    totals.follow(key, from: shares, in: workspace)
    noteChange(of: key)
  }

  mutating func take(_ answer: RegionTotals, for outlook: Outlook) {
    let indicator = rowKey?.indicator
    totals.take(answer, for: outlook, figures: figureLogStart + figureLog.count)
    guard outlook == Outlook(region: outlook.region, period: period),
      tree.selected == .region(outlook.region)
    else { return }
    keepRow(at: totals.wanted ?? indicator)
    totals.wanted = nil
    keepSelectionsInRange()
  }
}
