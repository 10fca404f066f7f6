import Core

/// The columns of the 四化 card.
struct TendencyColumns {
  let names: Int
  private let width: Int

  init(_ rect: Rect) {
    width = min(12, max(6, (rect.width - 11) / 4))
    names = max(rect.column, rect.endColumn - 4 * width)
  }

  /// 机关化, or 机关 where the columns would touch.
  func heading(_ tendency: Tendency) -> String {
    width > 6 ? tendency.rawValue : String(tendency.rawValue.prefix(2))
  }

  subscript(_ index: Int) -> Range<Int> {
    let start = names + index * width
    return start..<start + width
  }
}

/// 机关化 行政化 贵族化 娱乐化, above their columns.
func drawTendencyHead(_ canvas: inout Canvas, _ rect: Rect) {
  let columns = TendencyColumns(rect)
  for (index, tendency) in Tendency.allCases.enumerated() {
    canvas.text(
      columns.heading(tendency), column: columns[index].lowerBound, row: rect.row,
      limit: columns[index].upperBound, style: Style(.heading, isBold: true))
  }
}
