import Core

/// The bar at the foot in which somebody seeks: its two fields, what was found, and its keys.
func drawFindBar(
  _ canvas: inout Canvas, _ editor: DraftEditor, _ find: FindBar, _ layout: Layout
) {
  let width = canvas.frame.size.columns
  let row = layout.detailRow
  canvas.fill(Rect(column: 0, row: row, width: width, height: 1))
  let found = " \(findingText(editor, find)) "
  let room = width - canvas.width(of: found) - canvas.width(of: " 查找 ") - canvas.width(of: " 替换为 ")
  let fieldWidth = max(6, min(30, room / 2))
  var column = canvas.text(" 查找 ", column: 0, row: row, limit: width)
  column = drawBarField(
    &canvas, find.query, column, row, fieldWidth, isFocused: find.field == .query)
  column = canvas.text(" 替换为 ", column: column, row: row, limit: width)
  column = drawBarField(
    &canvas, find.replacement, column, row, fieldWidth, isFocused: find.field == .replacement)
  canvas.rightAligned(found, start: column, end: width, row: row, style: Style(.dim))
}

/// The same for the composed speech, where nothing is replaced.
func drawSpeechFindBar(
  _ canvas: inout Canvas, _ derived: Derived, _ find: SpeechFind, _ layout: Layout
) {
  let width = canvas.frame.size.columns
  let row = layout.detailRow
  canvas.fill(Rect(column: 0, row: row, width: width, height: 1))
  let column = canvas.text(" 查找 ", column: 0, row: row, limit: width)
  let end = drawBarField(&canvas, find.query, column, row, min(40, width / 2), isFocused: true)
  canvas.rightAligned(
    " \(findingText(derived, find)) ", start: end, end: width, row: row, style: Style(.dim))
}

private func findingText(_ derived: Derived, _ find: SpeechFind) -> String {
  if find.query.isEmpty { return "" }
  guard let current = derived.speechHits.current(find) else { return "没有找到" }
  let remark = find.remark.isEmpty ? "" : "（\(find.remark)）"
  return "第\(current + 1)处，共\(derived.speechHits.count)处\(remark)"
}

private func drawBarField(
  _ canvas: inout Canvas, _ text: LineText, _ column: Int, _ row: Int, _ width: Int, isFocused: Bool
) -> Int {
  let end = column + width
  let style = Style(.field, isBold: isFocused)
  canvas.fill(Rect(column: column, row: row, width: width, height: 1), style: style)
  drawField(&canvas, text, start: column, end: end, row: row, style: style, hasCaret: isFocused)
  return end
}

/// 第3处，共12处（已从头找起）
private func findingText(_ editor: DraftEditor, _ find: FindBar) -> String {
  if find.query.isEmpty { return find.remark }
  let hits = editor.text.matches(of: find.query.string)
  let remark = find.remark.isEmpty ? "" : "（\(find.remark)）"
  guard !hits.isEmpty else { return find.remark.isEmpty ? "没有找到" : find.remark }
  guard let index = hits.firstIndex(of: editor.text.selection.range) else {
    return "共\(hits.count)处\(remark)"
  }
  return "第\(index + 1)处，共\(hits.count)处\(remark)"
}

/// The keys of the bar's hint line.
func findHints(_ find: FindBar) -> [(String, String)] {
  let enter = find.field == .query ? "下一处" : "替换这处"
  let other = find.field == .query ? "替换为" : "查找"
  return [
    ("Enter", enter), ("↓↑", "前后移"), ("Tab", other), ("Ctrl-A", "全部替换"), ("Esc", "返回"),
  ]
}
