import Core
import Exchange
import Testing

/// What an honest file comes to against the fixture's workbook, as lines that read like the preview.
struct ReportOutcome {
  var figures: [String]
  var readings: [String]
  var notices: [String]
  var refusals: [String]

  init(
    _ names: [String], decisions: [ImportDecision] = [], period: String? = nil,
    figures: [Figure] = []
  ) throws {
    let workspace = try ImportFixture.workspace(figures: figures)
    let files = try TableFiles(names.map(SampleFile.honest))
    let set = try ImportSet(
      files.tables,
      recognition: ReportRecognition(
        workspace: workspace, decisions: ImportDecisions(decisions),
        period: try period.map(ImportFixture.period)))
    let plan = set.plan(into: workspace, author: "王干事")
    self.figures = plan.summaries
    readings = set.readings.filter { $0.confidence != .certain }.map { reading in
      let meaning = reading.target ?? "？" + reading.candidates.joined(separator: "、")
      return "\(reading.cell) \(reading.role.rawValue) \(reading.label) → \(meaning)"
    }
    notices = (files.notices + set.notices + plan.notices).map(\.description)
    refusals = plan.refused.map { row in
      guard case .refused(let reason) = row.outcome else { return "" }
      return "\(row.place) \(reason)"
    }
  }
}

@Suite("Reports laid out for people")
struct ReportTests {
  static let union = "区总工会·竞赛场次@2025：16场次"
  static let contestants = "区总工会·参赛职工@2025：583人"
  static let town = "清河镇总工会·竞赛场次@2025：3场次"

  @Test(
    "each is read as what it says",
    arguments: [
      ("titled.xlsx", [union, contestants, town, "清河镇总工会·参赛职工@2025：50人"]),
      (
        "merged-head.xlsx",
        [union, contestants, "区总工会·调解成功率@2025：92.8%", town, "清河镇总工会·参赛职工@2025：50人"]
      ),
      (
        "across.xlsx",
        ["区总工会·竞赛场次@2025H1：8场次", "清河镇总工会·竞赛场次@2025H1：2场次", "区总工会·参赛职工@2025H1：276人"]
      ),
      (
        "区妇联2025年上半年报表.xlsx",
        ["区妇联·妇女创业担保贷款@2025H1：389万元", "区妇联·妇女创业担保贷款@2024H1：350万元"]
      ),
      (
        "periods.xlsx",
        [union, "区总工会·竞赛场次@2024：14场次", contestants, "区总工会·参赛职工@2024：541人"]
      ),
      ("cell-units.xlsx", ["区妇联·妇女创业担保贷款@2025：389万元"]),
      ("cell-units-2.xlsx", ["区妇联·妇女创业担保贷款@2025：3210.5万元"]),
      ("header-units.xlsx", ["区妇联·妇女创业担保贷款@2025：389万元"]),
      ("unit-line.xlsx", ["区妇联·妇女创业担保贷款@2025：389万元"]),
      ("totals-right.xlsx", [union, town]),
      (
        "cumulative.xlsx",
        ["区总工会·竞赛场次@2025-06：2场次", "区总工会·竞赛场次@2025H1：8场次", "区总工会·竞赛场次@2024H1：7场次"]
      ),
      (
        "statistical.xlsx",
        [union, "区总工会·竞赛场次@2024：14场次", contestants, "区总工会·参赛职工@2024：541人"]
      ),
      ("percent.xlsx", ["区总工会·调解成功率@2025：92.8%"]),
      ("merged-down.xlsx", [union, contestants, "区妇联·妇女创业担保贷款@2025：389万元"]),
      ("corner.xlsx", [union, contestants]),
      ("region.xlsx", ["青禾区·地区生产总值@2025H1：852.75亿元"]),
      ("sheets.xlsx", [union, town]),
      ("typed.xlsx", [union, "区妇联·妇女创业担保贷款@2025：389万元"]),
      ("calc-merged.xlsx", [union, contestants, town, "清河镇总工会·参赛职工@2025：50人"]),
      ("calc-formulas.xlsx", [union, contestants]),
      ("calc-dates.xlsx", ["区总工会·竞赛场次@2025-06：3场次"]),
      ("gb18030.csv", [union, contestants]),
      ("utf16.tsv", [union]),
      (
        "two-rows.csv",
        [union, contestants, "区总工会·竞赛场次@2024：14场次", "区总工会·参赛职工@2024：541人"]
      ),
    ])
  func read(name: String, expected: [String]) throws {
    let outcome = try ReportOutcome([name])
    #expect(outcome.figures == expected)
    #expect(outcome.refusals == [])
    #expect(outcome.readings.filter { $0.contains("？") } == [])
  }

