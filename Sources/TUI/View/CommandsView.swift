import Core

/// The help: keys by place, or the page of explanations.
func drawHelp(_ canvas: inout Canvas, _ state: State, _ help: HelpState) {
  let inside = openWindow(
    &canvas, title: help.isExplaining ? "帮助·说明" : "帮助·按键", columns: HelpPage.columns,
    rows: canvas.frame.size.rows - 2)
  if help.isExplaining {
    drawExplanation(&canvas, help, inside)
    return
  }
  let bindings = state.commands(for: help)
  // A heading before the first binding of each context.
  var lines: [(text: String, index: Int?)] = []
  var context: Context?
  for (index, binding) in bindings.enumerated() {
    if binding.context != context {
      context = binding.context
      lines.append((binding.context.rawValue, nil))
    }
    lines.append((binding.title, index))
  }
  let list = Rect(
    column: inside.column, row: inside.row + 1, width: inside.width, height: inside.height - 1)
  let selected = lines.firstIndex { $0.index == help.selected } ?? 0
  for row in ListWindow(list, count: lines.count, selected: selected) {
    let line = lines[row.index]
    guard let index = line.index else {
      canvas.text(
        line.text, column: list.column, row: row.place.row, limit: list.endColumn,
        style: Style(.heading, isBold: true))
      continue
    }
    drawBinding(&canvas, state, bindings[index], row)
    // Headings are no stops: the keys that go there count only the bindings between.
    canvas.target(.listed(offset: index - help.selected), row.place)
  }
  if lines.isEmpty {
    canvas.text(
      "没有这样的按键", column: list.column, row: list.row, limit: list.endColumn, style: Style(.dim))
  }
  drawQuery(&canvas, help.query, inside)
}

private func drawBinding(
  _ canvas: inout Canvas, _ state: State, _ binding: Binding, _ row: ListWindow.Row
) {
  let place = row.place
  let reason = state.unavailability(of: binding)
  let style = canvas.beginRow(row, plain: reason == nil ? .normal : Style(.dim))
  let keys = binding.keys.isEmpty ? "（Ctrl-P）" : binding.keys.map(\.name).joined(separator: "、")
  let middle = place.column + 20
  canvas.text("  \(keys)", column: place.column, row: place.row, limit: middle, style: style)
  let note = reason.map { "（\($0)）" } ?? ""
  canvas.text(
    binding.title + note, column: middle, row: place.row, limit: place.endColumn, style: style)
}

/// How the caret, the input method and Esc work, for where somebody is.
private func drawExplanation(_ canvas: inout Canvas, _ help: HelpState, _ inside: Rect) {
  let lines = Explanation.lines(
    for: help.context, width: inside.width, ambiguous: canvas.ambiguousWidth)
  let first = min(help.firstLine, max(0, lines.count - inside.height))
  for row in 0..<inside.height where lines.indices.contains(first + row) {
    let line = lines[first + row]
    canvas.text(
      line.text, column: inside.column + (line.isHeading ? 0 : 2), row: inside.row + row,
      limit: inside.endColumn, style: line.isHeading ? Style(.heading, isBold: true) : .normal)
  }
}

/// The palette: commands by name, with their place, key, and why they cannot be used.
func drawPalette(_ canvas: inout Canvas, _ state: State, _ palette: PaletteState) {
  let inside = openWindow(
    &canvas, title: "命令：输入名称、拼音或首字母", columns: 72, rows: 18)
  let commands = state.commands(for: palette)
  for row in ListWindow(inside.below(2), count: commands.count, selected: palette.selected) {
    drawCommand(&canvas, state, commands[row.index], row)
  }
  if commands.isEmpty {
    canvas.text(
      "没有这样的命令", column: inside.column, row: inside.row + 2, limit: inside.endColumn,
      style: Style(.dim))
  }
  drawQuery(&canvas, palette.query, inside)
}

private func drawCommand(
  _ canvas: inout Canvas, _ state: State, _ binding: Binding, _ row: ListWindow.Row
) {
  let (place, isSelected) = (row.place, row.isSelected)
  let reason = state.unavailability(of: binding)
  let style = canvas.beginRow(row, plain: reason == nil ? .normal : Style(.dim))
  let keys = binding.keys.first?.name ?? ""
  let note = [reason.map { "（\($0)）" } ?? "", keys].filter { !$0.isEmpty }.joined(separator: " ")
  let scope = binding.context == .everywhere ? "" : "\(binding.context.rawValue)："
  let text = "\(scope)\(binding.title)"
  // A long reason gives way to the name, a long name to the key.
  let room = max(place.width * 2 / 5, place.width - canvas.width(of: text) - 2)
  let short =
    canvas.width(of: note) <= room
    ? note : DisplayWidth.truncated(note, toColumns: room, ambiguous: canvas.ambiguousWidth)
  let start = place.endColumn - canvas.width(of: short)
  canvas.text(text, column: place.column, row: place.row, limit: start - 1, style: style)
  canvas.text(
    short, column: start, row: place.row, limit: place.endColumn,
    style: isSelected ? style : Style(.dim))
}

/// The field at the head of a window in which somebody narrows its list.
private func drawQuery(_ canvas: inout Canvas, _ query: LineText, _ inside: Rect) {
  let style = Style(.field)
  canvas.fill(
    Rect(column: inside.column, row: inside.row, width: inside.width, height: 1), style: style)
  drawField(
    &canvas, query, start: inside.column, end: inside.endColumn, row: inside.row, style: style)
}
