import Core
import Storage
import TestGround
import Testing

@Suite("A window holds what was asked for and no more")
struct WindowTests {
  let folder: TemporaryFolder
  let store: SQLiteStore
  let town: Region
  let townUnion: Organization

  init() throws {
    folder = try TemporaryFolder()
    store = try SQLiteStore.create(at: folder.file("w.quntuan"), seed: Office.seed)
    let (townID, unionID) = (RegionID(rawValue: -1), OrganizationID(rawValue: -1))
    let codes = [
      "2026", "2025", "2025H1", "2025Q3", "2025-12", "2024", "2024Q3", "2023", "2023Q3",
    ]
    let figures = try codes.map { try Office.figure("1", in: $0) }
    let townFigure = try Office.figure("2", of: .organization(unionID))
    let records: [Record] =
      [
        .region(Region(id: townID, name: "清河镇", level: .town, parent: Office.home)),
        .organization(
          Organization(
            id: unionID, region: townID, kind: Office.union, shortName: "清河镇总工会",
            formalName: "清河镇总工会", headTitle: "主席")),
        .issue(Issue(organization: unionID, tendencies: [.aristocratic], manifestation: "眼睛向上")),
      ] + (figures + [townFigure]).map(Record.figure)
    let edit = Edit(title: "导入", changes: records.map { Change(before: nil, after: $0) })
    try store.commit(edit, author: "王芳")
    let workspace = try store.window()
    town = try #require(workspace.children(of: Office.home).first)
    townUnion = try #require(workspace.organizations(of: town.id).first)
  }

  private func codes(_ request: WindowRequest) throws -> Set<String> {
    let figures = try store.window(request).figures.keys
    return Set(figures.filter { $0.subject == .organization(Office.unionID) }.map(\.period.code))
  }

  @Test("By default: the working period, its parts, and the same a year earlier")
  func defaultPeriods() throws {
    #expect(
      try codes(WindowRequest()) == ["2025", "2025H1", "2025Q3", "2025-12", "2024", "2024Q3"])
  }

  @Test("Named periods only, also where others lie between them")
  func namedPeriods() throws {
    let periods: Set = [Office.period("2025"), Office.period("2025-12"), Office.period("2023")]
    #expect(try codes(WindowRequest(periods: periods)) == ["2025", "2025-12", "2023"])
    #expect(try codes(WindowRequest(periods: [])) == [])
  }

  @Test("Totals reach over every region below, one organization at a time")
  func totals() throws {
    let totals = try store.totals(of: Office.home, in: Office.period("2025"))
    let line = try #require(totals[Office.competitions])
    #expect(line.current.amount?.plainText == "3")
    #expect(totals.organizations > 2)
    #expect(try store.totals(of: town.id, in: Office.period("2025")).organizations == 1)
  }

  @Test("A slice holds every period of one indicator in all regions, and nothing of others")
  func slice() throws {
    let slice = try store.slice(of: [Office.competitions], below: nil)
    #expect(slice.organizations.contains { $0.id == townUnion.id })
    #expect(slice.figures.count == 10)
    #expect(Set(slice.figures.keys.map(\.indicator)) == [Office.competitions])
  }

  @Test("The issues below a region come with whose they are")
  func issuesBelow() throws {
    let below = try store.issues(below: Office.home)
    #expect(below.issues.map(\.manifestation) == ["眼睛向上"])
    #expect(below.organization(below.issues[0].organization)?.shortName == "清河镇总工会")
    #expect(below.figures.isEmpty)
  }

  @Test("A cited indicator comes with every period")
  func citedIndicators() throws {
    let request = WindowRequest(periods: [], indicators: [Office.competitions])
    #expect(try codes(request).count == 9)
    #expect(try codes(WindowRequest(periods: [], indicators: [Office.loans])) == [])
  }

  @Test("The regions below come with their organizations, figures and issues, or not at all")
  func children() throws {
    let with = try store.window()
    #expect(with.figures.keys.contains { $0.subject == .organization(townUnion.id) })
    #expect(with.issues.map(\.organization) == [townUnion.id])
    let without = try store.window(WindowRequest(includesChildren: false))
    #expect(without.regions.map(\.name) == ["云岭市", "青禾区"])
    #expect(without.organizations.count == 2)
    #expect(without.issues.isEmpty)
  }

  @Test("A region below is shown with the office's own, which the speech is about")
  func otherRegion() throws {
    let workspace = try store.window(WindowRequest(region: town.id))
    #expect(workspace.home?.name == "青禾区")
    #expect(workspace.organizations(of: town.id) == [townUnion])
    #expect(workspace.organizations(of: Office.home).count == 2)
    #expect(workspace.ancestors(of: town.id).map(\.name) == ["青禾区", "云岭市"])
  }

  @Test("Another program's commit shows in the data version")
  func dataVersion() throws {
    let other = try SQLiteStore.open(at: store.path)
    let before = try store.dataVersion()
    #expect(try store.dataVersion() == before)
    let figure = try Office.figure("9", in: "2019")
    try other.commit(Office.insertion(.figure(figure)), author: "李明")
    #expect(try store.dataVersion() != before)
  }
}
