/// The fourth shape of a workbook: it remembers which versions of built-in catalogue entries it has been given or offered.
/// Shipped text: it never changes, a new shape is a new version.
///
/// A workbook of an earlier version begins with nothing remembered; what nobody ever changed in it is told by the journal.
enum SchemaVersion4 {
  static let sql = """
    CREATE TABLE catalog_seen (
      entity TEXT NOT NULL CHECK (entity IN ('kind', 'indicator')),
      code TEXT NOT NULL CHECK (code <> ''),
      digest TEXT NOT NULL CHECK (length(digest) = 16 AND digest NOT GLOB '*[^0-9a-f]*'),
      PRIMARY KEY (entity, code, digest)
    ) STRICT, WITHOUT ROWID;

    -- the catalogue that the workbook was compared with last
    CREATE TABLE catalog_edition (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      digest TEXT NOT NULL CHECK (digest <> '')
    ) STRICT;

    """
}
