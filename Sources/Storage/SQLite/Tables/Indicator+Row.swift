import Core

extension Indicator: NumberedRecord {
  static let table = "indicator"
  static let columns = [
    "code", "name", "aliases", "reporters", "family", "unit", "nature", "adds_over_time",
    "adds_over_organizations", "decimals", "direction", "plausible_least", "plausible_most",
    "numerator", "denominator", "growth", "lengths", "ranks", "definition", "place",
  ]

  var number: Int64 {
    get { id.rawValue }
    set { id = .init(rawValue: newValue) }
  }

  var record: Record { .indicator(self) }

  init<Source: ColumnSource>(number: Int64, from row: inout RowReader<Source>) throws {
    self.init(
      id: .init(rawValue: number), code: try row.text(), name: try row.text(),
      aliases: try row.lines(), reporters: try row.reporters(), group: try row.text(),
      unit: Unit(try row.text()), nature: try row.word(), addsOverTime: try row.flag(),
      addsOverOrganizations: try row.flag(), decimals: try row.number(),
      direction: try row.word(), plausible: try row.amounts(), numerator: row.optionalID(),
      denominator: row.optionalID(), growth: row.optionalID(),
      lengths: try row.members(of: Period.Length.allCases),
      ranks: try row.members(of: RegionLevel.Rank.allCases), definition: try row.text(),
      order: try row.number())
  }

  func write(to row: inout RowWriter) throws {
    row.text(code)
    row.text(name)
    try row.lines(aliases)
    row.text(reporters.columnText)
    row.text(group)
    row.text(unit.name)
    row.word(nature)
    row.flag(addsOverTime)
    row.flag(addsOverOrganizations)
    row.number(decimals)
    row.word(direction)
    row.amount(plausible?.lowerBound)
    row.amount(plausible?.upperBound)
    row.id(numerator)
    row.id(denominator)
    row.id(growth)
    row.members(lengths, of: Period.Length.allCases)
    row.members(ranks, of: RegionLevel.Rank.allCases)
    row.text(definition)
    row.number(order)
  }

  mutating func resolveReferences(_ numbering: Numbering) throws(UnstorableRecord) {
    if case .kinds(let kinds) = reporters {
      reporters = .kinds(
        try kinds.map { (kind) throws(UnstorableRecord) in try numbering.resolve(kind) })
    }
    numerator = try numerator.map(numbering.resolve)
    denominator = try denominator.map(numbering.resolve)
    growth = try growth.map(numbering.resolve)
  }
}

extension Indicator.Reporters {
  fileprivate var columnText: String {
    switch self {
    case .everyKind: #""all""#
    case .region: #""region""#
    case .kinds(let kinds): "[\(kinds.map { "\($0.rawValue)" }.joined(separator: ","))]"
    }
  }

  fileprivate init?(columnText text: String) {
    switch text {
    case #""all""#: self = .everyKind
    case #""region""#: self = .region
    default:
      guard text.hasPrefix("["), text.hasSuffix("]") else { return nil }
      let numbers = text.dropFirst().dropLast().split(separator: ",").map { Int64($0) }
      let kinds = numbers.compactMap { $0.map(OrganizationKindID.init(rawValue:)) }
      guard kinds.count == numbers.count else { return nil }
      self = .kinds(kinds)
    }
  }
}

extension RowReader {
  fileprivate mutating func reporters() throws -> Indicator.Reporters {
    try required(Indicator.Reporters(columnText: text()))
  }

  fileprivate mutating func amounts() throws -> ClosedRange<Amount>? {
    let (least, most) = (amount(), amount())
    guard let least, let most else { return nil }
    return try required(least <= most ? least...most : nil)
  }
}
