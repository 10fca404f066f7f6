import Foundation
import Testing

/// What one user wants in every workbook.
@Suite("The user's own settings")
struct ConfigTests {
  @Test("a setting is written to config.yaml, told, and unmade")
  func setting() throws {
    try withSampleWorkbook { quntuan in
      #expect(try quntuan.run("config", "主题", "高对比").output == "主题：高对比\n")
      let list = try quntuan.run("config").output
      #expect(list.contains("主题：高对比"))
      #expect(list.contains("quntuan/config.yaml"))
      #expect(try quntuan.run("config", "主题", "").output == "主题：自动\n")
    }
  }

  @Test("what no setting can be is refused with 65 and the choices")
  func refused() throws {
    try withSampleWorkbook { quntuan in
      let theme = try quntuan.run("config", "主题", "花哨")
      #expect(theme.status == 65)
      #expect(theme.errors.contains("高对比"))
      let unknown = try quntuan.run("config", "颜色")
      #expect(unknown.status == 65)
      #expect(unknown.errors.contains("主题"))
    }
  }

  @Test("a new workbook begins with the user's pace and deadline")
  func newWorkbook() throws {
    try withSampleWorkbook { quntuan in
      _ = try quntuan.run("config", "语速", "150")
      _ = try quntuan.run("config", "报送期限", "20")
      _ = try quntuan.run("new", "n.quntuan", "--region", "青禾区", "--level", "区")
      let settings = try quntuan.run("settings", "n.quntuan").output
      #expect(settings.contains("每分钟150字"))
      #expect(settings.contains("期末以后20天"))
      #expect(try quntuan.run("settings", "w.quntuan").output.contains("每分钟180字"))
    }
  }
}
