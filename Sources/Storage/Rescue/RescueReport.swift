/// What a rescue brought out of a damaged workbook, and what it did not.
public struct RescueReport: Hashable, Sendable {
  /// The rows of one table.
  public struct Table: Hashable, Sendable {
    /// What the office calls them.
    public var name: String
    /// How many were read.
    public var saved = 0
    /// How many the journal gave back.
    public var rebuilt = 0
    /// How many were there and could not be read, or said what no workbook may.
    public var refused = 0
  }

  /// How many figures of one subject and period were brought out.
  public struct Figures: Hashable, Sendable {
    /// The organization, or the region itself.
    public var subject: String
    /// The period's code.
    public var period: String
    public var saved: Int
    /// How many of them the journal gave back.
    public var rebuilt: Int
  }

  public var tables: [Table] = []
  /// Subjects and periods in the order of the office, only those that the journal had to help, or all where it could not.
  public var figures: [Figures] = []
  /// Pages of the file that could not be read.
  public var badPages: [Int] = []
  /// Records that others refer to and that are gone, so that a stand-in had to be made; and what was dropped.
  public var notes: [String] = []
  /// Whether the journal itself lost something: then nobody can tell what else is missing.
  public var isJournalBroken = false

  /// Whether nothing was lost: what could not be read stood in the journal.
  public var isComplete: Bool {
    badPages.isEmpty && notes.isEmpty && tables.allSatisfy { $0.refused == 0 } && !isJournalBroken
  }
}

/// What the tables hold, as the office calls it.
enum TableName {
  private static let names = [
    "figure": "数据", "organization": "机构", "region": "区域", "kind": "机构类别", "indicator": "指标",
    "material": "素材", "task": "任务", "issue": "四化问题", "formulation": "提法", "draft": "讲稿",
    "revision": "留稿", "revision_removed": "删去的留稿", "settings": "设置", "journal": "日志",
    "journal_record": "日志明细", "journal_figure": "日志中的数据",
    "journal_new_figures": "日志中的数据", "subject": "统计对象",
    "import_decision": "导入时的认定", "workbook_identity": "工作簿标识", "catalog_seen": "目录版本",
    "catalog_edition": "目录版本号",
  ]

  static func chinese(_ table: String) -> String { names[table] ?? "“\(table)”表" }

  /// Those that an office asks about, in its order.
  static let ofRecords = [
    "figure", "organization", "region", "indicator", "issue", "material", "task", "draft",
    "revision", "formulation", "journal",
  ]
}
