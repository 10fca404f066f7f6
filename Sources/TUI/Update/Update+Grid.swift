import Core

extension CellEditor {
  /// Whether a character begins a figure: digits, signs and hanzi numerals, as people type them.
  static func canBegin(with scalar: Unicode.Scalar, typed: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || "-=+.".unicodeScalars.contains(scalar)
      || "零〇一二两三四五六七八九十百千万亿".unicodeScalars.contains(typed)
  }
}

extension State {
  mutating func performInGrid(_ command: Command, _ environment: Environment) -> [Effect] {
    let page = max(1, Layout(for: self).gridRows - 1)
    switch command {
    case .up: moveRow(to: grid.row - 1)
    case .down: moveRow(to: grid.row + 1)
    case .pageUp: moveRow(to: grid.row - page)
    case .pageDown: moveRow(to: grid.row + page)
    case .first: moveRow(to: 0)
    case .last: moveRow(to: gridIndicators.count - 1)
    case .left: if Layout(for: self).panels.contains(.organizations) { focus = .organizations }
    case .edit: return beginEditing(with: nil)
    case .clear: return clearFigure()
    case .verify: return toggleVerified()
    case .citations: goToCitations(environment)
    default: break
    }
    return []
  }

  mutating func moveRow(to row: Int) {
    grid.row = row
    speech.firstLine = nil
    keepSelectionsInRange()
  }

  /// Opens the current cell, with its present value or with the first character typed.
  mutating func beginEditing(with typed: String?) -> [Effect] {
    if let readOnlyReason {
      notice = Notice(.warning, readOnlyReason)
      return []
    }
    guard let key = focusedKey else { return [] }
    if case .value(let value) = Resolution(key, in: workspace), value.origin == .derivedRate {
      let parts = value.keys.map { workspace.catalog.indicator($0.indicator)?.name ?? "" }
      notice = Notice(.warning, "这一项由“\(parts.joined(separator: "”“"))”推算，请改这两项")
      return []
    }
    let original = workspace.figure(key)
    grid.editor = CellEditor(
      key: key, text: LineText(typed ?? original?.amount?.plainText ?? ""), original: original)
    speech.firstLine = nil
    previewEditor()
    return []
  }

  /// What the editor's text means: nil while it is empty.
  public var editorReading: Result<AmountInput, AmountInputError>? {
    guard let editor = grid.editor,
      let indicator = workspace.catalog.indicator(editor.key.indicator)
    else { return nil }
    let text = editor.text.string
    if text.allSatisfy({ $0 == " " || $0 == "　" }) { return nil }
    do { return .success(try AmountInput(text, for: indicator)) } catch { return .failure(error) }
  }

  /// Puts what is understood so far into the window, so that the speech shows it before Enter.
  mutating func previewEditor() {
    guard let editor = grid.editor else { return }
    switch editorReading {
    case .success(let input): setInWindow(figure(input.amount, for: editor), editor.key)
    case .failure: setInWindow(editor.original, editor.key)
    case nil: setInWindow(nil, editor.key)
    }
  }

  private mutating func setInWindow(_ figure: Figure?, _ key: FigureKey) {
    guard workspace.figures[key] != figure else { return }
    workspace.figures[key] = figure
    noteChange(of: key)
  }

  /// The record that an amount makes of a cell: an 已核 one becomes 已报, an implausible one 存疑 with the reason.
  private func figure(_ amount: Amount, for editor: CellEditor) -> Figure {
    var figure =
      editor.original ?? Figure(key: editor.key, amount: amount, source: preferences.source)
    if let original = editor.original, original.amount == amount { return original }
    figure.amount = amount
    figure.confirmedBy = ""
    figure.doubt = ""
    figure.status = .reported
    if let doubt = doubt(about: amount, editor.key) {
      figure.status = .doubtful
      figure.doubt = doubt
    }
    return figure
  }

