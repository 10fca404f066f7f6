import Core

/// 出处: under the speech, what stands behind the selected figure: the computation, the records, who changed them last.
func drawStrip(
  _ canvas: inout Canvas, _ state: State, _ derived: Derived, _ stop: SpeechStop, _ place: Rect
) {
  let lines = StripText(stop, state, derived).lines(
    width: place.width - 2, count: place.height, ambiguous: canvas.ambiguousWidth)
  for (row, line) in lines.enumerated() {
    canvas.text(
      " \(line)", column: place.column, row: place.row + row, limit: place.endColumn,
      style: Style(.dim))
  }
}

/// The words of the strip.
struct StripText {
  /// The figure and its records, in pieces that a line may end after.
  private var pieces: [String] = []
  /// Who changed it last, and where it comes from: always on a line of its own.
  private var origin: [String] = []
  private let workspace: Workspace

  init(_ stop: SpeechStop, _ state: State, _ derived: Derived) {
    workspace = state.workspace
    let section = derived.composition.sections[stop.section]
    let run = section.blocks[stop.block].runs[stop.run]
    switch run.kind {
    case .gap(let index) where section.gaps.indices.contains(index):
      tell(section.gaps[index], state)
    case .figure(let index) where section.citations.indices.contains(index):
      tell(section.citations[index], state)
    case .gap, .figure, .literal, .generated, .field: break
    }
  }

  /// At most so many lines; the last of them is the origin's.
  func lines(width: Int, count: Int, ambiguous: Int) -> [String] {
    let last = origin.joined(separator: "｜")
    let flowed = FlowedPieces(pieces, width: width, ambiguousWidth: ambiguous)
    let lines = flowed.lines(atMost: last.isEmpty ? count : count - 1)
    return last.isEmpty ? lines : lines + [last]
  }
}

extension StripText {
  private mutating func tell(_ gap: Gap, _ state: State) {
    pieces = ["待填：\(gap.label)"]
    let owing = workspace.owing(gap.keys)
    if !owing.isEmpty { pieces.append("应由\(owing)报送") }
    tellLastChange(of: gap.keys, untouched: "还没有填报过", state)
  }

  private mutating func tell(_ citation: Citation, _ state: State) {
    guard !citation.keys.isEmpty else {
      let source = citation.statedSource
      pieces = [citation.derivation == .literal ? "直接写在原文里的数，没有台账记录" : "按登记的机构、问题、素材数出或列出"]
      if !source.isEmpty { pieces.append("来源：\(source)") }
      return
    }
    if let working = citation.working(in: workspace) { pieces.append(working) }
    let statuses = citation.keys.map { workspace.figure($0)?.status.rawValue ?? "未报" }
    let common = Set(statuses).count == 1 ? statuses.first : nil
    let records = zip(citation.keys, statuses).map { key, status in
      record(key) + (common == nil ? "（\(status)）" : "")
    }
    // Of many the last ones may not fit: what holds for all of them goes first.
    let isLong = records.count > 3
    if isLong { pieces.append("共\(records.count)条") }
    pieces += isLong ? [common].compactMap(\.self) + records : records + [common].compactMap(\.self)
    tellNotes(of: citation.keys)
    tellLastChange(of: citation.keys, untouched: "没有修改记录", state)
    tellSources(of: citation.keys)
  }

  /// 区总工会·竞赛场次 2025年 16场次
  private func record(_ key: FigureKey) -> String {
    let indicator = workspace.catalog.indicator(key.indicator)
    let amount = workspace.figure(key)?.amount?.plainText ?? "——"
    return "\(workspace.name(of: key.subject))·\(indicator?.name ?? "") "
      + "\(key.period.chineseText) \(amount)\(indicator?.unit.name ?? "")"
  }

  private mutating func tellNotes(of keys: [FigureKey]) {
    let figures = keys.compactMap(workspace.figure)
    for (title, words) in [
      ("存疑", figures.map(\.doubt)), ("口径", figures.map(\.scope)), ("备注", figures.map(\.note)),
    ] {
      let words = words.uniqueWords
      if !words.isEmpty { pieces.append("\(title)：\(words)") }
    }
  }

  private mutating func tellSources(of keys: [FigureKey]) {
    let figures = keys.compactMap(workspace.figure)
    let sources = figures.map(\.source).uniqueWords
    origin.append(sources.isEmpty ? "来源没有写明" : "来源：\(sources)")
    let verifiers = figures.map(\.confirmedBy).uniqueWords
    if !verifiers.isEmpty { origin.append("核实：\(verifiers)") }
  }

  /// The newest of the records' last changes; of several records also which of them it was.
  private mutating func tellLastChange(
    of keys: [FigureKey], untouched: String, _ state: State
  ) {
    let known = keys.map { (key: $0, knowledge: state.provenance.knowledge(of: $0)) }
    let changes = known.compactMap { entry -> (key: FigureKey, change: LastChange)? in
      if case .changed(let change) = entry.knowledge { (entry.key, change) } else { nil }
    }
    if let last = changes.max(by: { $0.change.time < $1.change.time }) {
      let which = keys.count > 1 ? "（\(workspace.name(of: last.key.subject))）" : ""
      let time = Day.clockText(secondsSince1970: last.change.time)
      origin.append("\(time) \(last.change.author) \(last.change.action.rawValue)\(which)")
    } else if !known.isEmpty, known.allSatisfy({ $0.knowledge == .untouched }) {
      origin.append(untouched)
    }
  }
}

extension Workspace {
  /// Who owes these records, with whom to call where it is one: 区妇联（李红 0871-1234567）.
  func owing(_ keys: [FigureKey]) -> String {
    var subjects: [Subject] = []
    for key in keys where !subjects.contains(key.subject) { subjects.append(key.subject) }
    guard subjects.count == 1, case .organization(let id) = subjects[0],
      let organization = organization(id)
    else { return subjects.map(name(of:)).joined(separator: "、") }
    let contact = [organization.contact, organization.telephone].filter { !$0.isEmpty }
      .joined(separator: " ")
    return organization.shortName + (contact.isEmpty ? "" : "（\(contact)）")
  }
}

extension [String] {
  /// Each once, but for empty ones.
  fileprivate var uniqueWords: String {
    var seen: [String] = []
    for word in self where !word.isEmpty && !seen.contains(word) { seen.append(word) }
    return seen.joined(separator: "；")
  }
}
