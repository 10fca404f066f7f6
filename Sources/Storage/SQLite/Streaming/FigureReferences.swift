import Core

import class GRDB.Database

/// Sees to it that what a long edit refers to is there, while SQLite's own watch is off: that asks for every figure, and all
/// figures of a table are of a few thousand subjects and indicators.
struct FigureReferences {
  private let database: Database
  private var last: FigureKey?
  private var subjects: Set<Int64> = []
  private var indicators: Set<Int64> = []

  init(_ database: Database) { self.database = database }

  mutating func check(_ key: FigureKey) throws {
    if last?.subject != key.subject {
      try check(key.subject.sortKey, in: "subject", &subjects)
    }
    if last?.indicator != key.indicator {
      try check(key.indicator.rawValue, in: "indicator", &indicators)
    }
    last = key
  }

  private func check(_ number: Int64, in table: String, _ known: inout Set<Int64>) throws {
    guard !known.contains(number) else { return }
    guard try database.integer("SELECT 1 FROM \(table) WHERE id = ?1", number) != nil else {
      throw UnstorableRecord(reason: "引用了没有保存的记录")
    }
    known.insert(number)
  }

  /// Checks the other records as a whole. The journal's are its own entries, and the figures' have been checked.
  func checkOthers() throws {
    let broken = try database.integer(
      """
      SELECT 1 FROM sqlite_master AS t JOIN pragma_foreign_key_check(t.name)
      WHERE t.type = 'table' AND t.name <> 'figure' AND t.name NOT LIKE 'journal%' LIMIT 1
      """)
    if broken != nil { throw UnstorableRecord(reason: "引用了没有保存的记录") }
  }
}
