import Core

/// 校核: what proofreading finds in the speech, the gravest first.
public struct ProofDialog: Sendable {
  /// Which findings are listed.
  public enum Filter: Hashable, Sendable, CaseIterable {
    case all, errors, warnings, hints, ignored

    var title: String {
      switch self {
      case .all: "全部"
      case .errors: ProofSeverity.error.name
      case .warnings: ProofSeverity.warning.name
      case .hints: ProofSeverity.hint.name
      case .ignored: "已忽略"
      }
    }

    func lets(_ item: DraftProofs.Item) -> Bool {
      switch self {
      case .all: item.reason == nil
      case .errors: item.reason == nil && item.severity == .error
      case .warnings: item.reason == nil && item.severity == .warning
      case .hints: item.reason == nil && item.severity == .hint
      case .ignored: item.reason != nil
      }
    }
  }

  public var filter = Filter.all
  public var selected = 0
  /// Why the selected one is to be ignored, while it is written.
  var reason: LineText?
  var mistake: String?

  public init() {}

  /// What is listed: by severity, then in the order of the speech.
  func items(of proofs: DraftProofs) -> [DraftProofs.Item] {
    let listed = proofs.items.filter(filter.lets)
    return [ProofSeverity.error, .warning, .hint].flatMap { severity in
      listed.filter { $0.severity == severity }
    }
  }
}
