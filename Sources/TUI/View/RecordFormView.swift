import Core

func drawRecordForm(_ canvas: inout Canvas, _ workspace: Workspace, _ form: RecordForm) {
  let around = canvas.pointerMap
  let rows = form.fields.reduce(0) { $0 + $1.rows } + 5
  let inside = openWindow(&canvas, title: form.title, columns: 84, rows: rows)
  // A low window takes rows from the longer texts.
  let spare = inside.height - form.fields.count - 2
  let passageRows = max(1, min(3, 1 + spare))
  var row = inside.row
  for (index, field) in form.fields.enumerated() {
    let isFocused = form.focus == index
    let height = field.rows > 1 ? passageRows : 1
    canvas.text(
      field.name.rawValue, column: inside.column, row: row, limit: inside.column + 9,
      style: Style(isFocused ? .heading : .dim, isBold: isFocused))
    let place = Rect(
      column: inside.column + 10, row: row, width: inside.width - 10, height: height)
    canvas.target(
      .field(offset: index - form.focus, again: field.isPicked ? .enter : nil),
      Rect(column: inside.column, row: row, width: inside.width, height: height))
    draw(&canvas, field, place, workspace, isFocused: isFocused)
    row += height
  }
  let foot = inside.endRow - 1
  drawChoice(
    &canvas, "〔 \(form.verb) 〕", inside.column + 10, foot - 1,
    isFocused: form.focus == form.fields.count)
  canvas.target(
    .button(offset: form.fields.count - form.focus),
    Rect(column: inside.column + 10, row: foot - 1, width: 12, height: 1))
  canvas.text(
    "Ctrl-S \(form.verb)  Esc \(form.purpose == .workbook ? "退出" : "返回")",
    column: inside.column + 24, row: foot - 1, limit: inside.endColumn,
    style: Style(.dim))
  let (text, role) = remark(form, workspace)
  canvas.text(text, column: inside.column, row: foot, limit: inside.endColumn, style: Style(role))
  if let picking = form.picking {
    canvas.pointerMap = around
    drawChoiceList(
      &canvas, of: form.field?.name.rawValue ?? "", form.options(in: workspace).map(\.title),
      selected: picking.selected, query: picking.query)
  }
}

/// What a form has to say before its hints: what is wrong, or that Esc would lose something; nil for nothing.
func remark(
  _ mistake: String?, isLeaving: Bool, saving: String = "Ctrl-S 保存"
) -> (String, Role)? {
  if let mistake { return ("✗ \(mistake)", .error) }
  return isLeaving ? ("! 改动还没有保存：\(saving)，再按 Esc 放弃", .warning) : nil
}

private func remark(_ form: RecordForm, _ workspace: Workspace) -> (String, Role) {
  if let said = remark(form.mistake, isLeaving: form.isLeaving, saving: "Ctrl-S \(form.verb)") {
    return said
  }
  if form.field?.name == .target, !form.text(.target).isEmpty,
    let indicator = form.indicator(.indicator).flatMap(workspace.catalog.indicator)
  {
    do { return ("识别为 \(try AmountInput(form.text(.target), for: indicator).echo)", .dim) } catch {
      return (error.description, .warning)
    }
  }
  return (form.field?.hint ?? "", .dim)
}

private func draw(
  _ canvas: inout Canvas, _ field: FormField, _ rect: Rect, _ workspace: Workspace,
  isFocused: Bool
) {
  switch field.content {
  case .line(let text): drawTextField(&canvas, text, rect, isFocused: isFocused)
  case .passage(let text): drawPassageField(&canvas, text, rect, isFocused: isFocused)
  case .choice(let choices, let selected):
    drawChoices(
      &canvas, choices, choices.indices.contains(selected) ? choices[selected] : "", rect,
      isFocused: isFocused)
  case .listed(let words, let chosen):
    drawPicked(&canvas, chosen.map { words[$0] } ?? "（请选定）", rect, isFocused: isFocused)
  case .ticks(let words, let ticked, let cursor):
    drawTicks(&canvas, words, ticked, cursor, rect, isFocused: isFocused)
  case .subject(let subject):
    drawPicked(&canvas, subject.map(workspace.name), rect, isFocused: isFocused)
  case .indicator(let id):
    let indicator = id.flatMap(workspace.catalog.indicator)
    drawPicked(
      &canvas, indicator.map { "\($0.name)（\($0.unit.name)）" }, rect, isFocused: isFocused)
  }
}

