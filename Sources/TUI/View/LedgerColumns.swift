import Core

/// A column of the ledger.
enum LedgerColumn: CaseIterable {
  case number, region, organization, tendencies, manifestation, severity, source, found, remedies,
    owner
  case deadline, countdown, status

  var title: String {
    switch self {
    case .number: "序号"
    case .region: "区域"
    case .organization: "机构"
    case .tendencies: "类型"
    case .manifestation: "表现"
    case .severity: "程度"
    case .source: "来源"
    case .found: "发现日期"
    case .remedies: "措施"
    case .owner: "责任人"
    case .deadline: "期限"
    case .countdown: "余期"
    case .status: "状态"
    }
  }

  /// Columns of the screen that it takes; 表现 and 措施 share what is left.
  private var width: Int {
    switch self {
    case .number: 4
    // With the mark of the sorted column behind its title.
    case .severity: 6
    case .region, .organization, .owner, .deadline, .found: 10
    case .source, .countdown: 9
    case .manifestation: 24
    case .remedies: 26
    case .tendencies, .status: 8
    }
  }

  /// The order by which this column is sorted.
  var order: LedgerOrder? {
    switch self {
    case .organization: .organization
    case .tendencies: .tendency
    case .severity: .severity
    case .found: .found
    case .countdown: .deadline
    case .status: .status
    case .number, .region, .manifestation, .source, .remedies, .owner, .deadline: nil
    }
  }

  /// What comes in as there is room for it, the most telling first.
  private static let wishes: [LedgerColumn] = [
    .tendencies, .severity, .deadline, .owner, .number, .found, .source, .remedies,
  ]

  /// The columns that fit a width, in the ledger's order, with where each begins and ends.
  ///
  /// - Parameter hasRegions: whether the issues are of several regions.
  static func fitting(_ width: Int, hasRegions: Bool = false) -> [(
    column: LedgerColumn, range: Range<Int>
  )] {
    var chosen: Set<LedgerColumn> = [.organization, .manifestation, .countdown, .status]
    var used = chosen.reduce(0) { $0 + $1.width + 1 }
    let wishes = (hasRegions ? [.region] : []) + wishes
    for wish in wishes where used + wish.width + 1 <= width {
      chosen.insert(wish)
      used += wish.width + 1
    }
    let spare = max(0, width - used)
    let hasRemedies = chosen.contains(.remedies)
    var start = 0
    return allCases.filter(chosen.contains).map { column in
      var size = column.width
      if column == .manifestation { size += hasRemedies ? spare - spare / 2 : spare }
      if column == .remedies { size += spare / 2 }
      // Narrower than the least: 表现 gives way.
      if column == .manifestation, used > width { size = max(2, size - (used - width)) }
      defer { start += size + 1 }
      return (column, start..<start + size)
    }
  }

  func text(of row: Ledger.Row) -> String {
    let issue = row.issue
    return switch self {
    case .number: "\(row.number)"
    case .region: row.region
    case .organization: row.organization
    // 机关化, but 机行 for two of them.
    case .tendencies:
      issue.tendencies.count == 1
        ? issue.tendencies[0].rawValue
        : issue.tendencies.map { String($0.rawValue.prefix(1)) }.joined()
    case .manifestation: issue.manifestation
    case .severity: issue.severity.rawValue
    case .source: issue.source
    case .found: issue.foundOn?.isoText ?? ""
    case .remedies: issue.remedies
    case .owner: issue.owner
    case .deadline: issue.deadline?.isoText ?? ""
    case .countdown: row.countdown
    case .status: issue.status.rawValue
    }
  }
}
