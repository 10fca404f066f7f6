import Core

/// How and where the speech, or a table, is to be written.
public struct ExportForm: Sendable {
  public enum Field: Int, Hashable, Sendable, CaseIterable {
    case format, path, gaps, export, copy, cancel
  }

  /// How many fields behind the one with the focus.
  func offset(of field: Field) -> Int { field.rawValue - self.field.rawValue }

  /// What can be chosen, in the order of the choice.
  static let formats = ExportFormat.allCases
  /// The draft's name: what a speech's file is called after.
  private let draft: String

  public private(set) var format: ExportFormat
  public private(set) var path: LineText
  public var allowsGaps = false
  public var field = Field.format
  public var mistake: String?

  /// - Parameter format: What a speech was last written as.
  public init(proposing name: String, as format: ExportFormat = .text) {
    draft = name
    self.format = format
    path = LineText("")
    path = LineText(usualName(for: format))
  }

  /// What a file of the format is called, unless somebody calls it something else. Tables are of the whole workbook.
  private func usualName(for format: ExportFormat) -> String {
    format.isOfDraft
      ? format.renamed(draft)
      : format.name + (format.fileExtension.isEmpty ? "" : ".\(format.fileExtension)")
  }

  /// Goes on to the format so many places away, and gives the file its ending.
  mutating func turn(by count: Int) {
    let isUsual = path.string == usualName(for: format)
    let place = Self.formats.firstIndex(of: format) ?? 0
    format = Self.formats[(place + count + Self.formats.count) % Self.formats.count]
    path = LineText(isUsual ? usualName(for: format) : format.renamed(path.string))
  }

  mutating func insert(_ text: String) {
    path.insert(text)
    followEnding()
  }

  mutating func edit(_ key: Key) {
    guard path.press(key) else { return }
    followEnding()
  }

  /// A file that is called .docx is a Word file, whatever was chosen before.
  private mutating func followEnding() {
    // A table is the same table in whatever kind of file.
    guard format.isSpeech, let named = ExportFormat(ending: path.string),
      named.fileExtension != format.fileExtension
    else { return }
    format = named
  }
}

extension ExportFormat {
  /// Whether a draft is written out; else it is of the whole workbook.
  var isOfDraft: Bool { isSpeech || self == .evidence }
}
