import Core
import GRDB
import Storage
import TestGround
import Testing

/// A statement that no workbook may accept, with the promise that it breaks.
struct BadRow: Sendable, CustomTestStringConvertible {
  var promise: String
  var sql: String

  init(_ promise: String, _ sql: String) {
    self.promise = promise
    self.sql = sql
  }

  var testDescription: String { promise }

  static let figures = [
    BadRow("a figure has a subject", figure("7, 2025001, 1, 160000, '已报'")),
    BadRow("a figure's region exists", figure("-9, 2025001, 1, 160000, '已报'")),
    BadRow("subject 0 is nobody", figure("0, 2025001, 1, 160000, '已报'")),
    BadRow("a figure has an indicator", figure("1, 2025001, 99, 160000, '已报'")),
    BadRow("there is no fifth quarter", figure("1, 2025205, 1, 160000, '已报'")),
    BadRow("a year has no second part", figure("1, 2025002, 1, 160000, '已报'")),
    BadRow("there is no thirteenth month", figure("1, 2025313, 1, 160000, '已报'")),
    BadRow("there is no fifth length of period", figure("1, 2025401, 1, 160000, '已报'")),
    BadRow("the year is one an office can mean", figure("1, 1899001, 1, 160000, '已报'")),
    BadRow("an amount is a whole number of ten-thousandths", figure("1, 2025001, 1, 16.5, '已报'")),
    BadRow("an amount is no text", figure("1, 2025001, 1, '十六', '已报'")),
    BadRow("a reported figure has an amount", figure("1, 2025001, 1, NULL, '已报'")),
    BadRow("a status is one of the four", figure("1, 2025001, 1, 160000, '未报'")),
    BadRow(
      "only an 已核 figure has someone who confirmed it",
      "INSERT INTO figure VALUES (1, 2025001, 1, 1, '已报', '', '', '', '王芳', NULL, '')"),
    BadRow(
      "only a 存疑 figure has a reason for doubt",
      "INSERT INTO figure VALUES (1, 2025001, 1, 1, '已报', '', '', '', '', NULL, '十倍于上年')"),
    BadRow(
      "a text is never NULL",
      "INSERT INTO figure VALUES (1, 2025001, 1, 1, '已报', NULL, '', '', '', NULL, '')"),
    BadRow(
      "a figure is recorded once",
      """
      INSERT INTO figure VALUES (1, 2025001, 1, 1, '已报', '', '', '', '', NULL, '');
      INSERT INTO figure VALUES (1, 2025001, 1, 2, '已报', '', '', '', '', NULL, '')
      """),
  ]

  private static func figure(_ values: String) -> String {
    """
    INSERT INTO figure (subject, period, indicator, amount, status, scope, source, note,
      confirmed_by, target, doubt) VALUES (\(values), '', '', '', '', NULL, '')
    """
  }

  static let names = [
    BadRow(
      "a region has one organization of a short name",
      "UPDATE organization SET short_name = '区总工会' WHERE id = 2"),
    BadRow("an organization has a short name", "UPDATE organization SET short_name = ''"),
    BadRow("an organization's kind exists", "UPDATE organization SET kind = 9"),
    BadRow("an organization's region exists", "UPDATE organization SET region = 9"),
    BadRow("figures are due within a year", "UPDATE organization SET due_days = 367"),
    BadRow("a kind has a name of its own", "UPDATE kind SET name = '工会' WHERE id = 2"),
    BadRow("a kind has a code of its own", "UPDATE kind SET code = 'union' WHERE id = 2"),
    BadRow("an option is on or off", "UPDATE kind SET is_optional = 2"),
    BadRow(
      "a kind of organization has one indicator of a name",
      "UPDATE indicator SET name = '竞赛场次', reporters = '[2,1]' WHERE id = 2"),
    BadRow(
      "what every kind reports shares its name with no kind's own",
      "UPDATE indicator SET name = '竞赛场次', reporters = '\"all\"' WHERE id = 2"),
    BadRow(
      "a region has one indicator of a name",
      "UPDATE indicator SET name = '地区生产总值', reporters = '\"region\"' WHERE id = 2"),
    BadRow(
      "a new indicator's name is free",
      """
      INSERT INTO indicator SELECT NULL, 'other', name, aliases, reporters, family, unit, nature,
        adds_over_time, adds_over_organizations, decimals, direction, NULL, NULL, NULL, NULL, NULL,
        lengths, ranks, definition, place FROM indicator WHERE id = 1
      """),
    BadRow("someone reports an indicator", "UPDATE indicator SET reporters = '[]' WHERE id = 1"),
    BadRow("reporters are kinds", "UPDATE indicator SET reporters = 'union' WHERE id = 1"),
    BadRow("an indicator's nature is known", "UPDATE indicator SET nature = 'level' WHERE id = 1"),
    BadRow("a stock never adds over time", "UPDATE indicator SET nature = 'stock' WHERE id = 1"),
    BadRow(
      "a ratio never adds over organizations",
      "UPDATE indicator SET nature = 'ratio', adds_over_time = 0 WHERE id = 1"),
    BadRow(
      "a numerator has a denominator",
      """
      UPDATE indicator SET nature = 'ratio', adds_over_time = 0, adds_over_organizations = 0,
        numerator = 2 WHERE id = 1
      """),
    BadRow(
      "only a ratio has a numerator",
      "UPDATE indicator SET numerator = 2, denominator = 3 WHERE id = 1"),
    BadRow("an indicator's growth exists", "UPDATE indicator SET growth = 99 WHERE id = 3"),
    BadRow("four decimals are the most", "UPDATE indicator SET decimals = 5 WHERE id = 1"),
    BadRow(
      "the least plausible amount is not above the most",
      "UPDATE indicator SET plausible_least = 9, plausible_most = 8 WHERE id = 1"),
    BadRow(
      "a plausible range has two ends", "UPDATE indicator SET plausible_least = NULL WHERE id = 1"),
    BadRow("an indicator is reported at some length", "UPDATE indicator SET lengths = ''"),
    BadRow("an indicator is reported at known ranks", "UPDATE indicator SET ranks = '24'"),
  ]

