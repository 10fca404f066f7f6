/// One indicator across subjects: organizations of a kind, or the regions below, the best first.
public struct Ranking: Hashable, Sendable {
  public struct Place: Hashable, Sendable {
    public var subject: Subject
    /// Nil where there is no value; such subjects stand last and have no rank.
    public var amount: Amount?
    /// 1 for the best; equal amounts share one.
    public var rank: Int?
    public var isDoubtful: Bool
  }

  public var places: [Place]
  /// The sum; nil where the indicator does not add over organizations, a part is missing, or it leaves the range.
  public var total: Amount?

  /// - Parameter direction: `.down` puts the least first; everything else the greatest.
  public init(
    of subjects: [Subject], _ indicator: Indicator, in period: Period, from workspace: Workspace
  ) {
    var places = subjects.compactMap { subject -> Place? in
      let key = FigureKey(subject: subject, indicator: indicator.id, period: period)
      switch Resolution(key, in: workspace) {
      case .notApplicable: return nil
      case .missing: return Place(subject: subject, amount: nil, rank: nil, isDoubtful: false)
      case .value(let value):
        return Place(
          subject: subject, amount: value.amount, rank: nil, isDoubtful: value.isDoubtful)
      }
    }
    let isLeastFirst = indicator.direction == .down
    // Sorting is not stable by contract: the order given decides between equals.
    let order = places.indices.sorted { a, b in
      switch (places[a].amount, places[b].amount) {
      case (nil, nil): return a < b
      case (nil, _?): return false
      case (_?, nil): return true
      case (let x?, let y?): return x == y ? a < b : (x < y) == isLeastFirst
      }
    }
    places = order.map { places[$0] }
    for index in places.indices where places[index].amount != nil {
      let isTie = index > 0 && places[index - 1].amount == places[index].amount
      places[index].rank = isTie ? places[index - 1].rank : index + 1
    }
    self.places = places
    if let sum = try? RollUp.over(
      places.map(\.subject), indicator, in: period, from: workspace), sum.isComplete
    {
      total = sum.amount
    }
  }
}
