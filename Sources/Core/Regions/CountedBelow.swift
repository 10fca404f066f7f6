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

extension Workspace {
  /// The organizations of a region whose figure counts those below as well, where somebody below has reported too: the
  /// region's total then counts the same thing twice.
  ///
  /// - Parameter line: the line of the region's totals that is looked at; its period is `period`.
  public func organizationsCountedTwice(
    in line: RegionTotals.Line, of region: RegionID, period: Period
  ) -> [Organization] {
    guard let place = self.region(region), let indicator = catalog.indicator(line.indicator)
    else { return [] }
    let parts = [indicator.numerator, indicator.denominator].compactMap(\.self)
    var own = 0
    var counting: [Organization] = []
    for organization in organizations(of: region)
    where indicator.isReported(by: organization.kind, at: place.level.rank) {
      let figures = ([indicator.id] + parts).compactMap {
        figure(
          FigureKey(subject: .organization(organization.id), indicator: $0, period: period))
      }
      guard figures.contains(where: { $0.amount != nil }) else { continue }
      own += 1
      if figures.contains(where: { $0.countsBelow(place) }) { counting.append(organization) }
    }
    return line.current.reported > own ? counting : []
  }
}
