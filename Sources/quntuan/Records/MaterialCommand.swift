import ArgumentParser
import Core
import Exchange

/// 素材: what a speech says that is no number.
struct MaterialCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "material", abstract: "素材（活动、品牌、荣誉、做法、案例）：列出、新增、修改、删除，查讲稿里写到的句子。",
    subcommands: [List.self, Add.self, Edit.self, Remove.self, Cited.self],
    defaultSubcommand: List.self)

  struct Details: ParsableArguments {
    @Option(help: ArgumentHelp("级别，如省级", valueName: "级别"))
    var level: String?
    @Option(help: ArgumentHelp("授予单位", valueName: "单位"))
    var grantor: String?
    @Option(help: ArgumentHelp("内容，一两句话", valueName: "内容"))
    var content: String?
    @Option(help: ArgumentHelp("来源", valueName: "来源"))
    var source: String?
    @Option(help: ArgumentHelp("状态：已报、存疑、已核", valueName: "状态"))
    var status: String?

    var cells: [(column: Column, text: String?)] {
      [
        (.level, level), (.grantor, grantor), (.content, content), (.source, source),
        (.status, status),
      ]
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出素材。")
    @OptionGroup var filter: RecordFilter

    func run() throws {
      let workspace = try withWorkbook(filter.workbook.path) { try $0.wholeWorkspace() }
      let names = NameBook(workspace)
      let materials = try filter.chosen(
        from: workspace.materials, names, subject: \.subject, period: \.period
      ) { [$0.name, $0.category.rawValue, $0.content, $0.grantor] }
      try list(
        materials, asJSON: filter.json,
        columns: [
          ("编号", .right), ("机构", .left), ("类型", .left), ("名称", .left), ("期", .left),
          ("级别", .left), ("状态", .left),
        ],
        row: { material in
          [
            "\(material.id.rawValue)", names.name(of: material.subject),
            material.category.rawValue, material.name, material.period.code, material.level,
            material.status.rawValue,
          ]
        },
        object: { material in
          JSONObject([
            "id": .number(material.id.rawValue),
            "organization": .text(names.name(of: material.subject)),
            "type": .text(material.category.rawValue), "name": .text(material.name),
            "period": .text(material.period.code), "level": .text(material.level),
            "grantor": .text(material.grantor), "content": .text(material.content),
            "source": .text(material.source), "status": .text(material.status.rawValue),
          ])
        })
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "记一条素材。")
    @OptionGroup var workbook: WorkbookArgument
    @Option(help: ArgumentHelp("机构", valueName: "机构"))
    var organization: String
    @Option(help: ArgumentHelp("活动、品牌、荣誉、做法、案例", valueName: "类型"))
    var type: String
    @Option(help: ArgumentHelp("名称，不带引号", valueName: "名称"))
    var name: String
    @Option(
      help: ArgumentHelp("期", valueName: "期"),
      transform: wantedPeriod)
    var period: Period
    @OptionGroup var details: Details

    func run() throws {
      try RecordEntry(
        .materials,
        [(.organization, organization), (.type, type), (.name, name), (.period, period.code)]
          + details.cells
      ).add(to: workbook.path)
    }
  }

  struct Edit: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "edit", abstract: "修改一条素材；只写要改的。")
    @OptionGroup var record: RecordNumber
    @Option(help: ArgumentHelp("改归哪个机构", valueName: "机构"))
    var organization: String?
    @Option(help: ArgumentHelp("活动、品牌、荣誉、做法、案例", valueName: "类型"))
    var type: String?
    @Option(help: ArgumentHelp("名称，不带引号", valueName: "名称"))
    var name: String?
    @Option(
      help: ArgumentHelp("期", valueName: "期"),
      transform: wantedPeriod)
    var period: Period?
    @OptionGroup var details: Details

    func run() throws {
      try withWorkbook(record.workbook.path) { workbook in
        let workspace = try workbook.wholeWorkspace()
        let material = try numbered(record.number, in: workspace.materials, what: "素材")
        let entry = RecordEntry(
          .materials,
          [
            (.organization, NameBook(workspace).name(of: material.subject)),
            (.type, material.category.rawValue), (.name, material.name),
            (.period, material.period.code),
          ] + details.cells)
        try entry.change(in: workbook, workspace: workspace, record: .material(material)) {
          guard case .material(var material) = $0 else { return }
          if let organization {
            material.subject = try NameBook(workspace).subject(named: organization)
          }
          if let type { material.category = try category(type) }
          if let name { material.name = Material.bareName(name) }
          if let period { material.period = period }
          $0 = .material(material)
        }
      }
    }

    private func category(_ name: String) throws -> Material.Category {
      guard let category = Material.Category(rawValue: name) else {
        let known = Material.Category.allCases.map(\.rawValue).joined(separator: "、")
        throw CommandFailure(.badData, "没有“\(name)”这个类型；可用\(known)")
      }
      return category
    }
  }

  struct Cited: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "cited", abstract: "讲稿里写到一条素材的句子。")
    @OptionGroup var cited: CitedRecord

    func run() throws {
      try cited.printSentences(of: \.materials, what: "素材", words: \.sayableWords)
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "remove", abstract: "删除一条素材。")
    @OptionGroup var record: RecordNumber

    func run() throws {
      try removeRecord(
        record.number, of: \.materials, from: record.workbook.path, what: "素材", as: Record.material)
    }
  }
}
