/// How far one figure moved against the same period of the year before.
public struct FigureChange: Hashable, Sendable {
  public var key: FigureKey
  public var current: Amount
  public var previous: Amount
  /// `+14.3%`, as the grid shows it.
  public var comparison: Comparison
  /// By how much it moved, in ten-thousandths of the base: what the list is sorted by.
  public var weight: Int64
  /// Whether the year before was under ten, where one event more is a third more: such changes are told as differences
  /// and stand behind those that say something.
  var isFromSmallBase: Bool

  /// Nil where either year has no value, where nothing moved, or where it cannot be told as a change.
  public init?(of key: FigureKey, in workspace: Workspace) {
    guard let earlier = key.period.previousYear,
      let indicator = workspace.catalog.indicator(key.indicator),
      case .value(let current) = Resolution(key, in: workspace),
      case .value(let previous) = Resolution(key.at(earlier), in: workspace),
      current.amount != previous.amount, !previous.amount.isZero,
      let comparison = indicator.growth == nil
        ? Comparison(current: current.amount, previous: previous.amount, indicator: indicator)
        : Comparison(of: key, in: workspace),
      let difference = try? current.amount.subtracting(previous.amount)
    else { return nil }
    self.key = key
    self.current = current.amount
    self.previous = previous.amount
    self.comparison = comparison
    isFromSmallBase =
      !indicator.unit.isPercent && indicator.unit.isSmallBase(previous.amount)
    if indicator.unit.isPercent {
      // A percentage point weighs as much as a percent.
      weight = Int64(clamping: difference.units.magnitude / 100)
    } else {
      let (scaled, overflow) = difference.units.magnitude.multipliedReportingOverflow(by: 10_000)
      weight = Int64(
        clamping: overflow
          ? difference.units.magnitude / max(1, previous.amount.units.magnitude / 10_000)
          : scaled / previous.amount.units.magnitude)
    }
  }

  /// The figures of these subjects that moved most, the greatest move first and those from a base under ten last; of
  /// equals, in the catalogue's order.
  public static func greatest(
    _ count: Int, of subjects: [Subject], in period: Period, from workspace: Workspace
  ) -> [FigureChange] {
    var changes: [FigureChange] = []
    for subject in subjects {
      for indicator in workspace.indicators(of: subject, length: period.length) {
        let key = FigureKey(subject: subject, indicator: indicator.id, period: period)
        if let change = FigureChange(of: key, in: workspace) { changes.append(change) }
      }
    }
    return Array(
      changes.sorted {
        ($0.isFromSmallBase ? 1 : 0, $1.weight, $0.key)
          < ($1.isFromSmallBase ? 1 : 0, $0.weight, $1.key)
      }.prefix(count))
  }
}
