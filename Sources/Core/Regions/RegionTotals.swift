/// What the organizations of a region and of all regions below it come to in one period, and in the same one a year earlier.
///
/// Only indicators that add over organizations have a total; a rate has one where the two that it is divided from do,
/// and is divided anew from their totals.
public struct RegionTotals: Hashable, Sendable {
  /// One line: an indicator in both years.
  public struct Line: Hashable, Sendable {
    public var indicator: IndicatorID
    public var current: RegionTotal
    public var previous: RegionTotal

    /// 增减; nil where either year is not complete: what is missing would pass for a fall.
    public func comparison(in catalog: Catalog) -> Comparison? {
      guard current.isComplete, previous.isComplete, let now = current.amount,
        let before = previous.amount, let indicator = catalog.indicator(self.indicator)
      else { return nil }
      return Comparison(current: now, previous: before, indicator: indicator)
    }
  }

  public var region: RegionID
  public var period: Period
  /// In the catalogue's order; an indicator that nobody reports has none.
  public private(set) var lines: [Line] = []
  /// How many organizations were asked, of all kinds.
  public private(set) var organizations = 0
  private var places: [IndicatorID: Int] = [:]

  /// Nothing yet: organizations are taken in one after another, so that a province need not be in memory at once.
  public init(of region: RegionID, in period: Period) {
    self.region = region
    self.period = period
  }

  /// The totals from a window that holds every region below.
  public init(of region: RegionID, in period: Period, from workspace: Workspace) {
    self.init(of: region, in: period)
    for member in workspace.subtree(of: region) {
      for organization in workspace.organizations(of: member) { add(organization, from: workspace) }
    }
    arrange(by: workspace.catalog)
  }

  public subscript(_ indicator: IndicatorID) -> Line? { places[indicator].map { lines[$0] } }

  /// Takes an organization's figures in; `workspace` must hold its region and the figures of both years.
  public mutating func add(_ organization: Organization, from workspace: Workspace) {
    organizations += 1
    let subject = Subject.organization(organization.id)
    guard let rank = workspace.region(organization.region)?.level.rank else { return }
    let catalog = workspace.catalog
    for indicator in catalog.reported(by: organization.kind, at: rank, length: period.length)
    where catalog.addsUp(indicator) {
      let place = place(of: indicator, in: catalog)
      let key = FigureKey(subject: subject, indicator: indicator.id, period: period)
      lines[place].current.add(key, indicator, from: workspace)
      if let earlier = period.previousYear {
        lines[place].previous.add(key.at(earlier), indicator, from: workspace)
      }
    }
  }

  /// Puts the lines into the catalogue's order, once every organization was taken in.
  public mutating func arrange(by catalog: Catalog) {
    lines.sort {
      (catalog.indicator($0.indicator)?.order ?? 0, $0.indicator)
        < (catalog.indicator($1.indicator)?.order ?? 0, $1.indicator)
    }
    places = [:]
    for (place, line) in lines.enumerated() { places[line.indicator] = place }
  }

  private mutating func place(of indicator: Indicator, in catalog: Catalog) -> Int {
    if let place = places[indicator.id] { return place }
    places[indicator.id] = lines.count
    let empty = RegionTotal(of: indicator, in: catalog)
    lines.append(Line(indicator: indicator.id, current: empty, previous: empty))
    return lines.count - 1
  }
}

extension RegionTotals {
  /// What one figure counts for in one line, in the year or the one before.
  public struct Share: Hashable, Sendable {
    fileprivate var place: Int
    fileprivate var isCurrent: Bool
    fileprivate var part: RegionTotal.Part
  }

  /// The totals as `TotalsAdder` has added them up.
  init(
    of region: RegionID, in period: Period, lines: [Line], organizations: Int, _ catalog: Catalog
  ) {
    self.init(of: region, in: period)
    self.lines = lines
    self.organizations = organizations
    arrange(by: catalog)
  }

  /// Everything that a figure counts for here, itself and in rates: taken before it changes and after, that is what changes.
  /// Empty for a figure of nobody below the region, as far as the window knows, and of another year.
  public func shares(of key: FigureKey, in workspace: Workspace) -> [Share] {
    guard case .organization(let id) = key.subject, let organization = workspace.organization(id),
      organization.region == region
        || workspace.ancestors(of: organization.region).contains(where: { $0.id == region }),
      let rank = workspace.region(organization.region)?.level.rank
    else { return [] }
    var halves = [(period, true)]
    if let earlier = period.previousYear { halves.append((earlier, false)) }
    halves.removeAll { !$0.0.contains(key.period) }
    guard !halves.isEmpty else { return [] }
    var shares: [Share] = []
    for (place, line) in lines.enumerated() {
      guard let indicator = workspace.catalog.indicator(line.indicator),
        [indicator.id, indicator.numerator, indicator.denominator].contains(key.indicator),
        indicator.isReported(by: organization.kind, at: rank)
      else { continue }
      for (period, isCurrent) in halves {
        let own = FigureKey(subject: key.subject, indicator: indicator.id, period: period)
        let part = RegionTotal.Part(own, indicator, in: workspace)
        shares.append(Share(place: place, isCurrent: isCurrent, part: part))
      }
    }
    return shares
  }

  /// Follows a figure that changed: what it counted for goes out, what it counts for now comes in.
  public mutating func exchange(_ old: [Share], for new: [Share]) {
    for share in old { change(share) { $0.takeOut(share.part) } }
    for share in new { change(share) { $0.take(share.part) } }
  }

  private mutating func change(_ share: Share, _ body: (inout RegionTotal) -> Void) {
    if share.isCurrent {
      body(&lines[share.place].current)
    } else {
      body(&lines[share.place].previous)
    }
  }
}

extension Workspace {
  /// A region and those below it, as far as the window reaches: each before the ones below it.
  public func subtree(of region: RegionID) -> [RegionID] {
    var members = [region]
    var next = 0
    // A ring of parents ends: nobody is a member twice.
    var known = Set(members)
    while next < members.count {
      for child in children(of: members[next]) where known.insert(child.id).inserted {
        members.append(child.id)
      }
      next += 1
    }
    return members
  }
}

extension Workspace {
  /// The organizations of the regions below one, those just below it first.
  public func organizations(below region: RegionID) -> [Organization] {
    subtree(of: region).dropFirst().flatMap { organizations(of: $0) }
  }
}

extension Catalog {
  /// Whether organizations may be added up: themselves, or as the rate of what adds up.
  public func addsUp(_ indicator: Indicator) -> Bool {
    guard indicator.nature == .ratio else { return indicator.addsOverOrganizations }
    guard indicator.unit.isPercent,
      let top = indicator.numerator.flatMap(self.indicator),
      let bottom = indicator.denominator.flatMap(self.indicator)
    else { return false }
    return top.addsOverOrganizations && bottom.addsOverOrganizations
  }
}
