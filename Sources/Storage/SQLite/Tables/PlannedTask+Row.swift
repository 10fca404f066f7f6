import Core

extension PlannedTask: NumberedRecord {
  static let table = "task"
  static let columns = [
    "subject", "text", "period", "indicator", "target", "owner", "deadline", "status",
  ]

  var number: Int64 {
    get { id.rawValue }
    set { id = .init(rawValue: newValue) }
  }

  var record: Record { .task(self) }

  init<Source: ColumnSource>(number: Int64, from row: inout RowReader<Source>) throws {
    self.init(
      id: .init(rawValue: number), subject: try row.subject(), text: try row.text(),
      period: try row.period(), indicator: row.optionalID(), target: row.amount(),
      owner: try row.text(), deadline: try row.day(), status: try row.word())
  }

  func write(to row: inout RowWriter) throws {
    row.subject(subject)
    row.text(text)
    row.period(period)
    row.id(indicator)
    row.amount(target)
    row.text(owner)
    row.day(deadline)
    row.word(status)
  }

  mutating func resolveReferences(_ numbering: Numbering) throws(UnstorableRecord) {
    subject = try numbering.resolve(subject)
    indicator = try indicator.map(numbering.resolve)
  }
}
