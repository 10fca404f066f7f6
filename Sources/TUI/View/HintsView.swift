import Core

/// The last row: the main keys of what has the focus.
func drawHints(_ canvas: inout Canvas, _ state: State, _ layout: Layout) {
  let width = state.size.columns
  let style = Style(.bar)
  canvas.fill(Rect(column: 0, row: layout.hintRow, width: width, height: 1), style: style)
  var column = 1
  for (key, word) in fittingHints(state, canvas) {
    let start = column
    column = canvas.text(
      key, column: column, row: layout.hintRow, limit: width, style: Style(.bar, isBold: true))
    column = canvas.text(
      " \(word)", column: column, row: layout.hintRow, limit: width, style: style)
    if let pressed = Key.named[key] {
      canvas.target(
        .key(pressed), Rect(column: start, row: layout.hintRow, width: column - start, height: 1))
    }
    column += 2
  }
}

/// The hints that fit, each of them whole; the ways to help and out are always among them.
private func fittingHints(_ state: State, _ canvas: Canvas) -> [(String, String)] {
  func width(_ hint: (String, String)) -> Int {
    canvas.width(of: hint.0) + canvas.width(of: hint.1) + 3
  }
  let help = ("F1", "帮助")
  var all = hints(state)
  if !all.contains(where: { $0 == help }), state.overlay?.isHelp != true { all.append(help) }
  func isReserved(_ hint: (String, String)) -> Bool { hint == help || hint.0 == "Esc" }
  var room = canvas.frame.size.columns - 1
  var reserved = all.filter(isReserved).reduce(0) { $0 + width($1) }
  var fitting: [(String, String)] = []
  for hint in all {
    if isReserved(hint) {
      reserved -= width(hint)
    } else if width(hint) > room - reserved {
      continue
    }
    fitting.append(hint)
    room -= width(hint)
  }
  return fitting
}

private func hints(_ state: State) -> [(String, String)] {
  if case .help? = state.overlay {
    return [("Esc", "返回"), ("↑↓", "选择"), ("Enter", "执行"), ("Tab", "按键或说明"), ("键入", "筛选")]
  }
  if case .palette? = state.overlay { return [("Esc", "返回"), ("↑↓", "选择"), ("Enter", "执行")] }
  if case .search? = state.overlay {
    return [("Esc", "返回"), ("↑↓", "选择"), ("Enter", "前往"), ("Tab", "只看一类"), ("Ctrl-U", "清空")]
  }
  if case .outline? = state.overlay {
    return [
      ("Esc", "返回"), ("Enter", "前往"), ("Shift-↑↓", "移位"), ("←→", "升降级"), ("Delete", "略"),
      ("Insert", "锁"), ("Tab", "缺漏清单"),
    ]
  }
  if let context = state.overlayContext { return [("Esc", "返回")] + ownHints(context) }
  switch state.overlay {
  case .compare?: return compareHints
  case .importing(let dialog)?: return importHints(dialog)
  case .issueForm(let form)? where form.checklist != nil || form.picker != nil: break
  case .recordForm?, .issueForm?, .settings?:
    return [("↑↓", "换栏"), ("←→", "选择"), ("Ctrl-S", "保存"), ("Esc", "返回")]
  default: break
  }
  if case .ledger(let dialog)? = state.overlay { return ledgerHints(dialog) }
  if state.overlay != nil { return [("Esc", "返回"), ("↑↓", "选择"), ("Enter", "确定")] }
  if state.ledger.search != nil { return [("Enter", "查看"), ("Esc", "不再查找")] }
  if state.speech.find != nil { return [("Enter", "下一处"), ("↓↑", "前后移"), ("Esc", "返回")] }
  if state.materials.search != nil { return [("Enter", "查看"), ("Esc", "不再查找")] }
  if let editor = state.editor { return editorHints(editor) }
  if state.grid.editor != nil {
    return [("Enter", "记下并下移"), ("Tab", "记下并换栏"), ("Esc", "放弃"), ("Ctrl-U", "清空")]
  }
  if state.grid.annotation != nil {
    return [("Enter", "下一栏"), ("↑↓", "换栏"), ("Esc", "记下并返回"), ("Ctrl-U", "清空")]
  }
  if state.focus == .figures, state.gridSelection != nil {
    return [
      ("Esc", "取消"), ("Ctrl-C", "复制"), ("Ctrl-D", "填充"), ("Ctrl-K", "核实"), ("Delete", "清除"),
      ("F1", "帮助"),
    ]
  }
  let own = state.focus == .figures && state.isOnTotal ? totalHints : ownHints(state.context)
  // A key that means something else here is named once.
  let common = KeyMap.bindings(in: .everywhere).compactMap { binding in
    binding.hint.map { (binding.keys.first?.name ?? "", $0) }
  }.filter { common in !own.contains { $0.0 == common.0 } }
  // The way to the other panels and to help comes before the rest of the pages.
  let first = common.filter { $0.1 == "换栏" || $0.1 == "帮助" }
  return own + first + common.filter { $0.1 != "换栏" && $0.1 != "帮助" }
}

/// A total is not typed: Enter shows what it is made of.
private let totalHints = [("↑↓", "选择"), ("Enter", "各家排名"), ("Ctrl-G", "比较")]

private func ownHints(_ context: Context) -> [(String, String)] {
  KeyMap.bindings(in: context).compactMap { binding in
    binding.hint.map { (binding.command == .up ? "↑↓" : binding.keys[0].name, $0) }
  }
}

extension Key {
  /// Keys by the names that the hints have for them.
  fileprivate static let named: [String: Key] = {
    let keys: [Key] =
      [.enter, .tab, .escape, .delete, .insert, .left, .right] + (1...12).map(Key.function)
      + "abcdefgklnopqrstuvwxyz".unicodeScalars.map(Key.control)
    return Dictionary(keys.map { ($0.name, $0) }) { first, _ in first }
  }()
}
