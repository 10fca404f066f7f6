import ArgumentParser
import Core

extension TemplatesCommand {
  /// Finds mistakes in live text before a meeting does.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "检查模板的写法和所引的名称；不写文件就检查全部模板。",
      discussion: "加--against时按这个工作簿的机构、指标和数据检查，不加时按常设的类别和指标检查。")

    @Argument(help: ArgumentHelp("模板或讲稿文件", valueName: "文件"), completion: .file(extensions: ["md"]))
    var file: String?
    @Option(help: ArgumentHelp("按这个工作簿检查", valueName: "工作簿"))
    var against: String?
    @Flag(help: "每行输出一个JSON对象")
    var json = false

    func run() throws {
      let library = Libraries.library(beside: against)
      let sources = try file.map { [($0, try TextFile.read($0))] } ?? Self.templates(of: library)
      let today = try Surroundings.today()
      var hasErrors = false
      for (name, text) in sources {
        var composer = Composer(source: text, name: name, library: library)
        let workspace = try self.workspace(for: &composer)
        var composition = composer.compose(workspace, today: today)
        composer.notePassedWordings(in: &composition, workspace)
        for diagnostic in composition.diagnostics {
          hasErrors = hasErrors || diagnostic.severity == .error
          try Console.print(
            json
              ? Self.object(diagnostic, composition).line
              : Speech.line(of: diagnostic, in: composition))
        }
      }
      if hasErrors { throw ExitStatus.standing }
      if !json { try Console.print("没有错误：\(sources.map(\.0).joined(separator: "、"))") }
    }

    private static func templates(of library: TextLibrary) -> [(String, String)] {
      library.templateNames.compactMap { name in library.template(name).map { (name, $0) } }
    }

    private func workspace(for composer: inout Composer) throws -> Workspace {
      guard let against else { return try ExampleWorkspace.make() }
      return try withWorkbook(against) { workbook in
        let demand = composer.demand(in: try workbook.workspace(periods: []))
        return try workbook.workspace(
          periods: demand.periods.withParts, indicators: demand.indicators)
      }
    }

    private static func object(_ diagnostic: Diagnostic, _ composition: Composition) -> JSONObject {
      let file = diagnostic.source.file
      let severity =
        switch diagnostic.severity {
        case .error: "error"
        case .warning: "warning"
        }
      return JSONObject([
        "file": .text(file < composition.files.count ? composition.files[file] : ""),
        "line": .number(Int64(diagnostic.line)), "column": .number(Int64(diagnostic.column)),
        "severity": .text(severity), "message": .text(diagnostic.message),
        "suggestion": .text(diagnostic.suggestion),
      ])
    }
  }
}
