import ArgumentParser
import Core
import Exchange

/// Writes the speech out.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "导出讲稿。",
    discussion: """
      有待填、有误的讲稿不导出，逐条列出原因，退出码为1；加--allow-gaps照样导出，缺数处标为〔待填：…〕。\
      略去的分句也逐条列出。定了稿的导出定稿，数据有变动的逐条提示。格式evidence是数据依据，\
      按文件名结尾写成.csv、.md或文本。文件先写在一旁，写完整了才换上。
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, evidence
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
    let (text, count) = try withWorkbook(workbook.path) { workbook in
      let speech = try Speech(of: draft, in: workbook)
      if let final = try FinalSpeech(of: speech.draft, in: workbook, speech.workspace) {
        return try frozen(final, in: workbook)
      }
      try report(speech)
      return (
        written(
          speech.composition, name: speech.draft.name,
          evidence: { Evidence(speech.frozen, workspace: speech.workspace) }),
        speech.composition.characterCount
      )
    }
    guard let output, output != "-" else { return try Console.write(text) }
    try writeOutput(text, to: output, replacing: force)
    Console.note("已导出到\(output)，\(count)字")
  }

  /// - Throws: `ExitStatus.standing` if something stands in the way.
  private func report(_ speech: Speech) throws {
    speech.reportOmissions()
    let hasGaps = speech.reportGaps()
    let hasMistakes = speech.reportMistakes()
    speech.reportDoubts()
    // A list of where the figures come from is wanted most while some are missing.
    if hasGaps || hasMistakes, !allowGaps, format != .evidence {
      Console.note("没有导出；补齐后再导出，或加--allow-gaps带着空缺导出")
      throw ExitStatus.standing
    }
  }

  /// What was frozen, whatever the records say now: gaps were allowed then.
  private func frozen(_ final: FinalSpeech, in workbook: Workbook) throws -> (String, Int) {
    for drift in try final.drifts(in: workbook) {
      Console.note("提示：定稿后数据有变动：\(final.line(drift))")
    }
    let speech = final.revision.speech
    return (
      written(
        speech.composition, name: final.draft.name,
        evidence: { Evidence(speech, workspace: final.workspace) }), speech.characterCount
    )
  }

  private func written(
    _ composition: Composition, name: String, evidence: () -> Evidence
  ) -> String {
    switch format {
    case .text: return SpeechText(composition).text
    case .markdown: return MarkdownText(composition).text
    case .evidence:
      let evidence = evidence()
      Console.note("数据依据：\(evidence.summary)")
      return EvidenceTable(evidence, title: name, format: .init(ending: output ?? "")).text
    }
  }
}
