import Core

/// Draws the lines of the overview and of its lists: the same line says the same in both, with more of it where there is room.
struct OverviewPen {
  /// Whether a line is the selected one.
  enum Selection: Hashable {
    case none
    case unfocused
    /// With the column of the 四化 card.
    case focused(cell: Int)
  }

  let state: State
  let board: OverviewBoard

  func draw(
    _ line: OverviewLine, _ canvas: inout Canvas, _ rect: Rect, _ selection: Selection
  ) {
    if case .tendencies(let row) = line {
      draw(row, &canvas, rect, selection)
      return
    }
    let style = base(selection)
    if selection != .none { canvas.fill(rect, style: style) }
    if case .focused = selection {
      canvas.frame.cursor = Point(column: rect.column, row: rect.row)
    }
    let row = Row(rect: rect, style: style, isSelected: selection != .none)
    switch line {
    case .share(let share):
      drawShare(
        state.workspace.name(of: share.subject), share.completeness.reported,
        share.completeness.expected, share.completeness.percent, &canvas, row)
    case .group(let group):
      drawShare(group.name, group.reported, group.expected, group.percent, &canvas, row)
    case .owed(let arrears): draw(arrears, &canvas, row)
    case .change(let change): draw(change, &canvas, row)
    case .doubtful(let key):
      drawFigure(key, mark: "疑", role: .doubtful, note: amount(key), &canvas, row)
    case .missing(let key): drawFigure(key, mark: "缺", role: .gap, note: "未报", &canvas, row)
    case .unverified(let subject, let keys):
      drawEnds("   \(state.workspace.name(of: subject))", "未核\(keys.count)项", .dim, &canvas, row)
    case .deadline(let id, let due): drawIssue(id, due, &canvas, row)
    case .issue(let id): drawIssue(id, nil, &canvas, row)
    case .draft(let id): drawDraft(id, &canvas, row)
    case .tendencies: break
    }
  }

  /// 另有n项: Enter shows them all.
  func draw(rest: Int, _ canvas: inout Canvas, _ rect: Rect, _ selection: Selection) {
    let style = selection == .none ? Style(.dim) : base(selection)
    if selection != .none { canvas.fill(rect, style: style) }
    if case .focused = selection {
      canvas.frame.cursor = Point(column: rect.column, row: rect.row)
    }
    canvas.text(
      " 另有\(rest)项，Enter 看全部", column: rect.column, row: rect.row, limit: rect.endColumn,
      style: style)
  }

  /// The row that a line is drawn on.
  private struct Row {
    var rect: Rect
    var style: Style
    var isSelected: Bool

    /// A role's style; on the selected row everything has the selection's.
    func of(_ role: Role) -> Style { isSelected ? style : Style(role) }
  }

  private func base(_ selection: Selection) -> Style {
    switch selection {
    case .none: .normal
    case .unfocused: Style(.selectedDim, isBold: true)
    case .focused: Style(.selected, isBold: true)
    }
  }

  // MARK: Figures

  /// 区总工会 ██████░░ 11/12  91%
  private func drawShare(
    _ name: String, _ reported: Int, _ expected: Int, _ percent: Int?, _ canvas: inout Canvas,
    _ row: Row
  ) {
    let rect = row.rect
    let isFull = reported == expected
    let counts = "\(reported)/\(expected)"
    let share = percent.map { "\($0)%" } ?? ""
    let numbers = row.of(isFull ? .good : .normal)
    canvas.rightAligned(
      share, start: rect.endColumn - 5, end: rect.endColumn, row: rect.row, style: numbers)
    canvas.rightAligned(
      counts, start: rect.endColumn - 13, end: rect.endColumn - 5, row: rect.row, style: numbers)
    let nameWidth = min(16, max(11, rect.width / 3))
    canvas.text(
      " \(name)", column: rect.column, row: rect.row, limit: rect.column + nameWidth,
      style: row.style)
    let start = rect.column + nameWidth + 1
    let width = min(40, rect.endColumn - 13 - start)
    guard width > 2, expected > 0 else { return }
    // Rounded down, so that only a full ledger shows a full bar.
    let filled = width * reported / expected
    let glyphs = canvas.ambiguousWidth == 2 ? ("#", ".") : ("█", "░")
    let end = canvas.text(
      String(repeating: glyphs.0, count: filled), column: start, row: rect.row,
      limit: start + width, style: row.of(isFull ? .good : .figure))
    canvas.text(
      String(repeating: glyphs.1, count: width - filled), column: end, row: rect.row,
      limit: start + width, style: row.of(.dim))
  }

