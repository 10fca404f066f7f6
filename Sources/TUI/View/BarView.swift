import Core

/// The top bar: where we are, and how far the work has come.
func drawBar(_ canvas: inout Canvas, _ state: State, _ derived: Derived, _ layout: Layout) {
  let style = Style(.bar, isBold: true)
  let width = state.size.columns
  canvas.fill(Rect(column: 0, row: layout.barRow, width: width, height: 1), style: style)
  let counts = barCounts(state, derived)
  let right = counts.map(\.text).joined(separator: "  ") + " "
  let rightWidth = canvas.width(of: right)
  let chain = state.workspace.home.map { home in
    (state.workspace.ancestors(of: home.id).first?.name ?? "") + home.name
  }
  let working = state.workspace.settings.period
  // Looking at another period than the one that is worked on must not go unnoticed.
  let note =
    state.period == working
    ? "" : width >= 100 ? "（工作期是\(working.chineseText)）" : "（非工作期）"
  let place = "\(chain ?? "") · \(state.period.chineseText)\(note)"
  let title = width >= 100 ? " 群团讲稿工作台  \(place)" : " \(place)"
  canvas.text(
    title, column: 0, row: layout.barRow, limit: max(0, width - rightWidth - 1), style: style)
  canvas.text(
    right, column: max(0, width - rightWidth), row: layout.barRow, limit: width, style: style)
  var column = max(0, width - rightWidth)
  for count in counts {
    let length = canvas.width(of: count.text)
    if let page = count.page {
      canvas.target(
        .key(page), Rect(column: column, row: layout.barRow, width: length, height: 1))
    }
    column += length + 2
  }
}

/// A count, and the key of the page that it is about.
private func barCounts(_ state: State, _ derived: Derived) -> [(text: String, page: Key?)] {
  var counts: [(text: String, page: Key?)] = []
  let workspace = state.workspace
  var reported = 0
  var expected = 0
  for subject in state.homeSubjects {
    let count = derived.completeness(of: subject, state)
    reported += count.reported
    expected += count.expected
  }
  // Rounded down, so that only a full ledger shows 100.
  counts.append(("数据 \(expected == 0 ? 100 : reported * 100 / expected)%", .function(3)))
  let followed = workspace.followedOrganizations
  // In place: at every keystroke, a copy of each of a province's issues would cost more than drawing does.
  var (open, overdue) = (0, 0)
  for index in workspace.issues.indices
  where workspace.issues[index].isOpen && followed.contains(workspace.issues[index].organization) {
    open += 1
    if workspace.issues[index].isOverdue(on: state.today) { overdue += 1 }
  }
  counts.append(("四化 \(open)项" + (overdue > 0 ? "·\(overdue)逾期" : ""), .function(4)))
  counts.append(("待填 \(derived.composition.gaps.count)", .function(5)))
  if let count = derived.proofs.count, let text = count.barText(isShort: state.size.columns < 76) {
    counts.append((text, .function(6)))
  }
  if !derived.drifts.isEmpty {
    let word = state.size.columns >= 76 ? "定稿后变" : "变"
    counts.append((word + "\(derived.drifts.count)", nil))
  }
  counts.append((savingText(state), nil))
  return counts
}

private func savingText(_ state: State) -> String {
  if state.readOnlyReason != nil { return "只读" }
  if state.saving.isPending { return "保存中" }
  return state.saving.failure == nil ? "已存" : "未存！"
}

/// The foot: what the focused thing is, or what just happened.
func drawDetail(_ canvas: inout Canvas, _ state: State, _ derived: Derived, _ layout: Layout) {
  let width = state.size.columns
  let lastRow = layout.detailRow + layout.detailRows - 1
  if state.focus == .speech, state.editor == nil, let index = derived.stops.index(of: state.speech)
  {
    // A notice takes the strip's last row.
    let rows = layout.detailRows - (state.notice == nil ? 0 : 1)
    drawStrip(
      &canvas, state, derived, derived.stops[index],
      Rect(column: 0, row: layout.detailRow, width: width, height: rows))
    if state.notice == nil { return }
  }
  if let form = state.grid.annotation {
    drawAnnotation(
      &canvas, state, form,
      Rect(column: 0, row: layout.detailRow, width: width, height: layout.detailRows))
    return
  }
  if let notice = state.notice {
    let (mark, role): (String, Role) =
      switch notice.kind {
      case .information: ("", .normal)
      case .success: ("✓ ", .good)
      case .warning: ("! ", .warning)
      case .error: ("✗ ", .error)
      }
    canvas.text(
      " \(mark)\(notice.text)", column: 0, row: lastRow, limit: width,
      style: Style(role, isBold: true))
    return
  }
  canvas.text(
    " \(detail(state, derived, layout))", column: 0, row: layout.detailRow, limit: width,
    style: Style(.dim))
}

