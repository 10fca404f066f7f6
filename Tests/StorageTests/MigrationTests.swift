import Core
import FormerWorkbook
import Storage
import TestGround
import Testing

@Suite("A workbook of an older program")
struct MigrationTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try SQLiteStore.create(at: folder.file("w.quntuan"), seed: Office.seed).close()
  }

  @Test("opens as one of this program, with all it held", arguments: FormerWorkbook.versions)
  func becomesThisVersion(version: Int) throws {
    let path = folder.file("w.quntuan")
    var store = try SQLiteStore.open(at: path)
    try store.commit(Office.insertion(.figure(try Office.figure("16"))), author: "王芳")
    let window = try store.window()
    try store.close()
    try FormerWorkbook.takeBack(path, to: version)
    #expect(try WorkbookExamination(of: path).version == version)
    store = try SQLiteStore.open(at: path)
    #expect(try store.window() == window)
    try store.close()
    let examination = try WorkbookExamination(of: path)
    #expect(examination.problems == [])
    #expect(examination.version > FormerWorkbook.versions.upperBound)
  }
}
