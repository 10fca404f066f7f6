/// A scale that a writer asks for: `{贷款|亿元}`, `{志愿者|万}`.
public enum Scale: String, Hashable, Sendable, CaseIterable {
  case yuan = "元"
  case tenThousandYuan = "万元"
  case hundredMillionYuan = "亿元"
  case tenThousand = "万"
  case hundredMillion = "亿"
}

/// A wording around a number that makes a claim.
public enum Wording: String, Hashable, Sendable, CaseIterable {
  case reaching = "达"
  case over = "超过"
  case breaking = "突破"
  case more = "余"
  case near = "近"
  case about = "约"
  case atLeast = "以上"
}

/// How one figure is to be said.
public struct PhraseRequest: Hashable, Sendable {
  public var amount: Amount
  public var indicator: Indicator
  public var wording: Wording?
  public var scale: Scale?
  /// A measure word of the unit's family, instead of the unit.
  public var measureWord: String?
  /// Only the number: no unit.
  public var isNumberOnly: Bool
  /// 汉字: the number in hanzi.
  public var isHanzi: Bool
  /// The same figure one year earlier, where it is recorded: 突破 needs it.
  public var previous: Amount?

  public init(
    amount: Amount, indicator: Indicator, wording: Wording? = nil, scale: Scale? = nil,
    measureWord: String? = nil, isNumberOnly: Bool = false, isHanzi: Bool = false,
    previous: Amount? = nil
  ) {
    self.amount = amount
    self.indicator = indicator
    self.wording = wording
    self.scale = scale
    self.measureWord = measureWord
    self.isNumberOnly = isNumberOnly
    self.isHanzi = isHanzi
    self.previous = previous
  }
}

/// What is said, and whether it had to differ from what was asked.
public struct Phrase: Hashable, Sendable {
  /// 超过580名, 16场次, 持平.
  public var text: String
  /// Chinese: why the wording asked for would have been false; nil if it was used.
  public var objection: String?
  /// Whether the figure is itself the round number that the wording would have named: 820人 where 超过 was asked for.
  var isRoundItself = false
  /// What the writer is to be told: the objection, unless the exact figure says no less than was asked for.
  public var finding: String? { isRoundItself ? nil : objection }

  public init(_ text: String, objection: String? = nil) {
    self.text = text
    self.objection = objection
  }
}

/// How a change against the year before is to be said.
public enum ChangeWording: Hashable, Sendable {
  /// 同比: 同比增长14.3%, 同比下降3%, 与上年持平.
  case yearOnYear
  /// 同比数: the rate alone, signed.
  case rateOnly
  /// 增长: 增长14.3%; no value for a fall.
  case growth
  /// 下降: 下降3%; no value for a rise.
  case decline
  /// 百分点: 提高1.2个百分点, 降低0.4个百分点.
  case percentagePoints
  /// 倍: 增长1.5倍, 翻一番; increases only.
  case times
}
