import Core

/// The keys of 校核.
extension State {
  mutating func openProof() -> [Effect] {
    overlay = .proof(ProofDialog())
    return proofreader == nil ? [.dictionary] : []
  }

  mutating func press(
    _ key: Key, inProof dialog: ProofDialog, _ environment: Environment
  ) -> [Effect] {
    if let reason = dialog.reason { return press(key, inReason: reason, dialog, environment) }
    var dialog = dialog
    let items = dialog.items(of: environment.proofs)
    let item = items.indices.contains(dialog.selected) ? items[dialog.selected] : nil
    var effects: [Effect] = []
    switch (key, KeyMap.own(key, in: .proof)) {
    case (.escape, _):
      overlay = nil
      return []
    case (_, .filterSeverity?): dialog.filter = dialog.filter.following
    case (_, .previousSeverity?): dialog.filter = dialog.filter.preceding
    case (_, .first?): dialog.selected = 0
    case (_, .last?): dialog.selected = items.count - 1
    case (_, .undo?), (_, .redo?):
      effects = perform(KeyMap.own(key, in: .proof) == .undo ? .undo : .redo, environment)
    case (_, .open?):
      guard let item else { break }
      return go(to: item.found, environment)
    case (_, .applyFix?): effects = item.map { mend($0.found, environment) } ?? []
    case (_, .ignoreFinding?): if let item { askForReason(item, &dialog) }
    case (_, .takeBackFinding?): effects = item.map { takeBack($0) } ?? []
    default: dialog.selected += key.rowStep(page: ProofPage(size).listRows - 1)
    }
    if case .proof(let shown)? = overlay, shown.filter != dialog.filter { dialog.selected = 0 }
    let last = max(0, dialog.items(of: environment.proofs).count - 1)
    dialog.selected = min(max(0, dialog.selected), last)
    overlay = .proof(dialog)
    return effects
  }

  // MARK: Going there

  /// To the figure in the speech, to the words in the source, or to the sentence where neither can be.
  private mutating func go(to found: DraftFinding, _ environment: Environment) -> [Effect] {
    let place = mendingPlace(of: found, environment)
    if case .source(let span) = place, draftRefusal == nil {
      if editor == nil { remember() }
      overlay = nil
      if editor == nil { openEditor(at: span.start) }
      if var text = editor?.text {
        text.select(text.range(span))
        editor?.text = text
        keepCaretInView()
      }
      return []
    }
    let effects = closeEditor()
    remember()
    overlay = nil
    page = .speech
    focus = .speech
    speech.stop = environment.stops.firstIndex {
      $0.section == found.section && $0.block == found.block && $0.run == found.run
    }
    speech.figure = speech.stop.map { environment.stops[$0] }
    let line = environment.layout.line(
      at: found.range.lowerBound, ofBlock: found.block, in: found.section)
    speech.firstLine = max(0, line - environment.speechRows / 3)
    if let advice = place.advice { notice = Notice(.information, advice) }
    return effects
  }

  private func mendingPlace(of found: DraftFinding, _ environment: Environment) -> MendingPlace {
    found.mendingPlace(in: environment.composition, source: Array((draft?.source ?? "").utf8))
  }

  // MARK: Mending

  private mutating func mend(_ found: DraftFinding, _ environment: Environment) -> [Effect] {
    guard let fix = found.finding.fix else {
      notice = Notice(.information, "这一处没有有把握的改法；Enter 前往，自己改")
      return []
    }
    if let reason = draftRefusal {
      notice = Notice(.warning, reason)
      return []
    }
    let place = mendingPlace(of: found, environment)
    guard case .source(let span) = place else {
      notice = Notice(.warning, place.advice ?? "")
      return []
    }
    let fragment = found.finding.fragment
    let done = fix.isEmpty ? "删去“\(fragment)”" : "“\(fragment)”改为“\(fix)”"
    do throws(EditRefusal) {
      let effects = try changeSource("校核：\(done)") { text throws(EditRefusal) in
        try text.replace(text.range(span), with: fix)
      }
      notice = Notice(.success, "已改：\(done)；Ctrl-Z 撤销")
      return effects
    } catch {
      notice = Notice(.warning, error.message)
      return []
    }
  }

  // MARK: Ignoring

  private mutating func askForReason(_ item: DraftProofs.Item, _ dialog: inout ProofDialog) {
    if let reason = draftRefusal {
      notice = Notice(.warning, reason)
    } else if item.reason != nil {
      notice = Notice(.information, "已经忽略了；Insert 收回")
    } else {
      dialog.reason = LineText("")
      dialog.mistake = nil
    }
  }

  private mutating func press(
    _ key: Key, inReason text: LineText, _ dialog: ProofDialog, _ environment: Environment
  ) -> [Effect] {
    var (dialog, text) = (dialog, text)
    var effects: [Effect] = []
    dialog.mistake = nil
    dialog.reason = text
    switch key {
    case .escape: dialog.reason = nil
    case .enter where text.string.trimmingBlanks.isEmpty: dialog.mistake = "请写明为什么可以不改"
    case .enter:
      dialog.reason = nil
      let items = dialog.items(of: environment.proofs)
      guard items.indices.contains(dialog.selected) else { break }
      effects = ignore(items[dialog.selected].found, text.string.trimmingBlanks, environment)
      dialog.selected = max(0, min(dialog.selected, items.count - 2))
    default:
      text.type(key)
      dialog.reason = text
    }
    overlay = .proof(dialog)
    return effects
  }

  /// Those whose sentences are gone are forgotten on this occasion.
  private mutating func ignore(
    _ found: DraftFinding, _ reason: String, _ environment: Environment
  ) -> [Effect] {
    let kept = (draft?.ignored ?? []).filter { old in
      environment.proofs.items.contains { old.covers($0.found) }
    }
    let effects = changeIgnored(
      "校核：忽略“\(found.finding.fragment)”",
      to: kept + [IgnoredFinding(found, reason: reason)])
    notice = Notice(.success, "已忽略；这一句改过就重新提出。Tab 换到“已忽略”可以收回")
    return effects
  }

  private mutating func takeBack(_ item: DraftProofs.Item) -> [Effect] {
    if let reason = draftRefusal {
      notice = Notice(.warning, reason)
      return []
    }
    guard item.reason != nil, let draft else {
      notice = Notice(.information, "这一处没有忽略；按 Tab 换到“已忽略”，选中再收回")
      return []
    }
    notice = Notice(.success, "已收回，重新计数")
    return changeIgnored(
      "校核：收回忽略“\(item.found.finding.fragment)”",
      to: draft.ignored.filter { !$0.covers(item.found) })
  }
}

extension MendingPlace {
  /// Where to mend what cannot be mended word for word; nil for what can.
  var advice: String? {
    switch self {
    case .source: nil
    case .record: "这里是台账里的数：Enter 到讲稿里的这个数，再按 Enter 到数据里改"
    case .generated: "序号和衔接的标点由程序编排：改原文里小标题的层级、次序或前后的文字"
    case .field: "这里的字取自机构、素材、问题、任务或提法的登记：到登记的地方改"
    case .fragment(let name): "这里的字在片段“\(name)”里：在原文的引用处按 Ctrl-D 展开后再改"
    case .mixed: "这一处跨着几段文字：Enter 前往，自己改"
    }
  }
}
