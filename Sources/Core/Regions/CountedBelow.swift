extension Figure {
  private static let wordsForBelow = [
    "各级", "下级", "所属", "基层", "含镇", "含乡", "含街", "含县", "含区", "含市",
  ]

  /// Whether its 口径 says that it counts what is below the reporter's region too: 全区, 含镇街, 各级工会.
  func countsBelow(_ region: Region) -> Bool {
    !scope.isEmpty
      && (scope.contains(region.words.whole) || Self.wordsForBelow.contains(where: scope.contains))
  }
}

/// Tells the totals of a region in which the same thing is counted twice: an organization of the region counts those below as
/// well, and somebody below has reported too. Made once for all lines of the totals.
public struct DoubleCounting: Sendable {
  private let region: Region?
  private let period: Period
  private let workspace: Workspace
  /// The region's own organizations.
  private let own: [Organization]

  /// - Parameter period: that of the totals.
  public init(of region: RegionID, in period: Period, _ workspace: Workspace) {
    self.region = workspace.region(region)
    self.period = period
    self.workspace = workspace
    own = workspace.organizations(of: region)
  }

  /// The organizations of the region whose figure in a line counts those below as well; empty where nobody below has reported.
  public func organizations(in line: RegionTotals.Line) -> [Organization] {
    organizations(line.indicator, in: line.current)
  }

  /// - Parameter total: what the indicator comes to over the region.
  func organizations(_ indicator: IndicatorID, in total: RegionTotal) -> [Organization] {
    guard let region, let indicator = workspace.catalog.indicator(indicator) else { return [] }
    let parts = [indicator.id, indicator.numerator, indicator.denominator].compactMap(\.self)
    var reported = 0
    var counting: [Organization] = []
    for organization in own
    where indicator.isReported(by: organization.kind, at: region.level.rank) {
      let figures = parts.compactMap {
        workspace.figure(
          FigureKey(subject: .organization(organization.id), indicator: $0, period: period))
      }
      guard figures.contains(where: { $0.amount != nil }) else { continue }
      reported += 1
      if figures.contains(where: { $0.countsBelow(region) }) { counting.append(organization) }
    }
    return total.reported > reported ? counting : []
  }

  /// Chinese: what a total says of those, whose `*` it stands for; nil where there are none.
  ///
  /// - Parameter names: their short names.
  public static func note(on names: [String]) -> String? {
    names.isEmpty ? nil : "*\(names.joined(separator: "、"))的口径已含下级，合计有重复，以其所报为准"
  }
}
