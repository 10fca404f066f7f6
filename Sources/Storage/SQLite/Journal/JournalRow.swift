import Core
import Foundation

/// The journal's copy of a row: its columns by name, as JSON.
///
/// Named columns, not the model's own coding: the journal of an old workbook must be read by a program whose types have
/// grown, and by people with nothing but `sqlite3`.
struct JournalRow {
  private var values: [String: ColumnValue] = [:]

  init(_ value: some NumberedRecord) throws {
    var row = RowWriter()
    try value.write(to: &row)
    for (name, column) in zip(type(of: value).columns, row.values) { values[name] = column }
  }

  init(text: String) throws {
    values = try JSONDecoder().decode([String: ColumnValue].self, from: Data(text.utf8))
  }

  func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(values), as: UTF8.self)
  }

  /// Where a text was cut, when only a part of it is kept.
  private static let offsetName = "source_at"

  /// The text of a draft.
  var source: String? {
    get { if case .text(let text)? = values["source"] { text } else { nil } }
    set {
      values["source"] = ColumnValue(newValue)
      values[Self.offsetName] = nil
    }
  }

  /// Keeps a part of a draft's text for the whole.
  mutating func keep(_ part: String, at offset: Int) {
    source = part
    values[Self.offsetName] = .integer(Int64(offset))
  }

  /// Leaves out what is kept elsewhere.
  mutating func dropTexts() {
    values["source"] = nil
    values["speech"] = nil
  }

  mutating func restoreTexts(source: String?, speech: String?) {
    values["source"] = ColumnValue(source)
    values["speech"] = ColumnValue(speech)
  }

  /// The splice that two rows keep; nil if they keep whole texts.
  static func splice(_ rows: (before: JournalRow?, after: JournalRow?)) -> TextSplice? {
    guard case .integer(let offset)? = rows.after?.values[offsetName],
      let removed = rows.before?.source, let inserted = rows.after?.source
    else { return nil }
    return TextSplice(offset: Int(clamping: offset), removed: removed, inserted: inserted)
  }

  fileprivate func columns<Value: NumberedRecord>(of type: Value.Type) -> Columns {
    Columns(values: Value.columns.map { values[$0] ?? .null })
  }

  fileprivate struct Columns: ColumnSource {
    var values: [ColumnValue]

    func integer(at index: Int) -> Int64? {
      if case .integer(let number) = values[index] { number } else { nil }
    }

    func text(at index: Int) -> String? {
      if case .text(let text) = values[index] { text } else { nil }
    }
  }
}

extension Record {
  /// The record that the journal keeps under a table's name.
  init(entity: String, number: Int64, row: JournalRow) throws {
    func value<Value: NumberedRecord>(_ type: Value.Type) throws -> Record {
      var reader = RowReader(row.columns(of: type))
      return try Value(number: number, from: &reader).record
    }
    switch entity {
    case WorkspaceSettings.table: self = try value(WorkspaceSettings.self)
    case Region.table: self = try value(Region.self)
    case OrganizationKind.table: self = try value(OrganizationKind.self)
    case Organization.table: self = try value(Organization.self)
    case Indicator.table: self = try value(Indicator.self)
    case Material.table: self = try value(Material.self)
    case PlannedTask.table: self = try value(PlannedTask.self)
    case Issue.table: self = try value(Issue.self)
    case Formulation.table: self = try value(Formulation.self)
    case Draft.table: self = try value(Draft.self)
    case Revision.table: self = try value(Revision.self)
    default: throw UnreadableColumn(index: 2)
    }
  }
}

extension ColumnValue: Codable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let number = try? container.decode(Int64.self) {
      self = .integer(number)
    } else {
      self = .text(try container.decode(String.self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .integer(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    }
  }
}
