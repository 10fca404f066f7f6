import ArgumentParser
import Storage

/// Looks whether a workbook's file is good, or brings what can be read out of one that is not.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "检查工作簿文件是否完好；损坏的，找回能读的内容。",
    discussion: """
      检查只读不改：完好退出码为0，有问题为1，逐条说明。--rescue把能读的内容写成一个新工作簿，\
      读不出的尽量从日志补回，并报告找回了什么、可能少了什么；原文件不动。
      """)

  @OptionGroup var workbook: WorkbookArgument
  @Flag(help: "把能读的内容写成-o所指的新工作簿")
  var rescue = false
  @Option(
    name: [.short, .customLong("output")], help: ArgumentHelp("新工作簿；不能已经存在", valueName: "文件"),
    completion: .file(extensions: ["quntuan"]))
  var output: String?

  func validate() throws {
    if rescue, output == nil { throw ValidationError("--rescue要用-o写明新工作簿") }
    if !rescue, output != nil { throw ValidationError("-o只用于--rescue") }
  }

  func run() throws {
    if let output { try writeRescued(to: output) } else { try examine() }
  }

  private func examine() throws {
    let examination = try WorkbookExamination(of: workbook.path)
    let copies = CopyFolder(beside: workbook.path).copies
    if examination.problems.isEmpty {
      let counts = examination.counts.map { "\($0.name)\($0.count)" }.joined(separator: "，")
      try Console.print("“\(workbook.path)”完好（格式\(examination.version)）：\(counts)")
    }
    for problem in examination.problems { try Console.print("问题：\(problem)") }
    try Console.print(
      copies.first.map { "备份\(copies.count)份，最近一份：\($0.time)（\($0.reason.rawValue)）" } ?? "还没有备份")
    guard !examination.problems.isEmpty else { return }
    Console.note(
      "建议：" + (copies.isEmpty ? "" : "先看 quntuan restore 能否恢复；")
        + "用 quntuan doctor “\(workbook.path)” --rescue -o 新文件 找回能读的内容")
    throw ExitStatus.standing
  }

  private func writeRescued(to output: String) throws {
    let report = try WorkbookRescue(of: workbook.path).write(to: output)
    try Console.print("能读的内容已写成“\(output)”")
    for table in report.tables {
      var text = "\(table.name)：读出\(table.saved)条"
      if table.rebuilt > 0 { text += "，从日志补回\(table.rebuilt)条" }
      if table.refused > 0 { text += "，读不出\(table.refused)条" }
      try Console.print(text)
    }
    for figures in report.figures {
      let rebuilt = figures.rebuilt > 0 ? "，其中从日志补回\(figures.rebuilt)条" : ""
      try Console.print(
        "数据 \(figures.subject) \(figures.period)：\(figures.saved + figures.rebuilt)条\(rebuilt)")
    }
    for note in report.notes { try Console.print("注意：\(note)") }
    if !report.badPages.isEmpty {
      try Console.print("损坏的页：\(report.badPages.count)个")
    }
    guard !report.isComplete else { return try Console.print("没有发现缺失") }
    Console.note(
      report.isJournalBroken
        ? "日志也有损坏，缺了什么无法全部得知：请按上面各机构、各期的条数与报送表核对"
        : "日志完整：凡日志记过的数据都已补回；新建工作簿时自带、之后没有改过的内容请核对")
    throw ExitStatus.standing
  }
}
