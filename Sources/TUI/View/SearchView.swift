import Core

/// The search over the whole workbook: the query, what was found by kind, and more of the selected line at the foot.
func drawSearch(_ canvas: inout Canvas, _ state: State, _ dialog: SearchDialog) {
  let size = canvas.frame.size
  let inside = openWindow(
    &canvas, title: "查找：汉字、拼音、首字母，几个词用空格隔开", columns: 100, rows: size.rows - 4)
  let list = Rect(
    column: inside.column, row: inside.row + 2, width: inside.width, height: inside.height - 4)
  if dialog.query.isEmpty {
    drawRecent(&canvas, state, dialog, list)
  } else {
    drawFound(&canvas, state, dialog, list)
  }
  drawSearchFoot(&canvas, state, dialog, inside)
  let style = Style(.field)
  canvas.fill(
    Rect(column: inside.column, row: inside.row, width: inside.width, height: 1), style: style)
  let summary = summary(of: dialog, state)
  canvas.rightAligned(
    summary, start: inside.column, end: inside.endColumn - 1, row: inside.row, style: style)
  drawField(
    &canvas, dialog.query, start: inside.column,
    end: max(inside.column + 10, inside.endColumn - canvas.width(of: summary) - 2),
    row: inside.row, style: style)
}

private func summary(of dialog: SearchDialog, _ state: State) -> String {
  if dialog.query.isEmpty { return "" }
  if state.search.index == nil { return "正在读取" }
  let count = dialog.results.count
  let kind = dialog.kind.map { "只看\($0.rawValue) " } ?? ""
  return count == 0 ? "没有找到" : "\(kind)共\(grouped(count))"
}

private func drawRecent(
  _ canvas: inout Canvas, _ state: State, _ dialog: SearchDialog, _ list: Rect
) {
  let recent = state.search.recent
  guard !recent.isEmpty else {
    let lines = [
      "机构、数据、指标、问题、讲稿和讲稿里的话、素材、任务、提法、区域都能找。",
      "例：总工会    zgh    zonggonghui    总工会 竞赛    zgh jscc",
    ]
    for (row, line) in lines.enumerated() where row < list.height {
      canvas.text(
        line, column: list.column, row: list.row + row, limit: list.endColumn, style: Style(.dim))
    }
    return
  }
  canvas.text(
    "最近找过", column: list.column, row: list.row, limit: list.endColumn,
    style: Style(.heading, isBold: true))
  for (index, query) in recent.prefix(max(0, list.height - 1)).enumerated() {
    drawLine(
      &canvas, "  \(query)", note: "", list.column, list.row + 1 + index, list.endColumn,
      isSelected: index == dialog.selected)
  }
}

private func drawFound(
  _ canvas: inout Canvas, _ state: State, _ dialog: SearchDialog, _ list: Rect
) {
  // A heading before the hits of each kind.
  var lines: [(group: SearchGroup, hit: Int?, index: Int)] = []
  var index = 0
  for group in dialog.results.groups {
    lines.append((group, nil, index))
    for hit in group.hits.indices {
      lines.append((group, hit, index))
      index += 1
    }
  }
  let selected = lines.firstIndex { $0.hit != nil && $0.index == dialog.selected } ?? 0
  for row in ListWindow(list, count: lines.count, selected: selected) {
    let line = lines[row.index]
    guard let hit = line.hit else {
      let rest = line.group.count - line.group.hits.count
      canvas.text(
        "\(line.group.kind.rawValue) \(grouped(line.group.count))"
          + (rest == 0
            ? ""
            : dialog.kind == nil ? "，另有\(grouped(rest))：Tab 只看一类" : "，只列前\(line.group.hits.count)"),
        column: list.column,
        row: row.place.row, limit: list.endColumn, style: Style(.heading, isBold: true))
      continue
    }
    canvas.target(.listed(offset: line.index - dialog.selected), row.place)
    drawLine(
      &canvas, "  \(line.group.hits[hit].title)", note: note(of: line.group.hits[hit], state),
      list.column, row.place.row, list.endColumn, isSelected: row.isSelected)
  }
}

private func drawLine(
  _ canvas: inout Canvas, _ text: String, note: String, _ column: Int, _ row: Int, _ end: Int,
  isSelected: Bool
) {
  let style: Style = isSelected ? Style(.selected, isBold: true) : .normal
  if isSelected {
    canvas.fill(Rect(column: column, row: row, width: end - column, height: 1), style: style)
  }
  // The note gives way, but never wholly.
  let room = max((end - column) / 3, end - column - canvas.width(of: text) - 2)
  let short = DisplayWidth.truncated(note, toColumns: room, ambiguous: canvas.ambiguousWidth)
  let start = end - canvas.width(of: short)
  canvas.text(
    text, column: column, row: row, limit: note.isEmpty ? end : start - 1, style: style)
  canvas.text(short, column: start, row: row, limit: end, style: isSelected ? style : Style(.dim))
}

/// What a hit says beside its name: of a figure its value, as far as it is known here.
private func note(of hit: SearchHit, _ state: State) -> String {
  guard case .figure(let key) = hit.target else { return hit.note }
  let indicator = state.workspace.catalog.indicator(key.indicator)
  let unit = indicator?.unit.name ?? ""
  if state.isInWindow(key) {
    switch Resolution(key, in: state.workspace) {
    case .notApplicable: return "不适用"
    case .missing: return "未报"
    case .value(let value):
      let status = state.workspace.figure(key).map { " \($0.status.rawValue)" } ?? ""
      return value.amount.text(minimumPlaces: indicator?.decimals ?? 0) + unit + status
    }
  }
  guard let known = state.search.figures[key] else { return "" }
  guard let figure = known else { return "未报" }
  let amount = figure.amount.map { $0.text(minimumPlaces: indicator?.decimals ?? 0) + unit } ?? ""
  return "\(amount) \(figure.status.rawValue)"
}

/// All of the selected line, which the list may have cut.
private func drawSearchFoot(
  _ canvas: inout Canvas, _ state: State, _ dialog: SearchDialog, _ inside: Rect
) {
  let hits = dialog.results.hits
  guard !dialog.query.isEmpty, hits.indices.contains(dialog.selected) else { return }
  let hit = hits[dialog.selected]
  let note = note(of: hit, state)
  let text = note.isEmpty ? hit.title : "\(hit.title)（\(note)）"
  canvas.wrapped(text, in: inside.below(inside.height - 2), style: Style(.dim))
}
