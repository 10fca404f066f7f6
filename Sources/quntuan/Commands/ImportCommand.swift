import ArgumentParser
import Core
import Exchange

/// Takes files in as one set and one edit.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "导入CSV文件；一次写明的文件作为一批，先后不限。",
    discussion: """
      按表头识别是哪种表（区域、类别、指标、机构、数据、素材、任务、问题、提法），列的次序不限，写法见docs/formats.md。\
      有一行不合格就全部不导入，除非加--skip-bad；整批算一次修改，可以一次撤销。
      """)

  @OptionGroup var workbook: WorkbookArgument
  @Argument(
    help: ArgumentHelp("要导入的CSV文件", valueName: "文件"), completion: .file(extensions: ["csv"]))
  var files: [String]
  @Flag(help: "只列出将有的变动，不写入")
  var dryRun = false
  @Flag(help: "跳过不合格的行，导入其余")
  var skipBad = false
  @Flag(help: "每行输出一个JSON对象")
  var json = false

  func run() throws {
    var sources: [any TableSource] = []
    for file in files { sources.append(try CSVTable.open(path: file)) }
    let set = try ImportSet(sources)
    try withWorkbook(workbook.path) { workbook in
      let plan = set.plan(
        into: try workbook.wholeWorkspace(periods: set.periods), author: Surroundings.author)
      let isRefused = plan.refusedCount > 0 && !skipBad
      let willCommit = !isRefused && !dryRun && !plan.edit.changes.isEmpty
      if willCommit { try workbook.commit(plan.edit) }
      try (json ? reportAsJSON : reportAsText)(plan, willCommit)
      if isRefused { throw ExitStatus.standing }
    }
  }

  private func reportAsText(_ plan: ImportPlan, isCommitted: Bool) throws {
    for notice in plan.notices { Console.note("提示：\(notice)") }
    for row in plan.rows {
      switch row.outcome {
      case .refused(let reason): Console.note("不合格：\(row.file) 第\(row.line)行：\(reason)")
      case .new where dryRun: try Console.print("新增  \(row.summary)")
      case .changed where dryRun: try Console.print("变更  \(row.summary)")
      case .new, .changed, .same, .blank: break
      }
    }
    var parts = [
      "新增\(plan.newCount)条", "变更\(plan.changedCount)条", "无变动\(plan.sameCount)条",
    ]
    if plan.blankCount > 0 { parts.append("未填\(plan.blankCount)条") }
    if plan.doubtfulCount > 0 { parts.append("其中存疑\(plan.doubtfulCount)条") }
    if plan.refusedCount > 0 { parts.append("不合格\(plan.refusedCount)条") }
    try Console.print("\(parts.joined(separator: "，"))。\(conclusion(plan, isCommitted))")
  }

  private func conclusion(_ plan: ImportPlan, _ isCommitted: Bool) -> String {
    if isCommitted { return "已导入。" }
    if dryRun { return "没有写入（--dry-run）。" }
    if plan.refusedCount > 0, !skipBad { return "一条也没有写入；改好后重来，或加--skip-bad跳过不合格的行。" }
    return "没有变动。"
  }

  private func reportAsJSON(_ plan: ImportPlan, isCommitted: Bool) throws {
    for row in plan.rows {
      var outcome = "new"
      var reason: String?
      switch row.outcome {
      case .new: break
      case .changed: outcome = "changed"
      case .refused(let error): (outcome, reason) = ("refused", error.description)
      case .same, .blank: continue
      }
      try Console.print(
        JSONObject([
          "file": .text(row.file), "line": .number(Int64(row.line)), "outcome": .text(outcome),
          "summary": .text(row.summary), "reason": .optional(reason),
        ]).line)
    }
    for notice in plan.notices { Console.note("提示：\(notice)") }
    try Console.print(
      JSONObject([
        "new": .number(Int64(plan.newCount)), "changed": .number(Int64(plan.changedCount)),
        "same": .number(Int64(plan.sameCount)), "blank": .number(Int64(plan.blankCount)),
        "doubtful": .number(Int64(plan.doubtfulCount)),
        "refused": .number(Int64(plan.refusedCount)), "committed": .flag(isCommitted),
      ]).line)
  }
}
