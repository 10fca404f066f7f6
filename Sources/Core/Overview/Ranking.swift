/// The places of amounts: of organizations of a kind, or of the regions below.
enum Ranking {
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
