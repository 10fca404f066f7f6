/// What paths, words and selections mean, kept until the workbook's structure changes: organizations, regions,
/// catalogue, settings, formulations or the day. What records say is never kept here.
struct MeaningCache {
  enum Meaning {
    /// An index into `figures`: a figure said as its value.
    case figure(Int)
    /// An index into `sayings`.
    case saying(Int)
    /// An index into `words`.
    case words(Int)
    /// An index into `mistakes`.
    case mistake(Int)
  }

  /// Many times what a long draft has.
  private static let limit = 1 << 15

  var figures: [ReadyFigure] = []
  var sayings: [ReadySaying] = []
  var words: [String] = []
  var mistakes: [MarkupError] = []
  private var expressions = PlacedCache<Meaning>()
  private var selections = PlacedCache<ReadySelection>()
  private var byPath: [PlacedPath: Result<ReadyTarget, PathError>] = [:]
  private var computed: [FigureKey: ComputedFigure] = [:]

  private struct PlacedPath: Hashable {
    var path: FigurePath
    var place: Int64
  }

  func meaning(of expression: Int, at place: Int64) -> Meaning? { expressions[expression, place] }

  mutating func keep(_ meaning: Meaning, of expression: Int, at place: Int64) {
    expressions.keep(meaning, of: expression, at: place)
  }

  func target(of path: FigurePath, at place: Int64) -> Result<ReadyTarget, PathError>? {
    byPath[PlacedPath(path: path, place: place)]
  }

  mutating func keep(
    _ target: Result<ReadyTarget, PathError>, of path: FigurePath, at place: Int64
  ) {
    byPath[PlacedPath(path: path, place: place)] = target
  }

  func selection(ofLoop loop: Int, at place: Int64) -> ReadySelection? { selections[loop, place] }

  mutating func keep(_ selection: ReadySelection, ofLoop loop: Int, at place: Int64) {
    selections.keep(selection, of: loop, at: place)
  }

  /// Forgets what a part of the script meant that has been read anew.
  mutating func forget(part slot: Int) {
    expressions.forget(part: slot)
    selections.forget(part: slot)
  }

  /// Whether typing has left a trail of meanings that nothing asks for any more.
  var isFull: Bool { figures.count + sayings.count + words.count + mistakes.count > Self.limit }

  mutating func computed(_ key: FigureKey, _ catalog: Catalog) -> ComputedFigure {
    if let known = computed[key] { return known }
    let figure = ComputedFigure(key, catalog)
    computed[key] = figure
    return figure
  }
}

/// Values by an entry of a script's pools and the place where it is read. Most things are read at one place, the rest at a
/// dozen: looking through them is quicker than hashing.
struct PlacedCache<Value: Sendable>: Sendable {
  /// By the slot of the entry's part.
  private var parts: [Part] = []

  private struct Part {
    var latest: [(place: Int64, value: Value)?] = []
    var others: [[(place: Int64, value: Value)]] = []
  }

  subscript(index: Int, place: Int64) -> Value? {
    let (slot, entry) = (PoolIndex.slot(index), PoolIndex.place(index))
    guard slot < parts.count, entry < parts[slot].latest.count,
      let found = parts[slot].latest[entry]
    else { return nil }
    if found.place == place { return found.value }
    for other in parts[slot].others[entry] where other.place == place { return other.value }
    return nil
  }

  mutating func keep(_ value: Value, of index: Int, at place: Int64) {
    let (slot, entry) = (PoolIndex.slot(index), PoolIndex.place(index))
    while parts.count <= slot { parts.append(Part()) }
    while parts[slot].latest.count <= entry {
      parts[slot].latest.append(nil)
      parts[slot].others.append([])
    }
    if let last = parts[slot].latest[entry] { parts[slot].others[entry].append(last) }
    parts[slot].latest[entry] = (place, value)
  }

  /// What a part held that has been read anew.
  mutating func forget(part slot: Int) {
    if slot < parts.count { parts[slot] = Part() }
  }

  mutating func forgetAll() { parts = [] }
}

