/// The first shape of a workbook. Shipped: never to be changed.
///
/// Foreign keys wait for the end of the transaction, so that an edit may list its changes in any order. A subject is an
/// organization's number or the negative of a region's; the table `subject` lets figures refer to either. Periods are
/// year × 1000 + length × 100 + ordinal; amounts are ten-thousandths; lists are lines of a text; days are ISO text.
enum SchemaVersion1 {
  static let sql = records + figures + journal

  private static let records = """
    CREATE TABLE subject (
      id INTEGER PRIMARY KEY CHECK (id <> 0)
    ) STRICT;

    CREATE TABLE region (
      id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
      name TEXT NOT NULL CHECK (name <> ''),
      level TEXT NOT NULL CHECK (level IN ('省','自治区','直辖市','地级市','自治州','盟','地区','区','县',
        '自治县','县级市','旗','开发区','镇','乡','街道')),
      parent INTEGER REFERENCES region (id) DEFERRABLE INITIALLY DEFERRED CHECK (parent <> id),
      code TEXT NOT NULL CHECK (code = '' OR (length(code) = 12 AND code NOT GLOB '*[^0-9]*')),
      party_committee TEXT NOT NULL,
      government TEXT NOT NULL,
      whole TEXT NOT NULL,
      our TEXT NOT NULL,
      prefix TEXT NOT NULL,
      youth_league TEXT NOT NULL,
      place INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX region_by_parent ON region (ifnull(parent, 0), name);
    CREATE INDEX region_child ON region (parent);
    CREATE UNIQUE INDEX region_by_code ON region (code) WHERE code <> '';
    CREATE TRIGGER region_subject_insert AFTER INSERT ON region BEGIN
      INSERT INTO subject VALUES (-new.id);
    END;
    CREATE TRIGGER region_subject_delete AFTER DELETE ON region BEGIN
      DELETE FROM subject WHERE id = -old.id;
    END;

    CREATE TABLE kind (
      id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
      code TEXT NOT NULL UNIQUE CHECK (code <> ''),
      name TEXT NOT NULL UNIQUE CHECK (name <> ''),
      bare_name TEXT NOT NULL CHECK (bare_name <> ''),
      aliases TEXT NOT NULL,
      short_pattern TEXT NOT NULL CHECK (short_pattern <> ''),
      formal_pattern TEXT NOT NULL CHECK (formal_pattern <> ''),
      head_title TEXT NOT NULL,
      represents TEXT NOT NULL,
      is_optional INTEGER NOT NULL CHECK (is_optional IN (0, 1)),
      place INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE organization (
      id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
      region INTEGER NOT NULL REFERENCES region (id) DEFERRABLE INITIALLY DEFERRED,
      kind INTEGER NOT NULL REFERENCES kind (id) DEFERRABLE INITIALLY DEFERRED,
      short_name TEXT NOT NULL CHECK (short_name <> ''),
      formal_name TEXT NOT NULL CHECK (formal_name <> ''),
      head_title TEXT NOT NULL,
      contact TEXT NOT NULL,
      telephone TEXT NOT NULL,
      due_days INTEGER CHECK (due_days BETWEEN 0 AND 366),
      place INTEGER NOT NULL,
      UNIQUE (region, short_name)
    ) STRICT;
    CREATE INDEX organization_by_kind ON organization (kind);
    CREATE TRIGGER organization_subject_insert AFTER INSERT ON organization BEGIN
      INSERT INTO subject VALUES (new.id);
    END;
    CREATE TRIGGER organization_subject_delete AFTER DELETE ON organization BEGIN
      DELETE FROM subject WHERE id = old.id;
    END;

    CREATE TABLE indicator (
      id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
      code TEXT NOT NULL UNIQUE CHECK (code <> ''),
      name TEXT NOT NULL CHECK (name <> ''),
      aliases TEXT NOT NULL,
      -- "all", "region", or the numbers of kinds: [1,2]
      reporters TEXT NOT NULL CHECK (reporters IN ('"all"', '"region"')
        OR (json_valid(reporters) AND reporters GLOB '[[][0-9]*]')),
      family TEXT NOT NULL,
      unit TEXT NOT NULL,
      nature TEXT NOT NULL CHECK (nature IN ('flow', 'stock', 'ratio')),
      adds_over_time INTEGER NOT NULL CHECK (adds_over_time IN (0, 1)),
      adds_over_organizations INTEGER NOT NULL CHECK (adds_over_organizations IN (0, 1)),
      decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 4),
      direction TEXT NOT NULL CHECK (direction IN ('up', 'down', 'none')),
      plausible_least INTEGER,
      plausible_most INTEGER,
      numerator INTEGER REFERENCES indicator (id) DEFERRABLE INITIALLY DEFERRED,
      denominator INTEGER REFERENCES indicator (id) DEFERRABLE INITIALLY DEFERRED,
      growth INTEGER REFERENCES indicator (id) DEFERRABLE INITIALLY DEFERRED,
      -- digits: 0 year, 1 half, 2 quarter, 3 month
      lengths TEXT NOT NULL CHECK (lengths <> '' AND lengths NOT GLOB '*[^0-3]*'),
      -- digits: 0 province, 1 prefecture, 2 county, 3 township
      ranks TEXT NOT NULL CHECK (ranks <> '' AND ranks NOT GLOB '*[^0-3]*'),
      definition TEXT NOT NULL,
      place INTEGER NOT NULL,
      CHECK ((plausible_least IS NULL) = (plausible_most IS NULL)),
      CHECK (plausible_least <= plausible_most),
      CHECK ((numerator IS NULL) = (denominator IS NULL)),
      CHECK (nature = 'ratio' OR numerator IS NULL),
      CHECK (nature = 'flow' OR adds_over_time = 0),
      CHECK (nature <> 'ratio' OR adds_over_organizations = 0)
    ) STRICT;
    CREATE INDEX indicator_by_name ON indicator (name);
    CREATE INDEX indicator_by_numerator ON indicator (numerator) WHERE numerator IS NOT NULL;
    CREATE INDEX indicator_by_denominator ON indicator (denominator) WHERE denominator IS NOT NULL;
    CREATE INDEX indicator_by_growth ON indicator (growth) WHERE growth IS NOT NULL;
    CREATE TRIGGER indicator_name_insert AFTER INSERT ON indicator
    WHEN EXISTS (SELECT 1 FROM indicator AS other WHERE other.name = new.name AND other.id <> new.id
      AND (other.reporters = '"region"') = (new.reporters = '"region"')
      AND (new.reporters = other.reporters OR '"all"' IN (new.reporters, other.reporters)
        OR EXISTS (SELECT 1 FROM json_each(new.reporters) AS a, json_each(other.reporters) AS b
          WHERE a.value = b.value)))
    BEGIN SELECT raise(ABORT, 'UNIQUE constraint failed: indicator.name'); END;
    CREATE TRIGGER indicator_name_update AFTER UPDATE OF name, reporters ON indicator
    WHEN EXISTS (SELECT 1 FROM indicator AS other WHERE other.name = new.name AND other.id <> new.id
      AND (other.reporters = '"region"') = (new.reporters = '"region"')
      AND (new.reporters = other.reporters OR '"all"' IN (new.reporters, other.reporters)
        OR EXISTS (SELECT 1 FROM json_each(new.reporters) AS a, json_each(other.reporters) AS b
          WHERE a.value = b.value)))
    BEGIN SELECT raise(ABORT, 'UNIQUE constraint failed: indicator.name'); END;

    CREATE TABLE material (
      id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
      subject INTEGER NOT NULL REFERENCES subject (id) DEFERRABLE INITIALLY DEFERRED,
      category TEXT NOT NULL CHECK (category IN ('活动', '品牌', '荣誉', '做法', '案例')),
      name TEXT NOT NULL CHECK (name <> ''),
      period INTEGER NOT NULL CHECK (period / 1000 BETWEEN 1900 AND 2199
        AND period % 1000 / 100 BETWEEN 0 AND 3 AND period % 100 BETWEEN 1
        AND CASE period % 1000 / 100 WHEN 0 THEN 1 WHEN 1 THEN 2 WHEN 2 THEN 4 ELSE 12 END),
      level TEXT NOT NULL,
      grantor TEXT NOT NULL,
      content TEXT NOT NULL,
      source TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('已报', '存疑', '已核', '不适用'))
    ) STRICT;
    CREATE INDEX material_by_subject ON material (subject);

    CREATE TABLE task (
      id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
      subject INTEGER NOT NULL REFERENCES subject (id) DEFERRABLE INITIALLY DEFERRED,
      text TEXT NOT NULL CHECK (text <> ''),
      period INTEGER NOT NULL CHECK (period / 1000 BETWEEN 1900 AND 2199
        AND period % 1000 / 100 BETWEEN 0 AND 3 AND period % 100 BETWEEN 1
        AND CASE period % 1000 / 100 WHEN 0 THEN 1 WHEN 1 THEN 2 WHEN 2 THEN 4 ELSE 12 END),
      indicator INTEGER REFERENCES indicator (id) DEFERRABLE INITIALLY DEFERRED,
      target INTEGER,
      owner TEXT NOT NULL,
      deadline TEXT CHECK (deadline IS date(deadline, '+0 days')),
      status TEXT NOT NULL CHECK (status IN ('未启动', '进行中', '已完成', '已取消'))
    ) STRICT;
    CREATE INDEX task_by_subject ON task (subject);
    CREATE INDEX task_by_indicator ON task (indicator) WHERE indicator IS NOT NULL;

    CREATE TABLE issue (
      id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
      organization INTEGER NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
      -- bits: 1 机关化, 2 行政化, 4 贵族化, 8 娱乐化
      tendencies INTEGER NOT NULL CHECK (tendencies BETWEEN 1 AND 15),
      manifestation TEXT NOT NULL CHECK (manifestation <> ''),
      severity TEXT NOT NULL CHECK (severity IN ('轻', '中', '重')),
      source TEXT NOT NULL,
      found_on TEXT CHECK (found_on IS date(found_on, '+0 days')),
      evidence TEXT NOT NULL,
      remedies TEXT NOT NULL,
      owner TEXT NOT NULL,
      deadline TEXT CHECK (deadline IS date(deadline, '+0 days')),
      status TEXT NOT NULL CHECK (status IN ('未启动', '整改中', '待验收', '已销号', '长期坚持')),
      note TEXT NOT NULL
    ) STRICT;
    CREATE INDEX issue_by_organization ON issue (organization);

    CREATE TABLE formulation (
      id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
      name TEXT NOT NULL CHECK (name <> ''),
      text TEXT NOT NULL CHECK (text <> ''),
      valid_from TEXT CHECK (valid_from IS date(valid_from, '+0 days')),
      valid_until TEXT CHECK (valid_until IS date(valid_until, '+0 days')),
      CHECK (valid_from <= valid_until)
    ) STRICT;
    CREATE UNIQUE INDEX formulation_by_name ON formulation (name, ifnull(valid_from, ''));

    CREATE TABLE draft (
      id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
      name TEXT NOT NULL UNIQUE CHECK (name <> ''),
      template TEXT NOT NULL,
      source TEXT NOT NULL,
      place INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE settings (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      region INTEGER NOT NULL REFERENCES region (id) DEFERRABLE INITIALLY DEFERRED,
      period INTEGER NOT NULL CHECK (period / 1000 BETWEEN 1900 AND 2199
        AND period % 1000 / 100 BETWEEN 0 AND 3 AND period % 100 BETWEEN 1
        AND CASE period % 1000 / 100 WHEN 0 THEN 1 WHEN 1 THEN 2 WHEN 2 THEN 4 ELSE 12 END),
      draft INTEGER REFERENCES draft (id) DEFERRABLE INITIALLY DEFERRED,
      due_days INTEGER NOT NULL CHECK (due_days BETWEEN 0 AND 366),
      characters_per_minute INTEGER NOT NULL CHECK (characters_per_minute BETWEEN 1 AND 1000)
    ) STRICT;

    """

