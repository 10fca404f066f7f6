/// One entry of the catalogue, of either table.
public enum CatalogEntry: Hashable, Sendable {
  case kind(OrganizationKind)
  case indicator(Indicator)

  /// The tables that a workbook copies at its creation. Manifestations, templates and formulations are not copied: a newer
  /// program brings its own.
  public enum Table: String, Hashable, Sendable, CaseIterable {
    case kind = "类别"
    case indicator = "指标"
  }

  /// What an entry is known by, whatever its name becomes.
  public struct Key: Hashable, Sendable {
    public var table: Table
    /// `union`, `union.competitions`.
    public var code: String

    public init(_ table: Table, _ code: String) {
      self.table = table
      self.code = code
    }
  }

  /// What is told of an entry: its name in the office's words, and what is filled in.
  typealias Field = (name: String, value: String)

  public var key: Key {
    switch self {
    case .kind(let kind): Key(.kind, kind.code)
    case .indicator(let indicator): Key(.indicator, indicator.code)
    }
  }

  public var name: String {
    switch self {
    case .kind(let kind): kind.name
    case .indicator(let indicator): indicator.name
    }
  }

  var record: Record {
    switch self {
    case .kind(let kind): .kind(kind)
    case .indicator(let indicator): .indicator(indicator)
    }
  }

  /// Everything that an entry says but its number and its place in the list: those differ from workbook to workbook.
  ///
  /// - Parameters:
  ///   - kind: how a kind is called here: by its name for people, by its code for comparing.
  ///   - indicator: how an indicator is called here.
  func fields(
    kind: (OrganizationKindID) -> String, indicator: (IndicatorID) -> String
  ) -> [Field] {
    switch self {
    case .kind(let value): Self.fields(of: value)
    case .indicator(let value): Self.fields(of: value, kind: kind, indicator: indicator)
    }
  }

  private static func fields(of kind: OrganizationKind) -> [Field] {
    [
      ("名称", kind.name), ("通称", kind.bareName), ("别名", joined(kind.aliases)),
      ("简称格式", kind.shortPattern), ("全称格式", kind.formalPattern), ("负责人职务", kind.headTitle),
      ("代表群体", joined(kind.represents)), ("新建时", kind.isOptional ? "不设" : "常设"),
    ]
  }

  private static func fields(
    of value: Indicator, kind: (OrganizationKindID) -> String, indicator: (IndicatorID) -> String
  ) -> [Field] {
    let reporters =
      switch value.reporters {
      case .everyKind: "全部"
      case .region: "区域"
      case .kinds(let kinds): joined(kinds.map(kind))
      }
    let range = value.plausible.map { "\($0.lowerBound.plainText)至\($0.upperBound.plainText)" }
    return [
      ("名称", value.name), ("别名", joined(value.aliases)), ("类别", reporters),
      ("分组", value.group), ("单位", value.unit.name), ("性质", value.nature.word),
      ("跨期可加", value.addsOverTime ? "是" : "否"),
      ("跨机构可加", value.addsOverOrganizations ? "是" : "否"), ("小数位", "\(value.decimals)"),
      ("方向", value.direction.word), ("合理范围", range ?? ""),
      ("分子", value.numerator.map(indicator) ?? ""),
      ("分母", value.denominator.map(indicator) ?? ""),
      ("增速指标", value.growth.map(indicator) ?? ""),
      // In one order: a file may list them in another than the workbook.
      ("报送周期", joined(Period.Length.allCases.filter(value.lengths.contains).map(\.word))),
      ("层级", joined(RegionLevel.Rank.allCases.filter(value.ranks.contains).map(\.rawValue))),
      ("口径", value.definition),
    ]
  }

  private static func joined(_ words: [String]) -> String { words.joined(separator: "、") }
}

extension Indicator.Nature {
  /// As the statistics office calls it.
  public var word: String {
    switch self {
    case .flow: "时期数"
    case .stock: "时点数"
    case .ratio: "比率"
    }
  }
}

extension Indicator.Direction {
  fileprivate var word: String {
    switch self {
    case .up: "越高越好"
    case .down: "越低越好"
    case .none: "不分高低"
    }
  }
}

extension Period.Length {
  fileprivate var word: String {
    switch self {
    case .year: "年"
    case .half: "半年"
    case .quarter: "季"
    case .month: "月"
    }
  }
}

extension Catalog {
  /// Every entry, kinds first.
  public var entries: [CatalogEntry] {
    kinds.map(CatalogEntry.kind) + indicators.map(CatalogEntry.indicator)
  }

  /// What an entry of this catalogue says, in the words of people.
  func shownFields(of entry: CatalogEntry) -> [CatalogEntry.Field] {
    entry.fields(
      kind: { kind($0)?.name ?? "已删除的类别" }, indicator: { indicator($0)?.name ?? "已删除的指标" })
  }
}
