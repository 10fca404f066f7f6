import Core

/// The live text of the draft: markup, figures and headings told apart, the selection and what is sought marked, each
/// mistake under its own line, the caret where it is.
func drawEditor(
  _ canvas: inout Canvas, _ state: State, _ derived: Derived, _ editor: DraftEditor, _ rect: Rect,
  _ place: Rect
) {
  let locked = editor.text.isLocked(at: editor.text.caret) ? "（已锁定）" : ""
  canvas.box(
    rect, title: "原文 · \(state.draft?.name ?? "")\(locked)", isFocused: state.overlay == nil)
  let rows = SourceRows(
    editor, mistakes: editor.mistakes(of: derived.composition), height: place.height)
  var painter = SourcePainter(editor)
  for (index, row) in rows.rows.enumerated() {
    switch row {
    case .text(let line):
      painter.draw(
        &canvas, line, column: place.column, row: place.row + index, end: place.endColumn)
    case .mistake(let mistake, let column):
      drawMistake(&canvas, mistake, place, column: column, row: place.row + index)
    }
  }
  guard state.overlay == nil else { return }
  let column = editor.text.visualPosition(of: editor.text.caret).column
  canvas.frame.cursor = Point(
    column: min(place.column + column, place.endColumn), row: place.row + rows.caretRow)
  if let completion = editor.completion {
    drawList(
      &canvas, completion.listed, selected: completion.selected,
      title: completion.stage == .operand ? "插入：↑↓ 选择 Enter 采用" : "说法：↑↓ 选择 Enter 采用")
  } else if let choices = editor.choices {
    drawList(
      &canvas, choices.entries.map { ListedEntry(text: $0.text, note: $0.note) },
      selected: choices.selected, title: choices.title)
  }
}

/// 〈 indented to its place where there is room 〉 ✗ 没有“竞塞场次”这项指标；是否要写：竞赛场次（F8 改正）
private func drawMistake(
  _ canvas: inout Canvas, _ mistake: Diagnostic, _ place: Rect, column: Int, row: Int
) {
  let text = "✗ \(mistake.advice)"
  let indent = max(0, min(column, place.width - canvas.width(of: text)))
  canvas.text(
    text, column: place.column + indent, row: row, limit: place.endColumn + 1,
    style: Style(mistake.severity == .error ? .error : .warning))
}

/// What stands on the rows of the source's panel.
struct SourceRows {
  enum Row {
    case text(VisualLine)
    /// Under the drawn line that it begins on, at that column.
    case mistake(Diagnostic, column: Int)
  }

  private(set) var rows: [Row] = []
  /// On which of them the caret stands.
  private(set) var caretRow = 0

  /// The rows from the editor's first line on; further down where mistakes would push the caret out of the panel.
  init(_ editor: DraftEditor, mistakes: [Diagnostic], height: Int) {
    let text = editor.text
    let caretLine = text.visualPosition(of: text.caret).line
    // A panel of a few rows belongs to the text.
    let byLine = height < 5 ? [:] : Dictionary(grouping: mistakes, by: \.line)
    for (index, line) in text.visualLines(from: editor.firstLine, count: height).enumerated() {
      if editor.firstLine + index == caretLine { caretRow = rows.count }
      rows.append(.text(line))
      for mistake in byLine[line.paragraph + 1] ?? [] {
        let place = text.position(utf8Offset: mistake.source.start)
        guard place.paragraph == line.paragraph,
          line.range.contains(place.offset) || line.range.isEmpty
        else { continue }
        rows.append(.mistake(mistake, column: text.visualPosition(of: place).column))
      }
    }
    // With what is wrong on the caret's own line, where both fit.
    var lastRow = caretRow
    if caretRow + 1 < rows.count, case .mistake = rows[caretRow + 1] { lastRow += 1 }
    let surplus = max(0, lastRow - height + 1)
    rows.removeFirst(min(surplus, rows.count))
    caretRow -= surplus
    rows.removeLast(max(0, rows.count - height))
  }
}

/// Draws lines of the source; what a paragraph's characters look like is worked out once for all its lines.
private struct SourcePainter {
  private let text: EditorText
  private let selection: Range<TextPosition>
  private let query: String
  private var paragraph = -1
  private var styles: [Style] = []

