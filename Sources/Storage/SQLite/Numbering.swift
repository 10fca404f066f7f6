import Core

import class GRDB.Database

/// Gives numbers to new records, and to whatever refers to them by a placeholder.
///
/// Within one edit a negative number stands for a record that the edit itself inserts, wherever it is listed.
struct Numbering {
  private let database: Database
  private var last: [String: Int64] = [:]
  private var given: [String: [Int64: Int64]] = [:]

  init(_ database: Database) { self.database = database }

  /// The changes with every number given and every record in its stored form.
  mutating func numbered(_ changes: [Change]) throws -> [Change] {
    var changes = changes
    for index in changes.indices where changes[index].before == nil {
      guard var value = changes[index].after?.numbered, value.number <= 0 else { continue }
      let placeholder = value.number
      value.number = try nextNumber(of: type(of: value).table)
      if placeholder < 0 {
        let former = given[type(of: value).table, default: [:]]
          .updateValue(value.number, forKey: placeholder)
        guard former == nil else {
          throw UnstorableRecord(reason: "两条新记录用了同一个临时编号")
        }
      }
      changes[index].after = value.record
    }
    for index in changes.indices {
      let before = try changes[index].before.map(resolve)
      changes[index].before = before
      changes[index].after = try changes[index].after.map { try stored($0, replacing: before) }
    }
    return changes
  }

  /// A number that no record of the table has or ever had, so that the journal never means another one.
  private mutating func nextNumber(of table: String) throws -> Int64 {
    let former = try last[table] ?? lastNumber(of: table)
    last[table] = former + 1
    return former + 1
  }

  private func lastNumber(of table: String) throws -> Int64 {
    let statement = try database.prepared("SELECT seq FROM sqlite_sequence WHERE name = ?1")
    defer { statement.reset() }
    try statement.bind(table, at: 1)
    return try statement.step() ? statement.integer(at: 0) ?? 0 : 0
  }

  private func stored(_ record: Record, replacing before: Record?) throws -> Record {
    switch try resolve(record) {
    case .figure(var figure):
      if case .figure(let former)? = before {
        figure.normalize(replacing: former)
      } else {
        figure.normalize(replacing: nil)
      }
      return .figure(figure)
    case let other:
      guard var value = other.numbered else { return other }
      value.normalize()
      return value.record
    }
  }

  private func resolve(_ record: Record) throws(UnstorableRecord) -> Record {
    if case .figure(var figure) = record {
      figure.key.subject = try resolve(figure.key.subject)
      figure.key.indicator = try resolve(figure.key.indicator)
      return .figure(figure)
    }
    guard var value = record.numbered else { return record }
    value.number = try resolve(value.number, in: type(of: value).table)
    try value.resolveReferences(self)
    return value.record
  }

  func resolve<Value: NumberedRecord>(
    _ id: Identifier<Value>
  ) throws(UnstorableRecord) -> Identifier<Value> {
    .init(rawValue: try resolve(id.rawValue, in: Value.table))
  }

  func resolve(_ subject: Subject) throws(UnstorableRecord) -> Subject {
    switch subject {
    case .region(let id): .region(try resolve(id))
    case .organization(let id): .organization(try resolve(id))
    }
  }

  private func resolve(_ number: Int64, in table: String) throws(UnstorableRecord) -> Int64 {
    if number > 0 { return number }
    guard let number = given[table]?[number] else {
      throw UnstorableRecord(reason: "引用了没有保存的记录")
    }
    return number
  }
}

extension Figure {
  /// Whether it can be put as new as it is.
  var isStorable: Bool {
    (amount != nil || status == .notApplicable) && (confirmedBy.isEmpty || status == .verified)
      && (doubt.isEmpty || status == .doubtful)
  }

  /// Drops what belongs to another status; an 已核 figure whose amount changes is 已报 again.
  mutating func normalize(replacing former: Figure?) {
    if status == .verified, let former, former.status == .verified, former.amount != amount {
      status = .reported
    }
    if status != .verified { confirmedBy = "" }
    if status != .doubtful { doubt = "" }
  }
}
