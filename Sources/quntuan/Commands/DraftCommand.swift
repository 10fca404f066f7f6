import ArgumentParser
import Core
import Exchange

/// Drafts: a template copied for one meeting.
struct DraftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft", abstract: "讲稿：新建、修改、留稿、比较、定稿。",
    subcommands: [
      List.self, New.self, Rename.self, Duplicate.self, Delete.self, DraftEdit.self,
      DraftKeep.self, DraftRevisions.self, DraftDiff.self, DraftRestore.self, DraftFinalize.self,
      DraftReopen.self, DraftDrift.self,
    ],
    defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出讲稿。")
    @OptionGroup var workbook: WorkbookArgument
    @Flag(help: "每行输出一个JSON对象")
    var json = false

    func run() throws {
      try withWorkbook(workbook.path) { workbook in
        let workspace = try workbook.workspace(periods: [])
        let drafts = workspace.drafts.sorted { ($0.order, $0.id) < ($1.order, $1.id) }
        let rows = try drafts.map { try DraftRow($0, in: workbook, workspace) }
        try list(
          rows, asJSON: json,
          columns: [
            ("", .left), ("讲稿", .left), ("模板", .left), ("日期", .left), ("报告期", .left),
            ("字数", .right),
            ("待填", .right), ("", .left),
          ],
          row: \.cells, object: \.object)
      }
    }
  }

  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new", abstract: "从模板新建讲稿，并作为当前讲稿。")
    @OptionGroup var workbook: WorkbookArgument
    @Option(help: ArgumentHelp("模板；不写就是第一个", valueName: "模板"))
    var template: String?
    @Option(help: ArgumentHelp("讲稿的名称；不写就用模板的名称", valueName: "名称"))
    var name: String?
    @Option(help: ArgumentHelp("讲话日期；不写就是今天", valueName: "日期"))
    var date: String?
    @Option(
      help: ArgumentHelp(
        "报告期：讲哪一期的数据，如2025、2025H1（上半年）、2025Q3、2025-06；不写就是工作簿的当前期，半年的模板是当前年的同一个半年",
        valueName: "期"),
      transform: wantedPeriod)
    var period: Period?
    @Option(help: ArgumentHelp("参会发言的机构，可写几个，用顿号隔开", valueName: "机构"))
    var organization: String?
    @Option(help: ArgumentHelp("讲的是哪个区域；不写就是本级", valueName: "区域"))
    var region: String?

    func run() throws {
      try withWorkbook(workbook.path) { workbook in
        let workspace = try workbook.workspace(periods: [])
        let template = try find(in: Libraries.library(beside: workbook.path))
        let name = name ?? template.name
        try requireNew(name, among: workspace.drafts)
        let source = DraftSource.source(
          from: template.text, fields: try fields(for: template.text, in: workspace))
        try workbook.commit(
          DraftSource.edit(adding: name, from: template.name, source: source, to: workspace))
        try Console.print("已新建讲稿《\(name)》")
      }
    }

    private func find(in library: TextLibrary) throws -> (name: String, text: String) {
      let name = template ?? library.templateNames.first ?? ""
      guard let text = library.template(name) else { throw unknownTemplate(name, in: library) }
      return (name, text)
    }

    private func fields(
      for template: String, in workspace: Workspace
    ) throws -> [(name: String, value: String)] {
      let day = try date.map { text in
        guard let day = Day(text) else {
          throw CommandFailure(.usage, "--date“\(text)”不是日期；可写2026-01-15")
        }
        return day
      }
      let names = NameBook(workspace)
      var fields = [
        ("日期", try (day ?? Surroundings.today()).isoText),
        (
          "报告期",
          (period
            ?? DraftSource.period(of: template, working: workspace.settings.period)).code
        ),
      ]
      if let region {
        _ = try names.region(named: region)
        fields.append(("区域", region))
      }
      if let organization {
        let spoken = try organization.split { "、,，".contains($0) }.map {
          try names.organization(named: String($0)).shortName
        }
        fields.append(("机构", "[\(spoken.joined(separator: ", "))]"))
      }
      return fields
    }
  }

  struct Rename: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "rename", abstract: "给讲稿改名。")
    @OptionGroup var workbook: WorkbookArgument
    @Argument(help: ArgumentHelp("现在的名称", valueName: "讲稿"))
    var draft: String
    @Argument(help: ArgumentHelp("新的名称", valueName: "名称"))
    var name: String

    func run() throws {
      try withWorkbook(workbook.path) { workbook in
        let drafts = try workbook.workspace(periods: []).drafts
        let known = try findDraft(draft, in: drafts)
        try requireNew(name, among: drafts, hint: "请另取一个名称")
        var after = known
        after.name = name
        try workbook.commit(
          Edit(
            title: "讲稿改名 \(known.name) → \(name)",
            changes: [Change(before: .draft(known), after: .draft(after))]))
        try Console.print("已改名：《\(known.name)》→《\(name)》")
      }
    }
  }

  struct Duplicate: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "duplicate", abstract: "复制讲稿。")
    @OptionGroup var workbook: WorkbookArgument
    @Argument(help: ArgumentHelp("要复制的讲稿", valueName: "讲稿"))
    var draft: String
    @Argument(help: ArgumentHelp("新讲稿的名称", valueName: "名称"))
    var name: String

    func run() throws {
      try withWorkbook(workbook.path) { workbook in
        let drafts = try workbook.workspace(periods: []).drafts
        let known = try findDraft(draft, in: drafts)
        try requireNew(name, among: drafts, hint: "请另取一个名称")
        let copy = Draft(
          name: name, template: known.template, source: known.source,
          order: (drafts.map(\.order).max() ?? 0) + 1, ignored: known.ignored)
        try workbook.commit(
          Edit(
            title: "复制讲稿 \(known.name)", changes: [Change(before: nil, after: .draft(copy))]))
        try Console.print("已复制：《\(known.name)》→《\(name)》")
      }
    }
  }

  struct Delete: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "delete", abstract: "删除讲稿；可以撤销。")
    @OptionGroup var workbook: WorkbookArgument
    @Argument(help: ArgumentHelp("讲稿", valueName: "讲稿"))
    var draft: String

    func run() throws {
      try withWorkbook(workbook.path) { workbook in
        let workspace = try workbook.workspace(periods: [])
        let known = try findDraft(draft, in: workspace.drafts)
        var changes = [Change(before: .draft(known), after: nil)]
        if workspace.settings.draft == known.id {
          var settings = workspace.settings
          settings.draft = workspace.drafts.first { $0.id != known.id }?.id
          changes.append(
            Change(before: .settings(workspace.settings), after: .settings(settings)))
        }
        try workbook.commit(Edit(title: "删除讲稿 \(known.name)", changes: changes))
        try Console.print("已删除讲稿《\(known.name)》；可用undo撤销")
      }
    }
  }
}

