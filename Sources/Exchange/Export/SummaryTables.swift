import Core

/// 汇总表: all figures of a period beside those of the year before, and how much each body has reported.
public struct SummaryTables: Sendable {
  /// The figures first, then the shares with their chart.
  public let tables: [Table]

  /// - Parameter workspace: must hold the figures of the period, of the year before, and of their parts.
  public init(in period: Period, from workspace: Workspace, on today: Day) {
    let lines = FigureLine.list(of: workspace.listedSubjects, in: period, from: workspace)
    let region = workspace.home?.name ?? ""
    tables = [
      Self.figures(lines, period, region, today),
      Self.shares(workspace.listedSubjects, period, region, workspace),
    ]
  }

  private static func figures(
    _ lines: [FigureLine], _ period: Period, _ region: String, _ today: Day
  ) -> Table {
    let year = period.chineseText
    let before = period.previousYear?.chineseText ?? "上年"
    let reported = lines.filter { $0.amount != nil }.count
    return Table(
      name: "汇总表", title: "\(region)\(year)群团工作数据汇总表",
      summary: "截至\(today.chineseText)：共\(lines.count)项，有数\(reported)项，缺\(lines.count - reported)项",
      columns: [
        .init("机构", widest: 16), .init("分组", widest: 12), .init("指标", widest: 24),
        .init("单位", widest: 8), .init(year, isNumeric: true, widest: 14),
        .init(before, isNumeric: true, widest: 14), .init("增减", isNumeric: true, widest: 10),
        .init("目标", isNumeric: true, widest: 12), .init("状态", widest: 8),
        .init("来源", widest: 26), .init("备注", widest: 20),
      ],
      rows: lines.map { line in
        [
          .text(line.subject), .text(line.indicator.group), .text(line.indicator.name),
          .text(line.indicator.unit.name), .amount(line.amount), .amount(line.previous),
          .text(line.change), .amount(line.figure?.target), .text(line.status),
          .text(line.figure?.source ?? ""), .text(note(on: line)),
        ]
      })
  }

  private static func note(on line: FigureLine) -> String {
    [line.figure?.doubt ?? "", line.figure?.note ?? ""].filter { !$0.isEmpty }
      .joined(separator: "；")
  }

  private static func shares(
    _ subjects: [Subject], _ period: Period, _ region: String, _ workspace: Workspace
  ) -> Table {
    let names = NameBook(workspace)
    let counted = subjects.compactMap { subject -> [Table.Cell]? in
      let count = Completeness(of: subject, in: period, from: workspace)
      guard count.expected > 0 else { return nil }
      return [
        .text(names.name(of: subject)), .count(count.expected), .count(count.reported),
        .count(count.missing.count), .count(count.percent),
      ]
    }
    return Table(
      name: "报送情况", title: "\(region)\(period.chineseText)数据报送情况",
      columns: [
        .init("机构", widest: 20), .init("应报项数", isNumeric: true), .init("已报项数", isNumeric: true),
        .init("未报项数", isNumeric: true), .init("报送率（%）", isNumeric: true),
      ], rows: counted, chart: .init(title: "报送率（%）", names: 0, values: 4))
  }
}
