import Core
import Exchange
import Testing

@Suite("Names in a table of figures that the workbook does not have")
struct TableNameTests {
  private func set(
    _ tables: [(name: String, text: String)], _ decided: [ImportDecision] = []
  ) throws -> ImportSet {
    let sources = tables.map { table in
      var rest: [UInt8]? = Array(table.text.utf8)
      return CSVTable(name: table.name) { () throws(TableError) in
        defer { rest = nil }
        return rest
      }
    }
    return try ImportSet(
      sources,
      recognition: ReportRecognition(
        workspace: try ImportFixture.workspace(), decisions: ImportDecisions(decided)))
  }

  private func plan(_ set: ImportSet) throws -> ImportPlan {
    set.plan(into: try ImportFixture.workspace(), author: "王干事")
  }

  private static let table =
    "机构,指标,期,数值\n区总公会,竞赛场次,2025,16\n职工之家,竞赛场次,2025H1,9\n区总工会,劳动竞赛场次数,2025H1,7\n"

  @Test("one that a person would understand is taken and told; one that nobody knows is asked")
  func readings() throws {
    let set = try set([("上报.csv", Self.table)])
    #expect(set.readings.map(\.label) == ["区总公会", "职工之家", "劳动竞赛场次数"])
    #expect(set.readings.map(\.confidence) == [.likely, .unsure, .unsure])
    #expect(set.readings.map(\.cell) == ["A2", "A3", "B4"])
    #expect(set.readings[0].target == "区总工会")
    let plan = try plan(set)
    #expect(plan.summaries == ["区总工会·竞赛场次@2025：16场次"])
    #expect(plan.refusals == [], "what is asked is not refused as well")
  }

  @Test("what was decided is taken; what is to be left out is neither taken nor refused")
  func decided() throws {
    let set = try set(
      [("上报.csv", Self.table)],
      [
        ImportDecision(role: .organization, label: "职工之家", target: "清河镇总工会"),
        ImportDecision(role: .indicator, label: "劳动竞赛场次数", target: ImportDecision.leftOut),
      ])
    let plan = try plan(set)
    #expect(plan.refusals == [])
    #expect(plan.summaries == ["区总工会·竞赛场次@2025：16场次", "清河镇总工会·竞赛场次@2025H1：9场次"])
    #expect(set.readings.filter(\.isDecided).count == 2)
  }

  @Test("a decision is remembered under the table's name without its date")
  func source() throws {
    let set = try set([("上报2025年.csv", Self.table)])
    #expect(Set(set.readings.map(\.source)) == ["上报"])
  }

  @Test("beside a table of organizations, which may bring the name, nobody is asked")
  func withOrganizations() throws {
    let set = try set([
      ("数据.csv", "机构,指标,期,数值\n白石镇总工会,竞赛场次,2025,3\n"),
      ("机构.csv", "机构,区域,类别\n白石镇总工会,清河镇,工会\n"),
    ])
    #expect(set.readings.isEmpty)
    #expect(try plan(set).figures.map(\.amount) == [Amount(units: 30_000)])
  }
}
