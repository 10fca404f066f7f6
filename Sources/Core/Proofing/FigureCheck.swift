/// Looks every number of a text up in a workbook's records: confirmed, contradicted, or without a source.
public struct FigureCheck: Sendable {
  /// What a number came to.
  enum Verdict: Hashable, Sendable {
    /// A year, a date, an ordinal, a rate of change: no record could be behind it.
    case none
    case confirmed
    case found(LocalFinding)
  }

  /// One record, as a text may mean it.
  private struct Record: Sendable {
    var key: FigureKey
    var value: Numeral
    var amount: Amount
  }

  /// What is the same for all records of an indicator.
  private struct Topic: Sendable {
    var name: String
    var unit: Unit
    var family: Unit.Family
    var names: [[UInt32]]
  }

  private let records: [IndicatorID: [Record]]
  private let topics: [IndicatorID: Topic]
  private let owners: [Subject: [[UInt32]]]
  private let subjects: [Subject: String]
  private let report: Period
  private let derived: DerivedFigures

  public init(_ workspace: Workspace) {
    report = workspace.settings.period
    derived = DerivedFigures(workspace)
    var topics: [IndicatorID: Topic] = [:]
    var owners: [Subject: [[UInt32]]] = [:]
    var subjects: [Subject: String] = [:]
    var records: [IndicatorID: [Record]] = [:]
    for (key, figure) in workspace.figures {
      guard let amount = figure.applicableAmount,
        let topic = topics[key.indicator] ?? Self.topic(key.indicator, workspace)
      else { continue }
      topics[key.indicator] = topic
      if owners[key.subject] == nil {
        owners[key.subject] = Self.owners(of: key.subject, workspace).map(Self.scalars)
        subjects[key.subject] = workspace.name(of: key.subject)
      }
      records[key.indicator, default: []].append(
        Record(key: key, value: Numeral(amount, shift: topic.unit.shift), amount: amount))
    }
    self.records = records
    (self.topics, self.owners, self.subjects) = (topics, owners, subjects)
  }

  private static func topic(_ id: IndicatorID, _ workspace: Workspace) -> Topic? {
    guard let indicator = workspace.catalog.indicator(id) else { return nil }
    return Topic(
      name: indicator.name, unit: indicator.unit, family: Unit(indicator.unit.base).family,
      names: ([indicator.name] + indicator.aliases).map(scalars))
  }

  private static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  private static func owners(of subject: Subject, _ workspace: Workspace) -> [String] {
    guard case .organization(let id) = subject, let organization = workspace.organization(id) else {
      return []
    }
    // 工会 alone is the office's own.
    let isHome = organization.region == workspace.settings.region
    let kind = isHome ? workspace.catalog.kind(organization.kind)?.name : nil
    return [organization.shortName, organization.formalName, kind ?? ""].filter { !$0.isEmpty }
  }

  /// - Parameter bytes: UTF-8.
  public func findings(in bytes: [UInt8], options: ProofOptions) -> [Finding] {
    var scalars: [UInt32] = []
    var findings: [Finding] = []
    var offset = 0
    var line = 0
    bytes.withUnsafeBufferPointer { buffer in
      while offset < buffer.count {
        offset = UTF8Lines.decode(buffer, from: offset, into: &scalars)
        line += 1
        for case (_, .found(let found)) in verdicts(on: scalars)
        where options.wants(found.rule, found.severity) {
          findings.append(found.located(line: line, in: scalars))
        }
      }
    }
    return findings
  }

  /// How far back in a paragraph a name may stand that owns a number, in characters.
  private static let ownerReach = 1_000

  /// What each number of a line came to.
  func verdicts(on line: [UInt32]) -> [(number: ReadNumber, verdict: Verdict)] {
    line.withUnsafeBufferPointer { text in
      ScalarClass.table.withUnsafeBufferPointer { classes in
        var pass = ParagraphPass(text, classes: classes, lexicon: Lexicon([]))
        pass.read()
        return pass.numbers.map { ($0, check($0, pass.text)) }
      }
    }
  }

  private func check(_ number: ReadNumber, _ text: ParagraphText) -> Verdict {
    let unitText = text.string(number.end - number.unitLength, number.end)
    guard number.unitLength > 0, !"年月日时点岁天".contains(unitText), text.at(number.start - 1) != U.di,
      let said = said(number)
    else { return .none }
    let family = Unit(
      unitText.hasPrefix("万") || unitText.hasPrefix("亿") ? String(unitText.dropFirst()) : unitText
    ).family
    let fitting = topics.filter { $0.value.family == family }
    let clause = clause(around: number, text)
    let meant = fitting.filter { _, topic in
      topic.names.contains { Self.contains($0, clause, text) }
    }
    let named = meant.keys.flatMap { records[$0, default: []] }
    let owned = owned(named, in: max(0, number.start - Self.ownerReach)..<number.start, text)
    let candidates = owned.isEmpty ? named : owned
    let hedge = hedge(number, text)
    if candidates.contains(where: { isTrue(hedge, said, $0.value) })
      || isSum(hedge, said, of: meant.keys) || isChange(said, unitText, clause, text)
    {
      return .confirmed
    }
    let current = candidates.filter { $0.key.period == report }
    if let record = current.min(by: { $0.key < $1.key }) {
      if isTrue(hedge, said, ofOwnerOf: record, among: fitting.keys) { return .confirmed }
      // A name in another sentence may own something else.
      let isSure =
        current.count == 1
        && !self.owned(
          named, in: text.sentence(around: number.start).lowerBound..<number.start, text
        ).isEmpty
      return .found(
        LocalFinding(
          rule: .contradictedFigure,
          severity: isSure ? .error : current.count == 1 ? .warning : .hint, start: number.start,
          length: number.end - number.start, message: "台账里是\(told(record))"))
    }
    let isSomebodys = fitting.keys.contains { indicator in
      records[indicator, default: []].contains { isTrue(hedge, said, $0.value) }
    }
    if isSomebodys || isSum(hedge, said, of: fitting.keys) { return .confirmed }
    return .found(
      LocalFinding(
        rule: .unsourcedFigure, severity: .hint, start: number.start,
        length: number.end - number.start, message: "台账里没有这个数"))
  }

