import TestTerminal
import Testing

/// The borders of every page stand in one column each on a real screen, whether the terminal gives “ ” … — · one column or two.
@Suite struct LiningUp {
  private static let pages: [(key: UInt32, sign: String)] = [
    (2, "完成情况"), (3, "数据 · "), (4, "四化问题 · "), (5, "讲稿 · "), (7, "素材"),
  ]

  @Test(arguments: [(120, 36), (80, 24), (60, 16)], [1, 2])
  func bordersAreStraightOnEveryPage(_ size: (Int, Int), _ ambiguousWidth: Int) throws {
    let desk = try Desk()
    let terminal = try desk.open(
      columns: size.0, rows: size.1, ambiguousWidth: ambiguousWidth)
    if ambiguousWidth == 2 { try terminal.require { $0.text.contains("+-") } }
    for page in Self.pages {
      terminal.press(.function(page.key))
      // Waited for: a page can be seen half drawn.
      try terminal.require { $0.contains(page.sign) && $0.boxes.count > 0 && $0.hasStraightBoxes }
    }
    terminal.quit()
  }
}

extension VirtualTerminal {
  fileprivate struct Box {
    var left: Int
    var top: Int
    var right: Int
    var bottom: Int
  }

  /// Whether the sides of every frame are lines down to its lower corners.
  fileprivate var hasStraightBoxes: Bool {
    boxes.allSatisfy { box in
      [box.left, box.right].allSatisfy { column in
        (box.top + 1..<box.bottom).allSatisfy { "│┃|".contains(cell(column, $0).text.first ?? " ") }
          && "└┘┗┛+".contains(cell(column, box.bottom).text.first ?? " ")
      }
    }
  }

  /// The frames on the screen: from every upper left corner to the right along the line, and as far down as the next corner.
  fileprivate var boxes: [Box] {
    var boxes: [Box] = []
    for row in 0..<rows {
      for left in 0..<columns where isUpperLeft(left, row) {
        guard
          let right = (left + 1..<columns).first(where: {
            "┐┓+".contains(cell($0, row).text.first ?? " ")
          }),
          let bottom = (row + 1..<rows).first(where: {
            "└┗+".contains(cell(left, $0).text.first ?? " ")
          })
        else { continue }
        boxes.append(Box(left: left, top: row, right: right, bottom: bottom))
      }
    }
    return boxes
  }

  /// In ASCII every corner is a +: an upper left one has a line at its right and one below.
  private func isUpperLeft(_ column: Int, _ row: Int) -> Bool {
    let text = cell(column, row).text
    if text == "┌" || text == "┏" { return true }
    guard text == "+", column + 1 < columns, row + 1 < rows else { return false }
    return [" ", "-"].contains(cell(column + 1, row).text) && cell(column, row + 1).text == "|"
  }
}
