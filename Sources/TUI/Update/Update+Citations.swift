import Core

extension State {
  /// Goes from a cell to the sentence that cites it; lists them where there are several, or one was left out.
  mutating func goToCitations(_ environment: Environment) {
    guard let key = focusedKey else { return }
    let mentions = environment.composition.mentions(of: key)
    guard let only = mentions.first else {
      notice = Notice(.information, "本稿没有引用这一项")
      return
    }
    if mentions.count == 1, only.run != nil {
      go(to: only, environment)
    } else {
      overlay = .citations(CitationsDialog(.figure(key)))
    }
  }

  mutating func press(
    _ key: Key, inCitations dialog: CitationsDialog, _ environment: Environment
  ) -> [Effect] {
    var dialog = dialog
    dialog.mistake = nil
    let mentions = dialog.mentions(in: environment.composition)
    let last = max(0, mentions.count - 1)
    switch key {
    case .escape:
      overlay = nil
      return []
    case .up, .down, .pageUp, .pageDown: dialog.selected += key.rowStep(page: 5)
    case .home: dialog.selected = 0
    case .end: dialog.selected = last
    case .enter:
      guard mentions.indices.contains(dialog.selected) else { return [] }
      let mention = mentions[dialog.selected]
      switch dialog.scope {
      case .figure:
        overlay = nil
        go(to: mention, environment)
        return []
      case .missing:
        if let key = mention.keys.first {
          overlay = nil
          return (editor == nil ? [] : closeEditor()) + open(.figure(key))
        }
        dialog.mistake = "“\(mention.wording)”不是缺数，没有要填的格子"
      }
    default: break
    }
    dialog.selected = min(max(0, dialog.selected), last)
    overlay = .citations(dialog)
    return []
  }

  /// Shows a sentence of the speech: its figure is selected; a clause that was left out has none.
  private mutating func go(to mention: Mention, _ environment: Environment) {
    remember()
    page = .speech
    focus = .speech
    speech.firstLine = nil
    speech.stop = environment.stops.firstIndex {
      $0.section == mention.section && $0.block == mention.block && $0.run == mention.run
    }
    speech.figure = speech.stop.map { environment.stops[$0] }
    guard speech.stop == nil else { return }
    let line = environment.layout.line(ofBlock: mention.block, in: mention.section)
    speech.firstLine = max(0, line - environment.speechRows / 3)
    notice = Notice(.information, "这里略去了一句，缺\(mention.wording)")
  }

  /// To the next place that waits for a figure, from the selected one or the first line shown; round again after the last.
  mutating func selectNextGap(_ environment: Environment) {
    let gaps = environment.stops.indices.filter { environment.stops[$0].isGap }
    guard let first = gaps.first else {
      let omitted = environment.composition.omissions.count
      let rest = omitted == 0 ? "" : "，略去\(omitted)处；在各部分（Ctrl-G）按 Tab 看清单"
      notice = Notice(.information, "没有待填\(rest)")
      return
    }
    let next = gaps.first { gap in
      speech.stop.map { gap > $0 } ?? (environment.stops[gap].line >= environment.speechFirstLine)
    }
    selectStop(next ?? first, environment)
  }

  /// What of the selected figure's trail the journal must tell, and with it that of the other figures: one walk through the
  /// journal answers for all.
  mutating func askForProvenance(_ environment: Environment) -> [Effect] {
    guard focus == .speech, editor == nil, let stop = environment.stops.index(of: speech),
      environment.stops[stop].keys.contains(where: { provenance.knowledge(of: $0) == .unknown })
    else { return [] }
    let keys = provenance.ask(environment.stops.flatMap(\.keys))
    return keys.isEmpty ? [] : [.provenance(keys)]
  }
}
