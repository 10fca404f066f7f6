import GRDB

/// The tables, indexes and triggers that a workbook has, to tell what somebody else put into it or took out.
struct WorkbookShape {
  /// What makes each, by its name.
  private let parts: [String: String]

  init(of db: Database) throws {
    // SQLite's own names (`sqlite_sequence`, `sqlite_stat1`, automatic indexes) come and go by themselves.
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_master
        WHERE name NOT LIKE 'sqlite_%'
        """)
    parts = Dictionary(rows.map { ($0[0], $0[1]) }) { first, _ in first }
  }

  /// What a workbook of a version had when this program made it.
  init(version: Int) throws {
    let queue = try DatabaseQueue()
    defer { try? queue.close() }
    try queue.inDatabase { db in
      for migration in Schema.migrations.prefix(version) { try db.execute(sql: migration) }
    }
    self = try queue.inDatabase { try WorkbookShape(of: $0) }
  }

  /// How this differs from the shape that it should have, in the office's words, by name.
  func differences(from proper: WorkbookShape) -> [String] {
    Set(parts.keys).union(proper.parts.keys).sorted().compactMap { name in
      switch (parts[name], proper.parts[name]) {
      case (nil, _?): "缺\(Self.words(for: name))"
      case (_?, nil): "有本程序没有建过的\(Self.words(for: name))"
      case (let found, let made): found == made ? nil : "\(Self.words(for: name))被改过"
      }
    }
  }

  private static func words(for part: String) -> String {
    let words = part.split(separator: " ", maxSplits: 1)
    let kind = ["table": "表", "index": "索引", "trigger": "触发器", "view": "视图"][words[0]] ?? ""
    return "\(kind)“\(words.dropFirst().first ?? "")”"
  }
}
