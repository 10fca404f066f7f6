/// kinds.yaml, one entry.
struct KindEntry: Decodable {
  var code: String
  var name: String
  var bare: String
  var aliases: [String]?
  var short: String
  var formal: String
  var head: String
  var represents: [String]?
  var optional: Bool?

  func kind(number: Int) -> OrganizationKind {
    OrganizationKind(
      id: .init(rawValue: Int64(number)), code: code, name: name, bareName: bare,
      aliases: aliases ?? [], shortPattern: short, formalPattern: formal, headTitle: head,
      represents: represents ?? [], isOptional: optional ?? false, order: number)
  }
}

/// manifestations.yaml, one entry.
struct TendencyEntry: Decodable {
  struct Line: Decodable {
    var clause: String
    var remedies: [String]
  }
  var kind: Tendency
  var sign: String
  var manifestations: [Line]
  var evidence: [String]
}

/// indicators.yaml, one entry.
struct IndicatorEntry: Decodable {
  /// An exact number, whatever YAML makes of its text.
  struct Bound: Decodable {
    var amount: Amount

    init(from decoder: any Decoder) throws {
      let text = try decoder.singleValueContainer().decode(String.self)
      amount = try Amount(plain: text)
    }
  }

  var code: String
  var name: String
  var aliases: [String]?
  var kinds: [String]
  var group: String
  var unit: String
  var nature: Indicator.Nature
  var overTime: Bool
  var overOrganizations: Bool
  var decimals: Int?
  var direction: Indicator.Direction?
  var range: [Bound]?
  var numerator: String?
  var denominator: String?
  var growth: String?
  var periods: [String]?
  var levels: [String]?
  var definition: String?

  func indicator(
    number: Int, indicators: [String: IndicatorID], kinds known: [String: OrganizationKindID]
  ) -> Indicator {
    var plausible: ClosedRange<Amount>?
    if let range, range.count == 2, range[0].amount <= range[1].amount {
      plausible = range[0].amount...range[1].amount
    }
    return Indicator(
      id: .init(rawValue: Int64(number)), code: code, name: name, aliases: aliases ?? [],
      reporters: reporters(known), group: group, unit: Unit(unit), nature: nature,
      addsOverTime: overTime, addsOverOrganizations: overOrganizations, decimals: decimals ?? 0,
      direction: direction ?? .up, plausible: plausible,
      numerator: numerator.flatMap { indicators[$0] },
      denominator: denominator.flatMap { indicators[$0] },
      growth: growth.flatMap { indicators[$0] },
      lengths: (periods ?? ["year"]).compactMap(Self.length),
      ranks: (levels ?? ["province", "prefecture", "county"]).compactMap(Self.rank),
      definition: definition ?? "", order: number)
  }

  private func reporters(_ known: [String: OrganizationKindID]) -> Indicator.Reporters {
    if kinds == ["all"] { return .everyKind }
    if kinds == ["region"] { return .region }
    return .kinds(kinds.compactMap { known[$0] })
  }

  static func length(_ word: String) -> Period.Length? {
    switch word {
    case "year": .year
    case "half": .half
    case "quarter": .quarter
    case "month": .month
    default: nil
    }
  }

  static func rank(_ word: String) -> RegionLevel.Rank? {
    switch word {
    case "province": .province
    case "prefecture": .prefecture
    case "county": .county
    case "township": .township
    default: nil
    }
  }
}
