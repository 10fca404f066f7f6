// A speech of 5,000 characters is kept at every session: members that say little are left out, the others have short
// names, and a record is a row of numbers. Short names are part of the file format: they never change.

extension FrozenSection: Codable {
  private enum CodingKeys: String, CodingKey {
    case heading = "h"
    case blocks = "b"
    case characterCount = "n"
    case omissions = "o"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    heading = try container.decode(String.self, forKey: .heading)
    blocks = try container.decode([FrozenBlock].self, forKey: .blocks)
    characterCount = try container.decode(Int.self, forKey: .characterCount)
    omissions = try container.decodeIfPresent([FrozenOmission].self, forKey: .omissions) ?? []
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(heading, forKey: .heading)
    try container.encode(blocks, forKey: .blocks)
    try container.encode(characterCount, forKey: .characterCount)
    if !omissions.isEmpty { try container.encode(omissions, forKey: .omissions) }
  }
}

extension FrozenOmission: Codable {
  private enum CodingKeys: String, CodingKey {
    case clause = "c"
    case label = "l"
    case records = "k"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    clause = try container.decode(String.self, forKey: .clause)
    label = try container.decode(String.self, forKey: .label)
    keys = try container.decodeIfPresent([FrozenRecord].self, forKey: .records)?.map(\.key) ?? []
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(clause, forKey: .clause)
    try container.encode(label, forKey: .label)
    let records = keys.map { FrozenRecord(key: $0, amount: nil) }
    if !records.isEmpty { try container.encode(records, forKey: .records) }
  }
}

extension FrozenBlock: Codable {
  private enum CodingKeys: String, CodingKey {
    case kind = "k"
    case text = "t"
    case isMuted = "m"
    case figures = "f"
    case fillings = "w"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    // 0 is the title, 1 to 4 a heading's level; none is a paragraph.
    kind =
      switch try container.decodeIfPresent(Int.self, forKey: .kind) {
      case nil: .paragraph
      case 0?: .title
      case let level?: .heading(level: level)
      }
    text = try container.decode(String.self, forKey: .text)
    isMuted = try container.decodeIfPresent(Bool.self, forKey: .isMuted) ?? false
    figures = try container.decodeIfPresent([FrozenFigure].self, forKey: .figures) ?? []
    let numbers = try container.decodeIfPresent([Int].self, forKey: .fillings) ?? []
    fillings = try stride(from: 0, to: numbers.count, by: 3).map { index in
      guard index + 2 < numbers.count else {
        throw DecodingError.broken("a filling is three numbers", at: container.codingPath)
      }
      return Filling(
        range: try .init(numbers[index], numbers[index + 1], at: container.codingPath),
        isGenerated: numbers[index + 2] != 0)
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch kind {
    case .paragraph: break
    case .title: try container.encode(0, forKey: .kind)
    case .heading(let level): try container.encode(level, forKey: .kind)
    }
    try container.encode(text, forKey: .text)
    if isMuted { try container.encode(true, forKey: .isMuted) }
    if !figures.isEmpty { try container.encode(figures, forKey: .figures) }
    if !fillings.isEmpty {
      let numbers = fillings.flatMap {
        [$0.range.lowerBound, $0.range.upperBound, $0.isGenerated ? 1 : 0]
      }
      try container.encode(numbers, forKey: .fillings)
    }
  }
}

extension FrozenFigure: Codable {
  private enum CodingKeys: String, CodingKey {
    case range = "r"
    case label = "l"
    case markup = "m"
    case derivation = "d"
    case records = "k"
    case statedSource = "s"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let bounds = try container.decode([Int].self, forKey: .range)
    guard bounds.count == 2 else {
      throw DecodingError.broken("a range is two numbers", at: container.codingPath)
    }
    range = try .init(bounds[0], bounds[1], at: container.codingPath)
    label = try container.decode(String.self, forKey: .label)
    markup = try container.decode(String.self, forKey: .markup)
    derivation = try container.decodeIfPresent(Derivation.self, forKey: .derivation) ?? .value
    records = try container.decodeIfPresent([FrozenRecord].self, forKey: .records) ?? []
    statedSource = try container.decodeIfPresent(String.self, forKey: .statedSource) ?? ""
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode([range.lowerBound, range.upperBound], forKey: .range)
    try container.encode(label, forKey: .label)
    try container.encode(markup, forKey: .markup)
    if derivation != .value { try container.encode(derivation, forKey: .derivation) }
    if !records.isEmpty { try container.encode(records, forKey: .records) }
    if !statedSource.isEmpty { try container.encode(statedSource, forKey: .statedSource) }
  }
}

extension FrozenFigure.Derivation: Codable {
  fileprivate static let value = Self.cited(.value)

  /// Those that one word says all of.
  private static let plain: [(name: String, derivation: Citation.Derivation)] = [
    ("value", .value), ("sum", .sum), ("change", .change), ("share", .share), ("ratio", .ratio),
    ("target", .target), ("list", .list), ("literal", .literal),
  ]
  private static let gapName = "gap"
  private static let wordingPrefix = "wording:"

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    if text == Self.gapName {
      self = .gap
    } else if text.hasPrefix(Self.wordingPrefix) {
      self = .cited(.wording(String(text.dropFirst(Self.wordingPrefix.count))))
    } else if let known = Self.plain.first(where: { $0.name == text }) {
      self = .cited(known.derivation)
    } else {
      throw DecodingError.broken("an unknown derivation: \(text)", at: container.codingPath)
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .gap: try container.encode(Self.gapName)
    case .cited(.wording(let word)): try container.encode(Self.wordingPrefix + word)
    case .cited(let derivation):
      try container.encode(Self.plain.first { $0.derivation == derivation }?.name ?? "value")
    }
  }
}

extension FrozenRecord: Codable {
  public init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    let subject = Subject(sortKey: try container.decode(Int64.self))
    let indicator = IndicatorID(rawValue: try container.decode(Int64.self))
    let period = Period(sortKey: try container.decode(Int.self))
    guard let subject, let period else {
      throw DecodingError.broken("a record has a subject and a period", at: container.codingPath)
    }
    key = FigureKey(subject: subject, indicator: indicator, period: period)
    amount = container.isAtEnd ? nil : Amount(units: try container.decode(Int64.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(key.subject.sortKey)
    try container.encode(key.indicator.rawValue)
    try container.encode(key.period.sortKey)
    if let amount { try container.encode(amount.units) }
  }
}

extension Range<Int> {
  fileprivate init(_ start: Int, _ end: Int, at path: [any CodingKey]) throws {
    guard start >= 0, start <= end else {
      throw DecodingError.broken("a range does not run backwards", at: path)
    }
    self = start..<end
  }
}

extension DecodingError {
  fileprivate static func broken(_ reason: String, at path: [any CodingKey]) -> DecodingError {
    .dataCorrupted(.init(codingPath: path, debugDescription: reason))
  }
}
