import Core

/// Takes back forms that a workbook gave out: by their marks, whatever their lines were sorted or copied to.
public struct FormDesk: Sendable {
  private let workbook: String
  let period: Period
  private let organizations: Set<OrganizationID>
  private let indicators: [String: IndicatorID]

  /// - Parameters:
  ///   - workbook: the identity of the workbook that takes them back.
  ///   - period: the one that is being collected.
  public init(workbook: String, period: Period, workspace: Workspace) {
    self.workbook = workbook
    self.period = period
    organizations = Set(workspace.organizations.map(\.id))
    indicators = Dictionary(
      workspace.catalog.indicators.map { ($0.code, $0.id) }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// What a form's lines say.
  struct Reading {
    var rows: [TableRow] = []
    var refusals: [(cell: String, line: Int, error: RowError)] = []
    var notices: [ImportPlan.Notice] = []
    var rounded: RoundedCells
    var subjects: [Subject] = []
  }

  /// The columns of a reading's rows.
  static let columns: [Column] = [.amount, .status, .note, .source]

  /// - Parameters:
  ///   - places: what the form's hidden first row says.
  ///   - next: the rows below it.
  /// - Throws: `.form`, and what `next` throws.
  func read(
    _ places: [FormColumn: Int], of file: String,
    next: () throws(TableError) -> TableRow?
  ) throws(TableError) -> Reading {
    var reading = Reading(rounded: RoundedCells(file: file))
    var hasMarks = false
    while let row = try next() {
      let cell = { (column: FormColumn) -> String in
        places[column].map { $0 < row.cells.count ? row.cells[$0] : "" } ?? ""
      }
      guard let mark = row.cells.lazy.compactMap(FormMark.init).first else {
        if hasMarks { note(row, cell, in: file, into: &reading) }
        continue
      }
      hasMarks = true
      try take(row, mark, cell, places, in: file, into: &reading)
    }
    guard hasMarks else { throw .form(file: file, .unreadable) }
    return reading
  }

  private func take(
    _ row: TableRow, _ mark: FormMark, _ cell: (FormColumn) -> String,
    _ places: [FormColumn: Int], in file: String, into reading: inout Reading
  ) throws(TableError) {
    guard mark.workbook == workbook else { throw .form(file: file, .otherWorkbook) }
    guard mark.period == period else {
      throw .form(file: file, .otherPeriod(form: mark.period, expected: period))
    }
    let place = places[.amount] ?? 0
    let name = SheetCell.name(column: place, row: row.line)
    guard organizations.contains(mark.organization), let indicator = indicators[mark.indicator]
    else {
      reading.refusals.append(
        (
          name, row.line,
          .unknownName(what: "机构或指标", name: cell(.indicator), nearest: [])
        ))
      return
    }
    let subject = Subject.organization(mark.organization)
    if !reading.subjects.contains(subject) { reading.subjects.append(subject) }
    let amount = cell(.amount)
    var taken = TableRow(line: row.line, cells: [amount, "", cell(.note), cell(.source)])
    switch ReportCell(amount, fault: nil) {
    case .notApplicable:
      taken.cells = ["", FigureStatus.notApplicable.rawValue] + taken.cells[2...]
    case .nothing: taken.cells[0] = ""
    case .empty, .number, .text: break
    }
    if let fault = row.faults[place] { taken.faults[0] = fault }
    if let exact = row.rounded[place] { reading.rounded.note(exact, shown: amount, at: name) }
    taken.cell = name
    taken.figure = FigureKey(subject: subject, indicator: indicator, period: mark.period)
    reading.rows.append(taken)
    if taken.cells[0].isEmpty, taken.cells[1].isEmpty, !cell(.note).isEmpty {
      reading.notices.append(
        .init(
          file: file, line: row.line, message: "\(cell(.indicator))没有填数，备注是：\(cell(.note))"))
    }
  }

  /// A line that somebody has added is told of: it may be what the form forgot to ask.
  private func note(
    _ row: TableRow, _ cell: (FormColumn) -> String, in file: String,
    into reading: inout Reading
  ) {
    guard ReportCell(cell(.amount), fault: nil) == .number,
      !cell(.indicator).isEmpty, cell(.note) != FormSheet.computedNote
    else { return }
    reading.notices.append(
      .init(
        file: file, line: row.line, message: "表里原来没有这一行，没有导入：\(cell(.indicator)) \(cell(.amount))"))
  }
}
