import Core

extension OrganizationKind: NumberedRecord {
  static let table = "kind"
  static let columns = [
    "code", "name", "bare_name", "aliases", "short_pattern", "formal_pattern", "head_title",
    "represents", "is_optional", "place",
  ]

  var number: Int64 {
    get { id.rawValue }
    set { id = .init(rawValue: newValue) }
  }

  var record: Record { .kind(self) }

  init<Source: ColumnSource>(number: Int64, from row: inout RowReader<Source>) throws {
    self.init(
      id: .init(rawValue: number), code: try row.text(), name: try row.text(),
      bareName: try row.text(), aliases: try row.lines(), shortPattern: try row.text(),
      formalPattern: try row.text(), headTitle: try row.text(), represents: try row.lines(),
      isOptional: try row.flag(), order: try row.number())
  }

  func write(to row: inout RowWriter) throws {
    row.text(code)
    row.text(name)
    row.text(bareName)
    try row.lines(aliases)
    row.text(shortPattern)
    row.text(formalPattern)
    row.text(headTitle)
    try row.lines(represents)
    row.flag(isOptional)
    row.number(order)
  }
}

extension Organization: NumberedRecord {
  static let table = "organization"
  static let columns = [
    "region", "kind", "short_name", "formal_name", "head_title", "contact", "telephone",
    "due_days", "place",
  ]

  var number: Int64 {
    get { id.rawValue }
    set { id = .init(rawValue: newValue) }
  }

  var record: Record { .organization(self) }

  init<Source: ColumnSource>(number: Int64, from row: inout RowReader<Source>) throws {
    self.init(
      id: .init(rawValue: number), region: try row.id(), kind: try row.id(),
      shortName: try row.text(), formalName: try row.text(), headTitle: try row.text(),
      contact: try row.text(), telephone: try row.text(),
      dueDays: row.optionalInteger().map(Int.init(clamping:)), order: try row.number())
  }

  func write(to row: inout RowWriter) throws {
    row.id(region)
    row.id(kind)
    row.text(shortName)
    row.text(formalName)
    row.text(headTitle)
    row.text(contact)
    row.text(telephone)
    row.number(dueDays)
    row.number(order)
  }

  mutating func resolveReferences(_ numbering: Numbering) throws(UnstorableRecord) {
    region = try numbering.resolve(region)
    kind = try numbering.resolve(kind)
  }
}
