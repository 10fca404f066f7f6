import Core

/// The sentences that cite a record, or that miss one: two lines each.
func drawCitations(
  _ canvas: inout Canvas, _ state: State, _ derived: Derived, _ dialog: CitationsDialog
) {
  let mentions = dialog.mentions(in: derived.composition)
  let inside = openWindow(
    &canvas, title: title(of: dialog, mentions, state.workspace), columns: 88,
    rows: max(2, mentions.count * 2) + 4)
  let list = ListWindow(
    inside.above(1), count: mentions.count, selected: dialog.selected, linesPerRow: 2)
  for row in list { drawMention(&canvas, mentions[row.index], state.workspace, row) }
  if mentions.isEmpty {
    canvas.text(
      "没有待填，也没有略去的地方", column: inside.column, row: inside.row, limit: inside.endColumn,
      style: Style(.good))
  }
  let hint =
    switch dialog.scope {
    case .figure: "Enter 到这一句  Esc 返回"
    case .missing: "Enter 到所缺的数据  Esc 返回"
    }
  canvas.text(
    dialog.mistake ?? hint, column: inside.column, row: inside.endRow - 1,
    limit: inside.endColumn, style: Style(dialog.mistake == nil ? .dim : .warning))
}

private func title(
  of dialog: CitationsDialog, _ mentions: [Mention], _ workspace: Workspace
) -> String {
  switch dialog.scope {
  case .figure(let key): return "引用\(workspace.recordName(of: key))的\(mentions.count)处"
  case .missing:
    let gaps = mentions.count { $0.kind == .gap }
    return "待填\(gaps)处、略去\(mentions.count - gaps)处"
  }
}

private func drawMention(
  _ canvas: inout Canvas, _ mention: Mention, _ workspace: Workspace, _ row: ListWindow.Row
) {
  let (place, isSelected) = (row.place, row.isSelected)
  let style = canvas.beginRow(row)
  let (mark, role): (String, Role) =
    switch mention.kind {
    case .cited: ("引用", .figure)
    case .gap: ("待填", .gap)
    case .omitted: ("略去", .omission)
    }
  let end = canvas.text(
    "\(mark) ", column: place.column, row: place.row, limit: place.endColumn,
    style: isSelected ? style : Style(role, isBold: true))
  let next = canvas.text(
    note(of: mention, workspace), column: end, row: place.row, limit: place.endColumn,
    style: isSelected ? style : Style(role))
  canvas.rightAligned(
    mention.heading.isEmpty ? "开头" : mention.heading, start: next + 2, end: place.endColumn,
    row: place.row, style: isSelected ? style : Style(.dim))
  MarkedSentence(mention.sentence, marked: mention.marked).draw(
    &canvas, column: place.column + 2, row: place.row + 1, limit: place.endColumn, style: style,
    marked: isSelected
      ? Style(.selected, isBold: true, isUnderlined: true) : Style(role, isBold: true))
}

/// The wording, or what is missing and who owes it.
private func note(of mention: Mention, _ workspace: Workspace) -> String {
  switch mention.kind {
  case .cited: return mention.wording
  case .gap, .omitted:
    let owing = workspace.owing(mention.keys)
    return owing.isEmpty ? mention.wording : "缺\(mention.wording) · \(owing)"
  }
}
