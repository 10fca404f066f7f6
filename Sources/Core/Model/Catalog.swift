/// The kinds and indicators that a workbook knows, with their names looked up fast.
public struct Catalog: Sendable, Equatable {
  public private(set) var kinds: [OrganizationKind]
  public private(set) var indicators: [Indicator]
  private var kindIndex: [OrganizationKindID: Int] = [:]
  private var indicatorIndex: [IndicatorID: Int] = [:]
  private var indicatorsByName: [String: [IndicatorID]] = [:]
  private var kindsByName: [String: OrganizationKindID] = [:]
  /// The indicators that each kind (or the region itself) reports at each rank, by their places in `indicators`.
  private var reportedPlaces: [Reporter: [Int]] = [:]

  private struct Reporter: Hashable {
    var kind: OrganizationKindID?
    var rank: RegionLevel.Rank
  }

  public init(kinds: [OrganizationKind] = [], indicators: [Indicator] = []) {
    self.kinds = kinds.sorted { ($0.order, $0.id) < ($1.order, $1.id) }
    self.indicators = indicators.sorted { ($0.order, $0.id) < ($1.order, $1.id) }
    for (index, kind) in self.kinds.enumerated() {
      kindIndex[kind.id] = index
      for name in [kind.name, kind.bareName] + kind.aliases where kindsByName[name] == nil {
        kindsByName[name] = kind.id
      }
    }
    for (index, indicator) in self.indicators.enumerated() {
      indicatorIndex[indicator.id] = index
      for name in [indicator.name] + indicator.aliases {
        indicatorsByName[name, default: []].append(indicator.id)
      }
      let reporters: [OrganizationKindID?] =
        switch indicator.reporters {
        case .everyKind: self.kinds.map(\.id)
        case .kinds(let kinds): kinds
        case .region: [nil]
        }
      for rank in indicator.ranks {
        for kind in reporters {
          reportedPlaces[Reporter(kind: kind, rank: rank), default: []].append(index)
        }
      }
    }
  }

  public func kind(_ id: OrganizationKindID) -> OrganizationKind? {
    kindIndex[id].map { kinds[$0] }
  }

  public func indicator(_ id: IndicatorID) -> Indicator? {
    indicatorIndex[id].map { indicators[$0] }
  }

  /// Whether it is a rate with a numerator, which goes before a record of its own.
  func isDerived(_ id: IndicatorID) -> Bool {
    indicatorIndex[id].map { indicators[$0].numerator != nil } ?? false
  }

  /// The kind called so: 工会, 总工会, or another of its names.
  public func kind(named name: String) -> OrganizationKind? {
    kindsByName[name].flatMap(kind)
  }

  /// Every indicator called so, or with such an alias.
  public func indicators(named name: String) -> [Indicator] {
    (indicatorsByName[name] ?? []).compactMap(indicator)
  }

  /// The indicator that this kind of organization reports under this name or alias; a name wins over an alias.
  public func indicator(named name: String, of kind: OrganizationKindID) -> Indicator? {
    best(named: name) { $0.isReported(by: kind) }
  }

  /// The region's own indicator of this name or alias.
  public func regionIndicator(named name: String) -> Indicator? {
    best(named: name) { $0.reporters == .region }
  }

  private func best(named name: String, where fits: (Indicator) -> Bool) -> Indicator? {
    let candidates = indicators(named: name).filter(fits)
    return candidates.first { $0.name == name } ?? candidates.first
  }

  /// What a subject of this kind (nil: the region itself) reports for periods of this length (nil: of any), in order.
  public func reported(
    by kind: OrganizationKindID?, at rank: RegionLevel.Rank, length: Period.Length? = nil
  ) -> [Indicator] {
    places(by: kind, at: rank, length).map { indicators[$0] }
  }

  /// The numbers of `reported`, without the records.
  func reportedNumbers(
    by kind: OrganizationKindID?, at rank: RegionLevel.Rank, length: Period.Length? = nil
  ) -> [IndicatorID] {
    places(by: kind, at: rank, length).map { indicators[$0].id }
  }

  private func places(
    by kind: OrganizationKindID?, at rank: RegionLevel.Rank, _ length: Period.Length?
  ) -> [Int] {
    let places = reportedPlaces[Reporter(kind: kind, rank: rank)] ?? []
    guard let length else { return places }
    return places.filter { indicators[$0].lengths.contains(length) }
  }
}
