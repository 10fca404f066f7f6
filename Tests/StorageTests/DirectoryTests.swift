import Core
import Storage
import TestGround
import Testing

@Suite("The directory holds every record but figures")
struct DirectoryTests {
  @Test("also of regions that no window reaches, and figures are asked for by key")
  func whole() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore.create(at: folder.file("w.quntuan"), seed: Office.seed)
    let (town, village) = (RegionID(rawValue: -1), RegionID(rawValue: -2))
    let union = OrganizationID(rawValue: -1)
    let figure = try Office.figure("16", in: "2025")
    try store.commit(
      Office.insertion(
        .region(Region(id: town, name: "清河镇", level: .town, parent: Office.home)),
        .region(Region(id: village, name: "上河镇", level: .town, parent: town)),
        .organization(
          Organization(
            id: union, region: village, kind: Office.union, shortName: "上河镇总工会",
            formalName: "上河镇总工会", headTitle: "主席")),
        .issue(Issue(organization: union, tendencies: [.bureaucratic], manifestation: "坐等上门")),
        .figure(figure)), author: "王芳")
    let directory = try store.directory()
    #expect(directory.organizations.map(\.shortName).contains("上河镇总工会"))
    #expect(directory.issues.map(\.manifestation) == ["坐等上门"])
    #expect(directory.figures.isEmpty)
    let missing = figure.key.at(Office.period("2024"))
    #expect(try store.figures(of: [figure.key, missing]) == [figure.key: figure])
  }
}
