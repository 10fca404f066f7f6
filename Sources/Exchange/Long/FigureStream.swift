import Core

/// Takes the figures of a long import in, row by row.
struct FigureStream {
  /// Understands rows, judges figures and writes down what became of them; it holds no figures but those that forms ask for.
  private(set) var importer: Importer
  private let files: [ImportSet.File]
  private let sink: any EditSink
  private let observer: ImportObserver?
  /// Of these figures were recorded before; of others nothing need be looked up.
  private let recorded: Set<FigureStretch>
  /// Of these something was said in this import.
  private var said: Set<FigureStretch> = []
  private let bounds: [IndicatorID: Plausibility.Bounds]
  /// The stretch that the last row was of: most rows stand beside their like.
  private var place: StretchPlace?
  private var file = 0
  private var rows = 0

  init(
    _ set: ImportSet, _ importer: Importer, _ sink: any EditSink, _ observer: ImportObserver?
  ) throws {
    files = set.files.filter { $0.kind == .figures }
    self.importer = importer
    self.sink = sink
    self.observer = observer
    recorded = try sink.recordedStretches()
    // Whether a form's line was touched is told by what it was given out with.
    for key in files.lazy.flatMap(\.rows).compactMap(\.figure) {
      self.importer.figures[key] = try sink.figure(key)
    }
    bounds = importer.catalog.indicators.reduce(into: [:]) {
      $0[$1.id] = Plausibility.Bounds(of: $1)
    }
  }

  mutating func run() throws {
    importer.noteUnknownColumns(files)
    importer.refuseUnreadable(files)
    for index in files.indices {
      file = index
      rows = 0
      for row in files[index].sheetRows { try take(row) }
      if let rest = files[index].rest { try take(rest.table) }
    }
  }

  /// The rows are read and understood on a thread of their own while others are judged and written.
  private mutating func take(_ table: CSVTable) throws {
    let reader = RowBatchReader(table, FigureCells(files[file], importer))
    let batches = MadeAhead(most: 4) { () throws(TableError) in try reader.next() }
    defer { batches.stop() }
    while let batch = try batches.next() { try take(batch) }
  }

  private mutating func take(_ batch: RowBatch) throws {
    // Most rows have the details of the row above: of those only key and amount are put in the place of the last ones.
    guard var said = batch.details.first else {
      for row in batch.others { try take(files[file].sheetRow(row)) }
      return
    }
    var figure = importer.figure(said, over: nil)
    var current = 0
    for row in batch.rows {
      switch row {
      case .plain(let key, let amount, let line, let details):
        if details != current {
          (said, current) = (batch.details[details], details)
          figure = importer.figure(said, over: nil)
        }
        (said.key, said.amount) = (key, amount)
        (figure.key, figure.amount) = (key, amount)
        try put(said, new: figure, line: line, cell: nil)
        try report()
      case .other(let place): try take(files[file].sheetRow(batch.others[place]))
      }
    }
  }

  private mutating func take(_ row: SheetRow) throws {
    var said: SaidFigure?
    importer.attempt(row) { (self) throws(RowError) in
      if self.isUntouched(row) {
        return self.plan.record(
          .same, file: row.file, line: row.line, cell: row.cell, summary: "")
      }
      said = try self.said(row)
      if said == nil {
        self.plan.record(.blank, file: row.file, line: row.line, cell: row.cell, summary: "")
      }
    }
    if let said {
      try put(said, new: importer.figure(said, over: nil), line: row.line, cell: row.cell)
    }
    try report()
  }

  private mutating func report() throws(TableError) {
    rows += 1
    guard rows.isMultiple(of: ImportProgress.step), let observer else { return }
    let isGoingOn = observer(ImportProgress(file: files[file].name, number: file + 1, rows: rows))
    guard isGoingOn else { throw .cancelled }
  }

  /// Carries out what a row says, unless it is refused; `new` is what it comes to where nothing is recorded.
  private mutating func put(
    _ said: SaidFigure, new: Figure, line: Int, cell: String?
  ) throws {
    try turn(to: said.key.stretch)
    if place?.isRecorded == true { return try replace(said, line, cell) }
    var figure = new
    try judge(&figure, said, over: nil)
    let here = saidPlace(line, isDoubtSettled: said.doubt != nil)
    guard try sink.insert(figure, at: here.rawValue) else {
      return try repeated(figure, try sink.figure(figure.key), line, cell)
    }
    try carriedOut(figure, over: nil, said, line, cell)
  }

  /// As `put`, where something of the stretch was recorded before.
  ///
  /// Of a figure said twice the second saying counts as the same if it adds nothing to the first: where something was
  /// recorded before, what it leaves blank agrees with anything.
  private mutating func replace(_ said: SaidFigure, _ line: Int, _ cell: String?) throws {
    let key = said.key
    let existing = try sink.figure(key)
    var figure = importer.figure(said, over: existing)
    try judge(&figure, said, over: existing)
    switch importer.standing(of: figure, over: existing) {
    case .free: break
    case .same: return record(.same, line, cell)
    case .conflict(let refusal, let change):
      return importer.plan.record(
        .refused(refusal), file: files[file].name, line: line, cell: cell,
        summary: importer.summary(of: figure, over: existing), change: change)
    }
    let here = saidPlace(line, isDoubtSettled: importer.settlesDoubt(said, over: existing))
    if try sink.claim(key, at: here.rawValue) != nil {
      return try repeated(figure, existing, line, cell)
    }
    if existing == figure {
      noteSaid(key.stretch)
      return record(.same, line, cell)
    }
    try carryOut(figure, over: existing)
    try carriedOut(figure, over: existing, said, line, cell)
  }

