/// What a workbook gives out as a file.
public enum ExportFormat: String, CaseIterable, Hashable, Sendable {
  case text, markdown
  /// 公文版: a Word file in the national layout.
  case docx
  /// 朗读版: a Word file in large type.
  case reading
  /// 数据依据: where each figure comes from.
  case evidence
  /// 整改台账: every issue with everything that is known of it.
  case ledger
  /// 汇总表: all figures beside those of the year before.
  case summary
  /// 催报清单: who owes which figures, and since when.
  case reminders
  /// 台账数据: a folder with every record as CSV.
  case csv

  /// The formats that hold the speech itself: they are not written while it has gaps, unless that is allowed.
  static let speeches: [ExportFormat] = [.text, .markdown, .docx, .reading]

  public var isSpeech: Bool { Self.speeches.contains(self) }

  /// The formats that are tables: text, CSV, Markdown or XLSX by a file's ending.
  public static let tables: [ExportFormat] = [.evidence, .ledger, .summary, .reminders]

  public var isTable: Bool { Self.tables.contains(self) }

  /// How a file of a table may end, without the dot, the usual one first.
  static let tableExtensions = ["xlsx", "csv", "md", "txt"]

  /// Whether it is text, which can be printed and copied.
  public var isText: Bool { self != .docx && self != .reading && self != .csv }

  /// As an office calls it.
  public var name: String {
    switch self {
    case .text: "文本"
    case .markdown: "Markdown"
    case .docx: "Word公文版"
    case .reading: "Word朗读版"
    case .evidence: "数据依据"
    case .ledger: "整改台账"
    case .summary: "汇总表"
    case .reminders: "催报清单"
    case .csv: "台账数据"
    }
  }

  /// How a file of it ends, without the dot.
  public var fileExtension: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .docx, .reading: "docx"
    case .evidence, .ledger, .summary, .reminders: "xlsx"
    case .csv: ""
    }
  }

  /// What a file's ending says a speech is to be; nil for an ending that says nothing.
  public init?(ending path: String) {
    let format = Self.speeches.first { path.lowercased().hasSuffix(".\($0.fileExtension)") }
    guard let format else { return nil }
    self = format
  }

  /// Kinds of files that offices know and that the program does not write, by how they end.
  private static let foreignExtensions = [
    "pdf", "ofd", "doc", "wps", "rtf", "odt", "html", "htm", "xls", "et", "ods", "ppt", "pptx",
    "dps",
  ]

  /// Why a file of this format should not be called so, for the user: a 讲稿.pdf with text in it opens nowhere. Nil where it may.
  public func objection(toFileNamed path: String) -> String? {
    guard self != .csv else { return nil }
    let fitting = isTable ? Self.tableExtensions : isText ? ["txt", "md"] : [fileExtension]
    let known = Self.foreignExtensions + Self.tableExtensions + Self.speeches.map(\.fileExtension)
    let lowered = path.lowercased()
    guard !fitting.contains(where: { lowered.hasSuffix(".\($0)") }),
      let ending = known.first(where: { lowered.hasSuffix(".\($0)") })
    else { return nil }
    let endings = isSpeech ? ["docx", "txt", "md"] : fitting
    return "\(name)不能写成.\(ending)文件；请用\(endings.map { ".\($0)" }.joined(separator: "、"))结尾的文件名"
  }

  /// A file's name with this format's ending, and what tells it from others of the same speech, in the place of another's.
  public func renamed(_ path: String) -> String {
    var stem = path
    let endings = Set(Self.speeches.map(\.fileExtension) + Self.tableExtensions)
    if let ending = endings.first(where: { path.lowercased().hasSuffix(".\($0)") }) {
      stem.removeLast(ending.count + 1)
    }
    if let other = Self.allCases.first(where: { !$0.mark.isEmpty && stem.hasSuffix($0.mark) }) {
      stem.removeLast(other.mark.count)
    }
    return stem + mark + (fileExtension.isEmpty ? "" : ".\(fileExtension)")
  }

  /// What a file's name says of it where its ending does not tell it from others.
  private var mark: String {
    switch self {
    case .text, .markdown, .docx: ""
    case .reading: "（朗读版）"
    case .evidence, .ledger, .summary, .reminders, .csv: "（\(name)）"
    }
  }
}
