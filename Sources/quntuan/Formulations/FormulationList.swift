import ArgumentParser
import Core

extension FormulationCommand {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "列出提法，内置的和本单位的也在内。",
      discussion: "只有工作簿里的才有编号。日期重叠和提法.yaml里的错误写在标准错误输出上。")
    @OptionGroup var workbook: WorkbookArgument
    @Option(help: ArgumentHelp("状态按这一天算；不写就是今天", valueName: "日期"))
    var date: String?
    @Flag(help: "每行输出一个JSON对象")
    var json = false

    func validate() throws {
      if let date, Day(date) == nil { throw ValidationError("--date“\(date)”不是日期；可写2026-01-15") }
    }

    func run() throws {
      let (workspace, library) = try withWorkbook(workbook.path) { workbook in
        (try workbook.workspace(periods: []), Libraries.library(beside: workbook.path))
      }
      let day = try date.flatMap { Day($0) } ?? Surroundings.today()
      let formulations = Formulations(library, recorded: workspace.formulations)
      for overlap in formulations.overlaps { Console.note("提示：\(overlap)") }
      let citing = Self.drafts(citing: library, in: workspace)
      try list(
        formulations.entries, asJSON: json,
        columns: [
          ("编号", .right), ("名称", .left), ("提法", .left), ("起", .left), ("止", .left),
          ("状态", .left), ("存放", .left), ("讲稿", .left),
        ],
        row: { entry in
          [
            Self.number(of: entry).map(String.init) ?? "", entry.formulation.name,
            entry.formulation.text, entry.formulation.from?.isoText ?? "",
            entry.lastDay?.isoText ?? "", entry.state(on: day).rawValue, entry.origin.rawValue,
            citing[entry.formulation.name, default: []].joined(separator: "、"),
          ]
        },
        object: { entry in
          JSONObject([
            "id": Self.number(of: entry).map { .number($0) } ?? .null,
            "name": .text(entry.formulation.name), "text": .text(entry.formulation.text),
            "from": .optional(entry.formulation.from?.isoText),
            "until": .optional(entry.formulation.until?.isoText),
            "lastDay": .optional(entry.lastDay?.isoText), "basis": .text(entry.formulation.basis),
            "state": .text(entry.state(on: day).rawValue), "origin": .text(entry.origin.rawValue),
            "drafts": .texts(citing[entry.formulation.name, default: []]),
          ])
        })
    }

    private static func number(of entry: Formulations.Entry) -> Int64? {
      entry.origin == .workbook ? entry.formulation.id.rawValue : nil
    }

    /// By name of the formulation.
    private static func drafts(
      citing library: TextLibrary, in workspace: Workspace
    ) -> [String: [String]] {
      var drafts: [String: [String]] = [:]
      for draft in workspace.drafts {
        var composer = Composer(source: draft.source, name: draft.name, library: library)
        for name in composer.citedFormulations(in: workspace) {
          drafts[name, default: []].append(draft.name)
        }
      }
      return drafts
    }
  }
}
