extension SearchIndex {
  /// The figures whose organization and indicator hold every word between them, the indicator at least one: 「zgh jscc」 is
  /// 总工会·竞赛场次. They are counted, and the best told of, without a list of all the figures there may be.
  func figures(_ ranks: [[UInt8]], in period: Period, limit: Int) -> SearchGroup {
    var best = Best<(subject: Int, indicator: Int)>(limit)
    let all = UInt16(1) << UInt16(ranks.count) - 1
    for (reporter, places) in reporters {
      let reported = workspace.catalog.reported(
        by: reporter.kind, at: reporter.rank, length: period.length)
      // Many indicators leave the same words to the organization: those that hold them are looked for once.
      var holding: [UInt16: [Int]] = [:]
      for indicator in reported.compactMap({ indicatorPlaces[$0.id] }) {
        let held = words(ranks, heldBy: indicator)
        guard held != 0 else { continue }
        let rest = all & ~held
        let subjects =
          holding[rest] ?? places.filter { words(ranks, heldBy: $0) & rest == rest }
        holding[rest] = subjects
        for subject in subjects {
          best.offer((subject, indicator), score: score(ranks, subject, indicator))
        }
      }
    }
    let hits = best.values.map { hit(items[$0.subject], items[$0.indicator], period) }
    return SearchGroup(
      kind: .figure, count: best.count, hits: hits.compactMap { $0 }, rank: Int(best.least >> 56))
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
