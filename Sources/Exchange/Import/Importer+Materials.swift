import Core

extension Importer {
  mutating func material(_ row: SheetRow) throws(RowError) {
    let subject = try names.subject(named: try row.required(.organization))
    guard let category = try row.word(.type, as: Material.Category.self) else {
      throw .blank(.type)
    }
    let name = withoutQuotes(try row.required(.name))
    let period = try row.period()
    let existing = materials.first {
      $0.subject == subject && $0.category == category && $0.name == name && $0.period == period
    }
    var material =
      existing ?? Material(subject: subject, category: category, name: name, period: period)
    if let level = row.optional(.level) { material.level = level }
    if let grantor = row.optional(.grantor) { material.grantor = grantor }
    if let content = row.optional(.content) { material.content = content }
    if let source = row.optional(.source) { material.source = source }
    if let status = try row.figureStatus() { material.status = status }
    try put(
      .material(material), over: existing.map { .material($0) },
      key: .material(subject, category, name: name, period), row: row,
      summary: "素材 \(names.name(of: subject))·\(category.rawValue) \(name)")
  }

  /// A speech puts its own quotation marks around a name.
  private func withoutQuotes(_ name: String) -> String {
    for (open, close) in [("“", "”"), ("\"", "\""), ("「", "」"), ("《", "》")]
    where name.hasPrefix(open) && name.hasSuffix(close) && name.count > 2 && open != "《" {
      return String(name.dropFirst().dropLast())
    }
    return name
  }

  mutating func task(_ row: SheetRow) throws(RowError) {
    let subject = try names.subject(named: try row.required(.organization))
    let text = try row.required(.task)
    let period = try row.period()
    let existing = tasks.first {
      $0.subject == subject && $0.text == text && $0.period == period
    }
    var task = existing ?? PlannedTask(subject: subject, text: text, period: period)
    if let name = row.optional(.targetIndicator) {
      let indicator = try indicator(named: name, of: subject)
      task.indicator = indicator.id
      if let amount = row.optional(.targetAmount) {
        task.target = try FigureEntry.amount(amount, unit: row[.unit], indicator: indicator)
      }
    } else if row.has(.targetAmount) {
      throw .blank(.targetIndicator)
    }
    if let owner = row.optional(.owner) { task.owner = owner }
    if let deadline = try row.day(.deadline) { task.deadline = deadline }
    if let status = try row.word(.status, as: PlannedTask.Status.self) { task.status = status }
    try put(
      .task(task), over: existing.map { .task($0) }, key: .task(subject, text: text, period),
      row: row, summary: "任务 \(names.name(of: subject))·\(text)")
  }

  mutating func formulation(_ row: SheetRow) throws(RowError) {
    let name = try row.required(.formulation)
    let text = try row.required(.content)
    let from = try row.day(.from)
    let until = try row.day(.until)
    if let from, let until, until < from { throw .endsBeforeStart }
    let existing = formulations.first { $0.name == name && $0.from == from }
    var formulation = existing ?? Formulation(name: name, text: text, from: from)
    formulation.text = text
    if let until { formulation.until = until }
    try put(
      .formulation(formulation), over: existing.map { .formulation($0) },
      key: .formulation(name: name, from: from), row: row, summary: "提法 \(name)")
  }
}
