import Core

extension Importer {
  /// Indicators may name each other as numerator, denominator or growth: those names are looked up once all are known.
  mutating func takeIndicators(_ files: [ImportSet.File]) {
    var before: [String: Indicator] = [:]
    for indicator in catalog.indicators { before[indicator.code] = indicator }
    var read: [(indicator: Indicator, row: SheetRow)] = []
    take(files) { (self, row) throws(RowError) in
      let indicator = try self.indicator(row)
      self.know(indicator)
      read.append((indicator, row))
    }
    for (indicator, row) in refusingUnlinked(read, before) {
      attempt(row) { (self) throws(RowError) in
        try self.put(
          .indicator(indicator), over: before[indicator.code].map { .indicator($0) },
          key: .indicator(code: indicator.code), row: row, summary: "指标 \(indicator.name)")
        self.know(indicator)
      }
    }
  }

  /// The indicators with their links. One whose link is unknown is refused and known no more, and so are those that name it.
  private mutating func refusingUnlinked(
    _ read: [(indicator: Indicator, row: SheetRow)], _ before: [String: Indicator]
  ) -> [(indicator: Indicator, row: SheetRow)] {
    var waiting = read
    while true {
      var linked: [(indicator: Indicator, row: SheetRow)] = []
      var fit: [(indicator: Indicator, row: SheetRow)] = []
      for (indicator, row) in waiting {
        attempt(row) { (self) throws(RowError) in
          linked.append((try self.linked(indicator, row), row))
          fit.append((indicator, row))
        }
      }
      guard fit.count < waiting.count else { return linked }
      // What is known of a code is what its last fit row says, or what was recorded.
      forget(Set(waiting.map(\.indicator.id)))
      for (indicator, _) in waiting { if let known = before[indicator.code] { know(known) } }
      for (indicator, _) in fit { know(indicator) }
      waiting = fit
    }
  }

  private mutating func know(_ indicator: Indicator) {
    catalog = Catalog(
      kinds: catalog.kinds,
      indicators: catalog.indicators.filter { $0.id != indicator.id } + [indicator])
  }

  private mutating func forget(_ indicators: Set<IndicatorID>) {
    catalog = Catalog(
      kinds: catalog.kinds, indicators: catalog.indicators.filter { !indicators.contains($0.id) })
  }

  private mutating func indicator(_ row: SheetRow) throws(RowError) -> Indicator {
    let name = try row.required(.indicator)
    let code = try catalogCode(row, .indicatorCode)
    let existing = catalog.indicators.first { $0.code == code }
    let reporters = try reporters(row) ?? existing?.reporters ?? .everyKind
    var indicator: Indicator
    if let existing {
      indicator = existing
    } else {
      indicator = try newIndicator(code: code, name: name, reporters: reporters, row)
    }
    indicator.name = name
    indicator.reporters = reporters
    if let aliases = row.optional(.aliases) { indicator.aliases = aliases.listParts }
    if let group = row.optional(.group) { indicator.group = group }
    if let unit = row.optional(.unit) { indicator.unit = Unit(unit.halfWidth) }
    if let order = try row.count(.order) { indicator.order = order }
    if let scope = row.optional(.scope) { indicator.definition = scope }
    if let decimals = try row.count(.decimals) {
      guard decimals <= Amount.places else { throw .notACount(.decimals, row[.decimals]) }
      indicator.decimals = decimals
    }
    if let direction = try direction(row) { indicator.direction = direction }
    if let lengths = try list(row, .lengths, Self.lengthWords) { indicator.lengths = lengths }
    if let ranks = try list(row, .ranks, Self.rankWords) { indicator.ranks = ranks }
    try readAdditivity(row, into: &indicator)
    indicator.plausible = try range(row, of: indicator) ?? indicator.plausible
    try checkName(of: indicator)
    return indicator
  }

  private mutating func newIndicator(
    code: String, name: String, reporters: Indicator.Reporters, _ row: SheetRow
  ) throws(RowError) -> Indicator {
    let unit = Unit(try row.required(.unit).halfWidth)
    let nature = try nature(row) ?? .flow
    let counts: [Unit.Family] = [.visits, .occasions, .cases, .items, .money]
    let adds = nature == .flow && counts.contains(unit.family)
    return Indicator(
      id: IndicatorID(rawValue: placeholder()), code: code, name: name, reporters: reporters,
      unit: unit, nature: nature, addsOverTime: adds, addsOverOrganizations: adds, direction: .up,
      order: (catalog.indicators.map(\.order).max() ?? 0) + 1)
  }

  /// What cannot honestly be added is not: stocks over time, ratios at all.
  private func readAdditivity(
    _ row: SheetRow, into indicator: inout Indicator
  ) throws(RowError) {
    if let nature = try nature(row) { indicator.nature = nature }
    if let adds = try row.flag(.addsOverTime) { indicator.addsOverTime = adds }
    if let adds = try row.flag(.addsOverOrganizations) { indicator.addsOverOrganizations = adds }
    if indicator.nature != .flow, indicator.addsOverTime {
      throw .unknownWord(.addsOverTime, word: "是", allowed: ["否"])
    }
    if indicator.nature == .ratio, indicator.addsOverOrganizations {
      throw .unknownWord(.addsOverOrganizations, word: "是", allowed: ["否"])
    }
  }

