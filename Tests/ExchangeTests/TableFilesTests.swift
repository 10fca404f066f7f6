import Exchange
import Foundation
import TestGround
import Testing

@Suite("A folder of tables")
struct TableFilesTests {
  private func withFolder(_ test: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tables-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer {
      // Paths may be too long here for anything that names them whole.
      let removal = Process()
      removal.executableURL = URL(fileURLWithPath: "/bin/rm")
      removal.arguments = ["-rf", folder.path]
      _ = try? removal.runToEnd()
    }
    try test(folder)
  }

  private func write(_ names: String..., in folder: URL) throws {
    for name in names {
      try Data("机构,指标,期,数值\n".utf8).write(to: folder.appendingPathComponent(name))
    }
  }

  @Test("is all its tables and those of the folders in it, in the order of their names")
  func order() throws {
    try withFolder { folder in
      try write("乙.csv", "甲.CSV", "2.tsv", "10.txt", "说明.docx", ".隐.csv", "~$甲.xlsx", in: folder)
      let inner = folder.appendingPathComponent("上报")
      try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
      try write("丙.csv", in: inner)
      let files = try TableFiles([folder.path])
      #expect(files.tables.map(\.name) == ["10.txt", "2.tsv", "丙.csv", "乙.csv", "甲.CSV"])
      #expect(files.notices.isEmpty)
    }
  }

  @Test("tells of a folder in it that cannot be read, and reads the rest")
  func unreadable() throws {
    try withFolder { folder in
      try write("甲.csv", in: folder)
      // A path longer than any that the system takes: that stops root too, whom no permission does.
      let name = String(repeating: "x", count: 240)
      var parent = open(folder.path, O_DIRECTORY)
      for _ in 0..<17 {
        #expect(mkdirat(parent, name, 0o755) == 0)
        let next = openat(parent, name, O_DIRECTORY)
        close(parent)
        parent = next
      }
      close(parent)
      let files = try TableFiles([folder.path])
      #expect(files.tables.map(\.name) == ["甲.csv"])
      #expect(files.notices.map(\.message) == ["文件夹读不出来（文件名太长），里面的文件没有导入"])
    }
  }

  @Test("tells of a link to a folder, which is not followed")
  func link() throws {
    try withFolder { folder in
      try write("甲.csv", in: folder)
      let link = folder.appendingPathComponent("去年")
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: folder)
      let files = try TableFiles([folder.path])
      #expect(files.tables.count == 1)
      #expect(files.notices.map(\.description) == ["\(link.path)：是指向别处的链接，里面的文件没有导入"])
    }
  }

  @Test("of more tables than are read at once is refused, not read in part")
  func tooMany() throws {
    try withFolder { folder in
      try write("1.csv", "2.csv", "3.csv", in: folder)
      #expect(try TableFiles([folder.path], mostFiles: 3).tables.count == 3)
      #expect(
        throws: TableError.unreadable(path: folder.path, reason: "表格文件超过2个；请分几次导入")
      ) {
        _ = try TableFiles([folder.path], mostFiles: 2)
      }
    }
  }
}
