import ArgumentParser
import Core

/// Who changed what, newest first.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "列出修改日志，最近的在前。")

  @OptionGroup var workbook: WorkbookArgument
  @Option(name: .customLong("limit"), help: ArgumentHelp("最多列几条", valueName: "条数"))
  var limit = 50
  @Flag(help: "每行输出一个JSON对象")
  var json = false

  func validate() throws {
    guard (1...100_000).contains(limit) else { throw ValidationError("--limit应在1到100000之间") }
  }

  func run() throws {
    let entries = try withWorkbook(workbook.path) {
      try $0.store.journal(limit: limit, before: nil)
    }
    if json {
      for entry in entries { try Console.print(Self.object(entry).line) }
      return
    }
    var table = TextTable([
      ("编号", .right), ("时间", .left), ("经手人", .left), ("动作", .left), ("条数", .right),
      ("内容", .left),
    ])
    for entry in entries {
      table.append([
        "\(entry.id)", Day.clockText(secondsSince1970: entry.time), entry.author,
        entry.action.rawValue, "\(entry.count)", entry.title,
      ])
    }
    try table.lines.forEach(Console.print)
  }

  private static func object(_ entry: JournalEntry) -> JSONObject {
    JSONObject([
      "id": .number(entry.id), "time": .number(entry.time), "author": .text(entry.author),
      "action": .text(entry.action.rawValue), "title": .text(entry.title),
      "count": .number(Int64(entry.count)), "target": entry.target.map { .number($0) } ?? .null,
    ])
  }
}
