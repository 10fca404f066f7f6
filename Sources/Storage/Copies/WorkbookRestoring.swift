import Foundation
import GRDB

/// Puts a copy in the place of a workbook, and keeps what it replaces.
public struct WorkbookRestoring: Sendable {
  private let path: String

  /// - Parameter path: the workbook; it may be damaged or gone.
  public init(of path: String) { self.path = path }

  /// Puts a copy in the workbook's place, whole or not at all.
  /// - Returns: where what was there before is kept; nil if nothing was.
  /// - Throws: `.inUse` while another program has the workbook; for a copy that is no good, as `SQLiteStore.open`.
  @discardableResult
  public func restore(
    _ copy: String, at seconds: Int64
  ) throws(StoreError) -> WorkbookCopy? {
    try check(copy)
    let place = try place()
    // Whoever has it open goes on writing to the file that was replaced: nothing of that would be seen again.
    try WorkbookClaim(place, named: path).release()
    let replaced = try keep(place, at: seconds)
    // Anew: a connection of this process that was closed has dropped all of its locks on the file.
    let claim = try WorkbookClaim(place, named: path)
    defer { claim.release() }
    try WholeFile.write(to: place) { unfinished throws(StoreError) in
      try Self.copyBytes(of: copy, to: unfinished)
      // The log belongs to what is replaced; beside the copy it would be taken for the copy's own.
      for suffix in ["-wal", "-shm", "-journal"] { unlink(place + suffix) }
    }
    return replaced
  }

  /// The real file behind symbolic links; where there is none, the place as named.
  private func place() throws(StoreError) -> String {
    guard access(path, F_OK) == 0 else { return path }
    do throws(StoreError) { return try WorkbookFile(existing: path).path } catch {
      // A file of no bytes is just what a copy is wanted for.
      guard case .empty = error else { throw error }
      return path
    }
  }

  private func check(_ copy: String) throws(StoreError) {
    let store = try SQLiteStore.open(at: copy, access: .readOnly, migrates: false)
    do {
      let answer = try store.queue.inDatabase {
        try String.fetchOne($0, sql: "PRAGMA integrity_check(1)")
      }
      try store.close()
      guard answer == "ok" else { throw StoreError.corrupt(path: copy, detail: answer ?? "") }
    } catch {
      throw StoreError(error, path: copy, title: "")
    }
  }

  /// A good workbook is copied with its log in it; a damaged one as it is, byte by byte, with its log beside it.
  private func keep(_ place: String, at seconds: Int64) throws(StoreError) -> WorkbookCopy? {
    guard access(place, F_OK) == 0 else { return nil }
    do throws(StoreError) {
      let store = try SQLiteStore.open(at: place, access: .readWrite, migrates: false)
      let copy = try store.keepCopy(.replaced, at: seconds)
      try store.close()
      return copy
    } catch {
      switch error {
      case .diskFull, .noPermission, .readOnly, .locked: throw error
      default: break
      }
    }
    let copy = try CopyFolder(beside: place).add(.replaced, at: seconds) {
      target throws(StoreError) in try Self.copyBytes(of: place, to: target)
    }
    if access(place + "-wal", F_OK) == 0 {
      try WholeFile.write(to: copy.path + "-wal") { target throws(StoreError) in
        try Self.copyBytes(of: place + "-wal", to: target)
      }
    }
    return copy
  }

  static func copyBytes(of source: String, to target: String) throws(StoreError) {
    let from = open(source, O_RDONLY | O_CLOEXEC)
    guard from >= 0 else { throw StoreError(code: errno, path: source) }
    defer { close(from) }
    let to = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard to >= 0 else { throw StoreError(code: errno, path: target) }
    defer { close(to) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(from, &buffer, buffer.count)
      if count == 0 { return }
      guard count > 0 else { throw StoreError(code: errno, path: source) }
      var written = 0
      while written < count {
        let step = buffer[written..<count].withUnsafeBytes { write(to, $0.baseAddress, $0.count) }
        guard step > 0 else { throw StoreError(code: errno, path: target) }
        written += step
      }
    }
  }
}
