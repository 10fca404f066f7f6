import Core

/// Where the parts of a report stand: what is above its head, the head, the body, and what is below.
struct ReportFrame {
  /// Titles, 单位：万元, 填报单位.
  private(set) var above: Range<Int>
  private(set) var head: Range<Int>
  /// Rows of the body, those skipped (甲 乙 1 2 3) left out.
  private(set) var body: [Int] = []
  /// Columns with amounts in the body.
  private(set) var amountColumns: [Int] = []
  /// Columns of texts that name rows, from the left: those that the head calls notes, numbers or units are none.
  private(set) var labelColumns: [Int] = []
  /// The headings over each column, from the top, without repetitions.
  private(set) var headings: [[String]] = []

  /// A head has a few rows; what stands higher are titles, or no report at all.
  private static let mostHeadRows = 20

  /// Nil where no row has a label with an amount to its right.
  init?(_ grid: ReportGrid) {
    let rows = grid.texts.indices
    guard let first = rows.first(where: { Self.isBody(grid, $0) }) else { return nil }
    // Between the head and the first amounts may stand 甲 乙 1 2, and headings of groups.
    let bottom = rows.prefix(first).last { Self.isHead(grid, $0) }.map { $0 + 1 } ?? first
    var top = bottom
    while top > 0, bottom - top < Self.mostHeadRows, Self.isHead(grid, top - 1) { top -= 1 }
    above = 0..<top
    head = top..<bottom
    for row in bottom..<rows.upperBound {
      if Self.isNote(grid, row) { break }
      if Self.isColumnNumbers(grid, row) || grid.texts[row].allSatisfy(\.isEmpty) { continue }
      body.append(row)
    }
    let idle = Self.idleColumns(grid, head)
    amountColumns = (0..<grid.width).filter { column in
      !idle.contains(column)
        && body.contains { grid.kinds[$0][column].isAmount && !grid.isCopy($0, column) }
    }
    let labelled = body.contains { row in
      (0..<grid.width).contains { grid.kinds[row][$0] == .text && !amountColumns.contains($0) }
    }
    guard !amountColumns.isEmpty, labelled else { return nil }
    labelColumns = (0..<grid.width).filter { column in
      !idle.contains(column) && !amountColumns.contains(column)
        && body.contains { grid.kinds[$0][column] == .text }
    }
    headings = (0..<grid.width).map { Self.headings(grid, head, $0) }
  }

  /// A label, and right of it an amount.
  private static func isBody(_ grid: ReportGrid, _ row: Int) -> Bool {
    guard !isColumnNumbers(grid, row), !isNote(grid, row),
      let label = grid.kinds[row].firstIndex(of: .text)
    else { return false }
    return grid.kinds[row][label...].contains(.number)
      || grid.kinds[row][label...].filter { $0 == .nothing }.count >= 2
  }

  /// 甲 乙 1 2 3: the numbers of the columns that statistical forms print under the head.
  private static func isColumnNumbers(_ grid: ReportGrid, _ row: Int) -> Bool {
    let words = grid.texts[row].filter { !$0.isEmpty }.map(\.halfWidth)
    guard words.count >= 2 else { return false }
    let stems = ["甲", "乙", "丙", "丁", "戊", "栏次", "序号", "代码"]
    let numbers = words.drop { stems.contains($0) }
    guard numbers.count >= 2, numbers.count < words.count || numbers.count >= 3 else {
      return false
    }
    let values = numbers.compactMap { Int($0.filter { !"()".contains($0) }) }
    guard values.count == numbers.count, let start = values.first else { return false }
    return (start == 1 || start == 0) && values == Array(start..<start + values.count)
      && numbers.count < words.count
  }

  private static let noteStarts = [
    "注:", "注1", "备注:", "说明:", "说明", "填表", "制表", "审核", "填报人", "负责人", "联系人", "联系电话", "报送时间",
    "填报日期", "填报时间", "单位负责人", "统计负责人", "(盖章)", "填报说明",
  ]

  private static func isNote(_ grid: ReportGrid, _ row: Int) -> Bool {
    guard let first = grid.texts[row].first(where: { !$0.isEmpty }) else { return false }
    let text = Label.plain(first)
    return noteStarts.contains(where: text.hasPrefix)
      || (text.hasPrefix("注") && grid.distinct(row).count == 1)
  }

  /// Several texts side by side; one text alone is a title, one with a colon says who, when or in what unit.
  private static func isHead(_ grid: ReportGrid, _ row: Int) -> Bool {
    let texts = grid.distinct(row)
    guard texts.count >= 2, !isColumnNumbers(grid, row) else { return false }
    return !texts.contains { ReportMeta.isEntry($0) }
  }

  private static let idleHeadings: Set<String> = [
    "序号", "编号", "序", "No", "NO", "No.", "代码", "指标代码", "行次", "备注", "说明", "注", "来源", "数据来源",
    "联系人", "联系电话", "电话", "手机", "填报人", "填表人", "日期", "填报日期", "填报时间", "时间", "报送时间", "邮编",
  ]

  /// Columns whose heading says that no amount stands in them.
  private static func idleColumns(_ grid: ReportGrid, _ head: Range<Int>) -> Set<Int> {
    Set(
      (0..<grid.width).filter { column in
        head.contains { idleHeadings.contains(Label.plain(grid.texts[$0][column])) }
      })
  }

  /// In a text table, which knows no merging, an upper heading reaches to the next one.
  private static func headings(
    _ grid: ReportGrid, _ head: Range<Int>, _ column: Int
  ) -> [String] {
    var parts: [String] = []
    for row in head {
      var text = grid.texts[row][column]
      if text.isEmpty, grid.sheet == nil, row < head.upperBound - 1,
        !grid.texts[head.upperBound - 1][column].isEmpty
      {
        text = grid.texts[row][..<column].last { !$0.isEmpty } ?? ""
      }
      for part in apart(text) where !parts.contains(part) { parts.append(part) }
    }
    return parts
  }

  /// 竞赛场次（2025年） is two headings.
  private static func apart(_ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    let plain = Label.plain(text)
    guard plain.hasSuffix(")"), let open = plain.lastIndex(of: "("), open != plain.startIndex
    else { return [text] }
    let inside = String(plain[plain.index(after: open)...].dropLast())
    guard case .absolute? = PeriodLabel(inside) else { return [text] }
    return [String(plain[..<open]), inside]
  }
}

extension Label {
  /// Half-width and without blanks, nothing else taken off.
  static func plain(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.halfWidth.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }
}
