/// Who changed a record last, and when: from the journal.
public struct LastChange: Hashable, Sendable {
  /// Seconds since 1970.
  public var time: Int64
  public var author: String
  /// Whether it was an edit, or one taken back or made again.
  public var action: JournalEntry.Action

  public init(time: Int64, author: String, action: JournalEntry.Action) {
    self.time = time
    self.author = author
    self.action = action
  }
}
