import Core

/// Where the speech is to be written.
public struct ExportForm: Sendable {
  public enum Field: Int, Hashable, Sendable, CaseIterable { case path, gaps, export, cancel }
  public var path: LineText
  public var allowsGaps = false
  public var field = Field.path
  public var mistake: String?

  public init(proposing name: String) {
    path = LineText("\(name).txt")
  }
}
