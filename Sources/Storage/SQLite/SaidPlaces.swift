import Core

import class GRDB.Database

/// Where in a long edit each figure was said first. Tables and not dictionaries, because memory must not grow with the edit.
///
/// A figure that is put new is known by its key: of those only where each run of lines begins is noted, in the order of the
/// edit, and a table of keys is made of it when a row is the first to ask where another stood. Most imports never do.
final class SaidPlaces {
  static let tables = """
    CREATE TEMP TABLE edit_claim (
      subject INTEGER, period INTEGER, indicator INTEGER, place INTEGER NOT NULL,
      PRIMARY KEY (subject, period, indicator)
    ) WITHOUT ROWID;
    CREATE TEMP TABLE edit_run (seq INTEGER PRIMARY KEY, place INTEGER NOT NULL);
    """
  static let removal = """
    DROP TABLE IF EXISTS temp.edit_claim;
    DROP TABLE IF EXISTS temp.edit_run;
    """

  private let database: Database
  private let insertClaim: SQLStatement
  private let findClaim: SQLStatement
  /// What a line's place is beyond its figure's, in the run that goes on.
  private var offset: Int64?
  private(set) var isComplete = false

  init(_ database: Database) throws {
    self.database = database
    insertClaim = try database.prepared(
      "INSERT INTO temp.edit_claim VALUES (?1, ?2, ?3, ?4)")
    findClaim = try database.prepared(
      "SELECT place FROM temp.edit_claim WHERE subject = ?1 AND period = ?2 AND indicator = ?3")
  }

  /// Notes where a figure is said, unless it was said before.
  /// - Returns: where it was said before; nil if this is the first time.
  func claim(_ key: FigureKey, at place: Int64) throws -> Int64? {
    try insertClaim.bind(key)
    try insertClaim.bind(place, at: 4)
    return try insertClaim.runUnlessTaken() ? nil : find(key)
  }

  /// Notes where a figure is said whose key tells whether it was said before; `sequence` is its place in the edit.
  func note(_ key: FigureKey, sequence: Int, at place: Int64) throws {
    if isComplete {
      _ = try claim(key, at: place)
    } else if offset != place - Int64(sequence) {
      offset = place - Int64(sequence)
      let statement = try database.prepared("INSERT INTO temp.edit_run VALUES (?1, ?2)")
      try statement.bind(Int64(sequence), at: 1)
      try statement.bind(place, at: 2)
      try statement.run()
    }
  }

  func find(_ key: FigureKey) throws -> Int64? {
    defer { findClaim.reset() }
    try findClaim.bind(key)
    return try findClaim.step() ? findClaim.integer(at: 0) : nil
  }

  /// Makes claims of what was only noted. `figures` calls its argument with every figure that was noted, in their order.
  func complete(_ figures: ((Int64, Figure) throws -> Void) throws -> Void) throws {
    guard !isComplete else { return }
    let runs = try database.prepared("SELECT seq, place FROM temp.edit_run ORDER BY seq")
    defer { runs.reset() }
    var run: (seq: Int64, place: Int64) = (0, 0)
    func next() throws -> (seq: Int64, place: Int64)? {
      guard try runs.step(), let seq = runs.integer(at: 0), let place = runs.integer(at: 1) else {
        return nil
      }
      return (seq, place)
    }
    var following = try next()
    try figures { sequence, figure in
      while let begun = following, begun.seq <= sequence {
        run = begun
        following = try next()
      }
      _ = try claim(figure.key, at: run.place + sequence - run.seq)
    }
    isComplete = true
  }
}
