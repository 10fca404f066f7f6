/// A finding that somebody looked at and lets stand, as long as its sentence stays as it is.
public struct IgnoredFinding: Hashable, Sendable, Codable {
  /// The rule's id; a workbook may name one that this program does not know.
  public var rule: String
  public var fragment: String
  /// The sentence as it was: with any other words the finding is there again.
  public var sentence: String
  /// Why it stands; never empty.
  public var reason: String

  public init(rule: String, fragment: String, sentence: String, reason: String) {
    self.rule = rule
    self.fragment = fragment
    self.sentence = sentence
    self.reason = reason
  }

  public init(_ finding: DraftFinding, reason: String) {
    self.init(
      rule: finding.finding.rule.rawValue, fragment: finding.finding.fragment,
      sentence: finding.sentence, reason: reason)
  }

  /// Whether this is the finding that was meant.
  public func covers(_ finding: DraftFinding) -> Bool {
    rule == finding.finding.rule.rawValue && fragment == finding.finding.fragment
      && sentence == finding.sentence
  }
}
