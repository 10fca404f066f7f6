import Core

/// The speech as it reads now: figures, gaps and what was left out are marked; the focused cell's figures stand out.
func drawSpeech(
  _ canvas: inout Canvas, _ state: State, _ derived: Derived, _ rect: Rect, _ layout: Layout
) {
  let isFocused = state.focus == .speech && state.overlay == nil
  let isFinal = state.draft.map { state.workspace.finals[$0.id] != nil } ?? false
  canvas.box(
    rect, title: "讲稿 · \(state.draft?.name ?? "")\(isFinal ? "（定稿）" : "")", isFocused: isFocused)
  canvas.target(.panel(.speech), rect)
  guard let place = layout.speechText else { return }
  if state.draft == nil {
    canvas.text(
      "还没有讲稿", column: place.column, row: place.row, limit: place.endColumn,
      style: Style(.dim))
    return
  }
  let stop = isFocused ? derived.stops.index(of: state.speech).map { derived.stops[$0] } : nil
  drawLines(&canvas, derived, place, selecting: stop)
  if isFocused, state.editor == nil {
    if stop == nil { canvas.frame.cursor = Point(column: place.column, row: place.row) }
  }
  let style = Style(.dim)
  let row = rect.endRow - 2
  let warnings = state.page == .speech ? derived.composition.diagnostics.count : 0
  let counts = [("提示", warnings), ("略去", derived.composition.omissions.count)]
  let right = counts.filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: "  ")
  let room = place.width - (right.isEmpty ? 0 : canvas.width(of: right) + 1)
  canvas.text(
    SpeakingText(state, derived).text(in: room, canvas), column: place.column, row: row,
    limit: place.endColumn, style: style)
  canvas.rightAligned(
    right, start: place.column, end: place.endColumn, row: row, style: Style(.omission))
}

/// Below the grid of a narrow window: the passage that the focused cell feeds.
func drawPassage(
  _ canvas: inout Canvas, _ state: State, _ derived: Derived, _ rect: Rect, _ layout: Layout
) {
  canvas.box(rect, title: "讲稿 · \(state.draft?.name ?? "还没有讲稿")", isFocused: false)
  if let place = layout.speechText { drawLines(&canvas, derived, place) }
}

private func drawLines(
  _ canvas: inout Canvas, _ derived: Derived, _ place: Rect, selecting stop: SpeechStop? = nil
) {
  for row in 0..<place.height {
    guard let line = derived.layout[derived.firstLine + row], line.block >= 0 else { continue }
    let section = derived.composition.sections[line.section]
    let block = section.blocks[line.block]
    var column = place.column + line.indent
    for (index, run) in block.runs.enumerated() where run.range.overlaps(line.range) {
      let isStop =
        stop.map { $0.section == line.section && $0.block == line.block && $0.run == index }
        ?? false
      // Where it begins; a figure that begins above the first line, where it goes on.
      if isStop, canvas.frame.cursor == nil {
        canvas.frame.cursor = Point(column: column, row: place.row + row)
      }
      let part = run.range.clamped(to: line.range)
      let start = column
      column = canvas.utf8(
        block.text[part], column: column, row: place.row + row, limit: place.endColumn,
        style: isStop
          ? Style(.selected, isBold: true) : style(of: run, block, section, derived.focusedKey))
      if canvas.pointerMap != nil,
        let number = derived.stops.firstIndex(where: {
          $0.section == line.section && $0.block == line.block && $0.run == index
        })
      {
        canvas.target(
          .figure(number),
          Rect(column: start, row: place.row + row, width: column - start, height: 1))
      }
    }
    drawHits(&canvas, derived, line, place, row: place.row + row)
  }
}

/// What is sought, over the words of a line.
private func drawHits(
  _ canvas: inout Canvas, _ derived: Derived, _ line: SpeechLine, _ place: Rect, row: Int
) {
  for (index, hit) in derived.speechHits.enumerated()
  where hit.section == line.section && hit.block == line.block
    && hit.range.overlaps(line.range)
  {
    let text = derived.composition.sections[line.section].blocks[line.block].text
    let part = hit.range.clamped(to: line.range)
    let before = String(decoding: text[line.range.lowerBound..<part.lowerBound], as: UTF8.self)
    canvas.utf8(
      text[part], column: place.column + line.indent + canvas.width(of: before), row: row,
      limit: place.endColumn, style: Style(index == derived.currentHit ? .selected : .match))
  }
}

private func style(
  of run: Run, _ block: ComposedBlock, _ section: ComposedSection, _ focused: FigureKey?
) -> Style {
  let isFed = focused.map { section.isAbout(run, $0) } ?? false
  switch run.kind {
  case .gap: return Style(.gap, isBold: true, isUnderlined: isFed)
  case .figure(let index):
    if isFed { return Style(.figureFocused) }
    let isDoubtful =
      section.citations.indices.contains(index) && section.citations[index].isDoubtful
    return Style(isDoubtful ? .doubtful : .figure)
  case .literal, .generated, .field:
    if block.isMuted { return Style(.omission) }
    if case .paragraph = block.kind { return .normal }
    return Style(.heading, isBold: true)
  }
}

/// The parts of the speech, with the gaps in each.
func drawOutline(_ canvas: inout Canvas, _ state: State, _ derived: Derived, _ rect: Rect) {
  canvas.box(rect, title: "提纲", isFocused: false)
  let inside = rect.inset(columns: 1, rows: 1)
  let current = derived.layout[derived.firstLine]?.section
  var row = inside.row
  for (index, section) in derived.composition.sections.enumerated() where row < inside.endRow {
    let style: Style = index == current ? Style(.selectedDim, isBold: true) : .normal
    if index == current {
      canvas.fill(
        Rect(column: inside.column, row: row, width: inside.width, height: 1), style: style)
    }
    let gaps = section.gaps.isEmpty ? "" : "缺\(section.gaps.count)"
    let gapWidth = canvas.width(of: gaps)
    canvas.rightAligned(
      gaps, start: inside.column, end: inside.endColumn, row: row,
      style: index == current ? style : Style(.gap))
    let heading = section.heading.isEmpty ? "开头" : section.heading
    canvas.text(
      " \(heading)", column: inside.column, row: row,
      limit: inside.endColumn - (gapWidth > 0 ? gapWidth + 1 : 0), style: style)
    row += 1
    let characters = "\(grouped(section.characterCount)) 字"
    if row < inside.endRow {
      canvas.text(
        "   \(characters)", column: inside.column, row: row, limit: inside.endColumn,
        style: Style(.dim))
      row += 1
    }
  }
}

/// 2,870: grouped for reading on the screen (a speech has no separators).
func grouped(_ number: Int) -> String {
  var digits = Array(String(number))
  var index = digits.count - 3
  while index > 0 {
    digits.insert(",", at: index)
    index -= 3
  }
  return String(digits)
}
