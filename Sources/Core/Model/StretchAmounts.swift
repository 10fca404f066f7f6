/// The amounts of one subject for one period, by number of indicator.
///
/// No dictionary: an import asks for a million of them, mostly one after the other.
public struct StretchAmounts: Hashable, Sendable {
  private var indicators: [IndicatorID] = []
  private var amounts: [Amount?] = []
  /// Where the last one asked for stands.
  private var place = 0

  public init() {}

  /// Adds the next one; their numbers ascend.
  public mutating func append(_ indicator: IndicatorID, _ amount: Amount?) {
    indicators.append(indicator)
    amounts.append(amount)
  }

  /// Nil where there is no figure, or it does not apply.
  public mutating func amount(of indicator: IndicatorID) -> Amount? {
    if place + 1 < indicators.count, indicators[place + 1] == indicator {
      place += 1
      return amounts[place]
    }
    var (low, high) = (0, indicators.count)
    while low < high {
      let middle = (low + high) / 2
      if indicators[middle] < indicator { low = middle + 1 } else { high = middle }
    }
    guard low < indicators.count, indicators[low] == indicator else { return nil }
    place = low
    return amounts[low]
  }
}
