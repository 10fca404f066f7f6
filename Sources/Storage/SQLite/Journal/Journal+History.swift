import Core

import class GRDB.Database

extension Journal {
  /// What was done to one record, the newest first; an undo tells what it took back.
  ///
  /// Its own changes are found by the index on the key. Who undid or redid them is known only to the entries after the first
  /// of them, which are few beside the records: the journal of a year is read in milliseconds.
  func history(of entity: String, _ number: Int64) throws -> [RecordEvent] {
    let changes = try ownChanges(of: entity, number)
    guard let first = changes.keys.min() else { return [] }
    var numbers = Array(changes.keys)
    let statement = try database.prepared(
      "SELECT id, target FROM journal WHERE id > ?1 AND target IS NOT NULL")
    try statement.bind(first, at: 1)
    while try statement.step() {
      if let id = statement.integer(at: 0), let target = statement.integer(at: 1),
        changes[target] != nil
      {
        numbers.append(id)
      }
    }
    statement.reset()
    return try numbers.sorted(by: >).flatMap { number -> [RecordEvent] in
      guard let entry = try self.entry(number) else { return [] }
      let made = changes[entry.target ?? number] ?? []
      let told = entry.action == .undo ? made.map(\.inverse) : made.reversed()
      return told.map { RecordEvent(entry: entry, change: $0) }
    }
  }

  /// The changes of each edit that touched a record, in order.
  private func ownChanges(of entity: String, _ number: Int64) throws -> [Int64: [Change]] {
    let statement = try database.prepared(
      """
      SELECT entry, before, after FROM journal_record
      WHERE entity = ?1 AND key = ?2 ORDER BY entry, seq
      """)
    defer { statement.reset() }
    try statement.bind(entity, at: 1)
    try statement.bind(number, at: 2)
    var changes: [Int64: [Change]] = [:]
    func record(at index: Int) throws -> Record? {
      try statement.text(at: index).map {
        try Record(entity: entity, number: number, row: JournalRow(text: $0))
      }
    }
    while try statement.step() {
      guard let entry = statement.integer(at: 0) else { continue }
      changes[entry, default: []].append(
        Change(before: try record(at: 1), after: try record(at: 2)))
    }
    return changes
  }
}