  @Test("a total that its parts do not come to is told, and never taken")
  func totals() throws {
    let outcome = try ReportOutcome(["totals-wrong.xlsx"])
    #expect(outcome.figures == [Self.union, Self.town])
    #expect(
      outcome.notices == ["totals-wrong.xlsx：合计与各项之和不一致：B5格写的是20，相加是19；合计没有导入，请核对"])
    #expect(try ReportOutcome(["totals-right.xlsx"]).notices == [])
  }

  @Test("slips and idle words are passed over, and told")
  func likely() throws {
    let outcome = try ReportOutcome(["likely.xlsx"])
    #expect(outcome.figures == [Self.union, Self.contestants])
    #expect(
      outcome.readings == [
        "A3 机构 区总工会机关 → 区总工会", "B2 指标 竞赛厂次 → 竞赛场次", "C2 指标 参赛职工人数 → 参赛职工",
      ])
  }

  @Test("what fits nothing is asked, and a decision answers it")
  func unsure() throws {
    let asked = try ReportOutcome(["unsure.xlsx"])
    #expect(asked.figures == [Self.union])
    #expect(asked.readings == ["C2 指标 技能比武 → ？", "A4 机构 市场部工会 → ？"])
    let answered = try ReportOutcome(
      ["unsure.xlsx"],
      decisions: [
        .init(role: .indicator, label: "技能比武", target: "略"),
        .init(role: .organization, label: "市场部工会", target: "清河镇总工会"),
      ])
    #expect(answered.figures == [Self.union, "清河镇总工会·竞赛场次@2025：2场次"])
    #expect(answered.readings == [])
  }

  @Test("a report without a period asks for one")
  func period() throws {
    #expect(try ReportOutcome(["no-period.xlsx"]).readings == ["B2 期  → ？"])
    #expect(try ReportOutcome(["no-period.xlsx"], period: "2025").figures == [Self.union])
  }

  @Test("months that are no period are refused where they stand")
  func months() throws {
    let outcome = try ReportOutcome(["months.xlsx"])
    #expect(outcome.figures == [])
    #expect(
      outcome.refusals == ["months.xlsx B3格 期“2025年1—9月”读不懂；可写2025、2025H1、2025Q3、2025-06"])
  }

  @Test("a rounded percentage and hidden sheets are told")
  func told() throws {
    #expect(
      try ReportOutcome(["percent.xlsx"]).notices == [
        "percent.xlsx：B3格的92.7966101694915%按表上显示的92.8%导入"
      ])
    #expect(
      try ReportOutcome(["hidden-sheet.xlsx"]).notices == ["hidden-sheet.xlsx：隐藏的工作表没有导入：底稿"])
    #expect(
      try ReportOutcome(["sheets.xlsx"]).notices == ["sheets.xlsx·封面：没有可导入的数据，跳过了"])
    #expect(try ReportOutcome(["gb18030.csv"]).notices == ["gb18030.csv：按GB18030编码读的"])
  }

  @Test("a new figure's source is its file; one that is there already stays as it is")
  func origin() throws {
    let workspace = try ImportFixture.workspace()
    let files = try TableFiles([SampleFile.honest("titled.xlsx")])
    let set = try ImportSet(files.tables, recognition: ReportRecognition(workspace: workspace))
    let plan = set.plan(into: workspace, author: "王干事")
    #expect(Set(plan.figures.map(\.source)) == ["titled"])
    let known = try ImportFixture.workspace(figures: [
      ImportFixture.competitions(16, "2025", source: "年报")
    ])
    #expect(set.plan(into: known, author: "王干事").sameCount == 1)
  }

  @Test("a verified figure is a conflict, never overwritten")
  func conflict() throws {
    let workspace = try ImportFixture.workspace(figures: [
      ImportFixture.competitions(15, "2025", status: .verified)
    ])
    let files = try TableFiles([SampleFile.honest("titled.xlsx")])
    let set = try ImportSet(files.tables, recognition: ReportRecognition(workspace: workspace))
    let preview = ImportPreview(set, set.plan(into: workspace, author: "王干事"))
    #expect(preview.conflicts.map(\.place) == ["titled.xlsx C4格"])
    #expect(preview.new.count == 3)
    #expect(preview.isObstructed)
  }

  @Test("whoever watches can stop it")
  func cancelled() throws {
    let long = CSVTable(name: "长.csv") { () throws(TableError) in Array("a,b\n".utf8) }
    #expect(throws: TableError.cancelled) {
      try ImportSet(
        [long], recognition: ReportRecognition(workspace: ImportFixture.workspace()),
        observer: { $0.rows < 2 * ImportProgress.step })
    }
  }
}

