import Core

import class GRDB.Database

/// A change of a draft's text stands in the journal as a splice, and is read by walking back from the text as it is now.
extension Journal {
  /// The rows of a change as they are to be kept.
  func rows(of change: Change) throws -> (before: JournalRow?, after: JournalRow?) {
    var before = try change.before?.numbered.map { try JournalRow($0) }
    var after = try change.after?.numbered.map { try JournalRow($0) }
    if case .draft(let old)? = change.before, case .draft(let new)? = change.after {
      let splice = TextSplice(from: old.source, to: new.source)
      before?.keep(splice.removed, at: splice.offset)
      after?.keep(splice.inserted, at: splice.offset)
    }
    if case .revision? = change.after ?? change.before {
      before?.dropTexts()
      after?.dropTexts()
    }
    return (before, after)
  }

  /// The rows of a change with the whole of a draft's text, where only a splice was kept.
  func whole(
    _ rows: (before: JournalRow?, after: JournalRow?), draft number: Int64, of edit: Int64,
    sequence: Int64
  ) throws -> (before: JournalRow?, after: JournalRow?) {
    guard let splice = JournalRow.splice(rows) else { return rows }
    let text = try source(ofDraft: number, afterChange: sequence, of: edit)
    guard let text, let former = splice.inverse.applied(to: text) else {
      throw UnreadableColumn(index: 4)
    }
    var whole = rows
    whole.before?.source = former
    whole.after?.source = text
    return whole
  }

  /// A draft's text as it was right after a change; nil if there was no such draft then.
  private func source(
    ofDraft number: Int64, afterChange sequence: Int64, of edit: Int64
  ) throws -> String? {
    var text = try NumberedTable<Draft>(database: database).find(number)?.source
    // An undo stands in the journal without changes of its own: it is its target's, backwards.
    let statement = try database.prepared(
      """
      SELECT journal.action = '撤销', record.before, record.after
      FROM journal_record AS record JOIN journal ON ifnull(journal.target, journal.id) = record.entry
      WHERE record.entity = 'draft' AND record.key = ?1
        AND (journal.id > ?2 OR (journal.id = ?2 AND record.seq > ?3))
      ORDER BY journal.id DESC, iif(journal.action = '撤销', record.seq, -record.seq)
      """)
    defer { statement.reset() }
    try statement.bind(number, at: 1)
    try statement.bind(edit, at: 2)
    try statement.bind(sequence, at: 3)
    while try statement.step() {
      let isUndo = statement.integer(at: 0) == 1
      let rows = (
        before: try statement.text(at: 1).map(JournalRow.init(text:)),
        after: try statement.text(at: 2).map(JournalRow.init(text:))
      )
      if let splice = JournalRow.splice(rows) {
        let step = isUndo ? splice : splice.inverse
        text = text.flatMap(step.applied)
      } else {
        text = (isUndo ? rows.after : rows.before)?.source
      }
    }
    return text
  }
}
