/// The eighth shape of a workbook: the new figures of a long import stand in the journal as lines of a few texts. Shipped text: it
/// never changes, a new shape is a new version.
enum SchemaVersion8 {
  static let sql = """
    CREATE TABLE journal_new_figures (
      entry INTEGER NOT NULL REFERENCES journal (id),
      -- of the first line; each that follows has the next one
      seq INTEGER NOT NULL,
      -- a figure a line: subject, period, indicator, amount, status, scope, source, note, confirmed_by, target, doubt
      -- with a tab between; nothing: as in the line above (in the first line, none); \\N: no number; \\E: an empty text;
      -- in a text \\\\, \\t and \\n stand for themselves; columns that are as above are left out at a line's end
      lines TEXT NOT NULL CHECK (lines <> ''),
      PRIMARY KEY (entry, seq)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER journal_new_figures_is_kept BEFORE DELETE ON journal_new_figures
    BEGIN SELECT raise(ABORT, 'the journal is only added to'); END;
    CREATE TRIGGER journal_new_figures_stands BEFORE UPDATE ON journal_new_figures
    BEGIN SELECT raise(ABORT, 'the journal is only added to'); END;

    """
}
