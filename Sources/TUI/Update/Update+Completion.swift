import Core

/// The list that opens behind `{` and behind `|`.
extension State {
  /// Offers what can stand in braces: organizations, figures with their values, words of the place, formulations.
  mutating func openCompletion() {
    guard let caret = editor?.text.caret else { return }
    let candidates = completionCandidates("")
    editor?.completion = Completion(stage: .operand, start: caret, candidates: candidates)
  }

  /// Offers how what stands in the braces can be said.
  mutating func openModifiers() {
    editor?.completion = nil
    guard let caret = editor?.text.caret, bracesContent != nil else { return }
    let candidates = modifierCandidates("", before: caret)
    guard !candidates.isEmpty else { return }
    editor?.completion = Completion(stage: .modifier, start: caret, candidates: candidates)
  }

  /// Whether the caret stands behind a `{` that is not closed before it.
  var isInBraces: Bool { bracesContent != nil }

  /// What stands between the brace and the caret, with where it begins; nil outside braces.
  private var bracesContent: (start: TextPosition, text: String)? {
    guard let text = editor?.text else { return nil }
    let caret = text.caret
    let before = text.paragraphs[caret.paragraph].scalars[..<caret.offset]
    guard let brace = before.lastIndex(where: { "{｛}｝".unicodeScalars.contains($0) }),
      before[brace] == "{" || before[brace] == "｛"
    else { return nil }
    let start = TextPosition(paragraph: caret.paragraph, offset: brace + 1)
    return (start, text[start..<caret])
  }

  /// Opens the list again for braces that are there already.
  mutating func reopenCompletion() -> [Effect] {
    guard let content = bracesContent, !content.text.hasPrefix("=") else { return [] }
    var start = content.start
    var stage = Completion.Stage.operand
    let scalars = Array(content.text.unicodeScalars)
    if let bar = scalars.lastIndex(where: { "|｜".unicodeScalars.contains($0) }) {
      start.offset += bar + 1
      stage = .modifier
    }
    editor?.completion = Completion(stage: stage, start: start, candidates: [])
    narrowCompletion()
    return []
  }

  /// What was typed since narrows the list; leaving the braces closes it.
  mutating func narrowCompletion() {
    guard let editor, let completion = editor.completion else { return }
    let caret = editor.text.caret
    guard caret.paragraph == completion.start.paragraph, caret >= completion.start else {
      self.editor?.completion = nil
      return
    }
    let query = editor.text[completion.start..<caret]
    guard !query.unicodeScalars.contains(where: { "}｝|｜".unicodeScalars.contains($0) }) else {
      self.editor?.completion = nil
      return
    }
    let candidates =
      completion.stage == .operand
      ? completionCandidates(query) : modifierCandidates(query, before: completion.start)
    self.editor?.completion?.candidates = candidates
    self.editor?.completion?.selected = 0
    if candidates.isEmpty { self.editor?.completion = nil }
  }

  /// True if the key was the list's.
  mutating func pressInCompletion(_ key: Key) -> Bool {
    guard let completion = editor?.completion else { return false }
    let last = completion.candidates.count - 1
    switch key {
    case .up: editor?.completion?.selected = max(0, completion.selected - 1)
    case .down: editor?.completion?.selected = min(last, completion.selected + 1)
    case .pageUp: editor?.completion?.selected = max(0, completion.selected - 10)
    case .pageDown: editor?.completion?.selected = min(last, completion.selected + 10)
    case .escape: editor?.completion = nil
    case .enter, .tab:
      guard completion.candidates.indices.contains(completion.selected) else { return false }
      take(completion.candidates[completion.selected], of: completion)
    default: return false
    }
    return true
  }

  private mutating func take(_ candidate: Completion.Candidate, of completion: Completion) {
    if let refusal = candidate.refusal {
      notice = Notice(.warning, "现在不能用“\(candidate.text)”：\(refusal)")
      return
    }
    guard var text = editor?.text else { return }
    let isClosed = isClosed(behind: text.caret)
    do throws(EditRefusal) {
      let closing = candidate.continues || isClosed ? "" : "}"
      try text.replace(completion.start..<text.caret, with: candidate.text + closing)
      editor?.text = text
    } catch { notice = Notice(.warning, error.message) }
    if candidate.continues {
      narrowCompletion()
    } else {
      editor?.completion = nil
      if isClosed { editor?.text.move(.right) }
    }
  }

  /// Whether the braces are closed right behind a place.
  private func isClosed(behind place: TextPosition) -> Bool {
    guard let scalars = editor?.text.paragraphs[place.paragraph].scalars,
      place.offset < scalars.count
    else { return false }
    return scalars[place.offset] == "}" || scalars[place.offset] == "｝"
  }

  // MARK: What is offered

  /// The modifier that wants a path behind it.
  private static let share = "占"

  /// A candidate whose note costs something to find out.
  private struct Offer {
    var rank: Int
    var candidate: Completion.Candidate
    var figure: FigureKey?
  }

