import Core

import class GRDB.Database

extension Journal {
  /// The entries that are asked for, the newest first. An undo or redo is about the records of its target.
  func entries(_ query: JournalQuery) throws -> [JournalEntry] {
    let statement = try database.prepared(
      """
      SELECT id, time, author, action, title, count, target FROM journal
      WHERE id < ?1 AND (?3 IS NULL OR author = ?3) AND (?4 = '' OR instr(title, ?4) > 0)
        AND \(Self.condition(query.kind))
      ORDER BY id DESC LIMIT ?2
      """)
    defer { statement.reset() }
    try statement.bind(query.before ?? .max, at: 1)
    try statement.bind(Int64(max(0, query.limit)), at: 2)
    try statement.bind(query.author, at: 3)
    try statement.bind(query.text, at: 4)
    var entries: [JournalEntry] = []
    while try statement.step() { entries.append(try JournalEntry(from: statement)) }
    return entries
  }

  private static func condition(_ kind: Record.Kind?) -> String {
    guard let kind else { return "1" }
    let changed = "WHERE entry = coalesce(journal.target, journal.id)"
    guard let table = kind.table else {
      return """
        (EXISTS (SELECT 1 FROM journal_figure \(changed))
          OR EXISTS (SELECT 1 FROM journal_new_figures \(changed)))
        """
    }
    return "EXISTS (SELECT 1 FROM journal_record \(changed) AND entity = '\(table)')"
  }

  /// Everybody who has an entry, in the order of their names.
  func authors() throws -> [String] {
    let statement = try database.prepared("SELECT DISTINCT author FROM journal ORDER BY author")
    defer { statement.reset() }
    var authors: [String] = []
    while try statement.step() { authors.append(statement.text(at: 0) ?? "") }
    return authors
  }

  func entry(_ number: Int64) throws -> JournalEntry? {
    let statement = try database.prepared(
      "SELECT id, time, author, action, title, count, target FROM journal WHERE id = ?1")
    defer { statement.reset() }
    try statement.bind(number, at: 1)
    return try statement.step() ? try JournalEntry(from: statement) : nil
  }

  /// The changes of an entry, in order, at most `limit` of each table. An undo or redo keeps none of its own: they are
  /// those of its target.
  func changes(of number: Int64, limit: Int = .max) throws -> [Change] {
    guard let entry = try entry(number) else { return [] }
    var changes: [(sequence: Int64, change: Change)] = []
    let edit = entry.target ?? number
    try forEachChange(of: edit, .forwards, limit: limit) { changes.append(($0, $1)) }
    changes.sort { $0.sequence < $1.sequence }
    let made = changes.map(\.change)
    return entry.action == .undo ? made.reversed().map(\.inverse) : made
  }

  enum Direction {
    case forwards, backwards
  }

  /// Calls `body` with each change of an edit as it was made and its place. Figures stream from the file, however many;
  /// other records follow or precede them, since nothing depends on the order between the two. What an edit has put new it
  /// may have changed after, never the other way round.
  func forEachChange(
    of edit: Int64, _ direction: Direction, limit: Int = .max,
    _ body: (Int64, Change) throws -> Void
  ) throws {
    func forEachNew() throws {
      try forEachNewFigure(of: edit, direction, limit: limit) { sequence, figure in
        try body(sequence, Change(before: nil, after: .figure(figure)))
      }
    }
    let order = direction == .forwards ? "ASC" : "DESC"
    if direction == .forwards { try forEachNew() }
    try forEachFigureChange(of: edit, order: order, limit: limit, body)
    if direction == .backwards { try forEachNew() }
    // Read to the end first: a draft's text is found by walking back from its table, which `body` may change.
    for (sequence, change) in try recordChanges(of: edit, order: order, limit: limit) {
      try body(sequence, change)
    }
  }

  private func forEachFigureChange(
    of edit: Int64, order: String, limit: Int, _ body: (Int64, Change) throws -> Void
  ) throws {
    let figures = try database.prepared(
      """
      SELECT seq, subject, period, indicator,
        old_amount, old_status, old_scope, old_source, old_note, old_confirmed_by, old_target,
        old_doubt, new_amount, new_status, new_scope, new_source, new_note, new_confirmed_by,
        new_target, new_doubt
      FROM journal_figure WHERE entry = ?1 ORDER BY seq \(order) LIMIT ?2
      """)
    defer { figures.reset() }
    try figures.bind(edit, at: 1)
    try figures.bind(Int64(max(0, limit)), at: 2)
    while try figures.step() {
      try body(figures.integer(at: 0) ?? 0, try Change(journalFigure: figures))
    }
  }

  private func recordChanges(of edit: Int64, order: String, limit: Int) throws -> [(Int64, Change)]
  {
    let statement = try database.prepared(
      """
      SELECT seq, entity, key, before, after FROM journal_record
      WHERE entry = ?1 ORDER BY seq \(order) LIMIT ?2
      """)
    defer { statement.reset() }
    try statement.bind(edit, at: 1)
    try statement.bind(Int64(max(0, limit)), at: 2)
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

extension Record.Kind {
  /// The table of such records as the journal names it; nil for figures, which have one of their own there.
  fileprivate var table: String? {
    switch self {
    case .figure: nil
    case .settings: WorkspaceSettings.table
    case .region: Region.table
    case .kind: OrganizationKind.table
    case .organization: Organization.table
    case .indicator: Indicator.table
    case .material: Material.table
    case .task: PlannedTask.table
    case .issue: Issue.table
    case .formulation: Formulation.table
    case .draft: Draft.table
    case .revision: Revision.table
    }
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
