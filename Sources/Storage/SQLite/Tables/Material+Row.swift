import Core

extension Material: NumberedRecord {
  static let table = "material"
  static let columns = [
    "subject", "category", "name", "period", "level", "grantor", "content", "source", "status",
  ]

  var number: Int64 {
    get { id.rawValue }
    set { id = .init(rawValue: newValue) }
  }

  var record: Record { .material(self) }

  init<Source: ColumnSource>(number: Int64, from row: inout RowReader<Source>) throws {
    self.init(
      id: .init(rawValue: number), subject: try row.subject(), category: try row.word(),
      name: try row.text(), period: try row.period(), level: try row.text(),
      grantor: try row.text(), content: try row.text(), source: try row.text(),
      status: try row.word())
  }

  func write(to row: inout RowWriter) throws {
    row.subject(subject)
    row.word(category)
    row.text(name)
    row.period(period)
    row.text(level)
    row.text(grantor)
    row.text(content)
    row.text(source)
    row.word(status)
  }

  mutating func resolveReferences(_ numbering: Numbering) throws(UnstorableRecord) {
    subject = try numbering.resolve(subject)
  }
}
