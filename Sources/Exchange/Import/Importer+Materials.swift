import Core

extension Importer {
  mutating func material(_ row: SheetRow) throws(RowError) {
    let subject = try names.subject(named: try row.required(.organization))
    guard let category = try row.word(.type, as: Material.Category.self) else {
      throw .blank(.type)
    }
    let name = Material.bareName(try row.required(.name))
    let period = try row.period()
    var material = Material(subject: subject, category: category, name: name, period: period)
    let key = RecordKey(material)
    let existing = recorded[key]
    if case .material(let known)? = existing { material = known }
    if let level = row.optional(.level) { material.level = level }
    if let grantor = row.optional(.grantor) { material.grantor = grantor }
    if let content = row.optional(.content) { material.content = content }
    if let source = row.optional(.source) { material.source = source }
    if let status = try row.figureStatus() { material.status = status }
    try put(
      .material(material), over: existing, key: key, row: row,
      summary: "素材 \(names.name(of: subject))·\(category.rawValue) \(name)")
  }

  mutating func task(_ row: SheetRow) throws(RowError) {
    let subject = try names.subject(named: try row.required(.organization))
    let text = try row.required(.task)
    let period = try row.period()
    var task = PlannedTask(subject: subject, text: text, period: period)
    let key = RecordKey(task)
    let existing = recorded[key]
    if case .task(let known)? = existing { task = known }
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
      .task(task), over: existing, key: key, row: row,
      summary: "任务 \(names.name(of: subject))·\(text)")
  }

  mutating func formulation(_ row: SheetRow) throws(RowError) {
    let name = try row.required(.formulation)
    let text = try row.required(.content)
    let from = try row.day(.from)
    let until = try row.day(.until)
    if let from, let until, until < from { throw .endsBeforeStart }
    var formulation = Formulation(name: name, text: text, from: from)
    let key = RecordKey(formulation)
    let existing = recorded[key]
    if case .formulation(let known)? = existing { formulation = known }
    formulation.text = text
    if let until { formulation.until = until }
    if let basis = row.optional(.basis) { formulation.basis = basis }
    try put(
      .formulation(formulation), over: existing, key: key, row: row, summary: "提法 \(name)")
  }
}
