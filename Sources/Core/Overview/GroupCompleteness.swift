/// How much of one group of indicators (服务大局, 维权, 品牌 …) is reported, over all subjects together.
public struct GroupCompleteness: Hashable, Sendable {
  /// As the indicators name it.
  public var name: String
  public var reported: Int
  public var expected: Int
  /// The figures still owed, in the order of subjects and of the catalogue.
  public var missing: [FigureKey]

  /// Whole percent, rounded down, so that only a full group shows 100; nil where nothing is owed.
  public var percent: Int? { expected == 0 ? nil : reported * 100 / expected }

  /// The groups of these subjects' indicators in the order in which they first appear.
  public static func groups(
    of subjects: [Subject], in period: Period, from workspace: Workspace
  ) -> [GroupCompleteness] {
    var groups: [GroupCompleteness] = []
    var places: [String: Int] = [:]
    for subject in subjects {
      for indicator in workspace.indicators(of: subject, length: period.length) {
        let key = FigureKey(subject: subject, indicator: indicator.id, period: period)
        let resolution = Resolution(key, in: workspace)
        if resolution == .notApplicable { continue }
        let place = places[indicator.group] ?? groups.count
        if place == groups.count {
          places[indicator.group] = place
          groups.append(
            GroupCompleteness(name: indicator.group, reported: 0, expected: 0, missing: []))
        }
        groups[place].expected += 1
        if case .value = resolution {
          groups[place].reported += 1
        } else {
          groups[place].missing.append(key)
        }
      }
    }
    return groups
  }
}
