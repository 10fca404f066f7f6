import Core

/// Why an amount is not written into a cell.
enum CellRefusal: Error, Hashable, Sendable {
  case unreadable(AmountInputError)
  /// It follows from these.
  case derived([String])
  case unknownIndicator
  /// The block names an indicator for the second time.
  case repeated
  case otherUnit(String, expected: String)
  /// It is not reported for periods of this length.
  case otherLength(Period)
}

extension CellRefusal: CustomStringConvertible {
  var description: String {
    switch self {
    case .unreadable(let error): error.description
    case .derived(let names):
      "这一项由“\(names.joined(separator: "”“"))”推算，请改这\(names.count == 1 ? "一" : "两")项"
    case .unknownIndicator: "这里没有这项指标"
    case .repeated: "前面已有这一项，以前面的为准"
    case .otherLength(let period):
      switch period.length {
      case .year: "这项指标不按年填报"
      case .half: "这项指标不按半年填报"
      case .quarter: "这项指标不按季度填报"
      case .month: "这项指标不按月填报"
      }
    case .otherUnit(let unit, let expected): "单位是“\(expected)”，不是“\(unit)”"
    }
  }
}

/// One record before and after an amount is written into its cell.
struct CellWrite: Hashable, Sendable {
  var key: FigureKey
  var before: Figure?
  var after: Figure?

  var change: Change {
    Change(before: before.map(Record.figure), after: after.map(Record.figure))
  }
}

extension State {
  /// The names of what a cell's figure is computed from, where it cannot be typed; else nil.
  func sources(ofDerived key: FigureKey) -> [String]? {
    guard case .value(let value) = Resolution(key, in: workspace), value.origin == .derivedRate
    else { return nil }
    // A part that is a sum of quarters stands behind as many records.
    return value.keys.reduce(into: []) { names, key in
      let name = workspace.catalog.indicator(key.indicator)?.name ?? ""
      if !names.contains(name) { names.append(name) }
    }
  }

  /// What typing a text into a cell comes to.
  func write(_ text: String, into key: FigureKey) -> Result<CellWrite, CellRefusal> {
    if let names = sources(ofDerived: key) { return .failure(.derived(names)) }
    guard let indicator = workspace.catalog.indicator(key.indicator) else {
      return .failure(.unknownIndicator)
    }
    guard workspace.isReported(key) else { return .failure(.otherLength(key.period)) }
    do {
      let input = try AmountInput(text, for: indicator)
      let before = workspace.figure(key)
      return .success(CellWrite(key: key, before: before, after: record(input, key, over: before)))
    } catch { return .failure(.unreadable(error)) }
  }

  /// The record that an amount makes of a cell: an 已核 one becomes 已报, an implausible one 存疑 with the reason.
  func record(_ input: AmountInput, _ key: FigureKey, over original: Figure?) -> Figure {
    var figure =
      original
      ?? Figure(
        key: key, amount: input.amount, source: preferences.source,
        target: workspace.plannedTarget(of: key))
    if original?.amount == input.amount {
      // The same number typed again leaves what is known of it alone.
      if input.working != nil { figure.noteWorking(input.working) }
      return figure
    }
    figure.amount = input.amount
    figure.noteWorking(input.working)
    figure.confirmedBy = ""
    figure.doubt = ""
    figure.status = .reported
    if let doubt = doubt(about: input.amount, key) {
      figure.status = .doubtful
      figure.doubt = doubt
    }
    return figure
  }

  private func doubt(about amount: Amount, _ key: FigureKey) -> String? {
    guard let indicator = workspace.catalog.indicator(key.indicator) else { return nil }
    let previous = key.period.previousYear.flatMap { workspace.figure(key.at($0))?.amount }
    return Plausibility.doubt(amount, of: indicator, in: key.period, previous: previous)
  }

  /// Records several cells as one edit; nothing where none changes.
  mutating func commit(_ writes: [CellWrite], verb: String) -> [Effect] {
    let changed = writes.filter { $0.before != $0.after }
    guard let first = changed.first else { return [] }
    let name = workspace.name(of: first.key.subject)
    var title = "\(verb) \(name)"
    if changed.count == 1 {
      let indicator = workspace.catalog.indicator(first.key.indicator)
      let value = first.after?.amount.map { " \($0.plainText)\(indicator?.unit.name ?? "")" }
      title += "·\(indicator?.name ?? "") \(first.key.period.chineseText)\(value ?? "")"
    } else {
      title += " \(first.key.period.chineseText) \(changed.count)项"
    }
    return commit(Edit(title: title, changes: changed.map(\.change)))
  }
}
