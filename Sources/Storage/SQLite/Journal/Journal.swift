import Core
import GRDB

/// The journal's tables: what was done, by whom, and each record before and after.
struct Journal {
  let database: Database

  /// What has become of an edit; the numbers are the column's.
  enum State: Int64 {
    case stands = 0
    case undone = 1
    /// Undone, and an edit was made since: no redo.
    case cut = 2
  }

  /// Adds an entry.
  /// - Returns: its number.
  func add(
    _ action: JournalEntry.Action, title: String, author: String, count: Int, target: Int64? = nil,
    at time: Int64
  ) throws -> Int64 {
    let statement = try database.prepared(
      """
      INSERT INTO journal (time, author, action, title, count, target)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """)
    try statement.bind(time, at: 1)
    try statement.bind(author, at: 2)
    try statement.bind(action.rawValue, at: 3)
    try statement.bind(title, at: 4)
    try statement.bind(Int64(count), at: 5)
    try statement.bind(target, at: 6)
    try statement.run()
    return database.lastInsertedRowID
  }

  /// Adds a change to an entry; `sequence` gives its place.
  func add(_ change: Change, to entry: Int64, sequence: Int) throws {
    if case .figure(let figure)? = change.after ?? change.before {
      return try addFigure(change, key: figure.key, to: entry, sequence: sequence)
    }
    guard let value = (change.after ?? change.before)?.numbered else { return }
    let statement = try database.prepared(
      """
      INSERT INTO journal_record (entry, seq, entity, key, before, after)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """)
    try statement.bind(entry, at: 1)
    try statement.bind(Int64(sequence), at: 2)
    try statement.bind(type(of: value).table, at: 3)
    try statement.bind(value.number, at: 4)
    let rows = try rows(of: change)
    try statement.bind(try rows.before?.text(), at: 5)
    try statement.bind(try rows.after?.text(), at: 6)
    try statement.run()
  }

  static let figureInsertion = """
    INSERT INTO journal_figure VALUES (?4, ?5, ?1, ?2, ?3,
      ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)
    """

  private func addFigure(_ change: Change, key: FigureKey, to entry: Int64, sequence: Int) throws {
    let statement = try database.prepared(Self.figureInsertion)
    try statement.bind(key)
    try statement.bind(entry, at: 4)
    try statement.bind(Int64(sequence), at: 5)
    for (record, index) in [(change.before, Int32(6)), (change.after, 14)] {
      if case .figure(let figure)? = record {
        try statement.bind(figure, from: index)
      } else {
        try statement.bind(nil as Figure?, from: index)
      }
    }
    try statement.run()
  }

  /// The number of the author's last edit that stands.
  func lastStanding(of author: String) throws -> Int64? {
    try edit(of: author, .stands, order: "DESC")
  }

  /// The number of the author's edit that was undone last: edits are undone from the newest back.
  func lastUndone(of author: String) throws -> Int64? {
    try edit(of: author, .undone, order: "ASC")
  }

  private func edit(of author: String, _ state: State, order: String) throws -> Int64? {
    let statement = try database.prepared(
      """
      SELECT id FROM journal WHERE action = '修改' AND author = ?1 AND state = ?2
      ORDER BY id \(order) LIMIT 1
      """)
    defer { statement.reset() }
    try statement.bind(author, at: 1)
    try statement.bind(state.rawValue, at: 2)
    return try statement.step() ? statement.integer(at: 0) : nil
  }

  func mark(_ entry: Int64, _ state: State) throws {
    let statement = try database.prepared("UPDATE journal SET state = ?2 WHERE id = ?1")
    try statement.bind(entry, at: 1)
    try statement.bind(state.rawValue, at: 2)
    try statement.run()
  }

  /// A new edit makes what its author had undone unreachable.
  func cutRedo(of author: String) throws {
    let statement = try database.prepared(
      "UPDATE journal SET state = 2 WHERE action = '修改' AND author = ?1 AND state = 1")
    try statement.bind(author, at: 1)
    try statement.run()
  }
}
