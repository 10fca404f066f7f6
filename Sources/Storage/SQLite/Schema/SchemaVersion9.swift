/// The ninth shape of a workbook: what totals are added up from stands packed beside the figures. Shipped text: it never changes,
/// a new shape is a new version.
enum SchemaVersion9 {
  static let number = 9

  // Nothing refers to the packed figures and they refer to nothing: they are made from the table of figures, in the same
  // transaction (`PackedFigures`). The period comes first, because a total reads two periods of many organizations.
  static let sql = """
    CREATE TABLE figure_packed (
      period INTEGER NOT NULL,
      subject INTEGER NOT NULL,
      -- the subject's figures of the period by number of indicator, each in numbers of seven bits a byte, the lowest first:
      -- the indicator's number less the one before it, times 8, plus status times 2 (0 已报, 1 存疑, 2 已核, 3 不适用),
      -- plus 1 if there is an amount; then the amount, times 2, or of a negative one what is left of -1, times 2, plus 1
      cells BLOB NOT NULL CHECK (length(cells) > 0),
      PRIMARY KEY (period, subject)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX organization_by_region ON organization (region, kind);

    """
}
