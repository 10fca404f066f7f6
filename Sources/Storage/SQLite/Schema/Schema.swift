import GRDB

/// The shape of a workbook file, and how an older file becomes a newer one.
enum Schema {
  /// `QTGB` in ASCII: tells a workbook from any other SQLite file.
  static let applicationID: Int32 = 0x5154_4742

  /// The version that this program reads and writes; equals the number of migrations.
  static var version: Int { migrations.count }

  /// Literal SQL, oldest first. What has been shipped never changes; a new shape is a new entry.
  static let migrations = [
    SchemaVersion1.sql, SchemaVersion2.sql, SchemaVersion3.sql, SchemaVersion4.sql,
    SchemaVersion5.sql, SchemaVersion6.sql, SchemaVersion7.sql, SchemaVersion8.sql,
    SchemaVersion9.sql,
  ]

  /// Brings a file up to `version`, one transaction a step.
  static func migrate(_ db: Database, from current: Int) throws {
    for version in current..<migrations.count {
      try db.inTransaction(.immediate) {
        // Another process may have migrated while this one waited for the lock.
        guard try db.integer("PRAGMA user_version") == Int64(version) else { return .rollback }
        try db.execute(sql: migrations[version])
        if version + 1 == SchemaVersion9.number { try PackedFigures(db).packAll() }
        try db.execute(sql: "PRAGMA user_version = \(version + 1)")
        return .commit
      }
    }
  }
}
