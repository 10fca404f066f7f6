import ArgumentParser
import Core
import Exchange

/// Writes a form for every organization to fill in.
struct FormsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forms", abstract: "生成报送表：每个机构一个Excel文件，填好后用import收回。",
    discussion: """
      表里列出应报的指标、单位、口径和上年数，只有本期数、备注、来源可以填；已报的数照样列出，可以改，已核的锁定。\
      表里藏着标识，各行怎样排序、移动都能准确收回。文件已有就不写，加--force才覆盖。
      """)

  @OptionGroup var workbook: WorkbookArgument
  @Option(
    name: [.short, .long], help: ArgumentHelp("写到哪个文件夹；没有就新建", valueName: "文件夹"),
    completion: .directory)
  var output: String
  @Option(
    help: ArgumentHelp("期，如2025、2025H1；不写就是工作期", valueName: "期"),
    transform: wantedPeriod)
  var period: Period?
  @Option(
    parsing: .upToNextOption, help: ArgumentHelp("只给这些机构；不写就是本级各机构", valueName: "机构"))
  var organization: [String] = []
  @Flag(help: "文件已有就覆盖")
  var force = false

  func run() throws {
    let (forms, details) = try withWorkbook(workbook.path) { workbook in
      let period = try self.period ?? workbook.store.settings().period
      let periods = [period, period.previousYear].compactMap { $0 }
      let workspace = try workbook.wholeWorkspace(periods: Set(periods).withParts)
      let identity = try workbook.store.identity()
      let forms = try organizations(of: workspace).compactMap {
        ReportForm(for: $0, in: period, from: workspace, workbook: identity)
      }
      return (forms, try FileDetails(of: workspace))
    }
    guard !forms.isEmpty else {
      throw CommandFailure(.badData, "没有机构要报这一期的数据；请用--period写明年、半年、季或月")
    }
    var files: [(name: String, bytes: [UInt8])] = []
    for form in forms {
      do { files.append((form.fileName, try form.bytes(details))) } catch {
        throw CommandFailure(.inputOutput, error.message)
      }
    }
    try writeFolder(files, at: output, replacing: force, sparing: workbook.path)
    for form in forms {
      try Console.print("\(form.fileName)  应填\(form.blankCount)项")
    }
    Console.note("已在\(output)生成\(forms.count)份报送表")
  }

  /// In the order given, each once; else those of the office's own region.
  private func organizations(of workspace: Workspace) throws -> [Organization] {
    guard !organization.isEmpty else {
      return workspace.organizations(of: workspace.settings.region)
    }
    let names = NameBook(workspace)
    var found: [Organization] = []
    for name in organization.flatMap({ $0.split(whereSeparator: { ",，、".contains($0) }) }) {
      let next = try names.organization(named: String(name))
      if !found.contains(where: { $0.id == next.id }) { found.append(next) }
    }
    return found
  }
}
