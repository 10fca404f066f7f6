/// What can be said of a script without composing it.
extension Script {
  /// The indicators that any path may mean, and the periods that it may ask for.
  func demand(in catalog: Catalog, report: Period) -> (
    indicators: Set<IndicatorID>, periods: Set<Period>
  ) {
    var indicators: Set<IndicatorID> = []
    var periods: Set<Period> = [report]
    for path in paths {
      for indicator in catalog.indicators(named: path.name) {
        indicators.formUnion(catalog.needed(for: indicator.id))
      }
      guard let period = path.period.period(from: report) else { continue }
      periods.insert(period)
      // 同比 and 突破 look a year back, 累计 at the parts of the year.
      if let previous = period.previousYear { periods.insert(previous) }
      if period.ordinal > 1, let year = Period(year: period.year) {
        periods.formUnion(year.parts(period.length).prefix(period.ordinal))
      }
    }
    return (indicators, periods)
  }

  /// The indicators that paths may ask of the organizations of regions below; nil where it may be any.
  func demandBelow(in catalog: Catalog) -> Set<IndicatorID>? {
    guard !parts.contains(where: \.goesThroughSubregions) else { return nil }
    var indicators: Set<IndicatorID> = []
    for path in paths where path.reachesBelow {
      for indicator in catalog.indicators(named: path.name) {
        indicators.formUnion(catalog.needed(for: indicator.id))
      }
    }
    return indicators
  }

  private var paths: [FigurePath] {
    var paths: [FigurePath] = []
    for part in parts {
      for expression in part.expressions {
        if case .figure(let path) = expression.operand { paths.append(path) }
        if let whole = expression.modifiers.share { paths.append(whole) }
      }
      for loop in part.loops {
        if let order = loop.selection.order { paths.append(order.path) }
      }
      for choice in part.choices {
        for branch in choice.branches { paths += branch.condition?.paths ?? [] }
      }
    }
    return paths
  }
}

extension ScriptPart {
  fileprivate var goesThroughSubregions: Bool {
    let conditions = choices.flatMap(\.branches).compactMap(\.condition)
    return loops.contains { $0.selection.source == .subregions }
      || conditions.contains(where: \.asksForSubregions)
      || expressions.contains { $0.modifiers.form == .rank }
  }
}

extension FigurePath {
  fileprivate var reachesBelow: Bool {
    switch scope {
    case .one(let region, _): region != nil
    case .everyOrganization: false
    case .subregions: true
    }
  }
}

extension Condition {
  fileprivate var asksForSubregions: Bool {
    switch self {
    case .hasAny(let selection): selection.source == .subregions
    case .not(let inner): inner.asksForSubregions
    case .all(let parts), .any(let parts): parts.contains(where: \.asksForSubregions)
    case .has, .grows, .compare, .equals: false
    }
  }

  /// Every path that it asks about.
  var paths: [FigurePath] {
    switch self {
    case .has(let path), .grows(let path): [path]
    case .compare(let path, _, .path(let other)): [path, other]
    case .compare(let path, _, .number): [path]
    case .hasAny(let selection): selection.order.map { [$0.path] } ?? []
    case .equals: []
    case .not(let inner): inner.paths
    case .all(let parts), .any(let parts): parts.flatMap(\.paths)
    }
  }
}
