import Core
import Foundation
import GRDB
import GRDBSQLite

/// A workbook in one SQLite file, with a write-ahead log beside it while it is open.
public final class SQLiteStore: Store {
  /// How a workbook is to be opened.
  public enum Access: Hashable, Sendable {
    /// Refuses what cannot be written.
    case readWrite
    case readOnly
    /// For writing where that is possible, else for reading.
    case automatic
  }

  /// An edit of more changes than this is undone from the journal alone; what `undo` and `redo` return then holds its
  /// title but no changes, and its window has to be read again.
  static let largestEditInMemory = 10_000

  /// The file, as it was named.
  public let path: String
  public let isWritable: Bool
  /// Whether a log remained beside the file: the last program that had it did not close it, or still has it, as
  /// `isOpenElsewhere` tells. Nothing that was committed is lost either way.
  public let recoveredFromUncleanExit: Bool
  let queue: DatabaseQueue
  /// With symbolic links resolved.
  let realPath: String
  /// The file that was opened.
  let identityOfFile: FileIdentity?

  private init(
    path: String, file: WorkbookFile, queue: DatabaseQueue, isWritable: Bool, hadLog: Bool
  ) {
    self.path = path
    realPath = file.path
    identityOfFile = FileIdentity(file.path)
    self.queue = queue
    self.isWritable = isWritable
    recoveredFromUncleanExit = hadLog
  }

  /// Opens a workbook, and brings an older one up to this program's version once a copy of it is kept.
  /// - Throws: `.missing`, `.folder`, `.empty`, `.foreign`, `.newer`, `.corrupt`, `.locked` after two seconds,
  ///   `.readOnly` for a file that `.readWrite` cannot write, `.noPermission`, `.inputOutput`.
  public static func open(
    at path: String, access: Access = .automatic
  ) throws(StoreError) -> SQLiteStore {
    let store = try open(at: path, access: access, migrates: true)
    if store.isWritable { store.sweep() }
    return store
  }

  /// - Parameter migrates: false to look at a workbook of any shape, and change nothing.
  static func open(
    at path: String, access: Access, migrates: Bool
  ) throws(StoreError) -> SQLiteStore {
    let file = try WorkbookFile(existing: path)
    let isWritable = access != .readOnly && file.isWritable
    guard isWritable || access != .readWrite else { throw .readOnly(path: path) }
    let hadLog = file.hasLog
    // Without a log nobody has it open; a connection that may only read would make one and could not take it away.
    let isImmutable = !isWritable && !hadLog && !(file.isFolderWritable && file.isLogThere)
    do {
      let queue = try DatabaseQueue(
        path: isImmutable ? file.immutableAddress : file.path,
        configuration: configuration(path: path, isWritable: isWritable))
      let store = SQLiteStore(
        path: path, file: file, queue: queue, isWritable: isWritable, hadLog: hadLog)
      try queue.inDatabase { try store.prepareSchema($0, migrates: migrates) }
      return store
    } catch {
      throw StoreError(error, path: path, title: "")
    }
  }

  static func configuration(path: String, isWritable: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = !isWritable
    configuration.busyMode = .timeout(2)
    configuration.prepareDatabase { db in
      let header = try WorkbookHeader(of: db)
      guard header.isSQLite, header.applicationID == Schema.applicationID else {
        throw StoreError.foreign(path: path)
      }
      guard header.version <= Schema.version else {
        throw StoreError.newer(path: path, version: Int(header.version))
      }
      guard isWritable else { return }
      try db.execute(sql: "PRAGMA synchronous = FULL")
      if !header.isLogged { try db.execute(sql: "PRAGMA journal_mode = WAL") }
    }
    return configuration
  }

  /// The version may stand in the log only, where the header does not show it.
  private func prepareSchema(_ db: Database, migrates: Bool) throws {
    let version = Int(try db.integer("PRAGMA user_version") ?? 0)
    guard version != Schema.version else { return }
    guard version < Schema.version else { throw StoreError.newer(path: path, version: version) }
    guard version > 0 else { throw StoreError.corrupt(path: path, detail: "没有建完") }
    guard migrates else { return }
    guard isWritable else { throw StoreError.readOnly(path: path) }
    try keepCopy(.migration, of: db, at: Self.now)
    try Schema.migrate(db, from: version)
  }

  public func identity() throws(StoreError) -> String {
    try read { db in
      guard let code = try String.fetchOne(db, sql: "SELECT code FROM workbook_identity") else {
        throw UnstorableRecord(reason: "工作簿没有自己的标识")
      }
      return code
    }
  }

