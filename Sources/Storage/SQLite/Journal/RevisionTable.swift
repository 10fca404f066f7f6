import Core
import GRDB

/// Reads revisions without their texts.
struct RevisionTable {
  let database: Database

  /// The revisions of a draft, newest first.
  func summaries(of draft: DraftID) throws -> [RevisionSummary] {
    let statement = try database.prepared("\(Self.selection) WHERE draft = ?1 ORDER BY id DESC")
    try statement.bind(draft.rawValue, at: 1)
    return try rows(of: statement)
  }

  /// The newest 定稿 of each draft that has one.
  func finals() throws -> [DraftID: RevisionSummary] {
    let statement = try database.prepared("\(Self.selection) WHERE kind = '定稿' ORDER BY id")
    var finals: [DraftID: RevisionSummary] = [:]
    for final in try rows(of: statement) { finals[final.draft] = final }
    return finals
  }

  private static let selection =
    "SELECT id, \(RevisionSummary.columns.joined(separator: ", ")) FROM revision"

  private func rows(of statement: SQLStatement) throws -> [RevisionSummary] {
    defer { statement.reset() }
    var summaries: [RevisionSummary] = []
    while try statement.step() {
      var row = RowReader(statement)
      let number = try row.integer()
      summaries.append(try RevisionSummary(number: number, from: &row))
    }
    return summaries
  }
}
