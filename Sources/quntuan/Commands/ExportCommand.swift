import ArgumentParser
import Core
import Exchange

/// Writes the speech out.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "导出讲稿、表格和台账数据。",
    discussion: """
      docx是GB/T 9704版面的Word文件，reading是大字的朗读版。没有写格式的按文件名结尾：.txt、.md、.docx。\
      有待填、有误的讲稿不导出，逐条列出原因，退出码为1；加--allow-gaps照样导出，缺数处标为〔待填：…〕。\
      略去的分句也逐条列出。定了稿的导出定稿，数据有变动的逐条提示。文件先写在一旁，写完整了才换上。
      evidence（数据依据）、ledger（整改台账）、summary（汇总表）、reminders（催报清单）是表格，\
      按文件名结尾写成.xlsx、.csv、.md或文本，有缺数也导出。csv把台账全部记录写成一个文件夹，可以整个导入空工作簿。
      """)

  @OptionGroup var workbook: WorkbookArgument
  @Option(help: ArgumentHelp("讲稿；不写就是当前讲稿", valueName: "讲稿"))
  var draft: String?
  @Option(name: .customLong("format"), help: ArgumentHelp("格式；不写就按文件名结尾", valueName: "格式"))
  var statedFormat: ExportFormat?
  @Option(
    name: [.short, .long], help: ArgumentHelp("写到文件；不写或写-就打印出来", valueName: "文件"),
    completion: .file())
  var output: String?
  @Flag(help: "放进终端所在电脑的剪贴板（OSC 52，终端须允许；远程登录也可以），不打印")
  var clipboard = false
  @Option(
    help: ArgumentHelp("summary、reminders的期，如2025H1；不写就是工作期", valueName: "期"),
    transform: wantedPeriod)
  var period: Period?
  @OptionGroup var options: ExportOptions
  @Flag(help: "有待填、有误也照样导出")
  var allowGaps = false
  @Flag(help: "文件已有就覆盖")
  var force = false

  var format: ExportFormat {
    statedFormat ?? output.flatMap { ExportFormat(ending: $0) } ?? .text
  }
  var isPrinted: Bool { output == nil || output == "-" }

  func validate() throws {
    if clipboard {
      guard isPrinted else { throw ValidationError("--clipboard和-o只能写一样") }
      guard format.isText else { throw ValidationError("格式\(format.rawValue)不能放进剪贴板；请加-o 文件") }
    }
    if let output, !isPrinted, let objection = format.objection(toFileNamed: output) {
      throw ValidationError(objection)
    }
    guard period != nil else { return }
    guard format == .summary || format == .reminders else {
      throw ValidationError("--period只用于格式summary、reminders；讲稿的报告期写在讲稿里")
    }
  }

  func run() throws {
    if format.isTable, format != .evidence { return try exportTable() }
    if format == .csv { return try exportRecords() }
    var layout = try options.options(for: format)
    // A terminal shows nothing but UTF-8.
    if clipboard || (isPrinted && Console.isOutputTerminal) {
      (layout.text.encoding, layout.text.lineEnding) = (.utf8, .lf)
    }
    if isPrinted, !format.isText, Console.isOutputTerminal {
      throw CommandFailure(.usage, "Word文件不能打印在屏幕上；请加-o 文件，或接到管道里")
    }
    let (bytes, count) = try withWorkbook(workbook.path) { workbook in
      let speech = try Speech(of: draft, in: workbook)
      if let final = try FinalSpeech(of: speech.draft, in: workbook, speech.workspace) {
        return try frozen(final, layout)
      }
      try report(speech)
      let details = try SpeechDetails(
        of: speech.draft, source: speech.draft.source, in: speech.workspace)
      return (
        try written(
          speech.composition, details, layout,
          evidence: { Evidence(speech.frozen, workspace: speech.workspace) }),
        speech.composition.characterCount
      )
    }
    guard let output, !isPrinted else { return try print(bytes, layout.text) }
    try writeOutput(bytes, to: output, replacing: force, sparing: workbook.path)
    Console.note("已导出到\(output)，\(count)字")
  }

  /// Text without what would steer a terminal; in any other encoding, or as a Word file, it goes to another program.
  private func print(_ bytes: [UInt8], _ style: TextStyle) throws {
    if clipboard { return try copy(bytes) }
    if format.isText, style.encoding == .utf8, style.lineEnding == .lf {
      return try Console.write(String(decoding: bytes, as: UTF8.self))
    }
    try Console.write(bytes)
  }

  /// - Throws: `ExitStatus.standing` if something stands in the way.
  private func report(_ speech: Speech) throws {
    speech.reportOmissions()
    let hasGaps = speech.reportGaps()
    let hasMistakes = speech.reportMistakes()
    speech.reportDoubts()
    // A list of where the figures come from is wanted most while some are missing.
    if hasGaps || hasMistakes, !allowGaps, format.isSpeech {
      Console.note("没有导出；补齐后再导出，或加--allow-gaps带着空缺导出")
      throw ExitStatus.standing
    }
  }

  /// What was frozen, whatever the records say now: gaps were allowed then.
  private func frozen(
    _ final: FinalSpeech, _ layout: SpeechFile.Options
  ) throws -> ([UInt8], Int) {
    for drift in final.drifts {
      Console.note("提示：定稿后数据有变动：\(final.line(drift))")
    }
    let revision = final.revision
    let details = try SpeechDetails(
      of: final.draft, source: revision.source, in: final.workspace, author: revision.author,
      isFinal: true)
    return (
      try written(
        revision.speech.composition, details, layout,
        evidence: { Evidence(revision.speech, workspace: final.workspace) }),
      revision.speech.characterCount
    )
  }

  private func written(
    _ composition: Composition, _ details: SpeechDetails, _ layout: SpeechFile.Options,
    evidence: () -> Evidence
  ) throws -> [UInt8] {
    guard format == .evidence else {
      do throws(ExportError) {
        return try SpeechFile(composition, details, as: format, options: layout).bytes
      } catch {
        throw CommandFailure(.inputOutput, error.message)
      }
    }
    let evidence = evidence()
    Console.note("数据依据：\(evidence.summary)")
    let file = TableFormat(ending: output ?? "")
    do throws(ExportError) {
      return try EvidenceTable(evidence, title: details.name).bytes(
        as: file,
        details: FileDetails(author: details.author, office: details.office, day: details.day))
    } catch { throw CommandFailure(.inputOutput, error.message) }
  }
}
