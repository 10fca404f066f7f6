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
    case .left where grid.column > 0: moveColumn(to: grid.column - 1)
    case .left: if Layout(for: self).panels.contains(.organizations) { focus = .organizations }
    case .right:
      if gridColumns.count > 1 {
        moveColumn(to: grid.column + 1)
      } else {
        notice = Notice(.information, Self.onePeriodOnly)
      }
    case .edit where isOnTotal: return openCompare(environment, side: .ranking)
    case .edit: return beginEditing(with: nil)
    case .citations: goToCitations(environment)
    case .cycleFilter: cycleFilter()
    case .annotate: beginAnnotation()
    default: return performOnCells(command)
    }
    return []
  }

  /// What is done with the selected cells.
  private mutating func performOnCells(_ command: Command) -> [Effect] {
    switch command {
    case .extendUp: extendSelection(toRow: grid.row - 1, column: grid.column)
    case .extendDown: extendSelection(toRow: grid.row + 1, column: grid.column)
    case .extendLeft: extendSelection(toRow: grid.row, column: grid.column - 1)
    case .extendRight: extendSelection(toRow: grid.row, column: grid.column + 1)
    case .extendFirst: extendSelection(toRow: 0, column: grid.column)
    case .extendLast: extendSelection(toRow: gridIndicators.count - 1, column: grid.column)
    case .selectAll: selectAllCells()
    case .mark: startMarkingCells()
    case .cancelSelection: cancelSelection()
    case .copy: return copyCells()
    case .copyTable: return copyTable()
    case .paste: return pasteCellsFromClipboard()
    case .fillDown: return fillDown()
    case .clear: return clearCells()
    case .verify: return toggleVerified()
    default: break
    }
    return []
  }

  /// Opens the current cell, with its present value or with the first character typed.
  mutating func beginEditing(with typed: String?) -> [Effect] {
    if let readOnlyReason {
      notice = Notice(.warning, readOnlyReason)
      return []
    }
    guard let key = focusedKey else {
      if isOnTotal { notice = Notice(.warning, Self.totalsAreNotTyped) }
      return []
    }
    if let names = sources(ofDerived: key) {
      notice = Notice(.warning, CellRefusal.derived(names).description)
      return []
    }
    guard workspace.isReported(key) else {
      notice = Notice(.warning, CellRefusal.otherLength(key.period).description)
      return []
    }
    cancelSelection()
    let original = workspace.figure(key)
    grid.editor = CellEditor(
      key: key, text: LineText(typed ?? original?.amount?.plainText ?? ""), original: original)
    speech.firstLine = nil
    previewEditor()
    return []
  }

  /// What the editor's text means: nil while it is empty.
  var editorReading: Result<AmountInput, AmountInputError>? {
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
    case .success(let input):
      setInWindow(record(input, editor.key, over: editor.original), editor.key)
    case .failure: setInWindow(editor.original, editor.key)
    case nil: setInWindow(nil, editor.key)
    }
  }

  private mutating func setInWindow(_ figure: Figure?, _ key: FigureKey) {
    guard workspace.figures[key] != figure else { return }
    change(key) { $0.figures[key] = figure }
  }

  /// A key while a cell is edited; nil hands it on to the program's own keys.
  mutating func pressInCell(_ key: Key, _ environment: Environment) -> [Effect]? {
    switch key {
    case .enter: return commitCell { $0.moveOn() }
    case .down: return commitCell { $0.moveRow(to: $0.grid.row + 1) }
    case .up: return commitCell { $0.moveRow(to: $0.grid.row - 1) }
    case .tab: return commitCell().flatMap { perform(.nextPanel, environment) + $0 }
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
      guard let effects = commitCell() else { return [] }
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
  private mutating func commitCell(then move: (inout State) -> Void = { _ in }) -> [Effect]? {
    guard let editor = grid.editor else { return [] }
    var after: Figure?
    switch editorReading {
    case .failure(let error):
      notice = Notice(.error, error.description)
      return nil
    case .success(let input): after = record(input, editor.key, over: editor.original)
    case nil: break
    }
    grid.editor = nil
    setInWindow(editor.original, editor.key)
    let write = CellWrite(key: editor.key, before: editor.original, after: after)
    let effects = commit([write], verb: after == nil ? "清除" : "录入")
    move(&self)
    if let after, after.status == .doubtful, after != editor.original {
      notice = Notice(.warning, "已录入，标为存疑：\(after.doubt)")
    }
    return effects
  }
}
