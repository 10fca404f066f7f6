import Core
import TUI
import Testing

/// Every page and dialog as it looks, at the sizes that offices have.
@Suite struct ScreenPictures {
  static let sizes = [(120, 36), (80, 24), (60, 16)]

  @Test(arguments: sizes, [1, 2])
  func dataPage(_ size: (Int, Int), _ ambiguousWidth: Int) throws {
    let sitting = try Sitting(size.0, size.1, ambiguousWidth: ambiguousWidth)
    try expectPicture(sitting.screen, name("data", size, ambiguousWidth))
  }

  @Test(arguments: sizes, [1, 2])
  func issuesPage(_ size: (Int, Int), _ ambiguousWidth: Int) throws {
    var sitting = try Sitting(size.0, size.1, ambiguousWidth: ambiguousWidth)
    try sitting.press("F4")
    try expectPicture(sitting.screen, name("issues", size, ambiguousWidth))
  }

  @Test(arguments: sizes, [1, 2])
  func speechPage(_ size: (Int, Int), _ ambiguousWidth: Int) throws {
    var sitting = try Sitting(size.0, size.1, ambiguousWidth: ambiguousWidth)
    try sitting.press("F5")
    try expectPicture(sitting.screen, name("speech", size, ambiguousWidth))
  }

  @Test(
    arguments: [
      ("editing", "Down t:３.2"), ("help", "F1 Down*3"), ("palette", "C-p t:dc"),
      ("issue-form", "F4 C-n t:4 Down t:重场面轻实效"), ("checklist", "F4 C-n t:4 Down Enter Down"),
      ("export", "F9"), ("doubtful", "t:4321 Enter"),
    ], sizes)
  func dialog(_ dialog: (String, String), _ size: (Int, Int)) throws {
    var sitting = try Sitting(size.0, size.1)
    try sitting.press(dialog.1)
    try expectPicture(sitting.screen, name(dialog.0, size, 1))
  }

  @Test(
    arguments: [
      ("editor", "F5 Insert C-End"), ("editor-find", "F5 Insert C-f t:区 Tab t:县"),
      ("editor-mistake", "F5 Insert C-Home Down*10 End t:共{总工会.竞塞场次}。"),
      ("editor-completion", "F5 Insert C-End Enter Enter t:{zgh"),
      ("editor-modifiers", "F5 Insert C-End Enter Enter t:{工会.参赛职工|"),
      ("editor-number", "F5 Insert C-End Enter Enter t:区妇联开展活动16场次"),
      ("editor-offers", "F5 Insert C-End Enter Enter t:共有16 F8"),
    ], sizes)
  func editor(_ page: (String, String), _ size: (Int, Int)) throws {
    var sitting = try Sitting(size.0, size.1)
    try sitting.press(page.1)
    try expectPicture(sitting.screen, name(page.0, size, 1))
  }

  @Test func questionBeforeAFileIsReplaced() throws {
    var sitting = try Sitting(80, 24)
    sitting.send(
      .exportExists(ExportRequest(path: "讲稿.txt", allowsGaps: true, overwrites: false)))
    try expectPicture(sitting.screen, "confirm-80x24")
  }

  private func name(_ page: String, _ size: (Int, Int), _ ambiguousWidth: Int) -> String {
    "\(page)-\(size.0)x\(size.1)\(ambiguousWidth == 2 ? "-wide" : "")"
  }

  @Test func everyWindowSizeCanBeDrawnOnEveryPage() throws {
    let workspace = try District.workspace()
    for keys in [
      "F2", "F2 Right Right End", "F2 F12", "F3", "F4", "F5", "F1", "C-p", "F9", "F4 C-n", "F3 t:3",
      "F5 Right", "F5 C-g", "F5 C-g Tab",
      "C-r", "C-r C-k", "C-o C-t",
      "F5 Insert C-f t:区", "F5 Insert C-End t:共16{", "C-e", "C-w S-Down", "paste:18\\t15\\n近20",
    ] {
      var sitting = try Sitting(120, 36, workspace: workspace)
      try sitting.press(keys)
      for columns in [1, 2, 3, 10, 59, 60, 61, 75, 76, 79, 80, 99, 100, 101, 120, 200, 300] {
        for rows in [1, 2, 3, 15, 16, 17, 20, 24, 36, 50, 100] {
          sitting.send(.input(.resize(Size(columns: columns, rows: rows))))
          let frame = sitting.screen
          #expect(frame.size == Size(columns: columns, rows: rows))
          if let cursor = frame.cursor {
            #expect(cursor.column >= 0 && cursor.column < columns, "\(keys) \(columns)x\(rows)")
            #expect(cursor.row >= 0 && cursor.row < rows, "\(keys) \(columns)x\(rows)")
          }
        }
      }
    }
  }
}
