import Core
import TUI
import Testing

/// The ledger as it looks, at every size of the window.
extension KeepingTheLedger {
  @Test(arguments: ScreenPictures.sizes, [1, 2])
  func theLedgerLooksLikeThis(_ size: (Int, Int), _ ambiguousWidth: Int) throws {
    var sitting = try Sitting(
      size.0, size.1, ambiguousWidth: ambiguousWidth, workspace: Self.workspace())
    try sitting.press("F4 Down")
    let name = "ledger-\(size.0)x\(size.1)\(ambiguousWidth == 2 ? "-wide" : "")"
    try expectPicture(sitting.screen, name)
  }

  @Test(
    arguments: [
      ("ledger-marked", "C-g S-Down S-Down"), ("ledger-search", "C-f t:yl"),
      ("ledger-tree", "Left"), ("ledger-step", "Down Space Right Enter"),
      ("ledger-batch", "S-Down Enter t:区委群团办 Tab"), ("ledger-picker", "C-n Up Enter t:q"),
    ], ScreenPictures.sizes)
  func dialogs(_ dialog: (String, String), _ size: (Int, Int)) throws {
    let sitting = try sitting(dialog.1, size.0, size.1)
    try expectPictures(sitting, "\(dialog.0)-\(size.0)x\(size.1)")
  }

  @Test(arguments: ScreenPictures.sizes)
  func history(_ size: (Int, Int)) throws {
    var sitting = try sitting("C-t", size.0, size.1)
    let last = try #require(issue(2, sitting))
    var first = last
    (first.status, first.note, first.owner) = (.underWay, "2025-06-20 启动整改", "")
    let changes = [
      Change(before: .issue(first), after: .issue(last)), Change(before: nil, after: .issue(first)),
    ]
    let events = changes.enumerated().map { index, change in
      RecordEvent(
        entry: JournalEntry(
          id: Int64(9 - index), time: 1_768_012_200 - Int64(index) * 86_400, author: "王干事",
          action: .edit, title: "", count: 1, target: nil), change: change)
    }
    sitting.send(.issueHistory(.init(rawValue: 1), events))
    try expectPictures(sitting, "ledger-history-\(size.0)x\(size.1)")
  }

  @Test func sixHundredIssuesScrollWithTheSelectedRowInSight() throws {
    var workspace = try District.workspace()
    workspace.issues = (1...600).map { number in
      Core.Issue(
        id: .init(rawValue: number), organization: .init(rawValue: number % 3 + 1),
        tendencies: [.bureaucratic], manifestation: "问题\(number)", status: .underWay)
    }
    var sitting = try Sitting(80, 24, workspace: workspace)
    try sitting.press("F4 PgDn PgDn Down End")
    let row = try #require(sitting.screen.cursor?.row)
    #expect(sitting.screen.text(row: row).contains("600"))
    try sitting.press("Home")
    #expect(sitting.screen.cursor?.row == 4)
  }

  @Test func everyWindowSizeCanBeDrawn() throws {
    for keys in ["", "S-Down", "Left", "C-f t:区", "Space", "S-Down Enter", "C-t", "C-n Up Enter"] {
      var sitting = try sitting(keys)
      for columns in [1, 3, 59, 60, 61, 75, 79, 80, 100, 200, 300] {
        for rows in [1, 3, 15, 16, 17, 20, 24, 36, 100] {
          sitting.send(.input(.resize(Size(columns: columns, rows: rows))))
          let frame = sitting.screen
          #expect(frame.size == Size(columns: columns, rows: rows))
          if let cursor = frame.cursor {
            #expect((0..<columns).contains(cursor.column) && (0..<rows).contains(cursor.row))
          }
        }
      }
    }
  }
}
