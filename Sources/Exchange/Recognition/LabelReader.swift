import Core

/// What the labels of one file mean: decided, matched, or to be asked, each once.
struct LabelReader {
  let matcher: LabelMatcher
  let decisions: ImportDecisions
  let file: String
  /// Under which what is decided is remembered.
  let source: String
  private(set) var readings: [LabelReading] = []
  /// Where among the readings each label stands that was read before.
  private var places: [Key: Int] = [:]

  private struct Key: Hashable {
    var role: LabelRole
    var label: String
    var subject: Subject?
  }

  init(
    file: String, sheet: String?, matcher: LabelMatcher, decisions: ImportDecisions
  ) {
    self.file = file
    self.matcher = matcher
    self.decisions = decisions
    source = ImportSourceName.of(file: file, sheet: sheet)
  }

  /// The name to go on with; nil for what is unsure or left out. The first time, it is written down.
  mutating func ask(
    _ role: LabelRole, _ label: String, at cell: String, subject: Subject?,
    match: (String) -> LabelMatch<String>
  ) -> String? {
    let key = Key(role: role, label: label, subject: subject)
    if let known = places[key] { return readings[known].usable }
    let decided = Self.decisionLabels(label).lazy
      .compactMap { [decisions, source] in decisions.target(of: $0, as: role, in: source) }.first
    var found = match(label)
    if let decided { found = decidedMatch(decided, role, subject) }
    places[key] = readings.count
    let reading = LabelReading(
      file: file, cell: cell, role: role, label: label, target: found.target,
      confidence: found.confidence, candidates: found.candidates, source: source,
      isDecided: decided != nil, subject: subject)
    readings.append(reading)
    return reading.usable
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
