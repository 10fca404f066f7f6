/// What records say of a path: an amount, or what is missing.
struct Reading {
  var amount: Amount?
  /// The records behind the amount.
  var keys: [FigureKey] = []
  /// The records that should be there and are not.
  var missing: [FigureKey] = []
  /// Whose they are.
  var missingNames: [String] = []
  var isDoubtful = false
  /// The sum of the parts that are there, where some are missing.
  var partial: Amount?
}

extension Compositor {
  /// Looks up one record; what is asked is a dependency even where there is nothing yet.
  mutating func look(_ key: FigureKey, _ workspace: Workspace) -> Figure? {
    dependencies.append(key)
    return workspace.figures[key]
  }

  mutating func reading(_ key: FigureKey, _ workspace: Workspace) -> Reading {
    guard let figure = look(key, workspace), let amount = figure.applicableAmount,
      workspace.catalog.indicator(key.indicator)?.numerator == nil
    else { return computed(key, workspace) }
    return Reading(amount: amount, keys: [key], isDoubtful: figure.isDoubtful)
  }

  /// What follows from other records, as the grid shows it: a sum of shorter periods, or a derived rate.
  mutating func computed(_ key: FigureKey, _ workspace: Workspace) -> Reading {
    guard let indicator = workspace.catalog.indicator(key.indicator) else {
      return Reading(missing: [key])
    }
    for length in indicator.lengths {
      dependencies += key.period.parts(length).map(key.at)
    }
    for part in [indicator.numerator, indicator.denominator].compactMap({ $0 }) {
      dependencies.append(FigureKey(subject: key.subject, indicator: part, period: key.period))
    }
    switch Resolution(key, in: workspace) {
    case .value(let value):
      return Reading(amount: value.amount, keys: value.keys, isDoubtful: value.isDoubtful)
    case .missing(let keys): return Reading(missing: keys)
    case .notApplicable: return Reading(missing: [key])
    }
  }

  mutating func reading(
    of target: PathResolver.Target, in period: Period, _ workspace: Workspace
  ) -> Reading {
    switch target {
    case .figure(let part, _, _): reading(part.key(in: period), workspace)
    case .sum(let parts, _, _): sum(parts, in: period, workspace)
    case .materials, .absent: Reading()
    }
  }

  /// An organization to which the figure does not apply is no missing part.
  private mutating func sum(
    _ parts: [PathResolver.Part], in period: Period, _ workspace: Workspace
  ) -> Reading {
    var reading = Reading()
    var total = Amount.zero
    for part in parts {
      let key = part.key(in: period)
      let figure = look(key, workspace)
      if case .notApplicable? = figure?.status { continue }
      var found = Reading(
        amount: figure?.amount, keys: [key], isDoubtful: figure?.isDoubtful ?? false)
      if found.amount == nil { found = computed(key, workspace) }
      guard let amount = found.amount else {
        reading.missing += found.missing
        reading.missingNames.append(part.name)
        continue
      }
      guard let sum = try? total.adding(amount) else { continue }
      total = sum
      reading.keys += found.keys
      reading.isDoubtful = reading.isDoubtful || found.isDoubtful
    }
    guard !reading.keys.isEmpty else { return reading }
    if reading.missing.isEmpty { reading.amount = total } else { reading.partial = total }
    return reading
  }

  /// The target of a path where the loop stands; errors are kept too.
  mutating func target(
    of path: FigurePath, _ workspace: Workspace
  ) -> Result<Int, PathError> {
    if let known = meanings.target(of: path, at: place.sortKey) { return known }
    let resolver = PathResolver(workspace: workspace, home: home)
    let result: Result<Int, PathError>
    do throws(PathError) {
      let target = try resolver.target(path, in: place)
      guard let period = path.period.period(from: report) else {
        throw .badPeriod(path.name)
      }
      meanings.targets.append(.init(target: target, period: period))
      result = .success(meanings.targets.count - 1)
    } catch {
      result = .failure(error)
    }
    meanings.keep(result, of: path, at: place.sortKey)
    return result
  }

  /// Nil for a path that means nothing here.
  mutating func reading(_ path: FigurePath, _ workspace: Workspace) -> Reading? {
    guard case .success(let index) = target(of: path, workspace) else { return nil }
    let ready = meanings.targets[index]
    return reading(of: ready.target, in: ready.period, workspace)
  }

  /// The same, with a diagnostic for such a path.
  mutating func reading(
    _ path: FigurePath, reportingAt span: SourceSpan, ifUnknownIn workspace: Workspace
  ) -> Reading? {
    if case .failure(let error) = target(of: path, workspace) {
      report(
        .error, span, error.message, suggestion: error.suggestion, correction: error.correction)
    }
    return reading(path, workspace)
  }