  /// 区科协 缺3项：竞赛场次、…  迟5天
  private func draw(_ arrears: Arrears, _ canvas: inout Canvas, _ row: Row) {
    let names = arrears.missing.map { state.workspace.catalog.indicator($0)?.name ?? "" }
    let text =
      " \(state.workspace.name(of: arrears.subject)) 缺\(arrears.missing.count)项："
      + names.prefix(12).joined(separator: "、")
    let when: (String, Role) =
      if let late = arrears.daysLate {
        ("迟\(late)天", .error)
      } else if let due = arrears.due {
        ("\(due.month)月\(due.day)日止", .dim)
      } else {
        ("", .dim)
      }
    drawEnds(text, when.0, when.1, &canvas, row)
  }

  /// 区总工会·竞赛场次  16场次 +14.3% ▁▃█
  private func draw(_ change: FigureChange, _ canvas: inout Canvas, _ row: Row) {
    let rect = row.rect
    let sparkWidth = 6
    if let history = board.histories[change.key] {
      let line = history.sparkline(last: sparkWidth - 1, isNarrow: canvas.ambiguousWidth != 2)
      canvas.rightAligned(
        line, start: rect.endColumn - sparkWidth, end: rect.endColumn, row: rect.row,
        style: row.of(.figure))
    }
    let indicator = state.workspace.catalog.indicator(change.key.indicator)
    let isWorse = indicator.map { change.comparison.isWorse(for: $0) } ?? false
    var end = rect.endColumn - sparkWidth - 1
    canvas.rightAligned(
      change.comparison.text, start: end - 9, end: end, row: rect.row,
      style: row.of(isWorse ? .warning : .good))
    end -= 10
    if rect.width >= 50 {
      canvas.rightAligned(
        amount(change.key), start: end - 14, end: end, row: rect.row, style: row.style)
      end -= 15
    }
    canvas.text(
      " \(label(change.key))", column: rect.column, row: rect.row, limit: end, style: row.style)
  }

  private func drawFigure(
    _ key: FigureKey, mark: String, role: Role, note: String, _ canvas: inout Canvas, _ row: Row
  ) {
    let start = canvas.text(
      "\(mark) ", column: row.rect.column, row: row.rect.row, limit: row.rect.endColumn,
      style: row.of(role))
    var rest = row
    rest.rect = Rect(
      column: start, row: row.rect.row, width: row.rect.endColumn - start, height: 1)
    drawEnds(label(key), note, role, &canvas, rest)
  }

  /// A text, cut where a note at the right begins.
  private func drawEnds(
    _ text: String, _ note: String, _ role: Role, _ canvas: inout Canvas, _ row: Row
  ) {
    let rect = row.rect
    let width = canvas.width(of: note)
    canvas.rightAligned(
      note, start: rect.column, end: rect.endColumn, row: rect.row, style: row.of(role))
    canvas.text(
      text, column: rect.column, row: rect.row, limit: rect.endColumn - width - 1,
      style: row.style)
  }

  private func label(_ key: FigureKey) -> String { state.workspace.label(of: key) }

  private func amount(_ key: FigureKey) -> String {
    guard let indicator = state.workspace.catalog.indicator(key.indicator),
      case .value(let value) = Resolution(key, in: state.workspace)
    else { return "" }
    return value.amount.text(minimumPlaces: indicator.decimals) + indicator.unit.name
  }

  // MARK: Issues

