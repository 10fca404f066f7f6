import Core

/// One label of a report and what it was taken to mean.
public struct LabelReading: Hashable, Sendable {
  public var file: String
  /// Where it first stands: `C3`.
  public var cell: String
  public var role: LabelRole
  /// As written.
  public var label: String
  /// The name of what it means; nil for what is unsure.
  public var target: String?
  public var confidence: Confidence
  /// For what is unsure, the nearest names.
  public var candidates: [String]
  /// Under which it is remembered.
  public var source: String
  /// Whether someone has decided it, now or at an earlier import.
  public var isDecided: Bool
  /// Whose indicator it is; nil for other labels.
  public var subject: Subject?
}

/// What became of a report: rows that say one figure each, and what was understood of its labels.
struct RecognizedReport {
  var rows: [TableRow] = []
  var readings: [LabelReading] = []
  var notices: [ImportPlan.Notice] = []
  /// Rows or columns of figures that cannot be taken, with the cell and the reason.
  var refusals: [(cell: String, line: Int, error: RowError)] = []

  /// Whether anything in it is an organization or indicator of the workbook: else it is some other table.
  var isFamiliar: Bool {
    !rows.isEmpty || !refusals.isEmpty || readings.contains { $0.target != nil }
  }

  /// The columns of `rows`.
  static let columns: [Column] = [
    .organization, .indicator, .period, .amount, .unit, .status, .target,
  ]
}
