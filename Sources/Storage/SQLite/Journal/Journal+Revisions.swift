import Core

import class GRDB.Database

/// A revision's texts never change and are never lost, so the journal leaves them out and takes them from where they are.
extension Journal {
  /// A revision's row with its texts.
  func whole(_ row: JournalRow?, revision number: Int64) throws -> JournalRow? {
    guard var row else { return nil }
    let statement = try database.prepared(
      """
      SELECT source, speech FROM revision WHERE id = ?1
      UNION ALL SELECT source, speech FROM revision_removed WHERE id = ?1
      """)
    defer { statement.reset() }
    try statement.bind(number, at: 1)
    guard try statement.step() else { throw UnreadableColumn(index: 3) }
    row.restoreTexts(source: statement.text(at: 0), speech: statement.text(at: 1))
    return row
  }
}
