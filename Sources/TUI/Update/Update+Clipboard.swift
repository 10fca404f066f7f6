import Core

/// Cutting, copying and pasting, and what is selected for them.
extension State {
  /// Copies the selection, or the paragraph at the caret.
  mutating func copyInEditor() -> [Effect] {
    guard let text = editor?.text else { return [] }
    let selected = text.selectedText
    stopMarking(keepingSelection: true)
    return selected.isEmpty
      ? copy(text.paragraphs[text.caret.paragraph].string, called: "本段") : copy(selected)
  }

  mutating func cutInEditor() -> [Effect] {
    guard editor?.text.selectedText.isEmpty == false else {
      notice = Notice(.information, "先选中要剪切的文字：Shift 加方向键，或 Ctrl-T 再移动")
      return []
    }
    var taken = ""
    let effects = attempt { text throws(EditRefusal) in taken = try text.cut() }
    return taken.isEmpty ? effects : effects + copy(taken, verb: "剪切")
  }

  mutating func pasteFromClipboard() -> [Effect] {
    guard !clipboard.isEmpty else {
      notice = Notice(.information, "这里还没有复制过文字；从别处粘贴请用终端的粘贴键")
      return []
    }
    return pasteIntoEditor(clipboard)
  }

  /// Copies the paragraph that is selected or shown first; on a heading its whole section.
  mutating func copyFromSpeech(_ environment: Environment) -> [Effect] {
    let stop = speech.stop.flatMap {
      environment.stops.indices.contains($0) ? environment.stops[$0] : nil
    }
    let sections = environment.composition.sections
    guard let place = stop.map({ ($0.section, $0.block) }) ?? environment.speechBlock,
      sections.indices.contains(place.0), sections[place.0].blocks.indices.contains(place.1)
    else { return nothingToCopy() }
    let blocks = sections[place.0].blocks
    if case .heading(level: 1) = blocks[place.1].kind {
      return copy(blocks.map(\.string).joined(separator: "\n"), called: "本节")
    }
    return copy(blocks[place.1].string, called: "本段")
  }

  /// Copies all that would be spoken.
  mutating func copySpeech(_ environment: Environment) -> [Effect] {
    let text = environment.composition.spokenText
    return text.isEmpty ? nothingToCopy() : copy(text, called: "全文")
  }

  private mutating func nothingToCopy() -> [Effect] {
    notice = Notice(.information, "这里没有可以复制的文字")
    return []
  }

  mutating func copy(
    _ text: String, called name: String = "", verb: String = "复制"
  ) -> [Effect] {
    guard !text.isEmpty else { return nothingToCopy() }
    clipboard = text
    let count = text.unicodeScalars.count { !$0.properties.isWhitespace }
    let isTooLong = text.utf8.count > Clipboard.terminalLimit
    let limit = isTooLong ? "；太长，只能在这里粘贴" : ""
    notice = Notice(.success, "已\(verb)\(name.isEmpty ? "" : name) \(count) 字\(limit)")
    return [.copy(text)]
  }

  // MARK: Marking

  mutating func startMarking() {
    editor?.isMarking = true
    notice = Notice(.information, "移动光标选字；Ctrl-C 复制，Ctrl-X 剪切，Esc 取消")
  }

  mutating func stopMarking(keepingSelection: Bool) {
    editor?.isMarking = false
    if !keepingSelection, let caret = editor?.text.caret { editor?.text.place(caret) }
  }
}
