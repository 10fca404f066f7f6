import Foundation
import TUI
import Testing

/// Every page and dialog at every size of the window: nothing traps, nothing is drawn outside, the caret is inside.
@Suite struct EveryWindowSize {
  static let pages: [(name: String, keys: String)] = [
    ("总览", "F2"), ("数据", "F3"), ("四化问题", "F4"), ("讲稿", "F5"), ("素材", "F7"), ("任务", "F7 Tab"),
    ("编辑", "F5 Insert C-End"),
  ]

  /// What opens over the pages, and what the pages look like while something is done in them.
  static let dialogs: [(name: String, keys: String)] = [
    ("总览的末尾", "F2 Right Right End"), ("总览的清单", "F2 F12"), ("机构", "F3 Left"),
    ("放宽", "F3 F12"), ("放大", "F3 F12 F12"), ("录入", "F3 t:3"), ("写来源", "F3 C-e"),
    ("选格子", "F3 C-w S-Down"), ("粘贴", "F3 paste:18\\t15\\n近20"), ("引用", "F3 C-t"),
    ("台账里选机构", "F4 Left"), ("台账里查找", "F4 C-f t:区"), ("推进", "F4 F8"), ("统一修改", "F4 S-Down Enter"),
    ("经过", "F4 C-t"), ("登记问题", "F4 C-n"), ("表现清单", "F4 C-n t:4 Down Enter"),
    ("选机构", "F4 C-n Up Enter t:q"), ("登记素材", "F7 Insert"), ("登记任务", "F7 Tab Insert"),
    ("素材里选机构", "F7 Insert t:q"), ("素材里查找", "F7 C-f t:a"), ("讲稿里的数", "F5 Right"),
    ("讲稿里查找", "F5 C-f t:区"), ("各部分", "F5 C-g"), ("缺漏清单", "F5 C-g Tab"),
    ("编辑里查找", "F5 Insert C-f t:区"), ("补全", "F5 Insert C-End t:共16{"),
    ("改正", "F5 Insert C-End t:共16 F8"), ("帮助", "F1"), ("说明", "F1 Tab"), ("命令", "C-p"),
    ("查找", "C-f"), ("查到的", "C-f t:zgh"), ("一类", "C-f t:g Tab"), ("讲稿列表", "C-o"),
    ("讲稿改名", "C-o F2"), ("讲稿模板", "C-o Insert"), ("留稿", "C-r"), ("留稿起名", "C-r C-k"),
    ("定稿后变动", "C-o C-t"), ("提法", "C-p t:提法 Enter"), ("提法表单", "C-p t:提法 Enter Insert"),
    ("日志", "C-p t:修改日志 Enter"), ("设置", "C-p t:设置 Enter"), ("设置的末尾", "C-p t:设置 Enter Up Up"),
    ("换期", "C-p t:换期 Enter"), ("新一期", "C-p t:新一期 Enter"), ("导出", "F9"),
    ("导入", "F10"),
    ("校核", "F6"), ("校核的一类", "F6 Tab"),
    ("忽略的理由", "F5 Insert C-End Enter t:他说, F6 Home Delete"),
  ]

  /// `QUNTUAN_ALL_SIZES=1` draws the pages at each of the 30,000 sizes, which takes a while in a debug build.
  private static let drawsAll = ProcessInfo.processInfo.environment["QUNTUAN_ALL_SIZES"] != nil

  @Test(arguments: pages.map(\.keys), [1, 2])
  func everyPageAtEveryWidthAndEveryHeightUpTo300By100(_ keys: String, _ ambiguousWidth: Int) throws
  {
    var sitting = try Sitting(ambiguousWidth: ambiguousWidth)
    try sitting.press(keys)
    if Self.drawsAll {
      for columns in 1...300 { for rows in 1...100 { draw(&sitting, columns, rows, keys) } }
      return
    }
    // Each width with the heights between which the layout changes and with one of its own, each height with such widths.
    for columns in 1...300 {
      for rows in [1, 15, 16, 24, 16 + columns * 37 % 85] { draw(&sitting, columns, rows, keys) }
    }
    for columns in [1, 59, 60, 76, 100, 300] {
      for rows in 1...100 { draw(&sitting, columns, rows, keys) }
    }
  }

