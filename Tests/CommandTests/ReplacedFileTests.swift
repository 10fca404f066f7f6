import Foundation
import Testing

@Suite("A file that is written over")
struct ReplacedFileTests {
  private static let speech = "同志们,大家好。\n"

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  @Test("is open to nobody to whom it was not before", arguments: [0o600, 0o640, 0o644])
  func mode(before: Int) throws {
    try withQuntuan { quntuan in
      try quntuan.write(Self.speech, to: "a.txt")
      let path = quntuan.folder.appendingPathComponent("a.txt").path
      try FileManager.default.setAttributes([.posixPermissions: before], ofItemAtPath: path)
      _ = try quntuan.run("proof", "a.txt", "--fix")
      #expect(try quntuan.read("a.txt") == "同志们，大家好。\n")
      #expect(try mode(path) == before)
    }
  }

  @Test("keeps its owner", .enabled(if: getuid() == 0, "only root may write for others"))
  func owner() throws {
    try withQuntuan { quntuan in
      try quntuan.write(Self.speech, to: "a.txt")
      let path = quntuan.folder.appendingPathComponent("a.txt").path
      try FileManager.default.setAttributes(
        [.ownerAccountID: 65_534, .groupOwnerAccountID: 65_534], ofItemAtPath: path)
      _ = try quntuan.run("proof", "a.txt", "--fix")
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.ownerAccountID] as? Int == 65_534)
      #expect(attributes[.groupOwnerAccountID] as? Int == 65_534)
    }
  }

  @Test("is the one that a link leads to; the link stays", arguments: ["里/真.txt", "不在.txt"])
  func link(target: String) throws {
    try withQuntuan { quntuan in
      let inner = quntuan.folder.appendingPathComponent("里")
      try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
      try quntuan.write(Self.speech, to: "里/真.txt")
      let link = quntuan.folder.appendingPathComponent("链.txt").path
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
      _ = try quntuan.makeWorkbook()
      let run = try quntuan.run(
        "export", "w.quntuan", "--allow-gaps", "-o", "链.txt", "--force")
      #expect(run.status == 0, "\(run.errors)")
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
      #expect(try quntuan.read(target).contains("同志们：") == true)
    }
  }

  @Test("is a file: a link that leads to itself, a pipe and a folder are refused and left alone")
  func noFile() throws {
    try withQuntuan { quntuan in
      _ = try quntuan.makeWorkbook()
      let path = { quntuan.folder.appendingPathComponent($0).path }
      try FileManager.default.createSymbolicLink(
        atPath: path("圈.txt"), withDestinationPath: "圈.txt")
      #expect(mkfifo(path("管.txt"), 0o600) == 0)
      try FileManager.default.createDirectory(
        atPath: path("夹.txt"), withIntermediateDirectories: true)
      for (name, reason) in [("圈.txt", "链接绕成了圈"), ("管.txt", "不是普通文件"), ("夹.txt", "是文件夹")] {
        let run = try quntuan.run("export", "w.quntuan", "--allow-gaps", "-o", name, "--force")
        #expect(run.status == 73, "\(name)")
        #expect(run.errors.contains(reason), "\(run.errors)")
      }
      var status = stat()
      #expect(lstat(path("管.txt"), &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
    }
  }
}
