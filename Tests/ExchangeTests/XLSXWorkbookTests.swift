import Testing

@testable import Exchange

@Suite("Excel workbooks")
struct XLSXWorkbookTests {
  /// Each row as `2: A2=区总工会 …`.
  private func rows(_ name: String) throws -> [String] {
    let workbook = try XLSXWorkbook(path: SampleFile.honest(name))
    var lines: [String] = []
    let reader = try workbook.rows(of: try #require(workbook.sheets.first))
    while let row = try reader.next() {
      let cells = row.cells.map { cell in
        "\(SheetCell.name(column: cell.column, row: row.number))=\(Self.text(cell.value))"
      }
      lines.append("\(row.isHidden ? "-" : "")\(row.number): \(cells.joined(separator: " "))")
    }
    return lines
  }

  private static func text(_ value: SheetCell.Value) -> String {
    switch value {
    case .text(let text): "“\(text)”"
    case .number(let number): number.text + (number.shown.map { "~\($0)" } ?? "")
    case .date(let text): text
    case .boolean(let flag): flag ? "TRUE" : "FALSE"
    case .error(let code): code
    case .uncomputed: "?"
    }
  }

  @Test(
    "numbers are exact to fifteen digits, dates are those that the format shows, percentages say so"
  )
  func values() throws {
    #expect(
      try rows("values.xlsx") == [
        "1: A1=0.1 B1=0.3 C1=0.001 D1=-12.5 E1=123456789012346000 F1=2025-12-31 "
          + "G1=2025-12-31 12:00:00 H1=2025-06 I1=92.7966101694915%~92.8% J1=389.12345~389.12 "
          + "K1=08:15:00 L1=36.5",
        "2: A2=“区总工会” B2=“竞赛场次” C2=“青禾” D2=TRUE E2=#N/A F2=“区总工会竞赛场次” G2=2 H2=? "
          + "I2=“ 两头空 ” K2=1900-02-28 L2=1900-03-01 M2=60",
        "-9: C9=“隐藏”",
      ])
  }

  @Test("a workbook from an old Macintosh counts its days from 1904")
  func macintosh() throws {
    #expect(try rows("date1904.xlsx") == ["1: A1=2025-12-31"])
  }

  @Test(
    "names with a prefix and parts in UTF-16 read the same",
    arguments: ["prefixed.xlsx", "utf16-parts.xlsx"])
  func otherWritings(name: String) throws {
    #expect(
      try rows(name) == [
        "1: A1=“机构” B1=“指标” C1=“期” D1=“数值”", "2: A2=“区总工会” B2=“竞赛场次” C2=“2025” D2=16",
      ])
  }

  @Test("merged cells are known", arguments: ["values.xlsx", "prefixed.xlsx"])
  func merges(name: String) throws {
    let workbook = try XLSXWorkbook(path: SampleFile.honest(name))
    let sheet = try #require(workbook.sheets.first)
    let merges = try workbook.mergedCells(of: sheet)
    if name == "prefixed.xlsx" {
      #expect(merges == [MergedCells(rows: 1...1, columns: 0...1)])
    } else {
      #expect(
        merges == [
          MergedCells(rows: 1...2, columns: 0...1), MergedCells(rows: 4...9, columns: 3...3),
        ])
    }
  }

  @Test("hidden sheets are known as hidden and are no tables")
  func hiddenSheet() throws {
    let workbook = try XLSXWorkbook(path: SampleFile.honest("hidden-sheet.xlsx"))
    #expect(workbook.sheets.map(\.name) == ["机关", "底稿"])
    #expect(try workbook.tables().map(\.sheet) == ["机关"])
  }
}

@Suite("Hostile workbooks")
struct HostileWorkbookTests {
  /// Reads every sheet to its end, as an import does.
  private func refusal(_ name: String) -> String {
    do throws(TableError) {
      for table in try XLSXWorkbook(path: SampleFile.hostile(name)).tables() {
        while try table.next() != nil {}
      }
      return "taken"
    } catch { return error.description }
  }

  @Test(
    "each is refused with a reason",
    arguments: [
      ("truncated.xlsx", "文件不完整或已损坏；请重新发送或另存一份"),
      ("corrupt-part.xlsx", "文件不完整或已损坏（xl/worksheets/sheet1.xml）；请重新发送或另存一份"),
      ("bomb-sheet.xlsx", "展开后大得不合常理（xl/worksheets/sheet1.xml），可能是恶意文件，没有打开"),
      ("bomb-strings.xlsx", "展开后大得不合常理（xl/sharedStrings.xml），可能是恶意文件，没有打开"),
      ("lying-size.xlsx", "展开后大得不合常理（xl/worksheets/sheet1.xml），可能是恶意文件，没有打开"),
      ("entities.xlsx", "含有表格文件不该有的文档类型声明（xl/worksheets/sheet1.xml），可能是恶意文件，没有打开"),
      ("external-entity.xlsx", "含有表格文件不该有的文档类型声明（xl/worksheets/sheet1.xml），可能是恶意文件，没有打开"),
      ("deep.xlsx", "层次深得不合常理（xl/worksheets/sheet1.xml），可能是恶意文件，没有打开"),
      ("million-columns.xlsx", "表“表1”第1行的列数超出范围；请删去多余的列"),
      ("column-beyond.xlsx", "表“表1”第1行的列数超出范围；请删去多余的列"),
      ("row-beyond.xlsx", "表“表1”的行数超出Excel的范围"),
      ("rows-backwards.xlsx", "表“表1”第2行的次序不对，文件已损坏；请在表格软件中另存一份"),
      ("unclosed.xlsx", "文件不完整或已损坏（xl/worksheets/sheet1.xml）；请重新发送或另存一份"),
      ("no-such-string.xlsx", "文件不完整或已损坏（表1）；请重新发送或另存一份"),
      ("long-tag.xlsx", "文件不完整或已损坏（xl/worksheets/sheet1.xml）；请重新发送或另存一份"),
      ("long-cell.xlsx", "表“表1”第1行有一格超过1MB"),
      ("all-hidden.xlsx", "没有可读的工作表（都隐藏了）；请取消隐藏后再导入"),
      ("plain.zip.xlsx", "不是Excel工作簿；请导入.xlsx、.csv或.tsv文件"),
      ("word.xlsx", "不是Excel工作簿；请导入.xlsx、.csv或.tsv文件"),
      ("many-parts.xlsx", "里面的文件多得不合常理，可能是恶意文件，没有打开"),
      ("password.xlsx", "工作簿设了打开密码；请打开后去掉密码，另存为.xlsx再导入"),
      ("encrypted-part.xlsx", "工作簿设了打开密码；请打开后去掉密码，另存为.xlsx再导入"),
      ("old.xls", "是旧格式（.xls）的工作簿；请在表格软件中另存为.xlsx再导入"),
    ])
  func refused(name: String, reason: String) {
    #expect(refusal(name) == "\(name)：\(reason)")
  }
}