  private func reporters(_ row: SheetRow) throws(RowError) -> Indicator.Reporters? {
    guard let text = row.optional(.kind) else { return nil }
    switch text {
    case "全部", "各类", "所有": return .everyKind
    case "区域", "本级": return .region
    default: break
    }
    var kinds: [OrganizationKindID] = []
    for name in text.listParts {
      guard let kind = catalog.kind(named: name) else {
        throw .unknownName(
          what: "类别", name: name, nearest: nearestNames(to: name, among: catalog.kinds.map(\.name)))
      }
      kinds.append(kind.id)
    }
    return .kinds(kinds)
  }

  private func nature(_ row: SheetRow) throws(RowError) -> Indicator.Nature? {
    switch row[.nature] {
    case "": nil
    case "时期数", "流量": .flow
    case "时点数", "存量": .stock
    case "比率": .ratio
    case let word: throw .unknownWord(.nature, word: word, allowed: ["时期数", "时点数", "比率"])
    }
  }

  private func direction(_ row: SheetRow) throws(RowError) -> Indicator.Direction? {
    switch row[.direction] {
    case "": nil
    case "越高越好", "正向": .up
    case "越低越好", "逆向": .down
    case "不分高低", "中性": Indicator.Direction.none
    case let word:
      throw .unknownWord(.direction, word: word, allowed: ["越高越好", "越低越好", "不分高低"])
    }
  }

  private static let lengthWords: [(String, Period.Length)] = [
    ("年", .year), ("半年", .half), ("季", .quarter), ("月", .month),
  ]
  private static let rankWords: [(String, RegionLevel.Rank)] =
    RegionLevel.Rank.allCases.map { ($0.rawValue, $0) }

  private func list<Value>(
    _ row: SheetRow, _ column: Column, _ words: [(String, Value)]
  ) throws(RowError) -> [Value]? {
    guard let text = row.optional(column) else { return nil }
    var values: [Value] = []
    for part in text.listParts {
      guard let value = words.first(where: { $0.0 == part })?.1 else {
        throw .unknownWord(column, word: part, allowed: words.map(\.0))
      }
      values.append(value)
    }
    return values
  }

  private func range(
    _ row: SheetRow, of indicator: Indicator
  ) throws(RowError) -> ClosedRange<Amount>? {
    guard row.has(.least) || row.has(.greatest) else { return nil }
    let least = try FigureEntry.amount(try row.required(.least), unit: "", indicator: indicator)
    let greatest = try FigureEntry.amount(
      try row.required(.greatest), unit: "", indicator: indicator)
    guard least <= greatest else {
      throw .amount(text: row[.greatest], reason: "上限小于下限\(row[.least])")
    }
    return least...greatest
  }

  /// A name or alias must mean one indicator of a kind.
  private func checkName(of indicator: Indicator) throws(RowError) {
    for name in [indicator.name] + indicator.aliases {
      for other in catalog.indicators(named: name) where other.code != indicator.code {
        if sharesReporter(indicator.reporters, other.reporters) {
          throw .nameTaken(name: name, by: "指标“\(other.name)”")
        }
      }
    }
  }

  private func sharesReporter(_ a: Indicator.Reporters, _ b: Indicator.Reporters) -> Bool {
    switch (a, b) {
    case (.region, .region): true
    case (.region, _), (_, .region): false
    case (.everyKind, _), (_, .everyKind): true
    case (.kinds(let a), .kinds(let b)): a.contains(where: b.contains)
    }
  }

  private func linked(_ indicator: Indicator, _ row: SheetRow) throws(RowError) -> Indicator {
    var indicator = indicator
    if let id = try link(row, .numerator, of: indicator) { indicator.numerator = id }
    if let id = try link(row, .denominator, of: indicator) { indicator.denominator = id }
    if let id = try link(row, .growth, of: indicator) { indicator.growth = id }
    switch (indicator.numerator, indicator.denominator) {
    case (nil, nil): break
    case (nil, _?): throw .blank(.numerator)
    case (_?, nil): throw .blank(.denominator)
    case (_?, _?):
      guard indicator.nature == .ratio else {
        throw .unknownWord(.nature, word: row[.nature], allowed: ["比率"])
      }
    }
    return indicator
  }

  private func link(
    _ row: SheetRow, _ column: Column, of indicator: Indicator
  ) throws(RowError) -> IndicatorID? {
    guard let name = row.optional(column) else { return nil }
    let found = catalog.indicators(named: name).first {
      sharesReporter($0.reporters, indicator.reporters)
    }
    guard let found else {
      throw .unknownName(
        what: "指标", name: name,
        nearest: nearestNames(to: name, among: catalog.indicators.map(\.name)))
    }
    return found.id
  }
}
