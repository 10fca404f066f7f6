/// Reads what a chart shows out of a window that holds every region and one indicator.
struct ChartReader {
  /// A chart of more periods could not be read; the newest are kept.
  private static let mostPeriods = 60

  private let workspace: Workspace

  init(_ workspace: Workspace) { self.workspace = workspace }

  // MARK: Bars

  func bar(_ key: FigureKey) -> IndicatorChart.Bar {
    if let total = total(key) {
      var bar = IndicatorChart.Bar(key: key, amount: total.amount, region: region(of: key.subject))
      bar.isDoubtful = total.isDoubtful
      bar.total = total
      bar.comparison = comparison(of: key, total)
      bar.countingBelow =
        DoubleCounting(of: bar.region, in: key.period, workspace)
        .organizations(key.indicator, in: total).map(\.shortName)
      return bar
    }
    var bar = IndicatorChart.Bar(key: key, amount: nil, region: region(of: key.subject))
    if case .value(let value) = Resolution(key, in: workspace) {
      bar.amount = value.amount
      bar.isDoubtful = value.isDoubtful
    }
    bar.comparison = Comparison(of: key, in: workspace)
    return bar
  }

  /// What a region's organizations come to; nil for a figure of its own, or of an organization.
  private func total(_ key: FigureKey) -> RegionTotal? {
    guard case .region(let region) = key.subject,
      let indicator = workspace.catalog.indicator(key.indicator), indicator.reporters != .region,
      workspace.catalog.addsUp(indicator)
    else { return nil }
    var total = RegionTotal(of: indicator, in: workspace.catalog)
    for organization in reporters(of: indicator, in: workspace.subtree(of: region), key.period) {
      let part = FigureKey(
        subject: .organization(organization.id), indicator: indicator.id, period: key.period)
      total.add(part, indicator, from: workspace)
    }
    return total
  }

  private func comparison(of key: FigureKey, _ total: RegionTotal) -> Comparison? {
    guard total.isComplete, let now = total.amount, let earlier = key.period.previousYear,
      let before = self.total(key.at(earlier)), before.isComplete, let amount = before.amount,
      let indicator = workspace.catalog.indicator(key.indicator)
    else { return nil }
    return Comparison(current: now, previous: amount, indicator: indicator)
  }

  /// 不适用: it owes no such figure, and stands in no ranking.
  func isExempt(_ bar: IndicatorChart.Bar) -> Bool {
    if let total = bar.total { return total.expected == 0 }
    return Resolution(bar.key, in: workspace) == .notApplicable
  }

  // MARK: Periods

  /// From the first to the last period of this length that anything is recorded for; the one asked about among them.
  func periods(for key: FigureKey) -> [Period] {
    let subjects = subjects(under: key)
    let needed = workspace.catalog.needed(for: key.indicator)
    var known: Set<Period> = [key.period]
    for figure in workspace.figures.keys
    where needed.contains(figure.indicator) && subjects.contains(figure.subject) {
      if figure.period.length == key.period.length {
        known.insert(figure.period)
      } else if let whole = figure.period.whole(key.period.length) {
        known.insert(whole)
      }
    }
    guard let first = known.min(), let last = known.max() else { return [] }
    var periods: [Period] = [last]
    while let next = periods.last?.predecessor, next >= first, periods.count < Self.mostPeriods {
      periods.append(next)
    }
    return periods.reversed()
  }

  private func subjects(under key: FigureKey) -> Set<Subject> {
    guard case .region(let region) = key.subject, total(key) != nil else { return [key.subject] }
    return Set(subjects(workspace.organizations(of: workspace.subtree(of: region))))
  }

  // MARK: Peers

  /// Who is ranked: of a region those below it, else those beside it, else its organizations; of an organization those of
  /// its kind beside it, else below it, else all that report the indicator in its region.
  func peers(of key: FigureKey) -> (IndicatorChart.Peers, [Subject]) {
    guard let indicator = workspace.catalog.indicator(key.indicator) else { return (.kind, []) }
    switch key.subject {
    case .region(let id): return peers(of: id, indicator, key.period)
    case .organization(let id):
      guard let organization = workspace.organization(id) else { return (.kind, []) }
      return peers(of: organization, indicator, key.period)
    }
  }

