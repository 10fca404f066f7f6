/// A figure beside the same one a year earlier, as the grid's 增减 column shows it.
public struct Comparison: Hashable, Sendable {
  /// `+14.3%`, `-2`, `+1.2点`, `持平`.
  public var text: String
  /// Which way it went.
  public var isRise: Bool?

  /// Nil where the year before has no figure. Bases under ten are shown as differences, percentages in 点; an
  /// indicator whose growth another one carries shows that rate or nothing.
  public init?(of key: FigureKey, in workspace: Workspace) {
    guard let indicator = workspace.catalog.indicator(key.indicator) else { return nil }
    if let growth = indicator.growth {
      let rateKey = FigureKey(subject: key.subject, indicator: growth, period: key.period)
      guard case .value(let rate) = Resolution(rateKey, in: workspace) else { return nil }
      self.init(declaredRate: rate.amount)
      return
    }
    guard let earlier = key.period.previousYear,
      case .value(let current) = Resolution(key, in: workspace),
      case .value(let previous) = Resolution(key.at(earlier), in: workspace)
    else { return nil }
    self.init(current: current.amount, previous: previous.amount, indicator: indicator)
  }

  /// Nil where the change leaves the range of amounts.
  public init?(current: Amount, previous: Amount, indicator: Indicator) {
    guard let difference = try? current.subtracting(previous),
      let phrase = Phrasing.change(
        .rateOnly, current: current, previous: previous, indicator: indicator)
    else { return nil }
    isRise = difference.isZero ? nil : difference.units > 0
    if phrase.objection != nil {
      text = Self.signed(difference.plainText)
    } else if phrase.text.hasSuffix("个百分点") {
      text = Self.signed(String(phrase.text.dropLast("个百分点".count))) + "点"
    } else if phrase.text.hasSuffix("%") {
      text = Self.signed(phrase.text)
    } else {
      text = phrase.text
    }
  }

  private init(declaredRate rate: Amount) {
    isRise = rate.isZero ? nil : rate.units > 0
    text = rate.isZero ? "持平" : Self.signed("\(rate.plainText)%")
  }

  private static func signed(_ text: String) -> String {
    text.hasPrefix("-") ? text : "+\(text)"
  }
}