  // MARK: Conditions

  mutating func holds(
    _ condition: Condition, at span: SourceSpan, _ workspace: Workspace
  ) -> Bool {
    switch condition {
    case .has(let path): return has(path, at: span, workspace)
    case .hasAny(let selection): return !select(selection, at: span, workspace).isEmpty
    case .compare(let path, let comparison, let comparand):
      guard let reading = reading(path, reportingAt: span, ifUnknownIn: workspace),
        let other = amount(of: comparand, like: path, at: span, workspace),
        let amount = reading.amount
      else { return false }
      return comparison.holds(amount, other)
    case .grows(let path): return grows(path, at: span, workspace)
    case .equals(let attribute, let value): return self.attribute(attribute, is: value, workspace)
    case .not(let inner): return !holds(inner, at: span, workspace)
    case .all(let parts):
      // Every part is looked at, so that all they depend on is known.
      return parts.map { holds($0, at: span, workspace) }.allSatisfy { $0 }
    case .any(let parts): return parts.map { holds($0, at: span, workspace) }.contains(true)
    }
  }

  private mutating func has(
    _ path: FigurePath, at span: SourceSpan, _ workspace: Workspace
  ) -> Bool {
    switch target(of: path, workspace) {
    case .failure(let error):
      report(
        .error, span, error.message, suggestion: error.suggestion, correction: error.correction)
      return false
    case .success(let index):
      let ready = meanings.targets[index]
      if case .materials(let subject, let category, _) = ready.target {
        return !materials(of: subject, category, in: ready.period, workspace).isEmpty
      }
      return reading(of: ready.target, in: ready.period, workspace).amount != nil
    }
  }

  private mutating func grows(
    _ path: FigurePath, at span: SourceSpan, _ workspace: Workspace
  ) -> Bool {
    guard let now = reading(path, reportingAt: span, ifUnknownIn: workspace),
      case .success(let index) = target(of: path, workspace)
    else { return false }
    let ready = meanings.targets[index]
    if case .figure(let part, let indicator, _) = ready.target, let growth = indicator.growth {
      let key = FigureKey(subject: part.subject, indicator: growth, period: ready.period)
      return (reading(key, workspace).amount?.units ?? 0) > 0
    }
    guard let previous = ready.period.previousYear,
      let before = reading(of: ready.target, in: previous, workspace).amount, let now = now.amount
    else { return false }
    return now > before
  }

  private mutating func amount(
    of comparand: Condition.Comparand, like path: FigurePath, at span: SourceSpan,
    _ workspace: Workspace
  ) -> Amount? {
    switch comparand {
    case .path(let other):
      return reading(other, reportingAt: span, ifUnknownIn: workspace)?.amount
    case .number(let amount, let unit):
      guard !unit.isEmpty, case .success(let index) = target(of: path, workspace),
        let own = meanings.targets[index].target.indicator?.unit
      else { return amount }
      guard let scaled = try? amount.multiplied(by: Self.scale(of: unit)) else { return nil }
      return scaled.dividedExactly(by: own.scale)
    }
  }

  /// 万 and 亿 count ones (元 for money).
  private static func scale(of unit: String) -> Int64 {
    if unit.hasPrefix("亿") { return 100_000_000 }
    return unit.hasPrefix("万") ? 10_000 : 1
  }

  private func attribute(
    _ attribute: Condition.Attribute, is value: String, _ workspace: Workspace
  ) -> Bool {
    switch attribute {
    case .rank:
      let level = workspace.region(place.region)?.level
      return level?.rank.rawValue == value || level?.rawValue == value
    case .represents: return frontMatter.represents == value
    case .kind: return fieldText(.kind).text == value
    case .status: return fieldText(.status).text == value
    }
  }
}

extension Figure {
  /// Nil where it does not apply. Patterns, not `!=`: that would compare the states' Chinese words.
  var applicableAmount: Amount? {
    if case .notApplicable = status { return nil }
    return amount
  }

  var isDoubtful: Bool {
    if case .doubtful = status { return true }
    return false
  }
}

extension PathResolver.Part {
  func key(in period: Period) -> FigureKey {
    FigureKey(subject: subject, indicator: indicator, period: period)
  }
}

extension PathResolver.Target {
  var indicator: Indicator? {
    switch self {
    case .figure(_, let indicator, _), .sum(_, let indicator, _): indicator
    case .materials, .absent: nil
    }
  }

  var label: String {
    switch self {
    case .figure(_, _, let label), .sum(_, _, let label), .materials(_, _, let label),
      .absent(let label):
      label
    }
  }
}
