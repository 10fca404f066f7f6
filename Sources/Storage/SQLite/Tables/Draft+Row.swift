import Core

extension Formulation: NumberedRecord {
  static let table = "formulation"
  static let columns = ["name", "text", "valid_from", "valid_until", "basis"]

  var number: Int64 {
    get { id.rawValue }
    set { id = .init(rawValue: newValue) }
  }

  var record: Record { .formulation(self) }

  init<Source: ColumnSource>(number: Int64, from row: inout RowReader<Source>) throws {
    self.init(
      id: .init(rawValue: number), name: try row.text(), text: try row.text(),
      from: try row.day(), until: try row.day(),
      // Journals of the first versions have no such column.
      basis: row.optionalText() ?? "")
  }

  func write(to row: inout RowWriter) throws {
    row.text(name)
    row.text(text)
    row.day(from)
    row.day(until)
    row.text(basis)
  }
}

extension Draft: NumberedRecord {
  static let table = "draft"
  static let columns = ["name", "template", "source", "place"]

  var number: Int64 {
    get { id.rawValue }
    set { id = .init(rawValue: newValue) }
  }

  var record: Record { .draft(self) }

  init<Source: ColumnSource>(number: Int64, from row: inout RowReader<Source>) throws {
    self.init(
      id: .init(rawValue: number), name: try row.text(), template: try row.text(),
      source: try row.text(), order: try row.number())
  }

  func write(to row: inout RowWriter) throws {
    row.text(name)
    row.text(template)
    row.text(source)
    row.number(order)
  }
}
