import Core

/// What a heading or title says of time.
enum PeriodLabel: Hashable {
  case absolute(Period)
  /// 本期, 今年, 完成数: the period of the report.
  case current
  /// 本月, 本季: the period of the report if that is as long.
  case currentIfLasting(Period.Length)
  /// 本年累计: from January to the end of the report's period.
  case cumulative
  /// 上年同期.
  case lastYear
  /// 上年同期累计.
  case lastYearCumulative
  /// 增减, 同比, 排名: worked out from the others, never taken.
  case derived
  /// 目标, 计划; of the report's own period for certain where it says so (本月计划).
  case planned(isOwn: Bool)
  /// A stretch of months that is no period: 1—9月.
  case unusable(String)

  /// Nil for a label that says nothing of time.
  init?(_ label: String) {
    let text = Self.plain(label)
    if let absolute = Self.absolute(text) {
      self = absolute
      return
    }
    switch text {
    case "本月", "当月", "本月数", "当月数", "本月完成", "本月完成数": self = .currentIfLasting(.month)
    case "本季", "本季度", "当季", "本季数", "本季度完成": self = .currentIfLasting(.quarter)
    case "本期", "本年", "今年", "当期", "当年", "本期数", "本年数",
      "报告期", "本期实际", "本年实际", "实际", "完成数", "完成", "实绩", "实际完成", "数值", "数量", "数据", "完成情况",
      "本年度", "本期完成", "本年完成":
      self = .current
    case "本年累计", "累计", "本期累计", "累计数", "年初至今", "本年累计数", "累计完成": self = .cumulative
    case "上年同期", "去年同期", "同期", "上年同期数", "同期数", "上年", "去年", "上年度", "去年度", "上年数", "上年实际":
      self = .lastYear
    case "上年累计", "上年同期累计", "去年累计", "去年同期累计": self = .lastYearCumulative
    default:
      if Self.derivedWords.contains(where: text.contains) {
        self = .derived
      } else if Self.plannedWords.contains(where: text.contains) {
        self = .planned(isOwn: ["本月", "当月", "本季", "本期"].contains(where: text.hasPrefix))
      } else {
        return nil
      }
    }
  }

  private static let derivedWords = [
    "增减", "同比", "环比", "增幅", "增长", "增速", "完成率", "完成比例", "占比", "比重", "排名", "名次", "位次", "±", "增(减)",
  ]
  private static let plannedWords = ["目标", "计划", "任务数", "年度任务"]

  private static func plain(_ label: String) -> String {
    String(
      String.UnicodeScalarView(
        label.halfWidth.unicodeScalars.filter { !$0.properties.isWhitespace }
          .map { "—–−~～至到".unicodeScalars.contains($0) ? "-" : $0 }))
  }

  /// A label that is a period and nothing else but 完成数 and the like.
  private static func absolute(_ text: String) -> PeriodLabel? {
    guard let found = first(in: text) else { return nil }
    let rest = text.replacingOccurrence(of: found.text)
    let idle = ["", "度", "数", "完成数", "完成", "实绩", "实际", "累计", "末", "底", "数值", "完成情况", "合计", "全年"]
    return idle.contains(rest) ? found.label : nil
  }

  /// The first period that a title or file name holds: 青禾区2025年上半年统计表.
  static func within(_ title: String) -> PeriodLabel? { first(in: plain(title))?.label }

  private static func first(in text: String) -> (label: PeriodLabel, text: String)? {
    let pattern =
      /(?:截至)?(?<year>(?:19|20|21)\d\d|[一二][〇零九一][〇零一二三四五六七八九]{2})年?度?(?<part>全年|上半年|下半年|第?[一二三四1-4]季度?|[QqHh][1-4]|-?(?<from>\d{1,2})月?-(?<to>\d{1,2})月份?|年?[-.]?(?<month>\d{1,2})(?:月份?底?末?)?)?/
    for match in text.matches(of: pattern) {
      // A day is when something was filled in, unless 截至 says that it is the end of what is counted.
      let after = text[match.range.upperBound...]
      let isDay = after.first.map { $0.isNumber || $0 == "-" || $0 == "." || $0 == "/" } ?? false
      guard let year = year(match.year), !isDay || match.output.0.hasPrefix("截至") else { continue }
      guard let label = label(year, match.output) else { continue }
      return (label, String(match.output.0))
    }
    return nil
  }

