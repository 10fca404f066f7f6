/// The second shape of a workbook: drafts keep revisions. Shipped text: it never changes, a new shape is a new version.
enum SchemaVersion2 {
  static let sql = revisions + journal

  // No foreign key to the draft: a deleted draft leaves its revisions, and has them again when the deletion is undone
  // (numbers are never given twice). What is taken away goes to `revision_removed`, so that the journal need not hold
  // a second copy of every text.
  private static let revisions = """
    CREATE TABLE revision (
      id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
      draft INTEGER NOT NULL CHECK (draft > 0),
      kind TEXT NOT NULL CHECK (kind IN ('自动', '命名', '定稿')),
      name TEXT NOT NULL CHECK (kind <> '命名' OR name <> ''),
      time INTEGER NOT NULL CHECK (time >= 0),
      author TEXT NOT NULL CHECK (author <> ''),
      characters INTEGER NOT NULL CHECK (characters >= 0),
      gaps INTEGER NOT NULL CHECK (gaps >= 0),
      source TEXT NOT NULL,
      speech TEXT NOT NULL CHECK (json_valid(speech))
    ) STRICT;
    CREATE INDEX revision_by_draft ON revision (draft, id);
    CREATE INDEX revision_final ON revision (draft, id) WHERE kind = '定稿';

    CREATE TABLE revision_removed (
      id INTEGER PRIMARY KEY CHECK (id > 0),
      source TEXT NOT NULL,
      speech TEXT NOT NULL CHECK (json_valid(speech))
    ) STRICT;

    CREATE TRIGGER revision_has_a_draft BEFORE INSERT ON revision
    WHEN NOT EXISTS (SELECT 1 FROM draft WHERE id = NEW.draft)
    BEGIN SELECT raise(ABORT, 'a revision is of a draft'); END;
    CREATE TRIGGER revision_stands BEFORE UPDATE OF id, draft, time, author, source, speech ON revision
    WHEN OLD.id <> NEW.id OR OLD.draft <> NEW.draft OR OLD.time <> NEW.time OR OLD.author <> NEW.author
      OR OLD.source <> NEW.source OR OLD.speech <> NEW.speech
    BEGIN SELECT raise(ABORT, 'a revision never changes but for its name'); END;
    CREATE TRIGGER revision_text_is_kept AFTER DELETE ON revision
    BEGIN INSERT OR REPLACE INTO revision_removed VALUES (OLD.id, OLD.source, OLD.speech); END;
    CREATE TRIGGER revision_is_back AFTER INSERT ON revision
    BEGIN DELETE FROM revision_removed WHERE id = NEW.id; END;

    """

  // A CHECK cannot be changed in place: the table is made anew, with revisions among what it records.
  private static let journal = """
    CREATE TABLE journal_record_2 (
      entry INTEGER NOT NULL REFERENCES journal (id),
      seq INTEGER NOT NULL,
      entity TEXT NOT NULL CHECK (entity IN ('settings', 'region', 'kind', 'organization', 'indicator',
        'material', 'task', 'issue', 'formulation', 'draft', 'revision')),
      key INTEGER NOT NULL CHECK (key > 0),
      -- the row's columns, by name
      before TEXT CHECK (before IS NULL OR json_valid(before)),
      after TEXT CHECK (after IS NULL OR json_valid(after)),
      PRIMARY KEY (entry, seq),
      CHECK (before IS NOT NULL OR after IS NOT NULL)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO journal_record_2 SELECT entry, seq, entity, key, before, after FROM journal_record;
    DROP TABLE journal_record;
    ALTER TABLE journal_record_2 RENAME TO journal_record;
    CREATE INDEX journal_record_by_key ON journal_record (entity, key, entry);
    CREATE TRIGGER journal_record_is_kept BEFORE DELETE ON journal_record
    BEGIN SELECT raise(ABORT, 'the journal is only added to'); END;
    CREATE TRIGGER journal_record_stands BEFORE UPDATE ON journal_record
    BEGIN SELECT raise(ABORT, 'the journal is only added to'); END;
    """
}
