/// The administrative level of a region. 地级市 and 县级市 are both 市 but not the same level.
public enum RegionLevel: String, Hashable, Sendable, Codable, CaseIterable {
  case province = "省"
  case autonomousRegion = "自治区"
  case municipality = "直辖市"
  case prefectureCity = "地级市"
  case autonomousPrefecture = "自治州"
  case league = "盟"
  case prefecture = "地区"
  case district = "区"
  case county = "县"
  case autonomousCounty = "自治县"
  case countyCity = "县级市"
  case banner = "旗"
  case developmentZone = "开发区"
  case town = "镇"
  case township = "乡"
  case subdistrict = "街道"

  /// The four ranks that templates ask about: `级别 = 县级`.
  public enum Rank: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    case province = "省级"
    case prefecture = "地级"
    case county = "县级"
    case township = "乡级"

    var order: Int {
      switch self {
      case .province: 0
      case .prefecture: 1
      case .county: 2
      case .township: 3
      }
    }

    public static func < (a: Self, b: Self) -> Bool { a.order < b.order }
  }

  public var rank: Rank {
    switch self {
    case .province, .autonomousRegion, .municipality: .province
    case .prefectureCity, .autonomousPrefecture, .league, .prefecture: .prefecture
    case .district, .county, .autonomousCounty, .countyCity, .banner, .developmentZone: .county
    case .town, .township, .subdistrict: .township
    }
  }

  /// Reads the word of a level as the command line and CSV files have it.
  /// - Throws: `RegionLevelError`: 市 is refused with the choice of the two that it can mean.
  public init(word: some StringProtocol) throws(RegionLevelError) {
    switch String(word) {
    case "市": throw .ambiguousCity
    case "州": self = .autonomousPrefecture
    case "市辖区", "自治区辖区": self = .district
    case "高新区", "经开区", "新区", "管理区": self = .developmentZone
    case "街道办事处": self = .subdistrict
    case let text:
      guard let level = RegionLevel(rawValue: text) else { throw .unknown(text) }
      self = level
    }
  }
}

/// Why a word is no administrative level.
public enum RegionLevelError: Error, Hashable, Sendable {
  /// 市: 地级市 or 县级市?
  case ambiguousCity
  case unknown(String)
}

extension RegionLevelError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .ambiguousCity: "“市”既可能是地级市，也可能是县级市；请写明“地级市”或“县级市”"
    case .unknown(let word):
      "没有“\(word)”这个级别；可用：\(RegionLevel.allCases.map(\.rawValue).joined(separator: "、"))"
    }
  }
}
