import ArgumentParser
import Core
import Exchange

/// Lists what is recorded, and what is owed.
struct FiguresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures", abstract: "列出数据，包括未报的。",
    discussion: "本期没有单独报、能由各期相加得出的，状态写合计；比率由分子、分母算出的，状态写推算。")

  @OptionGroup var workbook: WorkbookArgument
  @Option(help: ArgumentHelp("只列一个机构（或本级区域）", valueName: "机构"))
  var organization: String?
  @Option(
    help: ArgumentHelp("期，如2025、2025H1；不写就是工作期", valueName: "期"),
    transform: wantedPeriod)
  var period: Period?
  @Option(help: ArgumentHelp("只列一种状态：未报、已报、存疑、已核、不适用、合计、推算", valueName: "状态"))
  var status: String?
  @Option(help: ArgumentHelp("一项指标的排名：同类机构、下级各区域或本级各机构", valueName: "指标"))
  var ranking: String?
  @Option(help: ArgumentHelp("一项指标历年的数；不写机构就是本级区域各机构的合计", valueName: "指标"))
  var history: String?
  @Flag(help: "每行输出一个JSON对象")
  var json = false

  func validate() throws {
    let known = ["未报"] + FigureStatus.allCases.map(\.rawValue) + ["合计", "推算"]
    if ranking != nil, history != nil { throw ValidationError("--ranking和--history一次只能用一个") }
    if status != nil, ranking ?? history != nil {
      throw ValidationError("--status不能与--ranking、--history同用")
    }
    if let status, !known.contains(status) {
      throw ValidationError("--status可用：\(known.joined(separator: "、"))")
    }
  }

  func run() throws {
    if let name = ranking ?? history { return try printChart(of: name) }
    let lines = try withWorkbook(workbook.path) { workbook in
      let period = try self.period ?? workbook.store.settings().period
      let periods = [period, period.previousYear].compactMap { $0 }
      return try self.lines(
        of: workbook.wholeWorkspace(periods: Set(periods).withParts), period: period)
    }
    if json {
      for line in lines { try Console.print(Self.object(line).line) }
      return
    }
    var table = TextTable([
      ("机构", .left), ("指标", .left), ("期", .left), ("数值", .right), ("单位", .left), ("上年", .right),
      ("增减", .right), ("状态", .left), ("来源", .left),
    ])
    for line in lines {
      table.append([
        line.subject, line.indicator.name, line.key.period.code, line.amount?.plainText ?? "——",
        line.indicator.unit.name, line.previous?.plainText ?? "——", line.change, line.status,
        line.figure?.source ?? "",
      ])
    }
    try table.lines.forEach(Console.print)
  }

  private func printChart(of name: String) throws {
    let chart = try withWorkbook(workbook.path) { workbook in
      try FigureChart(
        name, of: organization, in: period, from: workbook,
        needsOneSubject: ranking == nil)
    }
    try chart.print(isRanking: ranking != nil, asJSON: json)
  }

  private func lines(of workspace: Workspace, period: Period) throws -> [FigureLine] {
    let subjects = try organization.map { [try NameBook(workspace).subject(named: $0)] }
    return FigureLine.list(
      of: subjects ?? workspace.listedSubjects, in: period, from: workspace
    ).filter { status == nil || $0.status == status }
  }

  private static func object(_ line: FigureLine) -> JSONObject {
    JSONObject([
      "organization": .text(line.subject), "indicator": .text(line.indicator.name),
      "period": .text(line.key.period.code), "amount": .amount(line.amount),
      "unit": .text(line.indicator.unit.name), "previous": .amount(line.previous),
      "change": .text(line.change),
      "target": .amount(line.figure?.target), "status": .text(line.status),
      "scope": .text(line.figure?.scope ?? ""), "source": .text(line.figure?.source ?? ""),
      "note": .text(line.figure?.note ?? ""), "confirmedBy": .text(line.figure?.confirmedBy ?? ""),
      "doubt": .text(line.figure?.doubt ?? ""),
    ])
  }
}
