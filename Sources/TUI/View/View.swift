import Core

/// Draws a state. The same state and derived values always give the same picture.
public func view(_ state: State, _ derived: Derived) -> Frame {
  var canvas = Canvas(size: state.size, ambiguousWidth: state.ambiguousWidth)
  draw(&canvas, state, derived)
  return canvas.frame
}

/// What stands where in the picture of a state: the same drawing tells both.
public func pointerMap(of state: State, _ derived: Derived) -> PointerMap {
  var canvas = Canvas(size: state.size, ambiguousWidth: state.ambiguousWidth)
  canvas.pointerMap = PointerMap()
  draw(&canvas, state, derived)
  return canvas.pointerMap ?? PointerMap()
}

private func draw(_ canvas: inout Canvas, _ state: State, _ derived: Derived) {
  let layout = Layout(for: state)
  if layout.isTooSmall { return drawTooSmall(&canvas, state.size) }
  drawPanels(&canvas, state, derived, layout)
  // Under a window nothing can be clicked but the names of keys.
  if state.overlay != nil, canvas.pointerMap != nil { canvas.pointerMap = PointerMap() }
  drawBar(&canvas, state, derived, layout)
  drawDetail(&canvas, state, derived, layout)
  drawHints(&canvas, state, layout)
  if let overlay = state.overlay { return drawOverlay(&canvas, state, derived, overlay) }
  drawSearches(&canvas, state, derived, layout)
}

private func drawPanels(
  _ canvas: inout Canvas, _ state: State, _ derived: Derived, _ layout: Layout
) {
  if let rect = layout.overview { drawOverview(&canvas, state, derived, rect) }
  if let rect = layout.organizations { drawTree(&canvas, state, derived, rect) }
  if let rect = layout.figures { drawGrid(&canvas, state, rect) }
  if let rect = layout.issues {
    if state.page == .issues {
      drawLedger(&canvas, state, derived, rect, layout)
    } else {
      drawIssues(&canvas, state, rect, layout)
    }
  }
  if let rect = layout.materials { drawMaterials(&canvas, state, derived, rect, layout) }
  if let rect = layout.outline { drawOutline(&canvas, state, derived, rect) }
  if let rect = layout.speech { drawSpeech(&canvas, state, derived, rect, layout) }
  if let rect = layout.passage { drawPassage(&canvas, state, derived, rect, layout) }
  if let rect = layout.source, let place = layout.sourceText, let editor = state.editor {
    drawEditor(&canvas, state, derived, editor, rect, place)
  }
}

/// The fields at the foot in which somebody searches.
private func drawSearches(
  _ canvas: inout Canvas, _ state: State, _ derived: Derived, _ layout: Layout
) {
  if let editor = state.editor, let find = editor.find {
    drawFindBar(&canvas, editor, find, layout)
  }
  if let find = state.speech.find { drawSpeechFindBar(&canvas, derived, find, layout) }
  if let text = state.materials.search { drawRecordSearch(&canvas, state, text, layout) }
  if let text = state.ledger.search { drawLedgerSearch(&canvas, derived, text, layout) }
}

func drawTooSmall(_ canvas: inout Canvas, _ size: Size) {
  let lines = [
    "窗口太小", "至少要 \(Layout.smallest.columns) 列 × \(Layout.smallest.rows) 行",
    "现在是 \(size.columns) × \(size.rows)", "放大窗口即可继续，内容都在",
  ]
  for (row, line) in lines.enumerated() where row < size.rows {
    canvas.text(line, column: 0, row: row, limit: size.columns)
  }
}
