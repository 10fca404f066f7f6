/// The seventh shape of a workbook: a draft keeps the findings of proofreading that somebody lets stand, as JSON; empty for none.
/// Shipped text: it never changes, a new shape is a new version.
enum SchemaVersion7 {
  static let sql = """
    ALTER TABLE draft ADD COLUMN ignored TEXT NOT NULL DEFAULT '' CHECK (ignored = '' OR json_valid(ignored))
    """
}
