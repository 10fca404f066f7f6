import Core
import GRDB

/// An edit that is written to the records and to the journal change by change.
///
/// Its entry comes last, because an entry states how many changes it has and is never altered: its number is taken
/// beforehand, and the references to it are checked when the transaction ends.
final class StreamedEdit: EditSink {
  /// Where in an edit each figure was said first. A table and not a dictionary, because memory must not grow with the edit.
  static let claims = """
    CREATE TEMP TABLE edit_claim (
      subject INTEGER, period INTEGER, indicator INTEGER, place INTEGER NOT NULL,
      PRIMARY KEY (subject, period, indicator)
    ) WITHOUT ROWID
    """

  private let database: Database
  private let entry: Int64
  private let figures: FigureTable
  private let writer: ChangeWriter
  private let journal: Journal
  private let insertFigure: SQLStatement
  private let insertChange: SQLStatement
  private let insertClaim: SQLStatement
  private let findClaim: SQLStatement
  private let findAmount: SQLStatement
  private var isOldBound = false
  /// How many changes have been written.
  private(set) var count = 0

  init(_ database: Database) throws {
    self.database = database
    figures = FigureTable(database: database)
    writer = ChangeWriter(database)
    journal = Journal(database: database)
    try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
    entry =
      (try database.integer("SELECT seq FROM sqlite_sequence WHERE name = 'journal'") ?? 0) + 1
    insertFigure = try database.prepared(FigureTable.insertion)
    insertChange = try database.prepared(Journal.figureInsertion)
    insertClaim = try database.prepared(
      "INSERT OR IGNORE INTO temp.edit_claim VALUES (?1, ?2, ?3, ?4)")
    findClaim = try database.prepared(
      "SELECT place FROM temp.edit_claim WHERE subject = ?1 AND period = ?2 AND indicator = ?3")
    findAmount = try database.prepared(
      "SELECT amount FROM figure WHERE subject = ?1 AND period = ?2 AND indicator = ?3")
    try insertChange.bind(entry, at: 4)
    try insertChange.bind(nil as Figure?, from: 6)
  }

  func append(_ changes: [Change]) throws -> [Change] {
    var numbering = Numbering(database)
    let changes = try numbering.numbered(changes)
    for change in changes {
      try writer.apply(change)
      try journal.add(change, to: entry, sequence: count)
      count += 1
    }
    return changes
  }

  func put(_ after: Figure, over before: Figure?) throws {
    var after = after
    after.normalize(replacing: before)
    if let before {
      try writer.apply(Change(before: .figure(before), after: .figure(after)))
    } else {
      try insertFigure.bind(after.key)
      try insertFigure.bind(after, from: 4)
      do { try insertFigure.run() } catch let error as DatabaseError
        where error.extendedResultCode == .SQLITE_CONSTRAINT_PRIMARYKEY
      {
        throw RecordMismatch(expected: nil, actual: try figure(after.key).map(Record.figure))
      }
    }
    try writeDown(after, before)
  }

  /// What a statement was bound to stays bound: most figures of a long edit are new.
  private func writeDown(_ after: Figure, _ before: Figure?) throws {
    try insertChange.bind(after.key)
    try insertChange.bind(Int64(count), at: 5)
    if before != nil || isOldBound { try insertChange.bind(before, from: 6) }
    isOldBound = before != nil
    try insertChange.bind(after, from: 14)
    try insertChange.run()
    count += 1
  }

  func figure(_ key: FigureKey) throws -> Figure? { try figures.find(key) }

  func amount(_ key: FigureKey) throws -> Amount? {
    defer { findAmount.reset() }
    try findAmount.bind(key)
    guard try findAmount.step() else { return nil }
    return findAmount.integer(at: 0).map(Amount.init(units:))
  }

  /// One step of the key's tree for each stretch, not for each figure.
  func recordedStretches() throws -> Set<FigureStretch> {
    let next = try database.prepared(
      """
      SELECT subject, period FROM figure WHERE (subject, period) > (?1, ?2)
      ORDER BY subject, period LIMIT 1
      """)
    var stretches: Set<FigureStretch> = []
    var last = (subject: Int64.min, period: Int64.min)
    while true {
      try next.bind(last.subject, at: 1)
      try next.bind(last.period, at: 2)
      guard try next.step() else { return stretches }
      var row = RowReader(next)
      let stretch = FigureStretch(subject: try row.subject(), period: try row.period())
      next.reset()
      last = (stretch.subject.sortKey, Int64(stretch.period.sortKey))
      stretches.insert(stretch)
    }
  }

  func claim(_ key: FigureKey, at place: Int64) throws -> Int64? {
    try insertClaim.bind(key)
    try insertClaim.bind(place, at: 4)
    try insertClaim.run()
    return database.changesCount == 1 ? nil : try self.place(of: key)
  }

  func place(of key: FigureKey) throws -> Int64? {
    defer { findClaim.reset() }
    try findClaim.bind(key)
    return try findClaim.step() ? findClaim.integer(at: 0) : nil
  }

  /// Writes the entry that all changes belong to.
  func finish(title: String, author: String, at time: Int64) throws {
    try journal.cutRedo(of: author)
    let added = try journal.add(.edit, title: title, author: author, count: count, at: time)
    guard added == entry else { throw UnstorableRecord(reason: "日志的编号不连续") }
  }
}
