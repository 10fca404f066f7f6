import ArgumentParser
import Core
import Storage

/// Lists the copies of a workbook, or puts one in its place.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "列出工作簿的备份，或用其中一份恢复。",
    discussion: """
      只写工作簿就列出备份。再写序号（1是最近的）或备份文件就用它恢复：换上之前先核对备份，\
      被换下的内容也留作一份备份，所以恢复错了还能换回来。别处正开着工作簿时不恢复。
      """)

  @OptionGroup var workbook: WorkbookArgument
  @Argument(
    help: ArgumentHelp("备份的序号，或备份文件", valueName: "备份"), completion: .file(extensions: ["quntuan"]))
  var copy: String?
  @Flag(help: "每行输出一个JSON对象")
  var json = false

  func run() throws {
    let copies = CopyFolder(beside: workbook.path).copies
    guard let copy else { return try list(copies) }
    let chosen = try path(of: copy, in: copies)
    let replaced = try WorkbookRestoring(of: workbook.path).restore(chosen, at: Surroundings.now)
    try Console.print("已用“\(chosen)”恢复“\(workbook.path)”")
    if let replaced { Console.note("被换下的内容留在“\(replaced.path)”") }
  }

  private func path(of word: String, in copies: [WorkbookCopy]) throws -> String {
    guard let number = Int(word) else { return word }
    guard copies.indices.contains(number - 1) else {
      throw CommandFailure(
        .noInput,
        copies.isEmpty ? "“\(workbook.path)”还没有备份" : "没有第\(number)份备份；共\(copies.count)份")
    }
    return copies[number - 1].path
  }

  private func list(_ copies: [WorkbookCopy]) throws {
    guard !copies.isEmpty || json else {
      return try Console.print("“\(workbook.path)”还没有备份；备份用 quntuan backup")
    }
    if json {
      for (index, copy) in copies.enumerated() {
        try Console.print(Self.object(index + 1, copy).line)
      }
      return
    }
    var table = TextTable([
      ("序号", .right), ("时间", .left), ("缘由", .left), ("数据", .right), ("四化问题", .right),
      ("讲稿", .right),
      ("日志", .right), ("文件", .left),
    ])
    for (index, copy) in copies.enumerated() {
      let counts = Self.counts(of: copy)
      let texts = Self.counted.map { name in counts.map { "\($0[name] ?? 0)" } ?? "读不出" }
      table.append(["\(index + 1)", copy.time, copy.reason.rawValue] + texts + [copy.name])
    }
    try table.lines.forEach(Console.print)
  }

  private static let counted = ["数据", "四化问题", "讲稿", "日志"]

  /// Nil for a copy that cannot be read.
  private static func counts(of copy: WorkbookCopy) -> [String: Int]? {
    guard let counts = try? WorkbookExamination.counts(of: copy.path) else { return nil }
    return Dictionary(counts.map { ($0.name, $0.count) }) { first, _ in first }
  }

  private static func object(_ number: Int, _ copy: WorkbookCopy) -> JSONObject {
    let counts = counts(of: copy)
    let value = { (name: String) -> JSONValue in
      counts?[name].map { .number(Int64($0)) } ?? .null
    }
    return JSONObject([
      "number": .number(Int64(number)), "time": .text(copy.time),
      "reason": .text(copy.reason.rawValue), "figures": value("数据"), "issues": value("四化问题"),
      "drafts": value("讲稿"), "journal": value("日志"), "path": .text(copy.path),
    ])
  }
}
