import ArgumentParser
import Core
import Exchange

/// The life of an issue: on to the next state, back from acceptance, and what happened so far.
extension IssueCommand {
  /// What a step says beside where it leads.
  struct StepDetails: ParsableArguments {
    @Option(name: .customLong("on"), help: ArgumentHelp("日期；不写就是今天", valueName: "日期"))
    var day: String?

    func date() throws -> Day {
      guard let day else { return try Surroundings.today() }
      guard let date = Day(day) else {
        throw CommandFailure(.usage, "日期“\(day)”看不懂，请写成2026-06-30的样子")
      }
      return date
    }
  }

  struct Advance: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "advance", abstract: "推进到下一个状态：未启动→整改中→待验收→已销号。",
      discussion: "日期和原因记在备注里。可以一次推进几个问题，一次撤销。")
    @OptionGroup var workbook: WorkbookArgument
    @Argument(help: ArgumentHelp("list列出的编号，可写几个", valueName: "编号"))
    var numbers: [Int64]
    @Option(help: ArgumentHelp("不走通常的下一步时写明状态：如长期坚持", valueName: "状态"))
    var to: String?
    @Option(help: ArgumentHelp("原因或说明", valueName: "原因"))
    var reason: String = ""
    @OptionGroup var details: StepDetails

    func run() throws {
      let target = try to.map { text in
        guard let status = Issue.Status(rawValue: text) else {
          let words = Issue.Status.allCases.map(\.rawValue).joined(separator: "、")
          throw CommandFailure(.usage, "状态“\(text)”看不懂，可以写\(words)")
        }
        return status
      }
      try IssueCommand.move(numbers, in: workbook.path, on: details.date(), because: reason) {
        issue in
        guard let next = target ?? issue.status.next else {
          throw CommandFailure(
            .badData, "编号\(issue.id.rawValue)已经销号；要重新整改，请写--to 整改中和--reason")
        }
        return next
      }
    }
  }

  struct Return: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "return", abstract: "退回：待验收的问题回到整改中，原因记在备注里。")
    @OptionGroup var workbook: WorkbookArgument
    @Argument(help: ArgumentHelp("list列出的编号，可写几个", valueName: "编号"))
    var numbers: [Int64]
    @Option(help: ArgumentHelp("退回的原因", valueName: "原因"))
    var reason: String
    @OptionGroup var details: StepDetails

    func run() throws {
      try IssueCommand.move(numbers, in: workbook.path, on: details.date(), because: reason) {
        issue in
        guard issue.status == .awaitingAcceptance else {
          throw CommandFailure(
            .badData, "编号\(issue.id.rawValue)是“\(issue.status.rawValue)”，只有待验收的才能退回")
        }
        return .underWay
      }
    }
  }

  struct History: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "history", abstract: "列出一个问题的经过：谁在什么时候改了什么，最近的在前。")
    @OptionGroup var workbook: WorkbookArgument
    @Argument(help: ArgumentHelp("list列出的编号", valueName: "编号"))
    var number: Int64
    @Flag(help: "每行输出一个JSON对象")
    var json = false

    func run() throws {
      let (events, names) = try withWorkbook(workbook.path) { workbook in
        (
          try workbook.store.history(of: IssueID(rawValue: number)),
          NameBook(try workbook.wholeWorkspace())
        )
      }
      guard !events.isEmpty else {
        throw CommandFailure(.badData, "日志里没有编号\(number)的问题；用list看编号")
      }
      var table = TextTable([("时间", .left), ("经手人", .left), ("动作", .left), ("内容", .left)])
      for event in events {
        let texts = event.issueTexts { names.name(of: .organization($0)) }
        if json {
          try Console.print(Self.object(event.entry, texts).line)
        } else {
          table.append([
            Day.clockText(secondsSince1970: event.entry.time), event.entry.author,
            event.entry.action.rawValue, texts.joined(separator: "；"),
          ])
        }
      }
      if !json { try table.lines.forEach(Console.print) }
    }

    private static func object(_ entry: JournalEntry, _ texts: [String]) -> JSONObject {
      JSONObject([
        "entry": .number(entry.id), "time": .number(entry.time), "author": .text(entry.author),
        "action": .text(entry.action.rawValue), "changes": .texts(texts),
      ])
    }
  }

  /// Moves issues, all of them or none, in one edit.
  private static func move(
    _ numbers: [Int64], in path: String, on day: Day, because reason: String,
    to next: (Issue) throws -> Issue.Status
  ) throws {
    try withWorkbook(path) { workbook in
      let known = try workbook.wholeWorkspace().issues
      var changes: [Change] = []
      var lines: [String] = []
      for number in numbers {
        let issue = try numbered(number, in: known, what: "问题")
        let moved: Issue
        do { moved = try issue.moved(to: next(issue), on: day, because: reason) } catch let error
          as IssueStepError
        {
          throw CommandFailure(.badData, "编号\(number)：\(error)")
        }
        changes.append(Change(before: .issue(issue), after: .issue(moved)))
        lines.append(
          "编号\(number)：\(issue.status.rawValue) → \(moved.status.rawValue)（\(issue.manifestation)）")
      }
      let kind = changes.first.flatMap { change -> IssueStep.Kind? in
        guard case .issue(let issue)? = change.after else { return nil }
        return issue.steps.last?.kind
      }
      try workbook.commit(Core.Edit.moving(changes, kind))
      try lines.forEach(Console.print)
    }
  }
}
