import Core
import SeededRandom
import TUI
import Testing

/// Several cells at once: selecting, copying, filling, verifying, clearing.
@Suite struct SelectingCells {
  @Test func shiftAndAnArrowSelectRowsAndTheFootAddsThemUp() throws {
    var sitting = try Sitting()
    try sitting.open("区总工会", "会员")
    try sitting.press("t:1200 Enter t:300 Enter Up*2 S-Down")
    #expect(sitting.picture.contains("选中2项，有数2项，合计1500人"))
    try sitting.press("S-Down")
    #expect(sitting.picture.contains("选中3项，有数3项"), "场次 are not added to 人")
    #expect(!sitting.picture.contains("合计"))
  }

  @Test(arguments: ["Esc", "Down", "Home"])
  func escapeAndPlainMovingEndTheSelection(_ key: String) throws {
    var sitting = try Sitting()
    try sitting.press("S-Down \(key) C-c")
    #expect(sitting.state.notice?.text == "已复制1行，可粘贴到电子表格")
  }

  @Test func aTerminalWithoutShiftArrowsSelectsByControlSpace() throws {
    var sitting = try Sitting()
    try sitting.press("C-Space Down C-c")
    #expect(sitting.effects.last == .copy("16\n583"))
    try sitting.press("Esc Down")
    #expect(!sitting.picture.contains("选中"))
  }

  @Test func theSelectionEndsAtTheLastRowAndWithItsOrganization() throws {
    var sitting = try Sitting()
    try sitting.press("S-End")
    #expect(sitting.picture.contains("选中10项"))
    try sitting.press("S-Down S-Down")
    #expect(sitting.picture.contains("选中10项"))
    try sitting.press("Left Down Right")
    #expect(!sitting.picture.contains("选中"))
  }

  /// Each of these shows fewer periods than the selection was made in.
  @Test(arguments: ["F12", "resize:80x24", "F12 resize:60x16"], ["C-c", "C-p t:复制成表格 Enter"])
  func periodsThatAreNoLongerShownLeaveTheSelection(_ narrower: String, _ copy: String) throws {
    var sitting = try Sitting()
    try sitting.press("F3 F12 F12 Right*4 S-Left*2 \(narrower) \(copy)")
    guard case .copy(let text)? = sitting.effects.last else {
      Testing.Issue.record("nothing was copied")
      return
    }
    #expect(!text.isEmpty)
  }

  @Test func withoutASelectionARowIsCopiedWithItsNameAndUnit() throws {
    var sitting = try Sitting()
    try sitting.press("C-c")
    #expect(sitting.effects.last == .copy("竞赛场次\t场次\t16"))
  }

  @Test func aSelectionIsCopiedAsItsValuesAndWhatIsMissingStaysEmpty() throws {
    var sitting = try Sitting()
    try sitting.press("S-Down S-Down C-c")
    #expect(sitting.effects.last == .copy("16\n583\n"))
  }

  @Test func aTableIsCopiedWithNamesUnitsAndPeriod() throws {
    var sitting = try Sitting()
    try sitting.press("S-Down C-p t:复制成表格 Enter")
    #expect(
      sitting.effects.last == .copy("指标\t单位\t2025年\n竞赛场次\t场次\t16\n参赛职工\t人\t583"))
    try sitting.press("Esc C-p t:复制成表格 Enter")
    guard case .copy(let whole)? = sitting.effects.last else {
      Testing.Issue.record("nothing was copied")
      return
    }
    #expect(whole.split(separator: "\n").count == 17, "without a selection the whole grid")
  }

  @Test func fillingDownWritesTheFirstRowsNumberWhereTheUnitIsTheSame() throws {
    var sitting = try Sitting()
    try sitting.press("Down C-k S-Down S-Down S-Down C-d")
    #expect(sitting.amount("区总工会", "困难职工救助") == "583")
    #expect(sitting.figure("区总工会", "职工创新成果") == nil, "583人 are not 583项")
    #expect(
      sitting.state.notice?.text == "已向下填充1项；2项没有填：单位是“项”，不是“人”；Ctrl-Z 撤销")
  }

  @Test func fillingWithoutASelectionTakesTheRowAbove() throws {
    var sitting = try Sitting()
    try sitting.open("区总工会", "会员")
    try sitting.press("t:1200 Enter C-d")
    #expect(sitting.amount("区总工会", "新就业形态劳动者入会") == "1200")
    try sitting.press("Home C-d")
    #expect(sitting.state.notice?.text.hasPrefix("上面没有可以填充的数") == true)
  }

  @Test func whatDoesNotApplyIsFilledWhateverTheUnit() throws {
    var workspace = try District.workspace()
    let probe = try Sitting(workspace: workspace)
    let key = try #require(probe.key("区总工会", "送清凉"))
    workspace.figures[key] = Figure(key: key, amount: nil, status: .notApplicable)
    var sitting = try Sitting(workspace: workspace)
    try sitting.open("区总工会", "送清凉")
    try sitting.press("S-Down S-Down C-d")
    #expect(sitting.figure("区总工会", "金秋助学")?.status == .notApplicable)
    #expect(sitting.figure("区总工会", "户外劳动者驿站")?.status == .notApplicable)
    #expect(sitting.commits.count == 1)
  }

  @Test func aRangeIsVerifiedInOneStepAndBackAgain() throws {
    var sitting = try Sitting()
    try sitting.press("C-k S-Down S-Down C-k")
    #expect(sitting.figure("区总工会", "参赛职工")?.status == .verified)
    #expect(sitting.state.notice?.text == "已核实1项，1项还没有数", "the other one was 已核 already")
    try sitting.press("C-k")
    #expect(sitting.figure("区总工会", "竞赛场次")?.status == .reported)
    #expect(sitting.figure("区总工会", "参赛职工")?.status == .reported)
  }

  @Test func aRangeIsClearedAsOneEditThatUndoBringsBack() throws {
    var sitting = try Sitting()
    let before = sitting.state.workspace.figures
    try sitting.press("S-Down Delete")
    #expect(sitting.figure("区总工会", "竞赛场次") == nil)
    let edit = try #require(sitting.commits.last)
    #expect(edit.title == "清除 区总工会 2025年 2项")
    sitting.send(.undone(edit))
    #expect(sitting.state.workspace.figures == before)
  }

  @Test func whateverIsFilledOneUndoTakesItAllBack() throws {
    let seed = SeededGenerator.anySeed()
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      var sitting = try Sitting()
      let before = sitting.state.workspace.figures
      let start = Int.random(in: 0..<15, using: &generator)
      let count = Int.random(in: 0..<6, using: &generator)
      try sitting.press("Home Down*\(start) S-Down*\(count) C-d")
      guard let edit = sitting.commits.last else {
        #expect(sitting.state.workspace.figures == before, "seed \(seed)")
        continue
      }
      #expect(sitting.commits.count == 1, "seed \(seed)")
      let amounts = Set(edit.changes.compactMap { $0.after?.figure?.amount })
      #expect(amounts.count == 1, "seed \(seed): one number is filled")
      sitting.send(.undone(edit))
      #expect(sitting.state.workspace.figures == before, "seed \(seed)")
    }
  }
}

extension Sitting {
  /// The edits that were sent to the disk, oldest first.
  var commits: [Edit] {
    effects.compactMap { if case .commit(_, let edit) = $0 { edit } else { nil } }
  }
}

extension Record {
  var figure: Figure? { if case .figure(let figure) = self { figure } else { nil } }
}
