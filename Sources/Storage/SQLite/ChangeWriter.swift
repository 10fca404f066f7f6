import Core

import class GRDB.Database

/// Carries out changes, each only if the record is what the change says it was; `finish` ends them.
struct ChangeWriter {
  private let database: Database
  private let figures: FigureTable
  let touched: TouchedStretches

  init(_ database: Database) {
    self.database = database
    figures = FigureTable(database: database)
    touched = TouchedStretches(database)
  }

  /// Brings what is made from the figures up to date with them; to be called before the transaction ends.
  func finish() throws { try touched.pack() }

  /// - Throws: `RecordMismatch`, or SQLite's refusal.
  func apply(_ change: Change) throws {
    switch change.after ?? change.before {
    case .figure?: try applyFigure(change)
    case .settings?: try apply(change, to: WorkspaceSettings.self)
    case .region?: try apply(change, to: Region.self)
    case .kind?: try apply(change, to: OrganizationKind.self)
    case .organization?: try apply(change, to: Organization.self)
    case .indicator?: try apply(change, to: Indicator.self)
    case .material?: try apply(change, to: Material.self)
    case .task?: try apply(change, to: PlannedTask.self)
    case .issue?: try apply(change, to: Issue.self)
    case .formulation?: try apply(change, to: Formulation.self)
    case .draft?: try apply(change, to: Draft.self)
    case .revision?: try apply(change, to: Revision.self)
    case nil: break
    }
  }

  private func applyFigure(_ change: Change) throws {
    let (before, after) = try (figure(change.before), figure(change.after))
    guard let key = (before ?? after)?.key, before == nil || after == nil || after?.key == key
    else { throw UnstorableRecord(reason: "一次修改前后不是同一条数据") }
    let actual = try figures.find(key)
    guard actual == before else {
      throw RecordMismatch(expected: change.before, actual: actual.map(Record.figure))
    }
    if let after { try figures.put(after) } else { try figures.remove(key) }
    try touched.note(key)
  }

  private func figure(_ record: Record?) throws -> Figure? {
    switch record {
    case nil: return nil
    case .figure(let figure)?: return figure
    default: throw UnstorableRecord(reason: "一次修改前后不是同一类记录")
    }
  }

  private func apply<Value: NumberedRecord>(_ change: Change, to type: Value.Type) throws {
    let before = change.before?.numbered as? Value
    let after = change.after?.numbered as? Value
    guard let number = (before ?? after)?.number,
      (before == nil) == (change.before == nil), (after == nil) == (change.after == nil),
      before == nil || after == nil || after?.number == number
    else { throw UnstorableRecord(reason: "一次修改前后不是同一条记录") }
    let table = NumberedTable<Value>(database: database)
    let actual = try table.find(number)
    guard actual == before else {
      throw RecordMismatch(expected: change.before, actual: actual?.record)
    }
    switch (before, after) {
    case (nil, let after?): try table.insert(after)
    case (_?, let after?): try table.update(after)
    case (_?, nil): try table.remove(number)
    case (nil, nil): break
    }
  }
}

/// A record that is not what a change says it was.
struct RecordMismatch: Error {
  var expected: Record?
  var actual: Record?
}
