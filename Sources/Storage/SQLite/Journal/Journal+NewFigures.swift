import Core

extension Journal {
  /// Adds new figures to an entry; `sequence` is the place of the first.
  func add(_ lines: FigureLines, to entry: Int64, sequence: Int) throws {
    let statement = try database.prepared("INSERT INTO journal_new_figures VALUES (?1, ?2, ?3)")
    try statement.bind(entry, at: 1)
    try statement.bind(Int64(sequence), at: 2)
    try statement.bind(utf8: lines.text, at: 3)
    try statement.run()
  }

  /// Calls `body` with each figure that an edit has put new and its place.
  func forEachNewFigure(
    of edit: Int64, _ direction: Direction, limit: Int = .max,
    _ body: (Int64, Figure) throws -> Void
  ) throws {
    let statement = try database.prepared(
      """
      SELECT seq, lines FROM journal_new_figures
      WHERE entry = ?1 ORDER BY seq \(direction == .forwards ? "ASC" : "DESC")
      """)
    defer { statement.reset() }
    try statement.bind(edit, at: 1)
    var rest = limit
    while rest > 0, try statement.step() {
      let first = statement.integer(at: 0) ?? 0
      var figures = Array(try FigureLines.figures(in: statement.text(at: 1) ?? "").enumerated())
      if direction == .backwards { figures.reverse() }
      for (offset, figure) in figures.prefix(rest) { try body(first + Int64(offset), figure) }
      rest -= figures.count
    }
  }
}
