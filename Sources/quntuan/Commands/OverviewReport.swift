import Core

/// The overview of the office's region for one period, with its drafts composed.
struct OverviewReport {
  private let overview: Overview
  private let workspace: Workspace
  private let today: Day
  private let drafts: [DraftRow]

  init(_ workbook: Workbook, period: Period) throws {
    let periods = Set([period, period.previousYear].compactMap { $0 }).withParts
    workspace = try workbook.workspace(periods: periods)
    today = try Surroundings.today()
    let home = workspace.settings.region
    overview = Overview(
      of: [.region(home)] + workspace.organizations(of: home).map { .organization($0.id) },
      below: workspace.organizations(below: home), in: period, on: today, from: workspace)
    let catalogue = try workbook.workspace(periods: [])
    drafts = try catalogue.drafts.map { try DraftRow($0, in: workbook, catalogue) }
  }

  // MARK: For people

  /// A heading and a table for each part; a part with nothing in it says so.
  var lines: [String] {
    [
      part("完成情况", shareTable), part("分类完成情况", groupTable), part("催报", arrearsTable),
      part("比上年变化最大", changeTable), part("存疑", figureTable(overview.doubtful)),
      part("未核", figureTable(overview.unverified)), part("四化", tendencyTable),
      part("整改期限", deadlineTable), part("讲稿", draftTable),
    ].joined(separator: [""]).map { $0 }
  }

  private func part(_ name: String, _ table: TextTable) -> [String] {
    let lines = table.lines
    // The first line is the table's own heading.
    return ["【\(name)】"] + (lines.count > 1 ? lines : ["没有"])
  }

  private var shareTable: TextTable {
    var table = TextTable([("机构", .left), ("已报", .right), ("应报", .right), ("完成", .right)])
    for share in overview.subjects {
      let count = share.completeness
      table.append([
        workspace.name(of: share.subject), "\(count.reported)", "\(count.expected)",
        percent(count.percent),
      ])
    }
    return table
  }

  private var groupTable: TextTable {
    var table = TextTable([("类别", .left), ("已报", .right), ("应报", .right), ("完成", .right)])
    for group in overview.groups {
      table.append([group.name, "\(group.reported)", "\(group.expected)", percent(group.percent)])
    }
    return table
  }

  private var arrearsTable: TextTable {
    var table = TextTable([("机构", .left), ("期限", .left), ("迟几天", .right), ("缺报", .left)])
    for arrears in overview.arrears {
      table.append([
        workspace.name(of: arrears.subject), arrears.due?.isoText ?? "",
        arrears.daysLate.map { "\($0)" } ?? "", names(arrears.missing).joined(separator: "、"),
      ])
    }
    return table
  }

  private var changeTable: TextTable {
    var table = TextTable([
      ("机构", .left), ("指标", .left), ("上年", .right), ("本期", .right), ("单位", .left), ("增减", .right),
    ])
    for change in overview.changes {
      let indicator = workspace.catalog.indicator(change.key.indicator)
      table.append([
        workspace.name(of: change.key.subject), indicator?.name ?? "", change.previous.plainText,
        change.current.plainText, indicator?.unit.name ?? "", change.comparison.text,
      ])
    }
    return table
  }

  private func figureTable(_ keys: [FigureKey]) -> TextTable {
    var table = TextTable([
      ("机构", .left), ("指标", .left), ("数值", .right), ("单位", .left), ("说明", .left),
    ])
    for key in keys {
      let indicator = workspace.catalog.indicator(key.indicator)
      let figure = workspace.figure(key)
      table.append([
        workspace.name(of: key.subject), indicator?.name ?? "", figure?.amount?.plainText ?? "",
        indicator?.unit.name ?? "", figure?.doubt ?? "",
      ])
    }
    return table
  }

  private var tendencyTable: TextTable {
    var table = TextTable(
      [("机构", .left)] + Tendency.allCases.map { ($0.rawValue, .left) } + [("未销号", .right)])
    for row in overview.matrix.rows {
      let cells = row.cells.map { cell in
        cell.weight > 0
          ? String(repeating: "●", count: cell.weight) + "\(cell.open.count)"
          : cell.closed > 0 ? "○" : "·"
      }
      table.append(
        [owner(row.organization)] + cells + ["\(row.openCount)"])
    }
    return table
  }

  private var deadlineTable: TextTable {
    var table = TextTable([
      ("", .left), ("编号", .right), ("机构", .left), ("表现", .left), ("期限", .left), ("状态", .left),
    ])
    for (name, ids) in deadlines {
      for issue in ids.compactMap(issue) {
        table.append([
          name, "\(issue.id.rawValue)", owner(issue.organization),
          issue.manifestation, issue.deadline?.isoText ?? "", issue.status.rawValue,
        ])
      }
    }
    return table
  }

