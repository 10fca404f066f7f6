/// How much proofreading found that nobody has let stand.
public struct ProofCount: Hashable, Sendable {
  /// 必错.
  public var errors = 0
  /// 疑似.
  public var warnings = 0
  /// 提示.
  public var hints = 0

  public init() {}

  /// What a draft's findings come to, without those that are ignored.
  public init(_ findings: [DraftFinding], ignoring ignored: [IgnoredFinding]) {
    for finding in findings where !ignored.contains(where: { $0.covers(finding) }) {
      add(finding.finding.severity)
    }
  }

  public mutating func add(_ severity: ProofSeverity) {
    switch severity {
    case .error: errors += 1
    case .warning: warnings += 1
    case .hint: hints += 1
    }
  }

  /// 1错2疑; empty where there is neither.
  public var text: String {
    (errors > 0 ? "\(errors)错" : "") + (warnings > 0 ? "\(warnings)疑" : "")
  }
}
