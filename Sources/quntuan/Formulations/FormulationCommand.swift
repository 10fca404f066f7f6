import ArgumentParser
import Core

/// 提法: fixed wordings with the dates between which they hold.
struct FormulationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formulation", abstract: "提法库：列出、新增、修改、删除、导入、导出。",
    discussion: """
      同名的提法按时间先后排成一串，讲稿取讲话日期现行的一条。工作簿里记了的名称以工作簿为准，\
      其次是本单位的提法.yaml，最后是内置的；写法见docs/formats.md。
      """,
    subcommands: [
      List.self, Add.self, Edit.self, Remove.self, FormulationImport.self, FormulationExport.self,
    ],
    defaultSubcommand: List.self)

  /// What `add` and `edit` say of a formulation; an empty date takes the date away.
  struct Details: ParsableArguments {
    @Option(help: ArgumentHelp("启用的日期；写成空的就是不限", valueName: "日期"))
    var from: String?
    @Option(help: ArgumentHelp("最后一天；不写就到下一条启用的前一天", valueName: "日期"))
    var until: String?
    @Option(help: ArgumentHelp("依据：出自哪次会议、哪份文件", valueName: "依据"))
    var basis: String?

    func validate() throws {
      for (option, text) in [("--from", from), ("--until", until)] {
        if let text, !text.isEmpty, Day(text) == nil {
          throw ValidationError("\(option)“\(text)”不是日期；可写2026-01-15")
        }
      }
    }

    func apply(to formulation: inout Formulation) throws {
      if let from { formulation.from = Day(from) }
      if let until { formulation.until = Day(until) }
      if let basis { formulation.basis = basis }
      if let objection = formulation.objection {
        throw CommandFailure(.badData, objection.message)
      }
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "记一条提法。",
      discussion: "同名的提法原来只有内置的或本单位的，写明启用日期时，原来的各条一并记入工作簿。")
    @OptionGroup var workbook: WorkbookArgument
    @Option(help: ArgumentHelp("名称，讲稿里引作{提法.名称}", valueName: "名称"))
    var name: String
    @Option(help: ArgumentHelp("提法，照讲稿里念的写", valueName: "提法"))
    var text: String
    @OptionGroup var details: Details

    func run() throws {
      try withWorkbook(workbook.path) { workbook in
        var formulation = Formulation(name: name, text: text)
        try details.apply(to: &formulation)
        let recorded = try workbook.workspace(periods: []).formulations
        guard !recorded.contains(where: { $0.name == name && $0.from == formulation.from }) else {
          throw CommandFailure(.badData, "已经有同一天启用的“\(name)”；要改请用edit")
        }
        let formulations = Formulations(
          Libraries.library(beside: workbook.path), recorded: recorded)
        let changes = formulations.recording(formulation, replacing: nil)
        let edit = try workbook.commit(Core.Edit(title: "新增 提法 \(name)", changes: changes))
        let number = edit.changes.first?.after?.number.map { "（编号\($0)）" } ?? ""
        try Console.print("已新增：提法 \(name)\(number)")
        let origin = formulations.origin(of: name)?.rawValue ?? ""
        if changes.count > 1 {
          Console.note("提示：\(origin)的“\(name)”\(changes.count - 1)条已一并记入工作簿，以后以工作簿为准")
        }
      }
    }
  }

  struct Edit: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "edit", abstract: "修改工作簿里的一条提法；只写要改的。")
    @OptionGroup var workbook: WorkbookArgument
    @Argument(help: ArgumentHelp("list列出的编号", valueName: "编号"))
    var number: Int64
    @Option(help: ArgumentHelp("名称", valueName: "名称"))
    var name: String?
    @Option(help: ArgumentHelp("提法，照讲稿里念的写", valueName: "提法"))
    var text: String?
    @OptionGroup var details: Details

    func run() throws {
      try withWorkbook(workbook.path) { workbook in
        let recorded = try workbook.workspace(periods: []).formulations
        let known = try numbered(number, in: recorded, what: "提法")
        var formulation = known
        if let name { formulation.name = name }
        if let text { formulation.text = text }
        try details.apply(to: &formulation)
        guard formulation != known else { return try Console.print("没有变动") }
        let record = Record.formulation(formulation)
        try workbook.commit(
          Core.Edit(
            title: "修改 \(record.title)",
            changes: [Change(before: .formulation(known), after: record)]))
        try Console.print("已修改：\(record.title)")
      }
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "从工作簿里删除一条提法；不再用的请写明--until，不要删除。")
    @OptionGroup var workbook: WorkbookArgument
    @Argument(help: ArgumentHelp("list列出的编号", valueName: "编号"))
    var number: Int64

    func run() throws {
      try removeRecord(
        number, of: \.formulations, from: workbook.path, what: "提法", as: Record.formulation)
    }
  }
}
