import Core

/// Draws a state. The same state and derived values always give the same picture.
public func view(_ state: State, _ derived: Derived) -> Frame {
  var canvas = Canvas(size: state.size, ambiguousWidth: state.ambiguousWidth)
  let layout = Layout(for: state)
  if layout.isTooSmall {
    drawTooSmall(&canvas, state.size)
    return canvas.frame
  }
  drawBar(&canvas, state, derived, layout)
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
  drawDetail(&canvas, state, derived, layout)
  drawHints(&canvas, state, layout)
  if let editor = state.editor, let find = editor.find, state.overlay == nil {
    drawFindBar(&canvas, editor, find, layout)
  }
  if let find = state.speech.find, state.overlay == nil {
    drawSpeechFindBar(&canvas, derived, find, layout)
  }
  if let text = state.materials.search, state.overlay == nil {
    drawRecordSearch(&canvas, state, text, layout)
  }
  if let text = state.ledger.search, state.overlay == nil {
    drawLedgerSearch(&canvas, derived, text, layout)
  }
  if let overlay = state.overlay { drawOverlay(&canvas, state, derived, overlay) }
  return canvas.frame
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
