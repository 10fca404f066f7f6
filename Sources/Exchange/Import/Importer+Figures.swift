import Core

extension Importer {
  /// Figures are read first and judged after: a year's plausibility hangs on the year before, which may stand in another file.
  mutating func takeFigures(_ files: [ImportSet.File]) {
    var read: [(figure: Figure, row: SheetRow)] = []
    take(files) { (self, row) throws(RowError) in
      if self.isUntouched(row) {
        return self.plan.record(
          .same, file: row.file, line: row.line, cell: row.cell, summary: "")
      }
      guard let figure = try self.figure(row) else {
        return self.plan.record(.blank, file: row.file, line: row.line, cell: row.cell, summary: "")
      }
      read.append((figure, row))
    }
    var amounts = figures.compactMapValues(\.amount)
    for (figure, _) in read { amounts[figure.key] = figure.amount }
    for (figure, row) in read {
      attempt(row) { (self) throws(RowError) in
        try self.put(
          row.knows(.doubt) ? figure : self.judged(figure, amounts: amounts), row: row)
      }
    }
  }

  private mutating func put(_ figure: Figure, row: SheetRow) throws(RowError) {
    let existing = figures[figure.key]
    let summary = summary(of: figure, over: existing)
    if let existing, existing.status == .verified, figure.status != .verified {
      // The same amount once more is no news, whatever the sheet calls it.
      guard existing.amount != figure.amount else {
        return plan.record(.same, file: row.file, line: row.line, cell: row.cell, summary: "")
      }
      let refusal = RowError.verified(
        name: name(of: figure.key), old: text(of: existing), new: text(of: figure))
      return plan.record(
        .refused(refusal), file: row.file, line: row.line, cell: row.cell, summary: summary,
        change: Change(before: .figure(existing), after: .figure(figure)))
    }
    let isNews = seen[.figure(figure.key)] == nil && existing != figure
    try put(
      .figure(figure), over: existing.map { .figure($0) }, key: .figure(figure.key), row: row,
      summary: summary)
    if isNews, let existing, existing.status == .verified, existing.amount != figure.amount {
      changeBeforeConfirming(existing, figure)
    }
    if isNews { noteDoubt(of: figure, file: row.file, line: row.line) }
  }

  /// A change takes 已核 back, whoever makes it; the row's own 已核 is a second step of the same edit.
  private mutating func changeBeforeConfirming(_ existing: Figure, _ figure: Figure) {
    var changed = figure
    changed.status = .reported
    changed.confirmedBy = ""
    plan.edit.changes.removeLast()
    plan.edit.changes += [
      Change(before: .figure(existing), after: .figure(changed)),
      Change(before: .figure(changed), after: .figure(figure)),
    ]
  }

  /// The figure that a row says; nil for a form's row that nobody has filled in.
  private func figure(_ row: SheetRow) throws(RowError) -> Figure? {
    guard let said = try said(row) else { return nil }
    return figure(said, over: figures[said.key])
  }

  /// What a row says; nil for a form's row that nobody has filled in.
  func said(_ row: SheetRow) throws(RowError) -> SaidFigure? {
    let (key, indicator) = try key(of: row)
    var said = SaidFigure(key: key)
    said.status = try row.figureStatus()
    if !row.has(.amount), said.status != .notApplicable { return nil }
    if said.status != .notApplicable {
      said.amount = try FigureEntry.amount(row[.amount], unit: row[.unit], indicator: indicator)
    }
    if let target = row.optional(.target) {
      said.target = try FigureEntry.amount(target, unit: row[.unit], indicator: indicator)
    }
    said.scope = row.optional(.scope)
    said.source = row.optional(.source)
    said.note = row.optional(.note)
    said.origin = row.origin
    said.confirmedBy = row.optional(.confirmedBy)
    if row.knows(.doubt) { said.doubt = row[.doubt] }
    return said
  }

  /// The figure that follows from what a row says and what is recorded.
  func figure(_ said: SaidFigure, over existing: Figure?) -> Figure {
    var figure = existing ?? Figure(key: said.key, amount: nil)
    figure.amount = said.amount
    var status = said.status
    if status == nil, let existing, existing.amount == figure.amount { status = existing.status }
    figure.status = status ?? .reported
    if let target = said.target { figure.target = target }
    if let scope = said.scope { figure.scope = scope }
    if let source = said.source {
      figure.source = source
    } else if let origin = said.origin, existing == nil || existing?.amount != figure.amount {
      figure.source = origin
    }
    if let note = said.note { figure.note = note }
    // A table with this column has been judged already: what it says of doubts stands.
    figure.doubt = figure.status == .doubtful ? said.doubt ?? "" : ""
    figure.confirmedBy = confirmation(of: figure, over: existing, said)
    return figure
  }

  /// What a row speaks of: a form's line knows it by numbers, a table's row says it in words.
  private func key(of row: SheetRow) throws(RowError) -> (FigureKey, Indicator) {
    if let key = row.figure, let indicator = catalog.indicator(key.indicator) {
      return (key, indicator)
    }
    let subject = try names.subject(named: try row.required(.organization))
    let indicator = try indicator(named: try row.required(.indicator), of: subject)
    return (
      FigureKey(subject: subject, indicator: indicator.id, period: try row.period()), indicator
    )
  }

