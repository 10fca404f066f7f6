/// What a table holds, in the order in which tables of one set are taken in: each may name what an earlier one brings.
public enum TableKind: Int, Hashable, Sendable, CaseIterable, Comparable {
  case regions, kinds, indicators, organizations, figures, materials, tasks, issues, formulations

  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

  /// 数据表, 机构表: as messages call it.
  public var title: String {
    switch self {
    case .regions: "区域表"
    case .kinds: "类别表"
    case .indicators: "指标表"
    case .organizations: "机构表"
    case .figures: "数据表"
    case .materials: "素材表"
    case .tasks: "任务表"
    case .issues: "问题表"
    case .formulations: "提法表"
    }
  }

  /// The columns without which a table is none of this kind; they tell the kinds apart.
  var requiredColumns: [Column] {
    switch self {
    case .regions: [.region, .level]
    case .kinds: [.kind, .kindCode]
    case .indicators: [.indicator, .indicatorCode]
    case .organizations: [.organization, .kind]
    case .figures: [.organization, .indicator, .period, .amount]
    case .materials: [.organization, .type, .name, .period]
    case .tasks: [.organization, .task, .period]
    case .issues: [.organization, .type, .manifestation]
    case .formulations: [.formulation, .content]
    }
  }

  /// The columns that may be left out.
  var optionalColumns: [Column] {
    switch self {
    case .regions:
      [
        .parent, .code, .order, .partyCommittee, .government, .wholeRegion, .ourRegion,
        .levelWord, .youthLeague,
      ]
    case .kinds:
      [
        .bareName, .aliases, .shortPattern, .formalPattern, .headTitle, .represents, .isOptional,
        .order,
      ]
    case .indicators:
      [
        .kind, .aliases, .group, .unit, .nature, .addsOverTime, .addsOverOrganizations, .decimals,
        .direction, .least, .greatest, .numerator, .denominator, .growth, .lengths, .ranks, .scope,
        .order,
      ]
    case .organizations:
      [.region, .formalName, .headTitle, .contact, .telephone, .due, .order]
    case .figures: [.unit, .scope, .status, .source, .note, .target, .confirmedBy, .doubt]
    case .materials: [.level, .grantor, .content, .source, .status]
    case .tasks: [.targetIndicator, .targetAmount, .unit, .owner, .deadline, .status]
    case .issues:
      [
        .severity, .source, .foundOn, .evidence, .remedies, .owner, .remedyDeadline, .status, .note,
        .closedOn, .remediedOn,
      ]
    case .formulations: [.from, .until, .basis]
    }
  }

  var columns: [Column] { requiredColumns + optionalColumns }

  /// The kind whose required columns are all there; of several, the one that knows most of the header.
  static func detected(in header: Set<Column>) -> TableKind? {
    allCases.filter { header.isSuperset(of: $0.requiredColumns) }
      .max { header.intersection($0.columns).count < header.intersection($1.columns).count }
  }

  /// The kind that a header comes nearest to, and the columns that it lacks for it.
  static func nearest(to header: Set<Column>) -> (kind: TableKind, missing: [Column]) {
    let scored = allCases.map { kind in
      (kind, kind.requiredColumns.filter { !header.contains($0) })
    }
    let best = scored.min { a, b in
      (a.1.count, -header.intersection(a.0.columns).count)
        < (b.1.count, -header.intersection(b.0.columns).count)
    }
    return best ?? (.figures, TableKind.figures.requiredColumns)
  }
}
