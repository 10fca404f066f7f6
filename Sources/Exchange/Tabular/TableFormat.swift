/// What kind of file tables are written as.
public enum TableFormat: String, Hashable, Sendable, CaseIterable {
  case text = "txt"
  case csv
  case markdown = "md"
  case xlsx

  /// By a file's ending; anything unknown is plain text.
  public init(ending path: String) {
    self = Self.allCases.first { path.lowercased().hasSuffix(".\($0.rawValue)") } ?? .text
  }
}