  private func confirmation(
    of figure: Figure, over existing: Figure?, _ said: SaidFigure
  ) -> String {
    guard figure.status == .verified else { return "" }
    if let name = said.confirmedBy { return name }
    if let existing, existing.status == .verified, existing.amount == figure.amount {
      return existing.confirmedBy
    }
    return author
  }

  /// An implausible figure is kept, but 存疑 with the reason; one that someone has verified is not doubted again.
  private func judged(_ figure: Figure, amounts: [FigureKey: Amount]) -> Figure {
    judged(figure, previous: figure.key.period.previousYear.flatMap { amounts[figure.key.at($0)] })
  }

  /// - Parameter previous: the same figure one year earlier, if there is one.
  func judged(_ figure: Figure, previous: Amount?) -> Figure {
    var figure = figure
    figure.doubt = ""
    guard let amount = figure.amount, let indicator = catalog.indicator(figure.key.indicator) else {
      return figure
    }
    switch figure.status {
    case .verified, .notApplicable: break
    case .reported, .doubtful:
      if let reason = Plausibility.doubt(
        amount, of: indicator, in: figure.key.period, previous: previous)
      {
        figure.status = .doubtful
        figure.doubt = reason
      } else if figure.status == .doubtful {
        figure.doubt = Self.statedDoubt(of: figure)
      }
    }
    return figure
  }

  mutating func noteDoubt(of figure: Figure, file: String, line: Int) {
    guard figure.status == .doubtful, !figure.doubt.isEmpty else { return }
    let name = plan.doubtfulCount < plan.mostKept ? name(of: figure.key) : ""
    plan.doubt(file: file, line: line, "\(name) 记为存疑：\(figure.doubt)")
  }

  /// Whether nothing about an amount raises a doubt; so is what is not recorded.
  func isPlausible(_ amount: Amount?, of key: FigureKey, after previous: Amount?) -> Bool {
    guard let amount, let indicator = catalog.indicator(key.indicator) else { return true }
    return Plausibility.doubt(amount, of: indicator, in: key.period, previous: previous) == nil
  }

  /// A figure as its row said it, without the doubt that judging it has raised.
  func undoubted(_ figure: Figure) -> Figure {
    guard figure.status == .doubtful, figure.doubt != Self.statedDoubt(of: figure) else {
      return figure
    }
    var figure = figure
    figure.status = .reported
    return figure
  }

  /// Why a figure is doubted whose row says so itself.
  private static func statedDoubt(of figure: Figure) -> String {
    figure.note.isEmpty ? "报送时注明存疑" : figure.note
  }

  /// The indicator that a subject reports under a name or alias.
  /// - Throws: `.unknownName` with the nearest names of what it reports.
  func indicator(named name: String, of subject: Subject) throws(RowError) -> Indicator {
    let found: Indicator?
    let reported: [Indicator]
    switch subject {
    case .region(let id):
      found = catalog.regionIndicator(named: name)
      reported = regions[id].map { catalog.reported(by: nil, at: $0.level.rank) } ?? []
    case .organization(let id):
      let organization = organizations[id]
      found = organization.flatMap { catalog.indicator(named: name, of: $0.kind) }
      reported =
        organization.flatMap { organization in
          regions[organization.region].map {
            catalog.reported(by: organization.kind, at: $0.level.rank)
          }
        } ?? []
    }
    guard let found else {
      throw .unknownName(
        what: "\(names.name(of: subject))的指标", name: name,
        nearest: nearestNames(to: name, among: reported.flatMap { [$0.name] + $0.aliases }))
    }
    return found
  }

  func name(of key: FigureKey) -> String {
    "\(names.name(of: key.subject))·\(catalog.indicator(key.indicator)?.name ?? "")@\(key.period.code)"
  }

  func text(of figure: Figure) -> String {
    guard let amount = figure.amount else { return figure.status.rawValue }
    return amount.plainText + (catalog.indicator(figure.key.indicator)?.unit.name ?? "")
  }

  func summary(of figure: Figure, over existing: Figure?) -> String {
    let old = existing.map { text(of: $0) }
    let new = text(of: figure)
    let change =
      old.map { $0 == new ? "\(new)（\(figure.status.rawValue)）" : "\($0) → \(new)" } ?? new
    return "\(name(of: figure.key))：\(change)"
  }
}

/// What a row says of a figure; nil where it says nothing, which leaves what is recorded as it is.
struct SaidFigure {
  var key: FigureKey
  var amount: Amount?
  var target: Amount?
  var status: FigureStatus?
  var scope: String?
  var source: String?
  var note: String?
  /// What a new amount comes from where the row does not say.
  var origin: String?
  var confirmedBy: String?
  /// Nil where the table says nothing of doubts, and its figures are to be judged.
  var doubt: String?
}

extension SheetRow {
  /// The status that a row states; nil if it states none. 未报 with a blank amount is a row not filled in.
  func figureStatus() throws(RowError) -> FigureStatus? {
    switch self[.status] {
    case "", "未报": nil
    case "待核实", "待核": .doubtful
    default: try word(.status, as: FigureStatus.self)
    }
  }
}
