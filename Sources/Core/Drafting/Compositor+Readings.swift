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
    let source = meanings.derivation(of: key, workspace.catalog)
    dependencies += source.dependencies
    if record?.isApplicable == false { return Reading(missing: source.keys) }
    if let recipe = source.rate, let top = workspace.recorded(recipe.numerator),
      let bottom = workspace.recorded(recipe.denominator), let numerator = top.amount,
      let denominator = bottom.amount, let rate = recipe.rate(numerator, over: denominator)
    {
      return Reading(
        amount: rate, keys: source.rateKeys, isDoubtful: top.isDoubtful || bottom.isDoubtful)
    }
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
        if isWhole { (isWhole, reading.keys) = (false, Array(keys[..<index])) }
        continue
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
    guard !reading.keys.isEmpty else { return reading }
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
    case .success(let ready): return reading(ready, workspace)
    case .failure(let error):
      report(
        .error, span, error.message, suggestion: error.suggestion, correction: error.correction)
      return nil
    }
  }

  // MARK: Conditions

  mutating func holds(
    _ condition: Condition, at span: SourceSpan, _ workspace: Workspace
  ) -> Bool {
    switch condition {
    case .has(let path): return has(path, at: span, workspace)
    case .hasAny(let selection):
      return !select(ready(selection, workspace), at: span, workspace).isEmpty
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
    case .success(let ready):
      if case .materials(let subject, let category, _) = ready.target {
        return !materials(of: subject, category, in: ready.period, workspace).isEmpty
      }
      return reading(ready, workspace).amount != nil
    }
  }

  private mutating func grows(
    _ path: FigurePath, at span: SourceSpan, _ workspace: Workspace
  ) -> Bool {
    guard let now = reading(path, reportingAt: span, ifUnknownIn: workspace),
      case .success(let ready) = target(of: path, workspace)
    else { return false }
    if let growth = ready.growth { return (reading(growth, workspace).amount?.units ?? 0) > 0 }
    guard let previous = ready.period.previousYear,
      let before = reading(ready, in: previous, workspace).amount, let now = now.amount
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
      guard !unit.isEmpty, case .success(let ready) = target(of: path, workspace),
        let own = ready.indicator?.unit
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
    case .kind: return fieldText(.kind, workspace).text == value
    case .status: return fieldText(.status, workspace).text == value
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
