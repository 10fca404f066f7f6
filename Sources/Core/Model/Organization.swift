/// A kind of mass organization: 工会, 共青团, 妇联 … The built-in ones come from the catalogue; offices add their own.
public struct OrganizationKind: Hashable, Sendable, Codable, Identifiable {
  public var id: OrganizationKindID
  /// Never changes, never shown: `union`, `youth`.
  public var code: String
  /// 工会: the kind's name in a path.
  public var name: String
  /// 总工会: the name without a region.
  public var bareName: String
  public var aliases: [String]
  /// `{级}总工会`, `{团委}`: how the short name of one is made.
  public var shortPattern: String
  /// `{区域}总工会`: how the formal name of one is made.
  public var formalPattern: String
  /// 主席, 书记, 理事长, 会长.
  public var headTitle: String
  /// Whom it speaks for: 职工, 青年.
  public var represents: [String]
  /// Whether a new workbook leaves it out unless asked for.
  public var isOptional: Bool
  /// Protocol order, from 1.
  public var order: Int

  public init(
    id: OrganizationKindID = .unsaved, code: String, name: String, bareName: String,
    aliases: [String] = [], shortPattern: String, formalPattern: String, headTitle: String,
    represents: [String] = [], isOptional: Bool = false, order: Int = 1
  ) {
    self.id = id
    self.code = code
    self.name = name
    self.bareName = bareName
    self.aliases = aliases
    self.shortPattern = shortPattern
    self.formalPattern = formalPattern
    self.headTitle = headTitle
    self.represents = represents
    self.isOptional = isOptional
    self.order = order
  }

  /// 区总工会, 团区委, 镇团委; in a township the place's own name stands before: 清河镇总工会.
  public func shortName(in region: Region) -> String {
    let name = filled(shortPattern, in: region)
    return region.level.rank == .township ? region.stem + name : name
  }

  public func formalName(in region: Region) -> String { filled(formalPattern, in: region) }

  private func filled(_ pattern: String, in region: Region) -> String {
    pattern
      .replacing("{级}", with: region.words.prefix)
      .replacing("{团委}", with: region.words.youthLeague)
      .replacing("{区域}", with: region.name)
  }
}

/// One mass organization of one region.
public struct Organization: Hashable, Sendable, Codable, Identifiable {
  public var id: OrganizationID
  public var region: RegionID
  public var kind: OrganizationKindID
  /// 区总工会.
  public var shortName: String
  /// 青禾区总工会.
  public var formalName: String
  /// 主席, 书记, 理事长.
  public var headTitle: String
  public var contact: String
  public var telephone: String
  /// How many days after the end of a period its figures are due; nil for the workbook's own rule.
  public var dueDays: Int?
  /// Protocol order in its region, from 1.
  public var order: Int

  public init(
    id: OrganizationID = .unsaved, region: RegionID, kind: OrganizationKindID, shortName: String,
    formalName: String, headTitle: String, contact: String = "", telephone: String = "",
    dueDays: Int? = nil, order: Int = 1
  ) {
    self.id = id
    self.region = region
    self.kind = kind
    self.shortName = shortName
    self.formalName = formalName
    self.headTitle = headTitle
    self.contact = contact
    self.telephone = telephone
    self.dueDays = dueDays
    self.order = order
  }
}

extension Organization {
  /// 青禾区总工会, 清河镇总工会: the short name with its region, which tells it from those of other regions.
  public func name(in region: Region) -> String {
    let level = region.words.prefix
    if region.level.rank == .township, shortName.hasPrefix(region.stem) { return shortName }
    return region.name
      + (shortName.hasPrefix(level) ? String(shortName.dropFirst(level.count)) : shortName)
  }
}
