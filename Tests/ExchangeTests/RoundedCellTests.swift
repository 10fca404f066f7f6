import Core
import Testing

@testable import Exchange

@Suite("Cells whose exact number is longer than any figure")
struct RoundedCellTests {
  @Test("are taken as the sheet shows them, and told, in a table too; others are nobody's business")
  func table() throws {
    let outcome = try ReportOutcome(["rounded.xlsx"])
    #expect(outcome.figures == ["区妇联·妇女创业担保贷款@2025：389.12万元"])
    #expect(outcome.notices.contains("rounded.xlsx：D2格的389.12345按表上显示的389.12导入"))
    #expect(!outcome.notices.contains { $0.contains("E2格") })
  }

  @Test("are told in a form")
  func form() throws {
    let workspace = try ImportFixture.workspace()
    let desk = FormDesk(
      workbook: "w", period: try ImportFixture.period("2025"), workspace: workspace)
    var row = TableRow(line: 6, cells: ["quntuan-form/1 w 2 2025 women.loans", "389.12"])
    row.rounded[1] = "389.12345"
    var rows = [row]
    let reading = try desk.read([.mark: 0, .amount: 1], of: "表.xlsx") { () throws(TableError) in
      rows.popLast()
    }
    #expect(
      reading.rounded.notices.map(\.description) == ["表.xlsx：B6格的389.12345按表上显示的389.12导入"])
  }

  @Test("are listed up to a hundred, and the others counted")
  func many() {
    var rounded = RoundedCells(file: "表.xlsx")
    for line in 1...130 { rounded.note("1.23456", shown: "1.23", at: "D\(line)") }
    #expect(rounded.notices.count == 101)
    #expect(rounded.notices.last?.message == "另有30格也按表上显示的数导入")
  }
}
