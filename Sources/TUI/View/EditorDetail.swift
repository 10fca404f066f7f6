import Core

/// What the line at the foot says of the editor's caret: the mistake on its line, the record that a number may come from, or
/// a mistake elsewhere.
func editorDetail(_ editor: DraftEditor, _ derived: Derived) -> String {
  let text = editor.text
  let own = editor.mistakes(of: derived.composition)
  if let mistake = own.first(where: { $0.line == text.caret.paragraph + 1 }) {
    return "✗ \(mistake.advice)"
  }
  let line = text.paragraphs[text.caret.paragraph]
  if let number = TypedNumber(in: line.scalars, at: text.caret.offset) {
    return offer(number, derived.numberOffers)
  }
  if let mistake = own.first {
    return "✗ 第\(mistake.line)行：\(mistake.message)；F8 到那里"
  }
  return editor.isMarking ? "选字：移动光标，Ctrl-C 复制，Ctrl-X 剪切，Esc 取消" : "{ 插入数据和用语，| 选说法；F1 看全部按键"
}

extension DraftEditor {
  /// The mistakes in the draft's own source, but not the one that is just being typed: while a list is open behind a brace,
  /// the brace is not closed yet.
  func mistakes(of composition: Composition) -> [Diagnostic] {
    let own = composition.diagnostics.filter { $0.source.file == 0 }
    guard completion != nil else { return own }
    let caret = text.utf8Offset(of: text.caret)
    return own.filter { $0.source.start > caret || caret > $0.source.end }
  }
}

private func offer(_ number: TypedNumber, _ offers: [NumberOffer]) -> String {
  guard let first = offers.first else { return "“\(number.text)”没有台账数据可连；F8 注明出处" }
  if offers.count == 1 { return "F8 把“\(number.text)”连到 \(first.label)" }
  return "F8 把“\(number.text)”连到 \(first.label) 等\(offers.count)项之一"
}

extension Diagnostic {
  /// What is wrong and what to do, with the key that does it.
  var advice: String {
    let advice = suggestion.isEmpty ? "" : "；\(suggestion)"
    return "\(message)\(advice)" + (fixes.isEmpty ? "" : "（F8 改正）")
  }
}

/// The keys of the editor's hint line.
func editorHints(_ editor: DraftEditor) -> [(String, String)] {
  if let find = editor.find { return findHints(find) }
  if editor.completion != nil || editor.choices != nil {
    return [("↑↓", "选择"), ("Enter", "采用"), ("Esc", "不用")]
  }
  let own = KeyMap.bindings(in: .editor).compactMap { binding in
    binding.hint.map { (binding.keys.first?.name ?? "", $0) }
  }
  return [("Esc", editor.isMarking ? "取消选字" : "编完返回"), ("{", "插入")] + own.prefix(2) + [("F1", "帮助")]
    + own.dropFirst(2)
}
