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
      ("export", "F9"), ("reminders", "Delete F2 C-t"), ("doubtful", "t:4321 Enter"),
      ("drafts", "C-o"), ("draft-name", "C-o F2"),
      ("speech-find", "F5 C-f t:区"), ("zoomed", "F12 F12"),
    ], sizes)
  func dialog(_ dialog: (String, String), _ size: (Int, Int)) throws {
    var sitting = try Sitting(size.0, size.1)
    try sitting.press(dialog.1)
    try expectPictures(sitting, name(dialog.0, size, 1))
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
    try expectPictures(sitting, name(page.0, size, 1))
  }

  @Test(arguments: sizes)
  func questionBeforeAFileIsReplaced(_ size: (Int, Int)) throws {
    var sitting = try Sitting(size.0, size.1)
    sitting.send(
      .exportExists(ExportRequest(path: "讲稿.txt", allowsGaps: true, overwrites: false)))
    try expectPictures(sitting, name("confirm", size, 1))
  }

  private func name(_ page: String, _ size: (Int, Int), _ ambiguousWidth: Int) -> String {
    "\(page)-\(size.0)x\(size.1)\(ambiguousWidth == 2 ? "-wide" : "")"
  }
}
