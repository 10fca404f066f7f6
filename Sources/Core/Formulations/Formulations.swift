/// The 提法库 as a speech sees it: for each name the series of the nearest place that has one.
///
/// The workbook's own series replaces the office's, and that the built-in one, name by name and whole: a series of which
/// half came from elsewhere would be nobody's.
public struct Formulations: Hashable, Sendable {
  /// Where a series is kept.
  public enum Origin: String, Hashable, Sendable, CaseIterable {
    case builtIn = "内置"
    /// 提法.yaml in the user's data folder or beside the workbook.
    case office = "本单位"
    case workbook = "工作簿"
  }

  /// One line of the list.
  public struct Entry: Hashable, Sendable {
    public var formulation: Formulation
    public var origin: Origin
    /// Its last day, whether written or because the next one begins; nil without an end.
    public var lastDay: Day?
    let series: FormulationSeries
    let index: Int

    public func state(on day: Day) -> FormulationSeries.State { series.state(of: index, on: day) }
  }

  /// Every name once: the built-in ones in their order, then the others by name.
  public let series: [FormulationSeries]
  private let origins: [String: Origin]

  /// - Parameter recorded: the workbook's own.
  public init(_ library: TextLibrary, recorded: [Formulation]) {
    var origins: [String: Origin] = [:]
    for formulation in BuiltInCatalog.formulations { origins[formulation.name] = .builtIn }
    for name in library.layers.flatMap(\.formulations).map(\.name) { origins[name] = .office }
    for formulation in recorded { origins[formulation.name] = .workbook }
    let builtIn = BuiltInCatalog.formulations.map(\.name).removingRepeats
    let others = Set(origins.keys).subtracting(builtIn).sorted()
    series = (builtIn + others).compactMap { library.formulations(named: $0, recorded: recorded) }
    self.origins = origins
  }

  public var entries: [Entry] {
    series.flatMap { series in
      series.members.indices.map { index in
        Entry(
          formulation: series.members[index], origin: origins[series.name] ?? .workbook,
          lastDay: series.lastDay(of: index), series: series, index: index)
      }
    }
  }

  public subscript(name: String) -> FormulationSeries? { series.first { $0.name == name } }

  public func origin(of name: String) -> Origin? { origins[name] }

  /// Chinese: every pair of one name that the workbook has in force on the same day. (A file's own are among the
  /// findings of its layer, with their place.)
  public var overlaps: [String] {
    series.filter { origins[$0.name] == .workbook }.flatMap { series in
      series.overlaps.map { series.overlapText($0.earlier, $0.later) }
    }
  }

  // MARK: Recording

  /// The changes that record a formulation in the workbook, with new numbers left to the store.
  ///
  /// Once the workbook has a name, the office's or built-in series of it is replaced whole; so what else stands in that
  /// series comes along, as long as it stands beside the new one in time.
  /// - Parameter original: the one that it takes the place of; nil for a new one.
  public func recording(_ formulation: Formulation, replacing original: Formulation?) -> [Change] {
    if let original, origins[original.name] == .workbook {
      return [Change(before: .formulation(original), after: .formulation(formulation))]
    }
    var added = [formulation]
    if let series = self[formulation.name], origins[formulation.name] != .workbook {
      let isDated = formulation.from != nil || original != nil
      added += series.members.filter {
        isDated && $0 != original && $0.from != formulation.from
      }
    }
    return added.enumerated().map { index, formulation in
      var formulation = formulation
      formulation.id = FormulationID(rawValue: -1 - Int64(index))
      return Change(before: nil, after: .formulation(formulation))
    }
  }
}

extension TextLibrary {
  /// The series that holds for a name: the workbook's own, else that of the nearest layer, else the built-in one.
  func formulations(named name: String, recorded: [Formulation]) -> FormulationSeries? {
    let series = FormulationSeries(name, of: place(of: name, recorded: recorded))
    return series.members.isEmpty ? nil : series
  }

  /// The one in force on a day. A speech asks this at every citation, so it takes one pass where nothing has ended.
  func formulation(named name: String, on day: Day, recorded: [Formulation]) -> Formulation? {
    let place = place(of: name, recorded: recorded)
    var latest: Formulation?
    for formulation in place where formulation.name == name {
      guard formulation.from.map({ $0 <= day }) ?? true else { continue }
      if let known = latest?.from, formulation.from.map({ $0 < known }) ?? true { continue }
      latest = formulation
    }
    guard let latest else { return nil }
    // The one that began last, unless it has ended: then an earlier one may go on beyond it.
    if latest.until.map({ day <= $0 }) ?? true { return latest }
    return FormulationSeries(name, of: place).inForce(on: day)
  }

  /// The list that a name is taken from.
  private func place(of name: String, recorded: [Formulation]) -> [Formulation] {
    if recorded.contains(where: { $0.name == name }) { return recorded }
    let layer = layers.last { $0.formulations.contains { $0.name == name } }
    return layer?.formulations ?? BuiltInCatalog.formulations
  }
}

extension [String] {
  fileprivate var removingRepeats: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
