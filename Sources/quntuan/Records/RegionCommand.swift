import ArgumentParser
import Core
import Exchange

/// The office's region, those above it and those below.
struct RegionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "region", abstract: "区域：列出、新增、修改、删除。",
    subcommands: [List.self, Add.self, Edit.self, Remove.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出区域。")
    @OptionGroup var workbook: WorkbookArgument
    @Flag(help: "每行输出一个JSON对象")
    var json = false

    func run() throws {
      let workspace = try withWorkbook(workbook.path) { try $0.wholeWorkspace() }
      let home = workspace.settings.region
      let regions =
        workspace.ancestors(of: home).reversed() + [workspace.home].compactMap { $0 }
        + workspace.children(of: home)
      try list(
        regions, asJSON: json,
        columns: [
          ("区域", .left), ("级别", .left), ("上级", .left), ("代码", .left), ("党委", .left),
          ("政府", .left), ("全域", .left), ("我域", .left),
        ],
        row: { region in
          [
            region.name, region.level.rawValue, parent(of: region, in: workspace) ?? "",
            region.code,
            region.words.partyCommittee, region.words.government, region.words.whole,
            region.words.our,
          ]
        },
        object: { region in
          JSONObject([
            "name": .text(region.name), "level": .text(region.level.rawValue),
            "parent": .optional(parent(of: region, in: workspace)), "code": .text(region.code),
            "home": .flag(region.id == home),
            "partyCommittee": .text(region.words.partyCommittee),
            "government": .text(region.words.government), "whole": .text(region.words.whole),
            "our": .text(region.words.our), "prefix": .text(region.words.prefix),
            "youthLeague": .text(region.words.youthLeague),
          ])
        })
    }

    private func parent(of region: Region, in workspace: Workspace) -> String? {
      region.parent.flatMap { workspace.region($0)?.name }
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "新增区域。")
    @OptionGroup var workbook: WorkbookArgument
    @Argument(help: ArgumentHelp("名称，如 清河镇", valueName: "区域"))
    var name: String
    @Option(help: ArgumentHelp("级别，如 镇、街道、县级市", valueName: "级别"))
    var level: String
    @Option(help: ArgumentHelp("上级区域；不写就是本级", valueName: "区域"))
    var parent: String?
    @Option(help: ArgumentHelp("行政区划代码", valueName: "代码"))
    var code: String?

    func run() throws {
      try RecordEntry(
        .regions, [(.region, name), (.level, level), (.parent, parent), (.code, code)]
      ).add(to: workbook.path)
    }
  }

  struct Edit: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "edit", abstract: "修改区域；只写要改的。",
      discussion: "各级对本级党委、政府的叫法不一样，不合用的在这里改。")
    @OptionGroup var workbook: WorkbookArgument
    @Argument(help: ArgumentHelp("区域", valueName: "区域"))
    var region: String
    @Option(help: ArgumentHelp("新的名称", valueName: "区域"))
    var name: String?
    @Option(help: ArgumentHelp("级别", valueName: "级别"))
    var level: String?
    @Option(help: ArgumentHelp("行政区划代码", valueName: "代码"))
    var code: String?
    @Option(help: ArgumentHelp("党委的叫法，如 区委、党工委", valueName: "叫法"))
    var partyCommittee: String?
    @Option(help: ArgumentHelp("政府的叫法，如 区政府、行署", valueName: "叫法"))
    var government: String?
    @Option(help: ArgumentHelp("全域的叫法，如 全区", valueName: "叫法"))
    var whole: String?
    @Option(help: ArgumentHelp("我域的叫法，如 我区", valueName: "叫法"))
    var our: String?
    @Option(help: ArgumentHelp("团委的叫法，如 团区委", valueName: "叫法"))
    var youthLeague: String?

    func run() throws {
      try withWorkbook(workbook.path) { workbook in
        let workspace = try workbook.wholeWorkspace()
        let id = try NameBook(workspace).region(named: region)
        guard let known = workspace.region(id) else { return }
        let entry = RecordEntry(
          .regions,
          [
            (.region, known.name), (.level, level ?? known.level.rawValue),
            (.parent, known.parent.flatMap { workspace.region($0)?.name }), (.code, code),
          ])
        try entry.change(in: workbook, workspace: workspace, record: .region(known)) {
          guard case .region(var region) = $0 else { return }
          if let name { region.name = name }
          if let partyCommittee { region.words.partyCommittee = partyCommittee }
          if let government { region.words.government = government }
          if let whole { region.words.whole = whole }
          if let our { region.words.our = our }
          if let youthLeague { region.words.youthLeague = youthLeague }
          $0 = .region(region)
        }
      }
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "删除区域；有机构或数据的区域不能删除。")
    @OptionGroup var workbook: WorkbookArgument
    @Argument(help: ArgumentHelp("区域", valueName: "区域"))
    var region: String

    func run() throws {
      try withWorkbook(workbook.path) { workbook in
        let workspace = try workbook.wholeWorkspace()
        let id = try NameBook(workspace).region(named: region)
        guard id != workspace.settings.region, let region = workspace.region(id) else {
          throw CommandFailure(.badData, "“\(region)”是工作簿的本级区域，不能删除")
        }
        try removeRecord(.region(region), from: workbook)
      }
    }
  }
}
