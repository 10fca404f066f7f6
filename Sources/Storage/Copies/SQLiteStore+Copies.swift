import Core
import Foundation
import GRDB

extension SQLiteStore {
  /// Keeps a verified copy of the workbook as it is now, in the folder beside it; older ones are thinned.
  /// - Parameter seconds: since 1970: when this is.
  @discardableResult
  public func keepCopy(
    _ reason: WorkbookCopy.Reason, at seconds: Int64
  ) throws(StoreError) -> WorkbookCopy {
    let folder = CopyFolder(beside: path)
    return try folder.add(reason, at: seconds) { target throws(StoreError) in
      try writeCopy(to: target, called: folder.path)
    }
  }

  /// Writes a verified copy of the workbook to a file that is not there yet.
  public func copy(to target: String) throws(StoreError) {
    var status = stat()
    guard lstat(target, &status) != 0 else { throw .alreadyExists(path: target) }
    try WholeFile.write(to: target) { unfinished throws(StoreError) in
      try writeCopy(to: unfinished, called: target)
    }
  }

  /// The same, inside work that has the connection already.
  func keepCopy(
    _ reason: WorkbookCopy.Reason, of database: Database, at seconds: Int64
  ) throws(StoreError) {
    let folder = CopyFolder(beside: path)
    _ = try folder.add(reason, at: seconds) { target throws(StoreError) in
      do { try Self.vacuum(database, into: target) } catch {
        throw copyError(error, writing: folder.path)
      }
    }
  }

  /// Takes away what killed programs left unfinished beside the workbook.
  func sweep() {
    let folder = CopyFolder(beside: path).path
    UnfinishedFile.sweep((folder as NSString).deletingLastPathComponent)
    UnfinishedFile.sweep(folder)
  }

  private func writeCopy(to target: String, called name: String) throws(StoreError) {
    do { try queue.inDatabase { try Self.vacuum($0, into: target) } } catch {
      throw copyError(error, writing: name)
    }
  }

  /// What is wrong with the workbook names the workbook; a full disk names what was being written.
  private func copyError(_ error: any Error, writing name: String) -> StoreError {
    let reason = StoreError(error, path: path, title: "")
    if case .diskFull = reason { return .diskFull(path: name) }
    return reason
  }

  /// Writes what a connection reads to an empty file and looks whether it is whole.
  static func vacuum(_ database: Database, into target: String) throws {
    try database.execute(sql: "VACUUM INTO ?", arguments: [target])
    var configuration = Configuration()
    configuration.readonly = true
    let copy = try DatabaseQueue(path: target, configuration: configuration)
    let answer = try copy.inDatabase { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
    try copy.close()
    guard answer == "ok" else {
      throw DatabaseError(resultCode: .SQLITE_IOERR, message: "写出的备份读回来不对")
    }
  }
}
