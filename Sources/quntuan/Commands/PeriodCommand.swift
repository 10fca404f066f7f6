import ArgumentParser
import Core

/// 新一期: moves a workbook on to its next period.
struct PeriodCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "period", abstract: "工作期：换到新一期。", subcommands: [Next.self])

  struct Next: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "next", abstract: "换到新一期：机构、未销号的问题、目标接着用，现在的期成为上年。",
      discussion: "是一次修改，可用undo撤销。没有完成的任务写了--carry-tasks才列入新一期。")

    @OptionGroup var workbook: WorkbookArgument
    @Option(
      help: ArgumentHelp("换到哪一期；不写就是同样长短的下一期", valueName: "期"),
      transform: wantedPeriod)
    var to: Period?
    @Flag(help: "把没有完成的任务也列入新一期")
    var carryTasks = false
    @Flag(help: "只列出会怎样，不写入")
    var dryRun = false

    func run() throws {
      try withWorkbook(workbook.path) { workbook in
        let workspace = try workbook.workspace()
        let turn: PeriodTurn
        do throws(PeriodTurnError) {
          turn = try PeriodTurn(of: workspace, to: to)
        } catch {
          throw CommandFailure(.badData, error.description)
        }
        let carried = carryTasks ? turn.unfinished : []
        if !dryRun { try workbook.commit(turn.edit(carrying: Set(carried.map(\.id)))) }
        try tell(turn, carried, workspace)
      }
    }

    private func tell(_ turn: PeriodTurn, _ carried: [PlannedTask], _ workspace: Workspace) throws {
      try Console.print(
        "\(dryRun ? "将" : "已")从\(turn.from.chineseText)换到\(turn.to.chineseText)，"
          + "未销号的四化问题\(turn.openIssueCount)项接着整改")
      let rest = turn.unfinished.count - carried.count
      if !carried.isEmpty { try Console.print("列入新一期的任务：\(carried.count)项") }
      if rest > 0 { try Console.print("没有完成的任务\(rest)项没有列入；要列入，加上--carry-tasks") }
      if turn.debtCount > 0 {
        let names = turn.debts.map { "\(workspace.name(of: $0.subject))\($0.count)项" }
        try Console.print(
          "\(turn.from.chineseText)还缺报\(turn.debtCount)项，仍可补报：\(names.joined(separator: "、"))")
      }
    }
  }
}
