/// Something counted: its name, unit, and what may honestly be done with its amounts.
public struct Indicator: Hashable, Sendable, Codable, Identifiable {
  /// How an amount relates to time.
  public enum Nature: String, Hashable, Sendable, Codable, CaseIterable {
    /// Counted over the period: 场次, 件.
    case flow
    /// The state on the period's last day: 会员, 阵地.
    case stock
    /// Two others divided: never added.
    case ratio
  }

  /// Which way is better.
  public enum Direction: String, Hashable, Sendable, Codable, CaseIterable {
    case up, down, none
  }

  /// Who reports it.
  public enum Reporters: Hashable, Sendable, Codable {
    /// Every kind of organization.
    case everyKind
    case kinds([OrganizationKindID])
    /// The region itself.
    case region
  }

  public var id: IndicatorID
  /// Never changes, never shown: `union.competitions`.
  public var code: String
  /// 竞赛场次: unique among those of one kind of organization, and among the region's own.
  public var name: String
  public var aliases: [String]
  public var reporters: Reporters
  /// 服务大局, 维权, 品牌文化 …: what it stands under in tables.
  public var group: String
  public var unit: Unit
  public var nature: Nature
  /// Whether parts of a period add up to it.
  public var addsOverTime: Bool
  /// Whether organizations add up to the region.
  public var addsOverOrganizations: Bool
  /// Decimal places shown, 0 to 4.
  public var decimals: Int
  public var direction: Direction
  /// The least and greatest plausible amount of one organization in one year; nil where anything goes.
  public var plausible: ClosedRange<Amount>?
  /// For a ratio: what is divided by what.
  public var numerator: IndicatorID?
  public var denominator: IndicatorID?
  /// The indicator that carries this one's growth, at comparable prices: 地区生产总值 → 地区生产总值增速.
  public var growth: IndicatorID?
  /// The lengths of period at which it is reported.
  public var lengths: [Period.Length]
  /// The ranks of region that report it.
  public var ranks: [RegionLevel.Rank]
  /// 口径: what is counted, in one sentence.
  public var definition: String
  public var order: Int

  public init(
    id: IndicatorID = .unsaved, code: String, name: String, aliases: [String] = [],
    reporters: Reporters, group: String = "", unit: Unit, nature: Nature,
    addsOverTime: Bool, addsOverOrganizations: Bool, decimals: Int = 0,
    direction: Direction = .up, plausible: ClosedRange<Amount>? = nil,
    numerator: IndicatorID? = nil, denominator: IndicatorID? = nil, growth: IndicatorID? = nil,
    lengths: [Period.Length] = [.year],
    ranks: [RegionLevel.Rank] = [.province, .prefecture, .county], definition: String = "",
    order: Int = 1
  ) {
    self.id = id
    self.code = code
    self.name = name
    self.aliases = aliases
    self.reporters = reporters
    self.group = group
    self.unit = unit
    self.nature = nature
    self.addsOverTime = addsOverTime
    self.addsOverOrganizations = addsOverOrganizations
    self.decimals = decimals
    self.direction = direction
    self.plausible = plausible
    self.numerator = numerator
    self.denominator = denominator
    self.growth = growth
    self.lengths = lengths
    self.ranks = ranks
    self.definition = definition
    self.order = order
  }

  /// Whether an organization of this kind, in a region of this rank, reports it.
  public func isReported(by kind: OrganizationKindID, at rank: RegionLevel.Rank) -> Bool {
    ranks.contains(rank) && isReported(by: kind)
  }

  /// Whether organizations of this kind report it, at whatever rank.
  public func isReported(by kind: OrganizationKindID) -> Bool {
    switch reporters {
    case .everyKind: true
    case .kinds(let kinds): kinds.contains(kind)
    case .region: false
    }
  }

  public func isReported(byRegionAt rank: RegionLevel.Rank) -> Bool {
    reporters == .region && ranks.contains(rank)
  }
}