  private var draftTable: TextTable {
    var table = TextTable([
      ("", .left), ("名称", .left), ("模板", .left), ("日期", .left), ("报告期", .left), ("字数", .right),
      ("待填", .right), ("", .left),
    ])
    for draft in drafts { table.append(draft.cells) }
    return table
  }

  // MARK: For programs

  /// One object a fact; `part` says which of the page's cards it stands in.
  var objects: [JSONObject] {
    shareObjects + groupObjects + arrearsObjects + changeObjects
      + figureObjects("doubtful", overview.doubtful)
      + figureObjects("unverified", overview.unverified) + tendencyObjects + deadlineObjects
      + drafts.map { $0.object(part: "draft") }
  }

  private var shareObjects: [JSONObject] {
    overview.subjects.map { share in
      JSONObject([
        "part": .text("completeness"), "subject": .text(workspace.name(of: share.subject)),
        "reported": .number(Int64(share.completeness.reported)),
        "expected": .number(Int64(share.completeness.expected)),
      ])
    }
  }

  private var groupObjects: [JSONObject] {
    overview.groups.map { group in
      JSONObject([
        "part": .text("group"), "group": .text(group.name),
        "reported": .number(Int64(group.reported)), "expected": .number(Int64(group.expected)),
      ])
    }
  }

  private var arrearsObjects: [JSONObject] {
    overview.arrears.map { arrears in
      JSONObject([
        "part": .text("arrears"), "subject": .text(workspace.name(of: arrears.subject)),
        "due": .optional(arrears.due?.isoText),
        "daysLate": arrears.daysLate.map { .number(Int64($0)) } ?? .null,
        "missing": .texts(names(arrears.missing)),
      ])
    }
  }

  private var changeObjects: [JSONObject] {
    overview.changes.map { change in
      JSONObject([
        "part": .text("change"), "subject": .text(workspace.name(of: change.key.subject)),
        "indicator": .text(names([change.key.indicator]).joined()),
        "previous": .amount(change.previous), "current": .amount(change.current),
        "change": .text(change.comparison.text),
      ])
    }
  }

  private func figureObjects(_ part: String, _ keys: [FigureKey]) -> [JSONObject] {
    keys.map { key in
      let figure = workspace.figure(key)
      return JSONObject([
        "part": .text(part), "subject": .text(workspace.name(of: key.subject)),
        "indicator": .text(names([key.indicator]).joined()), "amount": .amount(figure?.amount),
        "doubt": .text(figure?.doubt ?? ""),
      ])
    }
  }

  private var tendencyObjects: [JSONObject] {
    overview.matrix.rows.flatMap { row in
      zip(Tendency.allCases, row.cells).map { tendency, cell in
        JSONObject([
          "part": .text("tendency"),
          "subject": .text(owner(row.organization)),
          "tendency": .text(tendency.rawValue), "open": .number(Int64(cell.open.count)),
          "weight": .number(Int64(cell.weight)), "closed": .number(Int64(cell.closed)),
        ])
      }
    }
  }

  private var deadlineObjects: [JSONObject] {
    deadlines.flatMap { name, ids in
      ids.compactMap(issue).map { issue in
        JSONObject([
          "part": .text("deadline"), "due": .text(name), "issue": .number(issue.id.rawValue),
          "subject": .text(owner(issue.organization)),
          "manifestation": .text(issue.manifestation),
          "deadline": .optional(issue.deadline?.isoText), "status": .text(issue.status.rawValue),
        ])
      }
    }
  }

  // MARK: Words

  private var deadlines: [(name: String, ids: [IssueID])] {
    let board = overview.deadlines
    return [
      ("逾期", board.overdue), ("七天内", board.thisWeek), ("三十天内", board.thisMonth),
      ("未定", board.undated),
    ]
  }

  private func issue(_ id: IssueID) -> Issue? { workspace.issues.first { $0.id == id } }

  /// 区总工会; 青山县总工会 for one of a region below.
  private func owner(_ id: OrganizationID) -> String {
    guard let organization = workspace.organization(id),
      organization.region != workspace.settings.region,
      let region = workspace.region(organization.region)
    else { return workspace.name(of: .organization(id)) }
    return organization.name(in: region)
  }

  private func names(_ indicators: [IndicatorID]) -> [String] {
    indicators.map { workspace.catalog.indicator($0)?.name ?? "" }
  }

  private func percent(_ value: Int?) -> String { value.map { "\($0)%" } ?? "" }
}
