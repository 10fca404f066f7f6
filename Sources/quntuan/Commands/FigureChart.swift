import Core
import Exchange

/// `figures --history` and `--ranking`: one indicator over the periods there are, or across those who report it.
struct FigureChart {
  private let chart: IndicatorChart
  private let indicator: Indicator

  /// - Parameters:
  ///   - name: the indicator's name or alias.
  ///   - organization: whose; nil for the office's region: its own figure, or what its organizations add up to.
  /// - Throws: `CommandFailure` for a name that nobody reports, or that several kinds do.
  init(
    _ name: String, of organization: String?, in period: Period?, from workbook: Workbook,
    needsOneSubject: Bool
  ) throws {
    let catalogue = try workbook.wholeWorkspace(periods: [])
    let period = period ?? catalogue.settings.period
    let subject = try organization.map { try NameBook(catalogue).subject(named: $0) }
    let found = try Self.find(name, of: subject, in: catalogue)
    var owner = subject ?? .region(catalogue.settings.region)
    if subject == nil, needsOneSubject, found.reporters != .region, !catalogue.catalog.addsUp(found)
    {
      owner = try Self.onlyReporter(of: found, in: catalogue)
    }
    indicator = found
    chart = try workbook.chart(
      of: FigureKey(subject: owner, indicator: found.id, period: period))
  }

  private static func find(
    _ name: String, of subject: Subject?, in workspace: Workspace
  ) throws -> Indicator {
    let catalog = workspace.catalog
    if case .organization(let id)? = subject, let organization = workspace.organization(id) {
      if let own = catalog.indicator(named: name, of: organization.kind) { return own }
      throw unknown(name, among: workspace.indicators(of: .organization(id)))
    }
    if let own = catalog.regionIndicator(named: name) { return own }
    let all = catalog.indicators(named: name)
    let exact = all.filter { $0.name == name }
    let candidates = exact.isEmpty ? all : exact
    guard let first = candidates.first else { throw unknown(name, among: catalog.indicators) }
    guard candidates.count == 1 else {
      throw CommandFailure(.badData, "“\(name)”不止一类机构有，请用--organization写明机构")
    }
    return first
  }

  private static func unknown(_ name: String, among indicators: [Indicator]) -> CommandFailure {
    let near = nearestNames(to: name, among: indicators.map(\.name))
    let advice = near.isEmpty ? "" : "；相近的有\(near.joined(separator: "、"))"
    return CommandFailure(.badData, "没有叫“\(name)”的指标\(advice)")
  }

  /// What may not be added up needs one organization.
  private static func onlyReporter(
    of indicator: Indicator, in workspace: Workspace
  ) throws -> Subject {
    let home = workspace.settings.region
    let reporters = workspace.organizations(of: home).filter { organization in
      workspace.region(home).map {
        indicator.isReported(by: organization.kind, at: $0.level.rank)
      } ?? false
    }
    guard let only = reporters.first, reporters.count == 1 else {
      throw CommandFailure(
        .badData, "“\(indicator.name)”各机构的数不能相加，请用--organization写明机构")
    }
    return .organization(only.id)
  }

  // MARK: For people

  func lines(of bars: [IndicatorChart.Bar], isRanking: Bool) -> [String] {
    var table = TextTable(
      (isRanking ? [("名次", .right), ("机构", .left)] : [("期", .left)]) + [
        ("", .left), ("数值", .right), ("单位", .left), ("增减", .right),
        (isRanking ? "占比" : "", .right), ("已报", .right),
      ])
    let scale = BarScale(bars.compactMap(\.amount), width: 24)
    for bar in bars {
      let head =
        isRanking
        ? [bar.rank.map { "\($0)" } ?? "", chart.names[bar.key.subject] ?? ""]
        : [bar.key.period.code]
      table.append(
        head + [
          Self.drawn(bar, scale),
          (bar.countingBelow.isEmpty ? "" : "*") + (text(bar.amount) ?? "——"),
          indicator.unit.name,
          bar.comparison?.text ?? "", bar.share.map { "\($0.text(minimumPlaces: 1))%" } ?? "",
          bar.total?.coverage ?? "",
        ])
    }
    return table.lines + notes(on: bars)
  }

  /// What the `*` of some values means, said once for all bars of which the same is true.
  private func notes(on bars: [IndicatorChart.Bar]) -> [String] {
    var notes: [String] = []
    for note in bars.compactMap({ DoubleCounting.note(on: $0.countingBelow) })
    where !notes.contains(note) { notes.append(note) }
    return notes
  }

  /// A total that is not whole is drawn paler, as on the screen.
  private static func drawn(_ bar: IndicatorChart.Bar, _ scale: BarScale) -> String {
    guard let cells = bar.amount.map(scale.bar) else { return "" }
    return String(repeating: " ", count: cells.lowerBound)
      + String(repeating: bar.isPartial ? "▒" : "█", count: cells.count)
  }

  private func text(_ amount: Amount?) -> String? {
    amount?.text(minimumPlaces: indicator.decimals)
  }

  // MARK: For programs

  func object(_ bar: IndicatorChart.Bar) -> JSONObject {
    JSONObject([
      "rank": bar.rank.map { .number(Int64($0)) } ?? .null,
      "organization": .text(chart.names[bar.key.subject] ?? ""),
      "indicator": .text(indicator.name), "period": .text(bar.key.period.code),
      "amount": .amount(bar.amount), "unit": .text(indicator.unit.name),
      "change": .text(bar.comparison?.text ?? ""), "share": .amount(bar.share),
      "reported": bar.total.map { .number(Int64($0.reported)) } ?? .null,
      "expected": bar.total.map { .number(Int64($0.expected)) } ?? .null,
      "counting_below": .list(bar.countingBelow.map(JSONValue.text)),
    ])
  }

  func print(isRanking: Bool, asJSON: Bool) throws {
    let bars = isRanking ? chart.ranking : chart.history
    if asJSON {
      for bar in bars { try Console.print(object(bar).line) }
    } else {
      try lines(of: bars, isRanking: isRanking).forEach(Console.print)
    }
  }
}

extension Workspace {
  /// Everything that a subject reports, for periods of any length.
  fileprivate func indicators(of subject: Subject) -> [Indicator] {
    guard let rank = rank(of: subject) else { return [] }
    var kind: OrganizationKindID?
    if case .organization(let id) = subject { kind = organization(id)?.kind }
    return catalog.reported(by: kind, at: rank)
  }
}