  /// As many dots as the gravest open issue weighs, with the count; ○ where all are closed, · where none ever was.
  private func draw(
    _ line: TendencyMatrix.Row, _ canvas: inout Canvas, _ rect: Rect, _ selection: Selection
  ) {
    let rowStyle = selection == .none ? Style.normal : Style(.selectedDim, isBold: true)
    if selection != .none { canvas.fill(rect, style: rowStyle) }
    let columns = TendencyColumns(rect)
    canvas.text(
      " \(state.issueOwner(line.organization))", column: rect.column,
      row: rect.row, limit: columns.names, style: rowStyle)
    for (index, cell) in line.cells.enumerated() {
      let column = columns[index]
      var style = Style(
        cell.weight >= 3 ? .error : cell.weight > 0 ? .warning : .dim, isBold: cell.weight > 1)
      if selection != .none { style = rowStyle }
      if selection == .focused(cell: index) {
        style = Style(.selected, isBold: true)
        canvas.fill(
          Rect(column: column.lowerBound, row: rect.row, width: column.count, height: 1),
          style: style)
        canvas.frame.cursor = Point(column: column.lowerBound, row: rect.row)
      }
      // Dots are two columns wide in some terminals: four cells of three would not fit a card.
      let dot = canvas.ambiguousWidth == 2 ? "*" : "●"
      let text =
        cell.weight > 0
        ? String(repeating: dot, count: cell.weight) + "\(cell.open.count)"
        : cell.closed > 0 ? "○" : "·"
      canvas.text(
        text, column: column.lowerBound, row: rect.row, limit: column.upperBound, style: style)
    }
  }

  /// 逾期 区总工会·听汇报多，到车间少  迟15天
  private func drawIssue(
    _ id: IssueID, _ due: OverviewLine.Due?, _ canvas: inout Canvas, _ row: Row
  ) {
    guard let issue = state.workspace.issues.first(where: { $0.id == id }) else { return }
    let isOverdue = issue.isOverdue(on: state.today)
    let mark = due?.rawValue ?? (isOverdue ? "逾期" : issue.status.rawValue)
    let role: Role = isOverdue ? .error : due == nil || due == .undated ? .dim : .warning
    let start =
      canvas.text(
        "\(mark) ", column: row.rect.column, row: row.rect.row, limit: row.rect.endColumn,
        style: row.of(role))
    var rest = row
    rest.rect = Rect(
      column: start, row: row.rect.row, width: row.rect.endColumn - start, height: 1)
    let name = state.issueOwner(issue.organization)
    drawEnds("\(name)·\(issue.manifestation)", remaining(issue), role, &canvas, rest)
  }

  private func remaining(_ issue: Issue) -> String {
    guard issue.isOpen, let deadline = issue.deadline else { return issue.status.rawValue }
    let days = deadline.daysSince1970 - state.today.daysSince1970
    return days < 0 ? "迟\(-days)天" : days == 0 ? "今天到期" : "剩\(days)天"
  }

  // MARK: Drafts

  /// 座谈会讲话  2870字 15–19分 待填4 错1 校核1错2疑 变3
  private func drawDraft(_ id: DraftID, _ canvas: inout Canvas, _ row: Row) {
    guard let draft = state.workspace.drafts.first(where: { $0.id == id }) else { return }
    let (text, role) = draftFacts(draft)
    let mark = state.draft?.id == id ? "▸" : " "
    drawEnds("\(mark)\(draft.name)", text, role, &canvas, row)
  }

  /// What is told of a draft, and how grave it is.
  private func draftFacts(_ draft: Draft) -> (String, Role) {
    let isFinal = state.workspace.finals[draft.id] != nil
    guard let answer = board.tallies[draft.id] else { return (isFinal ? "定稿" : "计算中", .dim) }
    guard let tally = answer else { return ("没有编成", .error) }
    let pace = SpeakingPace(charactersPerMinute: state.workspace.settings.charactersPerMinute)
    let drifts = board.drifts[draft.id] ?? 0
    let proofs = tally.proofs?.text ?? ""
    let parts = [
      isFinal ? "定稿" : "", "\(tally.characters)字",
      SpeakingText.text(pace.minutes(for: tally.length)).filter { $0 != " " } + "分",
      tally.gaps > 0 ? "待填\(tally.gaps)" : "", tally.errors > 0 ? "错\(tally.errors)" : "",
      tally.warnings > 0 ? "提示\(tally.warnings)" : "",
      proofs.isEmpty ? "" : "校核\(proofs)", drifts > 0 ? "变\(drifts)" : "",
    ]
    let errors = tally.errors + (tally.proofs?.errors ?? 0)
    let role: Role = errors > 0 ? .error : tally.gaps + drifts > 0 ? .warning : .dim
    return (parts.filter { !$0.isEmpty }.joined(separator: " "), role)
  }
}

extension Workspace {
  /// 区总工会·竞赛场次.
  func label(of key: FigureKey) -> String {
    "\(name(of: key.subject))·\(catalog.indicator(key.indicator)?.name ?? "")"
  }
}
