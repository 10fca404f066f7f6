/// What holds for a workbook as a whole.
public struct WorkspaceSettings: Hashable, Sendable, Codable {
  /// The office's own region.
  public var region: RegionID
  /// The period that is being worked on.
  public var period: Period
  /// The draft last worked on.
  public var draft: DraftID?
  /// How many days after a period's end figures are due.
  public var dueDays: Int
  /// How fast the leader speaks, in characters a minute.
  public var charactersPerMinute: Int

  public init(
    region: RegionID, period: Period, draft: DraftID? = nil, dueDays: Int = 10,
    charactersPerMinute: Int = 180
  ) {
    self.region = region
    self.period = period
    self.draft = draft
    self.dueDays = dueDays
    self.charactersPerMinute = charactersPerMinute
  }
}
