/// Looks every number of a text up in a workbook's records: confirmed, contradicted, or without a source.
public struct FigureCheck: Sendable {
  /// One record, as a text may mean it.
  private struct Record: Sendable {
    var value: Numeral
    var family: Unit.Family
    /// Names of the indicator, the longest first.
    var topics: [[UInt32]]
    var owners: [[UInt32]]
    var label: String
    var printed: String
    var period: Period
  }

  private let records: [Record]
  private let report: Period

  public init(_ workspace: Workspace) {
    report = workspace.settings.period
    records = workspace.figures.compactMap { key, figure in
      guard let amount = figure.applicableAmount,
        let indicator = workspace.catalog.indicator(key.indicator)
      else { return nil }
      let unit = indicator.unit
      return Record(
        value: Numeral(amount, shift: unit.shift), family: Unit(unit.base).family,
        topics: ([indicator.name] + indicator.aliases).map(Self.scalars).sorted {
          $0.count > $1.count
        },
        owners: Self.owners(of: key.subject, workspace).map(Self.scalars),
        label: "\(workspace.name(of: key.subject))·\(indicator.name) \(key.period.chineseText)",
        printed: amount.plainText + unit.name, period: key.period)
    }.sorted { ($0.label, $0.printed) < ($1.label, $1.printed) }
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
        for found in check(scalars) where options.wants(found.rule, found.severity) {
          findings.append(found.located(line: line, in: scalars))
        }
      }
    }
    return findings
  }

  private func check(_ line: [UInt32]) -> [LocalFinding] {
    line.withUnsafeBufferPointer { text in
      ScalarClass.table.withUnsafeBufferPointer { classes in
        var pass = ParagraphPass(text, classes: classes, lexicon: Lexicon([]))
        pass.read()
        return pass.numbers.compactMap { check($0, pass) }
      }
    }
  }

  /// Nil for a number that is confirmed, or that no record could be behind: years, dates, ordinals, rates of change.
  private func check(_ number: ReadNumber, _ pass: borrowing ParagraphPass) -> LocalFinding? {
    let unitText = pass.string(number.end - number.unitLength, number.end)
    guard number.unitLength > 0, !"年月日时点岁天".contains(unitText), pass.at(number.start - 1) != U.di,
      let said = said(number)
    else { return nil }
    let family = Unit(
      unitText.hasPrefix("万") || unitText.hasPrefix("亿") ? String(unitText.dropFirst()) : unitText
    ).family
    let fitting = records.filter { $0.family == family }
    let clause = clause(around: number, pass)
    let named = fitting.filter { record in
      record.topics.contains { Self.contains($0, clause, pass) }
    }
    let owned = owned(named, before: number.start, pass)
    let candidates = owned.isEmpty ? named : owned
    let hedge = hedge(number, pass)
    if candidates.contains(where: { isTrue(hedge, said, $0.value) }) { return nil }
    if let record = candidates.first(where: { $0.period == report }) {
      let count = candidates.count { $0.period == report }
      let isSure = !owned.isEmpty && count == 1
      return LocalFinding(
        rule: .contradictedFigure, severity: isSure ? .error : count == 1 ? .warning : .hint,
        start: number.start,
        length: number.end - number.start, message: "台账里是\(record.printed)（\(record.label)）")
    }
    if fitting.contains(where: { isTrue(hedge, said, $0.value) }) { return nil }
    return LocalFinding(
      rule: .unsourcedFigure, severity: .hint, start: number.start,
      length: number.end - number.start,
      message: "台账里没有这个数")
  }

  /// Those whose owner the paragraph names, by the longest of the names: 区总工会 is not 东门街道总工会.
  private func owned(
    _ records: [Record], before end: Int, _ pass: borrowing ParagraphPass
  ) -> [Record] {
    var longest = 0
    var owned: [Record] = []
    for record in records {
      let length = record.owners.filter { Self.contains($0, 0..<end, pass) }.map(\.count).max() ?? 0
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

  private func hedge(_ number: ReadNumber, _ pass: borrowing ParagraphPass) -> Wording {
    let before = pass.at(number.end - number.unitLength - 1)
    if before == U.yu || before == U.duo { return .rest }
    for word in ["超过", "突破", "超", "逾"] where pass.ends(word, before: number.start) { return .above }
    return pass.ends("近", before: number.start) ? .below : .plain
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
  private func clause(around number: ReadNumber, _ pass: borrowing ParagraphPass) -> Range<Int> {
    var start = number.start
    while start > 0, number.start - start < 24, !pass.isOne(start - 1, of: .stop) { start -= 1 }
    var end = number.end
    while end < pass.count, end - number.end < 10, !pass.isOne(end, of: .stop) { end += 1 }
    return start..<end
  }

  private static func contains(
    _ word: [UInt32], _ range: Range<Int>, _ pass: borrowing ParagraphPass
  ) -> Bool {
    guard !word.isEmpty, range.count >= word.count else { return false }
    return (range.lowerBound...(range.upperBound - word.count)).contains {
      pass.stands(word, at: $0)
    }
  }
}
