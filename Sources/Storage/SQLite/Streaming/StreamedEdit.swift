import Core
import GRDB

/// An edit that is written to the records and to the journal change by change.
///
/// Its entry comes last, because an entry states how many changes it has and is never altered: its number is taken
/// beforehand. SQLite does not watch over references meanwhile (`FigureReferences` does), nor over what figures must be.
final class StreamedEdit: EditSink {
  /// How many new figures the journal keeps in one text.
  private static let linesInText = 1_000

  private let database: Database
  private let entry: Int64
  private let figures: FigureTable
  private let writer: ChangeWriter
  private let journal: Journal
  private let places: SaidPlaces
  private let rows: FigureRows
  private let stretches: NewStretches
  private let insertChange: SQLStatement
  private let findAmount: SQLStatement
  /// New figures that are recorded, but not in the journal yet.
  private var lines = FigureLines()
  private var areChecksHeld = false
  /// Whether a figure has been put.
  private var hasFigures = false
  private var references: FigureReferences
  /// Statements that make the indexes of figures again, which were taken away.
  private var indexes: [String] = []
  /// How many changes have been written.
  private(set) var count = 0

  init(_ database: Database) throws {
    self.database = database
    figures = FigureTable(database: database)
    writer = ChangeWriter(database)
    journal = Journal(database: database)
    places = try SaidPlaces(database)
    references = FigureReferences(database)
    entry =
      (try database.integer("SELECT seq FROM sqlite_sequence WHERE name = 'journal'") ?? 0) + 1
    rows = try FigureRows(database)
    stretches = NewStretches(database)
    insertChange = try database.prepared(Journal.figureInsertion)
    findAmount = try database.prepared(
      "SELECT amount FROM figure WHERE subject = ?1 AND period = ?2 AND indicator = ?3")
    try insertChange.bind(entry, at: 4)
  }

  func append(_ changes: [Change]) throws -> [Change] {
    guard !changes.contains(where: { $0.after == nil }) else {
      throw UnstorableRecord(reason: "边读边写的修改不能删除记录")
    }
    try rows.flush()
    try holdChecks(false)
    try writeLines()
    var numbering = Numbering(database)
    let changes = try numbering.numbered(changes)
    for change in changes {
      if case .figure(let figure)? = change.after { stretches.forget(figure.key.stretch) }
      try writer.apply(change)
      try journal.add(change, to: entry, sequence: count)
      count += 1
    }
    return changes
  }

  func begin(_ stretch: FigureStretch) throws { try stretches.begin(stretch) }

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
    try rows.flush()
    try holdChecks(true)
    try writeLines()
    stretches.forget(after.key.stretch)
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
    guard figure.isStorable else { return try insert(storable(figure, over: nil)) }
    if !hasFigures { try dropIndexes() }
    hasFigures = true
    try references.check(figure.key)
    try holdChecks(true)
    if stretches.current == figure.key.stretch {
      guard stretches.append(figure) else { return false }
      try rows.append(figure)
    } else {
      guard try rows.insertUnlessTaken(figure) else { return false }
      stretches.forget(figure.key.stretch)
      try writer.touched.note(figure.key)
    }
    lines.append(figure)
    count += 1
    if lines.count == Self.linesInText { try writeLines() }
    return true
  }

  /// What the schema would check of a figure and its type does not say.
  private func storable(_ figure: Figure, over before: Figure?) throws -> Figure {
    var figure = figure
    figure.normalize(replacing: before)
    guard figure.isStorable else { throw UnstorableRecord(reason: "没有数值的数据只能是“不适用”") }
    return figure
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

  /// The figures of an empty workbook are indexed when all are there: sorting them once costs half of finding each its place.
  private func dropIndexes() throws {
    guard try database.integer("SELECT 1 FROM figure LIMIT 1") == nil else { return }
    let statement = try database.prepared(
      """
      SELECT name, sql FROM sqlite_master
      WHERE type = 'index' AND tbl_name = 'figure' AND sql IS NOT NULL
      """)
    var names: [String] = []
    while try statement.step() {
      names.append(statement.text(at: 0) ?? "")
      indexes.append(statement.text(at: 1) ?? "")
    }
    for name in names { try database.execute(sql: "DROP INDEX \"\(name)\"") }
  }

  private func writeLines() throws {
    guard lines.count > 0 else { return }
    try journal.add(lines, to: entry, sequence: count - lines.count)
    lines.clear()
  }

  func figure(_ key: FigureKey) throws -> Figure? {
    try rows.flush()
    return try figures.find(key)
  }

  func amount(_ key: FigureKey) throws -> Amount? {
    if var amounts = try stretches.amounts(of: key.stretch) {
      return amounts.amount(of: key.indicator)
    }
    try rows.flush()
    defer { findAmount.reset() }
    try findAmount.bind(key)
    guard try findAmount.step() else { return nil }
    return findAmount.integer(at: 0).map(Amount.init(units:))
  }

  func amounts(of stretch: FigureStretch) throws -> StretchAmounts {
    if let amounts = try stretches.amounts(of: stretch) { return amounts }
    try rows.flush()
    let find = try database.prepared(
      """
      SELECT indicator, amount FROM figure WHERE subject = ?1 AND period = ?2
      ORDER BY indicator
      """)
    try find.bind(stretch.subject.sortKey, at: 1)
    try find.bind(Int64(stretch.period.sortKey), at: 2)
    var amounts = StretchAmounts()
    while try find.step() {
      var row = RowReader(find)
      amounts.append(try row.id(), row.amount())
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
    try rows.flush()
    try holdChecks(false)
    try writeLines()
    try stretches.flush()
    // Sorting takes as much memory as the cache may, and the cache is no longer needed.
    if !indexes.isEmpty { try database.execute(sql: "PRAGMA cache_size = -8192") }
    for index in indexes { try database.execute(sql: index) }
    try writer.finish()
    try references.checkOthers()
    try journal.cutRedo(of: author)
    let added = try journal.add(.edit, title: title, author: author, count: count, at: time)
    guard added == entry else { throw UnstorableRecord(reason: "日志的编号不连续") }
  }
}