  // The key puts one organization's year together: a window and a region's totals are a few short ranges. The index
  // serves the figures of every period that a speech cites, and the removal of an indicator.
  private static let figures = """
    CREATE TABLE figure (
      subject INTEGER NOT NULL REFERENCES subject (id) DEFERRABLE INITIALLY DEFERRED,
      period INTEGER NOT NULL CHECK (period / 1000 BETWEEN 1900 AND 2199
        AND period % 1000 / 100 BETWEEN 0 AND 3 AND period % 100 BETWEEN 1
        AND CASE period % 1000 / 100 WHEN 0 THEN 1 WHEN 1 THEN 2 WHEN 2 THEN 4 ELSE 12 END),
      indicator INTEGER NOT NULL REFERENCES indicator (id) DEFERRABLE INITIALLY DEFERRED,
      amount INTEGER CHECK (amount IS NOT NULL OR status = '不适用'),
      status TEXT NOT NULL CHECK (status IN ('已报', '存疑', '已核', '不适用')),
      scope TEXT NOT NULL,
      source TEXT NOT NULL,
      note TEXT NOT NULL,
      confirmed_by TEXT NOT NULL CHECK (confirmed_by = '' OR status = '已核'),
      target INTEGER,
      doubt TEXT NOT NULL CHECK (doubt = '' OR status = '存疑'),
      PRIMARY KEY (subject, period, indicator)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX figure_by_indicator ON figure (indicator, subject, period);

    """

