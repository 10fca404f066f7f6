import Foundation
import Testing

/// What holds for a workbook as a whole.
@Suite("Settings")
struct SettingsTests {
  @Test("the leader's pace is set, told, and used for the minutes on the screen")
  func pace() throws {
    try withSampleWorkbook { quntuan in
      #expect(try quntuan.run("settings", "w.quntuan").output.contains("每分钟180字"))
      let set = try quntuan.run("settings", "w.quntuan", "--pace", "120")
      #expect(set.status == 0)
      #expect(set.output.contains("每分钟120字"))
      try quntuan.write("F5\n", to: "keys")
      let screen = try quntuan.run("w.quntuan", "--keys", "keys", "--size", "120x36")
      let told = try #require(
        screen.output.firstMatch(of: /([0-9,]+) 字 · ([0-9]+)–([0-9]+) 分钟/))
      let characters = Int(told.1.filter(\.isNumber)) ?? 0
      let (least, most) = (Int(told.2) ?? 0, Int(told.3) ?? 0)
      #expect((least...max(least, most)).contains(characters / 120), "\(told.0)")
      #expect(least > characters / 180, "slower than at the usual pace: \(told.0)")
      #expect(try quntuan.run("undo", "w.quntuan").status == 0)
      #expect(try quntuan.run("settings", "w.quntuan").output.contains("每分钟180字"))
    }
  }

  @Test(
    "what no setting can be is refused with 64",
    arguments: [["--pace", "10"], ["--due-days", "500"], ["--period", "2025H3"]])
  func refused(option: [String]) throws {
    try withSampleWorkbook { quntuan in
      let refused = try quntuan.run(["settings", "w.quntuan"] + option)
      #expect(refused.status == 64)
      #expect(!refused.errors.isEmpty)
    }
  }
}
