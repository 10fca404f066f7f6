import Core

import class GRDB.Database

/// A kind of record that has a number and a table of its own.
protocol NumberedRecord: Hashable, Sendable {
  static var table: String { get }
  /// The columns after `id`, in the order in which they are read and written.
  static var columns: [String] { get }
  /// The number in the workbook.
  var number: Int64 { get set }
  /// This record as a change carries it.
  var record: Record { get }
  init<Source: ColumnSource>(number: Int64, from row: inout RowReader<Source>) throws
  func write(to row: inout RowWriter) throws
  /// Replaces placeholders in what this record refers to.
  mutating func resolveReferences(_ numbering: Numbering) throws(UnstorableRecord)
  /// Puts what the office leaves free into the one form that is stored.
  mutating func normalize()
}

extension NumberedRecord {
  mutating func resolveReferences(_ numbering: Numbering) throws(UnstorableRecord) {}
  mutating func normalize() {}
}

extension Record {
  /// The record with its number and table; nil for a figure, which is known by its key.
  var numbered: (any NumberedRecord)? {
    switch self {
    case .settings(let value): value
    case .region(let value): value
    case .kind(let value): value
    case .organization(let value): value
    case .indicator(let value): value
    case .figure: nil
    case .material(let value): value
    case .task(let value): value
    case .issue(let value): value
    case .formulation(let value): value
    case .draft(let value): value
    case .revision(let value): value
    }
  }
}

/// The statements of one table.
struct NumberedTable<Value: NumberedRecord> {
  let database: Database

  /// The record of this number, if there is one.
  func find(_ number: Int64) throws -> Value? {
    try all(where: "id", in: [number]).first
  }

  /// Every record.
  func all() throws -> [Value] {
    try rows(of: try database.prepared(selection))
  }

  /// The records whose column holds one of the numbers.
  func all(where column: String, in numbers: [Int64]) throws -> [Value] {
    let statement = try database.prepared("\(selection) WHERE \(column) = ?1")
    return try numbers.flatMap { number in
      try statement.bind(number, at: 1)
      return try rows(of: statement)
    }
  }

  private var selection: String {
    "SELECT id, \(Value.columns.joined(separator: ", ")) FROM \(Value.table)"
  }

  private func rows(of statement: SQLStatement) throws -> [Value] {
    defer { statement.reset() }
    var values: [Value] = []
    while try statement.step() {
      var row = RowReader(statement)
      let number = try row.integer()
      values.append(try Value(number: number, from: &row))
    }
    return values
  }

  func insert(_ value: Value) throws {
    let marks = (1...Value.columns.count + 1).map { "?\($0)" }.joined(separator: ", ")
    let columns = Value.columns.joined(separator: ", ")
    try run("INSERT INTO \(Value.table) (id, \(columns)) VALUES (\(marks))", value)
  }

  func update(_ value: Value) throws {
    let columns = Value.columns.enumerated().map { "\($1) = ?\($0 + 2)" }
    try run("UPDATE \(Value.table) SET \(columns.joined(separator: ", ")) WHERE id = ?1", value)
  }

  func remove(_ number: Int64) throws {
    let statement = try database.prepared("DELETE FROM \(Value.table) WHERE id = ?1")
    try statement.bind(number, at: 1)
    try statement.run()
  }

  private func run(_ sql: String, _ value: Value) throws {
    var row = RowWriter()
    row.integer(value.number)
    try value.write(to: &row)
    let statement = try database.prepared(sql)
    for (index, column) in row.values.enumerated() {
      try statement.bind(column, at: Int32(index) + 1)
    }
    try statement.run()
  }
}

extension SQLStatement {
  func bind(_ value: ColumnValue, at index: Int32) throws {
    switch value {
    case .null: try bind(nil as Int64?, at: index)
    case .integer(let number): try bind(number, at: index)
    case .text(let text): try bind(text, at: index)
    }
  }
}
