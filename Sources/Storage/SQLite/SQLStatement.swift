import GRDB
import GRDBSQLite

/// A compiled statement of a connection, stepped and read by position.
///
/// It goes around GRDB's rows and arguments, which cost several times as much as the figures themselves.
struct SQLStatement {
  /// Keeps the compiled statement alive; GRDB caches it for the connection.
  private let owner: Statement
  let handle: OpaquePointer

  fileprivate init(owner: Statement) {
    self.owner = owner
    handle = owner.sqliteStatement
  }

  func bind(_ value: Int64?, at index: Int32) throws {
    try check(
      value.map { sqlite3_bind_int64(handle, index, $0) } ?? sqlite3_bind_null(handle, index))
  }

  func bind(_ text: String?, at index: Int32) throws {
    guard var text else { return try check(sqlite3_bind_null(handle, index)) }
    // Most texts of a figure are empty, and a copy of nothing would be memory given out all the same.
    if text.isEmpty { return try check(sqlite3_bind_text(handle, index, Self.empty, 0, nil)) }
    try check(
      text.withUTF8 { bytes in
        guard let start = bytes.baseAddress else { return SQLITE_NOMEM }
        return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
          sqlite3_bind_text64(
            handle, index, $0, sqlite3_uint64(bytes.count), Self.transient, UInt8(SQLITE_UTF8))
        }
      })
  }

  /// Binds a text that is UTF-8 already.
  func bind(utf8 bytes: [UInt8], at index: Int32) throws {
    try check(
      bytes.withUnsafeBytes { bytes in
        sqlite3_bind_text64(
          handle, index, bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
          sqlite3_uint64(bytes.count), Self.transient, UInt8(SQLITE_UTF8))
      })
  }

  func bind(blob bytes: [UInt8], at index: Int32) throws {
    try check(
      bytes.withUnsafeBytes { bytes in
        sqlite3_bind_blob64(
          handle, index, bytes.baseAddress, sqlite3_uint64(bytes.count), Self.transient)
      })
  }

  /// Of no length, and there as long as the program. Unsafe only in its type, as a pointer is not Sendable: it points to one byte
  /// that is written once, before anybody has it, and never again.
  private nonisolated(unsafe) static let empty: UnsafePointer<CChar> = {
    let byte = UnsafeMutablePointer<CChar>.allocate(capacity: 1)
    byte.initialize(to: 0)
    return UnsafePointer(byte)
  }()

  /// SQLITE_TRANSIENT: SQLite copies the bytes before the call returns.
  private static var transient: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }

  /// Whether there is a next row; after the last one the statement is ready to be bound again.
  func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      sqlite3_reset(handle)
      return false
    default:
      // The reset reports the extended code of the failed step.
      throw failure(sqlite3_reset(handle))
    }
  }

  /// Runs a statement that answers no rows.
  func run() throws { while try step() {} }

  /// Runs an insertion.
  /// - Returns: false if the primary key is taken.
  func runUnlessTaken() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_DONE:
      sqlite3_reset(handle)
      return true
    default:
      let code = sqlite3_reset(handle)
      guard code == Self.keyIsTaken else { throw failure(code) }
      return false
    }
  }

  /// SQLITE_CONSTRAINT_PRIMARYKEY, which is a macro of the C header.
  private static var keyIsTaken: Int32 { SQLITE_CONSTRAINT | 6 << 8 }

  func reset() { sqlite3_reset(handle) }

  private func check(_ code: Int32) throws {
    guard code == SQLITE_OK else { throw failure(code) }
  }

  private func failure(_ code: Int32) -> DatabaseError {
    let message = sqlite3_errmsg(sqlite3_db_handle(handle)).map { String(cString: $0) }
    return DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
  }
}

extension Database {
  /// The statement of this text, compiled once a connection.
  func prepared(_ sql: String) throws -> SQLStatement {
    let statement = SQLStatement(owner: try cachedStatement(sql: sql))
    statement.reset()
    return statement
  }

  /// The first column of the first row, as a number; nil without a row or for NULL.
  func integer(_ sql: String, _ arguments: Int64?...) throws -> Int64? {
    let statement = try prepared(sql)
    defer { statement.reset() }
    for (index, argument) in arguments.enumerated() {
      try statement.bind(argument, at: Int32(index) + 1)
    }
    return try statement.step() ? statement.integer(at: 0) : nil
  }
}

extension SQLStatement: ColumnSource {
  func integer(at index: Int) -> Int64? {
    sqlite3_column_type(handle, Int32(index)) == SQLITE_NULL
      ? nil : sqlite3_column_int64(handle, Int32(index))
  }

  /// The bytes of a column, which are there until the next step; none for NULL.
  func withBytes<Result>(
    at index: Int, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    let start = sqlite3_column_blob(handle, Int32(index))
    let count = Int(sqlite3_column_bytes(handle, Int32(index)))
    return try body(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
  }

  func text(at index: Int) -> String? {
    guard let start = sqlite3_column_text(handle, Int32(index)) else { return nil }
    let count = Int(sqlite3_column_bytes(handle, Int32(index)))
    return count == 0
      ? "" : String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }
}
