import Core
import TUI
import Testing

/// Esc asks once before what was filled in is thrown away, in every form.
@Suite struct LeavingAForm {
  static let filled = [
    "F4 C-n t:1 Down t:甲乙", "F4 Enter Down paste:，又一句", "F7 Insert Down*2 t:技能竞赛",
    "C-p t:tfk Enter Insert t:区委要求", "F4 S-Down Enter t:常务副主席",
    "F4 Home F8 Down Down t:会议要求", "C-p t:设置： Enter C-u t:200",
  ]

  private func sitting(_ keys: String) throws -> Sitting {
    var sitting = try Sitting(workspace: KeepingTheLedger.workspace())
    try sitting.press(keys)
    return sitting
  }

  @Test(arguments: filled)
  func whatWasFilledInIsAskedAboutOnce(_ keys: String) throws {
    var sitting = try sitting(keys)
    try sitting.press("Esc")
    #expect(sitting.picture.contains("再按 Esc 放弃"), "\(sitting.picture)")
    try sitting.press("Esc")
    #expect(!sitting.picture.contains("再按 Esc 放弃"))
    #expect(sitting.commits.isEmpty)
  }

  @Test(arguments: filled)
  func goingOnAfterwardsIsAskedAboutAgain(_ keys: String) throws {
    var sitting = try sitting(keys)
    try sitting.press("Esc Tab Esc")
    #expect(sitting.picture.contains("再按 Esc 放弃"))
  }

  @Test(arguments: ["F4 C-n", "F4 Enter Down*3", "C-p t:tfk Enter Insert", "C-p t:设置： Enter Down"])
  func whereNothingWasFilledInEscapeLeavesAtOnce(_ keys: String) throws {
    var sitting = try sitting(keys)
    try sitting.press("Esc")
    #expect(!sitting.picture.contains("再按 Esc 放弃"))
    #expect(!sitting.picture.contains("Ctrl-S 保存"))
  }
}