  static let records = [
    BadRow("a region's level is known", "UPDATE region SET level = '市'"),
    BadRow("a region is not below itself", "UPDATE region SET parent = 2 WHERE id = 2"),
    BadRow("the region above exists", "UPDATE region SET parent = 9 WHERE id = 2"),
    BadRow("a region's code has twelve digits", "UPDATE region SET code = '53010' WHERE id = 2"),
    BadRow(
      "siblings have different names",
      """
      INSERT INTO region SELECT NULL, name, level, parent, '', party_committee, government, whole,
        our, prefix, youth_league, 2 FROM region WHERE id = 2
      """),
    BadRow("a region with organizations stays", "DELETE FROM region WHERE id = 2"),
    BadRow(
      "a material is of somebody",
      "INSERT INTO material VALUES (NULL, 9, '品牌', '匠心', 2025001, '', '', '', '', '已报')"),
    BadRow(
      "a material's category is known",
      "INSERT INTO material VALUES (NULL, 1, '歌曲', '匠心', 2025001, '', '', '', '', '已报')"),
    BadRow(
      "a task's status is known",
      "INSERT INTO task VALUES (NULL, 1, '建会', 2026001, NULL, NULL, '', NULL, '逾期')"),
    BadRow(
      "a deadline is a day that exists",
      "INSERT INTO task VALUES (NULL, 1, '建会', 2026001, NULL, NULL, '', '2026-02-30', '未启动')"),
    BadRow(
      "a deadline is written one way",
      "INSERT INTO task VALUES (NULL, 1, '建会', 2026001, NULL, NULL, '', '2026-2-3', '未启动')"),
    BadRow("an issue has a tendency", issue("1, 0, '浮在面上', '中'", "'未启动'")),
    BadRow("there are four tendencies", issue("1, 16, '浮在面上', '中'", "'未启动'")),
    BadRow("an issue is of an organization", issue("-2, 1, '浮在面上', '中'", "'未启动'")),
    BadRow("an issue shows in something", issue("1, 1, '', '中'", "'未启动'")),
    BadRow("an issue's severity is known", issue("1, 1, '浮在面上', '大'", "'未启动'")),
    BadRow("逾期 is derived, never recorded", issue("1, 1, '浮在面上', '中'", "'逾期'")),
    BadRow(
      "a formulation ends after it begins",
      "UPDATE formulation SET valid_until = '2017-01-01'"),
    BadRow(
      "a draft's name is its own", "INSERT INTO draft VALUES (NULL, '群团工作座谈会讲话', '', '', 2, '')"
    ),
    BadRow("what is ignored is JSON", "UPDATE draft SET ignored = '错' WHERE id = 1"),
    BadRow("the draft in hand exists", "UPDATE settings SET draft = 9"),
    BadRow("the draft in hand stays", "DELETE FROM draft"),
    BadRow(
      "a workbook has one row of settings",
      "INSERT INTO settings VALUES (2, 2, 2025001, NULL, 10, 180)"),
    BadRow("a leader speaks at some speed", "UPDATE settings SET characters_per_minute = 0"),
  ]

  private static func issue(_ head: String, _ status: String) -> String {
    "INSERT INTO issue VALUES (NULL, \(head), '', NULL, '', '', '', NULL, \(status), '')"
  }

