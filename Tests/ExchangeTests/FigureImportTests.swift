import Core
import Exchange
import Testing

@Suite("Importing figures")
struct FigureImportTests {
  static let header = "机构,指标,期,数值,单位,口径,状态,来源,备注\n"

  @Test("columns may stand in any order, and those that mean nothing are named, not taken")
  func columns() throws {
    let plan = try ImportFixture.plan(
      "备注,数值,填表人,期,指标,机构\n补报,16,小李,2025,竞赛场次,区总工会\n",
      into: ImportFixture.workspace())
    #expect(plan.summaries == ["区总工会·竞赛场次@2025：16场次"])
    #expect(plan.notices.map(\.description) == ["1.csv：有1列用不上，未导入：填表人"])
    #expect(plan.figures.first?.note == "补报")
  }

  @Test(
    "an organization is known by its short, formal, bare and kind name",
    arguments: ["区总工会", "青禾区总工会", "总工会", "工会", "工会组织", "青禾区.总工会"])
  func names(name: String) throws {
    let plan = try ImportFixture.plan(
      Self.header + "\(name),竞赛场次,2025,16,,,,,\n", into: ImportFixture.workspace())
    #expect(plan.figures.map(\.key.subject) == [.organization(ImportFixture.union)])
  }

  @Test(
    "a body of a sub-region is named with its place", arguments: ["清河镇总工会", "清河镇.工会", "清河镇·总工会"])
  func subregion(name: String) throws {
    let plan = try ImportFixture.plan(
      Self.header + "\(name),劳动竞赛,2025,3,,,,,\n", into: ImportFixture.workspace())
    #expect(plan.figures.map(\.key.subject) == [.organization(ImportFixture.townUnion)])
  }

  @Test("the region itself reports its own indicators")
  func region() throws {
    let plan = try ImportFixture.plan(
      Self.header + "青禾区,GDP,2025H1,852.75,亿元,,已核,统计局,\n", into: ImportFixture.workspace())
    #expect(plan.summaries == ["青禾区·地区生产总值@2025H1：852.75亿元"])
    #expect(plan.figures.first?.confirmedBy == "王干事")
  }

  @Test(
    "units convert within a family, exactly",
    arguments: [
      ("贷款", "区妇联", "3890000", "元", "389"), ("贷款", "区妇联", "3.2亿", "", "32000"),
      ("贷款", "区妇联", "0.0389", "亿元", "389"), ("贷款", "区妇联", "１,５４７", "万元", "1547"),
      ("参赛职工", "区总工会", "583", "名", "583"), ("参与人次", "区总工会", "1.5", "万人次", "15000"),
      ("竞赛场次", "区总工会", "三十八", "场", "38"),
    ])
  func units(indicator: String, owner: String, text: String, unit: String, expected: String) throws
  {
    let plan = try ImportFixture.plan(
      Self.header + "\(owner),\(indicator),2025,\"\(text)\",\(unit),,,,\n",
      into: ImportFixture.workspace())
    #expect(plan.refusals == [])
    #expect(plan.figures.first?.amount?.plainText == expected)
  }

