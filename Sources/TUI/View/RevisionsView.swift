import Core

func drawRevisions(
  _ canvas: inout Canvas, _ state: State, _ derived: Derived, _ dialog: RevisionsDialog
) {
  let name = state.workspace.drafts.first { $0.id == dialog.draft }?.name ?? ""
  switch dialog.step {
  case .list, .comparing: drawRevisionList(&canvas, state, derived, dialog, name)
  case .naming(let purpose, let text):
    drawRevisionList(&canvas, state, derived, dialog, name)
    drawRevisionName(&canvas, dialog, purpose, text)
  case .difference(let reading):
    drawDifference(&canvas, derived.difference, reading, dialog, RevisionsPage(state.size))
  }
}

/// Where the columns of the list begin; what a narrow window has no room for is left out.
private struct RevisionColumns {
  let kind: Int
  let name: Int
  let time: Int
  /// Nil where there is no room for it.
  let author: Int?
  let charactersEnd: Int
  let gapsEnd: Int
  /// Whether the year is shown too.
  let hasYear: Bool

  init(_ place: Rect) {
    hasYear = place.width >= 70
    // In a wide window the columns stay together, so that the eye keeps to its row.
    gapsEnd = min(place.endColumn, place.column + 90)
    charactersEnd = gapsEnd - 7
    let authorEnd = charactersEnd - 9
    author = place.width >= 70 ? authorEnd - 12 : nil
    time = (author ?? authorEnd) - (hasYear ? 18 : 13)
    kind = place.column + 3
    name = kind + 6
  }
}

private func drawRevisionList(
  _ canvas: inout Canvas, _ state: State, _ derived: Derived, _ dialog: RevisionsDialog,
  _ name: String
) {
  let page = RevisionsPage(state.size)
  page.open(&canvas, title: "留稿 · \(name)")
  let place = page.text
  let columns = RevisionColumns(place)
  let head = ListedRevision(
    kind: "类型", name: "名称", time: "时间", author: "经手人", characters: "字数", gaps: "待填")
  draw(&canvas, head, columns, row: place.row, style: Style(.heading, isBold: true))
  let list = Rect(
    column: place.column, row: place.row + 1, width: place.width, height: page.listRows)
  for row in ListWindow(list, count: dialog.rowCount, selected: dialog.selected) {
    let style = canvas.beginRow(row)
    let y = row.place.row
    let isMarked = dialog.marked != nil && dialog.marked == dialog.version(atRow: row.index)
    canvas.text(
      isMarked ? "◆" : " ", column: place.column, row: y, limit: columns.kind, style: style)
    let listed =
      dialog.revision(atRow: row.index).map { ListedRevision($0, hasYear: columns.hasYear) }
      ?? ListedRevision(present: dialog.draft, state, derived)
    draw(&canvas, listed, columns, row: y, style: style)
  }
  let remark = remark(on: dialog, width: place.width)
  canvas.text(
    remark.text, column: place.column, row: place.endRow - 1, limit: place.endColumn,
    style: remark.style)
}

private func remark(on dialog: RevisionsDialog, width: Int) -> (text: String, style: Style) {
  if let mistake = dialog.mistake { return ("! \(mistake)", Style(.warning)) }
  if case .comparing = dialog.step { return ("正在比较……", Style(.dim)) }
  guard let revisions = dialog.revisions else { return ("正在读取……", Style(.dim)) }
  if revisions.isEmpty { return ("还没有留过稿；改过的讲稿，每次用完会自动留一稿", Style(.dim)) }
  if dialog.marked != nil { return ("已标记一稿；选另一稿按 Enter 比较", Style(.dim)) }
  if width < 70 { return (lesserKeys, Style(.dim)) }
  return ("每次用完自动留稿；命名的和定稿一直留着", Style(.dim))
}

/// The keys for which the foot of a narrow window has no room.
private var lesserKeys: String {
  let bindings = KeyMap.bindings(in: .revisions).filter { $0.hint != nil && $0.command != .up }
  return bindings.dropFirst(3).compactMap { binding in
    binding.hint.map { "\(binding.keys[0].name) \($0)" }
  }.joined(separator: "  ")
}

/// A row of the list as words.
private struct ListedRevision {
  var kind: String
  var name: String
  var time: String
  var author: String
  var characters: String
  var gaps: String
}

extension ListedRevision {
  fileprivate init(_ revision: RevisionSummary, hasYear: Bool) {
    kind = revision.kind.rawValue
    name = revision.name
    let clock = Day.clockText(secondsSince1970: revision.time)
    time = hasYear ? clock : String(clock.dropFirst(5))
    author = revision.author
    characters = grouped(revision.characterCount)
    gaps = "\(revision.gapCount)"
  }

  /// 现稿; how long it is is known of the draft on the screen only.
  fileprivate init(present draft: DraftID, _ state: State, _ derived: Derived) {
    let isShown = state.draft?.id == draft
    kind = "现稿"
    name = state.workspace.finals[draft] == nil ? "" : "已定稿"
    time = ""
    author = ""
    characters = isShown ? grouped(derived.composition.characterCount) : ""
    gaps = isShown ? "\(derived.composition.gaps.count)" : ""
  }
}

private func draw(
  _ canvas: inout Canvas, _ listed: ListedRevision, _ columns: RevisionColumns, row: Int,
  style: Style
) {
  canvas.text(listed.kind, column: columns.kind, row: row, limit: columns.name - 1, style: style)
  canvas.text(listed.name, column: columns.name, row: row, limit: columns.time - 1, style: style)
  canvas.text(
    listed.time, column: columns.time, row: row,
    limit: columns.author.map { $0 - 1 } ?? columns.charactersEnd - 8, style: style)
  if let author = columns.author {
    canvas.text(
      listed.author, column: author, row: row, limit: columns.charactersEnd - 8, style: style)
  }
  canvas.rightAligned(
    listed.characters, start: columns.charactersEnd - 8, end: columns.charactersEnd, row: row,
    style: style)
  canvas.rightAligned(
    listed.gaps, start: columns.charactersEnd, end: columns.gapsEnd, row: row, style: style)
}

private func drawRevisionName(
  _ canvas: inout Canvas, _ dialog: RevisionsDialog, _ purpose: RevisionsDialog.Purpose,
  _ text: LineText
) {
  let title =
    switch purpose {
    case .keep: "把现稿留为"
    case .rename: "留稿改名"
    }
  drawNameWindow(
    &canvas, title: title, columns: 54, text, hint: "↑↓ 换一个名称  Enter 确定  Esc 返回",
    mistake: dialog.mistake)
}
