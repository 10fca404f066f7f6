import Yams

/// What is wrong in the catalogue's files, each as file, entry and reason.
///
/// The built-in files have none, which the tests hold; reading them does not check, because a new workbook waits for it.
enum CatalogMistakes {
  static func inBuiltInFiles() -> [String] {
    var mistakes: [String] = []
    func entries<Entry: Decodable>(_ type: [Entry].Type, _ name: String) -> [Entry] {
      guard let text = Resource.text(named: name) else {
        mistakes.append("\(name): missing")
        return []
      }
      do { return try YAMLDecoder().decode(type, from: text) } catch {
        mistakes.append("\(name): \(error)")
        return []
      }
    }
    let kinds = entries([KindEntry].self, "kinds.yaml")
    let indicators = entries([IndicatorEntry].self, "indicators.yaml")
    let tendencies = entries([TendencyEntry].self, "manifestations.yaml")
    return mistakes + Self.kinds(kinds) + Self.indicators(indicators, kinds: kinds.map(\.code))
      + tendencies.flatMap(Self.tendency)
  }

  static func kinds(_ entries: [KindEntry]) -> [String] {
    let names = entries.flatMap { [$0.name] + ($0.aliases ?? []) }
    return repeated(entries.map(\.code)).map { "kinds.yaml: code \($0) stands twice" }
      + repeated(names).map { "kinds.yaml: name \($0) stands twice" }
  }

  static func indicators(_ entries: [IndicatorEntry], kinds: [String]) -> [String] {
    let codes = entries.map(\.code)
    let known = Set(codes)
    var mistakes = repeated(codes).map { "indicators.yaml: code \($0) stands twice" }
    for reporter in kinds + ["region"] {
      let names = entries.filter { $0.kinds.contains(reporter) || reportsEverywhere($0, reporter) }
        .flatMap { [$0.name] + ($0.aliases ?? []) }
      mistakes += repeated(names).map { "indicators.yaml: \(reporter) has two of \($0)" }
    }
    let reporters = Set(kinds + ["region", "all"])
    for entry in entries {
      let reasons = self.reasons(entry, reporters: reporters, known: known)
      mistakes += reasons.map { "indicators.yaml: \(entry.code): \($0)" }
    }
    return mistakes
  }

  private static func reportsEverywhere(_ entry: IndicatorEntry, _ reporter: String) -> Bool {
    reporter != "region" && entry.kinds == ["all"]
  }

  private static func reasons(
    _ entry: IndicatorEntry, reporters: Set<String>, known: Set<String>
  ) -> [String] {
    var reasons: [String] = []
    let strangers = entry.kinds.filter { !reporters.contains($0) }
    if !strangers.isEmpty || entry.kinds.isEmpty { reasons.append("kinds \(entry.kinds)") }
    let isAlone = entry.kinds.count == 1 || !entry.kinds.contains { $0 == "all" || $0 == "region" }
    if !isAlone { reasons.append("all and region stand alone") }
    for part in [entry.numerator, entry.denominator, entry.growth].compactMap({ $0 })
    where !known.contains(part) { reasons.append("no indicator \(part)") }
    if (entry.numerator == nil) != (entry.denominator == nil) { reasons.append("half a ratio") }
    if entry.nature == .ratio, entry.overTime || entry.overOrganizations {
      reasons.append("a ratio never adds")
    }
    if entry.nature == .stock, entry.overTime { reasons.append("a stock never adds over time") }
    if let range = entry.range, range.count != 2 || range[0].amount > range[1].amount {
      reasons.append("range")
    }
    if !(0...Amount.places).contains(entry.decimals ?? 0) { reasons.append("decimals") }
    let lengths = entry.periods ?? []
    reasons += lengths.filter { IndicatorEntry.length($0) == nil }.map { "no period \($0)" }
    let levels = entry.levels ?? []
    reasons += levels.filter { IndicatorEntry.rank($0) == nil }.map { "no level \($0)" }
    return reasons
  }

  /// A clause stands after 「有的」, a remedy after 「要」: neither ends a sentence.
  static func tendency(_ entry: TendencyEntry) -> [String] {
    entry.manifestations.flatMap { line in
      let texts = [line.clause] + line.remedies
      let ended = texts.filter { text in text.last.map { "。！？；：，、.!?;:,".contains($0) } ?? true }
      return (line.remedies.isEmpty ? ["no remedy"] : []) + ended.map { "end mark: \($0)" }
    }.map { "manifestations.yaml: \(entry.kind.rawValue): \($0)" }
  }

  private static func repeated(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { !seen.insert($0).inserted }
  }
}
