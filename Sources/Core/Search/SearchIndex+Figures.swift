extension SearchIndex {
  /// The figures whose organization and indicator hold every word between them, the indicator at least one: 「zgh jscc」 is
  /// 总工会·竞赛场次. They are counted, and the best told of, without a list of all the figures there may be.
  func figures(_ ranks: [[UInt8]], in period: Period, limit: Int) -> SearchGroup {
    var best = Best<(subject: Int, indicator: Int)>(limit)
    let all = UInt16(1) << UInt16(ranks.count) - 1
    for (reporter, places) in reporters {
      let alike = subjects(places, alikeIn: ranks)
      let reported = workspace.catalog.reported(
        by: reporter.kind, at: reporter.rank, length: period.length)
      for indicator in reported.compactMap({ indicatorPlaces[$0.id] }) {
        let held = words(ranks, heldBy: indicator)
        guard held != 0 else { continue }
        for subjects in alike where (held | subjects.held) == all {
          offer(subjects.places, indicator, ranks, to: &best)
        }
      }
    }
    let hits = best.values.map { hit(items[$0.subject], items[$0.indicator], period) }
    return SearchGroup(
      kind: .figure, count: best.count, hits: hits.compactMap { $0 }, rank: Int(best.least >> 56))
  }

  /// Those that hold each word equally well, in their order: whichever indicator comes, the first of them is the best of them.
  private func subjects(
    _ places: [Int], alikeIn ranks: [[UInt8]]
  ) -> [(held: UInt16, places: [Int])] {
    // So many words at most that a byte for each fits.
    var alike: [UInt64: [Int]] = [:]
    for place in places {
      alike[ranks.reduce(0) { $0 << 8 | UInt64($1[place]) }, default: []].append(place)
    }
    return alike.values.map { (words(ranks, heldBy: $0[0]), $0) }
  }

  /// Thousands are counted, and no more of them looked at than can be among the best.
  private func offer(
    _ subjects: [Int], _ indicator: Int, _ ranks: [[UInt8]],
    to best: inout Best<(subject: Int, indicator: Int)>
  ) {
    for (index, subject) in subjects.enumerated() {
      guard best.offer((subject, indicator), score: score(ranks, subject, indicator)) else {
        return best.count(subjects.count - index - 1)
      }
    }
  }

  /// Bit by bit which words a thing holds.
  private func words(_ ranks: [[UInt8]], heldBy place: Int) -> UInt16 {
    var held: UInt16 = 0
    for word in ranks.indices where ranks[word][place] != SearchTexts.none { held |= 1 << word }
    return held
  }

  private func score(_ ranks: [[UInt8]], _ subject: Int, _ indicator: Int) -> UInt64 {
    var total: UInt64 = 0
    for word in ranks.indices {
      total += UInt64(min(ranks[word][subject], ranks[word][indicator]))
    }
    return total << 56 | (items[subject].isHome ? 0 : 1) << 55 | UInt64(subject) << 24
      | UInt64(indicator)
  }

  private func hit(_ owner: Item, _ indicator: Item, _ period: Period) -> SearchHit? {
    guard case .subject(let subject) = owner.target,
      case .indicator(let id) = indicator.target
    else { return nil }
    let name = workspace.catalog.indicators[indicator.place].name
    return SearchHit(
      target: .figure(FigureKey(subject: subject, indicator: id, period: period)),
      title: "\(title(of: subject)) · \(name)", note: "")
  }
}