private func drawPicked(_ canvas: inout Canvas, _ text: String?, _ rect: Rect, isFocused: Bool) {
  if isFocused {
    canvas.fill(rect, style: Style(.selected))
    canvas.frame.cursor = Point(column: rect.column, row: rect.row)
  }
  canvas.text(
    text ?? "（不定）", column: rect.column, row: rect.row, limit: rect.endColumn,
    style: isFocused ? Style(.selected, isBold: true) : text == nil ? Style(.dim) : .normal)
}

/// Words with boxes before them, as many on a line as there is room for.
private func drawTicks(
  _ canvas: inout Canvas, _ words: [String], _ ticked: Set<Int>, _ cursor: Int, _ rect: Rect,
  isFocused: Bool
) {
  var lines: [[Int]] = [[]]
  var column = 0
  func text(_ index: Int) -> String { "\(ticked.contains(index) ? "[√]" : "[ ]")\(words[index])" }
  for index in words.indices {
    let width = canvas.width(of: text(index))
    if column + width > rect.width {
      lines.append([])
      column = 0
    }
    lines[lines.count - 1].append(index)
    column += width + 1
  }
  // Those around the cursor where they do not all fit.
  let here = isFocused ? lines.firstIndex { $0.contains(cursor) } ?? 0 : 0
  let first = max(0, here - rect.height + 1)
  for row in 0..<rect.height where lines.indices.contains(first + row) {
    var column = rect.column
    for index in lines[first + row] {
      let isHere = isFocused && index == cursor
      if isHere { canvas.frame.cursor = Point(column: column, row: rect.row + row) }
      column =
        canvas.text(
          text(index), column: column, row: rect.row + row, limit: rect.endColumn,
          style: isHere ? Style(.selected, isBold: true) : .normal) + 1
    }
    if row == rect.height - 1, first + row < lines.count - 1 {
      canvas.text(
        "…", column: min(column, rect.endColumn - canvas.width(of: "…")), row: rect.row + row,
        limit: rect.endColumn, style: Style(.dim))
    }
  }
}

/// A longer text on several lines; those around the caret where they do not all fit.
private func drawPassageField(
  _ canvas: inout Canvas, _ text: LineText, _ rect: Rect, isFocused: Bool
) {
  if isFocused { canvas.fill(rect, style: Style(.field)) }
  let bytes = Array(text.string.utf8)
  // One column stays free for the caret behind the last character.
  let lines = LineWrap.lines(bytes, width: rect.width - 1, ambiguous: canvas.ambiguousWidth)
  let caret = String(String.UnicodeScalarView(text.scalars[..<text.caret])).utf8.count
  let caretLine = lines.lastIndex { $0.lowerBound <= caret } ?? 0
  let first = isFocused ? max(0, caretLine - rect.height + 1) : 0
  for row in 0..<rect.height where lines.indices.contains(first + row) {
    let isCut = !isFocused && row == rect.height - 1
    let range = lines[first + row]
    canvas.text(
      String(decoding: bytes[isCut ? range.lowerBound..<bytes.count : range], as: UTF8.self),
      column: rect.column, row: rect.row + row, limit: rect.endColumn,
      style: isFocused ? Style(.field) : .normal)
  }
  guard isFocused else { return }
  let before = String(decoding: bytes[lines[caretLine].lowerBound..<caret], as: UTF8.self)
  canvas.frame.cursor = Point(
    column: min(rect.endColumn - 1, rect.column + canvas.width(of: before)),
    row: rect.row + caretLine - first)
}
