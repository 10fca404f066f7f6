/// 比较: one figure over the periods there are, and beside those of others like it in its own period.
public struct IndicatorChart: Hashable, Sendable {
  /// One bar with its exact value.
  public struct Bar: Hashable, Sendable {
    /// Whose figure, and when. Of a region and an organization's indicator: the total over its organizations.
    public var key: FigureKey
    /// Nil for a hole, never a zero.
    public var amount: Amount?
    /// 1 for the best; equal amounts share one. Nil in a history, and without a value.
    public var rank: Int?
    public var isDoubtful = false
    /// Of a total: how many organizations have reported, of how many.
    public var total: RegionTotal?
    /// Of a total: the organizations of the region, by their short names, whose 口径 already counts those below, who have
    /// reported too. What they report is the figure then, and not the total.
    public var countingBelow: [String] = []
    /// 增减 against the year before.
    public var comparison: Comparison?
    /// 占比 in percent of the whole, with one decimal; nil where there is no whole to tell.
    public var share: Amount?
    /// The region that the tree must reach for it.
    public var region: RegionID

    /// Whether the value says less than it should: organizations are missing from it.
    public var isPartial: Bool { total.map { !$0.isComplete } ?? false }
  }

  /// Who stands beside each other.
  public enum Peers: String, Hashable, Sendable {
    /// Organizations of one kind, in regions beside or below each other.
    case kind = "同类机构"
    case organizations = "各机构"
    case regions = "各区域"
  }

  /// What it is about.
  public let key: FigureKey
  /// Oldest first, without a gap between the first and the last.
  public let history: [Bar]
  public let peers: Peers
  /// The best first; those without a value last.
  public let ranking: [Bar]
  /// What the ranking adds up to; nil where it may not be added, a part is missing, or one counts twice.
  public let whole: Amount?
  /// 区总工会, 清河镇; 清河镇总工会 where several of a kind stand beside each other. The window may not know them.
  public let names: [Subject: String]

  /// - Parameters:
  ///   - key: a figure of an organization or region; of a region and an organization's indicator, its total.
  ///   - workspace: every region of the office and `Catalog.needed` of all periods.
  public init(_ key: FigureKey, from workspace: Workspace) {
    self.key = key
    let reader = ChartReader(workspace)
    history = reader.periods(for: key).map { reader.bar(key.at($0)) }
    let (peers, subjects) = reader.peers(of: key)
    self.peers = peers
    let bars = subjects.map {
      reader.bar(FigureKey(subject: $0, indicator: key.indicator, period: key.period))
    }.filter { !reader.isExempt($0) }
    whole = reader.whole(of: bars, key.indicator)
    ranking = reader.ranked(bars, key.indicator, whole: whole)
    names = reader.names(of: subjects + [key.subject], peers)
  }
}

extension Catalog {
  /// What must be known for a chart of an indicator: itself, what a rate is divided from, and what carries its growth.
  public func needed(for indicator: IndicatorID) -> Set<IndicatorID> {
    guard let found = self.indicator(indicator) else { return [] }
    return Set([indicator, found.numerator, found.denominator, found.growth].compactMap { $0 })
  }
}
