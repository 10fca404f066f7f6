import Core

extension State {
  /// Offers what can stand in braces: figures with their values, words of the place, formulations.
  mutating func openCompletion() {
    guard let caret = editor?.text.caret else { return }
    let candidates = completionCandidates("")
    editor?.completion = Completion(start: caret, candidates: candidates)
  }

  /// What was typed since the brace narrows the list; leaving the braces closes it.
  mutating func narrowCompletion() {
    guard let editor, let completion = editor.completion else { return }
    let caret = editor.text.caret
    guard caret.paragraph == completion.start.paragraph, caret >= completion.start else {
      self.editor?.completion = nil
      return
    }
    let query = editor.text[completion.start..<caret]
    guard !query.contains("}"), !query.contains("｝"), !query.contains("|") else {
      self.editor?.completion = nil
      return
    }
    let candidates = completionCandidates(query)
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
    case .escape: editor?.completion = nil
    case .enter, .tab:
      guard completion.candidates.indices.contains(completion.selected),
        var text = editor?.text
      else { return false }
      let chosen = completion.candidates[completion.selected].text
      editor?.completion = nil
      do throws(EditRefusal) {
        try text.replace(completion.start..<text.caret, with: chosen + "}")
        editor?.text = text
      } catch { notice = Notice(.warning, error.message) }
    default: return false
    }
    return true
  }

  private func completionCandidates(_ query: String) -> [Completion.Candidate] {
    var ranked: [(rank: Int, candidate: Completion.Candidate)] = []
    func offer(_ text: String, _ names: [String], _ note: () -> String) {
      guard let rank = names.compactMap({ PinyinInitials.rank(of: query, in: $0) }).min() else {
        return
      }
      ranked.append((rank, Completion.Candidate(text: text, note: note())))
    }
    for subject in homeSubjects { offerFigures(of: subject, offer) }
    offerWords(offer)
    return ranked.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }
    .prefix(60).map(\.element.candidate)
  }

  private func offerFigures(
    of subject: Subject, _ offer: (String, [String], () -> String) -> Void
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
      offer(path, [path, bare + indicator.name, indicator.name] + indicator.aliases) {
        let key = FigureKey(subject: subject, indicator: indicator.id, period: period)
        guard case .value(let value) = Resolution(key, in: workspace) else { return "未报" }
        return value.amount.text(minimumPlaces: indicator.decimals) + indicator.unit.name
      }
    }
  }

  private func offerWords(_ offer: (String, [String], () -> String) -> Void) {
    if let words = workspace.home?.words {
      let places = [
        ("党委", words.partyCommittee), ("政府", words.government), ("全域", words.whole),
        ("我域", words.our),
      ]
      for (name, value) in places { offer(name, [name, value]) { value } }
    }
    for name in ["报告期", "今年", "去年", "条数", "部分数", "各机构|名单", "各机构|个数"] {
      offer(name, [name]) { "" }
    }
    let day = formulationDay
    for series in formulations.series {
      let path = "提法.\(series.name)"
      offer(path, [path, series.name]) { series.inForce(on: day)?.text ?? "没有现行的" }
    }
  }
}
