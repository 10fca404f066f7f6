/// The sixth shape of a workbook: it has an identity of its own, which its copies share, so that a form that comes back is known.
/// Shipped text: it never changes, a new shape is a new version.
enum SchemaVersion6 {
  static let sql = """
    CREATE TABLE workbook_identity (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      code TEXT NOT NULL CHECK (length(code) = 16 AND code NOT GLOB '*[^0-9a-f]*')
    ) STRICT;
    INSERT INTO workbook_identity VALUES (1, lower(hex(randomblob(8))));

    """
}
