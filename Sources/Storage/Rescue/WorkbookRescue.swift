import Foundation
import GRDB

/// Makes a good workbook of what can be read of a damaged one.
public struct WorkbookRescue: Sendable {
  private let path: String

  /// - Parameter path: the damaged workbook; it is only read.
  public init(of path: String) { self.path = path }

  /// Writes the new workbook.
  /// - Throws: `.missing` and the like for the damaged one; `.alreadyExists`, `.diskFull` and the like for the new one;
  ///   `.corrupt` if nothing of an office could be read.
  public func write(to target: String) throws(StoreError) -> RescueReport {
    let source = try WorkbookFile(existing: path).path
    var status = stat()
    guard lstat(target, &status) != 0 else { throw .alreadyExists(path: target) }
    let copy = UnfinishedFile.path(for: target + ".damaged")
    defer { UnfinishedFile.remove(copy) }
    try WorkbookRestoring.copyBytes(of: source, to: copy)
    if access(source + "-wal", F_OK) == 0 {
      try WorkbookRestoring.copyBytes(of: source + "-wal", to: copy + "-wal")
      Self.takeInLog(of: copy)
    }
    var report = RescueReport()
    try WholeFile.write(to: target) { unfinished throws(StoreError) in
      do { report = try Self.rescue(copy, into: unfinished) } catch {
        throw StoreError(error, path: error is Unreadable ? path : target, title: "找回工作簿")
      }
    }
    return report
  }

  /// Nothing could be read.
  private struct Unreadable: Error {}

  /// What was committed last may stand in the log only. Where that cannot be read either, the file goes without.
  private static func takeInLog(of copy: String) {
    let queue = try? DatabaseQueue(path: copy)
    _ = try? queue?.inDatabase { try Int.fetchOne($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    try? queue?.close()
  }

  private static func rescue(_ source: String, into target: String) throws -> RescueReport {
    let file = try PageFile(source)
    let version = min(max(file.version ?? Schema.version, 1), Schema.version)
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: target, configuration: configuration)
    let report = try queue.inDatabase { db in
      var report = RescueReport()
      try db.inTransaction(.immediate) {
        try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
        for migration in Schema.migrations.prefix(version) { try db.execute(sql: migration) }
        try db.execute(sql: "PRAGMA user_version = \(version)")
        report = try fill(db, from: file, path: source)
        return .commit
      }
      try Schema.migrate(db, from: version)
      return report
    }
    try queue.close()
    return report
  }

  private static func fill(_ db: Database, from file: PageFile, path: String) throws -> RescueReport
  {
    let triggers = try Row.fetchAll(
      db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    for trigger in triggers { try db.execute(sql: "DROP TRIGGER \"\(trigger[0] as String)\"") }
    let filler = try RescueFiller(db)
    var damaged = DamagedWorkbook(file)
    try damaged.read(filler.take)
    let hasLostSchema = damaged.hasLostSchema
    let torn = damaged.torn
    try damaged.readStrays { try filler.takeStray($0, of: hasLostSchema ? nil : torn) }
    guard filler.saved.values.contains(where: { $0 > 0 }) else {
      throw StoreError.corrupt(path: path, detail: "没有读出任何内容")
    }
    var mending = RescueMending(database: db)
    try mending.run(sequences: filler.sequences)
    for trigger in triggers { try db.execute(sql: trigger[1]) }
    return try mending.report(of: filler, damaged)
  }
}
