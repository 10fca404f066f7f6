import CXlsxWriter
import Core

/// One sheet of a workbook that is being written. Rows and columns count from 0.
struct XLSXSheet {
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  let name: String
  private let writer: XLSXWriter

  /// The most UTF-16 units that a cell holds.
  private static let longestText = 32_767

  init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, name: String, of writer: XLSXWriter) {
    self.sheet = sheet
    self.name = name
    self.writer = writer
  }

  func write(_ text: String, _ row: Int, _ column: Int, _ style: CellStyle) {
    guard !text.isEmpty else {
      worksheet_write_blank(sheet, UInt32(row), UInt16(column), writer.format(style))
      return
    }
    worksheet_write_string(
      sheet, UInt32(row), UInt16(column), Self.fitting(text), writer.format(style))
  }

  /// A number where a spreadsheet keeps every digit of it, which it does up to fifteen; else text with a note that says so.
  func write(_ amount: Amount?, _ row: Int, _ column: Int, _ style: CellStyle) {
    guard let amount else { return write("", row, column, style) }
    let text = amount.plainText
    guard text.filter(\.isNumber).count <= 15, let number = Double(text) else {
      write(text, row, column, style.aligned(.right))
      worksheet_write_comment(
        sheet, UInt32(row), UInt16(column), "超过15位，表格软件存不准，按文字写")
      return
    }
    let places = text.split(separator: ".").dropFirst().first?.count ?? 0
    let format = places == 0 ? "0" : "0." + String(repeating: "0", count: places)
    worksheet_write_number(
      sheet, UInt32(row), UInt16(column), number, writer.format(style.showing(format)))
  }

  func write(_ day: Day, _ row: Int, _ column: Int, _ style: CellStyle) {
    var moment = lxw_datetime()
    (moment.year, moment.month, moment.day) = (Int32(day.year), Int32(day.month), Int32(day.day))
    worksheet_write_datetime(
      sheet, UInt32(row), UInt16(column), &moment, writer.format(style.showing("yyyy-mm-dd")))
  }

  /// One text over several columns of a row.
  func merge(_ text: String, _ row: Int, _ columns: ClosedRange<Int>, _ style: CellStyle) {
    guard columns.count > 1 else { return write(text, row, columns.lowerBound, style) }
    worksheet_merge_range(
      sheet, UInt32(row), UInt16(columns.lowerBound), UInt32(row), UInt16(columns.upperBound),
      Self.fitting(text), writer.format(style))
  }

  /// As much of a text as a cell holds; no scalar is cut in two.
  private static func fitting(_ text: String) -> String {
    let units = text.utf16
    guard let end = units.index(units.startIndex, offsetBy: longestText, limitedBy: units.endIndex),
      end < units.endIndex
    else { return text }
    let scalars = text.unicodeScalars
    let whole = end.samePosition(in: scalars) ?? units.index(before: end)
    return String(String.UnicodeScalarView(scalars[..<whole]))
  }

  /// - Parameter width: in half-width characters.
  func setColumn(_ column: Int, width: Double, isHidden: Bool = false) {
    var options = lxw_row_col_options(hidden: isHidden ? 1 : 0, level: 0, collapsed: 0)
    worksheet_set_column_opt(sheet, UInt16(column), UInt16(column), width, nil, &options)
  }

  /// - Parameter height: in points.
  func setRow(_ row: Int, height: Double, isHidden: Bool = false) {
    var options = lxw_row_col_options(hidden: isHidden ? 1 : 0, level: 0, collapsed: 0)
    worksheet_set_row_opt(sheet, UInt32(row), height, nil, &options)
  }

  /// What a row needs so that no text of it is cut off: not every program makes room by itself.
  /// - Parameter texts: with the half-width characters that a line of each takes.
  static func height(of texts: [(text: String, width: Int)], least: Double) -> Double {
    let lines = texts.map { text, width in
      text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
        $0 + max(1, ($1.displayWidth + width - 1) / max(1, width))
      }
    }
    // The most that a row can have is 409 points.
    return min(409, max(least, Double(lines.max() ?? 1) * 14.5 + 5))
  }

  /// Keeps the rows above this one in sight.
  func freeze(above row: Int) { worksheet_freeze_panes(sheet, UInt32(row), 0) }

  /// Cells that are locked can be looked at and copied; sizes of rows and columns may be changed, because contents do.
  func protect() {
    var options = lxw_protection()
    options.format_columns = 1
    options.format_rows = 1
    worksheet_protect(sheet, nil, &options)
  }

  /// By their numbers in the format.
  enum Paper: Int {
    case a3 = 8
    case a4 = 9
  }

  /// One page wide, its heading rows on every page, page numbers at the foot.
  func print(
    rows: ClosedRange<Int>, columns: ClosedRange<Int>, repeating heading: ClosedRange<Int>,
    paper: Paper = .a4, isLandscape: Bool
  ) {
    worksheet_set_paper(sheet, UInt8(paper.rawValue))
    if isLandscape { worksheet_set_landscape(sheet) }
    worksheet_set_margins(sheet, 0.6, 0.6, 0.7, 0.7)
    worksheet_center_horizontally(sheet)
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_repeat_rows(sheet, UInt32(heading.lowerBound), UInt32(heading.upperBound))
    worksheet_print_area(
      sheet, UInt32(rows.lowerBound), UInt16(columns.lowerBound), UInt32(rows.upperBound),
      UInt16(columns.upperBound))
    worksheet_set_footer(sheet, "&C&\"宋体\"&10第 &P 页，共 &N 页")
  }

  func select(_ row: Int, _ column: Int) {
    worksheet_set_selection(sheet, UInt32(row), UInt16(column), UInt32(row), UInt16(column))
  }

  func validate(_ row: Int, _ column: Int, _ rule: CellRule) {
    rule.withValidation { worksheet_data_validation_cell(sheet, UInt32(row), UInt16(column), $0) }
  }

  func define(_ name: String, row: Int, column: Int) {
    let letters = SheetCell.name(column: column, row: row + 1).prefix { $0.isLetter }
    writer.define(name, as: "='\(self.name)'!$\(letters)$\(row + 1)")
  }

  /// A bar for each row: names from one column, numbers from another.
  /// - Parameter width: in half-width characters, as columns have it; a picture of scale 1 is 480 × 288 pixels.
  func addBars(
    title: String, rows: ClosedRange<Int>, names: Int, values: Int, at row: Int, width: Double
  ) {
    guard let chart = writer.barChart(), let series = chart_add_series(chart, nil, nil) else {
      return
    }
    let (first, last) = (UInt32(rows.lowerBound), UInt32(rows.upperBound))
    chart_series_set_categories(series, name, first, UInt16(names), last, UInt16(names))
    chart_series_set_values(series, name, first, UInt16(values), last, UInt16(values))
    chart_series_set_labels(series)
    chart_title_set_name(chart, title)
    chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    // The first row stands at the top, as in the table.
    chart_axis_set_reverse(chart_axis_get(chart, LXW_CHART_AXIS_TYPE_Y))
    chart_axis_set_min(chart_axis_get(chart, LXW_CHART_AXIS_TYPE_X), 0)
    var options = lxw_chart_options()
    (options.x_scale, options.y_scale) = (
      width * 7 / 480, max(0.8, Double(rows.count + 4) * 21 / 288)
    )
    worksheet_insert_chart_opt(sheet, UInt32(row), 0, chart, &options)
  }
}
