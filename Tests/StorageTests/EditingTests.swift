import Core
import Foundation
import Storage
import TestGround
import Testing

@Suite("An edit is carried out whole, numbered and checked")
struct EditingTests {
  let folder: TemporaryFolder
  let store: SQLiteStore

  init() throws {
    folder = try TemporaryFolder()
    store = try SQLiteStore.create(at: folder.file("w.quntuan"), seed: Office.seed)
  }

  @Test("Every kind of record comes back as it went in")
  func roundTrip() throws {
    let day = Day("2025-12-31")
    let records: [Record] = [
      .region(
        Region(
          name: "清河镇", level: .town, parent: Office.home, code: "530102104000", order: 3)),
      .kind(
        OrganizationKind(
          code: "writers", name: "作协", bareName: "作家协会", aliases: ["作家\r", "文学界"],
          shortPattern: "{级}作协", formalPattern: "{区域}作家协会", headTitle: "主席",
          represents: ["作家"], isOptional: true, order: 12)),
      .indicator(
        Indicator(
          code: "union.rate", name: "调解成功率", aliases: ["成功率"], reporters: .everyKind,
          group: "维权", unit: Unit("%"), nature: .ratio, addsOverTime: false,
          addsOverOrganizations: false, decimals: 1, direction: .none,
          plausible: Amount(units: -5)...Amount(units: 1_000_000),
          numerator: Office.competitions, denominator: Office.loans, growth: Office.product,
          lengths: [.month, .year], ranks: [.township, .province], definition: "口径", order: 9)),
      .material(
        Material(
          subject: .region(Office.home), category: .honour, name: "先进集体",
          period: Office.period("2025H1"), level: "省级", grantor: "省总工会", content: "内容",
          source: "文件", status: .verified)),
      .task(
        PlannedTask(
          subject: .organization(Office.unionID), text: "新建工会20家", period: Office.period("2026"),
          indicator: Office.competitions, target: Amount(units: 200_000), owner: "组织部",
          deadline: day, status: .underWay)),
      .issue(
        Issue(
          organization: Office.womenID, tendencies: [.bureaucratic, .entertaining],
          manifestation: "活动重热闹、轻实效", severity: .grave, source: "巡察反馈", foundOn: Day("2025-03-01"),
          evidence: "佐证", remedies: "整改措施", owner: "办公室", deadline: day, status: .underWay,
          note: "备注")),
      .formulation(Formulation(name: "总要求", text: "四句话", until: day, basis: "区委全会")),
      .draft(Draft(name: "第二稿", template: "座谈会", source: "“引号”\n\u{0}末行", order: 2)),
    ]
    let edit = try store.commit(
      Edit(title: "录入", changes: records.map { Change(before: nil, after: $0) }), author: "王芳")
    let workspace = try store.window()
    for change in edit.changes {
      switch change.after {
      case .region(let value)?: #expect(workspace.region(value.id) == value)
      case .kind(let value)?: #expect(workspace.catalog.kind(value.id) == value)
      case .indicator(let value)?: #expect(workspace.catalog.indicator(value.id) == value)
      case .material(let value)?: #expect(workspace.materials == [value])
      case .task(let value)?: #expect(workspace.tasks == [value])
      case .issue(let value)?: #expect(workspace.issues == [value])
      case .formulation(let value)?: #expect(workspace.formulations.contains(value))
      case .draft(let value)?: #expect(workspace.drafts.contains(value))
      default: Issue.record("unexpected record")
      }
    }
    #expect(try store.changes(of: 1) == edit.changes)
  }

  @Test("A figure keeps all that is known of it")
  func wholeFigure() throws {
    var figure = try Office.figure("-389.0625", status: .verified)
    figure.scope = "全区"
    figure.note = "含上年结转"
    figure.confirmedBy = "张主席"
    figure.target = try Amount(plain: "400")
    try store.commit(Office.insertion(.figure(figure)), author: "王芳")
    #expect(try store.window().figure(figure.key) == figure)
  }

