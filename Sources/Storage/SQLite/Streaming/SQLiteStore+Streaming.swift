import Core
import GRDB

extension SQLiteStore {
  /// Carries out an edit while it is being made, in one transaction and as one entry of the journal; memory does not grow
  /// with it. When this returns true, the edit is on disk.
  ///
  /// - Parameter work: makes the edit; false takes everything back, and so does an error, which is thrown on.
  /// - Throws: `StoreError` for what the store refuses.
  public func edit(
    title: String, author: String, _ work: (any EditSink) throws -> Bool
  ) throws -> Bool {
    try requireWritable()
    do {
      let isKept = try queue.inDatabase { db in
        try Self.prepareForLength(db)
        defer { Self.restore(db) }
        var isKept = false
        try db.inTransaction(.immediate) {
          let sink = try StreamedEdit(db)
          isKept = try work(sink)
          guard isKept, sink.count > 0 else { return isKept ? .commit : .rollback }
          try sink.finish(title: title, author: author, at: Self.now)
          return .commit
        }
        return isKept
      }
      try requireInPlace()
      return isKept
    } catch let error where StoreError.isOfStore(error) {
      throw StoreError(error, path: path, title: title)
    }
  }

  /// Pages that change again and again are written once: 32 MB, whatever the edit's length.
  private static func prepareForLength(_ db: Database) throws {
    try db.execute(sql: "PRAGMA cache_size = -32768; PRAGMA foreign_keys = OFF")
    try db.execute(sql: SaidPlaces.tables)
  }

  /// What fails here fails again, and is told, at the next statement.
  private static func restore(_ db: Database) {
    try? StreamedEdit.holdChecks(false, in: db)
    try? db.execute(sql: SaidPlaces.removal)
    try? db.execute(
      sql: "PRAGMA foreign_keys = ON; PRAGMA cache_size = -2000; PRAGMA shrink_memory")
  }
}

extension StoreError {
  /// Whether an error came from the store rather than from the work that it was asked to keep.
  fileprivate static func isOfStore(_ error: any Error) -> Bool {
    error is StoreError || error is UnstorableRecord || error is UnreadableColumn
      || error is RecordMismatch || error is DatabaseError
  }
}
