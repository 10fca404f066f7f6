extension CatalogUpdate {
  /// The one edit that takes these offers, with whatever they refer to and the workbook lacks; nil where nothing is taken.
  public func edit(taking chosen: Set<CatalogEntry.Key>) -> Edit? {
    let taken = withWhatTheyNeed(chosen)
    let items = offers.filter { taken.contains($0.id) }
    guard !items.isEmpty else { return nil }
    let numbers = Numbers(of: items, in: workbook)
    let changes = items.map { item in
      Change(before: item.present?.record, after: record(item, numbers))
    }
    return Edit(title: "目录更新：\(Self.counts(of: items))", changes: changes)
  }

  /// 新增3项、更新2项.
  public static func counts(of items: [Item]) -> String {
    [Standing.new, .changed].compactMap { standing in
      let count = items.count { $0.standing == standing }
      return count == 0 ? nil : "\(standing.rawValue)\(count)项"
    }.joined(separator: "、")
  }

  /// A rate without its numerator, or an indicator of a kind that is not there, could not be stored.
  private func withWhatTheyNeed(_ chosen: Set<CatalogEntry.Key>) -> Set<CatalogEntry.Key> {
    let there = Set(workbook.entries.map(\.key))
    let byKey = Dictionary(offers.map { ($0.id, $0) }) { first, _ in first }
    var taken: Set<CatalogEntry.Key> = []
    var waiting = Array(chosen)
    while let key = waiting.popLast() {
      guard let item = byKey[key], taken.insert(key).inserted else { continue }
      guard case .indicator(let indicator) = item.brought else { continue }
      for part in [indicator.numerator, indicator.denominator, indicator.growth] {
        guard let code = part.flatMap(program.indicator)?.code else { continue }
        if !there.contains(.init(.indicator, code)) { waiting.append(.init(.indicator, code)) }
      }
      let kinds = program.reporterKinds(of: indicator).map { CatalogEntry.Key(.kind, $0.code) }
      // Kinds that the office removed do not come back while another one reports it.
      if !kinds.isEmpty, there.isDisjoint(with: kinds) { waiting += kinds }
    }
    return taken
  }

  private func record(_ item: Item, _ numbers: Numbers) -> Record {
    switch item.brought {
    case .kind(var kind):
      kind.id = numbers.kinds[kind.code] ?? .unsaved
      kind.order = place(of: item, among: program.kinds, in: workbook.kinds)
      return .kind(kind)
    case .indicator(var indicator):
      if case .kinds = indicator.reporters {
        indicator.reporters = .kinds(
          program.reporterKinds(of: indicator).compactMap { numbers.kinds[$0.code] })
      }
      func number(_ id: IndicatorID?) -> IndicatorID? {
        id.flatMap(program.indicator).flatMap { numbers.indicators[$0.code] }
      }
      indicator.numerator = number(indicator.numerator)
      indicator.denominator = number(indicator.denominator)
      indicator.growth = number(indicator.growth)
      indicator.id = numbers.indicators[indicator.code] ?? .unsaved
      indicator.order = place(of: item, among: program.indicators, in: workbook.indicators)
      return .indicator(indicator)
    }
  }

  /// An entry that is there stays in its place; a new one comes behind the one that it follows in the program.
  private func place<Entry: CatalogListed>(
    of item: Item, among brought: [Entry], in present: [Entry]
  ) -> Int {
    let orders = Dictionary(present.map { ($0.code, $0.order) }) { first, _ in first }
    if let order = orders[item.id.code] { return order }
    let before = brought.prefix { $0.code != item.id.code }
    return before.reversed().lazy.compactMap { orders[$0.code] }.first ?? 1
  }
}

/// What stands in a list of the catalogue.
private protocol CatalogListed {
  var code: String { get }
  var order: Int { get }
}

extension OrganizationKind: CatalogListed {}
extension Indicator: CatalogListed {}

/// The workbook's numbers by code; new entries have placeholders until the store numbers them.
private struct Numbers {
  var kinds: [String: OrganizationKindID] = [:]
  var indicators: [String: IndicatorID] = [:]

  init(of items: [CatalogUpdate.Item], in workbook: Catalog) {
    for kind in workbook.kinds { kinds[kind.code] = kind.id }
    for indicator in workbook.indicators { indicators[indicator.code] = indicator.id }
    for (place, item) in items.enumerated() where item.present == nil {
      let placeholder = -Int64(place) - 1
      switch item.id.table {
      case .kind: kinds[item.id.code] = .init(rawValue: placeholder)
      case .indicator: indicators[item.id.code] = .init(rawValue: placeholder)
      }
    }
  }
}

extension Catalog {
  /// The kinds that an indicator names; none where all report it, or the region.
  fileprivate func reporterKinds(of indicator: Indicator) -> [OrganizationKind] {
    if case .kinds(let kinds) = indicator.reporters { kinds.compactMap(kind) } else { [] }
  }
}
