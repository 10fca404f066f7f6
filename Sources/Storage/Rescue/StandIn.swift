import class GRDB.Database

/// A record that takes the place of one that others refer to and that is gone.
struct StandIn {
  let table: String
  /// How the stand-ins' names begin.
  let name: String
  private let sql: String
  /// Stands in `sql` where the changes that the journal holds are to be counted.
  private static let counts = "journaled_changes"

  func sql(in database: Database) throws -> String {
    sql.replacing(Self.counts, with: "(\(try JournaledChanges(database: database).counts()))")
  }

  /// In an order in which none refers to one that comes later.
  static let all = [journal, entry, organization, kind, indicator, region]

  private static let journal = StandIn(
    table: "journal", name: "（损坏的日志）",
    sql: """
      INSERT INTO journal (id, time, author, action, title, count)
      SELECT entry, 0, '不详', '修改', '（损坏的日志）', sum(number) FROM \(counts)
      WHERE entry NOT IN (SELECT id FROM journal) GROUP BY entry
      """)

  /// Entries are numbered without a gap.
  private static let entry = StandIn(
    table: "journal", name: "（损坏的日志）",
    sql: """
      INSERT INTO journal (id, time, author, action, title, count, state)
      WITH RECURSIVE numbers (id) AS (
        SELECT 1 UNION ALL SELECT id + 1 FROM numbers
        WHERE id < (SELECT max(seq) FROM sqlite_sequence WHERE name = 'journal'))
      SELECT id, 0, '不详', '修改', '（损坏的日志）', 0, 2 FROM numbers
      WHERE id NOT IN (SELECT id FROM journal)
        AND id <= (SELECT max(seq) FROM sqlite_sequence WHERE name = 'journal')
      """)

  private static let organization = StandIn(
    table: "organization", name: "找回的机构",
    sql: """
      INSERT INTO organization (id, region, kind, short_name, formal_name, head_title, contact,
        telephone, place)
      SELECT id, (SELECT region FROM settings), coalesce((SELECT min(id) FROM kind), 1),
        '找回的机构' || id, '找回的机构' || id, '', '', '', id
      FROM (SELECT subject AS id FROM figure UNION SELECT subject FROM material
        UNION SELECT subject FROM task UNION SELECT organization FROM issue)
      WHERE id > 0 AND id NOT IN (SELECT id FROM organization)
      """)

  private static let kind = StandIn(
    table: "kind", name: "找回的类别",
    sql: """
      INSERT INTO kind (id, code, name, bare_name, aliases, short_pattern, formal_pattern,
        head_title, represents, is_optional, place)
      SELECT DISTINCT kind, 'rescued.' || kind, '找回的类别' || kind, '找回的类别' || kind, '',
        '{级}找回的类别', '{区域}找回的类别', '', '', 0, kind
      FROM organization WHERE kind NOT IN (SELECT id FROM kind)
      """)

  private static let indicator = StandIn(
    table: "indicator", name: "找回的指标",
    sql: """
      INSERT INTO indicator (id, code, name, aliases, reporters, family, unit, nature,
        adds_over_time, adds_over_organizations, decimals, direction, lengths, ranks, definition,
        place)
      SELECT id, 'rescued.' || id, '找回的指标' || id, '', '"all"', '', '', 'flow', 0, 0, 4, 'none',
        '0123', '0123', '', id
      FROM (SELECT indicator AS id FROM figure UNION SELECT indicator FROM task
        UNION SELECT numerator FROM indicator UNION SELECT denominator FROM indicator
        UNION SELECT growth FROM indicator)
      WHERE id IS NOT NULL AND id NOT IN (SELECT id FROM indicator)
      """)

  private static let region = StandIn(
    table: "region", name: "找回的区域",
    sql: """
      INSERT INTO region (id, name, level, parent, code, party_committee, government, whole, our,
        prefix, youth_league, place)
      SELECT id, '找回的区域' || id, '区', NULL, '', '', '', '', '', '', '', id
      FROM (SELECT -subject AS id FROM figure UNION SELECT -subject FROM material
        UNION SELECT -subject FROM task UNION SELECT region FROM organization
        UNION SELECT parent FROM region UNION SELECT region FROM settings)
      WHERE id > 0 AND id NOT IN (SELECT id FROM region)
      """)
}
