import Core

/// What an import would do, row by row, and the one edit that does it.
public struct ImportPlan: Sendable {
  /// What became of one row.
  public enum Outcome: Hashable, Sendable {
    case new
    case changed
    /// What it says is recorded already.
    case same
    /// A form's row that nobody has filled in.
    case blank
    case refused(RowError)
  }

  /// One row that changes something or is refused.
  public struct Row: Hashable, Sendable {
    public var file: String
    /// From 1.
    public var line: Int
    public var outcome: Outcome
    /// 区总工会·竞赛场次@2025：14 → 16场次; empty for a refused row but a conflict.
    public var summary: String
    /// The cell that a report's row was made of: `C5`; nil for a table's row.
    public var cell: String?
    /// What taking a row would change that is refused because its figure is 已核: it becomes 已报.
    public var change: Change?

    public init(
      file: String, line: Int, cell: String? = nil, outcome: Outcome, summary: String,
      change: Change? = nil
    ) {
      self.file = file
      self.line = line
      self.cell = cell
      self.outcome = outcome
      self.summary = summary
      self.change = change
    }
  }

  /// Something that the user should know and that stops nothing.
  public struct Notice: Hashable, Sendable {
    public var file: String
    /// From 1; nil for the file as a whole.
    public var line: Int?
    public var message: String

    public init(file: String, line: Int? = nil, message: String) {
      self.file = file
      self.line = line
      self.message = message
    }
  }

  /// New, changed and refused rows, in the order in which they were taken in; of a long import only the first of each.
  public internal(set) var rows: [Row] = []
  public internal(set) var notices: [Notice] = []
  /// How many rows of an outcome, and how many notices, are kept; all are counted.
  let mostKept: Int
  public internal(set) var newCount = 0
  public internal(set) var changedCount = 0
  public internal(set) var sameCount = 0
  public internal(set) var blankCount = 0
  public internal(set) var refusedCount = 0
  /// How many of the refused rows would change a figure that is 已核.
  public internal(set) var conflictCount = 0
  /// How many figures became 存疑 because they are implausible.
  public internal(set) var doubtfulCount = 0
  /// Every row that is not refused, as one step of work. New records that others name carry negative numbers.
  public internal(set) var edit: Edit

  /// The rows that are refused.
  public var refused: [Row] {
    rows.filter { if case .refused = $0.outcome { true } else { false } }
  }

  init(edit: Edit, mostKept: Int = .max) {
    self.edit = edit
    self.mostKept = mostKept
  }

  mutating func record(
    _ outcome: Outcome, file: String, line: Int, cell: String?, summary: String,
    change: Change? = nil
  ) {
    let isKept = keeps(outcome)
    switch outcome {
    case .new: newCount += 1
    case .changed: changedCount += 1
    case .same: sameCount += 1
    case .blank: blankCount += 1
    case .refused(.verified):
      refusedCount += 1
      conflictCount += 1
    case .refused: refusedCount += 1
    }
    guard isKept else { return }
    rows.append(
      Row(file: file, line: line, cell: cell, outcome: outcome, summary: summary, change: change))
  }

  /// Whether the next row of this outcome is kept, and needs a summary.
  func keeps(_ outcome: Outcome) -> Bool {
    switch outcome {
    case .new: newCount < mostKept
    case .changed: changedCount < mostKept
    case .same, .blank: false
    case .refused(.verified): conflictCount < mostKept
    case .refused: refusedCount - conflictCount < mostKept
    }
  }

  /// Writes down why a figure is doubted; all are counted, and the first are kept.
  mutating func doubt(file: String, line: Int, _ message: String) {
    doubtfulCount += 1
    guard doubtfulCount <= mostKept else { return }
    notices.append(Notice(file: file, line: line, message: message))
  }
}

extension ImportPlan.Row {
  /// `1.csv 第2行`, `报表.xlsx C5格`.
  public var place: String { cell.map { "\(file) \($0)格" } ?? "\(file) 第\(line)行" }
}

extension ImportPlan.Notice: CustomStringConvertible {
  public var description: String {
    line.map { "\(file) 第\($0)行：\(message)" } ?? "\(file)：\(message)"
  }
}
