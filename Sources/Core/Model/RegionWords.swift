/// What a region calls its own bodies and its whole: 区委, 区政府, 全区, 我区, 团区委.
///
/// The defaults follow the level; every field can be edited, because 行署, 党工委 and the like differ by place.
public struct RegionWords: Hashable, Sendable, Codable {
  /// 党委: 省委, 自治区党委, 市委, 州委, 盟委, 县委, 区委, 旗委, 镇党委, 街道党工委.
  public var partyCommittee: String
  /// 政府: 区政府, 行署, 管委会, 街道办事处.
  public var government: String
  /// 全域: 全区.
  public var whole: String
  /// 我域: 我区.
  public var our: String
  /// The word before a body's name: 区 in 区总工会.
  public var prefix: String
  /// 团区委, 团省委, 自治区团委, 镇团委.
  public var youthLeague: String

  public init(level: RegionLevel) {
    let word = level.shortWord
    prefix = word
    whole = "全\(word)"
    our = "我\(word)"
    switch level {
    case .autonomousRegion:
      (partyCommittee, government, youthLeague) = ("自治区党委", "自治区政府", "自治区团委")
    case .league: (partyCommittee, government, youthLeague) = ("盟委", "行署", "团盟委")
    case .prefecture: (partyCommittee, government, youthLeague) = ("地委", "行署", "团地委")
    case .developmentZone:
      (partyCommittee, government, youthLeague) = ("党工委", "管委会", "团工委")
    case .town, .township:
      (partyCommittee, government, youthLeague) = ("\(word)党委", "\(word)政府", "\(word)团委")
    case .subdistrict:
      (partyCommittee, government, youthLeague) = ("街道党工委", "街道办事处", "街道团工委")
    default:
      (partyCommittee, government, youthLeague) = ("\(word)委", "\(word)政府", "团\(word)委")
    }
  }
}

extension RegionLevel {
  /// The level as it stands in 全区, 区总工会: 直辖市, 地级市 and 县级市 are all 市 here.
  public var shortWord: String {
    switch self {
    case .municipality, .prefectureCity, .countyCity: "市"
    case .autonomousPrefecture: "州"
    case .autonomousCounty: "县"
    case .developmentZone: "区"
    case .province, .autonomousRegion, .league, .prefecture, .district, .county, .banner, .town,
      .township, .subdistrict:
      rawValue
    }
  }
}
