/// The value that a figure has, recorded or computed, or what is missing for it.
public enum Resolution: Hashable, Sendable {
  /// 不适用: the subject has no such figure and owes none.
  case notApplicable
  /// The records that would give it a value.
  case missing([FigureKey])
  case value(Value)

  public struct Value: Hashable, Sendable {
    public enum Origin: Hashable, Sendable {
      case recorded
      /// The sum of shorter periods.
      case sumOverTime
      /// Numerator over denominator.
      case derivedRate
    }

    public var amount: Amount
    public var keys: [FigureKey]
    public var origin: Origin
    public var isDoubtful: Bool
    /// Chinese: how a typed rate differs from the derived one; nil where nothing is wrong.
    public var disagreement: String?
  }

  /// A derived rate goes before a typed one, a record before a sum; a rate is never a sum.
  public init(_ key: FigureKey, in workspace: Workspace) {
    guard let indicator = workspace.catalog.indicator(key.indicator) else {
      self = .missing([key])
      return
    }
    let record = workspace.figure(key)
    if record?.status == .notApplicable {
      self = .notApplicable
    } else if indicator.nature == .ratio,
      let rate = DerivedRate(indicator, of: key, in: workspace)
    {
      self = .value(
        Value(
          amount: rate.amount, keys: rate.keys, origin: .derivedRate,
          isDoubtful: rate.isDoubtful, disagreement: rate.disagreement))
    } else {
      self = Self.recordedOrSummed(key, indicator, record, in: workspace)
    }
  }

  /// What a part of a rate comes to: never a rate itself, so that two that name each other do not go on for ever.
  static func recordOrSum(of key: FigureKey, in workspace: Workspace) -> Value? {
    let record = workspace.figure(key)
    guard record?.status != .notApplicable,
      let indicator = workspace.catalog.indicator(key.indicator),
      case .value(let value) = recordedOrSummed(key, indicator, record, in: workspace)
    else { return nil }
    return value
  }

  private static func recordedOrSummed(
    _ key: FigureKey, _ indicator: Indicator, _ record: Figure?, in workspace: Workspace
  ) -> Resolution {
    guard let record, let amount = record.amount else {
      return summed(key, indicator, in: workspace)
    }
    return .value(
      Value(
        amount: amount, keys: [key], origin: .recorded, isDoubtful: record.status == .doubtful))
  }

  private static func summed(
    _ key: FigureKey, _ indicator: Indicator, in workspace: Workspace
  ) -> Resolution {
    guard
      let total = try? RollUp.overTime(
        indicator, of: key.subject, in: key.period, from: workspace)
    else { return .missing([key]) }
    guard total.isComplete else {
      // Where no part was reported either, it is the whole that is owed.
      return .missing(total.keys.isEmpty ? [key] : total.missing)
    }
    return .value(
      Value(
        amount: total.amount, keys: total.keys, origin: .sumOverTime, isDoubtful: total.isDoubtful))
  }
}
