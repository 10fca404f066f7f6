import Core

/// Turns the rows of an import into one edit, against what is recorded already.
///
/// Rows are taken in by kind, so that figures find the organizations that came in another file of the same set.
struct Importer {
  let home: RegionID
  let author: String
  var plan: ImportPlan
  var regions: [RegionID: Region] = [:]
  var organizations: [OrganizationID: Organization] = [:]
  var catalog: Catalog
  var figures: [FigureKey: Figure]
  /// Materials, tasks, issues and formulations that are recorded, by what makes them the same.
  let recorded: [RecordKey: Record]
  /// Organizations by what a row says of them; kept in step with `organizations`.
  var organizationsByName: [OrganizationName: OrganizationID] = [:]
  var organizationsByKind: [OrganizationPlace: OrganizationID] = [:]
  var names: NameBook
  /// Where in this import a record was first said, and as what: rows must not contradict each other.
  var seen: [RecordKey: SeenRow] = [:]
  private var nextPlaceholder: Int64 = -1

  struct SeenRow {
    var file: String
    var line: Int
    var value: Record
    var summary: String
  }

  init(_ set: ImportSet, workspace: Workspace, author: String, mostKept: Int = .max) {
    home = workspace.settings.region
    self.author = author
    plan = ImportPlan(edit: Edit(title: set.title, changes: []), mostKept: mostKept)
    for region in workspace.regions { regions[region.id] = region }
    catalog = workspace.catalog
    figures = workspace.figures
    recorded = Self.keyed(workspace)
    names = NameBook(
      regions: workspace.regions, organizations: workspace.organizations,
      catalog: workspace.catalog, home: workspace.settings.region)
    for organization in workspace.organizations { know(organization) }
  }

  private static func keyed(_ workspace: Workspace) -> [RecordKey: Record] {
    var recorded: [RecordKey: Record] = [:]
    for material in workspace.materials { recorded[.init(material)] = .material(material) }
    for task in workspace.tasks { recorded[.init(task)] = .task(task) }
    for issue in workspace.issues { recorded[.init(issue)] = .issue(issue) }
    for formulation in workspace.formulations {
      recorded[.init(formulation)] = .formulation(formulation)
    }
    return recorded
  }

  mutating func run(_ set: ImportSet) {
    noteUnknownColumns(set.files)
    for kind in TableKind.allCases {
      let files = set.files.filter { $0.kind == kind }
      guard !files.isEmpty else { continue }
      switch kind {
      case .regions: takeRegions(files)
      case .kinds: take(files) { (self, row) throws(RowError) in try self.kind(row) }
      case .indicators: takeIndicators(files)
      case .organizations:
        take(files) { (self, row) throws(RowError) in try self.organization(row) }
      case .figures:
        refuseUnreadable(files)
        takeFigures(files)
      case .materials: take(files) { (self, row) throws(RowError) in try self.material(row) }
      case .tasks: take(files) { (self, row) throws(RowError) in try self.task(row) }
      case .issues: take(files) { (self, row) throws(RowError) in try self.issue(row) }
      case .formulations: take(files) { (self, row) throws(RowError) in try self.formulation(row) }
      }
      refreshNames()
    }
    sortRows(by: set.files.map(\.name))
  }

  mutating func noteUnknownColumns(_ files: [ImportSet.File]) {
    for file in files where !file.unknownColumns.isEmpty {
      plan.notices.append(
        .init(
          file: file.name,
          message:
            "有\(file.unknownColumns.count)列用不上，未导入：\(file.unknownColumns.joined(separator: "、"))"))
    }
  }

  /// What reports hold and reading them has refused already.
  mutating func refuseUnreadable(_ files: [ImportSet.File]) {
    for file in files {
      for refusal in file.refusals {
        plan.record(
          .refused(refusal.error), file: file.name, line: refusal.line, cell: refusal.cell,
          summary: "")
      }
    }
  }

  /// Refusals are read beside the files: in their order, line by line.
  private mutating func sortRows(by files: [String]) {
    var order: [String: Int] = [:]
    for (index, file) in files.enumerated() where order[file] == nil { order[file] = index }
    plan.rows = plan.rows.enumerated().sorted { a, b in
      (order[a.element.file] ?? 0, a.element.line, a.offset)
        < (order[b.element.file] ?? 0, b.element.line, b.offset)
    }.map(\.element)
  }

  /// Takes in every row of some files; a row that throws is refused and leaves nothing behind.
  mutating func take(
    _ files: [ImportSet.File], _ body: (inout Self, SheetRow) throws(RowError) -> Void
  ) {
    for file in files {
      for row in file.sheetRows { attempt(row) { (self) throws(RowError) in try body(&self, row) } }
    }
  }

  /// Runs one row's work; what it throws is written down as the row's refusal.
  mutating func attempt(_ row: SheetRow, _ body: (inout Self) throws(RowError) -> Void) {
    do throws(RowError) {
      guard !row.overflows else { throw .tooManyCells }
      guard !row.hasControls else { throw .controlCharacter }
      if let fault = row.faults.min(by: { $0.key < $1.key }) {
        throw .cell(row.cell ?? SheetCell.name(column: fault.key, row: row.line), fault.value)
      }
      try body(&self)
    } catch {
      plan.record(.refused(error), file: row.file, line: row.line, cell: row.cell, summary: "")
    }
  }

  /// Writes down what a row says: nothing if it is recorded so already.
  /// - Throws: `.contradicts` if an earlier row of this import said something else about the same record.
  mutating func put(
    _ value: Record, over existing: Record?, key: RecordKey, row: SheetRow, summary: String
  ) throws(RowError) {
    if let earlier = seen[key] {
      guard earlier.value == value else {
        throw .contradicts(file: earlier.file, line: earlier.line, other: earlier.summary)
      }
      return plan.record(.same, file: row.file, line: row.line, cell: row.cell, summary: "")
    }
    seen[key] = SeenRow(file: row.file, line: row.line, value: value, summary: summary)
    guard existing != value else {
      return plan.record(.same, file: row.file, line: row.line, cell: row.cell, summary: "")
    }
    let change = Change(before: existing, after: value)
    plan.edit.changes.append(change)
    plan.record(
      existing == nil ? .new : .changed, file: row.file, line: row.line, cell: row.cell,
      summary: Self.summary(summary, of: change))
  }

  /// With what differs in a changed record; a figure's new amount is told already.
  private static func summary(_ summary: String, of change: Change) -> String {
    if case .figure(let before) = change.before, case .figure(let after) = change.after,
      before.amount != after.amount
    {
      return summary
    }
    let text = change.changedText
    return text.isEmpty ? summary : "\(summary)：\(text)"
  }

  /// A number for a new record that others of this import may name; the store replaces it.
  mutating func placeholder() -> Int64 {
    defer { nextPlaceholder -= 1 }
    return nextPlaceholder
  }

  private mutating func refreshNames() {
    names = NameBook(
      regions: Array(regions.values), organizations: Array(organizations.values),
      catalog: catalog, home: home)
  }
}

extension ImportSet {
  /// What taking this set in would do to a workbook.
  ///
  /// `workspace` must hold the regions, organizations and catalogue, every material, task, issue and formulation, and
  /// the figures of `periods`. `author` is who confirms the figures that come as 已核.
  public func plan(into workspace: Workspace, author: String) -> ImportPlan {
    var importer = Importer(self, workspace: workspace, author: author)
    importer.run(self)
    return importer.plan
  }
}
