import Core
import GRDB

/// An edit that is written to the records and to the journal change by change.
///
/// Its entry comes last, because an entry states how many changes it has and is never altered: its number is taken
/// beforehand, and the references to it are checked when the transaction ends.
final class StreamedEdit: EditSink {
  /// How many new figures the journal keeps in one text.
  private static let linesInText = 1_000

  private let database: Database
  private let entry: Int64
  private let figures: FigureTable
  private let writer: ChangeWriter
  private let journal: Journal
  private let places: SaidPlaces
  private let insertFigure: SQLStatement
  private let insertChange: SQLStatement
  private let findAmount: SQLStatement
  /// New figures that are recorded, but not in the journal yet.
  private var lines = FigureLines()
  /// What `insertFigure` is bound to: what stays the same from figure to figure need not be bound again.
  private var bound: Figure?
  private var areChecksHeld = false
  /// How many changes have been written.
  private(set) var count = 0

  init(_ database: Database) throws {
    self.database = database
    figures = FigureTable(database: database)
    writer = ChangeWriter(database)
    journal = Journal(database: database)
    places = try SaidPlaces(database)
    try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
    entry =
      (try database.integer("SELECT seq FROM sqlite_sequence WHERE name = 'journal'") ?? 0) + 1
    insertFigure = try database.prepared(FigureTable.insertion)
    insertChange = try database.prepared(Journal.figureInsertion)
    findAmount = try database.prepared(
      "SELECT amount FROM figure WHERE subject = ?1 AND period = ?2 AND indicator = ?3")
    try insertChange.bind(entry, at: 4)
  }

  func append(_ changes: [Change]) throws -> [Change] {
    try holdChecks(false)
    try writeLines()
    var numbering = Numbering(database)
    let changes = try numbering.numbered(changes)
    for change in changes {
      try writer.apply(change)
      try journal.add(change, to: entry, sequence: count)
      count += 1
    }
    return changes
  }

  func insert(_ figure: Figure, at place: Int64) throws -> Bool {
    guard try insert(figure) else { return false }
    try places.note(figure.key, sequence: count - 1, at: place)
    return true
  }

  func put(_ after: Figure, over before: Figure?) throws {
    guard let before else {
      guard try insert(after) else {
        throw RecordMismatch(expected: nil, actual: try figure(after.key).map(Record.figure))
      }
      return
    }
    let after = try storable(after, over: before)
    try holdChecks(true)
    try writeLines()
    try writer.apply(Change(before: .figure(before), after: .figure(after)))
    try insertChange.bind(after.key)
    try insertChange.bind(Int64(count), at: 5)
    try insertChange.bind(before, from: 6)
    try insertChange.bind(after, from: 14)
    try insertChange.run()
    count += 1
  }

  /// Puts a new figure into the table and, with those around it, into the journal; false if the key is taken.
  private func insert(_ figure: Figure) throws -> Bool {
    let figure = try storable(figure, over: nil)
    try holdChecks(true)
    try bind(figure)
    guard try insertFigure.runUnlessTaken() else { return false }
    lines.append(figure)
    count += 1
    if lines.count == Self.linesInText { try writeLines() }
    return true
  }

  /// What the schema would check of a figure and its type does not say.
  private func storable(_ figure: Figure, over before: Figure?) throws -> Figure {
    var figure = figure
    figure.normalize(replacing: before)
    guard figure.amount != nil || figure.status == .notApplicable else {
      throw UnstorableRecord(reason: "没有数值的数据只能是“不适用”")
    }
    return figure
  }

  private func bind(_ figure: Figure) throws {
    try insertFigure.bind(figure.key)
    try insertFigure.bind(figure.amount?.units, at: 4)
    guard let last = bound else {
      try insertFigure.bind(figure, from: 4)
      bound = figure
      return
    }
    if last.status != figure.status { try insertFigure.bind(figure.status.rawValue, at: 5) }
    if last.scope != figure.scope { try insertFigure.bind(figure.scope, at: 6) }
    if last.source != figure.source { try insertFigure.bind(figure.source, at: 7) }
    if last.note != figure.note { try insertFigure.bind(figure.note, at: 8) }
    if last.confirmedBy != figure.confirmedBy { try insertFigure.bind(figure.confirmedBy, at: 9) }
    if last.target != figure.target { try insertFigure.bind(figure.target?.units, at: 10) }
    if last.doubt != figure.doubt { try insertFigure.bind(figure.doubt, at: 11) }
    bound = figure
  }

  /// Checking again, in SQL, what the type of a figure and `storable` have seen to takes half of SQLite's time. Other records
  /// are checked by the schema as ever.
  private func holdChecks(_ areHeld: Bool) throws {
    guard areHeld != areChecksHeld else { return }
    try Self.holdChecks(areHeld, in: database)
    areChecksHeld = areHeld
  }

  static func holdChecks(_ areHeld: Bool, in database: Database) throws {
    try database.execute(sql: "PRAGMA ignore_check_constraints = \(areHeld ? "ON" : "OFF")")
  }

  private func writeLines() throws {
    guard lines.count > 0 else { return }
    try journal.add(lines, to: entry, sequence: count - lines.count)
    lines.clear()
  }

  func figure(_ key: FigureKey) throws -> Figure? { try figures.find(key) }

  func amount(_ key: FigureKey) throws -> Amount? {
    defer { findAmount.reset() }
    try findAmount.bind(key)
    guard try findAmount.step() else { return nil }
    return findAmount.integer(at: 0).map(Amount.init(units:))
  }

  func amounts(of stretch: FigureStretch) throws -> [IndicatorID: Amount] {
    let find = try database.prepared(
      "SELECT indicator, amount FROM figure WHERE subject = ?1 AND period = ?2")
    try find.bind(stretch.subject.sortKey, at: 1)
    try find.bind(Int64(stretch.period.sortKey), at: 2)
    var amounts: [IndicatorID: Amount] = [:]
    while try find.step() {
      var row = RowReader(find)
      amounts[try row.id()] = row.amount()
    }
    return amounts
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
    try places.claim(key, at: place)
  }

  func place(of key: FigureKey) throws -> Int64? {
    if let place = try places.find(key) { return place }
    guard !places.isComplete else { return nil }
    try writeLines()
    try places.complete { try journal.forEachNewFigure(of: entry, .forwards, $0) }
    return try places.find(key)
  }

  /// Writes the entry that all changes belong to.
  func finish(title: String, author: String, at time: Int64) throws {
    try holdChecks(false)
    try writeLines()
    try journal.cutRedo(of: author)
    let added = try journal.add(.edit, title: title, author: author, count: count, at: time)
    guard added == entry else { throw UnstorableRecord(reason: "日志的编号不连续") }
  }
}
