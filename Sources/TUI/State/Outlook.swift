import Core

/// What part of the workbook is on the screen: whose organizations, and in which period.
public struct Outlook: Hashable, Sendable {
  /// The region at the root of the tree: the office's own, or one below it.
  public var region: RegionID
  public var period: Period

  public init(region: RegionID, period: Period) {
    self.region = region
    self.period = period
  }
}

/// What has been asked of the store and is on its way, and where to go once it is there.
struct Arrival: Hashable, Sendable {
  enum Goal: Hashable, Sendable {
    case destination(Destination)
    /// Where somebody was before a jump.
    case place(Place)
  }

  var outlook: Outlook
  var goal: Goal?
}

/// A thing that a line of a list is about, and that Enter opens.
public enum Destination: Hashable, Sendable {
  case figure(FigureKey)
  case subject(Subject)
  case issue(IssueID)
  /// The issues that a filter lets through, of one region or organization.
  case ledger(LedgerFilter, of: Subject)
  case draft(DraftID)
}
