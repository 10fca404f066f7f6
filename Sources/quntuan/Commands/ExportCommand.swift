import ArgumentParser
import Core
import Exchange

/// Writes the speech out.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "导出讲稿。",
    discussion: """
      有待填、有误的讲稿不导出，逐条列出原因，退出码为1；加--allow-gaps照样导出，缺数处标为〔待填：…〕。\
      略去的分句也逐条列出。文件先写在一旁，写完整了才换上。
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
  }

  @OptionGroup var workbook: WorkbookArgument
  @Option(help: ArgumentHelp("讲稿；不写就是当前讲稿", valueName: "讲稿"))
  var draft: String?
  @Option(help: ArgumentHelp("格式", valueName: "格式"))
  var format = Format.text
  @Option(
    name: [.short, .long], help: ArgumentHelp("写到文件；不写或写-就打印出来", valueName: "文件"),
    completion: .file())
  var output: String?
  @Flag(help: "有待填、有误也照样导出")
  var allowGaps = false
  @Flag(help: "文件已有就覆盖")
  var force = false

  func run() throws {
    let speech = try withWorkbook(workbook.path) { try Speech(of: draft, in: $0) }
    speech.reportOmissions()
    let hasGaps = speech.reportGaps()
    let hasMistakes = speech.reportMistakes()
    speech.reportDoubts()
    if hasGaps || hasMistakes, !allowGaps {
      Console.note("没有导出；补齐后再导出，或加--allow-gaps带着空缺导出")
      throw ExitStatus.standing
    }
    let text = SpeechText(speech.composition).text
    guard let output, output != "-" else { return try Console.write(text) }
    if fileExists(output), !force {
      throw CommandFailure(.cannotCreate, "“\(output)”已经存在，没有改动它；请换一个文件名，或加--force覆盖")
    }
    try writeAtomically(text, to: output)
    Console.note("已导出到\(output)，\(speech.composition.characterCount)字")
  }
}
