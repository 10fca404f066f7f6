/// What can be found.
public enum SearchKind: String, Hashable, Sendable, CaseIterable {
  case organization = "机构"
  case figure = "数据"
  case indicator = "指标"
  case issue = "问题"
  case draft = "讲稿"
  case sentence = "讲话"
  case material = "素材"
  case task = "任务"
  case formulation = "提法"
  case region = "区域"
}

/// A thing that was found, as it is opened.
public enum SearchTarget: Hashable, Sendable {
  case subject(Subject)
  case figure(FigureKey)
  case indicator(IndicatorID)
  case issue(IssueID)
  case draft(DraftID)
  /// A sentence of the composed speech: its section, its block there, and its start in UTF-8 bytes of the block's text.
  case sentence(section: Int, block: Int, offset: Int)
  case material(MaterialID)
  case task(TaskID)
  case formulation(FormulationID)
}

/// One thing that was found.
public struct SearchHit: Hashable, Sendable {
  public var target: SearchTarget
  /// What it is called; of a sentence its words.
  public var title: String
  /// What tells it from others of its name, or what it says; of a figure nothing: its value is the store's to tell.
  public var note: String
}

/// What was found of one kind.
public struct SearchGroup: Hashable, Sendable {
  public var kind: SearchKind
  /// How many there are.
  public var count: Int
  /// The best of them, the best first.
  public var hits: [SearchHit]
  /// How well the best one fits; 0 is exact.
  var rank: Int
}

/// What was found, by kind: those with the best match first.
public struct SearchResults: Hashable, Sendable {
  public var groups: [SearchGroup] = []

  public init() {}

  init(groups: [SearchGroup]) {
    let order = SearchKind.allCases
    self.groups = groups.filter { $0.count > 0 }.sorted {
      ($0.rank, order.firstIndex(of: $0.kind) ?? 0) < ($1.rank, order.firstIndex(of: $1.kind) ?? 0)
    }
  }

  public var hits: [SearchHit] { groups.flatMap(\.hits) }
  public var count: Int { groups.reduce(0) { $0 + $1.count } }
}

/// The least of many scores with what they are of, without keeping all of them.
struct Best<Value> {
  private let limit: Int
  private var kept: [(score: UInt64, value: Value)] = []
  private var threshold = UInt64.max
  private(set) var count = 0

  init(_ limit: Int) { self.limit = max(1, limit) }

  /// - Returns: whether it is among the best so far; if not, nothing with a greater score can be either.
  @discardableResult
  mutating func offer(_ value: @autoclosure () -> Value, score: UInt64) -> Bool {
    count += 1
    guard score < threshold else { return false }
    kept.append((score, value()))
    if kept.count >= limit * 4 { cut() }
    return true
  }

  /// Counts what need not be looked at: it is known not to be among the best.
  mutating func count(_ others: Int) { count += others }

  private mutating func cut() {
    kept.sort { $0.score < $1.score }
    kept.removeLast(max(0, kept.count - limit))
    if kept.count == limit, let last = kept.last { threshold = last.score }
  }

  /// The best, the least first.
  var values: [Value] {
    mutating get {
      cut()
      return kept.map(\.value)
    }
  }

  /// The least score.
  var least: UInt64 { kept.min { $0.score < $1.score }?.score ?? .max }
}
