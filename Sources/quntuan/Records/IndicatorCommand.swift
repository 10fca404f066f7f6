import ArgumentParser
import Core
import Exchange

/// What organizations report: the built-in indicators and the office's own.
struct IndicatorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicator", abstract: "指标：列出、新增、修改、删除。",
    subcommands: [List.self, Add.self, Edit.self, Remove.self], defaultSubcommand: List.self)

  struct Details: ParsableArguments {
    @Option(help: ArgumentHelp("由哪类机构报送：类别名、全部、区域，可写几个", valueName: "类别"))
    var kind: String?
    @Option(help: ArgumentHelp("别名，可写几个", valueName: "别名"))
    var aliases: String?
    @Option(help: ArgumentHelp("分组", valueName: "分组"))
    var group: String?
    @Option(help: ArgumentHelp("时期数、时点数、比率", valueName: "性质"))
    var nature: String?
    @Option(help: ArgumentHelp("各期可以相加：是、否", valueName: "是否"))
    var addsOverTime: String?
    @Option(help: ArgumentHelp("各机构可以相加：是、否", valueName: "是否"))
    var addsOverOrganizations: String?
    @Option(help: ArgumentHelp("显示几位小数，0到4", valueName: "位数"))
    var decimals: String?
    @Option(help: ArgumentHelp("越高越好、越低越好、不分高低", valueName: "方向"))
    var direction: String?
    @Option(help: ArgumentHelp("一家一年的合理下限", valueName: "数值"))
    var least: String?
    @Option(help: ArgumentHelp("一家一年的合理上限", valueName: "数值"))
    var greatest: String?
    @Option(help: ArgumentHelp("报送周期：年、半年、季、月，可写几个", valueName: "周期"))
    var periods: String?
    @Option(help: ArgumentHelp("哪些层级报送：省级、地级、县级、乡级", valueName: "层级"))
    var ranks: String?
    @Option(help: ArgumentHelp("口径", valueName: "口径"))
    var scope: String?

    var cells: [(column: Column, text: String?)] {
      [
        (.kind, kind), (.aliases, aliases), (.group, group), (.nature, nature),
        (.addsOverTime, addsOverTime), (.addsOverOrganizations, addsOverOrganizations),
        (.decimals, decimals), (.direction, direction), (.least, least), (.greatest, greatest),
        (.lengths, periods), (.ranks, ranks), (.scope, scope),
      ]
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出指标。")
    @OptionGroup var workbook: WorkbookArgument
    @Option(help: ArgumentHelp("只列一类机构报送的，或“区域”", valueName: "类别"))
    var kind: String?
    @Flag(help: "每行输出一个JSON对象")
    var json = false

    func run() throws {
      let catalog = try withWorkbook(workbook.path) { try $0.workspace(periods: []).catalog }
      let indicators = try kind.map { try reported(by: $0, in: catalog) } ?? catalog.indicators
      try list(
        indicators, asJSON: json,
        columns: [
          ("指标", .left), ("类别", .left), ("单位", .left), ("性质", .left), ("别名", .left),
          ("口径", .left),
        ],
        row: { indicator in
          [
            indicator.name, reporters(of: indicator, in: catalog).joined(separator: "、"),
            indicator.unit.name, indicator.nature.word, indicator.aliases.joined(separator: "、"),
            indicator.definition,
          ]
        }, object: { object($0, catalog) })
    }

    private func reported(by name: String, in catalog: Catalog) throws -> [Indicator] {
      if name == "区域" { return catalog.indicators.filter { $0.reporters == .region } }
      guard let kind = catalog.kind(named: name) else {
        throw RowError.unknownName(
          what: "类别", name: name, nearest: nearestNames(to: name, among: catalog.kinds.map(\.name)))
      }
      return catalog.indicators.filter { $0.isReported(by: kind.id) }
    }

    private func reporters(of indicator: Indicator, in catalog: Catalog) -> [String] {
      switch indicator.reporters {
      case .everyKind: ["全部"]
      case .region: ["区域"]
      case .kinds(let kinds): kinds.compactMap { catalog.kind($0)?.name }
      }
    }

    private func object(_ indicator: Indicator, _ catalog: Catalog) -> JSONObject {
      JSONObject([
        "name": .text(indicator.name), "aliases": .texts(indicator.aliases),
        "kinds": .texts(reporters(of: indicator, in: catalog)), "group": .text(indicator.group),
        "unit": .text(indicator.unit.name), "nature": .text(indicator.nature.word),
        "addsOverTime": .flag(indicator.addsOverTime),
        "addsOverOrganizations": .flag(indicator.addsOverOrganizations),
        "decimals": .number(Int64(indicator.decimals)),
        "least": .amount(indicator.plausible?.lowerBound),
        "greatest": .amount(indicator.plausible?.upperBound), "scope": .text(indicator.definition),
      ])
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "新增指标。")
    @OptionGroup var workbook: WorkbookArgument
    @Argument(help: ArgumentHelp("名称", valueName: "指标"))
    var name: String
    @Option(help: ArgumentHelp("计量单位", valueName: "单位"))
    var unit: String
    @OptionGroup var details: Details

    func run() throws {
      let codes = try withWorkbook(workbook.path) {
        Set(try $0.workspace(periods: []).catalog.indicators.map(\.code))
      }
      // Codes are for files and never shown; the office's own are numbered.
      let code = (1...).lazy.map { "own.\($0)" }.first { !codes.contains($0) }
      try RecordEntry(
        .indicators, [(.indicator, name), (.indicatorCode, code), (.unit, unit)] + details.cells
      ).add(to: workbook.path)
    }
  }

  struct Edit: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "edit", abstract: "修改指标；只写要改的。")
    @OptionGroup var workbook: WorkbookArgument
    @Argument(help: ArgumentHelp("指标；同名的写作“类别.指标”", valueName: "指标"))
    var indicator: String
    @Option(help: ArgumentHelp("新的名称", valueName: "指标"))
    var name: String?
    @Option(help: ArgumentHelp("计量单位；已有数据的不能改", valueName: "单位"))
    var unit: String?
    @OptionGroup var details: Details

    func run() throws {
      try withWorkbook(workbook.path) { workbook in
        let workspace = try workbook.wholeWorkspace()
        let known = try findIndicator(indicator, in: workspace.catalog)
        // An amount says nothing without its unit: 389万元 must not become 389元.
        if let unit, unit != known.unit.name,
          workspace.figures.keys.contains(where: { $0.indicator == known.id })
        {
          throw CommandFailure(.badData, "“\(known.name)”已有数据，不能改单位；请新增一个指标")
        }
        let entry = RecordEntry(
          .indicators,
          [(.indicator, name ?? known.name), (.indicatorCode, known.code), (.unit, unit)]
            + details.cells)
        try entry.change(in: workbook, workspace: workspace, record: .indicator(known))
      }
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "删除指标；有数据的指标不能删除。")
    @OptionGroup var workbook: WorkbookArgument
    @Argument(help: ArgumentHelp("指标；同名的写作“类别.指标”", valueName: "指标"))
    var indicator: String

    func run() throws {
      try withWorkbook(workbook.path) { workbook in
        let catalog = try workbook.workspace(periods: []).catalog
        try removeRecord(.indicator(try findIndicator(indicator, in: catalog)), from: workbook)
      }
    }
  }
}

/// The indicator called so: 竞赛场次, or 工会.会员 where several kinds have one of the name.
private func findIndicator(_ name: String, in catalog: Catalog) throws -> Indicator {
  let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
  if parts.count == 2 {
    let found =
      parts[0] == "区域"
      ? catalog.regionIndicator(named: parts[1])
      : catalog.kind(named: parts[0]).flatMap { catalog.indicator(named: parts[1], of: $0.id) }
    if let found { return found }
  }
  let found = catalog.indicators(named: name)
  guard let first = found.first else {
    throw RowError.unknownName(
      what: "指标", name: name, nearest: nearestNames(to: name, among: catalog.indicators.map(\.name))
    )
  }
  guard found.count == 1 else {
    let owners = found.map { indicator in
      switch indicator.reporters {
      case .everyKind: indicator.name
      case .region: "区域.\(indicator.name)"
      case .kinds(let kinds):
        "\(kinds.first.flatMap { catalog.kind($0)?.name } ?? "").\(indicator.name)"
      }
    }
    throw RowError.ambiguousName(name: name, candidates: owners)
  }
  return first
}
