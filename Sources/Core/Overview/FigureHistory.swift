/// One figure over the periods that there are, oldest first.
public struct FigureHistory: Hashable, Sendable {
  public struct Point: Hashable, Sendable {
    public var period: Period
    /// Nil where the period has no value: a hole, never a zero.
    public var amount: Amount?
    public var isDoubtful: Bool

    public init(period: Period, amount: Amount?, isDoubtful: Bool) {
      self.period = period
      self.amount = amount
      self.isDoubtful = isDoubtful
    }
  }

  public var points: [Point]

  public init(points: [Point]) { self.points = points }

  /// The values of a subject's indicator at these periods.
  public init(
    of subject: Subject, _ indicator: IndicatorID, at periods: [Period], from workspace: Workspace
  ) {
    points = periods.map { period in
      let key = FigureKey(subject: subject, indicator: indicator, period: period)
      if case .value(let value) = Resolution(key, in: workspace) {
        return Point(period: period, amount: value.amount, isDoubtful: value.isDoubtful)
      }
      return Point(period: period, amount: nil, isDoubtful: false)
    }
  }

  /// The periods of this length at which any figure of the window is recorded, oldest first.
  public static func periods(_ length: Period.Length, in workspace: Workspace) -> [Period] {
    Set(workspace.figures.keys.lazy.map(\.period).filter { $0.length == length }).sorted()
  }

  /// The points as heights from 0 to `top`: the least is 0 unless every value is the same, the greatest `top`; nil for a hole.
  public func levels(top: Int) -> [Int?] {
    let units = points.compactMap { $0.amount?.units }
    guard let least = units.min(), let greatest = units.max(), top > 0 else {
      return points.map { _ in nil }
    }
    let span = UInt64(bitPattern: greatest &- least)
    return points.map { point in
      guard let amount = point.amount else { return nil }
      guard span > 0 else { return top / 2 }
      let above = UInt64(bitPattern: amount.units &- least)
      return Quotient.rounded(above, times: UInt64(top), over: span).map { min(top, Int($0)) }
    }
  }
}
