import Core

import class GRDB.Database

/// New figures on their way into the table: those whose key is known to be free go many at a time, which costs half of a
/// statement for each.
final class FigureRows {
  /// How many go at a time: beyond this hardly anything is won.
  private static let most = 40
  private static let columns = 3 + FigureTable.valueColumns.count

  private let insertOne: SQLStatement
  private let insertMany: SQLStatement
  /// What stands in each row of `insertMany`: the first `count` wait, the others went in before.
  private var rows: [Figure] = []
  private var count = 0
  /// What stands in `insertOne`.
  private var last: Figure?

  init(_ database: Database) throws {
    insertOne = try database.prepared(FigureTable.insertion())
    insertMany = try database.prepared(FigureTable.insertion(of: Self.most))
  }

  /// Puts a figure in whose key is free, sooner or later.
  func append(_ figure: Figure) throws {
    let first = Int32(count * Self.columns)
    if count < rows.count {
      try insertMany.bind(figure, from: first, over: rows[count])
      rows[count] = figure
    } else {
      try insertMany.bind(figure, from: first, over: nil)
      rows.append(figure)
    }
    count += 1
    guard count == Self.most else { return }
    count = 0
    try insertMany.run()
  }

  /// Puts a figure in, after those that wait.
  /// - Returns: false if its key is taken.
  func insertUnlessTaken(_ figure: Figure) throws -> Bool {
    try flush()
    return try insert(figure)
  }

  /// Puts in what waits; to be called before the table is read or changed otherwise.
  func flush() throws {
    let waiting = rows[..<count]
    count = 0
    for figure in waiting {
      guard try insert(figure) else { throw UnstorableRecord(reason: "同一条数据写了两次") }
    }
  }

  private func insert(_ figure: Figure) throws -> Bool {
    try insertOne.bind(figure, from: 0, over: last)
    last = figure
    return try insertOne.runUnlessTaken()
  }
}

extension SQLStatement {
  /// Binds a whole figure behind `first`; texts that stand there from `last` need not be bound again.
  fileprivate func bind(_ figure: Figure, from first: Int32, over last: Figure?) throws {
    try bind(figure.key.subject.sortKey, at: first + 1)
    try bind(Int64(figure.key.period.sortKey), at: first + 2)
    try bind(figure.key.indicator.rawValue, at: first + 3)
    guard let last else { return try bind(figure, from: first + 4) }
    try bind(figure.amount?.units, at: first + 4)
    if last.status != figure.status { try bind(figure.status.rawValue, at: first + 5) }
    try bind(figure.scope, unless: last.scope, at: first + 6)
    try bind(figure.source, unless: last.source, at: first + 7)
    try bind(figure.note, unless: last.note, at: first + 8)
    try bind(figure.confirmedBy, unless: last.confirmedBy, at: first + 9)
    try bind(figure.target?.units, at: first + 10)
    try bind(figure.doubt, unless: last.doubt, at: first + 11)
  }

  private func bind(_ text: String, unless last: String, at index: Int32) throws {
    if last != text { try bind(text, at: index) }
  }
}
