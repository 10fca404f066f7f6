import Core

import class GRDB.Database

/// The table of packed figures, from which totals are added up: a province's 300,000 figures of two years are 6,000 rows of it.
///
/// It is always made from the table of figures, a stretch (one subject's figures of one period) at a time and whole, so that
/// there is no second account of what an edit does.
struct PackedFigures {
  let database: Database

  init(_ database: Database) { self.database = database }

  private static let cells = """
    indicator, amount, CASE status WHEN '已报' THEN 0 WHEN '存疑' THEN 1 WHEN '已核' THEN 2 ELSE 3 END
    """

  /// Packs these stretches anew.
  func pack(_ stretches: some Sequence<FigureStretch>) throws {
    let find = try database.prepared(
      "SELECT \(Self.cells) FROM figure WHERE subject = ?1 AND period = ?2 ORDER BY indicator")
    defer { find.reset() }
    let remove = try database.prepared(
      "DELETE FROM figure_packed WHERE period = ?1 AND subject = ?2")
    var cells = PackedCells.Writer()
    // In the order of the table's key: a long edit then fills its pages one after another.
    for stretch in stretches.sorted(by: { $0.packedOrder < $1.packedOrder }) {
      cells.clear()
      try find.bind(stretch.subject.sortKey, at: 1)
      try find.bind(Int64(stretch.period.sortKey), at: 2)
      while try find.step() { cells.append(from: find, at: 0) }
      if cells.bytes.isEmpty {
        try remove.bind(Int64(stretch.period.sortKey), at: 1)
        try remove.bind(stretch.subject.sortKey, at: 2)
        try remove.run()
      } else {
        try put(cells.bytes, stretch.subject.sortKey, Int64(stretch.period.sortKey))
      }
    }
  }

  /// Writes what is packed already.
  func put(_ packed: [FigureStretch: [UInt8]]) throws {
    for (stretch, cells) in packed.sorted(by: { $0.key.packedOrder < $1.key.packedOrder }) {
      try put(cells, stretch.subject.sortKey, Int64(stretch.period.sortKey))
    }
  }

  /// Packs everything, whatever stands there.
  func packAll() throws {
    try database.execute(sql: "DELETE FROM figure_packed")
    try forEachStretch { subject, period, cells in try put(cells.bytes, subject, period) }
  }

  /// How many stretches are packed otherwise than the figures say; 0 in a good workbook.
  func disagreements() throws -> Int {
    let find = try database.prepared(
      "SELECT cells FROM figure_packed WHERE period = ?1 AND subject = ?2")
    defer { find.reset() }
    var wrong = 0
    var agreeing: Int64 = 0
    try forEachStretch { subject, period, cells in
      find.reset()
      try find.bind(period, at: 1)
      try find.bind(subject, at: 2)
      let isSame = try find.step() && find.withBytes(at: 0) { $0.elementsEqual(cells.bytes) }
      if isSame { agreeing += 1 } else { wrong += 1 }
    }
    find.reset()
    let packed = try database.integer("SELECT count(*) FROM figure_packed") ?? 0
    return max(wrong, Int(packed - agreeing))
  }

  private func put(_ cells: [UInt8], _ subject: Int64, _ period: Int64) throws {
    let put = try database.prepared("INSERT OR REPLACE INTO figure_packed VALUES (?1, ?2, ?3)")
    try put.bind(period, at: 1)
    try put.bind(subject, at: 2)
    try put.bind(blob: cells, at: 3)
    try put.run()
  }

  /// Walks the table of figures once, in the order of its key.
  private func forEachStretch(
    _ body: (_ subject: Int64, _ period: Int64, PackedCells.Writer) throws -> Void
  ) throws {
    let walk = try database.prepared(
      "SELECT subject, period, \(Self.cells) FROM figure ORDER BY subject, period, indicator")
    defer { walk.reset() }
    var cells = PackedCells.Writer()
    var last: (subject: Int64, period: Int64)?
    while try walk.step() {
      guard let subject = walk.integer(at: 0), let period = walk.integer(at: 1) else {
        throw UnreadableColumn(index: 0)
      }
      if let last, last != (subject, period) {
        try body(last.subject, last.period, cells)
        cells.clear()
      }
      last = (subject, period)
      cells.append(from: walk, at: 2)
    }
    if let last { try body(last.subject, last.period, cells) }
  }
}

extension PackedCells.Writer {
  /// Appends the figure whose columns begin there.
  fileprivate mutating func append(from row: SQLStatement, at index: Int) {
    append(
      row.integer(at: index) ?? 0, row.integer(at: index + 1),
      status: Int(row.integer(at: index + 2) ?? 0))
  }
}

extension FigureStretch {
  fileprivate var packedOrder: (Int, Int64) { (period.sortKey, subject.sortKey) }
}

/// The stretches that an edit has touched, until they are packed anew at its end.
final class TouchedStretches {
  /// More are packed at once: a long import must not remember every stretch of a province.
  private static let most = 100_000

  private let packed: PackedFigures
  private var stretches: Set<FigureStretch> = []
  private var last: FigureStretch?

  init(_ database: Database) { packed = PackedFigures(database) }

  func note(_ key: FigureKey) throws {
    let stretch = key.stretch
    // Reports come sorted by whose they are.
    guard stretch != last else { return }
    if stretches.count >= Self.most { try pack() }
    stretches.insert(stretch)
    last = stretch
  }

  func pack() throws {
    try packed.pack(stretches)
    stretches = []
    last = nil
  }
}
