import Core

/// The list of drafts, and the choosing and naming that it leads to.
public struct DraftsDialog: Sendable {
  public enum Step: Sendable {
    case list
    /// Which pattern a new one is to be made from.
    case templates(selected: Int)
    /// The name of a new one, or another name for one that is there.
    case naming(Purpose, LineText)
  }

  public enum Purpose: Hashable, Sendable {
    case new(template: String)
    case rename(DraftID)
    case duplicate(DraftID)
    /// 留稿: a revision of this name.
    case keep(DraftID)
  }

  public var selected = 0
  public var step = Step.list
  public var mistake: String?

  public init() {}

  var isList: Bool { if case .list = step { true } else { false } }
}

/// A template as the dialog shows it.
public struct TemplateSummary: Hashable, Sendable {
  public var name: String
  /// The headings of its parts.
  public var outline: [String]
  public var characters: Int
  /// How many figures it would still miss.
  public var gaps: Int
  /// Chinese: what is wrong with it; nil if nothing is.
  public var fault: String?
  /// Whether there is a text to make a draft of.
  var isReadable = true
}
