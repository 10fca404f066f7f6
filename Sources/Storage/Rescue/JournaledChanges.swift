import Core
import GRDB

/// What the journal of a workbook in rescue holds of changes. A workbook older than version 8 has no lines of new figures.
struct JournaledChanges {
  let database: Database

  private var hasLines: Bool {
    get throws { try database.tableExists("journal_new_figures") }
  }

  /// A query for the entries that have changes and how many each has, in parts: `entry`, `number`.
  func counts() throws -> String {
    """
    SELECT entry, count(*) AS number FROM journal_record GROUP BY entry
    UNION ALL SELECT entry, count(*) FROM journal_figure GROUP BY entry
    """
      // Every line of new figures ends in a newline.
      + (try hasLines
        ? """

        UNION ALL SELECT entry, sum(length(lines) - length(replace(lines, char(10), '')))
          FROM journal_new_figures GROUP BY entry
        """ : "")
  }

  /// Puts the new figures of edits that stand back, where neither the table nor a later change has a word on them.
  /// - Returns: whether every line could be read.
  func putNewFigures(_ put: (Figure) throws -> Void) throws -> Bool {
    guard try hasLines else { return true }
    try database.execute(
      sql: """
        CREATE TEMP TABLE last_word AS SELECT subject, period, indicator, max(entry) AS entry
          FROM journal_figure LEFT JOIN journal ON journal.id = entry WHERE coalesce(state, 0) = 0
          GROUP BY subject, period, indicator;
        CREATE UNIQUE INDEX temp.last_word_by_key ON last_word (subject, period, indicator)
        """)
    defer { try? database.execute(sql: "DROP TABLE temp.last_word") }
    let blocks = try Row.fetchCursor(
      database,
      sql: """
        SELECT entry, lines FROM journal_new_figures LEFT JOIN journal ON journal.id = entry
        WHERE coalesce(state, 0) = 0 ORDER BY entry DESC, seq
        """)
    var isWhole = true
    while let block = try blocks.next() {
      guard let figures = try? FigureLines.figures(in: block[1]) else {
        isWhole = false
        continue
      }
      let entry: Int64 = block[0]
      for figure in figures where try !isTold(figure.key, since: entry) { try put(figure) }
    }
    return isWhole
  }

  private func isTold(_ key: FigureKey, since entry: Int64) throws -> Bool {
    try Int.fetchOne(
      database,
      sql: """
        SELECT 1 FROM temp.last_word
        WHERE subject = ? AND period = ? AND indicator = ? AND entry >= ?
        """,
      arguments: [key.subject.sortKey, key.period.sortKey, key.indicator.rawValue, entry]) != nil
  }
}
