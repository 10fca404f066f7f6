import Core

/// What the foot says of the overview's selected line: what its card has no room for.
func overviewDetail(_ state: State, _ derived: Derived, _ layout: Layout) -> String {
  let board = derived.board
  guard let rect = layout.overview else { return "" }
  let cards = OverviewLayout(board, in: rect)
  guard let position = cards.position(of: state.overview, board) else { return "" }
  let place = cards.place(at: position)
  guard position.stop < place.shown else { return "" }
  let workspace = state.workspace
  switch board.lines(of: place.card)[position.stop] {
  case .share, .group, .owed, .missing:
    let line = board.lines(of: place.card)[position.stop]
    let missing = line.missing(in: state.period)
    guard !missing.isEmpty else { return "都已报齐" }
    let isOneSubject = Set(missing.map(\.subject)).count == 1
    return "缺\(missing.count)项："
      + missing.prefix(20).map {
        isOneSubject
          ? workspace.catalog.indicator($0.indicator)?.name ?? "" : workspace.label(of: $0)
      }.joined(separator: "、")
  case .change(let change): return values(of: change, board, workspace)
  case .doubtful(let key): return "存疑：\(workspace.figure(key)?.doubt ?? "")"
  case .unverified(_, let keys):
    return "未核："
      + keys.prefix(20).map { workspace.catalog.indicator($0.indicator)?.name ?? "" }
      .joined(separator: "、")
  case .tendencies(let row):
    let cell = row.cells[min(max(0, state.overview.cell), row.cells.count - 1)]
    let open = cell.open.compactMap { id in workspace.issues.first { $0.id == id } }
    let tendency = Tendency.allCases[min(max(0, state.overview.cell), row.cells.count - 1)]
    let texts = open.map(\.manifestation) + (cell.closed > 0 ? ["已销号\(cell.closed)项"] : [])
    return "\(tendency.rawValue)：" + (texts.isEmpty ? "没有登记" : texts.joined(separator: "；"))
  case .deadline(let id, _), .issue(let id):
    guard let issue = workspace.issues.first(where: { $0.id == id }) else { return "" }
    return [
      issue.manifestation, issue.status.rawValue,
      issue.deadline.map { "期限\($0.chineseText)" } ?? "",
      issue.owner.isEmpty ? "" : "责任人：\(issue.owner)",
    ].filter { !$0.isEmpty }.joined(separator: "｜")
  case .draft(let id):
    guard let draft = workspace.drafts.first(where: { $0.id == id }) else { return "" }
    return draft.template.isEmpty ? draft.name : "\(draft.name)｜模板：\(draft.template)"
  }
}

/// 2023年 12｜2024年 14｜2025年 16场次（+14.3%）: the exact values behind the sparkline.
private func values(of change: FigureChange, _ board: OverviewBoard, _ workspace: Workspace)
  -> String
{
  let indicator = workspace.catalog.indicator(change.key.indicator)
  let points = board.histories[change.key]?.points.suffix(6) ?? []
  let texts = points.map { point in
    let value = point.amount.map { $0.text(minimumPlaces: indicator?.decimals ?? 0) } ?? "——"
    return "\(point.period.chineseText) \(value)"
  }
  return texts.joined(separator: "｜") + "\(indicator?.unit.name ?? "")（\(change.comparison.text)）"
}
