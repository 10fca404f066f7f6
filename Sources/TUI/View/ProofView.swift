import Core

/// Where findings are listed, and below them all of the selected one. A function of the size alone.
struct ProofPage {
  let page: RevisionsPage

  init(_ size: Size) { page = RevisionsPage(size) }

  /// Below a line, at the foot.
  var detailRows: Int { min(5, page.text.height / 3) }
  /// Below the names of the filters.
  var listRows: Int { max(0, page.text.height - detailRows - 2) }
}

/// 校核: the findings under their severities and sections, each marked in its sentence.
func drawProof(_ canvas: inout Canvas, _ state: State, _ derived: Derived, _ dialog: ProofDialog) {
  let page = ProofPage(state.size)
  page.page.open(&canvas, title: "校核 · \(state.draft?.name ?? "")")
  let place = page.page.text
  drawFilters(&canvas, derived.proofs, dialog, place)
  let items = dialog.items(of: derived.proofs)
  let list = Rect(
    column: place.column, row: place.row + 1, width: place.width, height: page.listRows)
  drawItems(&canvas, items, dialog.selected, derived.composition, list)
  canvas.rule(
    column: place.column, row: list.endRow, limit: place.endColumn, style: Style(.border))
  if items.indices.contains(dialog.selected) {
    drawDetail(&canvas, state, derived, items[dialog.selected], place.below(page.listRows + 2))
  } else if list.height > 0 {
    let text =
      derived.proofs.count == nil
      ? "正在读校核用的词" : dialog.filter == .all ? "没有发现问题" : "没有这一类"
    canvas.text(
      text, column: list.column, row: list.row, limit: list.endColumn,
      style: Style(dialog.filter == .all ? .good : .dim))
  }
  if let reason = dialog.reason {
    drawNameWindow(
      &canvas, title: "忽略的理由", columns: 60, reason, hint: "Enter 确定  Esc 返回",
      mistake: dialog.mistake)
  }
}

/// 全部7 必错1 疑似2 提示4 已忽略0.
private func drawFilters(
  _ canvas: inout Canvas, _ proofs: DraftProofs, _ dialog: ProofDialog, _ place: Rect
) {
  var column = place.column
  for filter in ProofDialog.Filter.allCases {
    let count = proofs.items.count(where: filter.lets)
    let isCurrent = filter == dialog.filter
    column = canvas.text(
      " \(filter.title)\(count) ", column: column, row: place.row, limit: place.endColumn,
      style: isCurrent ? Style(.selected, isBold: true) : Style(.dim))
  }
  let figures = proofs.figures
  guard figures != FigureTally() else { return }
  canvas.text(
    "手写的数：相符\(figures.confirmed) 不符\(figures.contradicted) 无出处\(figures.unsourced)",
    column: column + 1, row: place.row, limit: place.endColumn, style: Style(.dim))
}

/// A row of the list: a heading, or a finding by its index.
private enum ProofLine {
  case heading(ProofSeverity, String)
  case item(Int)

  static func lines(of items: [DraftProofs.Item], _ composition: Composition) -> [ProofLine] {
    var lines: [ProofLine] = []
    for (index, item) in items.enumerated() {
      let above = index > 0 ? items[index - 1] : nil
      if above?.severity != item.severity || above?.found.section != item.found.section {
        let heading = composition.heading(ofSection: item.found.section)
        lines.append(.heading(item.severity, heading))
      }
      lines.append(.item(index))
    }
    return lines
  }
}

private func drawItems(
  _ canvas: inout Canvas, _ items: [DraftProofs.Item], _ selected: Int,
  _ composition: Composition, _ place: Rect
) {
  let lines = ProofLine.lines(of: items, composition)
  let line = lines.firstIndex { if case .item(selected) = $0 { true } else { false } } ?? 0
  for row in ListWindow(place, count: lines.count, selected: line) {
    switch lines[row.index] {
    case .heading(let severity, let section):
      canvas.text(
        "\(severity.name) · \(section)", column: place.column, row: row.place.row,
        limit: place.endColumn, style: Style(severity.role, isBold: true))
    case .item(let index):
      drawItem(
        &canvas, items[index], composition,
        // Headings are no stops: the pointer counts findings.
        ListWindow.Row(index: index, place: row.place, offset: index - selected))
    }
  }
}

private func drawItem(
  _ canvas: inout Canvas, _ item: DraftProofs.Item, _ composition: Composition,
  _ row: ListWindow.Row
) {
  let style = canvas.beginRow(row)
  let place = row.place
  let start = place.column + min(18, max(10, place.width / 5))
  canvas.text(
    "  \(item.found.finding.rule.card.name)", column: place.column, row: place.row,
    limit: start - 1, style: row.isSelected ? style : Style(.dim))
  let end = place.endColumn - 5
  if let sentence = composition.sentence(of: item.found) {
    sentence.draw(
      &canvas, column: start, row: place.row, limit: end, style: style,
      marked: row.isSelected
        ? Style(.selected, isBold: true, isUnderlined: true)
        : Style(item.severity.role, isBold: true))
  }
  if item.found.finding.fix != nil {
    canvas.rightAligned(
      "可改", start: end, end: place.endColumn, row: place.row,
      style: row.isSelected ? style : Style(.good))
  }
}

/// The rule, why, by which clause, and what to do.
private func drawDetail(
  _ canvas: inout Canvas, _ state: State, _ derived: Derived, _ item: DraftProofs.Item,
  _ place: Rect
) {
  let finding = item.found.finding
  let card = finding.rule.card
  var pieces = FlowedPieces(width: place.width, ambiguousWidth: canvas.ambiguousWidth)
  pieces.append("\(finding.severity.name) \(card.name)")
  pieces.append(finding.message)
  if let reason = item.reason { pieces.append("已忽略：\(reason)") }
  let mending = item.found.mendingPlace(
    in: derived.composition, source: Array((state.draft?.source ?? "").utf8))
  if let fix = finding.fix {
    pieces.append(fix.isEmpty ? "可删去“\(finding.fragment)”" : "可改为“\(fix)”")
  }
  if let advice = mending.advice { pieces.append(advice) }
  if !card.source.isEmpty { pieces.append("依据：\(card.source)") }
  for (index, line) in pieces.lines(atMost: place.height).enumerated() {
    canvas.text(
      line, column: place.column, row: place.row + index, limit: place.endColumn,
      style: index == 0 ? Style(.heading, isBold: true) : .normal)
  }
}

extension ProofSeverity {
  fileprivate var role: Role {
    switch self {
    case .error: .error
    case .warning: .warning
    case .hint: .dim
    }
  }
}

extension Composition {
  fileprivate func heading(ofSection index: Int) -> String {
    let heading = sections.indices.contains(index) ? sections[index].heading : ""
    return heading.isEmpty ? "开头" : heading
  }

  /// The sentence that a finding is in, with the fragment marked.
  fileprivate func sentence(of found: DraftFinding) -> MarkedSentence? {
    guard sections.indices.contains(found.section),
      sections[found.section].blocks.indices.contains(found.block)
    else { return nil }
    let block = sections[found.section].blocks[found.block]
    // What is missing behind a sentence belongs to it.
    let offset = found.range.isEmpty ? max(0, found.range.lowerBound - 1) : found.range.lowerBound
    let sentence = block.sentence(around: offset)
    let marked = found.range.clamped(to: sentence)
    return MarkedSentence(
      String(decoding: block.text[sentence], as: UTF8.self),
      marked: marked.lowerBound - sentence.lowerBound..<marked.upperBound - sentence.lowerBound)
  }
}
