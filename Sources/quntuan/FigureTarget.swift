import Core
import Exchange

/// A figure that a command names by path, with all that is needed to show and change it.
struct FigureTarget {
  let key: FigureKey
  let indicator: Indicator
  /// 区总工会·竞赛场次@2025
  let name: String
  let existing: Figure?
  /// The same figure a year earlier.
  let previous: Amount?

  /// Finds what paths name in a workbook; the periods that they name are read along.
  /// - Throws: `PathError`, `StoreError`.
  static func find(_ paths: [String], in workbook: Workbook) throws -> [FigureTarget] {
    let settings = try workbook.store.settings()
    let catalogue = try workbook.wholeWorkspace(periods: [])
    let keys = try paths.map { try key($0, in: catalogue, period: settings.period) }
    let periods = keys.flatMap { [$0.period, $0.period.previousYear].compactMap { $0 } }
    let workspace = try workbook.wholeWorkspace(periods: Set(periods))
    return try keys.map { try FigureTarget($0, in: workspace) }
  }

  /// A path may name a body below the office's by its whole name, as reports do: 清河镇总工会.竞赛场次.
  private static func key(
    _ path: String, in workspace: Workspace, period: Period
  ) throws -> FigureKey {
    do { return try resolveFigurePath(path, in: workspace, period: period) } catch {
      guard case .unknownOrganization(let name, _) = error,
        let organization = try? NameBook(workspace).organization(named: name),
        let region = workspace.region(organization.region),
        let kind = workspace.catalog.kind(organization.kind)
      else { throw error }
      let rest = path.dropFirst(name.count)
      return try resolveFigurePath(
        "\(region.name).\(kind.name)\(rest)", in: workspace, period: period)
    }
  }

  private init(_ key: FigureKey, in workspace: Workspace) throws {
    guard let indicator = workspace.catalog.indicator(key.indicator) else {
      throw CommandFailure(.badData, "工作簿里没有这项指标")
    }
    self.key = key
    self.indicator = indicator
    name = "\(workspace.name(of: key.subject))·\(indicator.name)@\(key.period.code)"
    existing = workspace.figure(key)
    previous = key.period.previousYear.flatMap { workspace.figure(key.at($0))?.amount }
  }

  /// 16场次, 不适用, 未报
  func text(of figure: Figure?) -> String {
    guard let figure else { return "未报" }
    guard let amount = figure.amount else { return figure.status.rawValue }
    return amount.plainText + indicator.unit.name
  }
}
