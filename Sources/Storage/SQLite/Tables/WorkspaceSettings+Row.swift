import Core

extension WorkspaceSettings: NumberedRecord {
  static let table = "settings"
  static let columns = ["region", "period", "draft", "due_days", "characters_per_minute"]

  /// A workbook has one.
  static let onlyNumber: Int64 = 1

  var number: Int64 {
    get { Self.onlyNumber }
    set {}
  }

  var record: Record { .settings(self) }

  init<Source: ColumnSource>(number: Int64, from row: inout RowReader<Source>) throws {
    self.init(
      region: try row.id(), period: try row.period(), draft: row.optionalID(),
      dueDays: try row.number(), charactersPerMinute: try row.number())
  }

  func write(to row: inout RowWriter) throws {
    row.id(region)
    row.period(period)
    row.id(draft)
    row.number(dueDays)
    row.number(charactersPerMinute)
  }

  mutating func resolveReferences(_ numbering: Numbering) throws(UnstorableRecord) {
    region = try numbering.resolve(region)
    draft = try draft.map(numbering.resolve)
  }
}
