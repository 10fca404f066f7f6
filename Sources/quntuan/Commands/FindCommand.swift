import ArgumentParser
import Core
import Storage

/// Finds anything of a workbook by its name, as Ctrl-F does on the screen.
struct FindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "查找机构、数据、指标、问题、讲稿、素材、任务、提法和区域。",
    discussion: "汉字、全拼、拼音首字母都可以；几个词都要符合，如 quntuan find w.quntuan zgh jscc。没有找到时退出码为1。")

  @OptionGroup var workbook: WorkbookArgument
  @Argument(help: ArgumentHelp("要找的词，可以写几个", valueName: "词"))
  var words: [String]
  @Option(
    help: ArgumentHelp(
      "只找一类：\(SearchKind.allCases.map(\.rawValue).joined(separator: "、"))", valueName: "类"))
  var kind: String?
  @Option(
    help: ArgumentHelp("数据的期，如2025、2025H1；不写就是工作期", valueName: "期"),
    transform: wantedPeriod)
  var period: Period?
  @Option(help: ArgumentHelp("每类最多列几条", valueName: "条数"))
  var limit = 20
  @Flag(help: "每行输出一个JSON对象")
  var json = false

  func validate() throws {
    if let kind, SearchKind(rawValue: kind) == nil {
      throw ValidationError(
        "--kind可用：\(SearchKind.allCases.map(\.rawValue).joined(separator: "、"))")
    }
    guard (1...100_000).contains(limit) else { throw ValidationError("--limit应在1到100000之间") }
    if SearchQuery(words.joined(separator: " ")).isEmpty { throw ValidationError("没有写要找的词") }
  }

  func run() throws {
    let (results, notes) = try withWorkbook(workbook.path, search)
    if results.count == 0 {
      Console.note("没有找到“\(words.joined(separator: " "))”")
      throw ExitStatus.standing
    }
    if json {
      for group in results.groups {
        for hit in group.hits {
          try Console.print(Self.object(hit, of: group.kind, notes[hit.target]).line)
        }
      }
      return
    }
    var table = TextTable([("类", .left), ("名称", .left), ("说明", .left)])
    for group in results.groups {
      for hit in group.hits {
        table.append([group.kind.rawValue, hit.title, notes[hit.target] ?? hit.note])
      }
      let rest = group.count - group.hits.count
      if rest > 0 { table.append([group.kind.rawValue, "……还有\(rest)条", ""]) }
    }
    try table.lines.forEach(Console.print)
  }

  /// What was found, with the values of the figures among it.
  private func search(
    _ workbook: Workbook
  ) throws -> (SearchResults, [SearchTarget: String]) {
    let directory = try workbook.store.directory()
    let wanted = kind.flatMap(SearchKind.init)
    var sentences = SpeechSentences()
    if !directory.drafts.isEmpty, wanted == nil || wanted == .sentence {
      sentences = SpeechSentences(of: try Speech(of: nil, in: workbook).composition)
    }
    let results = SearchIndex(directory).results(
      of: SearchQuery(words.joined(separator: " ")),
      in: period ?? directory.settings.period, sentences: sentences,
      only: wanted, limit: limit)
    let keys = results.hits.compactMap { hit in
      if case .figure(let key) = hit.target { key } else { nil }
    }
    let figures = try workbook.store.figures(of: keys)
    let notes = keys.map { (SearchTarget.figure($0), Self.note(figures[$0], $0, directory)) }
    return (results, Dictionary(notes) { first, _ in first })
  }

  /// 2025年 16场次 已报.
  private static func note(_ figure: Figure?, _ key: FigureKey, _ directory: Workspace) -> String {
    let unit = directory.catalog.indicator(key.indicator)?.unit.name ?? ""
    let value = figure.map { figure in
      [figure.amount.map { $0.plainText + unit }, figure.status.rawValue].compactMap { $0 }
        .joined(separator: " ")
    }
    return "\(key.period.chineseText) \(value ?? "未报")"
  }

  private static func object(
    _ hit: SearchHit, of kind: SearchKind, _ note: String?
  ) -> JSONObject {
    JSONObject([
      "kind": .text(kind.rawValue), "title": .text(hit.title), "note": .text(note ?? hit.note),
    ])
  }
}