  private func peers(
    of region: RegionID, _ indicator: Indicator, _ period: Period
  ) -> (IndicatorChart.Peers, [Subject]) {
    let sums = indicator.reporters != .region
    guard !sums || workspace.catalog.addsUp(indicator) else {
      return (.organizations, subjects(reporters(of: indicator, in: [region], period)))
    }
    func fitting(_ regions: [Region]) -> [Subject] {
      regions.filter { other in
        sums
          ? !reporters(of: indicator, in: workspace.subtree(of: other.id), period).isEmpty
          : indicator.isReported(byRegionAt: other.level.rank)
      }.map { .region($0.id) }
    }
    let below = fitting(workspace.children(of: region))
    if !below.isEmpty { return (.regions, below) }
    let beside = fitting(beside(region))
    if beside.count > 1 { return (.regions, beside) }
    guard sums else { return (.regions, [.region(region)]) }
    return (.organizations, subjects(reporters(of: indicator, in: [region], period)))
  }

  private func peers(
    of organization: Organization, _ indicator: Indicator, _ period: Period
  ) -> (IndicatorChart.Peers, [Subject]) {
    for regions in [beside(organization.region), workspace.children(of: organization.region)] {
      let alike = reporters(of: indicator, in: regions.map(\.id), period)
        .filter { $0.kind == organization.kind }
      if alike.contains(where: { $0.id != organization.id }) { return (.kind, subjects(alike)) }
    }
    return (
      .organizations, subjects(reporters(of: indicator, in: [organization.region], period))
    )
  }

  /// The regions with the same one above, itself among them.
  private func beside(_ region: RegionID) -> [Region] {
    guard let own = workspace.region(region) else { return [] }
    return own.parent.map { workspace.children(of: $0) } ?? [own]
  }

  private func subjects(_ organizations: [Organization]) -> [Subject] {
    organizations.map { .organization($0.id) }
  }

  /// The organizations of these regions that report an indicator for such a period.
  private func reporters(
    of indicator: Indicator, in regions: [RegionID], _ period: Period
  ) -> [Organization] {
    guard indicator.lengths.contains(period.length) else { return [] }
    return workspace.organizations(of: regions).filter { organization in
      guard let rank = workspace.region(organization.region)?.level.rank else { return false }
      return indicator.isReported(by: organization.kind, at: rank)
    }
  }

  private func region(of subject: Subject) -> RegionID {
    switch subject {
    case .region(let id): id
    case .organization(let id): workspace.organization(id)?.region ?? workspace.settings.region
    }
  }

  /// 镇总工会 alone would not tell one from another.
  func names(of subjects: [Subject], _ peers: IndicatorChart.Peers) -> [Subject: String] {
    var names: [Subject: String] = [:]
    for subject in subjects {
      names[subject] = workspace.name(of: subject)
      if case .organization(let id) = subject, peers == .kind,
        let organization = workspace.organization(id),
        let region = workspace.region(organization.region)
      {
        names[subject] = organization.name(in: region)
      }
    }
    return names
  }

  // MARK: Ranking

  /// What the bars add up to, where they may be added, none is missing and none counts the same thing twice.
  func whole(of bars: [IndicatorChart.Bar], _ indicator: IndicatorID) -> Amount? {
    guard let found = workspace.catalog.indicator(indicator), found.nature != .ratio,
      found.addsOverOrganizations, !bars.isEmpty
    else { return nil }
    var sum = Amount.zero
    for bar in bars {
      guard !bar.isPartial, bar.countingBelow.isEmpty, let amount = bar.amount,
        let next = try? sum.adding(amount)
      else {
        return nil
      }
      sum = next
    }
    return sum
  }

  /// The best first, with places and shares.
  func ranked(
    _ bars: [IndicatorChart.Bar], _ indicator: IndicatorID, whole: Amount?
  ) -> [IndicatorChart.Bar] {
    let direction = workspace.catalog.indicator(indicator)?.direction ?? .up
    let order = Ranking.order(of: bars.map(\.amount), isLeastFirst: direction == .down)
    return order.map { index, rank in
      var bar = bars[index]
      bar.rank = rank
      if let whole, let amount = bar.amount, amount.units >= 0 {
        bar.share = Phrasing.ratio(numerator: amount, denominator: whole, decimals: 1)
      }
      return bar
    }
  }
}
