import ArgumentParser
import Core
import Exchange

/// 四化 issues.
struct IssueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue", abstract: "四化问题台账：列出、新增、修改、推进、退回、查看经过、删除。",
    subcommands: [
      List.self, Add.self, Edit.self, Advance.self, Return.self, History.self, Remove.self,
    ], defaultSubcommand: List.self)

  /// What can be said of an issue beside whose it is and how it shows.
  struct Details: ParsableArguments {
    @Option(help: ArgumentHelp("严重程度：轻、中、重", valueName: "程度"))
    var severity: String?
    @Option(help: ArgumentHelp("来源：巡察反馈、调研、自查、督查、群众反映", valueName: "来源"))
    var source: String?
    @Option(help: ArgumentHelp("发现日期", valueName: "日期"))
    var found: String?
    @Option(help: ArgumentHelp("佐证", valueName: "佐证"))
    var evidence: String?
    @Option(help: ArgumentHelp("整改措施", valueName: "措施"))
    var remedies: String?
    @Option(help: ArgumentHelp("责任人或责任单位", valueName: "责任人"))
    var owner: String?
    @Option(help: ArgumentHelp("整改期限", valueName: "日期"))
    var deadline: String?
    @Option(help: ArgumentHelp("状态：未启动、整改中、待验收、已销号、长期坚持", valueName: "状态"))
    var status: String?
    @Option(help: ArgumentHelp("备注", valueName: "备注"))
    var note: String?

    var cells: [(column: Column, text: String?)] {
      [
        (.severity, severity), (.source, source), (.foundOn, found), (.evidence, evidence),
        (.remedies, remedies), (.owner, owner), (.remedyDeadline, deadline), (.status, status),
        (.note, note),
      ]
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出问题。")
    @OptionGroup var workbook: WorkbookArgument
    @Option(help: ArgumentHelp("只列一个机构", valueName: "机构"))
    var organization: String?
    @Flag(help: "只列没有销号的")
    var open = false
    @Flag(help: "只列逾期的")
    var overdue = false
    @Option(help: ArgumentHelp("只列一种状态：未启动、整改中、待验收、已销号、长期坚持、未销号、逾期", valueName: "状态"))
    var status: String?
    @Option(help: ArgumentHelp("只列一种类型：机关化、行政化、贵族化、娱乐化", valueName: "类型"))
    var type: String?
    @Option(help: ArgumentHelp("只列含有这些字的，也可写拼音首字母", valueName: "文字"))
    var find: String?
    @Option(help: ArgumentHelp("排序：程度、期限、机构、类型、发现日期、状态；不写则按编号", valueName: "列"))
    var sort: String?
    @Flag(help: "每行输出一个JSON对象")
    var json = false

    func run() throws {
      let standing = try status.map { try word($0, LedgerFilter.Standing.self, "状态") } ?? .all
      let filter = LedgerFilter(
        standing: standing, tendency: try type.map { try word($0, Tendency.self, "类型") },
        text: find ?? "")
      let order = try sort.map { try word($0, LedgerOrder.self, "排序") }
      let workspace = try withWorkbook(workbook.path) { try $0.wholeWorkspace() }
      let names = NameBook(workspace)
      let today = try Surroundings.today()
      let owner = try organization.map { try names.organization(named: $0).id }
      let ledger = Ledger(
        of: workspace.organizations.filter { owner == nil || $0.id == owner }, workspace.issues,
        filter: filter, order: order ?? .severity, in: workspace.settings.period, on: today)
      var issues = ledger.rows.map(\.issue).filter {
        (!open || $0.isOpen) && (!overdue || $0.isOverdue(on: today))
      }
      if order == nil { issues.sort { $0.id < $1.id } }
      try list(
        issues, asJSON: json,
        columns: [
          ("编号", .right), ("机构", .left), ("类型", .left), ("程度", .left), ("状态", .left),
          ("期限", .left), ("表现", .left),
        ],
        row: { issue in
          [
            "\(issue.id.rawValue)", names.name(of: .organization(issue.organization)),
            issue.tendencies.map(\.rawValue).joined(separator: "、"), issue.severity.rawValue,
            issue.isOverdue(on: today) ? "\(issue.status.rawValue)·逾期" : issue.status.rawValue,
            issue.deadline?.isoText ?? "", issue.manifestation,
          ]
        }, object: { object($0, names: names, today: today) })
    }

    /// One of the words of a closed list.
    private func word<Word: RawRepresentable & CaseIterable>(
      _ text: String, _ type: Word.Type, _ what: String
    ) throws -> Word where Word.RawValue == String {
      if let word = Word(rawValue: text) { return word }
      let words = Word.allCases.map(\.rawValue).joined(separator: "、")
      throw CommandFailure(.usage, "\(what)“\(text)”看不懂，可以写\(words)")
    }

    private func object(_ issue: Issue, names: NameBook, today: Day) -> JSONObject {
      JSONObject([
        "id": .number(issue.id.rawValue),
        "organization": .text(names.name(of: .organization(issue.organization))),
        "types": .texts(issue.tendencies.map(\.rawValue)),
        "manifestation": .text(issue.manifestation), "severity": .text(issue.severity.rawValue),
        "source": .text(issue.source), "found": .optional(issue.foundOn?.isoText),
        "evidence": .text(issue.evidence), "remedies": .text(issue.remedies),
        "owner": .text(issue.owner), "deadline": .optional(issue.deadline?.isoText),
        "status": .text(issue.status.rawValue), "overdue": .flag(issue.isOverdue(on: today)),
        "note": .text(issue.note),
      ])
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "记一个问题。",
      discussion: "“表现”写成能接在“有的”后面的短语，不写主语，不写句号；讲话会照念，所以不要写机构名称。")
    @OptionGroup var workbook: WorkbookArgument
    @Option(help: ArgumentHelp("机构", valueName: "机构"))
    var organization: String
    @Option(help: ArgumentHelp("机关化、行政化、贵族化、娱乐化，可写几个，用顿号隔开", valueName: "类型"))
    var type: String
    @Option(help: ArgumentHelp("表现", valueName: "表现"))
    var manifestation: String
    @OptionGroup var details: Details

    func run() throws {
      try RecordEntry(
        .issues,
        [
          (.organization, organization), (.type, type), (.manifestation, manifestation),
        ] + details.cells
      ).add(to: workbook.path)
    }
  }

  struct Edit: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "edit", abstract: "修改一个问题；只写要改的。",
      discussion: "改了状态的，备注里记下今天的这一步；要写明日期、原因，用advance、return。")
    @OptionGroup var workbook: WorkbookArgument
    @Argument(help: ArgumentHelp("list列出的编号", valueName: "编号"))
    var number: Int64
    @Option(help: ArgumentHelp("类型", valueName: "类型"))
    var type: String?
    @Option(help: ArgumentHelp("表现", valueName: "表现"))
    var manifestation: String?
    @OptionGroup var details: Details

    func run() throws {
      try withWorkbook(workbook.path) { workbook in
        let workspace = try workbook.wholeWorkspace()
        let issue = try numbered(number, in: workspace.issues, what: "问题")
        let types = issue.tendencies.map(\.rawValue).joined(separator: "、")
        let entry = RecordEntry(
          .issues,
          [
            (
              .organization,
              NameBook(workspace).name(of: .organization(issue.organization))
            ), (.type, type ?? types), (.manifestation, issue.manifestation),
          ] + details.cells)
        try entry.change(in: workbook, workspace: workspace, record: .issue(issue)) { record in
          guard case .issue(var changed) = record else { return }
          if let manifestation { changed.manifestation = manifestation }
          try changed.noteStep(from: issue.status, on: Surroundings.today())
          record = .issue(changed)
        }
      }
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "删除一个问题；改好的问题请销号，不要删除。")
    @OptionGroup var workbook: WorkbookArgument
    @Argument(help: ArgumentHelp("list列出的编号", valueName: "编号"))
    var number: Int64

    func run() throws {
      try removeRecord(
        number, of: \.issues, from: workbook.path, what: "问题", as: Record.issue)
    }
  }
}
