import ArgumentParser
import Core

/// What the overview's page shows, as text or JSON.
struct OverviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overview", abstract: "总览：完成情况、催报、变化、存疑、四化、整改期限、讲稿。")

  @OptionGroup var workbook: WorkbookArgument
  @Option(
    help: ArgumentHelp("期，如2025、2025H1；不写就是工作期", valueName: "期"),
    transform: wantedPeriod)
  var period: Period?
  @Flag(help: "每行输出一个JSON对象")
  var json = false

  func run() throws {
    let report = try withWorkbook(workbook.path) { workbook in
      let period = try self.period ?? workbook.store.settings().period
      return try OverviewReport(workbook, period: period)
    }
    try (json ? report.objects.map(\.line) : report.lines).forEach(Console.print)
  }
}
