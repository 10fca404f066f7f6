/// What holds for a workbook as a whole.
public struct WorkspaceSettings: Hashable, Sendable, Codable {
  /// The office's own region.
  public var region: RegionID
  /// The period that is being worked on.
  public var period: Period
  /// The draft last worked on.
  public var draft: DraftID?
  /// What a new workbook has until the office says otherwise.
  public static let usualDueDays = 10
  /// In the middle of what formal reports are read at.
  public static let usualCharactersPerMinute = 180

  /// How many days after a period's end figures are due.
  public var dueDays: Int
  /// How fast the leader speaks, in characters a minute.
  public var charactersPerMinute: Int

  public init(
    region: RegionID, period: Period, draft: DraftID? = nil, dueDays: Int = usualDueDays,
    charactersPerMinute: Int = usualCharactersPerMinute
  ) {
    self.region = region
    self.period = period
    self.draft = draft
    self.dueDays = dueDays
    self.charactersPerMinute = charactersPerMinute
  }
}
