import ArgumentParser
import Core
import Exchange

/// 任务: what an organization is to do next.
struct TaskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "task", abstract: "任务：列出（与数据对照完成情况）、新增、修改、删除，查讲稿里写到的句子。",
    subcommands: [List.self, Add.self, Edit.self, Remove.self, Cited.self],
    defaultSubcommand: List.self)

  struct Details: ParsableArguments {
    @Option(help: ArgumentHelp("目标指标", valueName: "指标"))
    var indicator: String?
    @Option(help: ArgumentHelp("目标值", valueName: "数值"))
    var target: String?
    @Option(help: ArgumentHelp("目标值的单位；不写就是指标的单位", valueName: "单位"))
    var unit: String?
    @Option(help: ArgumentHelp("责任人或责任单位", valueName: "责任人"))
    var owner: String?
    @Option(help: ArgumentHelp("期限", valueName: "日期"))
    var deadline: String?
    @Option(help: ArgumentHelp("状态：未启动、进行中、已完成、已取消", valueName: "状态"))
    var status: String?

    var cells: [(column: Column, text: String?)] {
      [
        (.targetIndicator, indicator), (.targetAmount, target), (.unit, unit), (.owner, owner),
        (.deadline, deadline), (.status, status),
      ]
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出任务。")
    @OptionGroup var filter: RecordFilter

    func run() throws {
      let workspace = try withWorkbook(filter.workbook.path) { workbook in
        // The figures of the periods that the tasks are of, and no others.
        let periods = Set(try workbook.wholeWorkspace(periods: []).tasks.map(\.period))
        return try workbook.wholeWorkspace(periods: periods.withParts)
      }
      let names = NameBook(workspace)
      let tasks = try filter.chosen(
        from: workspace.tasks, names, subject: \.subject, period: \.period
      ) { [$0.text, $0.owner] }
      try list(
        tasks, asJSON: filter.json,
        columns: [
          ("编号", .right), ("机构", .left), ("期", .left), ("目标", .left), ("完成", .left), ("期限", .left),
          ("状态", .left), ("任务", .left),
        ],
        row: { task in
          [
            "\(task.id.rawValue)", names.name(of: task.subject), task.period.code,
            target(of: task, in: workspace.catalog), completion(of: task, in: workspace),
            task.deadline?.isoText ?? "",
            task.status.rawValue, task.text,
          ]
        },
        object: { task in
          let indicator = task.indicator.flatMap(workspace.catalog.indicator)
          let progress = TaskProgress(task, in: workspace)
          return JSONObject([
            "id": .number(task.id.rawValue), "organization": .text(names.name(of: task.subject)),
            "task": .text(task.text), "period": .text(task.period.code),
            "indicator": .optional(indicator?.name), "target": .amount(task.target),
            "unit": .optional(indicator?.unit.name), "owner": .text(task.owner),
            "deadline": .optional(task.deadline?.isoText), "status": .text(task.status.rawValue),
            "amount": .amount(progress.amount), "rate": .optional(progress.rate),
            "outcome": .text(progress.outcome.rawValue),
          ])
        })
    }

    /// 已达到 105.5%, 待报; empty without a target.
    private func completion(of task: PlannedTask, in workspace: Workspace) -> String {
      let progress = TaskProgress(task, in: workspace)
      guard progress.outcome != .untargeted else { return "" }
      return progress.outcome.rawValue + (progress.rate.map { " \($0)" } ?? "")
    }

    private func target(of task: PlannedTask, in catalog: Catalog) -> String {
      guard let indicator = task.indicator.flatMap(catalog.indicator) else { return "" }
      return indicator.name + (task.target.map { $0.plainText + indicator.unit.name } ?? "")
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "记一项任务。")
    @OptionGroup var workbook: WorkbookArgument
    @Option(help: ArgumentHelp("机构", valueName: "机构"))
    var organization: String
    @Option(help: ArgumentHelp("任务内容", valueName: "任务"))
    var task: String
    @Option(
      help: ArgumentHelp("期", valueName: "期"),
      transform: wantedPeriod)
    var period: Period
    @OptionGroup var details: Details

    func run() throws {
      try RecordEntry(
        .tasks,
        [(.organization, organization), (.task, task), (.period, period.code)] + details.cells
      ).add(to: workbook.path)
    }
  }

  struct Edit: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "edit", abstract: "修改一项任务；只写要改的。")
    @OptionGroup var record: RecordNumber
    @Option(help: ArgumentHelp("改归哪个机构", valueName: "机构"))
    var organization: String?
    @Option(help: ArgumentHelp("任务内容", valueName: "任务"))
    var task: String?
    @Option(
      help: ArgumentHelp("期", valueName: "期"),
      transform: wantedPeriod)
    var period: Period?
    @OptionGroup var details: Details

    func run() throws {
      try withWorkbook(record.workbook.path) { workbook in
        let workspace = try workbook.wholeWorkspace()
        let planned = try numbered(record.number, in: workspace.tasks, what: "任务")
        let entry = RecordEntry(
          .tasks,
          [
            (.organization, NameBook(workspace).name(of: planned.subject)), (.task, planned.text),
            (.period, planned.period.code),
          ] + cells(of: planned, in: workspace.catalog))
        try entry.change(in: workbook, workspace: workspace, record: .task(planned)) {
          guard case .task(var planned) = $0 else { return }
          if let organization {
            planned.subject = try NameBook(workspace).subject(named: organization)
          }
          if let task { planned.text = task }
          if let period { planned.period = period }
          $0 = .task(planned)
        }
      }
    }

    /// A target without its indicator means the one that is recorded.
    private func cells(
      of planned: PlannedTask, in catalog: Catalog
    ) -> [(column: Column, text: String?)] {
      let known = planned.indicator.flatMap(catalog.indicator)?.name
      return details.cells.map { cell in
        cell.column == .targetIndicator ? (cell.column, cell.text ?? known) : cell
      }
    }
  }

  struct Cited: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "cited", abstract: "讲稿里写到一项任务的句子。")
    @OptionGroup var cited: CitedRecord

    func run() throws {
      try cited.printSentences(of: \.tasks, what: "任务", words: \.sayableWords)
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "remove", abstract: "删除一项任务。")
    @OptionGroup var record: RecordNumber

    func run() throws {
      try removeRecord(
        record.number, of: \.tasks, from: record.workbook.path, what: "任务", as: Record.task)
    }
  }
}
