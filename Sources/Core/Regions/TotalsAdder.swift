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
  private let halves: [Half]
  /// The catalogue's indicators by number; a figure's slot is the place of its indicator here.
  private let indicators: [IndicatorID]
  /// By slot: the lengths whose parts add up to a longer period's figure.
  private let sums: [[Period.Length]]
  /// What the organization in hand has recorded: period by period, a cell for each indicator.
  private var cells: [Cell]
  private var taken: [Int] = []
  private var plans: [Reporter: [Entry]] = [:]
  private var places: [IndicatorID: Int] = [:]
  private var lines: [RegionTotals.Line] = []
  private var organizations = 0

  private struct Cell {
    var units: Int64 = 0
    var isThere = false
    var hasAmount = false
    var status = FigureStatus.reported
  }

  private struct Reporter: Hashable {
    var kind: OrganizationKindID
    var rank: RegionLevel.Rank
  }

  /// A line that an organization counts in.
  private struct Entry {
    var place: Int
    var slot: Int
    /// Of a rate, the slots of what is divided.
    var parts: (top: Int, bottom: Int)?
  }

  /// One of the two years: where its period's cells begin, and its parts' by their length.
  private struct Half {
    var start: Int
    var parts: [[Int]]
  }

  public init(of region: RegionID, in period: Period, _ catalog: Catalog) {
    self.region = region
    self.period = period
    self.catalog = catalog
    indicators = catalog.indicators.map(\.id).sorted()
    sums = indicators.map { id in
      guard let indicator = catalog.indicator(id), indicator.addsOverTime else { return [] }
      return Period.Length.allCases.filter(indicator.lengths.contains)
    }
    var periods: [Period] = []
    var halves: [Half] = []
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
      halves.append(Half(start: start, parts: parts))
    }
    self.periods = periods
    self.halves = halves
    cells = Array(repeating: Cell(), count: periods.count * width)
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
      cells[start + slot] = Cell(
        units: figure.amount?.units ?? 0, isThere: true, hasAmount: figure.amount != nil,
        status: figure.status)
    }
  }

  /// Counts the organization whose figures have been taken; the next one begins.
  /// - Parameter rank: of its region; nil where that is not known, and nothing can be told of its figures.
  public mutating func count(_ kind: OrganizationKindID, at rank: RegionLevel.Rank?) {
    organizations += 1
    if let rank {
      for entry in plan(for: Reporter(kind: kind, rank: rank)) {
        let current = part(entry, halves[0])
        lines[entry.place].current.take(current)
        guard halves.count > 1 else { continue }
        let previous = part(entry, halves[1])
        lines[entry.place].previous.take(previous)
      }
    }
    for start in taken {
      for index in start..<start + indicators.count { cells[index] = Cell() }
    }
    taken.removeAll(keepingCapacity: true)
  }

  /// What everybody counted comes to.
  public var totals: RegionTotals {
    RegionTotals(
      of: region, in: period, lines: lines, organizations: organizations, catalog)
  }

  // MARK: The rules

  /// `RegionTotal.Part` over cells.
  private func part(_ entry: Entry, _ half: Half) -> RegionTotal.Part {
    guard let parts = entry.parts else { return standing(entry.slot, half) }
    let own = cells[half.start + entry.slot]
    if own.isThere, own.status == .notApplicable { return .notApplicable }
    return RegionTotal.Part(standing(parts.top, half), over: standing(parts.bottom, half))
  }

  /// `Resolution` over cells: a record before a sum of shorter periods.
  private func standing(_ slot: Int, _ half: Half) -> RegionTotal.Part {
    let cell = cells[half.start + slot]
    if cell.isThere {
      if cell.status == .notApplicable { return .notApplicable }
      if cell.hasAmount {
        return .value(cell.units, over: 0, isDoubtful: cell.status == .doubtful)
      }
    }
    for length in sums[slot] {
      switch sum(slot, half.parts[length.rawValue]) {
      case .incomplete: continue
      // No other length is asked.
      case .outOfRange: return .missing
      case .whole(let units, let isDoubtful):
        return .value(units, over: 0, isDoubtful: isDoubtful)
      }
    }
    return .missing
  }

  private enum Sum {
    case incomplete
    case outOfRange
    case whole(Int64, isDoubtful: Bool)
  }

  /// `RollUp` over cells: whole where every part that applies is there.
  private func sum(_ slot: Int, _ parts: [Int]) -> Sum {
    var sum: Int64 = 0
    var isDoubtful = false
    var present = 0
    var isMissing = false
    for start in parts {
      let cell = cells[start + slot]
      if cell.isThere, cell.status == .notApplicable { continue }
      guard cell.isThere, cell.hasAmount else {
        isMissing = true
        continue
      }
      let (next, overflow) = sum.addingReportingOverflow(cell.units)
      if overflow { return .outOfRange }
      sum = next
      present += 1
      isDoubtful = isDoubtful || cell.status == .doubtful
    }
    return isMissing || present == 0 ? .incomplete : .whole(sum, isDoubtful: isDoubtful)
  }

  // MARK: Who counts in which lines

  private mutating func plan(for reporter: Reporter) -> [Entry] {
    if let plan = plans[reporter] { return plan }
    let reported = catalog.reported(by: reporter.kind, at: reporter.rank, length: period.length)
    var plan: [Entry] = []
    for indicator in reported where catalog.addsUp(indicator) {
      guard let slot = slot(of: indicator.id) else { continue }
      var entry = Entry(place: place(of: indicator), slot: slot)
      if let division = DerivedRate.Division(indicator, in: catalog),
        let top = self.slot(of: division.numerator), let bottom = self.slot(of: division.denominator)
      {
        entry.parts = (top, bottom)
      }
      plan.append(entry)
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