  public func settings() throws(StoreError) -> WorkspaceSettings {
    try read { try WindowReader($0).settings() }
  }

  public func window(_ request: WindowRequest = .init()) throws(StoreError) -> Workspace {
    try read { try WindowReader($0).workspace(request) }
  }

  public func directory() throws(StoreError) -> Workspace {
    try read { try WindowReader($0).directory() }
  }

  public func slice(
    of indicators: Set<IndicatorID>, below region: RegionID? = nil
  ) throws(StoreError) -> Workspace {
    try read { try SubtreeReader($0).slice(of: indicators, below: region) }
  }

  public func totals(of region: RegionID, in period: Period) throws(StoreError) -> RegionTotals {
    try read { try SubtreeReader($0).totals(of: region, in: period) }
  }

  public func issues(below region: RegionID) throws(StoreError) -> Workspace {
    try read { try SubtreeReader($0).issues(below: region) }
  }

  public func figures(of keys: [FigureKey]) throws(StoreError) -> [FigureKey: Figure] {
    try read { database in
      let table = FigureTable(database: database)
      return try keys.reduce(into: [:]) { figures, key in figures[key] = try table.find(key) }
    }
  }

  public func figures(
    of subjects: [Subject], in periods: Set<Period>
  ) throws(StoreError) -> [FigureKey: Figure] {
    try read { try FigureReader($0).figures(of: subjects.map(\.sortKey), in: periods) }
  }

  public func revisions(of draft: DraftID) throws(StoreError) -> [RevisionSummary] {
    try read { try RevisionTable(database: $0).summaries(of: draft) }
  }

  public func revision(_ id: RevisionID) throws(StoreError) -> Revision? {
    try read { try NumberedTable<Revision>(database: $0).find(id.rawValue) }
  }

  public func journal(_ query: JournalQuery) throws(StoreError) -> [JournalEntry] {
    try read { try Journal(database: $0).entries(query) }
  }

  public func journalAuthors() throws(StoreError) -> [String] {
    try read { try Journal(database: $0).authors() }
  }

  public func changes(of entry: Int64, limit: Int) throws(StoreError) -> [Change] {
    try read { try Journal(database: $0).changes(of: entry, limit: limit) }
  }

  public func lastChanges(of keys: Set<FigureKey>) throws(StoreError) -> [FigureKey: LastChange] {
    try read { try Journal(database: $0).lastChanges(of: keys) }
  }

  public func figureCounts(of subjects: Set<Subject>) throws(StoreError) -> [Period: Int] {
    try read { try FigureTable(database: $0).counts(of: subjects) }
  }

  public func history(of issue: IssueID) throws(StoreError) -> [RecordEvent] {
    try read { try Journal(database: $0).history(of: Issue.table, issue.rawValue) }
  }

  /// A number that changes when another program has changed the workbook.
  public func dataVersion() throws(StoreError) -> Int64 {
    try read { try $0.integer("PRAGMA data_version") ?? 0 }
  }

  /// Moves the log into the file and removes it, so that the one file can be copied, unless another program still has it.
  public func close() throws(StoreError) {
    do {
      // Emptying the log looks like an edit to whoever else has the workbook open.
      if isWritable, hasWritten {
        try queue.inDatabase { db in
          // Whoever else reads the log closes it later; waiting for them would hold up the exit.
          sqlite3_busy_timeout(db.sqliteConnection, 0)
          _ = try db.integer("PRAGMA wal_checkpoint(TRUNCATE)")
        }
      }
      try queue.close()
      // Where the file was taken away, nobody else can have its log.
      if isWritable, FileIdentity(realPath) == nil {
        for suffix in ["-wal", "-shm"] { unlink(realPath + suffix) }
      }
    } catch {
      throw StoreError(error, path: path, title: "")
    }
  }

  /// Runs `body` in one transaction that reads.
  private func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try transaction(.deferred, title: "", body)
  }

  /// Runs `body` in one transaction, on disk when this returns; an error takes everything back.
  func transaction<Value>(
    _ kind: Database.TransactionKind, title: String, _ body: (Database) throws -> Value
  ) throws(StoreError) -> Value {
    do {
      return try queue.inDatabase { db in
        var value: Value?
        try db.inTransaction(kind) {
          value = try body(db)
          return .commit
        }
        guard let value else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
        return value
      }
    } catch {
      throw StoreError(error, path: path, title: title)
    }
  }
}
