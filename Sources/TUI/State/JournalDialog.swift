import Core

/// 修改日志: who changed what when, and what an entry changed.
public struct JournalDialog: Sendable {
  public enum Step: Sendable {
    case list
    /// The changes of the selected entry; nil until the store has answered.
    case changes(ChangesReading?)
  }

  /// What is typed narrows the list to the entries whose title holds it.
  public var query = LineText("")
  /// Whose entries are shown; nil for everybody's.
  public var author: String?
  /// Which records' entries are shown; nil for all.
  public var kind: Record.Kind?
  /// Newest first; nil until the store has answered.
  public var entries: [JournalEntry]?
  /// Whether the store has older ones.
  var hasMore = false
  /// Everybody who has an entry.
  public var authors: [String] = []
  public var selected = 0
  public var step = Step.list
  /// What was just done, or why it was not.
  var message: Notice?
  /// Whether a page is on its way.
  var isReading = true

  /// How many entries are read at a time.
  public static let pageSize = 200
  /// How many changes of an entry are shown: an import can have millions.
  public static let largestEntry = 2000

  public init() {}

  var selectedEntry: JournalEntry? {
    guard let entries, entries.indices.contains(selected) else { return nil }
    return entries[selected]
  }

  /// What the store is asked for the first entries that fit, or for those older than the last one shown.
  func request(older: Bool = false) -> JournalQuery {
    JournalQuery(
      limit: Self.pageSize, before: older ? entries?.last?.id : nil, author: author,
      text: query.string.trimmingBlanks, kind: kind)
  }
}

/// Where somebody is among the changes of an entry.
public struct ChangesReading: Sendable {
  public var changes: [RecordedChange]
  public var selected = 0
  /// What the record is now, where someone has changed it since; the next restoring is asked about.
  public var question: RestoringQuestion?

  init(_ changes: [RecordedChange]) { self.changes = changes }

  var selectedChange: RecordedChange? {
    changes.indices.contains(selected) ? changes[selected] : nil
  }
}

/// A restoring that would overwrite what came later.
public struct RestoringQuestion: Hashable, Sendable {
  /// From the record as it is now to the one that is to come back.
  public var restoring: Change
  /// Three lines: what the entry made of it, what it is now, what it would be.
  public var lines: [String]
  /// The answer that Enter gives; it begins as no.
  public var isYes = false
}

/// What is asked of the journal.
public enum JournalRequest: Hashable, Sendable {
  case page(JournalQuery)
  case changes(of: Int64)
  /// Make a record what it was before a change, unless it is no longer what the change made of it.
  case restore(Change, title: String)
}

/// What came of a request.
public enum JournalAnswer: Sendable {
  case page(JournalQuery, [JournalEntry], authors: [String])
  case changes(of: Int64, [RecordedChange])
  case restored(Edit)
  /// Someone has changed the record since: what was asked for, and what the record is now.
  case overwritten(asked: RecordedChange, sinceThen: RecordedChange)
  /// Why not, and what to do.
  case refused(String)
}
