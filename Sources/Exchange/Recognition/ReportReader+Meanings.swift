import Core

/// What the labels of a report mean: decided, matched, or asked, each once.
extension ReportReader {
  mutating func subject(
    _ row: Int, _ column: ReportColumn, _ labels: RowLabels
  ) -> Subject? {
    switch axes.subjects {
    case .around:
      if let subject = meta.subject { return subject }
      return ask(.organization, "", at: "A1", subject: nil) { _ in .unsure([]) }
        .flatMap { try? matcher.names.subject(named: $0) }
    case .head: return subject(named: column.subject, at: column.subjectCell)
    case .column:
      return subject(named: labels.subject, at: grid.place(row, labels.columns.subject))
    }
  }

  private mutating func subject(named label: String?, at cell: String) -> Subject? {
    guard let label, !label.isEmpty else { return nil }
    let matcher = matcher
    return ask(.organization, label, at: cell, subject: nil) { matcher.subjectName($0) }
      .flatMap { try? matcher.names.subject(named: $0) }
  }

  mutating func indicator(
    _ parts: [String], of subject: Subject, unit: String?, at cell: String
  ) -> IndicatorID? {
    let parts = parts.isEmpty ? meta.titles : parts
    let matcher = matcher
    let name = ask(.indicator, parts.joined(separator: "·"), at: cell, subject: subject) { _ in
      matcher.indicatorName(parts, of: subject, unit: unit)
    }
    return name.flatMap { matcher.indicator([$0], of: subject, unit: unit).target }
  }

  func period(_ column: ReportColumn) throws(RowError) -> Period? {
    // With 本月 and 本年累计 side by side, 上年同期 may be that of either.
    if column.period == .lastYear, hasCumulative, let base, base.ordinal > 1 {
      guard !hasCurrent else { throw .ambiguousPeriod("上年同期") }
      return try PeriodLabel.lastYearCumulative.period(in: base)
    }
    if case .absolute? = column.period { return try column.period?.period(in: base) }
    if base == nil, case .unusable(let text)? = meta.period { throw .notAPeriod(text) }
    return try (column.period ?? .current).period(in: base)
  }

  mutating func askPeriod(at cell: String) {
    _ = ask(.period, "", at: cell, subject: nil) { _ in .unsure([]) }
  }

  /// What was decided of a label, or what it matches; the first time it is written down.
  private mutating func ask(
    _ role: LabelRole, _ label: String, at cell: String, subject: Subject?,
    match: (String) -> LabelMatch<String>
  ) -> String? {
    let key = ReadingKey(role: role, label: label, subject: subject)
    if let known = read[key] { return report.readings[known].usable }
    let decided = Self.decisionLabels(label).lazy
      .compactMap { [decisions, source] in decisions.target(of: $0, as: role, in: source) }.first
    var found = match(label)
    if let decided { found = decidedMatch(decided, role, subject) }
    read[key] = report.readings.count
    report.readings.append(
      LabelReading(
        file: grid.file, cell: cell, role: role, label: label, target: found.target,
        confidence: found.confidence, candidates: found.candidates, source: source,
        isDecided: decided != nil, subject: subject))
    return report.readings.last?.usable
  }

  /// 竞赛活动·场次 may be decided as a whole or by its last part.
  private static func decisionLabels(_ label: String) -> [String] {
    let parts = label.split(separator: "·").map { Label(String($0)).core }
    return [Label(label).core] + (parts.last.map { [$0] } ?? [])
  }

  /// A decision must name something that there is.
  private func decidedMatch(
    _ target: String, _ role: LabelRole, _ subject: Subject?
  ) -> LabelMatch<String> {
    if target == ImportDecision.leftOut { return .found(target) }
    let match: LabelMatch<String> =
      switch role {
      case .organization: matcher.subjectName(target)
      case .indicator: matcher.indicatorName([target], of: subject, unit: nil)
      case .period: .found(target)
      }
    return match.confidence == .certain ? match : .unsure(match.candidates)
  }
}

extension LabelReading {
  /// The name to go on with; nil for what is unsure or left out.
  fileprivate var usable: String? { target == ImportDecision.leftOut ? nil : target }
}

extension LabelMatcher {
  func subjectName(_ label: String) -> LabelMatch<String> {
    let match = subject(label)
    return LabelMatch<String>(
      target: match.target.map(name(of:)), confidence: match.confidence,
      candidates: match.candidates)
  }

  func indicatorName(
    _ parts: [String], of subject: Subject?, unit: String?
  ) -> LabelMatch<String> {
    let match = indicator(parts, of: subject, unit: unit)
    return LabelMatch<String>(
      target: match.target.map(name(of:)), confidence: match.confidence,
      candidates: match.candidates)
  }
}
