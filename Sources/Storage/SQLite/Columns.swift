import Core

/// What a column holds.
enum ColumnValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case text(String)

  init(_ value: Int64?) { self = value.map(Self.integer) ?? .null }
  init(_ value: String?) { self = value.map(Self.text) ?? .null }
}

/// Somewhere that columns can be read from by position: a statement's row, or the journal's copy of one.
protocol ColumnSource {
  func integer(at index: Int) -> Int64?
  func text(at index: Int) -> String?
}

/// Reads the columns of a row from left to right.
struct RowReader<Source: ColumnSource> {
  private let source: Source
  private var index: Int

  init(_ source: Source, from index: Int = 0) {
    self.source = source
    self.index = index
  }

  mutating func optionalInteger() -> Int64? {
    defer { index += 1 }
    return source.integer(at: index)
  }

  mutating func optionalText() -> String? {
    defer { index += 1 }
    return source.text(at: index)
  }

  mutating func integer() throws -> Int64 { try required(optionalInteger()) }
  mutating func text() throws -> String { try required(optionalText()) }
  mutating func number() throws -> Int { try required(Int(exactly: integer())) }
  mutating func flag() throws -> Bool { try integer() != 0 }

  mutating func id<Subject>() throws -> Identifier<Subject> { .init(rawValue: try integer()) }

  mutating func optionalID<Subject>() -> Identifier<Subject>? {
    optionalInteger().map(Identifier.init(rawValue:))
  }

  mutating func amount() -> Amount? { optionalInteger().map(Amount.init(units:)) }
  mutating func period() throws -> Period { try required(Period(sortKey: number())) }
  mutating func subject() throws -> Subject { try required(Subject(sortKey: integer())) }

  /// A word of a closed list.
  mutating func word<Word: RawRepresentable<String>>() throws -> Word {
    try required(Word(rawValue: text()))
  }

  mutating func day() throws -> Day? {
    guard let text = optionalText() else { return nil }
    return try required(Day(isoText: text))
  }

  mutating func lines() throws -> [String] {
    // By bytes: a catalogue has hundreds of such lists, and characters are slow to tell apart.
    try text().utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) }
  }

  /// The members of a list that the digits stand for.
  mutating func members<Member>(of all: [Member]) throws -> [Member] {
    try text().utf8.map { digit in
      let index = Int(digit) - 48
      return try required(all.indices.contains(index) ? all[index] : nil)
    }
  }

  func required<Value>(_ value: Value?) throws -> Value {
    // The index has moved past the column that is meant.
    guard let value else { throw UnreadableColumn(index: index - 1) }
    return value
  }
}

/// A column that holds what no workbook holds: the file is damaged, or was changed by another program.
struct UnreadableColumn: Error {
  var index: Int
}

/// A record that cannot be stored, with the reason in the office's words.
struct UnstorableRecord: Error {
  var reason: String
}

/// Collects the columns of a row from left to right.
struct RowWriter {
  private(set) var values: [ColumnValue] = []

  mutating func integer(_ value: Int64?) { values.append(ColumnValue(value)) }
  mutating func number(_ value: Int?) { integer(value.map(Int64.init)) }
  mutating func flag(_ value: Bool) { integer(value ? 1 : 0) }
  mutating func text(_ value: String?) { values.append(ColumnValue(value)) }
  mutating func id<Subject>(_ value: Identifier<Subject>?) { integer(value?.rawValue) }
  mutating func amount(_ value: Amount?) { integer(value?.units) }
  mutating func period(_ value: Period) { number(value.sortKey) }
  mutating func subject(_ value: Subject) { integer(value.sortKey) }
  mutating func word(_ value: some RawRepresentable<String>) { text(value.rawValue) }
  mutating func day(_ value: Day?) { text(value?.isoText) }

  mutating func lines(_ values: [String]) throws {
    for value in values where value.isEmpty || value.utf8.contains(UInt8(ascii: "\n")) {
      throw UnstorableRecord(reason: "别名等列表中不能有空项或换行")
    }
    text(values.joined(separator: "\n"))
  }

  /// Writes members of a list of at most ten as digits, in their order.
  mutating func members<Member: Equatable>(_ members: [Member], of all: [Member]) {
    text(members.compactMap { all.firstIndex(of: $0) }.map { "\($0)" }.joined())
  }
}

extension Day {
  /// Reads `2026-01-15` only; `init(_:)` knows every way of writing, and is slower for it.
  fileprivate init?(isoText: String) {
    let digits = Array(isoText.utf8)
    guard digits.count == 10 else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in digits[range] {
        guard (48...57).contains(byte) else { return nil }
        value = value * 10 + Int(byte) - 48
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }
}
