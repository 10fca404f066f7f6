import Core
import Testing

@testable import Exchange

@Suite("Tables larger than anybody's")
struct TableSizeTests {
  private func error(_ text: String, quoted: Bool = false) -> TableError? {
    do throws(TableError) {
      let workspace = try? ImportFixture.workspace()
      _ = try ImportSet(
        [TextSource.table(text)], recognition: workspace.map { ReportRecognition(workspace: $0) })
      return nil
    } catch { return error }
  }

  @Test("a cell beyond column 1024 of a text table is refused with its line")
  func columns() {
    let wide = String(repeating: ",", count: 1_024)
    #expect(error("机构,数\n甲\(wide)1\n") == .tooManyColumns(file: "1.csv", line: 2))
    #expect(error("机构,数\n\"甲\"\(wide)\"1\"\n") == .tooManyColumns(file: "1.csv", line: 2))
    #expect(error("机构,数\n\"甲\"\(wide)1") == .tooManyColumns(file: "1.csv", line: 2))
  }

  @Test("cells beyond it in which nothing is written are let go, as many as there are")
  func blankColumns() throws {
    let commas = String(repeating: ",", count: 100_000)
    let table = TextSource.table("甲,乙\(commas)\n1,2\n\"3\",4\(commas)\n")
    var rows: [[String]] = []
    while let row = try table.next() { rows.append(row.cells) }
    #expect(rows.map(\.count) == [1_024, 2, 1_024])
    #expect(rows.map { $0.prefix(2) } == [["甲", "乙"], ["1", "2"], ["3", "4"]])
  }

  @Test("a heap of cells that is no known table is refused before it is laid out")
  func cells() {
    let head = "标题" + String(repeating: ",", count: 1_000) + "尾\n"
    #expect(
      error(head + String(repeating: "甲,1\n", count: 15_000)) == .reportTooLong(file: "1.csv"))
    let row = String(repeating: "1,", count: 1_000) + "1\n"
    #expect(error(String(repeating: row, count: 1_200)) == .reportTooLong(file: "1.csv"))
  }

  @Test("blank cells at the rows' ends do not count")
  func blankEnds() {
    let commas = String(repeating: ",", count: 1_000)
    let text = "甲,乙\(commas)\n" + String(repeating: "丙,丁\(commas)\n", count: 2_000)
    // Small enough to be looked at, and no table of amounts.
    guard case .unknownHeader? = error(text) else {
      Issue.record("\(String(describing: error(text)))")
      return
    }
  }

  @Test("more merged cells than are kept are refused by name, and not left out", arguments: [0, 1])
  func merges(_ more: Int) throws {
    let cells = (1...200_000 + more).map { "<mergeCell ref=\"A\($0):B\($0)\"/>" }.joined()
    let tail = Array("<mergeCells>\(cells)</mergeCells>".utf8)
    if more == 0 {
      #expect(try MergeList.merges(in: tail, sheet: "汇总").count == 200_000)
    } else {
      #expect(throws: WorkbookFault.tooManyMerges(sheet: "汇总")) {
        try MergeList.merges(in: tail, sheet: "汇总")
      }
    }
  }

  @Test("of merged cells that overlap none is filled twice: they are refused")
  func overlaps() throws {
    let rows = (1...3).map { TableRow(line: $0, cells: ["甲", "1", "2"]) }
    let merges = [
      MergedCells(rows: 1...2, columns: 0...1), MergedCells(rows: 2...3, columns: 1...2),
    ]
    #expect(throws: TableError.workbook(file: "表.xlsx", .overlappingMerges(sheet: "表1"))) {
      _ = try ReportGrid(rows, merges: merges, file: "表.xlsx", sheet: "表1")
    }
    let apart = try ReportGrid(
      rows,
      merges: [
        merges[0], MergedCells(rows: 3...9, columns: 0...5),
        MergedCells(rows: 1...3, columns: 7...9),
        MergedCells(rows: 8...9, columns: 0...1),
      ], file: "表.xlsx", sheet: "表1")
    #expect(apart.texts == [["甲", "甲", "2"], ["甲", "甲", "2"], ["甲", "甲", "甲"]])
  }
}
