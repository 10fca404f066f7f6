import Core
import Exchange
import Testing

@Suite("A cell of several lines")
struct TableLineTests {
  @Test(
    "stays in its row of a text or Markdown table, whatever ended its lines",
    arguments: ["\n", "\r\n", "\r"])
  func oneLine(_ end: String) throws {
    let table = Table(
      name: "数据", title: "数据", columns: [.init("指标"), .init("备注")],
      rows: [[.text("竞赛场次"), .text("第一行\(end)第二行")]])
    let details = FileDetails(author: "王芳", office: "青禾区委", day: try #require(Day("2026-01-15")))
    for format in [TableFormat.text, .markdown] {
      let text = String(
        decoding: try TableFile([table], as: format, details: details).bytes, as: UTF8.self)
      let rows = text.split(whereSeparator: \.isNewline).filter { $0.contains("竞赛场次") }
      #expect(rows.count == 1)
      #expect(rows.first?.contains("第一行 第二行") == true)
    }
  }
}