  private func completionCandidates(
    _ query: String, figuresOnly: Bool = false
  ) -> [Completion.Candidate] {
    var offers: [Offer] = []
    func offer(
      _ text: String, _ names: [String], continues: Bool = false, note: String = "",
      figure: FigureKey? = nil
    ) {
      guard let rank = names.compactMap({ PinyinInitials.rank(of: query, in: $0) }).min() else {
        return
      }
      let candidate = Completion.Candidate(text: text, note: note, continues: continues)
      offers.append(Offer(rank: rank, candidate: candidate, figure: figure))
    }
    offerOrganizations { offer($0, $1, continues: true, note: $2) }
    for subject in homeSubjects { offerFigures(of: subject) { offer($0, $1, figure: $2) } }
    if !figuresOnly {
      offerMaterials { offer($0, $1, note: $2) }
      offerWords { offer($0, $1, note: $2) }
    }
    let best = offers.enumerated()
      .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .prefix(60).map(\.element)
    return withNotes(best)
  }

  /// Their values: only what is shown is worked out, and the words all in one composition.
  private func withNotes(_ offers: [Offer]) -> [Completion.Candidate] {
    let words = offers.filter { $0.figure == nil && $0.candidate.note.isEmpty }
      .map(\.candidate.text)
    let said = words.isEmpty ? [] : previews(of: words)
    let meanings = Dictionary(zip(words, said.map(\.text))) { first, _ in first }
    return offers.map { offer in
      var candidate = offer.candidate
      if let key = offer.figure { candidate.note = value(of: key) }
      if let meaning = meanings[candidate.text] {
        candidate.note = meaning.hasPrefix("〔") ? "" : meaning
      }
      return candidate
    }
  }

  private func value(of key: FigureKey) -> String {
    guard let indicator = workspace.catalog.indicator(key.indicator),
      case .value(let value) = Resolution(key, in: workspace)
    else { return "未报" }
    return value.amount.text(minimumPlaces: indicator.decimals) + indicator.unit.name
  }

  private func previews(of expressions: [String]) -> [ExpressionPreview] {
    Composer.previews(of: expressions, in: draft?.source ?? "", workspace, today: today)
  }

  private func offerOrganizations(_ offer: (String, [String], String) -> Void) {
    guard let home = workspace.home else { return }
    for organization in workspace.organizations(of: home.id) {
      guard let kind = workspace.catalog.kind(organization.kind) else { continue }
      offer(
        "\(kind.name).", [kind.name, kind.bareName, organization.shortName],
        "\(organization.shortName)的数据")
    }
  }

  private func offerFigures(
    of subject: Subject, _ offer: (String, [String], FigureKey) -> Void
  ) {
    var owner = ""
    var bare = ""
    if case .organization(let id) = subject {
      guard let kind = workspace.organization(id)?.kind,
        let known = workspace.catalog.kind(kind)
      else { return }
      owner = "\(known.name)."
      bare = "\(known.bareName)."
    }
    for indicator in workspace.indicators(of: subject, length: period.length) {
      let path = owner + indicator.name
      offer(
        path, ([indicator.name] + indicator.aliases).flatMap { [owner + $0, bare + $0, $0] },
        FigureKey(subject: subject, indicator: indicator.id, period: period))
    }
  }

  /// 妇联.品牌: what has been recorded.
  private func offerMaterials(_ offer: (String, [String], String) -> Void) {
    var seen: Set<String> = []
    for material in workspace.materials {
      guard case .organization(let id) = material.subject,
        let kind = workspace.organization(id).flatMap({ workspace.catalog.kind($0.kind) })
      else { continue }
      let path = "\(kind.name).\(material.category.rawValue)"
      if seen.insert(path).inserted {
        offer(path, [path, material.category.rawValue], "“\(material.name)”…")
      }
    }
  }

  private func offerWords(_ offer: (String, [String], String) -> Void) {
    let places = ["党委", "政府", "全域", "我域", "本级", "区域"]
    for name in places + ["上级.党委", "上级.政府", "上级.全域"] {
      offer(name, [name], "")
    }
    for name in [
      "报告期", "今年", "去年", "会议", "讲话人职务", "日期", "条数", "部分数", "各机构|名单", "各机构|个数",
      "下级|名单", "下级|个数",
    ] {
      offer(name, [name], "")
    }
    let day = formulationDay
    for series in formulations.series {
      let path = "提法.\(series.name)"
      offer(path, [path, series.name], series.inForce(on: day)?.text ?? "没有现行的")
    }
  }

  /// How the figure before a place can be said, with what it would print; what would be untrue comes last, with the reason.
  private func modifierCandidates(
    _ query: String, before place: TextPosition
  ) -> [Completion.Candidate] {
    guard let content = bracesContent, let text = editor?.text, content.start < place else {
      return []
    }
    // Without the bar before the place.
    let end = TextPosition(paragraph: place.paragraph, offset: place.offset - 1)
    let expression = text[content.start..<max(content.start, end)]
    let ways = Composer.modifiers(
      for: expression, in: draft?.source ?? "", workspace, today: today)
    guard !ways.isEmpty else { return [] }
    if query.hasPrefix(Self.share) {
      return completionCandidates(String(query.dropFirst()), figuresOnly: true).map {
        var candidate = $0
        candidate.text = Self.share + candidate.text
        return candidate
      }
    }
    let candidates = ways.map {
      Completion.Candidate(
        text: $0.modifier, note: $0.objection ?? $0.text, refusal: $0.objection)
    }
    let share = Completion.Candidate(
      text: Self.share, note: "占另一项的百分之几：接着选那一项", continues: true)
    return (candidates + [share]).filter { PinyinInitials.matches(query, in: $0.text) }
  }
}
