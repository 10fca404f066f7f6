/// As much of a recorded figure as a total needs.
public struct CountedFigure: Hashable, Sendable {
  public var indicator: IndicatorID
  /// Nil only where it does not apply.
  public var amount: Amount?
  public var status: FigureStatus

  @inlinable
  public init(indicator: IndicatorID, amount: Amount?, status: FigureStatus) {
    self.indicator = indicator
    self.amount = amount
    self.status = status
  }
}

/// Adds up the figures of many organizations, one after another: what `RegionTotals.add` does from a window, without one.
///
/// A province has 300,000 figures in two years. A record of the period itself counts as soon as it is seen, in a tally of its
/// indicator for all organizations of one kind and rank; it is also kept in a cell, for what takes more than one figure: a
/// rate, a year that comes from its quarters. Nothing is looked up by key or given memory. Of a rate's parts it relies on
/// what the catalogue promises: what adds up over organizations is no rate itself.
public struct TotalsAdder: Sendable {
  /// The periods whose figures count: the one that is added up and its parts, and the same a year earlier.
  public let periods: [Period]

  private let region: RegionID
  private let period: Period
  private let catalog: Catalog
  private let counted: [IndicatorID: CountedIndicator]
  /// The year and, where there is one, the year before.
  private let halves: [CellRules.Half]
  private var groups: [Group] = []
  private var groupPlaces: [Reporter: Int] = [:]
  /// The group of the organization in hand; nil between two, and where nothing can be told of its figures.
  private var current: Int?
  /// By half: whether the organization in hand has figures of parts of the period.
  private var hasParts: [Bool]
  /// What the organization in hand has recorded: period by period, a cell for each indicator that its group looks at.
  private var cells: OrganizationCells
  private var lines: [RegionTotals.Line] = []
  private var linePlaces: [IndicatorID: Int] = [:]
  private var organizations = 0

  private struct Reporter: Hashable {
    var kind: OrganizationKindID
    var rank: RegionLevel.Rank
  }

  /// The organizations of one kind and rank.
  private struct Group {
    let plan: TotalsPlan
    var organizations = 0
    /// By half and slot.
    var tallies: [[RegionTotal.Tally]]
  }

  public init(of region: RegionID, in period: Period, _ catalog: Catalog) {
    self.region = region
    self.period = period
    self.catalog = catalog
    counted = Dictionary(
      catalog.indicators.map { ($0.id, CountedIndicator($0, in: catalog)) },
      uniquingKeysWith: { first, _ in first })
    var periods: [Period] = []
    var halves: [CellRules.Half] = []
    let width = catalog.indicators.count
    for whole in [period, period.previousYear].compactMap({ $0 }) {
      let start = periods.count * width
      periods.append(whole)
      let parts = Period.Length.allCases.map { length in
        whole.parts(length).map { part in
          periods.append(part)
          return (periods.count - 1) * width
        }
      }
      halves.append(CellRules.Half(start: start, parts: parts))
    }
    self.periods = periods
    self.halves = halves
    hasParts = halves.map { _ in false }
    cells = OrganizationCells(count: periods.count * width)
  }

  /// Begins the next organization.
  /// - Parameter rank: of its region; nil where that is not known, and nothing can be told of its figures.
  public mutating func begin(_ kind: OrganizationKindID, at rank: RegionLevel.Rank?) {
    organizations += 1
    cells.begin()
    current = rank.map { group(of: Reporter(kind: kind, rank: $0)) }
    for half in hasParts.indices { hasParts[half] = false }
    if let current { groups[current].organizations += 1 }
  }

  /// Takes what the organization in hand has recorded for one of `periods`.
  /// - Parameter figures: in the order of their indicators.
  public mutating func take(_ figures: ArraySlice<CountedFigure>, of period: Period) {
    guard let current, let place = periods.firstIndex(of: period) else { return }
    let start = place * catalog.indicators.count
    guard let half = halves.lastIndex(where: { $0.start <= start }) else { return }
    let indicators = groups[current].plan.indicators
    if start == halves[half].start {
      cells.lay(figures, from: start, indicators, countedIn: &groups[current].tallies[half])
    } else {
      hasParts[half] = true
      var uncounted: [RegionTotal.Tally] = []
      cells.lay(figures, from: start, indicators, countedIn: &uncounted)
    }
  }

  /// Ends the organization in hand: what takes more than one of its figures is counted.
  public mutating func end() {
    guard let current else { return }
    self.current = nil
    let plan = groups[current].plan
    for (place, half) in halves.enumerated() {
      if hasParts[place] {
        for sum in plan.sums {
          guard let part = plan.rules.sum(sum.slot, half, cells) else { continue }
          groups[current].tallies[place][sum.slot].take(part)
        }
      }
      for rate in plan.rates {
        lines[rate.line][place].take(plan.rules.part(rate.place, half, cells))
      }
    }
  }

  /// What everybody counted comes to.
  public var totals: RegionTotals {
    var lines = lines
    for group in groups {
      for sum in group.plan.sums {
        for (half, tallies) in group.tallies.enumerated() {
          lines[sum.line][half].take(tallies[sum.slot], of: group.organizations)
        }
      }
    }
    return RegionTotals(
      of: region, in: period, lines: lines, organizations: organizations, catalog)
  }

  // MARK: Who counts in which lines

  private mutating func group(of reporter: Reporter) -> Int {
    if let place = groupPlaces[reporter] { return place }
    let reported = catalog.reportedNumbers(
      by: reporter.kind, at: reporter.rank, length: period.length)
    let plan = TotalsPlan(
      reported.compactMap { counted[$0] }.filter(\.addsUp), of: counted, line: { line(of: $0) })
    let none = plan.indicators.map { _ in RegionTotal.Tally() }
    groups.append(Group(plan: plan, tallies: halves.map { _ in none }))
    groupPlaces[reporter] = groups.count - 1
    return groups.count - 1
  }

  private mutating func line(of indicator: IndicatorID) -> Int {
    if let place = linePlaces[indicator] { return place }
    linePlaces[indicator] = lines.count
    let empty = RegionTotal(counted[indicator]?.division)
    lines.append(RegionTotals.Line(indicator: indicator, current: empty, previous: empty))
    return lines.count - 1
  }
}

extension RegionTotals.Line {
  /// The year's total at 0, that of the year before at 1.
  fileprivate subscript(half: Int) -> RegionTotal {
    get { half == 0 ? current : previous }
    set { if half == 0 { current = newValue } else { previous = newValue } }
  }
}
