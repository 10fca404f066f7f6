import Core
import Exchange
import Testing

@Suite("Columns of a report beside its figures")
struct ReportColumnTests {
  private func plan(_ text: String, _ name: String = "报表.csv") throws -> (
    plan: ImportPlan, notices: [String]
  ) {
    let workspace = try ImportFixture.workspace()
    var rest: [UInt8]? = Array(text.utf8)
    let table = CSVTable(name: name) { () throws(TableError) in
      defer { rest = nil }
      return rest
    }
    let set = try ImportSet([table], recognition: ReportRecognition(workspace: workspace))
    let plan = set.plan(into: workspace, author: "王干事")
    return (plan, set.notices.map(\.message))
  }

  private func figures(_ plan: ImportPlan) -> [Figure] {
    plan.edit.changes.compactMap { change in
      if case .figure(let figure)? = change.after { figure } else { nil }
    }
  }

  @Test(
    "of a month's report 本月 is the month's figure, and 累计 that from January where there is such a period",
    arguments: [
      ("6月", ["2025-06：2场次", "2025H1：8场次"], []),
      ("1月", ["2025-01：8场次"], []),
      (
        "10月", ["2025-10：2场次"],
        [
          "C列“本年累计”没有导入：期“2025年1—10月”读不懂；可写2025、2025H1、2025Q3、2025-06",
          "D列“上年同期”没有导入：“上年同期”说不清是本期的还是累计的；请在表头写明，如2024年1—6月、上年同期累计",
        ]
      ),
    ])
  func month(month: String, expected: [String], skipped: [String]) throws {
    let (plan, notices) = try plan(
      "指标,本月,本年累计,上年同期\n竞赛场次,\(month == "1月" ? 8 : 2),8,7\n", "区总工会2025年\(month)报表.csv")
    #expect(plan.refusals == [])
    #expect(
      plan.summaries.map { String($0.split(separator: "@")[1]) }.prefix(expected.count)
        == expected[...])
    for reason in skipped { #expect(notices.contains(reason), "\(notices)") }
  }

  @Test("本月 in a report of another length is left out: nobody says which month")
  func monthOfHalfYear() throws {
    let (plan, notices) = try plan(
      "指标,本月,本期\n竞赛场次,2,8\n", "区总工会2025年上半年报表.csv")
    #expect(plan.summaries == ["区总工会·竞赛场次@2025H1：8场次"])
    #expect(notices.contains { $0.hasPrefix("B列“本月”没有导入：") }, "\(notices)")
  }

  @Test("上年同期 beside 累计 alone is that of the 累计")
  func lastYearOfCumulative() throws {
    let (plan, _) = try plan(
      "指标,本年累计,上年同期\n竞赛场次,8,7\n", "区总工会2025年6月报表.csv")
    #expect(
      plan.summaries == ["区总工会·竞赛场次@2025H1：8场次", "区总工会·竞赛场次@2024H1：7场次"])
  }

  @Test(
    "a year's 目标 goes with the figure of its row",
    arguments: [
      "青禾区群团2025年报表\n指标,年度目标,完成数,完成率\n竞赛场次,20,16,80%\n参赛职工,600,583,97%\n",
      "青禾区群团2025年报表\n指标,完成数,计划,完成率\n竞赛场次,16,20,80%\n参赛职工,583,600,97%\n",
    ])
  func targets(text: String) throws {
    let (plan, _) = try plan(text, "区总工会2025年报表.csv")
    #expect(plan.refusals == [])
    #expect(figures(plan).map { $0.amount?.plainText } == ["16", "583"])
    #expect(figures(plan).map { $0.target?.plainText } == ["20", "600"])
  }

  @Test("a target in the unit of its column is exact, and one without a figure is nothing")
  func targetUnits() throws {
    let (plan, _) = try plan(
      "指标,单位,目标,完成数\n妇女创业担保贷款,元,4000000,3890000\n", "区妇联2025年报表.csv")
    #expect(figures(plan).map { $0.target?.plainText } == ["400"])
    let (empty, _) = try self.plan(
      "指标,目标,完成数\n竞赛场次,20,—\n参赛职工,600,583\n", "区总工会2025年报表.csv")
    #expect(figures(empty).map { $0.target?.plainText } == ["600"])
  }

  @Test("目标 of a half-year's report may be the year's, and is told")
  func targetsOfHalfYear() throws {
    let (plan, notices) = try plan(
      "指标,目标,完成数\n竞赛场次,20,8\n", "区总工会2025年上半年报表.csv")
    #expect(figures(plan).map(\.target) == [nil])
    #expect(notices.contains("B列“目标”没有导入：说不清是2025年上半年的还是全年的"), "\(notices)")
  }
}
