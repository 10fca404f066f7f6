import Core
import Foundation

extension Revision: NumberedRecord {
  static let table = "revision"
  static let columns = [
    "draft", "kind", "name", "time", "author", "characters", "gaps", "source", "speech",
  ]

  var number: Int64 {
    get { id.rawValue }
    set { id = .init(rawValue: newValue) }
  }

  var record: Record { .revision(self) }

  init<Source: ColumnSource>(number: Int64, from row: inout RowReader<Source>) throws {
    let summary = try RevisionSummary(number: number, from: &row)
    self.init(
      id: summary.id, draft: summary.draft, kind: summary.kind, name: summary.name,
      time: summary.time, author: summary.author, source: try row.text(), speech: try row.speech())
  }

  func write(to row: inout RowWriter) throws {
    row.id(draft)
    row.word(kind)
    row.text(name)
    row.integer(time)
    row.text(author)
    row.number(speech.characterCount)
    row.number(speech.gapCount)
    row.text(source)
    row.text(try speech.json())
  }

  mutating func resolveReferences(_ numbering: Numbering) throws(UnstorableRecord) {
    draft = try numbering.resolve(draft)
  }
}

extension RevisionSummary {
  /// The columns before the texts, in the order of `Revision.columns`.
  static let columns = Revision.columns.prefix { $0 != "source" }

  init<Source: ColumnSource>(number: Int64, from row: inout RowReader<Source>) throws {
    self.init(
      id: .init(rawValue: number), draft: try row.id(), kind: try row.word(),
      name: try row.text(), time: try row.integer(), author: try row.text(),
      characterCount: try row.number(), gapCount: try row.number())
  }
}

extension FrozenSpeech {
  fileprivate func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}

extension RowReader {
  fileprivate mutating func speech() throws -> FrozenSpeech {
    let text = try text()
    return try required(try? JSONDecoder().decode(FrozenSpeech.self, from: Data(text.utf8)))
  }
}
