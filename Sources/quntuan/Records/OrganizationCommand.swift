import ArgumentParser
import Core
import Exchange

/// The organizations of the office's region and those below it.
struct OrganizationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "organization", abstract: "机构：列出、新增、修改、删除。",
    subcommands: [List.self, Add.self, Edit.self, Remove.self], defaultSubcommand: List.self)

  struct Details: ParsableArguments {
    @Option(help: ArgumentHelp("全称", valueName: "全称"))
    var formalName: String?
    @Option(help: ArgumentHelp("负责人职务，如主席、书记、理事长", valueName: "职务"))
    var head: String?
    @Option(help: ArgumentHelp("联系人", valueName: "联系人"))
    var contact: String?
    @Option(help: ArgumentHelp("电话", valueName: "电话"))
    var telephone: String?
    @Option(help: ArgumentHelp("每期结束后几天内报送", valueName: "天数"))
    var due: String?
    @Option(help: ArgumentHelp("排序", valueName: "序号"))
    var order: String?

    var cells: [(column: Column, text: String?)] {
      [
        (.formalName, formalName), (.headTitle, head), (.contact, contact),
        (.telephone, telephone), (.due, due), (.order, order),
      ]
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出机构。")
    @OptionGroup var workbook: WorkbookArgument
    @Flag(help: "每行输出一个JSON对象")
    var json = false

    func run() throws {
      let workspace = try withWorkbook(workbook.path) { try $0.wholeWorkspace() }
      let home = workspace.settings.region
      let regions = [home] + workspace.children(of: home).map(\.id)
      try list(
        regions.flatMap { workspace.organizations(of: $0) }, asJSON: json,
        columns: [
          ("机构", .left), ("类别", .left), ("区域", .left), ("负责人职务", .left), ("联系人", .left),
          ("电话", .left), ("全称", .left),
        ],
        row: { organization in
          [
            organization.shortName, workspace.catalog.kind(organization.kind)?.name ?? "",
            workspace.region(organization.region)?.name ?? "", organization.headTitle,
            organization.contact, organization.telephone, organization.formalName,
          ]
        },
        object: { organization in
          JSONObject([
            "name": .text(organization.shortName),
            "kind": .text(workspace.catalog.kind(organization.kind)?.name ?? ""),
            "region": .text(workspace.region(organization.region)?.name ?? ""),
            "formalName": .text(organization.formalName), "head": .text(organization.headTitle),
            "contact": .text(organization.contact), "telephone": .text(organization.telephone),
            "dueDays": organization.dueDays.map { .number(Int64($0)) } ?? .null,
            "order": .number(Int64(organization.order)),
          ])
        })
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "新增机构。")
    @OptionGroup var workbook: WorkbookArgument
    @Argument(help: ArgumentHelp("简称，如 区总工会", valueName: "机构"))
    var name: String
    @Option(help: ArgumentHelp("类别，如 工会", valueName: "类别"))
    var kind: String
    @Option(help: ArgumentHelp("所在区域；不写就是本级", valueName: "区域"))
    var region: String?
    @OptionGroup var details: Details

    func run() throws {
      try RecordEntry(
        .organizations,
        [(.organization, name), (.kind, kind), (.region, region)] + details.cells
      ).add(to: workbook.path)
    }
  }

  struct Edit: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "edit", abstract: "修改机构；只写要改的。")
    @OptionGroup var workbook: WorkbookArgument
    @Argument(help: ArgumentHelp("机构", valueName: "机构"))
    var organization: String
    @Option(help: ArgumentHelp("新的简称", valueName: "机构"))
    var name: String?
    @OptionGroup var details: Details

    func run() throws {
      try withWorkbook(workbook.path) { workbook in
        let workspace = try workbook.wholeWorkspace()
        let organization = try NameBook(workspace).organization(named: organization)
        let entry = RecordEntry(
          .organizations,
          [
            (.organization, organization.shortName),
            (.kind, workspace.catalog.kind(organization.kind)?.name),
            (.region, workspace.region(organization.region)?.name),
          ] + details.cells)
        try entry.change(in: workbook, workspace: workspace, record: .organization(organization)) {
          guard let name, case .organization(var organization) = $0 else { return }
          organization.shortName = name
          $0 = .organization(organization)
        }
      }
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "删除机构；有数据的机构不能删除。")
    @OptionGroup var workbook: WorkbookArgument
    @Argument(help: ArgumentHelp("机构", valueName: "机构"))
    var organization: String

    func run() throws {
      try withWorkbook(workbook.path) { workbook in
        let names = NameBook(try workbook.wholeWorkspace())
        try removeRecord(.organization(try names.organization(named: organization)), from: workbook)
      }
    }
  }
}
