import ArgumentParser
import Core
import Exchange

/// Takes files in as one set and one edit.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "导入表格文件（CSV、TSV、XLSX）或文件夹；一次写明的作为一批，先后不限。",
    discussion: """
      按表头识别是哪种表（区域、类别、指标、机构、数据、素材、任务、问题、提法）；不是这些表的，按报表来读：\
      标题、合并的表头、单位、合计、备注都认得，写法见docs/formats.md。forms发出的报送表凭表里的标识收回，并列出还缺什么。名称拿不准的不猜，逐条列出，用--map写明；\
      写明的记在工作簿里，下一期同样的报表不用再写。
      有一行不合格就全部不导入，除非加--skip-bad；整批算一次修改，可以一次撤销。
      """)

  @OptionGroup var workbook: WorkbookArgument
  @Argument(
    help: ArgumentHelp("要导入的表格文件，或装着它们的文件夹", valueName: "文件"),
    completion: .file(extensions: ["csv", "tsv", "xlsx", "xlsm"]))
  var files: [String]
  @Option(
    help: ArgumentHelp("文本文件的编码：UTF-8、UTF-16、GB18030；不写就自动识别", valueName: "编码"),
    transform: encoding(named:))
  var encoding: TextEncoding?
  @Option(
    help: ArgumentHelp("写明拿不准的名称的YAML文件", valueName: "文件"),
    completion: .file(extensions: ["yaml", "yml"]))
  var map: String?
  @Option(
    help: ArgumentHelp("报表没有写明期时的期，报送表不是工作期的也要写明；如2025H1", valueName: "期"),
    transform: wantedPeriod)
  var period: Period?
  @Flag(help: "只列出将有的变动，不写入")
  var dryRun = false
  @Flag(help: "跳过不合格的行和拿不准的名称，导入其余")
  var skipBad = false
  @Flag(help: "每行输出一个JSON对象")
  var json = false

  func run() throws {
    let given = try map.map(decisions) ?? []
    let opened = try TableFiles(files, encoding: encoding)
    try withWorkbook(workbook.path) { workbook in
      let set = try workbook.importSet(
        of: opened, given, period: period, holding: ImportSet.mostHeld)
      let (plan, preview, willCommit) =
        try set.isLong
        ? takeLong(set, opened, workbook) : take(set, opened, workbook)
      let isRefused = preview.isObstructed && !skipBad
      if !isRefused, !dryRun { try workbook.store.remember(set.worthRemembering) }
      let report = ImportReport(
        preview: preview, isDryRun: dryRun, skipsBad: skipBad, isCommitted: willCommit)
      try json ? report.printJSON() : report.printText()
      if !isRefused { try FormsReport(set, plan, into: workbook).print(asJSON: json) }
      if isRefused { throw ExitStatus.standing }
    }
  }

  private typealias Taken = (plan: ImportPlan, preview: ImportPreview, isCommitted: Bool)

  private func take(
    _ set: ImportSet, _ opened: TableFiles, _ workbook: Workbook
  ) throws -> Taken {
    let plan = set.plan(
      into: try workbook.wholeWorkspace(periods: set.periods), author: Surroundings.author)
    let preview = ImportPreview(set, plan, opened: opened.notices)
    let willCommit = mayCommit(preview) && !plan.edit.changes.isEmpty
    if willCommit { try workbook.commit(plan.edit) }
    return (plan, preview, willCommit)
  }

  /// What is too long to be held is carried out while it is read, and taken back if it must not stand. The day's copy is made
  /// meanwhile, of the workbook as it was before: what such an import brings can be had from its file again.
  private func takeLong(
    _ set: ImportSet, _ opened: TableFiles, _ workbook: Workbook
  ) throws -> Taken {
    let copy = DailyCopy(of: workbook.path)
    copy.keepIfDue { Console.note("提示：\($0)") }
    defer { copy.finish() }
    let workspace = try workbook.wholeWorkspace(periods: [])
    var plan: ImportPlan?
    let isCommitted = try workbook.store.edit(title: set.title, author: Surroundings.author) {
      let made = try LongImport(set, author: Surroundings.author).run(in: workspace, into: $0)
      plan = made
      return mayCommit(ImportPreview(set, made)) && made.newCount + made.changedCount > 0
    }
    guard let plan else { throw TableError.cancelled }
    return (plan, ImportPreview(set, plan, opened: opened.notices), isCommitted)
  }

  private func mayCommit(_ preview: ImportPreview) -> Bool {
    !dryRun && (skipBad || !preview.isObstructed)
  }

  private func decisions(in path: String) throws -> [ImportDecision] {
    let text = try TextFile.read(path)
    do { return try MappingFile(text).decisions } catch {
      throw CommandFailure(.badData, "\(path) \(error)")
    }
  }

  private static func encoding(named name: String) throws -> TextEncoding {
    guard let encoding = TextEncoding(named: name) else {
      throw ValidationError("编码“\(name)”不认识；可写UTF-8、UTF-16、UTF-16BE、GB18030")
    }
    return encoding
  }

}
