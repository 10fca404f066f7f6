import Core

extension Importer {
  mutating func issue(_ row: SheetRow) throws(RowError) {
    let organization = try names.organization(named: try row.required(.organization))
    let tendencies = try self.tendencies(try row.required(.type))
    let manifestation = clause(try row.required(.manifestation))
    var issue = Issue(
      organization: organization.id, tendencies: tendencies, manifestation: manifestation)
    let key = RecordKey(issue)
    let existing = recorded[key]
    if case .issue(let known)? = existing { issue = known }
    issue.tendencies = tendencies
    if let severity = try row.word(.severity, as: Issue.Severity.self) { issue.severity = severity }
    if let source = row.optional(.source) { issue.source = source }
    if let day = try row.day(.foundOn) { issue.foundOn = day }
    if let evidence = row.optional(.evidence) { issue.evidence = evidence }
    if let remedies = row.optional(.remedies) { issue.remedies = remedies }
    if let owner = row.optional(.owner) { issue.owner = owner }
    if let day = try row.day(.remedyDeadline) { issue.deadline = day }
    if let status = try row.word(.status, as: Issue.Status.self) { issue.status = status }
    if let note = row.optional(.note) { issue.note = note }
    try close(&issue, row)
    try put(
      .issue(issue), over: existing, key: key, row: row,
      summary: "问题 \(organization.shortName)·\(tendencies.map(\.rawValue).joined(separator: "、"))")
    noteNames(in: manifestation, of: organization, row: row)
  }

  /// The day on which it was 销号 becomes a step of its note, which counts it in its period; of an issue that is open it says
  /// nothing.
  private mutating func close(_ issue: inout Issue, _ row: SheetRow) throws(RowError) {
    let (closed, remedied) = (try row.day(.closedOn), try row.day(.remediedOn))
    guard let day = closed ?? remedied else { return }
    if closed != nil, !row.has(.status) { issue.status = .closed }
    if issue.status == .closed {
      if issue.closedOn != day { issue.add(IssueStep(day: day, kind: .closed)) }
    } else if closed != nil {
      plan.notices.append(
        .init(
          file: row.file, line: row.line,
          message: "状态是“\(issue.status.rawValue)”，销号日期没有采用；已销号的请把状态也写明"))
    }
  }

  private func tendencies(_ text: String) throws(RowError) -> [Tendency] {
    var found: Set<Tendency> = []
    for word in text.listParts {
      guard let tendency = Tendency(rawValue: word) else {
        throw .unknownWord(.type, word: word, allowed: Tendency.allCases.map(\.rawValue))
      }
      found.insert(tendency)
    }
    guard !found.isEmpty else { throw .blank(.type) }
    return Tendency.allCases.filter(found.contains)
  }

  /// A clause that fits after 「有的」: the word itself and end marks are taken off.
  private func clause(_ text: String) -> String {
    var clause = text[...]
    if clause.hasPrefix("有的") { clause = clause.dropFirst(2) }
    while let last = clause.last, "。；！，、;,.".contains(last) { clause = clause.dropLast() }
    return String(clause)
  }

  /// A speech says the manifestation aloud and names nobody: a name in it is worth a second look.
  private mutating func noteNames(
    in manifestation: String, of organization: Organization, row: SheetRow
  ) {
    let spoken = [organization.shortName, organization.formalName].first {
      !$0.isEmpty && manifestation.contains($0)
    }
    guard let spoken else { return }
    plan.notices.append(
      .init(file: row.file, line: row.line, message: "“表现”里写了\(spoken)，讲话会读出来；请改成不点名的说法"))
  }
}
