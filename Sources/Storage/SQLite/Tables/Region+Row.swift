import Core

extension Region: NumberedRecord {
  static let table = "region"
  static let columns = [
    "name", "level", "parent", "code", "party_committee", "government", "whole", "our", "prefix",
    "youth_league", "place",
  ]

  var number: Int64 {
    get { id.rawValue }
    set { id = .init(rawValue: newValue) }
  }

  var record: Record { .region(self) }

  init<Source: ColumnSource>(number: Int64, from row: inout RowReader<Source>) throws {
    let name = try row.text()
    let level: RegionLevel = try row.word()
    self.init(
      id: .init(rawValue: number), name: name, level: level, parent: row.optionalID(),
      code: try row.text())
    words.partyCommittee = try row.text()
    words.government = try row.text()
    words.whole = try row.text()
    words.our = try row.text()
    words.prefix = try row.text()
    words.youthLeague = try row.text()
    order = try row.number()
  }

  func write(to row: inout RowWriter) throws {
    row.text(name)
    row.word(level)
    row.id(parent)
    row.text(code)
    row.text(words.partyCommittee)
    row.text(words.government)
    row.text(words.whole)
    row.text(words.our)
    row.text(words.prefix)
    row.text(words.youthLeague)
    row.number(order)
  }

  mutating func resolveReferences(_ numbering: Numbering) throws(UnstorableRecord) {
    parent = try parent.map(numbering.resolve)
  }
}
