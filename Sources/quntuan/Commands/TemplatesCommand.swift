import ArgumentParser
import Core

/// Speech patterns: the built-in ones, the user's, and those beside a workbook.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates", abstract: "模板：列出、查看、检查。",
    subcommands: [List.self, Show.self, Check.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "列出模板；自己的模板、片段有误的，注明错在哪里。")
    @Option(help: ArgumentHelp("连同这个工作簿旁边的模板", valueName: "工作簿"))
    var against: String?

    func run() throws {
      let library = Libraries.library(beside: against)
      for name in library.templateNames {
        let fault = try Self.fault(of: name, in: library)
        try Console.print(fault.map { "\(name)  有误：\($0)" } ?? name)
      }
      for name in library.brokenFragments {
        try Console.print("片段/\(name)  有误：\(library.fault(ofFragment: name) ?? "")")
      }
    }

    /// What is wrong with a template that did not come with the program.
    private static func fault(of name: String, in library: TextLibrary) throws -> String? {
      if let fault = library.fault(ofTemplate: name) { return fault }
      guard !library.isBuiltIn(template: name), let text = library.template(name) else {
        return nil
      }
      var composer = Composer(source: text, name: name, library: library)
      let composition = composer.compose(
        try ExampleWorkspace.make(), today: try Surroundings.today())
      return composition.diagnostics.first { $0.severity == .error }
        .map { composition.place(of: $0) }
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
