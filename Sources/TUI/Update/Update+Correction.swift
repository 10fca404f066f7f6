import Core

/// F8: what is wrong or unfounded at the caret is set right by one key.
extension State {
  /// Applies the suggestion at the caret; binds the number at the caret; else goes to the next mistake and mends that.
  mutating func correct(_ environment: Environment) -> [Effect] {
    guard let text = editor?.text else { return [] }
    editor?.completion = nil
    let mistakes = environment.composition.diagnostics.filter { $0.source.file == 0 }
    if let mistake = mistakes.first(at: text) { return mend(mistake) }
    let line = text.paragraphs[text.caret.paragraph]
    if let number = TypedNumber(in: line.scalars, at: text.caret.offset) {
      return bind(number, environment.numberOffers)
    }
    let offset = text.utf8Offset(of: text.caret)
    let mendable = mistakes.filter { !$0.fixes.isEmpty }
    guard
      let next = mendable.first(where: { $0.source.start > offset }) ?? mendable.first
        ?? mistakes.first(where: { $0.source.start > offset }) ?? mistakes.first
    else {
      notice = Notice(.information, "没有要改正的地方")
      return []
    }
    return mend(next)
  }

  private mutating func mend(_ mistake: Diagnostic) -> [Effect] {
    guard var text = editor?.text else { return [] }
    let fixes = mistake.fixes
    text.place(text.range((fixes.first?.span ?? mistake.source)).lowerBound)
    editor?.text = text
    keepCaretInView()
    guard !fixes.isEmpty else {
      let advice = mistake.suggestion.isEmpty ? "" : "；\(mistake.suggestion)"
      notice = Notice(.warning, "这一处须自己改：\(mistake.message)\(advice)")
      return []
    }
    let entries = fixes.map { fix in
      let range = text.range(fix.span)
      return Choices.Entry(
        text: fix.replacement.isEmpty ? "去掉“\(text[range])”" : fix.replacement,
        note: "现为“\(text[range])”", range: range, replacement: fix.replacement)
    }
    return choose(among: entries, title: "改成", verb: "已改正")
  }

  /// Binds a number to the record behind it, or has its source stated.
  private mutating func bind(_ number: TypedNumber, _ offers: [NumberOffer]) -> [Effect] {
    guard let text = editor?.text else { return [] }
    let paragraph = text.caret.paragraph
    let range =
      TextPosition(
        paragraph: paragraph, offset: number.range.lowerBound)..<TextPosition(
        paragraph: paragraph, offset: number.range.upperBound)
    var entries = offers.map { offer in
      Choices.Entry(
        text: offer.label, note: offer.isSame ? offer.printed : "印作\(offer.printed)", range: range,
        replacement: offer.markup)
    }
    let literal = Choices.Entry(
      text: "作为直接写入的数，注明出处", note: "", range: range,
      replacement: "{=\(number.text)|}", caretBack: 1)
    // A single record is taken without asking.
    if entries.count != 1 { entries.append(literal) }
    return choose(among: entries, title: "“\(number.text)”出自", verb: "已连到")
  }

  private mutating func choose(
    among entries: [Choices.Entry], title: String, verb: String
  ) -> [Effect] {
    guard entries.count == 1, let only = entries.first else {
      editor?.choices = Choices(title: title, entries: entries)
      return []
    }
    return take(only, verb: verb)
  }

  private mutating func take(_ entry: Choices.Entry, verb: String) -> [Effect] {
    let effects = attempt { text throws(EditRefusal) in
      try text.replace(entry.range, with: entry.replacement)
      if entry.caretBack > 0 {
        var caret = text.caret
        caret.offset -= entry.caretBack
        text.place(caret)
      }
    }
    if notice == nil {
      notice =
        entry.caretBack > 0
        ? Notice(.information, "请在“|”后面写明这个数的出处")
        : Notice(.success, "\(verb)：\(entry.text)；Ctrl-Z 撤销")
    }
    return effects
  }

  /// A key while the list is open; nil closes it and hands the key on.
  mutating func pressInChoices(_ key: Key) -> [Effect]? {
    guard let choices = editor?.choices else { return nil }
    switch key {
    case .up: editor?.choices?.selected = max(0, choices.selected - 1)
    case .down, .function(8), .alt("8"):
      editor?.choices?.selected = min(choices.entries.count - 1, choices.selected + 1)
    case .escape: editor?.choices = nil
    case .enter, .tab:
      editor?.choices = nil
      guard choices.entries.indices.contains(choices.selected) else { return [] }
      return take(choices.entries[choices.selected], verb: "已改为")
    default:
      editor?.choices = nil
      return nil
    }
    return []
  }
}

extension [Diagnostic] {
  /// The mistake around the caret, else the first on its line.
  fileprivate func first(at text: EditorText) -> Diagnostic? {
    let caret = text.utf8Offset(of: text.caret)
    let here = first { $0.source.start <= caret && caret <= $0.source.end && !$0.fixes.isEmpty }
    return here ?? first { $0.line == text.caret.paragraph + 1 && !$0.fixes.isEmpty }
  }
}
