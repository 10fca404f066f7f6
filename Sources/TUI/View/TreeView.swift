import Core

/// The organizations: completeness n/m at the right, a mark for open issues before it.
func drawTree(_ canvas: inout Canvas, _ state: State, _ derived: Derived, _ rect: Rect) {
  let isFocused = state.focus == .organizations && state.overlay == nil
  canvas.box(rect, title: "机构", isFocused: isFocused)
  canvas.target(.panel(.organizations), rect)
  let inside = rect.inset(columns: 1, rows: 1)
  let rows = state.treeRows
  for line in 0..<inside.height {
    let index = state.tree.firstRow + line
    guard rows.indices.contains(index) else { break }
    drawTreeRow(
      &canvas, state, derived, rows[index], isFocused: isFocused,
      in: Rect(column: inside.column, row: inside.row + line, width: inside.width, height: 1))
    if rows[index].subject == state.tree.selected, isFocused {
      canvas.frame.cursor = Point(column: inside.column, row: inside.row + line)
    }
  }
}

private func drawTreeRow(
  _ canvas: inout Canvas, _ state: State, _ derived: Derived, _ row: TreeRow, isFocused: Bool,
  in rect: Rect
) {
  let isSelected = row.subject == state.tree.selected
  let style: Style =
    isSelected ? Style(isFocused ? .selected : .selectedDim, isBold: true) : .normal
  if isSelected { canvas.fill(rect, style: style) }
  canvas.target(.subject(row.subject), rect)
  let count = derived.completeness(of: row.subject, state)
  var end = rect.endColumn
  if count.expected > 0 {
    let text = "\(count.reported)/\(count.expected)"
    let numbers = isSelected ? style : Style(count.missing.isEmpty ? .good : .dim)
    canvas.rightAligned(text, start: rect.column, end: end, row: rect.row, style: numbers)
    end -= canvas.width(of: text) + 1
  }
  let open = openIssues(state, row.subject)
  if open > 0 {
    let mark = "!\(open)"
    canvas.rightAligned(
      mark, start: rect.column, end: end, row: rect.row,
      style: isSelected ? style : Style(.warning))
    end -= canvas.width(of: mark) + 1
  }
  let sign = row.isExpandable ? (row.isExpanded ? "▾" : "▸") : " "
  let indent = String(repeating: " ", count: row.depth)
  canvas.text(
    "\(indent)\(sign)\(state.workspace.name(of: row.subject))", column: rect.column,
    row: rect.row, limit: end, style: style)
}

private func openIssues(_ state: State, _ subject: Subject) -> Int {
  let workspace = state.workspace
  switch subject {
  case .organization(let id):
    return workspace.issues.count { $0.organization == id && $0.isOpen }
  case .region(let id):
    // The root would only repeat what the top bar says.
    guard id != state.region else { return 0 }
    let members = Set(workspace.subtree(of: id))
    return workspace.issues.count { issue in
      issue.isOpen
        && workspace.organization(issue.organization).map { members.contains($0.region) } ?? false
    }
  }
}
