/// What several figures add up to, and which of them are missing.
public struct RollUp: Hashable, Sendable {
  /// The sum of the parts that are recorded.
  public var amount: Amount
  /// The recorded parts, in order.
  public var keys: [FigureKey]
  /// The parts that are not; a total that misses any may be printed only with 据不完全统计.
  public var missing: [FigureKey]
  /// Whether a part is 存疑.
  public var isDoubtful: Bool

  public var isComplete: Bool { missing.isEmpty && !keys.isEmpty }

  /// Adds figures of indicators that are known to add up; a part that is 不适用 neither counts nor is missing.
  /// - Throws: `RollUpError.overflow`.
  public init(of parts: [FigureKey], in workspace: Workspace) throws(RollUpError) {
    var sum = Amount.zero
    var present: [FigureKey] = []
    var absent: [FigureKey] = []
    var isDoubtful = false
    for key in parts {
      let figure = workspace.figure(key)
      if figure?.status == .notApplicable { continue }
      guard let figure, let amount = figure.amount else {
        absent.append(key)
        continue
      }
      do { sum = try sum.adding(amount) } catch { throw .overflow }
      present.append(key)
      isDoubtful = isDoubtful || figure.status == .doubtful
    }
    self.init(amount: sum, keys: present, missing: absent, isDoubtful: isDoubtful)
  }

  private init(amount: Amount, keys: [FigureKey], missing: [FigureKey], isDoubtful: Bool) {
    self.amount = amount
    self.keys = keys
    self.missing = missing
    self.isDoubtful = isDoubtful
  }

  /// What the parts of a period add up to: halves, quarters or months, the longest of those that are complete; where none
  /// is, the longest of which any part is reported.
  /// - Throws: `RollUpError.doesNotAddOverTime`, `.noParts`, `.overflow`.
  public static func overTime(
    _ indicator: Indicator, of subject: Subject, in period: Period, from workspace: Workspace
  ) throws(RollUpError) -> RollUp {
    guard indicator.addsOverTime else { throw .doesNotAddOverTime(indicator.name) }
    var best: RollUp?
    for length in Period.Length.allCases where indicator.lengths.contains(length) {
      let parts = period.parts(length).map {
        FigureKey(subject: subject, indicator: indicator.id, period: $0)
      }
      guard !parts.isEmpty else { continue }
      let total = try RollUp(of: parts, in: workspace)
      if total.isComplete { return total }
      if best == nil || (best?.keys.isEmpty == true && !total.keys.isEmpty) { best = total }
    }
    guard let best else { throw .noParts(indicator.name) }
    return best
  }

  /// Chinese: how a recorded whole differs from its complete parts; nil where it agrees or cannot be checked.
  public static func disagreement(
    of key: FigureKey, _ indicator: Indicator, in workspace: Workspace
  ) -> String? {
    guard let whole = workspace.figure(key)?.amount,
      let parts = try? overTime(indicator, of: key.subject, in: key.period, from: workspace),
      parts.isComplete, parts.amount != whole
    else { return nil }
    let unit = indicator.unit.name
    return "\(indicator.name)\(key.period.chineseText)填的是\(whole.plainText)\(unit)，"
      + "各期相加为\(parts.amount.plainText)\(unit)"
  }
}

/// Why figures cannot be added up.
public enum RollUpError: Error, Hashable, Sendable {
  /// 人, 户 and stocks: one person goes to many events. The total is entered, never computed.
  case doesNotAddOverTime(String)
  /// Nobody reports it, or not by shorter periods.
  case noParts(String)
  case overflow
}

extension RollUpError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .doesNotAddOverTime(let name): "“\(name)”各期之间有重复，不能相加；请直接填报全期数"
    case .noParts(let name): "“\(name)”没有可以相加的分项"
    case .overflow: "合计数超出可记录的范围；请核对各项"
    }
  }
}
