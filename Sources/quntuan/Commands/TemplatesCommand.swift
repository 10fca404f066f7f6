import ArgumentParser
import Core

/// Speech patterns: the built-in ones, the user's, and those beside a workbook.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates", abstract: "模板：列出、查看、检查。",
    subcommands: [List.self, Show.self, Check.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出模板。")
    @Option(help: ArgumentHelp("连同这个工作簿旁边的模板", valueName: "工作簿"))
    var against: String?

    func run() throws {
      try Libraries.library(beside: against).templateNames.forEach(Console.print)
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "打印模板的原文。")
    @Argument(help: ArgumentHelp("模板", valueName: "模板"))
    var name: String
    @Option(help: ArgumentHelp("连同这个工作簿旁边的模板", valueName: "工作簿"))
    var against: String?

    func run() throws {
      let library = Libraries.library(beside: against)
      guard let text = library.template(name) else { throw unknownTemplate(name, in: library) }
      try Console.write(text.hasSuffix("\n") ? text : text + "\n")
    }
  }
}
