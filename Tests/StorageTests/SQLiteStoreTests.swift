import Core
import Foundation
import Storage
import TestGround
import Testing

@Suite("A workbook keeps what it is given")
struct SQLiteStoreTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("青禾区-2025.quntuan")
  }

  @Test(
    "A new workbook holds its seed, numbered, with the chain of regions and the first draft in hand"
  )
  func newWorkbook() throws {
    let store = try SQLiteStore.create(at: path, seed: Office.seed)
    let workspace = try store.window()
    #expect(workspace.home?.name == "青禾区")
    #expect(workspace.ancestors(of: Office.home).map(\.name) == ["云岭市"])
    #expect(workspace.organizations.map(\.shortName) == ["区总工会", "区妇联"])
    #expect(workspace.organizations.map(\.id) == [Office.unionID, Office.womenID])
    #expect(workspace.organizations.last?.dueDays == 15)
    #expect(
      workspace.catalog == Catalog(kinds: Office.seed.kinds, indicators: Office.seed.indicators))
    #expect(workspace.formulations.map(\.text) == Office.seed.formulations.map(\.text))
    #expect(workspace.drafts.map(\.id) == [workspace.settings.draft])
    #expect(workspace.settings.period == Office.year)
    try store.close()
  }

  @Test("Only its owner can read a new workbook")
  func mode() throws {
    try SQLiteStore.create(at: path, seed: Office.seed).close()
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("A committed figure is there after closing and opening, and one file is all that remains")
  func reopening() throws {
    let store = try SQLiteStore.create(at: path, seed: Office.seed)
    let figure = try Office.figure("4321")
    try store.commit(Office.insertion(.figure(figure)), author: "王芳")
    try store.close()
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["青禾区-2025.quntuan"])
    let again = try SQLiteStore.open(at: path)
    #expect(try again.window().figure(figure.key) == figure)
    #expect(!again.recoveredFromUncleanExit)
  }

  @Test(
    "Who only reads leaves no sign of an edit to those who have the workbook open; who writes does")
  func readingLeavesNoSign() throws {
    let store = try SQLiteStore.create(at: path, seed: Office.seed)
    try store.commit(Office.insertion(.figure(try Office.figure("4321"))), author: "王芳")
    let version = try store.dataVersion()
    let reader = try SQLiteStore.open(at: path)
    _ = try reader.window()
    try reader.close()
    #expect(try store.dataVersion() == version)
    let writer = try SQLiteStore.open(at: path)
    try writer.commit(
      Office.insertion(.figure(try Office.figure("5", in: "2025Q1"))), author: "李明")
    try writer.close()
    #expect(try store.dataVersion() != version)
    try store.close()
  }
}