private func detail(_ state: State, _ derived: Derived, _ layout: Layout) -> String {
  if state.overlayContext != nil { return "" }
  return switch state.focus {
  case .figures: state.isOnTotal ? totalDetail(state) : figureDetail(state, derived)
  case .organizations: subjectDetail(state)
  case .speech:
    state.editor.map { editorDetail($0, derived) } ?? diagnosticDetail(derived.composition)
  case .materials: ""
  case .overview: overviewDetail(state, derived, layout)
  case .issues: ledgerDetail(state, derived)
  }
}

/// The first thing that is wrong with the speech, with its place and what to write instead.
private func diagnosticDetail(_ composition: Composition) -> String {
  guard let first = composition.diagnostics.first else { return "" }
  let file = first.source.file
  let name = file > 0 && file < composition.files.count ? "片段 \(composition.files[file]) " : ""
  let advice = first.suggestion.isEmpty ? "" : "；\(first.suggestion)"
  let rest = composition.diagnostics.count > 1 ? "（共\(composition.diagnostics.count)处）" : ""
  return "! \(name)第\(first.line)行：\(first.message)\(advice)\(rest)"
}

private func figureDetail(_ state: State, _ derived: Derived) -> String {
  guard let key = state.focusedKey,
    let indicator = state.workspace.catalog.indicator(key.indicator)
  else { return "" }
  if state.grid.editor != nil {
    switch state.editorReading {
    case .success(let input):
      // The words say what the sign of a conversion says.
      return "识别为 \(input.echo.hasPrefix("= ") ? String(input.echo.dropFirst(2)) : input.echo)"
    case .failure(let error): return error.description
    case nil: return "空着按 Enter 即清除"
    }
  }
  if let range = state.gridSelection { return rangeDetail(state, range) }
  guard state.workspace.isReported(key) else {
    return CellRefusal.otherLength(key.period).description
  }
  var parts: [String] = []
  let rollUp = RollUpText(key, indicator, in: state.workspace)
  if rollUp.isOff, let text = rollUp.text { parts.append("≠ \(text)") }
  if let figure = state.workspace.figure(key) {
    if !figure.doubt.isEmpty { parts.append("存疑：\(figure.doubt)") }
    if !figure.source.isEmpty { parts.append("来源：\(figure.source)") }
    if !figure.scope.isEmpty { parts.append("口径：\(figure.scope)") }
    if !figure.note.isEmpty { parts.append("备注：\(figure.note)") }
  } else {
    parts.append("未报")
  }
  if !rollUp.isOff, let text = rollUp.text { parts.append(text) }
  if !indicator.definition.isEmpty { parts.append(indicator.definition) }
  let cited = derived.composition.sections.contains { $0.dependencies.contains(key) }
  if !cited { parts.append("本稿未引用") }
  return parts.joined(separator: "｜")
}

/// How many cells are selected and what they add up to, where they may be added.
private func rangeDetail(_ state: State, _ range: GridRange) -> String {
  let keys = state.keys(in: range)
  let figures = keys.compactMap { key -> (amount: Amount, indicator: Indicator)? in
    guard case .value(let value) = Resolution(key, in: state.workspace),
      let indicator = state.workspace.catalog.indicator(key.indicator)
    else { return nil }
    return (value.amount, indicator)
  }
  let text = "选中\(keys.count)项，有数\(figures.count)项"
  guard figures.count > 1, let unit = figures.first?.indicator.unit,
    figures.allSatisfy({ $0.indicator.unit == unit && $0.indicator.nature != .ratio })
  else { return text }
  var total = Amount.zero
  for figure in figures {
    guard let sum = try? total.adding(figure.amount) else { return text }
    total = sum
  }
  return "\(text)，合计\(total.plainText)\(unit.name)"
}

private func subjectDetail(_ state: State) -> String {
  guard case .organization(let id) = state.tree.selected,
    let organization = state.workspace.organization(id)
  else { return "" }
  let parts = [
    organization.formalName, organization.headTitle.isEmpty ? "" : "负责人：\(organization.headTitle)",
    organization.contact.isEmpty ? "" : "联系人：\(organization.contact)",
    organization.telephone.isEmpty ? "" : "电话：\(organization.telephone)",
  ]
  return parts.filter { !$0.isEmpty }.joined(separator: "｜")
}