/// What a figure without a record of its own may follow from.
final class ComputedFigure: Sendable {
  /// The figure's own record, as one that is missing is told.
  let keys: [FigureKey]
  /// The records that it asks for, besides its own.
  let dependencies: [FigureKey]
  let rate: DerivedRate.Recipe?
  let rateKeys: [FigureKey]
  /// Whether it may be a sum of shorter periods.
  let addsUp: Bool

  init(_ key: FigureKey, _ catalog: Catalog) {
    keys = [key]
    guard let indicator = catalog.indicator(key.indicator) else {
      (dependencies, rate, rateKeys, addsUp) = ([], nil, [], false)
      return
    }
    let parts = Self.parts(of: key, indicator)
    let halves = [indicator.numerator, indicator.denominator].compactMap(\.self).map {
      FigureKey(subject: key.subject, indicator: $0, period: key.period)
    }
    let partsOfHalves = halves.flatMap { half -> [FigureKey] in
      guard let indicator = catalog.indicator(half.indicator), indicator.addsOverTime else {
        return []
      }
      return Self.parts(of: half, indicator)
    }
    dependencies = parts + halves + partsOfHalves
    rate = DerivedRate.Recipe(indicator, of: key, in: catalog)
    rateKeys = rate.map { [$0.numerator, $0.denominator] } ?? []
    addsUp = indicator.addsOverTime && !parts.isEmpty
  }

  /// The same figure in the shorter periods at which it is reported.
  private static func parts(of key: FigureKey, _ indicator: Indicator) -> [FigureKey] {
    indicator.lengths.flatMap { key.period.parts($0).map(key.at) }
  }
}

/// A figure said as its value: everything but its amount stands ready.
final class ReadyFigure: Sendable {
  let key: FigureKey
  /// The key alone, as a citation holds it.
  let keys: [FigureKey]
  /// Where the wording is about the year before.
  let previous: FigureKey?
  let style: FigureStyle
  let label: String
  let derivation: Citation.Derivation
  /// Whether zero is said even inside a clause.
  let keepsZero: Bool

  init(_ target: ReadyTarget, _ part: PathResolver.Part, _ style: FigureStyle, keepsZero: Bool) {
    key = part.key(in: target.period)
    keys = target.keys
    previous =
      style.wording == .breaking ? target.period.previousYear.map { part.key(in: $0) } : nil
    self.style = style
    label = target.label
    derivation = style.wording.map { .wording($0.rawValue) } ?? .value
    self.keepsZero = keepsZero
  }
}

/// What a path means where it stands: all but what the records say.
///
/// An object, because an indicator alone is some thirty words wide and this is handed on at every figure.
final class ReadyTarget: Sendable {
  let target: PathResolver.Target
  let period: Period
  /// As a gap names it, with its period.
  let label: String
  /// The records of its parts.
  let keys: [FigureKey]
  /// Whether it is a rate with a numerator: derived before it is looked up.
  let isDerived: Bool
  /// The record that carries its growth, at comparable prices.
  let growth: FigureKey?

  init(_ target: PathResolver.Target, in period: Period, report: Period) {
    self.target = target
    self.period = period
    label = target.label + period.suffix(report)
    isDerived = target.indicator?.numerator != nil
    if case .figure(let part, let indicator, _) = target, let growth = indicator.growth {
      self.growth = FigureKey(subject: part.subject, indicator: growth, period: period)
    } else {
      growth = nil
    }
    keys =
      switch target {
      case .figure(let part, _, _): [part.key(in: period)]
      case .sum(let parts, _, _): parts.map { $0.key(in: period) }
      case .materials, .absent: []
      }
  }

  var indicator: Indicator? { target.indicator }
}

/// How an expression says its target: for what takes more than one record, or more than its value.
final class ReadySaying: Sendable {
  let target: ReadyTarget
  let modifiers: Modifiers
  /// Nil where there is no figure to say: materials, and what the region does not have.
  let style: FigureStyle?

  init(_ target: ReadyTarget, _ modifiers: Modifiers) {
    self.target = target
    self.modifiers = modifiers
    style = target.indicator.map { modifiers.style(for: $0) }
  }
}