  private mutating func carriedOut(
    _ figure: Figure, over existing: Figure?, _ said: SaidFigure, _ line: Int, _ cell: String?
  ) throws {
    noteSaid(figure.key.stretch)
    record(existing == nil ? .new : .changed, line, cell, (figure, existing))
    if figure.status == .doubtful, !importer.keepsDoubt(said, of: existing) {
      importer.noteDoubt(of: figure, file: files[file].name, line: line)
    }
    if said.doubt == nil { try judgeNextYear(of: figure.key, figure.amount) }
  }

  private mutating func repeated(
    _ figure: Figure, _ known: Figure?, _ line: Int, _ cell: String?
  ) throws {
    guard let known, known != figure, let earlier = try saidPlace(of: figure.key) else {
      return record(.same, line, cell)
    }
    record(.refused(contradiction(to: known, at: earlier)), line, cell)
  }

  private mutating func turn(to stretch: FigureStretch) throws {
    if place?.stretch == stretch { return }
    if !knows(stretch) { try sink.begin(stretch) }
    place = StretchPlace(stretch, isRecorded: recorded.contains(stretch)) { knows($0) }
  }

  private func knows(_ stretch: FigureStretch) -> Bool {
    recorded.contains(stretch) || said.contains(stretch)
  }

  private mutating func noteSaid(_ stretch: FigureStretch) {
    guard place?.isSaid == false else { return }
    said.insert(stretch)
    place?.isSaid = true
  }

  /// What the table or the workbook says of doubts stands; else a figure is doubted if it is implausible.
  private mutating func judge(
    _ figure: inout Figure, _ said: SaidFigure, over existing: Figure?
  ) throws {
    guard !importer.settlesDoubt(said, over: existing) else { return }
    let previous = try place?.previous?.amount(of: figure.key.indicator, from: sink)
    if figure.status == .reported, let amount = figure.amount,
      let bounds = bounds[figure.key.indicator],
      bounds.fault(of: amount, in: figure.key.period, previous: previous) == nil
    {
      return
    }
    figure = importer.judged(figure, previous: previous)
  }

  private func carryOut(_ figure: Figure, over existing: Figure?) throws {
    guard let between = importer.unconfirmed(figure, from: existing) else {
      return try sink.put(figure, over: existing)
    }
    try sink.put(between, over: existing)
    try sink.put(figure, over: between)
  }

  /// The year after may have come before: its plausibility hangs on this amount.
  private mutating func judgeNextYear(of key: FigureKey, _ amount: Amount?) throws {
    guard place?.next != nil, let year = key.period.nextYear else { return }
    let next = key.at(year)
    guard said.contains(next.stretch) else { return }
    // Most figures are plausible with this amount as they were without any: one number tells.
    if !recorded.contains(key.stretch),
      importer.isPlausible(
        try place?.next?.amount(of: key.indicator, from: sink), of: next, after: amount)
    {
      return
    }
    guard let place = try saidPlace(of: next), !place.isDoubtSettled,
      let figure = try sink.figure(next)
    else { return }
    let judged = importer.judged(importer.undoubted(figure), previous: amount)
    guard judged != figure else { return }
    try sink.put(judged, over: figure)
    if figure.status != .doubtful {
      importer.noteDoubt(
        of: judged, file: files[place.file].name, line: place.line)
    } else if judged.status != .doubtful {
      importer.plan.doubtfulCount -= 1
    }
  }

  private mutating func record(
    _ outcome: ImportPlan.Outcome, _ line: Int, _ cell: String?,
    _ figures: (new: Figure, old: Figure?)? = nil
  ) {
    var summary = ""
    if let figures, importer.plan.keeps(outcome) {
      summary = importer.summary(of: figures.new, over: figures.old)
    }
    importer.plan.record(
      outcome, file: files[file].name, line: line, cell: cell, summary: summary)
  }

  private func contradiction(to known: Figure, at place: SaidPlace) -> RowError {
    .contradicts(
      file: files[place.file].name, line: place.line,
      other: importer.summary(of: known, over: nil))
  }

  private func saidPlace(_ line: Int, isDoubtSettled: Bool) -> SaidPlace {
    SaidPlace(file: file, line: line, isDoubtSettled: isDoubtSettled)
  }

  private func saidPlace(of key: FigureKey) throws -> SaidPlace? {
    try sink.place(of: key).map(SaidPlace.init(rawValue:))
  }
}

/// Where in an import a figure is said, in the one number that a sink keeps.
private struct SaidPlace {
  let rawValue: Int64

  init(rawValue: Int64) { self.rawValue = rawValue }

  /// - Parameter isDoubtSettled: whether its doubts stay what they are, whatever the year before comes to.
  init(file: Int, line: Int, isDoubtSettled: Bool) {
    rawValue = (isDoubtSettled ? Self.settled : 0) | Int64(file) << 40 | Int64(line)
  }

  var file: Int { Int((rawValue & ~Self.settled) >> 40) }
  var line: Int { Int(rawValue & (1 << 40 - 1)) }
  var isDoubtSettled: Bool { rawValue & Self.settled != 0 }

  private static let settled: Int64 = 1 << 62
}
