import Core
import GRDB

/// Makes a whole of the rows that were brought out: what is missing comes from the journal, and what is referred to and gone
/// gets a stand-in, so that nothing that was read has to be thrown away.
struct RescueMending {
  let database: Database
  private var rebuilt: [String: Int] = [:]
  private var rebuiltFigures: [Stretch: Int] = [:]
  private var notes: [String] = []
  private var isJournalBroken = false

  init(database: Database) { self.database = database }

  /// One subject's figures of one period.
  private struct Stretch: Hashable {
    var subject: Int64
    var period: Int64
  }

  mutating func run(sequences: [String: Int64]) throws {
    for (table, number) in sequences {
      try database.execute(
        sql: "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?",
        arguments: [number, table])
    }
    isJournalBroken = try Self.isJournalBroken(database)
    try rebuildRecords()
    try rebuildFigures()
    try makeHome()
    try standIns()
    try dropRest()
    // An older shape gets them as it is brought up to this one.
    if try database.tableExists("figure_packed") { try PackedFigures(database).packAll() }
  }

  // MARK: - From the journal

  /// What the journal says last of every record, where it stands whole.
  private mutating func rebuildRecords() throws {
    for table in [
      "region", "kind", "organization", "indicator", "material", "task", "issue",
      "formulation", "draft",
    ] {
      let rows = try Row.fetchAll(database, sql: Self.lastRecords, arguments: [table, table])
      let columns = try String.fetchAll(
        database, sql: "SELECT name FROM pragma_table_info(?) WHERE name <> 'id'",
        arguments: [table])
      let names = columns.joined(separator: ", ")
      let values = columns.map { "json_extract(?2, '$.\($0)')" }.joined(separator: ", ")
      for row in rows {
        let key: Int64 = row[0]
        let known = try Int.fetchOne(
          database, sql: "SELECT 1 FROM \"\(table)\" WHERE id = ?", arguments: [key])
        guard known == nil, let text: String = row[1] else { continue }
        try database.execute(
          sql: "INSERT OR IGNORE INTO \"\(table)\" (id, \(names)) SELECT ?1, \(values)",
          arguments: [key, text])
        rebuilt[table, default: 0] += database.changesCount
      }
    }
  }

  /// A record's last row among the edits that stand; a draft of which the journal kept a part only is not among them.
  private static let lastRecords = """
    SELECT key, after FROM (
      SELECT key, after, row_number() OVER (PARTITION BY key ORDER BY entry DESC, seq DESC) AS place
      FROM journal_record LEFT JOIN journal ON journal.id = entry
      WHERE entity = ? AND coalesce(state, 0) = 0)
    WHERE place = 1 AND after IS NOT NULL
      AND (? <> 'draft' OR (json_extract(after, '$.source') IS NOT NULL
        AND json_extract(after, '$.source_at') IS NULL))
    """

  private mutating func rebuildFigures() throws {
    let names = "amount, status, scope, source, note, confirmed_by, target, doubt"
    let new = names.split(separator: ", ").map { "new_\($0)" }.joined(separator: ", ")
    let rows = try Row.fetchAll(
      database,
      sql: """
        INSERT OR IGNORE INTO figure (subject, period, indicator, \(names))
        SELECT subject, period, indicator, \(new) FROM (
          SELECT *, row_number() OVER (
            PARTITION BY subject, period, indicator ORDER BY entry DESC, seq DESC) AS place
          FROM journal_figure LEFT JOIN journal ON journal.id = entry WHERE coalesce(state, 0) = 0)
        WHERE place = 1 AND new_status IS NOT NULL
        RETURNING subject, period
        """)
    for row in rows { rebuiltFigures[Stretch(subject: row[0], period: row[1]), default: 0] += 1 }
    rebuilt["figure"] = rows.count
    try rebuildNewFigures()
  }

  /// What a long import brought stands in lines, which no query can take apart.
  private mutating func rebuildNewFigures() throws {
    let insert = try database.prepared("INSERT OR IGNORE " + FigureTable.insertion().dropFirst(6))
    var counts: [Stretch: Int] = [:]
    let isWhole = try JournaledChanges(database: database).putNewFigures { figure in
      try insert.bind(figure.key)
      try insert.bind(figure, from: 4)
      try insert.run()
      guard database.changesCount == 1 else { return }
      let stretch = Stretch(
        subject: figure.key.subject.sortKey, period: Int64(figure.key.period.sortKey))
      counts[stretch, default: 0] += 1
    }
    rebuiltFigures.merge(counts, uniquingKeysWith: +)
    rebuilt["figure", default: 0] += counts.values.reduce(0, +)
    if !isWhole { isJournalBroken = true }
  }

  /// An entry is numbered by the one before it, none is ever taken away, and each says how many changes it has.
  static func isJournalBroken(_ database: Database) throws -> Bool {
    let sql = """
      SELECT (SELECT count(*) FROM journal) <>
          max((SELECT coalesce(max(id), 0) FROM journal),
            coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'journal'), 0))
        OR (SELECT coalesce(sum(count), 0) FROM journal WHERE action = '修改') <>
          (SELECT coalesce(sum(number), 0) FROM (\(try JournaledChanges(database: database).counts())))
      """
    return try Bool.fetchOne(database, sql: sql) ?? true
  }

