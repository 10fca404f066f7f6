import Core
import Exchange

/// Adds and changes records by the same rules as an import: a command's options are one row of a table.
struct RecordEntry {
  let kind: TableKind
  let cells: [(column: Column, text: String?)]

  init(_ kind: TableKind, _ cells: [(column: Column, text: String?)]) {
    self.kind = kind
    self.cells = cells
  }

  /// What the row would do to a workbook.
  /// - Throws: `RowError` if the row is refused.
  private func plan(into workspace: Workspace) throws -> ImportPlan {
    let set = try ImportSet([TypedTable(name: "命令行", cells)])
    let plan = set.plan(into: workspace, author: Surroundings.author)
    for row in plan.rows {
      if case .refused(let reason) = row.outcome { throw reason }
    }
    for notice in plan.notices { Console.note("提示：\(notice.message)") }
    return plan
  }

  /// Records something new.
  /// - Throws: `CommandFailure` if it is recorded already.
  func add(to path: String) throws {
    try withWorkbook(path) { workbook in
      let plan = try plan(into: workbook.wholeWorkspace())
      guard plan.newCount == 1, let row = plan.rows.first else {
        throw CommandFailure(.badData, "已经有这一条了；要改请用edit")
      }
      let edit = try workbook.commit(
        Edit(title: "新增 \(row.summary)", changes: plan.edit.changes))
      let number = edit.changes.first?.after?.number.map { "（编号\($0)）" } ?? ""
      try Console.print("已新增：\(row.summary)\(number)")
    }
  }

  /// Changes what is recorded.
  ///
  /// - Parameter finish: what the row cannot say because it is what records are known by: a new name.
  func change(
    in workbook: Workbook, workspace: Workspace, record: Record,
    finish: (inout Record) throws -> Void = { _ in }
  ) throws {
    let plan = try plan(into: workspace)
    var after = plan.edit.changes.first?.after ?? record
    try finish(&after)
    guard after != record else { return try Console.print("没有变动") }
    let title = after.title
    try workbook.commit(
      Edit(title: "修改 \(title)", changes: [Change(before: record, after: after)]))
    try Console.print("已修改：\(title)")
  }
}

/// Takes a record off a workbook.
func removeRecord(_ record: Record, from workbook: Workbook) throws {
  try workbook.commit(
    Edit(title: "删除 \(record.title)", changes: [Change(before: record, after: nil)]))
  try Console.print("已删除：\(record.title)；可用undo撤销")
}

/// Takes the record that `list` shows under a number off a workbook.
/// - Throws: `CommandFailure` where there is none.
func removeRecord<Value: Identifiable, Subject>(
  _ number: Int64, of values: KeyPath<Workspace, [Value]>, from path: String, what: String,
  as record: (Value) -> Record
) throws where Value.ID == Identifier<Subject> {
  try withWorkbook(path) { workbook in
    let known = try workbook.wholeWorkspace()[keyPath: values]
    try removeRecord(record(try numbered(number, in: known, what: what)), from: workbook)
  }
}

extension Record {
  /// 机构 区总工会, 问题 机关化：…: as commands and the journal name a record.
  var title: String {
    switch self {
    case .settings: "设置"
    case .region(let region): "区域 \(region.name)"
    case .kind(let kind): "类别 \(kind.name)"
    case .organization(let organization): "机构 \(organization.shortName)"
    case .indicator(let indicator): "指标 \(indicator.name)"
    case .figure: "数据"
    case .material(let material): "素材 \(material.category.rawValue) \(material.name)"
    case .task(let task): "任务 \(task.text)"
    case .issue(let issue):
      "问题 \(issue.tendencies.map(\.rawValue).joined(separator: "、"))：\(issue.manifestation)"
    case .formulation(let formulation): "提法 \(formulation.name)"
    case .draft(let draft): "讲稿 \(draft.name)"
    case .revision(let revision): "留稿 \(revision.title)"
    }
  }

  /// The number by which commands name a record that has no name of its own.
  var number: Int64? {
    switch self {
    case .material(let material): material.id.rawValue
    case .task(let task): task.id.rawValue
    case .issue(let issue): issue.id.rawValue
    case .formulation(let formulation): formulation.id.rawValue
    case .settings, .region, .kind, .organization, .indicator, .figure, .draft, .revision: nil
    }
  }
}

/// The record of a number.
/// - Throws: `CommandFailure` where there is none.
func numbered<Value: Identifiable, Subject>(
  _ number: Int64, in values: [Value], what: String
) throws -> Value where Value.ID == Identifier<Subject> {
  guard let value = values.first(where: { $0.id.rawValue == number }) else {
    throw CommandFailure(.badData, "没有编号\(number)的\(what)；用list看编号")
  }
  return value
}

/// Prints records as a table or, with `--json`, one object a line.
func list<Value>(
  _ values: [Value], asJSON: Bool, columns: [(heading: String, alignment: TextTable.Alignment)],
  row: (Value) -> [String], object: (Value) -> JSONObject
) throws {
  if asJSON {
    for value in values { try Console.print(object(value).line) }
    return
  }
  var table = TextTable(columns)
  for value in values { table.append(row(value)) }
  try table.lines.forEach(Console.print)
}