  private static let journal = """
    CREATE TABLE journal (
      id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
      time INTEGER NOT NULL CHECK (time >= 0),
      author TEXT NOT NULL CHECK (author <> ''),
      action TEXT NOT NULL CHECK (action IN ('修改', '撤销', '重做')),
      title TEXT NOT NULL,
      count INTEGER NOT NULL CHECK (count >= 0),
      target INTEGER REFERENCES journal (id),
      -- of an edit: 0 stands, 1 taken back, 2 taken back and beyond redoing
      state INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 2),
      CHECK ((action = '修改') = (target IS NULL)),
      CHECK (action = '修改' OR state = 0)
    ) STRICT;
    CREATE INDEX journal_by_author ON journal (author, state, id) WHERE action = '修改';

    CREATE TABLE journal_record (
      entry INTEGER NOT NULL REFERENCES journal (id),
      seq INTEGER NOT NULL,
      entity TEXT NOT NULL CHECK (entity IN ('settings', 'region', 'kind', 'organization', 'indicator',
        'material', 'task', 'issue', 'formulation', 'draft')),
      key INTEGER NOT NULL CHECK (key > 0),
      -- the row's columns, by name
      before TEXT CHECK (before IS NULL OR json_valid(before)),
      after TEXT CHECK (after IS NULL OR json_valid(after)),
      PRIMARY KEY (entry, seq),
      CHECK (before IS NOT NULL OR after IS NOT NULL)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX journal_record_by_key ON journal_record (entity, key, entry);

    CREATE TABLE journal_figure (
      entry INTEGER NOT NULL REFERENCES journal (id),
      seq INTEGER NOT NULL,
      subject INTEGER NOT NULL,
      period INTEGER NOT NULL,
      indicator INTEGER NOT NULL,
      -- the figure before and after; no status: no record
      old_amount INTEGER, old_status TEXT, old_scope TEXT, old_source TEXT, old_note TEXT,
      old_confirmed_by TEXT, old_target INTEGER, old_doubt TEXT,
      new_amount INTEGER, new_status TEXT, new_scope TEXT, new_source TEXT, new_note TEXT,
      new_confirmed_by TEXT, new_target INTEGER, new_doubt TEXT,
      PRIMARY KEY (entry, seq),
      CHECK (old_status IS NOT NULL OR new_status IS NOT NULL)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER journal_is_kept BEFORE DELETE ON journal
    BEGIN SELECT raise(ABORT, 'the journal is only added to'); END;
    CREATE TRIGGER journal_stands BEFORE UPDATE OF id, time, author, action, title, count, target ON journal
    BEGIN SELECT raise(ABORT, 'the journal is only added to'); END;
    CREATE TRIGGER journal_record_is_kept BEFORE DELETE ON journal_record
    BEGIN SELECT raise(ABORT, 'the journal is only added to'); END;
    CREATE TRIGGER journal_record_stands BEFORE UPDATE ON journal_record
    BEGIN SELECT raise(ABORT, 'the journal is only added to'); END;
    CREATE TRIGGER journal_figure_is_kept BEFORE DELETE ON journal_figure
    BEGIN SELECT raise(ABORT, 'the journal is only added to'); END;
    CREATE TRIGGER journal_figure_stands BEFORE UPDATE ON journal_figure
    BEGIN SELECT raise(ABORT, 'the journal is only added to'); END;
    """
}
