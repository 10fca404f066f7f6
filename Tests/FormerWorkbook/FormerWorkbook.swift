import GRDB

/// A workbook as an older program left it: made by this one, then taken back version by version.
///
/// A new version of the schema adds its step here and nowhere else.
public enum FormerWorkbook {
  /// The versions that a workbook can be taken back to. Version 2 made a table anew, which has no way back.
  public static let versions = 3...8

  /// What takes away what each version brought.
  private static let steps = [
    4: "DROP TABLE catalog_seen; DROP TABLE catalog_edition",
    5: "DROP TABLE import_decision",
    6: "DROP TABLE workbook_identity",
    7: "ALTER TABLE draft DROP COLUMN ignored",
    8: "DROP TABLE journal_new_figures",
    9: "DROP TABLE figure_packed; DROP INDEX organization_by_region",
  ]

  /// Takes the workbook at `path`, which nobody has open, back to `version`. Everything is in the file itself afterwards.
  ///
  /// - Throws: `DatabaseError` where the file is in use, or no workbook of the version that `steps` begins with.
  public static func takeBack(_ path: String, to version: Int) throws {
    precondition(versions.contains(version), "no way back to version \(version)")
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      let current = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      for step in ((version + 1)...current).reversed() {
        guard let sql = steps[step] else {
          throw DatabaseError(message: "FormerWorkbook has no step back from version \(step)")
        }
        try db.execute(sql: sql)
      }
      try db.execute(
        sql: "PRAGMA user_version = \(version); PRAGMA wal_checkpoint(TRUNCATE)")
    }
    try queue.close()
  }
}
