import Core

import class GRDB.Database

extension Journal {
  /// The last edit, undo or redo that touched each of these figures.
  ///
  /// One walk from the newest change back, for all of them, that ends with the last one found: an index would be paid for by
  /// every import, and it is the figures of one speech that are asked for, once a sitting.
  func lastChanges(of keys: Set<FigureKey>) throws -> [FigureKey: LastChange] {
    guard !keys.isEmpty else { return [:] }
    var walk = Walk(keys, revisited: try lastRevisits())
    try walkChanged(&walk)
    var newest = walk.newest
    // Found above or not, its last change may be either; an entry of the one kind ends nothing of the other.
    walk.begin(keys)
    try walkNew(&walk)
    newest.merge(walk.newest) { max($0, $1) }
    return try newest.compactMapValues(lastChange)
  }

  private func walkChanged(_ walk: inout Walk) throws {
    let statement = try database.prepared(
      """
      SELECT entry, subject, period, indicator FROM journal_figure ORDER BY entry DESC, seq DESC
      """)
    defer { statement.reset() }
    while !walk.isOver, try statement.step() {
      walk.visit(Place(statement), in: statement.integer(at: 0) ?? 0)
    }
  }

  private func walkNew(_ walk: inout Walk) throws {
    let statement = try database.prepared(
      "SELECT entry, lines FROM journal_new_figures ORDER BY entry DESC, seq DESC")
    defer { statement.reset() }
    while !walk.isOver, try statement.step() {
      let entry = statement.integer(at: 0) ?? 0
      for figure in try FigureLines.figures(in: statement.text(at: 1) ?? "") {
        walk.visit(Place(figure.key), in: entry)
      }
    }
  }

  /// Which figures are still looked for, and the last entry that touched each, so far.
  private struct Walk {
    private var wanted: [Place: FigureKey] = [:]
    private(set) var newest: [FigureKey: Int64] = [:]
    private let revisited: [Int64: (entry: Int64, stands: Bool)]

    init(_ keys: Set<FigureKey>, revisited: [Int64: (entry: Int64, stands: Bool)]) {
      self.revisited = revisited
      begin(keys)
    }

    mutating func begin(_ keys: Set<FigureKey>) {
      newest = [:]
      wanted = [:]
      for key in keys { wanted[Place(key)] = key }
    }

    var isOver: Bool { wanted.isEmpty }

    mutating func visit(_ place: Place, in entry: Int64) {
      guard let key = wanted[place] else { return }
      let revisit = revisited[entry]
      newest[key] = max(newest[key] ?? 0, entry, revisit?.entry ?? 0)
      // While an edit stands nothing before it can have been taken back or made again after it.
      if revisit?.stands ?? true { wanted[place] = nil }
    }
  }

  private func lastChange(_ number: Int64) throws -> LastChange? {
    try entry(number).map { LastChange(time: $0.time, author: $0.author, action: $0.action) }
  }

  /// The last undo or redo of each edit that has any, and whether the edit stands after it.
  private func lastRevisits() throws -> [Int64: (entry: Int64, stands: Bool)] {
    let statement = try database.prepared(
      """
      SELECT target, max(id), action = '重做' FROM journal WHERE target IS NOT NULL GROUP BY target
      """)
    defer { statement.reset() }
    var last: [Int64: (entry: Int64, stands: Bool)] = [:]
    while try statement.step() {
      guard let target = statement.integer(at: 0), let entry = statement.integer(at: 1) else {
        continue
      }
      last[target] = (entry, statement.integer(at: 2) == 1)
    }
    return last
  }

  /// A figure's key as the table has it: comparing three numbers is all that most rows of the walk need.
  private struct Place: Hashable {
    var subject: Int64
    var period: Int64
    var indicator: Int64

    init(_ key: FigureKey) {
      subject = key.subject.sortKey
      period = Int64(key.period.sortKey)
      indicator = key.indicator.rawValue
    }

    init(_ statement: SQLStatement) {
      subject = statement.integer(at: 1) ?? 0
      period = statement.integer(at: 2) ?? 0
      indicator = statement.integer(at: 3) ?? 0
    }
  }
}
