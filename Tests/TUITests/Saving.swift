import Core
import TUI
import Testing

@Suite struct Saving {
  @Test func theValueShowsAtOnceWithSavingAndThenSaved() throws {
    var sitting = try Sitting()
    sitting.isDiskSlow = true
    try sitting.press("t:21 Enter")
    #expect(sitting.picture.contains("保存中"))
    #expect(sitting.amount("区总工会", "竞赛场次") == "21")
    guard case .commit(let token, let edit)? = sitting.effects.first else {
      Testing.Issue.record("no commit")
      return
    }
    sitting.send(.committed(token: token, edit))
    #expect(sitting.picture.contains("已存"))
  }

  @Test func quittingWaitsForTheDisk() throws {
    var sitting = try Sitting()
    sitting.isDiskSlow = true
    try sitting.press("t:21 Enter C-q")
    #expect(!sitting.effects.contains(.quit))
    guard case .commit(let token, let edit)? = sitting.effects.first else {
      Testing.Issue.record("no commit")
      return
    }
    sitting.send(.committed(token: token, edit))
    #expect(sitting.effects.last == .quit)
  }

  @Test func whatTheDiskRefusesIsTakenBackAndSaid() throws {
    var sitting = try Sitting()
    sitting.isDiskSlow = true
    try sitting.press("t:21 Enter")
    sitting.send(.commitFailed(token: 1, message: "磁盘已满，没有存下；请腾出空间"))
    #expect(sitting.amount("区总工会", "竞赛场次") == "16")
    #expect(sitting.speech.contains("竞赛16场次"))
    #expect(sitting.picture.contains("未存"))
    #expect(sitting.state.notice?.text.contains("磁盘已满") == true)
  }

  @Test func undoGoesToWhatItTookBack() throws {
    var sitting = try Sitting()
    try sitting.press("t:21 Enter")
    guard case .commit(_, let edit)? = sitting.effects.first else {
      Testing.Issue.record("no commit")
      return
    }
    try sitting.press("Down*3 C-z")
    #expect(sitting.effects.last == .undo)
    sitting.send(.undone(edit))
    #expect(sitting.amount("区总工会", "竞赛场次") == "16")
    #expect(sitting.state.focusedKey == sitting.key("区总工会", "竞赛场次"))
    #expect(sitting.state.notice?.text == "已撤销：录入 区总工会·竞赛场次 2025年 21场次")
  }

  @Test func nothingCanBeTypedIntoAReadOnlyWorkbook() throws {
    var sitting = try Sitting()
    sitting.state.readOnlyReason = "工作簿在只读介质上，只能查看"
    try sitting.press("t:2 Delete C-k")
    #expect(sitting.effects.isEmpty)
    #expect(sitting.state.notice?.text == "工作簿在只读介质上，只能查看")
    #expect(sitting.picture.contains("只读"))
  }
}
