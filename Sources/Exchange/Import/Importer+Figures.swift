import Core

extension Importer {
  /// Figures are read first and judged after: a year's plausibility hangs on the year before, which may stand in another file.
  mutating func takeFigures(_ files: [ImportSet.File]) {
    var read: [ReadFigure] = []
    take(files) { (self, row) throws(RowError) in
      if self.isUntouched(row) {
        return self.plan.record(
          .same, file: row.file, line: row.line, cell: row.cell, summary: "")
      }
      guard let said = try self.said(row) else {
        return self.plan.record(.blank, file: row.file, line: row.line, cell: row.cell, summary: "")
      }
      read.append(ReadFigure(self.figure(said, over: self.figures[said.key]), said, row))
    }
    var amounts = figures.compactMapValues(\.amount)
    for (figure, _, _) in read { amounts[figure.key] = figure.amount }
    for (figure, said, row) in read {
      attempt(row) { (self) throws(RowError) in
        let isSettled = self.settlesDoubt(said, over: self.figures[said.key])
        try self.put(isSettled ? figure : self.judged(figure, amounts: amounts), said, row: row)
      }
    }
  }

  private typealias ReadFigure = (figure: Figure, said: SaidFigure, row: SheetRow)

  private mutating func put(
    _ figure: Figure, _ said: SaidFigure, row: SheetRow
  ) throws(RowError) {
    let existing = figures[figure.key]
    let summary = summary(of: figure, over: existing)
    switch standing(of: figure, over: existing) {
    case .free: break
    case .same:
      return plan.record(.same, file: row.file, line: row.line, cell: row.cell, summary: "")
    case .conflict(let refusal, let change):
      return plan.record(
        .refused(refusal), file: row.file, line: row.line, cell: row.cell, summary: summary,
        change: change)
    }
    let isNews = seen[.figure(figure.key)] == nil && existing != figure
    try put(
      .figure(figure), over: existing.map { .figure($0) }, key: .figure(figure.key), row: row,
      summary: summary)
    guard isNews else { return }
    if let existing, let between = unconfirmed(figure, from: existing) {
      plan.edit.changes.removeLast()
      plan.edit.changes += [
        Change(before: .figure(existing), after: .figure(between)),
        Change(before: .figure(between), after: .figure(figure)),
      ]
    }
    if !keepsDoubt(said, of: existing) { noteDoubt(of: figure, file: row.file, line: row.line) }
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
    let kept = keepsDoubt(said, of: existing) ? existing?.doubt : nil
    figure.doubt = figure.status == .doubtful ? said.doubt ?? kept ?? "" : ""
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
    let new = text(of: figure)
    guard let old = existing.map(text), old != new else {
      return existing == nil ? "\(name(of: figure.key))：\(new)" : "\(name(of: figure.key)) \(new)"
    }
    return "\(name(of: figure.key))：\(old) → \(new)"
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
