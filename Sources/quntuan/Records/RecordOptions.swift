import ArgumentParser
import Core
import Exchange

/// Which materials or tasks `list` shows.
struct RecordFilter: ParsableArguments {
  @OptionGroup var workbook: WorkbookArgument
  @Option(help: ArgumentHelp("只列一个机构", valueName: "机构"))
  var organization: String?
  @Option(
    help: ArgumentHelp("只列一期", valueName: "期"),
    transform: wantedPeriod)
  var period: Period?
  @Option(help: ArgumentHelp("只列含有这些字的，拼音首字母也可", valueName: "文字"))
  var search: String?
  @Flag(help: "每行输出一个JSON对象")
  var json = false

  /// The records that the options let through.
  ///
  /// - Parameter texts: what a search looks through, beside the organization.
  /// - Throws: `RowError` for an organization.
  func chosen<Value>(
    from values: [Value], _ names: NameBook, subject: (Value) -> Subject, period: (Value) -> Period,
    texts: (Value) -> [String]
  ) throws -> [Value] {
    let owner = try organization.map { try names.subject(named: $0) }
    let wanted = self.period
    return values.filter { value in
      (owner == nil || subject(value) == owner) && (wanted == nil || period(value) == wanted)
        && isFound(search, in: [names.name(of: subject(value))] + texts(value))
    }
  }
}

/// One record by the number that `list` shows.
struct RecordNumber: ParsableArguments {
  @OptionGroup var workbook: WorkbookArgument
  @Argument(help: ArgumentHelp("list列出的编号", valueName: "编号"))
  var number: Int64
}

/// Which record's sentences are wanted, and of which draft.
struct CitedRecord: ParsableArguments {
  @OptionGroup var record: RecordNumber
  @Option(help: ArgumentHelp("哪篇讲稿；不写就是正在写的", valueName: "讲稿"))
  var draft: String?
  @Flag(help: "每行输出一个JSON对象")
  var json = false

  /// Prints the sentences of the draft that say one of the record's words.
  func printSentences<Value: Identifiable, Subject>(
    of values: KeyPath<Workspace, [Value]>, what: String, words: (Value) -> [String]
  ) throws where Value.ID == Identifier<Subject> {
    try withWorkbook(record.workbook.path) { workbook in
      let value = try numbered(
        record.number, in: workbook.wholeWorkspace()[keyPath: values], what: what)
      try quntuan.printSentences(saying: words(value), of: draft, in: workbook, asJSON: json)
    }
  }
}
