/// The third shape of a workbook: a formulation says what it is based on. Shipped text: it never changes, a new shape is a
/// new version.
enum SchemaVersion3 {
  static let sql = "ALTER TABLE formulation ADD COLUMN basis TEXT NOT NULL DEFAULT ''"
}
