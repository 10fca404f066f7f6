import Core
import GRDB

/// The statements of the table of figures.
struct FigureTable {
  let database: Database

  /// The columns after the key, in the order of `Figure.init(key:from:)`.
  static let valueColumns = [
    "amount", "status", "scope", "source", "note", "confirmed_by", "target", "doubt",
  ]
  static let selection =
    "SELECT subject, period, indicator, \(valueColumns.joined(separator: ", ")) FROM figure"

  /// Inserts so many figures, whose parameters follow each other; the keys must be free.
  static func insertion(of count: Int = 1) -> String {
    let row = Array(repeating: "?", count: 3 + valueColumns.count).joined(separator: ", ")
    return """
      INSERT INTO figure (subject, period, indicator, \(valueColumns.joined(separator: ", ")))
      VALUES \(Array(repeating: "(\(row))", count: count).joined(separator: ", "))
      """
  }

  private static let lookUp = "\(selection) WHERE subject = ?1 AND period = ?2 AND indicator = ?3"
  private static let replacement = """
    \(insertion())
    ON CONFLICT DO UPDATE SET amount = ?4, status = ?5, scope = ?6, source = ?7, note = ?8,
      confirmed_by = ?9, target = ?10, doubt = ?11
    """

  func find(_ key: FigureKey) throws -> Figure? {
    let statement = try database.prepared(Self.lookUp)
    defer { statement.reset() }
    try statement.bind(key)
    guard try statement.step() else { return nil }
    return try Figure(from: statement)
  }

  /// Inserts the figure, or replaces the one of its key.
  func put(_ figure: Figure) throws {
    let statement = try database.prepared(Self.replacement)
    try statement.bind(figure.key)
    try statement.bind(figure, from: 4)
    try statement.run()
  }

  func remove(_ key: FigureKey) throws {
    let statement = try database.prepared(
      "DELETE FROM figure WHERE subject = ?1 AND period = ?2 AND indicator = ?3")
    try statement.bind(key)
    try statement.run()
  }
}

extension FigureTable {
  /// How many figures there are of each period: a walk over each subject's own stretch of the key.
  func counts(of subjects: Set<Subject>) throws -> [Period: Int] {
    let statement = try database.prepared(
      "SELECT period, count(*) FROM figure WHERE subject = ?1 GROUP BY period")
    defer { statement.reset() }
    var counts: [Period: Int] = [:]
    for subject in subjects {
      try statement.bind(subject.sortKey, at: 1)
      while try statement.step() {
        guard let key = statement.integer(at: 0), let count = statement.integer(at: 1),
          let period = Period(sortKey: Int(key))
        else { continue }
        counts[period, default: 0] += Int(count)
      }
    }
    return counts
  }
}

extension SQLStatement {
  /// Binds a key to the first three places, in the order of the table's key.
  func bind(_ key: FigureKey) throws {
    try bind(key.subject.sortKey, at: 1)
    try bind(Int64(key.period.sortKey), at: 2)
    try bind(key.indicator.rawValue, at: 3)
  }

  /// Binds what stands beside the key; nil binds NULL throughout.
  func bind(_ figure: Figure?, from index: Int32) throws {
    try bind(figure?.amount?.units, at: index)
    try bind(figure?.status.rawValue, at: index + 1)
    try bind(figure?.scope, at: index + 2)
    try bind(figure?.source, at: index + 3)
    try bind(figure?.note, at: index + 4)
    try bind(figure?.confirmedBy, at: index + 5)
    try bind(figure?.target?.units, at: index + 6)
    try bind(figure?.doubt, at: index + 7)
  }
}

extension FigureKey {
  /// Reads subject, period and indicator.
  init(from row: inout RowReader<SQLStatement>) throws {
    let subject = try row.subject()
    let period = try row.period()
    self.init(subject: subject, indicator: try row.id(), period: period)
  }
}

extension Figure {
  /// Reads a row of `FigureTable.selection`.
  init(from statement: SQLStatement) throws {
    var row = RowReader(statement)
    let key = try FigureKey(from: &row)
    try self.init(key: key, from: &row)
  }

  /// Reads what stands beside the key.
  init(key: FigureKey, from row: inout RowReader<SQLStatement>) throws {
    self.init(
      key: key, amount: row.amount(), status: try row.word(), scope: try row.text(),
      source: try row.text(), note: try row.text(), confirmedBy: try row.text(),
      target: row.amount(), doubt: try row.text())
  }
}
