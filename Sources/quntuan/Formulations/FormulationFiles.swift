import ArgumentParser
import Core

/// Takes an office's 提法.yaml into the workbook.
struct FormulationImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "把提法.yaml导入工作簿，算一次修改。",
    discussion: "名称、起都相同的是同一条。有一条不合格就全部不导入。")
  @OptionGroup var workbook: WorkbookArgument
  @Argument(
    help: ArgumentHelp("要导入的YAML文件", valueName: "文件"),
    completion: .file(extensions: ["yaml", "yml"]))
  var file: String
  @Flag(help: "只列出将有的变动，不写入")
  var dryRun = false

  func run() throws {
    let read = FormulationFile(try TextFile.read(file))
    let refused = read.findings.filter { $0.severity == .error }
    for finding in read.findings {
      Console.note("\(finding.severity == .error ? "不合格" : "提示")：\(file) \(finding)")
    }
    guard refused.isEmpty else {
      Console.note("一条也没有写入；改好后重来")
      throw ExitStatus.standing
    }
    try withWorkbook(workbook.path) { workbook in
      let changes = self.changes(
        from: read.formulations, into: try workbook.workspace(periods: []).formulations)
      if dryRun {
        for change in changes {
          try Console.print("\(change.before == nil ? "新增" : "变更")  \(change.after?.title ?? "")")
        }
      } else if !changes.isEmpty {
        try workbook.commit(Edit(title: "导入 \(file)", changes: changes))
      }
      let new = changes.count { $0.before == nil }
      let same = read.formulations.count - changes.count
      let conclusion = dryRun ? "没有写入（--dry-run）。" : changes.isEmpty ? "没有变动。" : "已导入。"
      try Console.print(
        "新增\(new)条，变更\(changes.count - new)条，无变动\(same)条。\(conclusion)")
    }
  }

  private func changes(from new: [Formulation], into recorded: [Formulation]) -> [Change] {
    new.compactMap { formulation in
      var formulation = formulation
      let known = recorded.first { $0.name == formulation.name && $0.from == formulation.from }
      if let known { formulation.id = known.id }
      guard known != formulation else { return nil }
      return Change(before: known.map(Record.formulation), after: .formulation(formulation))
    }
  }
}

/// Writes formulations as an office's 提法.yaml.
struct FormulationExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "把工作簿里的提法写成提法.yaml。",
    discussion: "放在$XDG_DATA_HOME/quntuan或工作簿旁边，就是本单位的提法。")
  @OptionGroup var workbook: WorkbookArgument
  @Option(
    name: [.short, .long], help: ArgumentHelp("写到文件；不写或写-就打印出来", valueName: "文件"),
    completion: .file())
  var output: String?
  @Flag(help: "连同内置的和本单位的")
  var all = false
  @Flag(help: "文件已有就覆盖")
  var force = false

  func run() throws {
    let formulations = try withWorkbook(workbook.path) { workbook in
      Formulations(
        Libraries.library(beside: workbook.path),
        recorded: try workbook.workspace(periods: []).formulations)
    }
    let entries = formulations.entries.filter { all || $0.origin == .workbook }
    if entries.isEmpty { Console.note("提示：工作簿里没有自己的提法；加--all连同内置的写出") }
    let text = try FormulationFile.text(of: entries.map(\.formulation))
    guard let output, output != "-" else { return try Console.write(text) }
    try writeOutput(Array(text.utf8), to: output, replacing: force, sparing: workbook.path)
    Console.note("已导出到\(output)，\(entries.count)条")
  }
}
