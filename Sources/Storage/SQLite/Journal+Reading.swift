import Core

import class GRDB.Database

extension Journal {
  /// The newest entries first, at most so many, older than `before` if it is given.
  func entries(limit: Int, before: Int64?) throws -> [JournalEntry] {
    let statement = try database.prepared(
      """
      SELECT id, time, author, action, title, count, target FROM journal
      WHERE id < ?1 ORDER BY id DESC LIMIT ?2
      """)
    defer { statement.reset() }
    try statement.bind(before ?? .max, at: 1)
    try statement.bind(Int64(max(0, limit)), at: 2)
    var entries: [JournalEntry] = []
    while try statement.step() { entries.append(try JournalEntry(from: statement)) }
    return entries
  }

  func entry(_ number: Int64) throws -> JournalEntry? {
    let statement = try database.prepared(
      "SELECT id, time, author, action, title, count, target FROM journal WHERE id = ?1")
    defer { statement.reset() }
    try statement.bind(number, at: 1)
    return try statement.step() ? try JournalEntry(from: statement) : nil
  }

  /// The changes of an entry, in order. An undo or redo keeps none of its own: they are those of its target.
  func changes(of number: Int64) throws -> [Change] {
    guard let entry = try entry(number) else { return [] }
    var changes: [(sequence: Int64, change: Change)] = []
    let edit = entry.target ?? number
    try forEachChange(of: edit, .forwards) { changes.append(($0, $1)) }
    changes.sort { $0.sequence < $1.sequence }
    let made = changes.map(\.change)
    return entry.action == .undo ? made.reversed().map(\.inverse) : made
  }

  enum Direction {
    case forwards, backwards
  }

  /// Calls `body` with each change of an edit as it was made and its place. Figures stream from the file, however many;
  /// other records follow or precede them, since nothing depends on the order between the two.
  func forEachChange(
    of edit: Int64, _ direction: Direction, _ body: (Int64, Change) throws -> Void
  ) throws {
    let order = direction == .forwards ? "ASC" : "DESC"
    let figures = try database.prepared(
      """
      SELECT seq, subject, period, indicator,
        old_amount, old_status, old_scope, old_source, old_note, old_confirmed_by, old_target,
        old_doubt, new_amount, new_status, new_scope, new_source, new_note, new_confirmed_by,
        new_target, new_doubt
      FROM journal_figure WHERE entry = ?1 ORDER BY seq \(order)
      """)
    defer { figures.reset() }
    try figures.bind(edit, at: 1)
    while try figures.step() {
      try body(figures.integer(at: 0) ?? 0, try Change(journalFigure: figures))
    }
    // Read to the end first: a draft's text is found by walking back from its table, which `body` may change.
    for (sequence, change) in try recordChanges(of: edit, order: order) {
      try body(sequence, change)
    }
  }

  private func recordChanges(of edit: Int64, order: String) throws -> [(Int64, Change)] {
    let statement = try database.prepared(
      """
      SELECT seq, entity, key, before, after FROM journal_record
      WHERE entry = ?1 ORDER BY seq \(order)
      """)
    defer { statement.reset() }
    try statement.bind(edit, at: 1)
    var changes: [(Int64, Change)] = []
    while try statement.step() {
      var row = RowReader(statement)
      let (sequence, entity, number) = (try row.integer(), try row.text(), try row.integer())
      let kept = (
        before: try row.optionalText().map(JournalRow.init(text:)),
        after: try row.optionalText().map(JournalRow.init(text:))
      )
      let rows =
        try entity == Revision.table
        ? (
          before: whole(kept.before, revision: number), after: whole(kept.after, revision: number)
        ) : whole(kept, draft: number, of: edit, sequence: sequence)
      func record(_ row: JournalRow?) throws -> Record? {
        try row.map { try Record(entity: entity, number: number, row: $0) }
      }
      changes.append(
        (sequence, Change(before: try record(rows.before), after: try record(rows.after))))
    }
    return changes
  }
}

extension JournalEntry {
  fileprivate init(from statement: SQLStatement) throws {
    var row = RowReader(statement)
    self.init(
      id: try row.integer(), time: try row.integer(), author: try row.text(),
      action: try row.word(), title: try row.text(), count: try row.number(),
      target: row.optionalInteger())
  }
}

extension Change {
  fileprivate init(journalFigure statement: SQLStatement) throws {
    var row = RowReader(statement, from: 1)
    let key = try FigureKey(from: &row)
    func figure(from index: Int) throws -> Figure? {
      guard statement.text(at: index + 1) != nil else { return nil }
      var row = RowReader(statement, from: index)
      return try Figure(key: key, from: &row)
    }
    self.init(
      before: try figure(from: 4).map(Record.figure), after: try figure(from: 12).map(Record.figure)
    )
  }
}
