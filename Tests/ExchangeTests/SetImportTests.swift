import Core
import Exchange
import Testing

@Suite("Importing a set of files")
struct SetImportTests {
  @Test(
    "files come in any order: a figure finds the organization, kind, indicator and region of other files"
  )
  func anyOrder() throws {
    let figures = "机构,指标,期,数值\n柳溪镇商会,走访企业,2025,12\n"
    let organizations = "机构,区域,类别\n柳溪镇商会,柳溪镇,商会\n"
    let indicators = "指标,指标代码,类别,单位\n走访企业,own.visits,商会,家次\n"
    let kinds = "类别,类别代码\n商会,chamber\n"
    let regions = "区域,级别,上级,代码\n柳溪镇,镇,青禾区,\n"
    let plan = try ImportFixture.plan(
      figures, organizations, indicators, kinds, regions, into: ImportFixture.workspace())
    #expect(plan.refusals == [])
    #expect(plan.newCount == 5)
    guard case .region(let region)? = plan.edit.changes.first?.after else {
      Issue.record("the region must come first")
      return
    }
    #expect(region.id.rawValue < 0)
    #expect(plan.figures.count == 1)
    #expect(plan.edit.title == "导入 1.csv 等5个文件")
  }

  @Test(
    "regions may stand below a parent that comes later; one without a parent anywhere is refused")
  func regions() throws {
    let plan = try ImportFixture.plan(
      "区域,级别,上级,代码\n东村街道,街道,新城开发区,\n新城开发区,开发区,青禾区,532999\n远镇,镇,远县,\n",
      into: ImportFixture.workspace())
    #expect(plan.newCount == 2)
    #expect(plan.refusals == ["1.csv 4 没有上级区域“远县”"])
  }

