extension Phrasing {
  /// A change against the year before, in the wording asked for.
  ///
  /// Nil where the wording has no value: 增长 and 倍 of what did not grow, 下降 of what did not fall.
  /// A percentage changes by 百分点; a base under ten is told as a difference.
  public static func change(
    _ wording: ChangeWording, current: Amount, previous: Amount, indicator: Indicator
  ) -> Phrase? {
    let (difference, overflow) = current.units.subtractingReportingOverflow(previous.units)
    guard !overflow else { return nil }
    let change = Change(
      difference: Amount(units: difference), current: current, previous: previous,
      indicator: indicator)
    guard change.fits(wording) else { return nil }
    if difference == 0 { return Phrase(wording == .rateOnly ? "持平" : "与上年持平") }
    if case .percent = indicator.unit.family { return change.inPoints(wording) }
    if change.hasSmallBase { return change.asDifference(wording) }
    if wording == .times, let phrase = change.inTimes() { return phrase }
    return change.asRate(wording)
  }

  /// The growth that another indicator carries: a rate in percent, at comparable prices.
  ///
  /// Nil where the wording has no value for a rate of this sign.
  public static func declaredGrowth(_ wording: ChangeWording, rate: Amount) -> Phrase? {
    let isRise = rate.units > 0
    let digits = Numeral(coefficient: rate.units.magnitude, exponent: -Amount.places).text(at: 0)
    if rate.isZero {
      switch wording {
      case .growth, .decline, .times: return nil
      case .rateOnly: return Phrase("持平")
      case .yearOnYear, .percentagePoints: return Phrase("与上年持平")
      }
    }
    let verb = isRise ? "增长" : "下降"
    switch wording {
    case .yearOnYear: return Phrase("同比\(verb)\(digits)%")
    case .rateOnly: return Phrase(isRise ? "\(digits)%" : "-\(digits)%")
    case .growth: return isRise ? Phrase("增长\(digits)%") : nil
    case .decline: return isRise ? nil : Phrase("下降\(digits)%")
    case .percentagePoints:
      return Phrase("同比\(verb)\(digits)%", objection: "增速不是百分点之差，已按增长率写")
    case .times:
      return isRise ? Phrase("增长\(digits)%", objection: "增速由统计部门核定，已按增长率写") : nil
    }
  }

  /// One comparison with the year before.
  private struct Change {
    let difference: Amount
    let current: Amount
    let previous: Amount
    let indicator: Indicator

    private var isRise: Bool { difference.units > 0 }

    func fits(_ wording: ChangeWording) -> Bool {
      switch wording {
      case .growth, .times: difference.units > 0
      case .decline: difference.units < 0
      case .yearOnYear, .rateOnly, .percentagePoints: true
      }
    }

    var hasSmallBase: Bool { indicator.unit.isSmallBase(previous) }

    func inPoints(_ wording: ChangeWording) -> Phrase? {
      let places = max(1, min(indicator.decimals, Amount.places))
      let scale = Quotient.powerOfTen(Amount.places - places)
      guard let rounded = Quotient.rounded(difference.units.magnitude, times: 1, over: scale) else {
        return nil
      }
      guard rounded > 0 else { return nearlyLevel(wording) }
      let digits = Numeral(coefficient: rounded, exponent: -places)
      let words = Self.words(isRise ? "提高" : "降低", digits, "个百分点")
      switch wording {
      case .yearOnYear: return Phrase("同比\(words)")
      case .rateOnly: return Phrase(Self.words(isRise ? "" : "-", digits, "个百分点"))
      case .growth, .decline, .percentagePoints: return Phrase(words)
      case .times: return Phrase(words, objection: "百分数的变化只说百分点，不说倍数")
      }
    }

    func asDifference(_ wording: ChangeWording) -> Phrase {
      let figure = Phrasing.phrase(
        PhraseRequest(
          amount: Amount(units: Int64(clamping: difference.units.magnitude)), indicator: indicator))
      let words = "\(isRise ? "增加" : "减少")\(figure.text)"
      switch wording {
      case .yearOnYear, .growth, .decline: return Phrase("比上年\(words)")
      case .rateOnly: return Phrase(words, objection: "上年基数不足10，不宜说百分比，已写增减数")
      case .percentagePoints:
        return Phrase("比上年\(words)", objection: "“\(indicator.unit.name)”不说百分点，已写增减数")
      case .times: return Phrase("比上年\(words)", objection: "上年基数不足10，不宜说倍数，已写增减数")
      }
    }

    func asRate(_ wording: ChangeWording) -> Phrase? {
      guard
        let tenths = Quotient.rounded(
          difference.units.magnitude, times: 1_000, over: previous.units.magnitude)
      else { return nil }
      guard tenths > 0 else { return nearlyLevel(wording) }
      let digits = Numeral(coefficient: tenths, exponent: -1)
      let words = Self.words(isRise ? "增长" : "下降", digits, "%")
      switch wording {
      case .yearOnYear: return Phrase(Self.words(isRise ? "同比增长" : "同比下降", digits, "%"))
      case .rateOnly: return Phrase(Self.words(isRise ? "" : "-", digits, "%"))
      case .growth, .decline: return Phrase(words)
      case .percentagePoints:
        return Phrase("同比\(words)", objection: "“\(indicator.unit.name)”不说百分点，已写增长率")
      case .times: return Phrase(words, objection: "增长不足1倍，已写增长率")
      }
    }

    private static func words(_ verb: String, _ digits: Numeral, _ unit: String) -> String {
      var text = ShortText(verb)
      digits.append(to: &text, at: 0)
      text.append(unit)
      return text.string
    }

    /// 增长 N 倍 means N + 1 times the base; nil where it grew by less than the base.
    func inTimes() -> Phrase? {
      let base = previous.units.magnitude
      guard difference.units.magnitude >= base,
        let tenths = Quotient.rounded(difference.units.magnitude, times: 10, over: base)
      else { return nil }
      if difference.units.magnitude == base { return Phrase("翻一番") }
      return Phrase("增长\(Numeral(coefficient: tenths, exponent: -1).text(at: 0))倍")
    }

    /// 增长 and 下降 name a rate, and a rate of nothing is no claim.
    private func nearlyLevel(_ wording: ChangeWording) -> Phrase? {
      switch wording {
      case .growth, .decline, .times: nil
      case .rateOnly: Phrase("基本持平")
      case .yearOnYear, .percentagePoints: Phrase("与上年基本持平")
      }
    }
  }
}
