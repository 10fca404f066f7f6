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
  /// Why there is no amount although nothing is missing.
  var obstacle: Obstacle?

  enum Obstacle {
    /// 不适用: none is owed.
    case notApplicable
    /// The sum leaves the range of amounts.
    case outOfRange
  }
}

extension Compositor {
  /// Looks up one record; what is asked is a dependency even where there is nothing yet.
  mutating func look(_ key: FigureKey, _ workspace: Workspace) -> Recorded? {
    dependencies.append(key)
    return workspace.recorded(key)
  }

  /// - Parameter known: the key alone, where it stands ready.
  mutating func reading(
    _ key: FigureKey, isDerived: Bool, known: [FigureKey]? = nil, _ workspace: Workspace
  ) -> Reading {
    let record = look(key, workspace)
    guard let record, let amount = record.applicableAmount, !isDerived else {
      return computed(key, instead: record, workspace)
    }
    return Reading(amount: amount, keys: known ?? [key], isDoubtful: record.isDoubtful)
  }

  mutating func reading(_ key: FigureKey, _ workspace: Workspace) -> Reading {
    reading(key, isDerived: workspace.catalog.isDerived(key.indicator), workspace)
  }

  /// What follows from other records, as the grid shows it: a sum of shorter periods, or a derived rate.
  mutating func computed(
    _ key: FigureKey, instead record: Recorded?, _ workspace: Workspace
  ) -> Reading {
    let source = meanings.computed(key, workspace.catalog)
    dependencies += source.dependencies
    if record?.isApplicable == false {
      return Reading(missing: source.keys, obstacle: .notApplicable)
    }
    if let rate = rate(of: key, source, workspace) { return rate }
    if let record, let amount = record.amount {
      return Reading(amount: amount, keys: source.keys, isDoubtful: record.isDoubtful)
    }
    guard source.addsUp else { return Reading(missing: source.keys) }
    switch Resolution(key, in: workspace) {
    case .value(let sum):
      return Reading(amount: sum.amount, keys: sum.keys, isDoubtful: sum.isDoubtful)
    case .missing(let keys): return Reading(missing: keys)
    case .notApplicable: return Reading(missing: source.keys)
    }
  }

  private func rate(
    of key: FigureKey, _ source: ComputedFigure, _ workspace: Workspace
  ) -> Reading? {
    guard let recipe = source.rate else { return nil }
    // Most rates have both records: they need no list of keys of their own.
    if let top = workspace.recorded(recipe.numerator), let numerator = top.amount,
      let bottom = workspace.recorded(recipe.denominator), let denominator = bottom.amount
    {
      guard let rate = recipe.rate(numerator, over: denominator) else { return nil }
      return Reading(
        amount: rate, keys: source.rateKeys, isDoubtful: top.isDoubtful || bottom.isDoubtful)
    }
    guard let indicator = workspace.catalog.indicator(key.indicator),
      let rate = DerivedRate(indicator, of: key, in: workspace)
    else { return nil }
    return Reading(amount: rate.amount, keys: rate.keys, isDoubtful: rate.isDoubtful)
  }

  mutating func reading(_ ready: ReadyTarget, _ workspace: Workspace) -> Reading {
    switch ready.target {
    case .figure:
      reading(ready.keys[0], isDerived: ready.isDerived, known: ready.keys, workspace)
    case .sum(let parts, _, _): sum(parts, ready.keys, workspace)
    case .materials, .absent: Reading()
    }
  }

  mutating func reading(
    _ ready: ReadyTarget, in period: Period, _ workspace: Workspace
  ) -> Reading {
    switch ready.target {
    case .figure(let part, _, _):
      reading(part.key(in: period), isDerived: ready.isDerived, workspace)
    case .sum(let parts, _, _): sum(parts, parts.map { $0.key(in: period) }, workspace)
    case .materials, .absent: Reading()
    }
  }

  /// An organization to which the figure does not apply is no missing part.
  private mutating func sum(
    _ parts: [PathResolver.Part], _ keys: [FigureKey], _ workspace: Workspace
  ) -> Reading {
    var reading = Reading()
    var total = Amount.zero
    // The keys stand ready; a list of its own begins only where it differs from them.
    var isWhole = true
    for index in keys.indices {
      let record = look(keys[index], workspace)
      var found: Reading?
      if record?.isApplicable == false {
        if isWhole { (isWhole, reading.keys) = (false, Array(keys[..<index])) }
        continue
      }
      if record?.amount == nil {
        found = computed(keys[index], instead: record, workspace)
        if isWhole { (isWhole, reading.keys) = (false, Array(keys[..<index])) }
      }
      guard let amount = found == nil ? record?.amount : found?.amount else {
        reading.missing += found?.missing ?? []
        reading.missingNames.append(parts[index].name)
        continue
      }
      guard let sum = try? total.adding(amount) else {
        // Without the part it would be a false total; those behind it change nothing any more.
        return Reading(obstacle: .outOfRange)
      }
      total = sum
      if let found {
        reading.keys += found.keys
      } else if !isWhole {
        reading.keys.append(keys[index])
      }
      reading.isDoubtful =
        reading.isDoubtful || found?.isDoubtful ?? (record?.isDoubtful ?? false)
    }
    if isWhole { reading.keys = keys }
    guard !reading.keys.isEmpty else {
      if reading.missingNames.isEmpty { reading.obstacle = .notApplicable }
      return reading
    }
    if reading.missing.isEmpty { reading.amount = total } else { reading.partial = total }
    return reading
  }

  /// The target of a path where the loop stands; errors are kept too.
  mutating func target(
    of path: FigurePath, _ workspace: Workspace
  ) -> Result<ReadyTarget, PathError> {
    if let known = meanings.target(of: path, at: place.sortKey) { return known }
    let resolver = PathResolver(workspace: workspace, home: home)
    let result: Result<ReadyTarget, PathError>
    do throws(PathError) {
      let target = try resolver.target(path, in: place)
      guard let period = path.period.period(from: report) else {
        throw .badPeriod(path.name)
      }
      result = .success(ReadyTarget(target, in: period, report: report))
    } catch {
      result = .failure(error)
    }
    meanings.keep(result, of: path, at: place.sortKey)
    return result
  }

  /// Nil for a path that means nothing here.
  mutating func reading(_ path: FigurePath, _ workspace: Workspace) -> Reading? {
    guard case .success(let ready) = target(of: path, workspace) else { return nil }
    return reading(ready, workspace)
  }

  /// The same, with a diagnostic for such a path.
  mutating func reading(
    _ path: FigurePath, reportingAt span: SourceSpan, ifUnknownIn workspace: Workspace
  ) -> Reading? {
    switch target(of: path, workspace) {
    case .success(let ready):
      let reading = reading(ready, workspace)
      if case .outOfRange? = reading.obstacle { reportOutOfRange(ready.label, at: span) }
      return reading
    case .failure(let error):
      report(
        .error, span, error.message, suggestion: error.suggestion, correction: error.correction)
      return nil
    }
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
