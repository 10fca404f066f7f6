import ArgumentParser
import Core

extension TemplatesCommand {
  /// Finds mistakes in live text before a meeting does.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "检查模板的写法和所引的名称；不写文件就检查全部模板。",
      discussion: """
        加--against时按这个工作簿的机构、指标和数据检查，各篇的字数、待填和略去写在标准错误输出；不加时按常设的类别和指标检查。\
        文件所引的片段，先在它旁边的“片段”文件夹里找（文件在“模板”文件夹里的，也在与“模板”并列的“片段”里找）。\
        有错误的退出码为1；只有提示、待填的为0。
        """)

    @Argument(help: ArgumentHelp("模板或讲稿文件", valueName: "文件"), completion: .file(extensions: ["md"]))
    var file: String?
    @Option(help: ArgumentHelp("按这个工作簿检查", valueName: "工作簿"))
    var against: String?
    @Flag(help: "每行输出一个JSON对象")
    var json = false

    func run() throws {
      let library = Libraries.library(beside: against, file: file)
      let sources = try file.map { [($0, try TextFile.read($0))] } ?? Self.templates(of: library)
      var hasErrors = try reportBroken(in: library)
      var sound: [String] = []
      for (name, text) in sources {
        let composition = try composed(text, name, library)
        if try report(composition) { sound.append(name) } else { hasErrors = true }
        if against != nil { Console.note(Self.summary(of: composition, name)) }
      }
      if !json, !sound.isEmpty { try Console.print("没有错误：\(sound.joined(separator: "、"))") }
      if hasErrors { throw ExitStatus.standing }
    }

    /// Prints what is wrong.
    /// - Returns: whether no sentence is lost by it.
    private func report(_ composition: Composition) throws -> Bool {
      for diagnostic in composition.diagnostics {
        try Console.print(
          json
            ? Self.object(diagnostic, composition).line
            : Speech.line(of: diagnostic, in: composition))
      }
      return !composition.diagnostics.contains { $0.severity == .error }
    }

    /// What cannot even be read counts where the whole library is checked.
    private func reportBroken(in library: TextLibrary) throws -> Bool {
      guard file == nil else { return false }
      let templates = library.templateNames.compactMap { name in
        library.fault(ofTemplate: name).map { ("模板/\(name)", $0) }
      }
      let fragments = library.brokenFragments.map { name in
        ("片段/\(name)", library.fault(ofFragment: name) ?? "")
      }
      for (name, fault) in templates + fragments {
        try Console.print(
          json
            ? Self.object(name, line: 0, column: 0, "error", fault, "").line
            : "有误：\(name)：\(fault)")
      }
      return !(templates.isEmpty && fragments.isEmpty)
    }

    private static func templates(of library: TextLibrary) -> [(String, String)] {
      library.templateNames.compactMap { name in library.template(name).map { (name, $0) } }
    }

    private func composed(
      _ text: String, _ name: String, _ library: TextLibrary
    ) throws -> Composition {
      let today = try Surroundings.today()
      guard let against else {
        var composer = Composer(source: text, name: name, library: library)
        return composer.checked(try ExampleWorkspace.make(), today: today)
      }
      return try withWorkbook(against) { workbook in
        let catalogue = try workbook.workspace(periods: [])
        var composer = Composer(
          source: ofWorkingYear(text, catalogue), name: name, library: library)
        let demand = composer.demand(in: catalogue)
        let workspace = try workbook.workspace(
          periods: demand.periods.withParts, indicators: demand.indicators)
        return composer.checked(workspace, today: today)
      }
    }

    /// A template about a part of a year is checked for that part of the working year, as a new draft would be.
    private func ofWorkingYear(_ text: String, _ workspace: Workspace) -> String {
      guard file == nil, FrontMatter.split(text).frontMatter.period != nil else { return text }
      let period = DraftSource.period(of: text, working: workspace.settings.period)
      return DraftSource.source(from: text, fields: [("报告期", period.code)])
    }

    /// 群团工作座谈会讲话：4782字，待填4处，略去6处.
    private static func summary(of composition: Composition, _ name: String) -> String {
      "\(name)：\(composition.characterCount)字，待填\(composition.gaps.count)处，"
        + "略去\(composition.omissions.count)处"
    }

    private static func object(_ diagnostic: Diagnostic, _ composition: Composition) -> JSONObject {
      let file = diagnostic.source.file
      let severity =
        switch diagnostic.severity {
        case .error: "error"
        case .warning: "warning"
        }
      return object(
        file < composition.files.count ? composition.files[file] : "", line: diagnostic.line,
        column: diagnostic.column, severity, diagnostic.message, diagnostic.suggestion)
    }

    private static func object(
      _ file: String, line: Int, column: Int, _ severity: String, _ message: String,
      _ suggestion: String
    ) -> JSONObject {
      JSONObject([
        "file": .text(file), "line": .number(Int64(line)), "column": .number(Int64(column)),
        "severity": .text(severity), "message": .text(message), "suggestion": .text(suggestion),
      ])
    }
  }
}

extension Composer {
  /// Composes, with the wordings that are in force no more among the mistakes.
  fileprivate mutating func checked(_ workspace: Workspace, today: Day) -> Composition {
    var composition = compose(workspace, today: today)
    notePassedWordings(in: &composition, workspace)
    return composition
  }
}
