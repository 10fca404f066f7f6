/// The rows of a table that an import has not read yet, because they are too many to be held.
///
/// Unchecked, because a table is a place in a file and cannot be copied: whoever takes the import in reads it once.
final class UnreadRows: @unchecked Sendable {
  let table: CSVTable

  init(_ table: CSVTable) { self.table = table }
}

extension ImportSet {
  /// How many rows of a table are held at most where a set may be long: an edit of more keeps its inverse in the journal.
  public static let mostHeld = 10_000

  /// Whether a table has more rows than are held: `plan` would see only its beginning, and `LongImport` takes it in.
  public var isLong: Bool { files.contains { $0.rest != nil } }
}
