import Core

extension Issue: NumberedRecord {
  static let table = "issue"
  static let columns = [
    "organization", "tendencies", "manifestation", "severity", "source", "found_on", "evidence",
    "remedies", "owner", "deadline", "status", "note",
  ]

  var number: Int64 {
    get { id.rawValue }
    set { id = .init(rawValue: newValue) }
  }

  var record: Record { .issue(self) }

  init<Source: ColumnSource>(number: Int64, from row: inout RowReader<Source>) throws {
    self.init(
      id: .init(rawValue: number), organization: try row.id(), tendencies: try row.tendencies(),
      manifestation: try row.text(), severity: try row.word(), source: try row.text(),
      foundOn: try row.day(), evidence: try row.text(), remedies: try row.text(),
      owner: try row.text(), deadline: try row.day(), status: try row.word(),
      note: try row.text())
  }

  func write(to row: inout RowWriter) throws {
    row.id(organization)
    row.tendencies(tendencies)
    row.text(manifestation)
    row.word(severity)
    row.text(source)
    row.day(foundOn)
    row.text(evidence)
    row.text(remedies)
    row.text(owner)
    row.day(deadline)
    row.word(status)
    row.text(note)
  }

  mutating func resolveReferences(_ numbering: Numbering) throws(UnstorableRecord) {
    organization = try numbering.resolve(organization)
  }

  mutating func normalize() {
    tendencies = Tendency.allCases.filter(tendencies.contains)
  }
}

extension RowReader {
  fileprivate mutating func tendencies() throws -> [Tendency] {
    let bits = try integer()
    return Tendency.allCases.enumerated().filter { bits & (1 << $0.offset) != 0 }.map(\.element)
  }
}

extension RowWriter {
  fileprivate mutating func tendencies(_ tendencies: [Tendency]) {
    integer(
      Tendency.allCases.enumerated().reduce(0) { bits, member in
        tendencies.contains(member.element) ? bits | (1 << member.offset) : bits
      })
  }
}