/// The draft called so.
/// - Throws: `CommandFailure` with the nearest names.
func findDraft(_ name: String, in drafts: [Draft]) throws -> Draft {
  guard let draft = drafts.first(where: { $0.name == name }) else {
    let nearest = nearestNames(to: name, among: drafts.map(\.name))
    let known = nearest.isEmpty ? drafts.map(\.name) : nearest
    throw CommandFailure(
      .badData,
      "没有讲稿“\(name)”" + (known.isEmpty ? "" : "；现有：\(known.joined(separator: "、"))"))
  }
  return draft
}

private func requireNew(
  _ name: String, among drafts: [Draft], hint: String = "请用--name另取一个名称"
) throws {
  if name.isEmpty { throw CommandFailure(.usage, "讲稿的名称不能是空的") }
  if drafts.contains(where: { $0.name == name }) {
    throw CommandFailure(.badData, "已有讲稿“\(name)”；\(hint)")
  }
}

/// What to say of a template that is not there.
func unknownTemplate(_ name: String, in library: TextLibrary) -> CommandFailure {
  if let fault = library.fault(ofTemplate: name) {
    return CommandFailure(.badData, "模板“\(name)”读不出来：\(fault)；没有用别的同名模板代替")
  }
  let nearest = nearestNames(to: name, among: library.templateNames)
  let known = nearest.isEmpty ? library.templateNames : nearest
  return CommandFailure(.badData, "没有模板“\(name)”；现有：\(known.joined(separator: "、"))")
}
