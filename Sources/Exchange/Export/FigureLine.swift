import Core

/// One figure of a list, recorded or owed, beside the same one a year before.
public struct FigureLine: Sendable {
  /// As lists name it: 区总工会, 清河镇.工会.
  public var subject: String
  public var key: FigureKey
  public var indicator: Indicator
  /// The record, if there is one of exactly this period.
  public var figure: Figure?
  /// Recorded or computed, in the indicator's unit.
  public var amount: Amount?
  public var previous: Amount?
  /// +14.3%, 持平; empty without a year before.
  public var change: String
  /// The record's own, 未报, or how the amount was computed: 合计, 推算.
  public var status: String

  /// - Parameter name: what the list calls the key's subject.
  public init(
    _ key: FigureKey, name: String, indicator: Indicator, in workspace: Workspace
  ) {
    subject = name
    self.key = key
    self.indicator = indicator
    figure = workspace.figure(key)
    previous = key.period.previousYear.flatMap { Self.amount(of: key.at($0), in: workspace) }
    change = Comparison(of: key, in: workspace)?.text ?? ""
    status = figure?.status.rawValue ?? "未报"
    guard case .value(let value) = Resolution(key, in: workspace) else { return }
    amount = value.amount
    switch value.origin {
    case .recorded: break
    case .sumOverTime: status = "合计"
    case .derivedRate: status = figure == nil ? "推算" : status
    }
  }

  /// In protocol order, each body's indicators in the catalogue's order; what is recorded beyond them stands after.
  public static func list(
    of subjects: [Subject], in period: Period, from workspace: Workspace
  ) -> [FigureLine] {
    let names = NameBook(workspace)
    let recorded = Dictionary(grouping: workspace.figures.keys) { $0.subject }
    return subjects.flatMap { subject in
      let expected = workspace.indicators(of: subject, length: period.length)
      let known = Set(expected.map(\.id))
      let extra = (recorded[subject] ?? []).filter {
        $0.period == period && !known.contains($0.indicator)
      }
      .compactMap { workspace.catalog.indicator($0.indicator) }.sorted { $0.order < $1.order }
      return (expected + extra).map { indicator in
        FigureLine(
          FigureKey(subject: subject, indicator: indicator.id, period: period),
          name: names.name(of: subject), indicator: indicator, in: workspace)
      }
    }
  }

  private static func amount(of key: FigureKey, in workspace: Workspace) -> Amount? {
    guard case .value(let value) = Resolution(key, in: workspace) else { return nil }
    return value.amount
  }
}

extension Workspace {
  /// The office's region and those just below, each behind its organizations: the order of lists of figures.
  public var listedSubjects: [Subject] {
    let regions = [settings.region] + children(of: settings.region).map(\.id)
    return regions.flatMap { region in
      organizations(of: region).map { .organization($0.id) } + [.region(region)]
    }
  }
}

extension NameBook {
  /// Of everything that a workspace holds.
  public init(_ workspace: Workspace) {
    self.init(
      regions: workspace.regions, organizations: workspace.organizations,
      catalog: workspace.catalog, home: workspace.settings.region)
  }
}
