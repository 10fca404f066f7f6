/// What a speech tells that no single record says: sums over organizations, and what changed since the year before.
struct DerivedFigures: Sendable {
  /// The sums of the reported and of the year before: of the office's own organizations, of those below, of all.
  private(set) var sums: [IndicatorID: [Numeral]] = [:]
  /// Growth in percent and changes of rates in points, without their signs, of the office's own organizations and of the sums.
  private(set) var growths: Set<Numeral> = []
  private(set) var points: Set<Numeral> = []

  init(_ workspace: Workspace) {
    let report = workspace.settings.period
    let home = workspace.settings.region
    let own = Set(workspace.organizations.filter { $0.region == home }.map(\.id))
    var totals: [IndicatorID: [Period: Totals]] = [:]
    for (key, figure) in workspace.figures
    where key.period == report || key.period == report.previousYear {
      guard let amount = figure.applicableAmount, case .organization(let id) = key.subject else {
        continue
      }
      let isOwn = own.contains(id)
      totals[key.indicator, default: [:]][key.period, default: Totals()].add(amount, isOwn: isOwn)
      if isOwn, key.period == report, let change = Comparison(of: key, in: workspace) {
        take(change)
      }
    }
    for (id, periods) in totals {
      guard let indicator = workspace.catalog.indicator(id), indicator.unit.base != "%" else {
        continue
      }
      let shift = indicator.unit.shift
      sums[id] = periods.values.flatMap(\.amounts).map { Numeral($0, shift: shift) }
      guard let now = periods[report], let before = report.previousYear.flatMap({ periods[$0] })
      else { continue }
      for (current, previous) in zip(now.amounts, before.amounts) {
        Comparison(current: current, previous: previous, indicator: indicator).map { take($0) }
      }
    }
  }

  /// One indicator's sums of one period; nil where they leave the range of amounts.
  private struct Totals {
    var own: Amount? = Amount(units: 0)
    var below: Amount? = Amount(units: 0)

    mutating func add(_ amount: Amount, isOwn: Bool) {
      if isOwn {
        own = try? own?.adding(amount)
      } else {
        below = try? below?.adding(amount)
      }
    }

    var amounts: [Amount] {
      guard let own, let below else { return [] }
      return [own, below] + ((try? own.adding(below)).map { [$0] } ?? [])
    }
  }

  private mutating func take(_ change: Comparison) {
    let digits = change.text.filter { $0.isNumber || $0 == "." }
    guard let value = try? Amount(plain: digits) else { return }
    if change.text.hasSuffix("%") { growths.insert(Numeral(value, shift: 0)) }
    if change.text.hasSuffix("点") { points.insert(Numeral(value, shift: 0)) }
  }
}
