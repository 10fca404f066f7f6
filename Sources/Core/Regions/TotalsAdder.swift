/// As much of a recorded figure as a total needs.
public struct CountedFigure: Hashable, Sendable {
  public var indicator: IndicatorID
  /// Nil only where it does not apply.
  public var amount: Amount?
  public var status: FigureStatus

  public init(indicator: IndicatorID, amount: Amount?, status: FigureStatus) {
    self.indicator = indicator
    self.amount = amount
    self.status = status
  }
}

/// Adds up the figures of many organizations, one after another: what `RegionTotals.add` does from a window, without one.
///
/// A province has 300,000 figures in two years. They are laid out by indicator and period, so that the rules (`Resolution`)
/// are a few comparisons for each, and nothing is looked up by key or given memory. Of a rate's parts it relies on what the
/// catalogue promises: what adds up over organizations is no rate itself.
public struct TotalsAdder: Sendable {
  /// The periods whose figures count: the one that is added up and its parts, and the same a year earlier.
  public let periods: [Period]

  private let region: RegionID
  private let period: Period
  private let catalog: Catalog
  private let rules: CellRules
  private let current: CellRules.Half
  /// Nil where there is no year before.
  private let previous: CellRules.Half?
  /// The catalogue's indicators by number; a figure's slot is the place of its indicator here.
  private let indicators: [IndicatorID]
  /// What the organization in hand has recorded: period by period, a cell for each indicator.
  private var cells: [CellRules.Cell]
  private var taken: [Int] = []
  private var plans: [Reporter: [Entry]] = [:]
  private var places: [IndicatorID: Int] = [:]
  private var lines: [RegionTotals.Line] = []
  private var organizations = 0

  private struct Reporter: Hashable {
    var kind: OrganizationKindID
    var rank: RegionLevel.Rank
  }

  /// A line that an organization counts in.
  private struct Entry {
    var place: Int
    var figure: CellRules.Place
  }

  public init(of region: RegionID, in period: Period, _ catalog: Catalog) {
    self.region = region
    self.period = period
    self.catalog = catalog
    indicators = catalog.indicators.map(\.id).sorted()
    rules = CellRules(
      sums: indicators.map { id in
        guard let indicator = catalog.indicator(id), indicator.addsOverTime else { return [] }
        return Period.Length.allCases.filter(indicator.lengths.contains)
      })
    var periods: [Period] = []
    var halves: [CellRules.Half] = []
    let width = indicators.count
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
    current = halves[0]
    previous = halves.count > 1 ? halves[1] : nil
    cells = Array(repeating: CellRules.Cell(), count: periods.count * width)
  }

  /// Takes what the organization in hand has recorded for one of `periods`.
  /// - Parameter figures: in the order of their indicators.
  public mutating func take(_ figures: [CountedFigure], of period: Period) {
    guard let place = periods.firstIndex(of: period) else { return }
    let start = place * indicators.count
    taken.append(start)
    var slot = 0
    for figure in figures {
      while slot < indicators.count, indicators[slot] < figure.indicator { slot += 1 }
      guard slot < indicators.count else { return }
      guard indicators[slot] == figure.indicator else { continue }
      cells[start + slot] = CellRules.Cell(
        units: figure.amount?.units ?? 0, isThere: true, hasAmount: figure.amount != nil,
        status: figure.status)
    }
  }

  /// Counts the organization whose figures have been taken; the next one begins.
  /// - Parameter rank: of its region; nil where that is not known, and nothing can be told of its figures.
  public mutating func count(_ kind: OrganizationKindID, at rank: RegionLevel.Rank?) {
    organizations += 1
    if let rank { count(in: plan(for: Reporter(kind: kind, rank: rank))) }
    for start in taken {
      for index in start..<start + indicators.count { cells[index] = CellRules.Cell() }
    }
    taken.removeAll(keepingCapacity: true)
  }

  /// What everybody counted comes to.
  public var totals: RegionTotals {
    RegionTotals(
      of: region, in: period, lines: lines, organizations: organizations, catalog)
  }

  /// Everything that is asked again and again stands still meanwhile, so that nothing is counted or copied but amounts.
  private mutating func count(in entries: [Entry]) {
    let (rules, current, previous) = (rules, current, previous)
    cells.withUnsafeBufferPointer { cells in
      lines.withUnsafeMutableBufferPointer { lines in
        for entry in entries {
          lines[entry.place].current.take(rules.part(entry.figure, current, cells))
          if let previous {
            lines[entry.place].previous.take(rules.part(entry.figure, previous, cells))
          }
        }
      }
    }
  }

  // MARK: Who counts in which lines

  private mutating func plan(for reporter: Reporter) -> [Entry] {
    if let plan = plans[reporter] { return plan }
    let reported = catalog.reported(by: reporter.kind, at: reporter.rank, length: period.length)
    var plan: [Entry] = []
    for indicator in reported where catalog.addsUp(indicator) {
      guard let slot = slot(of: indicator.id) else { continue }
      var figure = CellRules.Place(slot: slot)
      if let division = DerivedRate.Division(indicator, in: catalog),
        let top = self.slot(of: division.numerator),
        let bottom = self.slot(of: division.denominator)
      {
        figure.parts = (top, bottom)
      }
      plan.append(Entry(place: place(of: indicator), figure: figure))
    }
    plans[reporter] = plan
    return plan
  }

  private mutating func place(of indicator: Indicator) -> Int {
    if let place = places[indicator.id] { return place }
    places[indicator.id] = lines.count
    let empty = RegionTotal(of: indicator, in: catalog)
    lines.append(RegionTotals.Line(indicator: indicator.id, current: empty, previous: empty))
    return lines.count - 1
  }

  private func slot(of indicator: IndicatorID) -> Int? {
    indicators.firstIndex(of: indicator)
  }
}