  /// Whether the number is what the organizations reported of one of these together.
  private func isSum(
    _ hedge: Wording, _ said: Numeral, of indicators: some Sequence<IndicatorID>
  ) -> Bool {
    indicators.contains { derived.sums[$0]?.contains { isTrue(hedge, said, $0) } == true }
  }

  /// Whether the number is how much something grew, or a rate moved, since the year before.
  private func isChange(
    _ said: Numeral, _ unit: String, _ clause: Range<Int>, _ text: ParagraphText
  ) -> Bool {
    switch unit {
    case "个百分点": derived.points.contains(said)
    case "%":
      derived.growths.contains(said)
        && clause.contains { Self.moves.starting(at: $0, in: text) > 0 }
    default: false
    }
  }

  private static let moves = WordTable("增长 增加 增幅 同比 上升 提高 下降 减少 降低")

  /// Whether the number is another of the same owner's that the words may mean as well: 工商联把276件企业诉求办出了结果 is 办结诉求 and
  /// not 企业诉求.
  private func isTrue(
    _ hedge: Wording, _ said: Numeral, ofOwnerOf record: Record,
    among indicators: some Sequence<IndicatorID>
  ) -> Bool {
    indicators.contains { indicator in
      records[indicator, default: []].contains {
        $0.key.subject == record.key.subject && $0.key.period == record.key.period
          && isTrue(hedge, said, $0.value)
      }
    }
  }

  /// 16场次（区总工会·竞赛场次 2025年）
  private func told(_ record: Record) -> String {
    let topic = topics[record.key.indicator]
    return
      "\(record.amount.plainText)\(topic?.unit.name ?? "")（\(subjects[record.key.subject] ?? "")·\(topic?.name ?? "") \(record.key.period.chineseText)）"
  }

  /// Those whose owner the paragraph names, by the longest of the names: 区总工会 is not 东门街道总工会.
  private func owned(
    _ records: [Record], in range: Range<Int>, _ text: ParagraphText
  ) -> [Record] {
    var longest = 0
    var owned: [Record] = []
    for record in records {
      let length =
        (owners[record.key.subject] ?? []).filter { Self.contains($0, range, text) }.map(\.count)
        .max() ?? 0
      guard length > 0, length >= longest else { continue }
      if length > longest { owned = [] }
      longest = length
      owned.append(record)
    }
    return owned
  }

  private func said(_ number: ReadNumber) -> Numeral? {
    let unit = number.unit
    // 万元 and 亿元 behind the digits count in their own scale.
    let isTenThousand = unit == 0x4E07_5143
    let isHundredMillion = unit == 0x4EBF_5143
    let shift = number.scale + (isTenThousand ? 4 : isHundredMillion ? 8 : 0)
    return Numeral(Amount(units: Int64(number.units)), shift: shift)
  }

  private enum Wording { case plain, above, below, rest }

  private func hedge(_ number: ReadNumber, _ text: ParagraphText) -> Wording {
    let before = text.at(number.end - number.unitLength - 1)
    if before == U.yu || before == U.duo { return .rest }
    for word in ["超过", "突破", "超", "逾"] where text.ends(word, before: number.start) { return .above }
    return text.ends("近", before: number.start) ? .below : .plain
  }

  /// 超过 is above, 近 is less by a tenth at most, 余 is more.
  private func isTrue(_ wording: Wording, _ said: Numeral, _ value: Numeral) -> Bool {
    guard wording != .plain else { return said == value }
    let power = min(said.exponent, value.exponent)
    guard let a = Self.whole(said, power), let b = Self.whole(value, power) else { return false }
    switch wording {
    case .plain: return a == b
    case .above: return b > a
    case .rest: return b > a && b < a &* 2
    case .below: return b < a && b >= a - a / 10
    }
  }

  private static func whole(_ numeral: Numeral, _ power: Int) -> Int64? {
    guard let coefficient = Int64(exactly: numeral.coefficient) else { return nil }
    var value = coefficient
    for _ in 0..<(numeral.exponent - power) {
      let product = value.multipliedReportingOverflow(by: 10)
      guard !product.overflow else { return nil }
      value = product.partialValue
    }
    return value
  }

  /// The sentence's part that the number stands in, a little beyond it.
  private func clause(around number: ReadNumber, _ text: ParagraphText) -> Range<Int> {
    var start = number.start
    while start > 0, number.start - start < 24, !text.isOne(start - 1, of: .stop) { start -= 1 }
    var end = number.end
    while end < text.count, end - number.end < 10, !text.isOne(end, of: .stop) { end += 1 }
    return start..<end
  }

  private static func contains(
    _ word: [UInt32], _ range: Range<Int>, _ text: ParagraphText
  ) -> Bool {
    guard !word.isEmpty, range.count >= word.count else { return false }
    return (range.lowerBound...(range.upperBound - word.count)).contains {
      text.stands(word, at: $0)
    }
  }
}