  init(_ editor: DraftEditor) {
    text = editor.text
    selection = editor.text.selection.range
    query = editor.find?.query.string ?? ""
  }

  mutating func draw(
    _ canvas: inout Canvas, _ line: VisualLine, column: Int, row: Int, end: Int
  ) {
    let scalars = text.paragraphs[line.paragraph].scalars
    if paragraph != line.paragraph {
      paragraph = line.paragraph
      styles = styles(of: scalars)
    }
    var column = column
    var start = line.range.lowerBound
    while start < line.range.upperBound {
      var next = start + 1
      while next < line.range.upperBound, styles[next] == styles[start] { next += 1 }
      column = canvas.text(
        String(String.UnicodeScalarView(scalars[start..<next])), column: column, row: row,
        limit: end + 1, style: styles[start])
      start = next
    }
  }

  private func styles(of scalars: [Unicode.Scalar]) -> [Style] {
    var styles = sourceStyles(of: scalars)
    func mark(_ range: Range<TextPosition>, _ style: Style) {
      let lower = range.lowerBound.paragraph < paragraph ? 0 : range.lowerBound.offset
      let upper = range.upperBound.paragraph > paragraph ? scalars.count : range.upperBound.offset
      guard range.lowerBound.paragraph <= paragraph, range.upperBound.paragraph >= paragraph,
        lower < upper
      else { return }
      for offset in lower..<min(upper, scalars.count) { styles[offset] = style }
    }
    if !query.isEmpty {
      for hit in text.matches(of: query, in: paragraph) { mark(hit, Style(.match)) }
    }
    mark(selection, Style(.selected))
    return styles
  }
}

/// Headings and directive lines whole; in other lines braces as figures, brackets dim.
private func sourceStyles(of scalars: [Unicode.Scalar]) -> [Style] {
  var styles = [Style](repeating: .normal, count: scalars.count)
  guard let first = scalars.first else { return styles }
  if first == "#" { return styles.map { _ in Style(.heading, isBold: true) } }
  let isDirective = first == "@" || first == "＠"
  if isDirective { styles = styles.map { _ in Style(.dim) } }
  var depth = 0
  for (index, scalar) in scalars.enumerated() {
    switch scalar {
    case "{", "｛": depth += 1
    case "[", "]": styles[index] = Style(.omission)
    default: break
    }
    if depth > 0 { styles[index] = Style(.figure) }
    if scalar == "}" || scalar == "｝" { depth = max(0, depth - 1) }
  }
  return styles
}

/// One line of the list under the caret.
private struct ListedEntry {
  var text: String
  var note: String
  var isRefused = false
}

extension Completion {
  fileprivate var listed: [ListedEntry] {
    candidates.map { ListedEntry(text: $0.text, note: $0.note, isRefused: $0.refusal != nil) }
  }
}

/// The list under the caret, or above it where there is no room below.
private func drawList(
  _ canvas: inout Canvas, _ entries: [ListedEntry], selected: Int, title: String
) {
  guard let caret = canvas.frame.cursor else { return }
  let size = canvas.frame.size
  let below = size.rows - caret.row - 5
  let isBelow = below >= min(5, entries.count) || below >= caret.row - 2
  let rows = min(10, entries.count, max(1, isBelow ? below : caret.row - 2))
  guard !entries.isEmpty else { return }
  let width = min(60, size.columns - 2)
  let column = max(0, min(caret.column, size.columns - width - 1))
  let top = isBelow ? caret.row + 1 : max(0, caret.row - rows - 2)
  let rect = Rect(column: column, row: top, width: width, height: rows + 2)
  canvas.fill(rect)
  canvas.box(rect, title: title, isFocused: false)
  for row in ListWindow(
    rect.inset(columns: 1, rows: 1), count: entries.count, selected: selected)
  {
    let entry = entries[row.index]
    let style = canvas.beginRow(row, plain: Style(entry.isRefused ? .dim : .normal))
    let y = row.place.row
    let sign = entry.isRefused ? "×" : " "
    let end = canvas.text(
      "\(sign)\(entry.text) ", column: rect.column + 1, row: y, limit: rect.endColumn - 1,
      style: style)
    canvas.rightAligned(
      entry.note, start: end, end: rect.endColumn - 1, row: y,
      style: row.isSelected ? style : Style(.dim))
  }
  canvas.frame.cursor = caret
}
