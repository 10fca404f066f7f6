/// What totals ask of an indicator, looked up once for all who report it.
struct CountedIndicator: Sendable {
  let id: IndicatorID
  /// Whether there is a total of it.
  let addsUp: Bool
  /// Of a rate that adds up.
  let division: DerivedRate.Division?
  /// The lengths whose parts add up to a longer period's figure.
  let sums: [Period.Length]

  init(_ indicator: Indicator, in catalog: Catalog) {
    id = indicator.id
    addsUp = catalog.addsUp(indicator)
    division = DerivedRate.Division(indicator, in: catalog)
    sums =
      indicator.addsOverTime ? Period.Length.allCases.filter(indicator.lengths.contains) : []
  }
}

/// Which lines the organizations of one kind and rank count in, and which of their figures are looked at for that.
struct TotalsPlan: Sendable {
  /// A line and the figure that is added up in it.
  struct Sum: Sendable {
    var line: Int
    var slot: Int
  }

  /// A line of a rate.
  struct Rate: Sendable {
    var line: Int
    var place: CellRules.Rate
  }

  /// The indicators whose figures are looked at, in order; a figure's slot is the place of its indicator here.
  let indicators: [IndicatorID]
  let rules: CellRules
  private(set) var sums: [Sum] = []
  private(set) var rates: [Rate] = []

  /// - Parameters:
  ///   - reported: what these organizations report and what adds up.
  ///   - all: the catalogue's indicators.
  ///   - line: the line of an indicator.
  init(
    _ reported: [CountedIndicator], of all: [IndicatorID: CountedIndicator],
    line: (IndicatorID) -> Int
  ) {
    let parts = reported.compactMap(\.division).flatMap { [$0.numerator, $0.denominator] }
    let looked = parts.isEmpty ? reported.map(\.id) : Array(Set(reported.map(\.id) + parts))
    indicators = looked.sorted()
    rules = CellRules(sums: indicators.map { all[$0]?.sums ?? [] })
    for indicator in reported {
      guard let slot = indicators.firstIndex(of: indicator.id) else { continue }
      guard let division = indicator.division else {
        sums.append(Sum(line: line(indicator.id), slot: slot))
        continue
      }
      guard let top = indicators.firstIndex(of: division.numerator),
        let bottom = indicators.firstIndex(of: division.denominator)
      else { continue }
      let place = CellRules.Rate(slot: slot, top: top, bottom: bottom)
      rates.append(Rate(line: line(indicator.id), place: place))
    }
  }
}