  @Test("人次 never stands for 人, and what does not divide is refused")
  func unitRefusals() throws {
    let plan = try ImportFixture.plan(
      Self.header + "区总工会,参赛职工,2025,583,人次,,,,\n区妇联,贷款,2025,0.5,元,,,,\n",
      into: ImportFixture.workspace())
    #expect(
      plan.refusals == [
        "1.csv 2 单位“人次”与指标单位“人”不是一类，不能换算；请核对口径",
        "1.csv 3 0.5元换算成万元除不尽（最多四位小数）；请按万元报送",
      ])
  }

  @Test("every refused row says where and why, with the nearest names")
  func refusals() throws {
    let plan = try ImportFixture.plan(
      Self.header
        + "区总工汇,竞赛场次,2025,16,,,,,\n区总工会,竞赛场数,2025,16,,,,,\n区总工会,竞赛场次,2025年底,16,,,,,\n"
        + "区总工会,竞赛场次,2025,不少,,,,,\n区总工会,竞赛场次,2025,16,,,核过,,\n"
        + "区总工会,竞赛场次,2025,16,,,,,,多\n,竞赛场次,2025,16,,,,,\n",
      into: ImportFixture.workspace())
    #expect(plan.refusals.count == 7)
    #expect(plan.refusals[0].hasPrefix("1.csv 2 没有机构“区总工汇”；相近的有：区总工会"))
    #expect(plan.refusals[1].hasPrefix("1.csv 3 没有区总工会的指标“竞赛场数”；相近的有：竞赛场次"))
    #expect(plan.refusals[2] == "1.csv 4 期“2025年底”读不懂；可写2025、2025H1、2025Q3、2025-06")
    #expect(plan.refusals[3].hasPrefix("1.csv 5 数值“不少”："))
    #expect(plan.refusals[4] == "1.csv 6 状态“核过”不认识；可填：已报、存疑、已核、不适用")
    #expect(plan.refusals[5] == "1.csv 7 格数比表头多；内容里有逗号的要加双引号")
    #expect(plan.refusals[6] == "1.csv 8 “机构”没有填")
    #expect(plan.edit.changes.isEmpty)
  }

  @Test("what is recorded so already is no change; a row that nobody has filled in neither")
  func same() throws {
    let known = try ImportFixture.competitions(16, "2025", source: "报表")
    let plan = try ImportFixture.plan(
      Self.header + "区总工会,竞赛场次,2025,16,场次,,,报表,\n区总工会,参赛职工,2025,,人,,,,\n",
      into: ImportFixture.workspace(figures: [known]))
    #expect(plan.edit.changes.isEmpty)
    #expect((plan.sameCount, plan.blankCount, plan.newCount) == (1, 1, 0))
  }

  @Test("a blank cell leaves what is recorded as it was")
  func blankCells() throws {
    let known = try ImportFixture.competitions(14, "2025", source: "报表")
    let plan = try ImportFixture.plan(
      Self.header + "区总工会,竞赛场次,2025,16,,,,,\n",
      into: ImportFixture.workspace(figures: [known]))
    #expect(plan.summaries == ["区总工会·竞赛场次@2025：14场次 → 16场次"])
    #expect(plan.figures.first?.source == "报表")
    #expect(plan.changedCount == 1)
  }

  @Test("an 已核 figure is not overwritten unless the row says 已核 too")
  func verified() throws {
    let known = try ImportFixture.competitions(16, "2025", status: .verified)
    let workspace = try ImportFixture.workspace(figures: [known])
    let silent = try ImportFixture.plan(
      Self.header + "区总工会,竞赛场次,2025,17,,,已报,,\n", into: workspace)
    #expect(
      silent.refusals == [
        "1.csv 2 区总工会·竞赛场次@2025已核为16场次，不能由17场次覆盖；确需更改，请在“状态”里写“已核”"
      ])
    let again = try ImportFixture.plan(
      Self.header + "区总工会,竞赛场次,2025,16,,,已报,别处,\n", into: workspace)
    #expect(again.edit.changes.isEmpty && again.sameCount == 1)
    let said = try ImportFixture.plan(
      Self.header + "区总工会,竞赛场次,2025,17,,,已核,,\n", into: workspace)
    // The change first takes 已核 back; the row confirms it again.
    #expect(said.figures.map(\.status) == [.reported, .verified])
    #expect(said.figures.map(\.confirmedBy) == ["", "王干事"])
    #expect(said.changedCount == 1)
  }

  @Test("an implausible figure is kept but 存疑, by the year before in another file too")
  func doubts() throws {
    let plan = try ImportFixture.plan(
      Self.header + "区妇联,贷款,2025,4000,万元,,,,\n区总工会,竞赛场次,2025,4321,,,,,\n",
      Self.header + "区妇联,贷款,2024,389,万元,,,,\n", into: ImportFixture.workspace())
    #expect(plan.doubtfulCount == 2)
    let byAmount = plan.figures.sorted { ($0.amount ?? .zero) < ($1.amount ?? .zero) }
    #expect(byAmount.map(\.status) == [.reported, .doubtful, .doubtful])
    #expect(byAmount[1].doubt.contains("10倍"))
    #expect(byAmount[2].doubt.contains("60"))
  }

  @Test("an implausible figure that someone has verified is not doubted")
  func verifiedIsNotDoubted() throws {
    let plan = try ImportFixture.plan(
      Self.header + "区总工会,竞赛场次,2025,4321,,,已核,,\n", into: ImportFixture.workspace())
    #expect(plan.figures.map(\.status) == [.verified])
  }

  @Test("不适用 needs no amount")
  func notApplicable() throws {
    let plan = try ImportFixture.plan(
      Self.header + "区总工会,竞赛场次,2024,,,,不适用,,\n", into: ImportFixture.workspace())
    #expect(plan.figures.map(\.status) == [.notApplicable])
    #expect(plan.figures.map(\.amount) == [nil])
  }

  @Test(
    "two rows that contradict each other are not both taken: the later one is refused with the place of the first"
  )
  func contradiction() throws {
    let plan = try ImportFixture.plan(
      Self.header + "区总工会,竞赛场次,2025,16,,,,,\n",
      Self.header + "总工会,竞赛场次,2025,18,,,,,\n工会,竞赛场次,2025,16,,,,,\n",
      into: ImportFixture.workspace())
    #expect(plan.refusals == ["2.csv 2 与1.csv 第2行重复而内容不同（那里是区总工会·竞赛场次@2025：16场次）"])
    #expect(plan.figures.count == 1)
  }

  @Test("a row with a control character is refused: it would steer a terminal one day")
  func controls() throws {
    let plan = try ImportFixture.plan(
      Self.header + "区总工会,竞赛场次,2025,16,,,,\u{1B}[2J报表,\n", into: ImportFixture.workspace())
    #expect(plan.refusals == ["1.csv 2 含有看不见的控制字符；请重新录入这一行"])
  }

  @Test("a target is read in the same unit")
  func target() throws {
    let plan = try ImportFixture.plan(
      "机构,指标,期,数值,单位,目标\n区妇联,贷款,2025,3890000,元,4000000\n", into: ImportFixture.workspace())
    #expect(plan.figures.first?.target?.plainText == "400")
  }
}