  @Test(
    "市 is refused with the choice of the two that it can mean; a region is not above its parent")
  func levels() throws {
    let plan = try ImportFixture.plan(
      "区域,级别,上级\n新市,市,\n大省,省,青禾区\n", into: ImportFixture.workspace())
    #expect(
      plan.refusals == [
        "1.csv 2 “市”既可能是地级市，也可能是县级市；请写明“地级市”或“县级市”", "1.csv 3 大省的级别高于上级青禾区",
      ])
  }

  @Test("an organization that is known by its kind is changed, not doubled")
  func organizations() throws {
    let plan = try ImportFixture.plan(
      "机构,区域,类别,全称,负责人职务,联系人,电话,报送期限,序号\n"
        + "区总工会,青禾区,工会,云岭市青禾区总工会,主席,周干事,0000-1,次月10日,1\n",
      into: ImportFixture.workspace())
    guard case .organization(let organization)? = plan.edit.changes.first?.after else {
      Issue.record("no organization")
      return
    }
    #expect(plan.changedCount == 1)
    #expect(organization.id == ImportFixture.union)
    #expect(organization.formalName == "云岭市青禾区总工会")
    #expect(organization.dueDays == 10)
  }

  @Test(
    "an issue is a clause: the words before and the mark after it are taken off, types are sorted")
  func issues() throws {
    let plan = try ImportFixture.plan(
      "机构,类型,表现,严重程度,来源,发现日期,佐证,整改措施,责任人,整改期限,状态,备注\n"
        + "区总工会,行政化、机关化,有的坐在机关听汇报。,重,调研,2025年10月16日,台账,下沉,副主席,2026-12-31,整改中,\n"
        + "区妇联,形式化,办活动,,,,,,,,,\n",
      into: ImportFixture.workspace())
    guard case .issue(let issue)? = plan.edit.changes.first?.after else {
      Issue.record("no issue")
      return
    }
    #expect(issue.tendencies == [.bureaucratic, .administrative])
    #expect(issue.manifestation == "坐在机关听汇报")
    #expect(issue.foundOn?.isoText == "2025-10-16")
    #expect(plan.refusals == ["1.csv 3 类型“形式化”不认识；可填：机关化、行政化、贵族化、娱乐化"])
  }

  @Test(
    "the day of 销号 becomes a step of an issue that is closed, and is no step of one that is open",
    arguments: [
      ("状态,销号日期", "已销号,2025-11-20", "2025-11-20"),
      ("状态,整改完成日期", "已销号,2025年11月20日", "2025-11-20"),
      ("销号日期,备注", "2025-11-20,已公示", "2025-11-20"),
      ("状态,整改完成日期,销号日期", "已销号,2025-11-20,2025-12-01", "2025-12-01"),
      ("状态,整改完成日期", "整改中,2025-11-20", nil),
      ("整改完成日期", "2025-11-20", nil),
    ])
  func closedIssues(columns: String, cells: String, closed: String?) throws {
    let workspace = try ImportFixture.workspace()
    let text = "机构,类型,表现,\(columns)\n区总工会,机关化,坐在机关听汇报,\(cells)\n"
    let plan = try ImportFixture.plan(text, into: workspace)
    guard case .issue(let issue)? = plan.edit.changes.first?.after else {
      Issue.record("no issue")
      return
    }
    #expect(issue.closedOn?.isoText == closed)
    #expect(issue.steps.count == (closed == nil ? 0 : 1))
    #expect(plan.notices.isEmpty)
    var known = workspace
    var numbered = issue
    numbered.id = .init(rawValue: 1)
    known.issues = [numbered]
    let again = try ImportFixture.plan(text, into: known)
    #expect(again.sameCount == 1, "what is said twice changes nothing")
  }

  @Test("a day of 销号 beside another status is told and left out")
  func openIssueWithDay() throws {
    let plan = try ImportFixture.plan(
      "机构,类型,表现,状态,销号日期\n区妇联,娱乐化,办活动图热闹,整改中,2025-11-20\n",
      into: ImportFixture.workspace())
    #expect(
      plan.notices.map(\.description) == [
        "1.csv 第2行：状态是“整改中”，销号日期没有采用；已销号的请把状态也写明"
      ])
  }

  @Test(
    "a manifestation that names the organization is taken with a warning: a speech would say it")
  func tact() throws {
    let plan = try ImportFixture.plan(
      "机构,类型,表现\n区妇联,娱乐化,区妇联办活动图热闹\n", into: ImportFixture.workspace())
    #expect(plan.newCount == 1)
    #expect(plan.notices.map(\.description) == ["1.csv 第2行：“表现”里写了区妇联，讲话会读出来；请改成不点名的说法"])
  }

  @Test("materials lose the quotation marks that a speech will add; tasks convert their targets")
  func materialsAndTasks() throws {
    let plan = try ImportFixture.plan(
      "机构,类型,名称,期,级别,授予单位,内容,来源,状态\n区总工会,品牌,“匠心青禾”,2025,区级,,以赛代训,总结,已核\n",
      "机构,任务,期,目标指标,目标值,单位,责任人,期限,状态\n区妇联,扩大贷款,2026,贷款,4000000,元,主席,2026-11-30,进行中\n",
      into: ImportFixture.workspace())
    #expect(plan.refusals == [])
    guard case .material(let material)? = plan.edit.changes.first?.after,
      case .task(let task)? = plan.edit.changes.last?.after
    else {
      Issue.record("no material and task")
      return
    }
    #expect(material.name == "匠心青禾")
    #expect(task.target?.plainText == "400")
  }

  @Test("a formulation says what it is based on")
  func basis() throws {
    let plan = try ImportFixture.plan(
      "提法,内容,起,依据\n口号,同心同行,2026-01-01,区委全会\n", into: ImportFixture.workspace())
    #expect(
      plan.edit.changes.first?.after
        == .formulation(
          Formulation(name: "口号", text: "同心同行", from: Day("2026-01-01"), basis: "区委全会")))
  }

  @Test("a formulation does not end before it begins")
  func formulations() throws {
    let plan = try ImportFixture.plan(
      "提法,内容,起,止\n规划,“十四五”时期,2021-01-01,2025-12-31\n反,话,2026-01-01,2025-01-01\n",
      into: ImportFixture.workspace())
    #expect(plan.newCount == 1)
    #expect(plan.refusals == ["1.csv 3 “止”早于“起”"])
  }

  @Test(
    "an indicator's name must not mean another one of the same kind, and a ratio is never added")
  func indicators() throws {
    let plan = try ImportFixture.plan(
      "指标,指标代码,类别,单位,性质,跨机构可加\n贷款,own.1,妇联,万元,,\n满意率,own.2,全部,%,比率,是\n贷款,own.3,工会,万元,,\n",
      into: ImportFixture.workspace())
    #expect(
      plan.refusals == [
        "1.csv 2 “贷款”已是指标“妇女创业担保贷款”的名称；请换一个", "1.csv 3 跨机构可加“是”不认识；可填：否",
      ])
    #expect(plan.newCount == 1)
  }

  @Test("an indicator that is refused is known to nobody, nor is one that names it")
  func refusedIndicators() throws {
    let plan = try ImportFixture.plan(
      "指标,指标代码,类别,单位,性质,分子,分母\n"
        + "甲率,own.a,工会,%,比率,乙率,竞赛场次\n乙率,own.b,工会,%,比率,没有的数,竞赛场次\n丙数,own.c,工会,场次,,,\n",
      "机构,指标,期,数值\n工会,甲率,2025,12\n工会,乙率,2025,13\n工会,丙数,2025,14\n",
      into: ImportFixture.workspace())
    #expect(plan.refused.map(\.place) == ["1.csv 第2行", "1.csv 第3行", "2.csv 第2行", "2.csv 第3行"])
    #expect(plan.newCount == 2)
    #expect(plan.figures.map { $0.amount?.plainText } == ["14"])
  }

  @Test("an indicator whose change is refused is what it was before")
  func refusedChange() throws {
    let plan = try ImportFixture.plan(
      "指标,指标代码,单位,性质,分子,分母\n新名,union.rate,%,比率,没有的数,竞赛场次\n",
      "机构,指标,期,数值\n工会,调解成功率,2025,92.8\n工会,新名,2025,92.8\n", into: ImportFixture.workspace())
    #expect(plan.refused.map(\.place) == ["1.csv 第2行", "2.csv 第3行"])
    #expect(plan.newCount == 1)
  }

  @Test("a header that fits no table is refused with the nearest kind and what it lacks")
  func unknownHeader() throws {
    #expect(
      throws: TableError.unknownHeader(
        file: "1.csv", line: 1, columns: ["机构", "指标", "数值"], nearest: "数据表", missing: ["期"])
    ) {
      _ = try ImportFixture.plan("机构,指标,数值\n", into: ImportFixture.workspace())
    }
  }

  @Test("an empty file and a column that stands twice are refused")
  func badHeaders() throws {
    #expect(throws: TableError.empty(file: "1.csv")) {
      _ = try ImportFixture.plan("\n\n", into: ImportFixture.workspace())
    }
    #expect(throws: TableError.duplicateColumn(file: "1.csv", line: 1, column: "数据")) {
      _ = try ImportFixture.plan("机构,指标,期,数值,数据\n", into: ImportFixture.workspace())
    }
  }

  @Test("importing the same files twice changes nothing the second time")
  func idempotent() throws {
    let figures =
      FigureImportTests.header
      + "区总工会,竞赛场次,2025,4321,场次,全区,,报表,注\n区总工会,竞赛场次,2024,14,场次,全区,已核,报表,\n"
      + "区妇联,贷款,2025,3890000,元,,存疑,报表,待查\n"
    var workspace = try ImportFixture.workspace()
    let first = try ImportFixture.plan(figures, into: workspace)
    for change in first.edit.changes { workspace.apply(change) }
    let second = try ImportFixture.plan(figures, into: workspace)
    #expect(first.newCount == 3)
    #expect(second.edit.changes.isEmpty)
    #expect(second.sameCount == 3)
  }

  @Test("a new name for the organization of a kind renames it and says so")
  func renamed() throws {
    let plan = try ImportFixture.plan(
      "机构,类别\n区工会联合会,工会\n", into: ImportFixture.workspace())
    #expect(plan.summaries == ["机构 区总工会（工会）：简称 区总工会 → 区工会联合会"])
  }

  @Test("what changes in a record is told field by field")
  func changedFields() throws {
    var workspace = try ImportFixture.workspace()
    let first = try ImportFixture.plan("机构,类别,电话\n区总工会,工会,6123\n", into: workspace)
    #expect(first.summaries == ["机构 区总工会（工会）：电话 （空） → 6123"])
    for change in first.edit.changes { workspace.apply(change) }
    let second = try ImportFixture.plan("机构,类别,电话\n区总工会,工会,6456\n", into: workspace)
    #expect(second.summaries == ["机构 区总工会（工会）：电话 6123 → 6456"])
    #expect(second.changedCount == 1)
  }

  @Test("a figure whose amount stays says what else would change")
  func figureDetails() throws {
    var workspace = try ImportFixture.workspace()
    let head = FigureImportTests.header
    let first = try ImportFixture.plan(
      head + "区总工会,竞赛场次,2025,16,场次,全区,,报表,\n", into: workspace)
    for change in first.edit.changes { workspace.apply(change) }
    let second = try ImportFixture.plan(
      head + "区总工会,竞赛场次,2025,16,场次,区本级,,报表,\n", into: workspace)
    #expect(second.summaries == ["区总工会·竞赛场次@2025 16场次：口径 全区 → 区本级"])
  }

  @Test("the name of an organization of another kind is refused")
  func takenName() throws {
    let plan = try ImportFixture.plan("机构,类别\n区总工会,妇联\n", into: ImportFixture.workspace())
    #expect(plan.refusals == ["1.csv 2 “区总工会”已是工会的名称；请换一个"])
  }
}
