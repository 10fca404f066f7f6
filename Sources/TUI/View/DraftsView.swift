import Core

func drawDrafts(
  _ canvas: inout Canvas, _ state: State, _ derived: Derived, _ dialog: DraftsDialog
) {
  switch dialog.step {
  case .list: drawDraftList(&canvas, state, derived, dialog)
  case .templates(let selected): drawTemplates(&canvas, derived.templates, selected)
  case .naming(let purpose, let text): drawNaming(&canvas, dialog, purpose, text)
  }
}

private func drawDraftList(
  _ canvas: inout Canvas, _ state: State, _ derived: Derived, _ dialog: DraftsDialog
) {
  let inside = openWindow(&canvas, title: "讲稿", columns: 76, rows: 18)
  let drafts = state.workspace.drafts
  let hints = draftHints(canvas, width: inside.width)
  let list = ListWindow(
    inside.above(hints.count + 1), count: drafts.count, selected: dialog.selected)
  for row in list {
    let draft = drafts[row.index]
    let style = canvas.beginRow(row)
    let y = row.place.row
    let head = FrontMatter.split(draft.source).frontMatter
    let note = [
      head.period?.chineseText ?? "", head.date?.isoText ?? "",
      draft.id == state.draft?.id ? derived.proofs.count?.text ?? "" : "",
      finalMark(of: draft, state, derived),
    ].filter { !$0.isEmpty }.joined(separator: "  ")
    let mark = draft.id == state.workspace.settings.draft ? "›" : " "
    let end = inside.endColumn - canvas.width(of: note) - 1
    canvas.text("\(mark) \(draft.name)", column: inside.column, row: y, limit: end, style: style)
    canvas.rightAligned(
      note, start: end, end: inside.endColumn, row: y,
      style: row.isSelected ? style : Style(.dim))
  }
  if drafts.isEmpty {
    canvas.text(
      "还没有讲稿，按 Insert 新建", column: inside.column, row: inside.row, limit: inside.endColumn,
      style: Style(.dim))
  }
  let lines = dialog.mistake.map { [$0] } ?? hints
  for (index, line) in lines.enumerated() {
    canvas.text(
      line, column: inside.column, row: inside.endRow - hints.count + index,
      limit: inside.endColumn, style: Style(dialog.mistake == nil ? .dim : .warning))
  }
}

/// 定稿·变3: how many of its figures have changed since.
private func finalMark(of draft: Draft, _ state: State, _ derived: Derived) -> String {
  guard state.workspace.finals[draft.id] != nil else { return "" }
  let drifts = derived.drifts.count { $0.draft == draft.id }
  return drifts == 0 ? "定稿" : "定稿·变\(drifts)"
}

/// The keys of the list, as many to a line as fit.
private func draftHints(_ canvas: Canvas, width: Int) -> [String] {
  let hints = [
    "Enter 打开", "Insert 新建", "Ctrl-R 各次留稿", "Ctrl-K 留稿", "Ctrl-G 定稿", "Ctrl-U 解除定稿",
    "Ctrl-T 定稿后变动", "F2 改名", "Ctrl-D 复制", "Delete 删除",
  ]
  var lines = [""]
  for hint in hints {
    let line = lines[lines.count - 1]
    let longer = line.isEmpty ? hint : "\(line)  \(hint)"
    if canvas.width(of: longer) <= width {
      lines[lines.count - 1] = longer
    } else {
      lines.append(hint)
    }
  }
  return lines
}

/// Each template with its parts, and what it would still miss.
private func drawTemplates(_ canvas: inout Canvas, _ templates: [TemplateSummary], _ selected: Int)
{
  let inside = openWindow(&canvas, title: "选模板：Enter 选定，Esc 返回", columns: 90, rows: 20)
  let middle = inside.column + min(38, inside.width / 2)
  let list = Rect(
    column: inside.column, row: inside.row, width: middle - inside.column - 1,
    height: inside.height)
  for row in ListWindow(list, count: templates.count, selected: selected) {
    let template = templates[row.index]
    let style = canvas.beginRow(row, plain: template.fault == nil ? .normal : Style(.error))
    let mark = template.fault == nil ? "" : "✗ "
    canvas.text(
      mark + template.name, column: list.column, row: row.place.row, limit: list.endColumn,
      style: style)
  }
  guard templates.indices.contains(selected) else { return }
  let template = templates[selected]
  var row = inside.row + 2
  if let fault = template.fault {
    row =
      canvas.wrapped(
        template.isReadable ? "有误：\(fault)" : "读不出来，不能选用：\(fault)",
        in: Rect(column: middle, row: row, width: inside.endColumn - middle, height: 5),
        style: Style(.error)) + 1
  }
  guard template.isReadable else { return }
  drawTemplate(
    &canvas, template,
    Rect(
      column: middle, row: inside.row, width: inside.endColumn - middle, height: inside.height),
    outlineAt: row)
}

private func drawTemplate(
  _ canvas: inout Canvas, _ template: TemplateSummary, _ place: Rect, outlineAt first: Int
) {
  let gaps = template.gaps == 0 ? "没有待填" : "待填 \(template.gaps) 处"
  canvas.text(
    "\(grouped(template.characters)) 字  \(gaps)", column: place.column, row: place.row,
    limit: place.endColumn, style: Style(template.gaps == 0 ? .good : .gap))
  for (index, heading) in template.outline.enumerated() where first + index < place.endRow {
    canvas.text(heading, column: place.column, row: first + index, limit: place.endColumn)
  }
}

private func drawNaming(
  _ canvas: inout Canvas, _ dialog: DraftsDialog, _ purpose: DraftsDialog.Purpose,
  _ text: LineText
) {
  let title =
    switch purpose {
    case .new: "新讲稿的名称"
    case .rename: "改名"
    case .duplicate: "副本的名称"
    case .keep: "留稿的名称"
    }
  drawNameWindow(
    &canvas, title: title, columns: 60, text, hint: "Enter 确定  Esc 返回", mistake: dialog.mistake)
}
