import Core

/// A form as an Excel workbook: one sheet, locked but for its blanks, laid out as a paper form.
struct FormSheet {
  let bytes: [UInt8]

  private static let columns: [(FormColumn, width: Double)] = [
    (.mark, 4), (.number, 6), (.indicator, 22), (.definition, 34), (.unit, 8), (.previous, 13),
    (.amount, 15), (.note, 20), (.source, 16),
  ]
  /// Those that are seen: the first holds the marks.
  private static let shown = 1...8
  private static let headingRow = 4
  /// What a line says that is not to be filled in.
  static let computedNote = "由其他数算出，不用填"

  /// - Throws: `.workbook`.
  init(_ form: ReportForm, _ details: FileDetails) throws(ExportError) {
    let title = "\(form.region.name)\(form.period.chineseText)群团工作数据报送表"
    let writer = try XLSXWriter(title: "\(title)（\(form.organization.shortName)）", details)
    let sheet = try writer.sheet(named: "报送表")
    Self.writeHead(of: form, title, on: sheet)
    for (index, line) in form.lines.enumerated() {
      Self.write(line, number: index + 1, of: form, on: sheet)
    }
    Self.writeFoot(on: sheet, at: Self.headingRow + form.lines.count + 1)
    for (column, entry) in Self.columns.enumerated() {
      sheet.setColumn(column, width: entry.width, isHidden: entry.0 == .mark)
    }
    let lastRow = Self.headingRow + form.lines.count + 1
    sheet.print(
      rows: 1...lastRow, columns: Self.shown, repeating: Self.headingRow...Self.headingRow,
      isLandscape: true)
    sheet.freeze(above: Self.headingRow + 1)
    sheet.protect()
    let first = form.lines.firstIndex { $0.state == .open && $0.amount == nil } ?? 0
    sheet.select(Self.headingRow + 1 + first, Self.place(of: .amount))
    bytes = try writer.finish()
  }

  private static func place(of column: FormColumn) -> Int {
    columns.firstIndex { $0.0 == column } ?? 0
  }

  /// The hidden row that tells the columns, the title, who reports what by when, how to fill it in, the headings.
  private static func writeHead(of form: ReportForm, _ title: String, on sheet: XLSXSheet) {
    for (column, entry) in columns.enumerated() {
      sheet.write(entry.0.rawValue, 0, column, .summary)
    }
    sheet.setRow(0, height: 12, isHidden: true)
    sheet.merge(title, 1, shown, .title)
    sheet.setRow(1, height: 36)
    let due = form.due.map(\.chineseText) ?? "未定"
    sheet.merge("填报单位：\(form.name)", 2, 1...3, .summary)
    sheet.merge("报送期：\(form.period.chineseText)", 2, 4...6, .summary.aligned(.center))
    sheet.merge("报送期限：\(due)前", 2, 7...8, .summary.aligned(.right))
    sheet.setRow(2, height: 20)
    var advice = CellStyle.summary
    (advice.size, advice.isWrapped) = (10, true)
    sheet.merge(
      "填写说明：只填黄色的格子，按所列单位填阿拉伯数字。没有发生的填0，没有这项工作的填“不适用”，暂时没有的空着。"
        + "灰色的数由其他数算出或已经核定，需要更改请与我们联系。填好后原样发回，不要改成别的格式。",
      3, shown, advice)
    sheet.setRow(3, height: 32)
    let before = form.period.previousYear?.chineseText ?? "上年"
    let headings = [
      "序号", "指标", "口径", "单位", "\(before)数", "\(form.period.chineseText)数", "备注", "数据来源",
    ]
    for (column, heading) in zip(shown, headings) {
      sheet.write(heading, headingRow, column, .heading)
    }
    sheet.setRow(headingRow, height: 26)
    sheet.define("填报单位", row: 2, column: 1)
    sheet.define("报送期", row: 2, column: 4)
    sheet.define("报送期限", row: 2, column: 7)
  }

  private static func write(
    _ line: ReportForm.Line, number: Int, of form: ReportForm, on sheet: XLSXSheet
  ) {
    let row = headingRow + number
    var (fixed, entry) = (CellStyle.body, CellStyle.blank)
    if line.state == .computed { fixed.color = 0x666666 }
    if line.state != .open {
      (entry.fill, entry.isLocked, entry.color) = (0xEEEEEE, true, 0x444444)
    }
    // What follows from others is told and not read back.
    let mark = line.state == .computed ? "" : form.mark(of: line).text
    sheet.write(mark, row, place(of: .mark), .summary)
    sheet.write(Amount(units: Int64(number) * Amount.unitsPerOne), row, 1, fixed.aligned(.center))
    sheet.write(line.indicator.name, row, place(of: .indicator), fixed)
    var small = fixed
    small.size = 9
    sheet.write(line.indicator.definition, row, place(of: .definition), small)
    sheet.write(line.indicator.unit.name, row, place(of: .unit), fixed.aligned(.center))
    sheet.write(line.previous, row, place(of: .previous), fixed.aligned(.right))
    let amountPlace = place(of: .amount)
    if line.figure?.status == .notApplicable {
      sheet.write("不适用", row, amountPlace, entry.aligned(.right))
    } else {
      sheet.write(line.amount, row, amountPlace, entry.aligned(.right))
    }
    if line.state == .open {
      sheet.validate(row, amountPlace, FormRule(line, in: form.period).rule)
    }
    let note = line.state == .computed ? computedNote : line.figure?.note ?? ""
    sheet.write(note, row, place(of: .note), entry)
    sheet.write(line.figure?.source ?? "", row, place(of: .source), entry)
    let texts = [
      (line.indicator.definition, 38), (line.indicator.name, 20), (note, 18),
      (line.figure?.source ?? "", 14),
    ]
    sheet.setRow(row, height: XLSXSheet.height(of: texts, least: 22))
  }

  private static func writeFoot(on sheet: XLSXSheet, at row: Int) {
    sheet.merge(
      "单位负责人（签字）：　　　　　　　　填报人：　　　　　　　　联系电话：　　　　　　　　填报日期：　　　年　　月　　日（盖章）",
      row, shown, .summary)
    sheet.setRow(row, height: 34)
  }
}
