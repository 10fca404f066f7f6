/// What a workbook gives out as a file.
public enum ExportFormat: String, CaseIterable, Hashable, Sendable {
  case text, markdown
  /// 公文版: a Word file in the national layout.
  case docx
  /// 朗读版: a Word file in large type.
  case reading
  /// 数据依据: where each figure comes from.
  case evidence

  /// The formats that hold the speech itself: they are not written while it has gaps, unless that is allowed.
  public static let speeches: [ExportFormat] = [.text, .markdown, .docx, .reading]

  public var isSpeech: Bool { Self.speeches.contains(self) }

  /// Whether it is text, which can be printed and copied.
  public var isText: Bool { fileExtension != "docx" }

  /// As an office calls it.
  public var name: String {
    switch self {
    case .text: "文本"
    case .markdown: "Markdown"
    case .docx: "Word公文版"
    case .reading: "Word朗读版"
    case .evidence: "数据依据"
    }
  }

  /// How a file of it ends, without the dot.
  public var fileExtension: String {
    switch self {
    case .text, .evidence: "txt"
    case .markdown: "md"
    case .docx, .reading: "docx"
    }
  }

  /// What a file's ending says a speech is to be; nil for an ending that says nothing.
  public init?(ending path: String) {
    let format = Self.speeches.first { path.lowercased().hasSuffix(".\($0.fileExtension)") }
    guard let format else { return nil }
    self = format
  }

  /// A file's name with this format's ending in the place of another one's.
  public func renamed(_ path: String) -> String {
    var stem = path
    if let other = ExportFormat(ending: path) { stem.removeLast(other.fileExtension.count + 1) }
    // The two Word files of a speech must not have one name.
    if stem.hasSuffix(Self.readingMark) { stem.removeLast(Self.readingMark.count) }
    return "\(stem)\(self == .reading ? Self.readingMark : "").\(fileExtension)"
  }

  private static let readingMark = "（朗读版）"
}
