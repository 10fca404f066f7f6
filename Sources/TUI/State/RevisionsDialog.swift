import Core

/// 留稿: the revisions of one draft, with what is done to them.
public struct RevisionsDialog: Sendable {
  public enum Step: Sendable {
    case list
    /// The name of a new one, or another name for one that is there.
    case naming(Purpose, LineText)
    /// A comparison has been asked for.
    case comparing
    case difference(DifferenceReading)
  }

  public enum Purpose: Hashable, Sendable {
    case keep
    case rename(RevisionID)
  }

  public var draft: DraftID
  /// Newest first; nil until the store has answered.
  public var revisions: [RevisionSummary]?
  /// A row of the list: 0 is 现稿.
  public var selected = 0
  /// What the next comparison is with, instead of 现稿.
  public var marked: RevisionVersion?
  public var step = Step.list
  public var mistake: String?
  /// The list of drafts that it was opened from.
  var origin: DraftsDialog?

  init(draft: DraftID, origin: DraftsDialog? = nil) {
    self.draft = draft
    self.origin = origin
  }

  var rowCount: Int { (revisions?.count ?? 0) + 1 }

  /// The revision on the selected row; nil for 现稿.
  var selectedRevision: RevisionSummary? { revision(atRow: selected) }

  func revision(atRow row: Int) -> RevisionSummary? {
    guard let revisions, revisions.indices.contains(row - 1) else { return nil }
    return revisions[row - 1]
  }

  func version(atRow row: Int) -> RevisionVersion? {
    row == 0 ? .current : revision(atRow: row).map { .kept($0.id) }
  }

  /// The two sides that Enter compares, the older one first; nil if there is nothing to compare.
  ///
  /// Without a mark it is the selected one with 现稿; on 现稿 itself, the last one named with it.
  var comparedPair: (from: RevisionVersion, to: RevisionVersion)? {
    guard let own = version(atRow: selected) else { return nil }
    let other = marked ?? .current
    if own != other { return Self.ordered(own, other) }
    guard own == .current, let last = revisions?.usualBase else { return nil }
    return (.kept(last.id), .current)
  }

  private static func ordered(
    _ a: RevisionVersion, _ b: RevisionVersion
  ) -> (from: RevisionVersion, to: RevisionVersion) {
    switch (a, b) {
    case (.current, _): (b, a)
    case (_, .current): (a, b)
    case (.kept(let one), .kept(let other)): one < other ? (a, b) : (b, a)
    }
  }

  /// The names that are proposed for a new one: the next number, and what offices call the stages after it.
  var proposals: [String] {
    let taken = Set((revisions ?? []).map(\.name))
    let next = ["一稿", "二稿", "三稿", "四稿", "五稿", "六稿"].first { !taken.contains($0) }
    return [next, "送审稿", "修改稿"].compactMap { $0 }
  }
}

/// Where somebody is in a comparison.
public struct DifferenceReading: Sendable {
  public var comparison: RevisionComparison
  /// The change that is selected.
  public var change: Int?
  /// The first line shown.
  public var firstLine = 0

  init(_ comparison: RevisionComparison) {
    self.comparison = comparison
    change = comparison.changes.isEmpty ? nil : 0
  }
}

/// 定稿后变动: the figures of frozen speeches whose records have changed since.
public struct DriftDialog: Sendable {
  /// Nil for all drafts.
  public var draft: DraftID?
  public var selected = 0
  var origin: DraftsDialog?

  init(draft: DraftID? = nil, origin: DraftsDialog? = nil) {
    self.draft = draft
    self.origin = origin
  }
}
