import Core

extension RecordWriter {
  func record(_ kind: OrganizationKind) -> Record {
    [
      .kind: .text(kind.name), .kindCode: .text(kind.code), .bareName: .text(kind.bareName),
      .aliases: .text(kind.aliases.joined(separator: "、")),
      .shortPattern: .text(kind.shortPattern), .formalPattern: .text(kind.formalPattern),
      .headTitle: .text(kind.headTitle),
      .represents: .text(kind.represents.joined(separator: "、")),
      .isOptional: .text(flag(kind.isOptional)), .order: .count(kind.order),
    ]
  }

  func record(_ indicator: Indicator) -> Record {
    [
      .indicator: .text(indicator.name), .indicatorCode: .text(indicator.code),
      .kind: .text(reporters(of: indicator)),
      .aliases: .text(indicator.aliases.joined(separator: "、")), .group: .text(indicator.group),
      .unit: .text(indicator.unit.name), .nature: .text(Self.word(for: indicator.nature)),
      .addsOverTime: .text(flag(indicator.addsOverTime)),
      .addsOverOrganizations: .text(flag(indicator.addsOverOrganizations)),
      .decimals: .count(indicator.decimals),
      .direction: .text(Self.word(for: indicator.direction)),
      .least: .amount(indicator.plausible?.lowerBound),
      .greatest: .amount(indicator.plausible?.upperBound),
      .numerator: .text(name(of: indicator.numerator)),
      .denominator: .text(name(of: indicator.denominator)),
      .growth: .text(name(of: indicator.growth)),
      .lengths: .text(indicator.lengths.map(Self.word).joined(separator: "、")),
      .ranks: .text(indicator.ranks.map(\.rawValue).joined(separator: "、")),
      .scope: .text(indicator.definition), .order: .count(indicator.order),
    ]
  }

  private func flag(_ value: Bool) -> String { value ? "是" : "否" }

  private func name(of indicator: IndicatorID?) -> String {
    indicator.flatMap { workspace.catalog.indicator($0)?.name } ?? ""
  }

  private func reporters(of indicator: Indicator) -> String {
    switch indicator.reporters {
    case .everyKind: "全部"
    case .region: "区域"
    case .kinds(let kinds):
      kinds.compactMap { workspace.catalog.kind($0)?.name }.joined(separator: "、")
    }
  }

  private static func word(for nature: Indicator.Nature) -> String {
    switch nature {
    case .flow: "时期数"
    case .stock: "时点数"
    case .ratio: "比率"
    }
  }

  private static func word(for direction: Indicator.Direction) -> String {
    switch direction {
    case .up: "越高越好"
    case .down: "越低越好"
    case .none: "不分高低"
    }
  }

  private static func word(for length: Period.Length) -> String {
    switch length {
    case .year: "年"
    case .half: "半年"
    case .quarter: "季"
    case .month: "月"
    }
  }
}
