import Core

/// Seeking and replacing in the draft's live text.
extension State {
  /// Opens the bar with what is selected, or with what was sought before.
  mutating func openFindBar() {
    guard let editor else { return }
    var bar = FindBar(at: editor.text.selection.range.lowerBound)
    if let last = editor.lastFind {
      bar.query = last.query
      bar.replacement = last.replacement
    }
    let selected = editor.text.selectedText
    if !selected.isEmpty, !selected.contains("\n") { bar.query = LineText(selected) }
    self.editor?.find = bar
    self.editor?.completion = nil
    self.editor?.choices = nil
    self.editor?.isMarking = false
    if !bar.query.isEmpty { seekFromOrigin() }
  }

  private mutating func closeFindBar() {
    guard var text = editor?.text else { return }
    text.place(text.caret)
    editor?.text = text
    let bar = editor?.find
    editor?.lastFind = bar
    editor?.find = nil
  }

  /// A key while the bar is open; nil closes it and hands the key on.
  mutating func pressInFindBar(_ key: Key) -> [Effect]? {
    guard var bar = editor?.find else { return nil }
    bar.remark = ""
    editor?.find = bar
    switch key {
    case .escape: closeFindBar()
    case .tab, .backTab: editor?.find?.field = bar.field == .query ? .replacement : .query
    case .enter:
      if bar.field == .replacement { return replaceThis() }
      seek(.forward)
    case .down, .control("f"): seek(.forward)
    case .up: seek(.backward)
    case .control("a"): return replaceAll()
    case .control("v"): pasteIntoFindBar(clipboard)
    case .control("z"):
      editor?.text.undo()
      return editorChanged()
    case .character(let scalar): edit(&bar) { $0.insert(String(Character(scalar))) }
    case .control("u"), .left, .right, .home, .end, .backspace, .delete:
      edit(&bar) { _ = $0.press(key) }
    case .function, .alt, .control:
      closeFindBar()
      return nil
    default: break
    }
    return []
  }

  mutating func pasteIntoFindBar(_ text: String) {
    guard var bar = editor?.find else { return }
    edit(&bar) { $0.insert(text.singleLine) }
  }

  /// What is typed as the query is sought at once, from where the caret was.
  private mutating func edit(_ bar: inout FindBar, _ change: (inout LineText) -> Void) {
    let before = bar.query
    change(&bar.focused)
    editor?.find = bar
    if bar.query.string != before.string { seekFromOrigin() }
  }

  private mutating func seekFromOrigin() {
    guard let bar = editor?.find, var text = editor?.text else { return }
    if let hit = text.find(bar.query.string, from: bar.origin) {
      text.select(hit)
    } else {
      text.place(bar.origin)
    }
    editor?.text = text
    keepCaretInView()
  }

  private mutating func seek(_ direction: SearchDirection) {
    guard let bar = editor?.find, var text = editor?.text else { return }
    let range = text.selection.range
    let start = direction == .forward ? range.upperBound : range.lowerBound
    guard let hit = text.find(bar.query.string, from: start, direction: direction) else { return }
    let isAround = direction == .forward ? hit.lowerBound < start : hit.lowerBound >= start
    if isAround {
      editor?.find?.remark = direction == .forward ? "已从头找起" : "已从尾找起"
    }
    text.select(hit)
    editor?.text = text
    keepCaretInView()
  }

  /// Replaces the hit at the caret and goes on to the next; where there is none yet, only goes there.
  private mutating func replaceThis() -> [Effect] {
    guard let bar = editor?.find, let text = editor?.text else { return [] }
    let hit = text.selection.range
    guard !hit.isEmpty, text.matches(of: bar.query.string).contains(hit) else {
      seek(.forward)
      return []
    }
    let replacement = bar.replacement.string
    let effects = attempt { text throws(EditRefusal) in try text.replace(hit, with: replacement) }
    if let notice {
      // A lock refused it: said where the eyes are, and the next one is offered.
      editor?.find?.remark = notice.text
      self.notice = nil
    }
    let remark = editor?.find?.remark ?? ""
    seek(.forward)
    if !remark.isEmpty { editor?.find?.remark = remark }
    return effects
  }

  private mutating func replaceAll() -> [Effect] {
    guard let bar = editor?.find, var text = editor?.text else { return [] }
    let found = text.matches(of: bar.query.string).count
    let count = text.replaceAll(bar.query.string, with: bar.replacement.string)
    editor?.text = text
    let locked = found > count ? "，另有\(found - count)处在锁定的小节里，没有动" : ""
    editor?.find?.remark = count == 0 && found == 0 ? "" : "已替换\(count)处\(locked)"
    return count == 0 ? [] : editorChanged()
  }
}
