/// How many of the figures that a subject owes for a period are there: 11/12.
public struct Completeness: Hashable, Sendable {
  public var reported: Int
  /// What is owed; 不适用 is not.
  public var expected: Int
  /// What is still owed, in the catalogue's order.
  public var missing: [IndicatorID]

  public init(reported: Int = 0, expected: Int = 0, missing: [IndicatorID] = []) {
    self.reported = reported
    self.expected = expected
    self.missing = missing
  }

  /// The figures of one subject; a sum of shorter periods or a derived rate counts as reported.
  public init(of subject: Subject, in period: Period, from workspace: Workspace) {
    self.init()
    for indicator in workspace.indicators(of: subject, length: period.length) {
      let key = FigureKey(subject: subject, indicator: indicator.id, period: period)
      switch Resolution(key, in: workspace) {
      case .notApplicable: continue
      case .value: reported += 1
      case .missing: missing.append(indicator.id)
      }
      expected += 1
    }
  }

  /// Whole percent, rounded down, so that only a full ledger shows 100; nil where nothing is owed.
  public var percent: Int? { expected == 0 ? nil : reported * 100 / expected }

  public static func + (a: Completeness, b: Completeness) -> Completeness {
    Completeness(
      reported: a.reported + b.reported, expected: a.expected + b.expected,
      missing: a.missing + b.missing)
  }
}