  @Test(arguments: dialogs.map(\.keys), [1, 2])
  func everyDialogAtASelectionOfSizes(_ keys: String, _ ambiguousWidth: Int) throws {
    var sitting = try Sitting(ambiguousWidth: ambiguousWidth)
    try sitting.press(keys)
    for columns in [1, 2, 3, 10, 59, 60, 61, 75, 76, 79, 80, 99, 100, 101, 120, 200, 300] {
      for rows in [1, 2, 3, 15, 16, 17, 20, 24, 36, 100] { draw(&sitting, columns, rows, keys) }
    }
  }

  private func draw(_ sitting: inout Sitting, _ columns: Int, _ rows: Int, _ keys: String) {
    sitting.send(.input(.resize(Size(columns: columns, rows: rows))))
    let frame = sitting.screen
    let place = "\(keys) at \(columns)x\(rows)"
    #expect(frame.size == Size(columns: columns, rows: rows), "\(place)")
    if let cursor = frame.cursor {
      let isInside =
        (0..<columns).contains(cursor.column) && (0..<rows).contains(cursor.row)
      #expect(isInside, "\(place): \(cursor)")
    }
    if let row = (0..<rows).first(where: { !frame.isWhole(row: $0) }) {
      Issue.record("\(place): row \(row) has half a glyph: \(frame.text(row: row))")
    }
  }

  // MARK: The smallest window that is drawn in

  /// They only tell something in this district: nothing in them has a focus.
  private static let withoutFocus: Set<String> = ["经过", "定稿后变动", "新一期", "说明"]

  /// Whatever is chosen among, going through all of it keeps the chosen line in sight.
  @Test(
    arguments: (pages + dialogs).filter { !withoutFocus.contains($0.name) }.map(\.keys),
    ["Down", "Tab"])
  func whatHasTheFocusIsInSightAt60By16(_ keys: String, _ step: String) throws {
    var sitting = try Sitting(60, 16)
    try sitting.press(keys)
    for _ in 0..<30 {
      if case .help(let help)? = sitting.state.overlay, help.isExplaining { return }
      let frame = sitting.screen
      let isMarked = frame.cells.contains { [.selected, .field].contains($0.style.role) }
      #expect(isMarked || frame.cursor != nil, "\(keys), \(step): \(sitting.picture)")
      if let cursor = frame.cursor {
        #expect(cursor.row < 15, "\(keys), \(step): on the hints: \(sitting.picture)")
      }
      try sitting.press(step)
    }
  }

  // MARK: Hints

  @Test(arguments: ScreenPictures.sizes, [1, 2])
  func theHintsNameTheWayToHelpAndOutAndAreWhole(
    _ size: (Int, Int), _ ambiguousWidth: Int
  ) throws {
    for screen in Self.pages + Self.dialogs {
      var sitting = try Sitting(size.0, size.1, ambiguousWidth: ambiguousWidth)
      try sitting.press(screen.keys)
      let hints = sitting.screen.text(row: size.1 - 1)
      #expect(!hints.contains("…"), "\(screen): \(hints)")
      if case .help? = sitting.state.overlay {
        #expect(hints.contains("Esc 返回"), "\(screen): \(hints)")
        continue
      }
      #expect(hints.contains("F1 帮助"), "\(screen): \(hints)")
      if sitting.state.overlay != nil { #expect(hints.contains("Esc "), "\(screen): \(hints)") }
    }
  }

  @Test(arguments: [Context.overview, .organizations, .figures, .issues, .materials, .speech])
  func theMainKeysOfAPanelComeFirst(_ context: Context) throws {
    let keys: [Context: String] = [
      .overview: "F2", .organizations: "F3 Left", .figures: "F3", .issues: "F4", .materials: "F7",
      .speech: "F5",
    ]
    for columns in [60, 80] {
      var sitting = try Sitting(columns, 24)
      try sitting.press(try #require(keys[context]))
      #expect(sitting.state.context == context)
      let hints = sitting.screen.text(row: 23)
      let own = KeyMap.bindings(in: context).compactMap(\.hint)
      for hint in own.prefix(3) { #expect(hints.contains(" \(hint)"), "\(hints)") }
      let first = try #require(hints.range(of: " \(own[0])")?.lowerBound)
      let help = try #require(hints.range(of: "F1 帮助")?.lowerBound)
      #expect(first < help)
    }
  }
}

extension Frame {
  /// Whether every wide glyph of a row has both its halves, and nothing else is half.
  fileprivate func isWhole(row: Int) -> Bool {
    var column = 0
    while column < size.columns {
      let width = Int(self[column, row].width)
      guard width > 0, column + width <= size.columns else { return false }
      if width == 2, self[column + 1, row].width != 0 { return false }
      column += width
    }
    return true
  }
}
