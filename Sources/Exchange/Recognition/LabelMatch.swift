/// How sure it is what a label means.
public enum Confidence: String, Hashable, Sendable, Comparable {
  /// Nothing fits, or more than one thing does: it is asked.
  case unsure
  /// One thing fits when idle words, homophones or one wrong character are passed over: it is taken, and told.
  case likely
  /// Its name, an alias, or what someone decided.
  case certain

  public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .unsure: 0
    case .likely: 1
    case .certain: 2
    }
  }
}

/// What a label was found to mean.
struct LabelMatch<Target: Hashable & Sendable>: Hashable, Sendable {
  var target: Target?
  var confidence: Confidence
  /// For what is unsure, the nearest names.
  var candidates: [String] = []

  static func found(_ target: Target, _ confidence: Confidence = .certain) -> Self {
    LabelMatch(target: target, confidence: confidence)
  }

  static func unsure(_ candidates: [String]) -> Self {
    LabelMatch(target: nil, confidence: .unsure, candidates: candidates)
  }
}
