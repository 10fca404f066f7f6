import Core
import Foundation

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
  static let columns = ["name", "template", "source", "place", "ignored"]

  var number: Int64 {
    get { id.rawValue }
    set { id = .init(rawValue: newValue) }
  }

  var record: Record { .draft(self) }

  init<Source: ColumnSource>(number: Int64, from row: inout RowReader<Source>) throws {
    self.init(
      id: .init(rawValue: number), name: try row.text(), template: try row.text(),
      source: try row.text(), order: try row.number(),
      // Journals of the first versions have no such column.
      ignored: try row.optionalText().map { try Self.ignored(in: $0) } ?? [])
  }

  func write(to row: inout RowWriter) throws {
    row.text(name)
    row.text(template)
    row.text(source)
    row.number(order)
    row.text(Self.text(of: ignored))
  }

  /// JSON, as SQLite can check it; empty for none.
  private static func text(of ignored: [IgnoredFinding]) -> String {
    guard !ignored.isEmpty else { return "" }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Strings alone: encoding them cannot fail.
    return (try? encoder.encode(ignored)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  private static func ignored(in text: String) throws -> [IgnoredFinding] {
    text.isEmpty ? [] : try JSONDecoder().decode([IgnoredFinding].self, from: Data(text.utf8))
  }
}
