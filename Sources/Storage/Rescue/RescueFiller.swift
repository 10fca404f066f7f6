import GRDB

/// Puts rows that were read from pages into the tables of a new workbook, whose rules tell good rows from garbage.
final class RescueFiller {
  private struct Columns {
    /// In the order in which a row has them.
    var stored: [String]
    /// What each is declared as.
    var types: [String]
    /// The place of the one that is the row's number.
    var number: Int?
    var hasNumbers: Bool

    func fit(_ values: [DatabaseValue]) -> Bool {
      guard values.count == types.count else { return false }
      return zip(values, types).allSatisfy { value, type in
        switch value.storage {
        case .null: true
        case .int64: type == "INTEGER"
        case .string: type == "TEXT"
        case .double, .blob: false
        }
      }
    }
  }

  private let database: Database
  private var tables: [String: Columns] = [:]
  /// How many rows each table has taken, and how many it would not.
  private(set) var saved: [String: Int] = [:]
  private(set) var refused: [String: Int] = [:]
  /// The highest number that each table ever gave, as far as it is known: none is given twice.
  private(set) var sequences: [String: Int64] = [:]

  init(_ database: Database) throws {
    self.database = database
    let list = try Row.fetchAll(
      database,
      sql: "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
    for row in list {
      let name: String = row["name"]
      guard !name.hasPrefix("sqlite_") else { continue }
      try add(name, hasNumbers: row["wr"] == 0)
      // What a new shape brings of its own accord gives way to what the office had.
      try database.execute(sql: "DELETE FROM \"\(name)\"")
    }
  }

  private func add(_ table: String, hasNumbers: Bool) throws {
    let columns = try Row.fetchAll(
      database, sql: "SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid",
      arguments: [table])
    let place = { (column: Row) -> Int in column["pk"] }
    let keys = columns.filter { place($0) > 0 }.sorted { place($0) < place($1) }
    // Without row numbers the key's columns come first (chapter 2.4).
    let stored = hasNumbers ? columns : keys + columns.filter { place($0) == 0 }
    let isNumbered = hasNumbers && keys.count == 1 && (keys[0]["type"] as String) == "INTEGER"
    let number = isNumbered ? columns.firstIndex { place($0) > 0 } : nil
    tables[table] = Columns(
      stored: stored.map { $0["name"] }, types: stored.map { $0["type"] }, number: number,
      hasNumbers: hasNumbers)
  }

  /// Takes the rows of a page of a table that this program knows.
  func take(_ table: String, _ rows: [TreePage.Row]) throws {
    if table == "sqlite_sequence" { return noteSequences(rows) }
    guard let columns = tables[table] else { return }
    for row in rows {
      if try insert(row, into: table, columns) {
        saved[table, default: 0] += 1
      } else {
        refused[table, default: 0] += 1
      }
    }
  }

  private func noteSequences(_ rows: [TreePage.Row]) {
    for row in rows {
      guard let values = RecordBytes.values(of: row.record), values.count == 2,
        let name = String.fromDatabaseValue(values[0]),
        let number = Int64.fromDatabaseValue(values[1])
      else { continue }
      sequences[name] = number
    }
  }

  /// Takes a page into the first table that has room for all of its rows: their shapes and rules tell tables apart.
  /// - Parameter candidates: nil for every table.
  func takeStray(_ rows: [TreePage.Row], of candidates: Set<String>?) throws {
    for (table, columns) in tables.sorted(by: { $0.key < $1.key })
    where candidates?.contains(table) ?? true {
      guard columns.hasNumbers == (rows.first?.number != nil) else { continue }
      var isWhole = true
      try database.inSavepoint {
        for row in rows where isWhole {
          isWhole = try insert(row, into: table, columns, exactly: true)
        }
        return isWhole ? .commit : .rollback
      }
      guard isWhole else { continue }
      saved[table, default: 0] += rows.count
      return
    }
  }

  /// - Parameter exactly: whether only a row of just the table's columns will do, each of its type: a text column would take a
  ///   number too.
  private func insert(
    _ row: TreePage.Row, into table: String, _ columns: Columns, exactly: Bool = false
  ) throws -> Bool {
    guard var values = RecordBytes.values(of: row.record), values.count <= columns.stored.count,
      !exactly || columns.fit(values)
    else { return false }
    if let place = columns.number, values.indices.contains(place) {
      values[place] = row.number?.databaseValue ?? .null
    }
    let names = columns.stored.prefix(values.count).map { "\"\($0)\"" }.joined(separator: ", ")
    let marks = values.map { _ in "?" }.joined(separator: ", ")
    let statement = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO \"\(table)\" (\(names)) VALUES (\(marks))")
    do {
      try statement.execute(arguments: StatementArguments(values))
      return database.changesCount > 0
    } catch let error as DatabaseError
      where [.SQLITE_CONSTRAINT, .SQLITE_MISMATCH].contains(error.resultCode)
    {
      return false
    }
  }
}
