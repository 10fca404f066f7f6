import Core

/// What a workspace's home answers and keeps. SQLite is one; a server shared by offices would be another.
///
/// Every method is one transaction. No method holds a lock after it returns.
public protocol Store: Sendable {
  /// Whether edits can be committed; false on read-only media.
  var isWritable: Bool { get }

  /// The settings of the workbook.
  func settings() throws(StoreError) -> WorkspaceSettings

  /// What tells this workbook from any other: sixteen hexadecimal digits, given when it was made and shared by its copies.
  func identity() throws(StoreError) -> String

  /// The records of a window.
  func window(_ request: WindowRequest) throws(StoreError) -> Workspace

  /// Every record of the workbook but its figures and revisions: what a search goes through.
  func directory() throws(StoreError) -> Workspace

  /// Every region below one (nil: the office's own) with those above it, their organizations, and the figures of these
  /// indicators of every period.
  func slice(
    of indicators: Set<IndicatorID>, below region: RegionID?
  ) throws(StoreError) -> Workspace

  /// What the organizations of a region and of all regions below it come to, in a period and a year earlier.
  func totals(of region: RegionID, in period: Period) throws(StoreError) -> RegionTotals

  /// The issues of a region's organizations and of those of all regions below it, with whose they are.
  func issues(below region: RegionID) throws(StoreError) -> Workspace

  /// The figures of these keys; one that is not recorded has no entry.
  func figures(of keys: [FigureKey]) throws(StoreError) -> [FigureKey: Figure]

  /// All figures of these subjects in these periods.
  func figures(
    of subjects: [Subject], in periods: Set<Period>
  ) throws(StoreError) -> [FigureKey: Figure]

  /// Carries out an edit and writes it to the journal in the same transaction. New records (`unsaved`) get their numbers.
  /// When this returns, the edit is on disk.
  /// - Returns: the edit as committed, with numbers.
  /// - Throws: `.conflict` if a record is no longer what a change says it was before; nothing is changed then.
  @discardableResult
  func commit(_ edit: Edit, author: String) throws(StoreError) -> Edit

  /// Carries out an edit while it is being made, as one transaction and one entry of the journal: work too long to be held.
  /// - Parameter work: makes the edit; false takes everything back, and so does an error, which is thrown on.
  /// - Returns: what `work` returned; after true the edit is on disk.
  /// - Throws: `StoreError`, and what `work` throws.
  func edit(
    title: String, author: String, _ work: (any EditSink) throws -> Bool
  ) throws -> Bool

  /// Takes back the author's last edit that has not been taken back.
  /// - Returns: what was undone (the edit as it had been made); nil if there is nothing to undo.
  /// - Parameter goesOn: asked now and then in a long edit, with how many of its changes are taken back and how many there
  ///   are; false stops it.
  /// - Throws: `.overwritten` if someone has changed a record since, with both values; `.stopped`.
  func undo(author: String, while goesOn: (Int, Int) -> Bool) throws(StoreError) -> Edit?

  /// Makes the author's last undone edit again; nil if there is none, or an edit was made since.
  /// - Parameter goesOn: as of `undo`.
  func redo(author: String, while goesOn: (Int, Int) -> Bool) throws(StoreError) -> Edit?

  /// What a draft's revisions are, newest first, without their texts.
  func revisions(of draft: DraftID) throws(StoreError) -> [RevisionSummary]

  /// A revision with its texts; nil if there is none of this number.
  func revision(_ id: RevisionID) throws(StoreError) -> Revision?

  /// The entries that are asked for, the newest first.
  func journal(_ query: JournalQuery) throws(StoreError) -> [JournalEntry]

  /// Everybody who has an entry in the journal, in the order of their names.
  func journalAuthors() throws(StoreError) -> [String]

  /// The changes of one journal entry, at most `limit` of each table that holds them.
  func changes(of entry: Int64, limit: Int) throws(StoreError) -> [Change]

  /// Who changed each of these figures last, and when; one that the journal never touched has no entry.
  func lastChanges(of keys: Set<FigureKey>) throws(StoreError) -> [FigureKey: LastChange]

  /// How many figures there are of each period, of these subjects; a period without any has no entry.
  func figureCounts(of subjects: Set<Subject>) throws(StoreError) -> [Period: Int]

  /// What was done to an issue, the newest first; empty for one that the journal never touched.
  func history(of issue: IssueID) throws(StoreError) -> [RecordEvent]

  /// Everything that is remembered of the labels of reports.
  func labelDecisions() throws(StoreError) -> [LabelDecision]

  /// Remembers what labels mean; what was remembered of the same label of the same source is replaced. No part of the
  /// office's records: neither journaled nor undone.
  func remember(_ decisions: [LabelDecision]) throws(StoreError)

  /// What the workbook remembers of the programs' catalogues.
  func catalogMemory() throws(StoreError) -> CatalogMemory

  /// Notes that these versions have been given or offered, by the program whose catalogue this is; no edit, and not journalled.
  func remember(_ fingerprints: Set<CatalogFingerprint>, edition: String) throws(StoreError)

  /// Writes everything home and lets go of the file.
  func close() throws(StoreError)
}

extension Store {
  /// The newest entries first, older than `before` if it is given.
  public func journal(limit: Int, before: Int64? = nil) throws(StoreError) -> [JournalEntry] {
    try journal(JournalQuery(limit: limit, before: before))
  }

  /// All changes of one journal entry.
  public func changes(of entry: Int64) throws(StoreError) -> [Change] {
    try changes(of: entry, limit: .max)
  }
}

/// Which part of a workbook is wanted.
public struct WindowRequest: Hashable, Sendable {
  /// The region whose organizations are shown; nil for the office's own.
  public var region: RegionID?
  /// The periods whose figures are wanted; nil for the working period, its parts, and the same ones a year earlier.
  public var periods: Set<Period>?
  /// Indicators of which the figures of every period are wanted as well (a speech cites them).
  public var indicators: Set<IndicatorID>
  /// Whether the regions just below come with their organizations and figures.
  public var includesChildren: Bool

  public init(
    region: RegionID? = nil, periods: Set<Period>? = nil, indicators: Set<IndicatorID> = [],
    includesChildren: Bool = true
  ) {
    self.region = region
    self.periods = periods
    self.indicators = indicators
    self.includesChildren = includesChildren
  }

  /// What is read where no periods are named: a working period, its parts, and the same ones a year earlier.
  public static func usualPeriods(around period: Period) -> Set<Period> {
    let parts = [period] + Period.Length.allCases.flatMap(period.parts)
    return Set(parts + parts.compactMap(\.previousYear))
  }
}

extension Store {
  /// `undo` that nobody watches.
  public func undo(author: String) throws(StoreError) -> Edit? {
    try undo(author: author) { _, _ in true }
  }

  /// `redo` that nobody watches.
  public func redo(author: String) throws(StoreError) -> Edit? {
    try redo(author: author) { _, _ in true }
  }
}