  // MARK: - Stand-ins

  /// The office's region and settings, without which no workbook opens.
  private mutating func makeHome() throws {
    guard try Int.fetchOne(database, sql: "SELECT 1 FROM settings") == nil else { return }
    var home = try Int64.fetchOne(
      database,
      sql: """
        SELECT region.id FROM region LEFT JOIN organization ON organization.region = region.id
        GROUP BY region.id ORDER BY count(organization.id) DESC, region.id DESC LIMIT 1
        """)
    if home == nil {
      home = try Int64.fetchOne(database, sql: "SELECT min(region) FROM organization") ?? 1
    }
    try database.execute(
      sql: """
        INSERT INTO settings (id, region, period, draft, due_days, characters_per_minute) SELECT 1, ?,
          coalesce((SELECT period FROM figure GROUP BY period ORDER BY count(*) DESC LIMIT 1),
            (SELECT strftime('%Y', max(time), 'unixepoch') * 1000 + 1 FROM journal),
            strftime('%Y', 'now') * 1000 + 1),
          (SELECT min(id) FROM draft), ?, ?
        """,
      arguments: [
        home, WorkspaceSettings.usualDueDays, WorkspaceSettings.usualCharactersPerMinute,
      ])
    notes.append("设置已丢失，按现有内容重新设定：请核对区域、工作期")
  }

  private mutating func standIns() throws {
    for standIn in StandIn.all {
      try database.execute(sql: try standIn.sql(in: database))
      let count = database.changesCount
      guard count > 0 else { continue }
      if standIn.table.hasPrefix("journal") { isJournalBroken = true }
      notes.append(
        "\(TableName.chinese(standIn.table))有\(count)项已丢失，用“\(standIn.name)”代替：请改回原名")
    }
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO subject SELECT id FROM organization UNION SELECT -id FROM region;
        DELETE FROM subject WHERE id NOT IN (SELECT id FROM organization UNION SELECT -id FROM region);
        UPDATE settings SET draft = (SELECT min(id) FROM draft)
          WHERE draft NOT IN (SELECT id FROM draft);
        """)
    try settleJournal()
    if try database.tableExists("workbook_identity") {
      try database.execute(
        sql: "INSERT OR IGNORE INTO workbook_identity VALUES (1, lower(hex(randomblob(8))))")
    }
  }

  /// An entry that lost some of its changes says how many it has left, and can be neither undone nor redone.
  private func settleJournal() throws {
    try database.execute(
      sql: """
        WITH found AS (
          SELECT entry, sum(number) AS number
          FROM (\(try JournaledChanges(database: database).counts())) GROUP BY entry)
        UPDATE journal SET state = 2, title = title || '（日志有缺）',
          count = coalesce((SELECT number FROM found WHERE entry = id), 0)
        WHERE action = '修改' AND count <> coalesce((SELECT number FROM found WHERE entry = id), 0)
        """)
  }

  /// What still refers to nothing cannot stay.
  private mutating func dropRest() throws {
    for row in try Row.fetchAll(database, sql: "PRAGMA foreign_key_check") {
      let table: String = row[0]
      guard let number: Int64 = row[1] else { continue }
      try database.execute(sql: "DELETE FROM \"\(table)\" WHERE rowid = ?", arguments: [number])
      notes.append("\(TableName.chinese(table))有1条引用的内容已丢失，没有保留")
    }
  }

  // MARK: - The report

  func report(of filler: RescueFiller, _ damaged: DamagedWorkbook) throws -> RescueReport {
    var report = RescueReport()
    let used = Set(filler.saved.keys).union(rebuilt.keys).union(filler.refused.keys)
      .union(damaged.broken.keys)
    for table in TableName.ofRecords where used.contains(table) {
      report.tables.append(
        RescueReport.Table(
          name: TableName.chinese(table), saved: filler.saved[table] ?? 0,
          rebuilt: rebuilt[table] ?? 0,
          refused: (filler.refused[table] ?? 0) + (damaged.broken[table] ?? 0)))
    }
    report.badPages = damaged.badPages.sorted()
    report.notes = notes
    if damaged.hasLostSchema {
      report.notes.append("文件的目录页已损坏，内容按格式辨认；可能混有早先删去的记录，请核对")
    }
    report.isJournalBroken = isJournalBroken
    report.figures = try figures()
    return report
  }

  private func figures() throws -> [RescueReport.Figures] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT subject, period, count(*), coalesce(
          (SELECT short_name FROM organization WHERE id = subject),
          (SELECT name FROM region WHERE id = -subject), '')
        FROM figure GROUP BY subject, period ORDER BY subject, period
        """)
    return rows.compactMap { row in
      let stretch = Stretch(subject: row[0], period: row[1])
      let rebuilt = rebuiltFigures[stretch] ?? 0
      guard isJournalBroken || rebuilt > 0, let period = Period(sortKey: Int(stretch.period))
      else { return nil }
      return RescueReport.Figures(
        subject: row[3], period: period.code, saved: (row[2] as Int) - rebuilt, rebuilt: rebuilt)
    }
  }
}
