/// The fifth shape of a workbook: it remembers what the labels of reports were decided to mean, by the report's source. Shipped
/// text: it never changes, a new shape is a new version.
enum SchemaVersion5 {
  static let sql = """
    CREATE TABLE import_decision (
      source TEXT NOT NULL CHECK (source <> ''),
      role TEXT NOT NULL CHECK (role IN ('机构', '指标')),
      label TEXT NOT NULL CHECK (label <> ''),
      target TEXT NOT NULL CHECK (target <> ''),
      PRIMARY KEY (source, role, label)
    ) STRICT, WITHOUT ROWID;

    """
}
