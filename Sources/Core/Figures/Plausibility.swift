/// What makes a figure 存疑: it is kept, marked, and the reason goes with it.
public enum Plausibility {
  /// Chinese: the first reason to doubt an amount; nil where there is none.
  /// - Parameters:
  ///   - period: a shorter one than a year leaves the least plausible amount of a flow out of account.
  ///   - previous: the same figure one year earlier, if recorded.
  public static func doubt(
    _ amount: Amount, of indicator: Indicator, in period: Period, previous: Amount?
  ) -> String? {
    guard let fault = Bounds(of: indicator).fault(of: amount, in: period, previous: previous) else {
      return nil
    }
    let unit = indicator.unit.name
    func was(_ amount: Amount) -> String { "上年\(amount.plainText)\(unit)" }
    return switch fault {
    case .negative: "“\(indicator.name)”不应为负数"
    case .above(let limit): "高于常见上限\(limit.plainText)\(unit)"
    case .below(let limit): "低于常见下限\(limit.plainText)\(unit)"
    case .tenfold(let previous): "是\(was(previous))的10倍以上，请核对单位和位数"
    case .tenth(let previous): "只有\(was(previous))的十分之一或更少，请核对单位和位数"
    }
  }

  /// What is wrong with an amount.
  public enum Fault: Hashable, Sendable {
    case negative
    case above(Amount)
    case below(Amount)
    case tenfold(Amount)
    case tenth(Amount)
  }

  /// What an indicator's amounts are judged by: a few numbers, so that an import of a million figures need not fetch the
  /// indicator itself for each.
  public struct Bounds: Hashable, Sendable {
    private let isRatio: Bool
    private let isFlow: Bool
    private let range: ClosedRange<Amount>?

    public init(of indicator: Indicator) {
      isRatio = indicator.nature == .ratio
      isFlow = indicator.nature == .flow
      range = indicator.plausible
    }

    /// The first reason to doubt an amount; the parameters are those of `Plausibility.doubt`.
    public func fault(of amount: Amount, in period: Period, previous: Amount?) -> Fault? {
      if !isRatio, amount.units < 0 { return .negative }
      if let range {
        if amount > range.upperBound { return .above(range.upperBound) }
        let isPart = isFlow && period.length != .year
        if amount < range.lowerBound, !isPart { return .below(range.lowerBound) }
      }
      // Ten times as much or a tenth is more often a slipped unit or digit than a year's work.
      guard let previous, previous.units > 0 else { return nil }
      if amount.units / 10 >= previous.units { return .tenfold(previous) }
      if amount.units <= previous.units / 10 { return .tenth(previous) }
      return nil
    }
  }
}
