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
    let places = subjects.compactMap { subject -> Place? in
      let key = FigureKey(subject: subject, indicator: indicator.id, period: period)
      switch Resolution(key, in: workspace) {
      case .notApplicable: return nil
      case .missing: return Place(subject: subject, amount: nil, rank: nil, isDoubtful: false)
      case .value(let value):
        return Place(
          subject: subject, amount: value.amount, rank: nil, isDoubtful: value.isDoubtful)
      }
    }
    self.places = Self.order(
      of: places.map(\.amount), isLeastFirst: indicator.direction == .down
    ).map { index, rank in
      var place = places[index]
      place.rank = rank
      return place
    }
    if let sum = try? RollUp.over(
      places.map(\.subject), indicator, in: period, from: workspace), sum.isComplete
    {
      total = sum.amount
    }
  }

  /// Where each amount stands: its index and its place, the best first; what has none last and without a place. Equal
  /// amounts share one and stay in the order given.
  static func order(of amounts: [Amount?], isLeastFirst: Bool) -> [(index: Int, rank: Int?)] {
    // Sorting is not stable by contract: the order given decides between equals.
    let order = amounts.indices.sorted { a, b in
      switch (amounts[a], amounts[b]) {
      case (nil, nil): return a < b
      case (nil, _?): return false
      case (_?, nil): return true
      case (let x?, let y?): return x == y ? a < b : (x < y) == isLeastFirst
      }
    }
    var places: [(index: Int, rank: Int?)] = []
    for (place, index) in order.enumerated() {
      guard amounts[index] != nil else {
        places.append((index, nil))
        continue
      }
      let isTie = place > 0 && amounts[order[place - 1]] == amounts[index]
      places.append((index, isTie ? places[place - 1].rank : place + 1))
    }
    return places
  }
}
