import Core

/// Goes through the packed figures of one period in the order of their subjects.
///
/// Neighbours are stepped to and others sought: below a province that is one row after another, and below one city not a
/// province's rows.
struct PackedWalk {
  let period: Period
  private let rows: SQLStatement
  /// The subject of the row that it stands at; nil behind the last.
  private var subject: Int64?

  /// So many rows are stepped over before the place is sought: that costs as much.
  private static let reach = 6

  /// - Parameter rows: subjects and cells of the period from a subject on, in order.
  fileprivate init(_ period: Period, _ rows: SQLStatement) throws {
    self.period = period
    self.rows = rows
    try seek(.min)
  }

  /// Moves on to a subject.
  /// - Parameter number: not less than the one before.
  /// - Returns: false where the subject has no figures in the period.
  mutating func move(to number: Int64) throws -> Bool {
    var steps = 0
    while let here = subject, here < number {
      if steps < Self.reach { try step() } else { try seek(number) }
      steps += 1
    }
    return subject == number
  }

  /// The figures of the subject that it was moved to.
  /// - Parameter memory: where they are put, over those read before.
  func figures(in memory: inout [CountedFigure]) throws -> ArraySlice<CountedFigure> {
    try rows.withBytes(at: 1) { try PackedCells.read($0, into: &memory) }
  }

  func end() { rows.reset() }

  private mutating func seek(_ number: Int64) throws {
    rows.reset()
    try rows.bind(number, at: 1)
    try step()
  }

  private mutating func step() throws {
    subject = try rows.step() ? rows.integer(at: 0) : nil
  }
}

extension PackedFigures {
  /// A walk through each of these periods of which anything is packed, in their order.
  func walks(of periods: [Period]) throws -> [PackedWalk] {
    try periods.compactMap { period in
      guard try isAnythingPacked(of: period) else { return nil }
      // A statement of its own for each, as they are walked side by side.
      let rows = try database.prepared(
        """
        SELECT subject, cells FROM figure_packed WHERE period = \(period.sortKey) AND subject >= ?1
        ORDER BY subject
        """)
      return try PackedWalk(period, rows)
    }
  }

  private func isAnythingPacked(of period: Period) throws -> Bool {
    try database.integer(
      "SELECT 1 FROM figure_packed WHERE period = ?1 LIMIT 1", Int64(period.sortKey)) != nil
  }
}
