/// What a figure is of: whose, of what, when.
public struct FigureKey: Hashable, Sendable, Codable, Comparable {
  public var subject: Subject
  public var indicator: IndicatorID
  public var period: Period

  public init(subject: Subject, indicator: IndicatorID, period: Period) {
    self.subject = subject
    self.indicator = indicator
    self.period = period
  }

  public func at(_ period: Period) -> FigureKey {
    FigureKey(subject: subject, indicator: indicator, period: period)
  }

  public static func < (a: Self, b: Self) -> Bool {
    (a.subject, a.indicator, a.period) < (b.subject, b.indicator, b.period)
  }

  /// One word instead of five: composing looks up some hundred figures at every keystroke. Keys whose numbers leave
  /// their bits (22 for the period, 18 for the indicator) may collide, and nothing else.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(
      subject.sortKey &<< 40 ^ indicator.rawValue &<< 22 ^ Int64(truncatingIfNeeded: period.sortKey)
    )
  }
}

/// How far a figure can be relied on. 未报 is the absence of a record.
public enum FigureStatus: String, Hashable, Sendable, Codable, CaseIterable {
  case reported = "已报"
  /// Composes, marked, and is counted at export.
  case doubtful = "存疑"
  case verified = "已核"
  /// Leaves the completeness count.
  case notApplicable = "不适用"
}

/// One recorded figure.
public struct Figure: Hashable, Sendable, Codable {
  public var key: FigureKey
  /// In the indicator's unit; nil only where it does not apply.
  public var amount: Amount?
  public var status: FigureStatus
  /// 口径, where it differs from the indicator's own.
  public var scope: String
  /// Where it comes from: 报送表, 统计局初步核算.
  public var source: String
  public var note: String
  /// Who confirmed it; empty until verified.
  public var confirmedBy: String
  /// The target set for it, in the indicator's unit.
  public var target: Amount?
  /// Why it is 存疑; empty otherwise.
  public var doubt: String

  public init(
    key: FigureKey, amount: Amount?, status: FigureStatus = .reported, scope: String = "",
    source: String = "", note: String = "", confirmedBy: String = "", target: Amount? = nil,
    doubt: String = ""
  ) {
    self.key = key
    self.amount = amount
    self.status = status
    self.scope = scope
    self.source = source
    self.note = note
    self.confirmedBy = confirmedBy
    self.target = target
    self.doubt = doubt
  }
}