  @Test("Records of one edit may refer to each other before they have numbers, in any order")
  func placeholders() throws {
    let organization = OrganizationID(rawValue: -1)
    let indicator = IndicatorID(rawValue: -7)
    let region = RegionID(rawValue: -1)
    let edit = try store.commit(
      Office.insertion(
        .figure(try Office.figure("3", of: .organization(organization), indicator)),
        .organization(
          Organization(
            id: organization, region: region, kind: Office.union, shortName: "清河镇总工会",
            formalName: "清河镇总工会", headTitle: "主席")),
        .region(Region(id: region, name: "清河镇", level: .town, parent: Office.home)),
        .indicator(
          Indicator(
            id: indicator, code: "x", name: "建会数", reporters: .kinds([Office.union]),
            unit: Unit("家"), nature: .flow, addsOverTime: true, addsOverOrganizations: true)),
        .issue(
          Issue(organization: organization, tendencies: [.administrative], manifestation: "等靠要"))),
      author: "王芳")
    let workspace = try store.window()
    let town = try #require(workspace.children(of: Office.home).first)
    let union = try #require(workspace.organizations(of: town.id).first)
    let count = try #require(workspace.catalog.indicators(named: "建会数").first)
    let key = FigureKey(
      subject: .organization(union.id), indicator: count.id, period: Office.year)
    #expect(workspace.figure(key)?.amount?.plainText == "3")
    #expect(workspace.issues.map(\.organization) == [union.id])
    #expect(edit.changes.first?.after == workspace.figure(key).map(Record.figure))
  }

  @Test("A placeholder that nothing in the edit inserts is refused, never taken for another record")
  func danglingPlaceholder() throws {
    let figure = try Office.figure("3", of: .organization(.init(rawValue: -2)))
    #expect(throws: StoreError.refused(title: "录入", reason: "引用了没有保存的记录")) {
      try store.commit(Office.insertion(.figure(figure)), author: "王芳")
    }
  }

  @Test(
    "A figure that someone changed meanwhile is a conflict, with both values, and nothing is done")
  func conflict() throws {
    let first = try Office.figure("16")
    try store.commit(Office.insertion(.figure(first)), author: "王芳")
    let theirs = try Office.figure("17")
    try store.commit(
      Edit(title: "改", changes: [Change(before: .figure(first), after: .figure(theirs))]),
      author: "李明")
    let other = try Office.figure("5", of: .organization(Office.womenID), Office.loans)
    let mine = Edit(
      title: "粘贴",
      changes: [
        Change(before: nil, after: .figure(other)),
        Change(before: .figure(first), after: .figure(try Office.figure("18"))),
      ])
    #expect(
      throws: StoreError.conflict(title: "粘贴", expected: .figure(first), actual: .figure(theirs))
    ) { try store.commit(mine, author: "王芳") }
    let workspace = try store.window()
    #expect(workspace.figure(first.key) == theirs)
    #expect(workspace.figure(other.key) == nil)
    #expect(try store.journal(limit: 10).count == 2)
  }

  @Test("An 已核 figure whose amount changes is 已报 again and names no confirmer")
  func verifiedAmountChanges() throws {
    var figure = try Office.figure("16", status: .verified)
    figure.confirmedBy = "张主席"
    try store.commit(Office.insertion(.figure(figure)), author: "王芳")
    var changed = figure
    changed.amount = try Amount(plain: "20")
    let edit = try store.commit(
      Edit(title: "改", changes: [Change(before: .figure(figure), after: .figure(changed))]),
      author: "王芳")
    changed.status = .reported
    changed.confirmedBy = ""
    #expect(edit.changes.map(\.after) == [.figure(changed)])
    #expect(try store.window().figure(figure.key) == changed)
    _ = try store.undo(author: "王芳")
    #expect(try store.window().figure(figure.key) == figure)
  }

  @Test("What the schema forbids is refused with a reason in the office's words")
  func refused() throws {
    let twin = Organization(
      region: Office.home, kind: Office.union, shortName: "区总工会", formalName: "青禾区总工会",
      headTitle: "主席")
    #expect(throws: StoreError.refused(title: "新建机构", reason: "同一区域已有同名机构")) {
      try store.commit(Office.insertion(.organization(twin), title: "新建机构"), author: "王芳")
    }
    let union = try #require(try store.window().organization(Office.unionID))
    let figure = try Office.figure("16")
    try store.commit(Office.insertion(.figure(figure)), author: "王芳")
    let removal = Edit(
      title: "删除机构", changes: [Change(before: .organization(union), after: nil)])
    #expect(
      throws: StoreError.refused(title: "删除机构", reason: "有记录还引用着要删除的内容，或引用了不存在的内容")
    ) { try store.commit(removal, author: "王芳") }
    let whole = Edit(
      title: "删除机构", changes: removal.changes + [Change(before: .figure(figure), after: nil)])
    try store.commit(whole, author: "王芳")
    #expect(try store.window().organization(Office.unionID) == nil)
  }

  @Test("A number is never given twice, so that the journal never means another record")
  func numbersAreNotReused() throws {
    let material = Material(
      subject: .organization(Office.unionID), category: .brand, name: "匠心", period: Office.year)
    let first = try store.commit(Office.insertion(.material(material)), author: "王芳")
    _ = try store.undo(author: "王芳")
    let second = try store.commit(Office.insertion(.material(material)), author: "王芳")
    #expect(first.changes != second.changes)
  }
}
