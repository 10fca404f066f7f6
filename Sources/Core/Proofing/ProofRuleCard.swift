/// What a person should know of a rule; `quntuan proof --rules`, docs/proofing.md and a test are made from it.
public struct ProofRuleCard: Sendable {
  public let rule: ProofRule
  /// Chinese, a few characters.
  public let name: String
  /// The usual severity; a finding may be less sure of itself.
  public let severity: ProofSeverity
  public let looksFor: String
  /// The standard and its clause, or 通行做法.
  public let source: String
  /// Short texts in which the rule finds something.
  public let wrong: [String]
  /// Short texts in which it must find nothing.
  public let right: [String]

  init(
    _ rule: ProofRule, _ name: String, _ severity: ProofSeverity, _ looksFor: String,
    source: String, wrong: [String] = [], right: [String] = []
  ) {
    self.rule = rule
    self.name = name
    self.severity = severity
    self.looksFor = looksFor
    self.source = source
    self.wrong = wrong
    self.right = right
  }

  /// The families in the order of the page, each with its Chinese name.
  public static let families: [(name: String, cards: [ProofRuleCard])] = [
    ("丢失的内容", lost), ("残留", residue), ("序号", numbering), ("标点", punctuation), ("数字", numerals),
    ("算术", sums), ("前后一致", consistency), ("文字", style),
  ]

  static let all: [ProofRule: ProofRuleCard] = Dictionary(
    families.flatMap(\.cards).map { ($0.rule, $0) }, uniquingKeysWith: { first, _ in first })
}

extension ProofRule {
  public var card: ProofRuleCard {
    // Every rule has a card: a test goes through all of them.
    ProofRuleCard.all[self] ?? ProofRuleCard(self, rawValue, .hint, rawValue, source: "")
  }
}