  static let journal = [
    BadRow(
      "an entry has an author", "INSERT INTO journal VALUES (NULL, 1, '', '修改', '', 0, NULL, 0)"),
    BadRow(
      "an undo names its edit", "INSERT INTO journal VALUES (NULL, 1, '王芳', '撤销', '', 0, NULL, 0)"),
    BadRow(
      "a journalled change changes something",
      """
      INSERT INTO journal VALUES (1, 1, '王芳', '修改', '', 1, NULL, 0);
      INSERT INTO journal_record VALUES (1, 0, 'draft', 1, NULL, NULL)
      """),
    BadRow(
      "what was done stays done",
      """
      INSERT INTO journal VALUES (1, 1, '王芳', '修改', '录入', 1, NULL, 0);
      UPDATE journal SET title = '别的'
      """),
    BadRow(
      "an entry is never removed",
      "INSERT INTO journal VALUES (1, 1, '王芳', '修改', '', 1, NULL, 0); DELETE FROM journal"),
    BadRow(
      "a figure's history is never removed",
      """
      INSERT INTO journal VALUES (1, 1, '王芳', '修改', '', 1, NULL, 0);
      INSERT INTO journal_figure (entry, seq, subject, period, indicator, new_status)
        VALUES (1, 0, 1, 2025001, 1, '已报');
      DELETE FROM journal_figure
      """),
  ]
}

@Suite("The schema itself forbids bad rows")
struct SchemaTests {
  let folder: TemporaryFolder
  let queue: DatabaseQueue

  init() throws {
    folder = try TemporaryFolder()
    let path = folder.file("w.quntuan")
    try SQLiteStore.create(at: path, seed: Office.seed).close()
    queue = try DatabaseQueue(path: path)
  }

  @Test("Refused", arguments: BadRow.figures + BadRow.names + BadRow.records + BadRow.journal)
  func refused(row: BadRow) throws {
    let error = #expect(throws: DatabaseError.self) {
      try queue.write { try $0.execute(sql: row.sql) }
    }
    #expect(error?.resultCode == .SQLITE_CONSTRAINT, "\(error?.message ?? "")")
  }

  @Test("Every word of the model is a word of the schema")
  func words() throws {
    try queue.write { db in
      for level in RegionLevel.allCases {
        try db.execute(sql: "UPDATE region SET level = ?", arguments: [level.rawValue])
      }
      for status in [FigureStatus.reported, .doubtful, .verified, .notApplicable] {
        try db.execute(
          sql: "INSERT INTO material VALUES (NULL, 1, '品牌', '匠心', 2025001, '', '', '', '', ?)",
          arguments: [status.rawValue])
        try db.execute(
          sql: """
            INSERT OR REPLACE INTO figure VALUES (1, 2025001, 1, 1, ?, '', '', '', '', NULL, '')
            """, arguments: [status.rawValue])
      }
      for category in Material.Category.allCases {
        try db.execute(
          sql: "INSERT INTO material VALUES (NULL, 1, ?, '匠心', 2025001, '', '', '', '', '已报')",
          arguments: [category.rawValue])
      }
      for status in PlannedTask.Status.allCases {
        try db.execute(
          sql: "INSERT INTO task VALUES (NULL, 1, '建会', 2026001, NULL, NULL, '', NULL, ?)",
          arguments: [status.rawValue])
      }
      for (status, severity) in zip(
        Issue.Status.allCases, [.light, .medium, .grave] + Issue.Severity.allCases)
      {
        try db.execute(
          sql:
            "INSERT INTO issue VALUES (NULL, 1, 15, '浮在面上', ?, '', NULL, '', '', '', NULL, ?, '')",
          arguments: [severity.rawValue, status.rawValue])
      }
      for direction in Indicator.Direction.allCases {
        try db.execute(sql: "UPDATE indicator SET direction = ?", arguments: [direction.rawValue])
      }
      try db.execute(sql: "UPDATE indicator SET adds_over_time = 0, adds_over_organizations = 0")
      for nature in Indicator.Nature.allCases {
        try db.execute(sql: "UPDATE indicator SET nature = ?", arguments: [nature.rawValue])
      }
      for action in [JournalEntry.Action.edit, .undo, .redo] {
        try db.execute(
          sql: "INSERT INTO journal VALUES (NULL, 1, '王芳', ?, '', 0, ?, 0)",
          arguments: [action.rawValue, action == .edit ? nil : 1])
      }
    }
  }

  @Test("Every period of a year, and the first and last that exist, fit")
  func periods() throws {
    let year = Office.year
    let edges = [Office.period("1900"), Office.period("2199-12")]
    try queue.write { db in
      for period in [year] + Period.Length.allCases.flatMap(year.parts) + edges {
        try db.execute(
          sql: "INSERT INTO figure VALUES (1, ?, 1, 1, '已报', '', '', '', '', NULL, '')",
          arguments: [period.sortKey])
      }
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM figure") == 21)
    }
  }
}