  private func doubt(about amount: Amount, _ key: FigureKey) -> String? {
    guard let indicator = workspace.catalog.indicator(key.indicator) else { return nil }
    let previous = key.period.previousYear.flatMap { workspace.figure(key.at($0))?.amount }
    return Plausibility.doubt(amount, of: indicator, in: key.period, previous: previous)
  }

  /// A key while a cell is edited; nil hands it on to the program's own keys.
  mutating func pressInCell(_ key: Key, _ environment: Environment) -> [Effect]? {
    switch key {
    case .enter, .down: return commitCell(moving: 1)
    case .up: return commitCell(moving: -1)
    case .tab: return commitCell(moving: 0).flatMap { perform(.nextPanel, environment) + $0 }
    case .escape:
      restoreCell()
      return []
    case .character(let scalar): grid.editor?.text.insert(String(Character(scalar)))
    default:
      guard grid.editor?.text.press(key) == true else { return pressBesideCell(key, environment) }
    }
    previewEditor()
    return []
  }

  /// Function keys leave the cell as Enter does; a value that cannot be read keeps it open.
  private mutating func pressBesideCell(_ key: Key, _ environment: Environment) -> [Effect]? {
    guard let command = KeyMap.command(for: key, in: context) else { return [] }
    switch command {
    case .redraw, .suspend, .help: return nil
    default:
      guard let effects = commitCell(moving: 0) else { return [] }
      return effects + perform(command, environment)
    }
  }

  /// Gives the cell its former value back.
  mutating func restoreCell() {
    guard let editor = grid.editor else { return }
    setInWindow(editor.original, editor.key)
    grid.editor = nil
  }

  /// Records what was typed and moves on; nil if it cannot be read.
  private mutating func commitCell(moving step: Int) -> [Effect]? {
    guard let editor = grid.editor else { return [] }
    var effects: [Effect] = []
    switch editorReading {
    case .failure(let error):
      notice = Notice(.error, error.description)
      return nil
    case .success(let input):
      let figure = figure(input.amount, for: editor)
      grid.editor = nil
      setInWindow(editor.original, editor.key)
      effects = record(before: editor.original, after: figure, verb: "录入")
      if figure.status == .doubtful, figure != editor.original {
        notice = Notice(.warning, "已录入，标为存疑：\(figure.doubt)")
      }
    case nil:
      grid.editor = nil
      setInWindow(editor.original, editor.key)
      effects = record(before: editor.original, after: nil, verb: "清除")
    }
    if step != 0 { moveRow(to: grid.row + step) }
    return effects
  }

  private mutating func record(before: Figure?, after: Figure?, verb: String) -> [Effect] {
    guard before != after, let key = (after ?? before)?.key else { return [] }
    let indicator = workspace.catalog.indicator(key.indicator)
    let name = "\(workspace.name(of: key.subject))·\(indicator?.name ?? "")"
    let value = after?.amount.map { " \($0.plainText)\(indicator?.unit.name ?? "")" } ?? ""
    return commit(
      Edit(
        title: "\(verb) \(name) \(key.period.chineseText)\(value)",
        changes: [Change(before: before.map(Record.figure), after: after.map(Record.figure))]))
  }

  private mutating func clearFigure() -> [Effect] {
    guard let key = focusedKey, let figure = workspace.figure(key) else { return [] }
    let effects = record(before: figure, after: nil, verb: "清除")
    notice = Notice(.information, "已清除；Ctrl-Z 撤销")
    return effects
  }

  private mutating func toggleVerified() -> [Effect] {
    guard let key = focusedKey, let figure = workspace.figure(key), figure.amount != nil else {
      notice = Notice(.warning, "这一项还没有数，不能核实")
      return []
    }
    var changed = figure
    if figure.status == .verified {
      changed.status = .reported
      changed.confirmedBy = ""
    } else {
      changed.status = .verified
      changed.doubt = ""
    }
    return record(
      before: figure, after: changed, verb: figure.status == .verified ? "取消核实" : "核实")
  }
}