@Suite("Hostile tables")
struct HostileTableTests {
  private func outcome(_ name: String) throws -> [String] {
    let workspace = try ImportFixture.workspace()
    let plan = try self.set(name, workspace).plan(into: workspace, author: "王干事")
    return plan.refused.map { row in
      guard case .refused(let reason) = row.outcome else { return "" }
      return "\(row.place)：\(reason)"
    }
  }

  private func set(_ name: String, _ workspace: Workspace) throws(TableError) -> ImportSet {
    let files = try TableFiles([SampleFile.hostile(name)])
    return try ImportSet(files.tables, recognition: ReportRecognition(workspace: workspace))
  }

  private func wholeRefusal(_ name: String) throws -> String {
    let workspace = try ImportFixture.workspace()
    var message = "taken"
    do throws(TableError) { _ = try self.set(name, workspace) } catch {
      message = error.description
    }
    return message
  }

  @Test(
    "each is refused, row by row or whole",
    arguments: [
      ("escape.xlsx", "escape.xlsx 第2行：含有看不见的控制字符；请重新录入这一行"),
      ("escape.csv", "escape.csv 第2行：含有看不见的控制字符；请重新录入这一行"),
      ("uncomputed.xlsx", "uncomputed.xlsx 第2行：D2格是没有算出结果的公式；请用表格软件打开，保存后再导入"),
      ("formula-error.xlsx", "formula-error.xlsx 第2行：D2格的公式出错（#DIV/0!）；请改好后重发"),
    ])
  func refused(name: String, expected: String) throws {
    #expect(try outcome(name) == [expected])
  }

  @Test(
    "each that is no text, or none of its encoding, is refused whole",
    arguments: [
      ("overlapping-merges.xlsx", "overlapping-merges.xlsx：表“表1”里合并的格子互相重叠，文件已损坏；请在表格软件中另存一份"),
      ("nul.csv", "nul.csv 第2行：含有空字符，不是文本文件"),
      (
        "broken-gb18030.csv",
        "broken-gb18030.csv 第3行（第47个字节）：按GB18030编码读不出来；请在表格软件中另存为“CSV UTF-8”，或用--encoding写明编码"
      ),
    ])
  func refusedWhole(name: String, expected: String) throws {
    #expect(try wholeRefusal(name) == expected)
  }

  @Test("what is said on the screen names no option of the command line")
  func screenText() throws {
    let workspace = try ImportFixture.workspace()
    let error = #expect(throws: TableError.self) { _ = try set("broken-gb18030.csv", workspace) }
    #expect(error?.screenText.hasSuffix("请在表格软件中另存为“CSV UTF-8”，再选它导入") == true)
    let form = TableError.form(
      file: "表.xlsx",
      .otherPeriod(
        form: try ImportFixture.period("2024"), expected: try ImportFixture.period("2025")))
    #expect(!form.screenText.contains("--period"))
    #expect(form.screenText.contains("“新一期”，用←→把工作期换到2024年"))
  }
}
