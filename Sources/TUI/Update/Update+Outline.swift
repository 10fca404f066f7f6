import Core

extension State {
  mutating func openOutline(_ environment: Environment) {
    let selection: OutlineDialog.Selection =
      if let editor {
        .sourceLine(editor.text.caret.paragraph)
      } else {
        .speechLine(
          speech.stop.flatMap {
            environment.stops.indices.contains($0) ? environment.stops[$0].line : nil
          } ?? environment.speechFirstLine)
      }
    overlay = .outline(OutlineDialog(selection: selection))
  }

  mutating func press(
    _ key: Key, inOutline dialog: OutlineDialog, _ environment: Environment
  ) -> [Effect] {
    var dialog = dialog
    dialog.mistake = nil
    let rows = environment.outline
    let index = dialog.index(in: rows)
    switch key {
    case .escape, .control("g"):
      overlay = nil
      return []
    case .tab:
      overlay = .citations(CitationsDialog(.missing))
      return []
    case .up: dialog.selection = .row(index - 1)
    case .down: dialog.selection = .row(index + 1)
    case .pageUp: dialog.selection = .row(index - 8)
    case .pageDown: dialog.selection = .row(index + 8)
    case .home: dialog.selection = .row(0)
    case .end: dialog.selection = .row(rows.count - 1)
    case .enter:
      guard rows.indices.contains(index) else { return [] }
      return go(to: rows[index], dialog, environment)
    default:
      guard rows.indices.contains(index), let operation = SectionOperation(key) else { break }
      return rearrange(rows[index], by: operation, dialog)
    }
    if case .row(let wanted) = dialog.selection {
      dialog.selection = .row(min(max(0, wanted), max(0, rows.count - 1)))
    }
    overlay = .outline(dialog)
    return []
  }

  private mutating func go(
    to row: OutlineRow, _ dialog: OutlineDialog, _ environment: Environment
  ) -> [Effect] {
    var dialog = dialog
    if editor != nil, let line = row.sourceLine {
      overlay = nil
      editor?.text.place(TextPosition(paragraph: line, offset: 0))
      keepCaretInView()
    } else if editor == nil, let line = row.line {
      overlay = nil
      scroll(to: line, environment)
    } else {
      dialog.mistake =
        editor == nil ? "这一部分没有内容，讲稿里不出现；按 Insert 编辑原文" : "这一部分来自片段，原文里没有它的小标题"
      overlay = .outline(dialog)
    }
    return []
  }

  /// Carries out an operation on the section of the source: one step of undo, and saved at once.
  private mutating func rearrange(
    _ row: OutlineRow, by operation: SectionOperation, _ dialog: OutlineDialog
  ) -> [Effect] {
    var dialog = dialog
    defer { overlay = .outline(dialog) }
    guard let line = row.sourceLine else {
      dialog.mistake = "原文里没有这一部分的小标题（来自片段，或是开头），不能在这里调整"
      return []
    }
    if let reason = draftRefusal {
      dialog.mistake = reason
      return []
    }
    var caret = line
    do throws(EditRefusal) {
      let effects = try changeSource("\(operation.title)“\(row.heading)”") {
        text throws(EditRefusal) in
        text.place(TextPosition(paragraph: line, offset: 0))
        try operation.perform(on: &text)
        caret = text.caret.paragraph
      }
      dialog.selection = .sourceLine(caret)
      return effects
    } catch {
      dialog.mistake = error.message
      return []
    }
  }
}

/// What can be done to a section from the list of them.
private enum SectionOperation {
  case moveUp, moveDown, promote, demote, mute, lock

  init?(_ key: Key) {
    switch key {
    case .shiftUp: self = .moveUp
    case .shiftDown: self = .moveDown
    case .left: self = .promote
    case .right: self = .demote
    case .delete: self = .mute
    case .insert: self = .lock
    default: return nil
    }
  }

  var title: String {
    switch self {
    case .moveUp: "上移"
    case .moveDown: "下移"
    case .promote: "升一级"
    case .demote: "降一级"
    case .mute: "略去或恢复"
    case .lock: "锁定或解锁"
    }
  }

  func perform(on text: inout EditorText) throws(EditRefusal) {
    switch self {
    case .moveUp: try text.moveSectionUp()
    case .moveDown: try text.moveSectionDown()
    case .promote: try text.promoteSection()
    case .demote: try text.demoteSection()
    case .mute: try text.toggleMuted()
    case .lock: try text.toggleLocked()
    }
  }
}