  private static func year(_ text: Substring) -> Int? {
    let digits = text.map { character -> String in
      let hanzi = "〇一二三四五六七八九"
      if character == "零" { return "0" }
      return hanzi.firstIndex(of: character).map {
        "\(hanzi.distance(from: hanzi.startIndex, to: $0))"
      } ?? String(character)
    }
    return Int(digits.joined())
  }

  private static func label(
    _ year: Int,
    _ match: (
      Substring, year: Substring, part: Substring?, from: Substring??, to: Substring??,
      month: Substring??
    )
  ) -> PeriodLabel? {
    let whole = Period(year: year).map(PeriodLabel.absolute)
    guard let part = match.part else { return whole }
    if let from = match.from.flatMap({ $0 }), let to = match.to.flatMap({ $0 }) {
      return months(Int(from) ?? 0, Int(to) ?? 0, of: year)
    }
    if let month = match.month.flatMap({ $0 }) {
      guard part.contains("月") || part.hasPrefix("-") else { return whole }
      return Period(year: year, length: .month, ordinal: Int(month) ?? 0).map {
        match.0.hasPrefix("截至") ? months(1, $0.ordinal, of: year) : .absolute($0)
      }
    }
    let numbers: [Character: Int] = [
      "一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4, "上": 1, "下": 2,
    ]
    let ordinal = part.compactMap { numbers[$0] }.first ?? 1
    if part.contains("季") || part.lowercased().hasPrefix("q") {
      return Period(year: year, length: .quarter, ordinal: ordinal).map(PeriodLabel.absolute)
    }
    if part.contains("半年") || part.lowercased().hasPrefix("h") {
      return Period(year: year, length: .half, ordinal: ordinal).map(PeriodLabel.absolute)
    }
    return whole
  }

  /// January to June is a half-year; January to September is nothing that figures are kept for.
  static func months(_ from: Int, _ to: Int, of year: Int) -> PeriodLabel {
    let text = "\(year)年\(from)—\(to)月"
    guard (1...12).contains(from), from <= to else { return .unusable(text) }
    for length in Period.Length.allCases where to - from + 1 == 12 / length.countInYear {
      let ordinal = (from - 1) / (12 / length.countInYear) + 1
      guard (from - 1) % (12 / length.countInYear) == 0,
        let period = Period(year: year, length: length, ordinal: ordinal)
      else { continue }
      return .absolute(period)
    }
    return .unusable(text)
  }

  /// Whether it means something only beside the report's own period.
  var isRelative: Bool {
    switch self {
    case .currentIfLasting, .cumulative, .lastYear, .lastYearCumulative: true
    case .absolute, .current, .derived, .planned, .unusable: false
    }
  }

  /// The period meant in a report of `base`; nil where it says none.
  /// - Throws: `.notAPeriod` for months that are no period.
  func period(in base: Period?) throws(RowError) -> Period? {
    switch self {
    case .absolute(let period):
      // Under a half-year's title, 2024年 is that half of 2024.
      if period.length == .year, let base, base.length != .year { return base.inYear(period.year) }
      return period
    case .current: return base
    case .currentIfLasting(let length):
      guard let base, base.length != length else { return base }
      throw .notAPeriod(length == .month ? "本月" : "本季")
    case .lastYear: return base?.previousYear
    case .lastYearCumulative: return try PeriodLabel.cumulative.period(in: base?.previousYear)
    case .cumulative:
      guard let base else { return nil }
      let months = base.ordinal * (12 / base.length.countInYear)
      switch Self.months(1, months, of: base.year) {
      case .absolute(let period): return period
      case .unusable(let text): throw .notAPeriod(text)
      default: return nil
      }
    case .unusable(let text): throw .notAPeriod(text)
    case .derived, .planned: return nil
    }
  }
}

extension String {
  fileprivate func replacingOccurrence(of part: String) -> String {
    guard let range = range(of: part) else { return self }
    return String(self[..<range.lowerBound] + self[range.upperBound...])
  }

  private func range(of part: String) -> Range<Index>? { ranges(of: part).first }
}
