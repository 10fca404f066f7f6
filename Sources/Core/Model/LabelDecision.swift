/// What a label of an organization's report was decided to mean, remembered for the next report of the same source.
public struct LabelDecision: Hashable, Sendable {
  /// The target of what is not to be taken in.
  public static let leftOut = "略"

  /// The report's name without dates: what stays the same from quarter to quarter.
  public var source: String
  /// 机构 or 指标.
  public var role: String
  public var label: String
  /// The name of what it means, or 略.
  public var target: String

  public init(source: String, role: String, label: String, target: String) {
    self.source = source
    self.role = role
    self.label = label
    self.target = target
  }
}
