import Foundation
import GRDB
import GRDBSQLite

/// The file of a workbook, seen from outside: whether it is there, what it is, and whether it can be written.
struct WorkbookFile {
  /// With symbolic links resolved, since SQLite puts its log beside the real file.
  let path: String

  /// - Throws: `.missing`, `.folder`, `.empty`, `.foreign` or `.noPermission`.
  init(existing path: String) throws(StoreError) {
    guard let real = realpath(path, nil) else {
      throw errno == EACCES ? .noPermission(path: path) : .missing(path: path)
    }
    defer { free(real) }
    self.path = String(cString: real)
    var status = stat()
    guard stat(self.path, &status) == 0 else { throw .missing(path: path) }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw .folder(path: path)
    case S_IFREG: break
    default: throw .foreign(path: path)
    }
    guard status.st_size > 0 else { throw .empty(path: path) }
    guard access(self.path, R_OK) == 0 else { throw .noPermission(path: path) }
  }

  /// The folder must be writable too: the log stands in it.
  var isWritable: Bool { access(path, W_OK) == 0 && isFolderWritable }

  var isFolderWritable: Bool {
    access((path as NSString).deletingLastPathComponent, W_OK) == 0
  }

  /// Whether a log stands beside the file, be it empty: somebody has the workbook open, or did not close it.
  var isLogThere: Bool { access(path + "-wal", F_OK) == 0 }

  /// Whether a log with something in it stands beside the file.
  var hasLog: Bool {
    var status = stat()
    return stat(path + "-wal", &status) == 0 && status.st_size > 0
  }

  /// The address under which SQLite takes the file for one that nobody changes, and so needs no log beside it.
  var immutableAddress: String {
    let plain = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "/-._~"))
    let escaped = path.addingPercentEncoding(withAllowedCharacters: plain) ?? path
    return "file://\(escaped)?immutable=1"
  }
}

/// The first bytes of a SQLite file (the file format's "Database Header").
struct WorkbookHeader {
  private var bytes = [UInt8](repeating: 0, count: 100)

  /// Reads through the connection's own file: a file opened and closed beside it would drop its locks, and a statement
  /// would already recover the log of a file that is not ours to touch.
  init(of database: Database) throws {
    var file: UnsafeMutablePointer<sqlite3_file>?
    let found = sqlite3_file_control(
      database.sqliteConnection, "main", SQLITE_FCNTL_FILE_POINTER, &file)
    guard found == SQLITE_OK, let file, let read = file.pointee.pMethods?.pointee.xRead else {
      throw DatabaseError(resultCode: .SQLITE_CANTOPEN)
    }
    // A short file reads as zeros, which no header is.
    let code = read(file, &bytes, Int32(bytes.count), 0)
    guard code == SQLITE_OK || code == Self.shortRead else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code))
    }
  }

  /// SQLITE_IOERR_SHORT_READ, a macro that Swift does not import.
  private static let shortRead = SQLITE_IOERR | (2 << 8)

  var isSQLite: Bool { bytes.starts(with: "SQLite format 3\0".utf8) }
  /// Whether the file keeps a write-ahead log.
  var isLogged: Bool { bytes[18] == 2 && bytes[19] == 2 }
  var version: Int32 { number(at: 60) }
  var applicationID: Int32 { number(at: 68) }

  private func number(at offset: Int) -> Int32 {
    Int32(bitPattern: bytes[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
  }
}
