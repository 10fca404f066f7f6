import Core

/// How and where the speech is to be written.
public struct ExportForm: Sendable {
  public enum Field: Int, Hashable, Sendable, CaseIterable {
    case format, path, gaps, export, copy, cancel
  }

  /// What can be chosen, in the order of the choice.
  static let formats = ExportFormat.speeches

  public private(set) var format = ExportFormat.text
  public private(set) var path: LineText
  public var allowsGaps = false
  public var field = Field.path
  public var mistake: String?

  public init(proposing name: String) {
    path = LineText(format.renamed(name))
  }

  /// Goes on to the format so many places away, and gives the file its ending.
  mutating func turn(by count: Int) {
    let place = Self.formats.firstIndex(of: format) ?? 0
    format = Self.formats[(place + count + Self.formats.count) % Self.formats.count]
    path = LineText(format.renamed(path.string))
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
    guard let named = ExportFormat(ending: path.string),
      named.fileExtension != format.fileExtension
    else { return }
    format = named
  }
}
