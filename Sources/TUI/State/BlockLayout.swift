import Core

/// What the columns and the first row of a pasted block are: names, units, periods, values.
struct BlockLayout {
  struct Row {
    var name: String
    var unit: String
    var values: ArraySlice<String>
  }

  /// Whether the first column names indicators.
  let hasNames: Bool
  /// What stands over the columns of values, where the first row tells it.
  private(set) var head: [String]?
  private(set) var rows: [Row] = []
  private let indicators: [String: Indicator]

  init(_ block: PastedBlock, indicators list: [Indicator]) {
    var indicators: [String: Indicator] = [:]
    for indicator in list { indicators[Self.plain(indicator.name)] = indicator }
    for indicator in list {
      for alias in indicator.aliases where indicators[Self.plain(alias)] == nil {
        indicators[Self.plain(alias)] = indicator
      }
    }
    self.indicators = indicators
    hasNames =
      block.width > 1 && block.rows.contains { indicators[Self.plain($0.first ?? "")] != nil }
    let hasUnits = hasNames && Self.hasUnits(block.rows, indicators)
    let firstValue = hasUnits ? 2 : hasNames ? 1 : 0
    var lines = block.rows[...]
    if let first = lines.first, isHead(first, firstValue) {
      let titles = Array(first.dropFirst(firstValue))
      head = titles.contains { Period($0) != nil } ? titles : nil
      lines.removeFirst()
    }
    rows = lines.map { cells in
      Row(
        name: hasNames ? cells[0] : "", unit: hasUnits && cells.count > 1 ? cells[1] : "",
        values: cells.dropFirst(firstValue))
    }
  }

  func indicator(named name: String) -> Indicator? { indicators[Self.plain(name)] }

  /// What stands for nothing in a table.
  static func isBlank(_ text: String) -> Bool {
    text.allSatisfy { "-—－―–/／… ".contains($0) }
  }

  /// A name without what tables add to it: a unit in brackets, a colon, blanks.
  private static func plain(_ name: String) -> String {
    var text = name.filter { $0 != " " && $0 != "　" }[...]
    while let last = text.last, last == "：" || last == ":" { text.removeLast() }
    if let last = text.last, last == "）" || last == ")",
      let open = text.lastIndex(where: { $0 == "（" || $0 == "(" }), open != text.startIndex
    {
      text = text[..<open]
    }
    return String(text)
  }

  /// Whether the second column holds units: one that fits some indicator, and digits nowhere.
  private static func hasUnits(_ rows: [[String]], _ indicators: [String: Indicator]) -> Bool {
    let units = rows.filter { $0.count > 2 }
    return units.contains { indicators[plain($0[0])]?.unit.family == Unit($0[1]).family }
      && units.allSatisfy { !$0[1].unicodeScalars.contains { ("0"..."9").contains($0) } }
  }

  /// A row of periods; beside names also one of other words (指标 单位 数值). A bare 2025 beside no names is a value.
  private func isHead(_ cells: [String], _ firstValue: Int) -> Bool {
    let titles = cells.dropFirst(firstValue).filter { !Self.isBlank($0) }
    guard hasNames else {
      return !titles.isEmpty
        && titles.allSatisfy { Period($0) != nil && $0.contains { !$0.isNumber } }
    }
    guard indicator(named: cells.first ?? "") == nil else { return false }
    return titles.allSatisfy { title in
      Period(title) != nil || !title.unicodeScalars.contains { ("0"..."9").contains($0) }
    }
  }
}
