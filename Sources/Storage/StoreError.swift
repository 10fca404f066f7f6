import Core

/// Why a store cannot do what it was asked: what, where, and what to do.
public enum StoreError: Error, Hashable, Sendable {
  case missing(path: String)
  case alreadyExists(path: String)
  case cannotCreate(path: String, reason: String)
  case noPermission(path: String)
  /// Another program has it.
  case locked(path: String)
  /// Another program has it open, and would go on with a file that is to be replaced; its process, where that is known.
  case inUse(path: String, process: Int)
  /// The file was taken away, replaced or cut short while it was open; where the content was put, if it could be.
  case displaced(path: String, kept: String?)
  case readOnly(path: String)
  /// Not a quntuan workbook.
  case foreign(path: String)
  /// A folder where a workbook is expected.
  case folder(path: String)
  /// A file of no bytes: a copy that never finished.
  case empty(path: String)
  /// Made by a newer program.
  case newer(path: String, version: Int)
  case corrupt(path: String, detail: String)
  case diskFull(path: String)
  case inputOutput(path: String, detail: String)
  /// A record is no longer what the change says it was.
  case conflict(title: String, expected: Record?, actual: Record?)
  /// An undo or redo whose record someone has changed since.
  case overwritten(title: String, expected: Record?, actual: Record?)
  /// A change that the schema forbids.
  case refused(title: String, reason: String)
  /// Whoever watched stopped it: nothing has changed.
  case stopped(title: String)
}
