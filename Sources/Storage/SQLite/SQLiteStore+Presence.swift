import Core
import Foundation
import GRDB

/// Which file a workbook is: not its name, which another file can take.
struct FileIdentity: Sendable {
  private let device: dev_t
  private let number: ino_t
  /// A file of ours never gets shorter.
  private let size: off_t

  /// Nil where there is no file.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    (device, number, size) = (status.st_dev, status.st_ino, status.st_size)
  }

  /// Whether the file at a path is still this one, and whole.
  func isAt(_ path: String) -> Bool {
    guard let other = FileIdentity(path) else { return false }
    return other.device == device && other.number == number && other.size >= size
  }
}

extension SQLiteStore {
  /// Whether the file that is open still stands at its place: not taken away, replaced or cut short.
  public var isInPlace: Bool { identityOfFile?.isAt(realPath) ?? true }

  /// Whether another program has a workbook open now: the log beside it is then no sign of one that died.
  ///
  /// To be asked before this process opens the workbook, never while it has it open.
  public static func isOpenElsewhere(_ path: String) -> Bool {
    WorkbookClaim.isOpenElsewhere(path)
  }

  /// Whether anything was written through this store.
  public var hasWritten: Bool {
    queue.inDatabase { $0.totalChangesCount > 0 }
  }

  /// Refuses to go on with a file that nobody will find again; everything up to now is written elsewhere first.
  ///
  /// The connection still has the whole workbook, the newest edit too: nothing of it is lost with the file's name.
  func requireInPlace() throws(StoreError) {
    guard !isInPlace else { return }
    throw .displaced(path: path, kept: keepElsewhere())
  }

  /// Why this workbook cannot be worked on any more, once its content is written elsewhere; nil while it is in its place.
  public func displacement() -> StoreError? {
    do throws(StoreError) { try requireInPlace() } catch { return error }
    return nil
  }

  /// Writes what the connection has to a file beside the workbook's place, else into the home folder.
  private func keepElsewhere() -> String? {
    defer {
      // Whatever stands there now must not find our log beside it and take it for its own.
      _ = try? queue.inDatabase { try Int.fetchOne($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    }
    let name = (realPath as NSString).lastPathComponent
    let stem = name.hasSuffix(".quntuan") ? String(name.dropLast(".quntuan".count)) : name
    let folders = [(realPath as NSString).deletingLastPathComponent, NSHomeDirectory()]
    for folder in folders {
      for number in 1...9 {
        let target = "\(folder)/\(stem)-找回\(number > 1 ? "\(number)" : "").quntuan"
        do throws(StoreError) {
          try copy(to: target)
          return target
        } catch {
          guard case .alreadyExists = error else { break }
        }
      }
    }
    return nil
  }
}
