import Core
import TUI
import Testing

@Suite struct OutlineOfTheSpeech {
  private func headings(_ sitting: Sitting) -> [String] {
    sitting.composition.sections.flatMap(\.blocks).compactMap { $0.heading?.text }
  }

  @Test func partsAndSectionsAreListedWithWhatTheyHold() throws {
    var sitting = try Trail.sitting()
    try sitting.press("C-g")
    let picture = sitting.picture
    #expect(picture.contains("一、肯定成绩"))
    #expect(picture.contains("（一）维护权益"))
    #expect(picture.contains("缺1"))
    #expect(picture.contains("略1"))
    #expect(picture.contains("@锁"))
    #expect(picture.contains("占目标"))
  }

  @Test func enterGoesToThePartInTheSpeechAndToItsHeadingInTheSource() throws {
    var sitting = try Trail.sitting(60, 16)
    try sitting.press("C-g End Enter")
    #expect(sitting.state.overlay == nil)
    #expect(sitting.picture.contains("二、正视问题"))
    try sitting.press("Insert C-g Home Down Down Enter")
    let caret = try #require(sitting.state.editor?.text.caret)
    let line = sitting.state.editor?.text.paragraphs[caret.paragraph].scalars.map(Character.init)
    #expect(line.map { String($0) } == "### 维护权益")
  }

  @Test func aSectionIsMovedAndStaysSelected() throws {
    var sitting = try Trail.sitting()
    try sitting.press("C-g Down Down S-Down")
    #expect(
      headings(sitting) == ["一、肯定成绩", "（一）服务妇女", "（二）维护权益", "二、正视问题"])
    try sitting.press("S-Up")
    #expect(headings(sitting)[1] == "（一）维护权益")
  }

  @Test func sectionsArePromotedDemotedMutedAndLocked() throws {
    var sitting = try Trail.sitting()
    try sitting.press("C-g Down Down Left")
    #expect(headings(sitting)[1] == "二、维护权益")
    try sitting.press("Right Delete")
    #expect(sitting.picture.contains("@略"))
    try sitting.press("Delete Insert")
    #expect(sitting.state.draft?.source.contains("### 维护权益 @锁") == true)
  }

  @Test func eachOperationIsOneEditThatUndoes() throws {
    var sitting = try Trail.sitting()
    let before = try #require(sitting.state.draft)
    try sitting.press("C-g Down Down S-Down")
    #expect(sitting.effects.count == 1)
    guard case .commit(_, let edit)? = sitting.effects.last else {
      Testing.Issue.record("nothing was committed")
      return
    }
    #expect(edit.title == "下移“（一）维护权益”（座谈会讲话）")
    #expect(edit.inverse.changes[0].after == .draft(before))
  }

  @Test func inTheEditorItIsOneStepOfTheTextsOwnUndo() throws {
    var sitting = try Trail.sitting()
    let before = sitting.state.draft?.source
    try sitting.press("Insert C-g Home Down Down S-Down Esc")
    #expect(sitting.state.editor != nil)
    #expect(headings(sitting)[1] == "（一）服务妇女")
    #expect(sitting.effects.count == 1, "saved at once")
    try sitting.press("C-z")
    #expect(sitting.state.editor?.text.string == before)
  }

  @Test func whatALockForbidsIsSaid() throws {
    var sitting = try Trail.sitting()
    try sitting.press("C-g End Delete")
    #expect(sitting.effects.isEmpty)
    #expect(sitting.picture.contains("✗ “正视问题”已锁定"))
  }

  @Test func aReadOnlyWorkbookIsNotRearranged() throws {
    var sitting = try Trail.sitting()
    sitting.state.readOnlyReason = "工作簿在只读介质上，只能查看"
    try sitting.press("C-g Down Down S-Down")
    #expect(sitting.effects.isEmpty)
    #expect(sitting.picture.contains("✗ 工作簿在只读介质上"))
  }

  @Test func aSectionThatCameOutEmptyIsListedAsSuch() throws {
    var sitting = try Trail.sitting()
    sitting.state.workspace.drafts[0].source +=
      "\n\n## 空的一节\n\n[全年{总工会.困难职工救助}。]\n"
    sitting.state.structureRevision += 1
    try sitting.press("C-g")
    #expect(sitting.picture.contains("没有内容"))
    #expect(sitting.picture.contains("空的一节"))
  }

  @Test(arguments: ScreenPictures.sizes)
  func pictures(_ size: (Int, Int)) throws {
    var sitting = try Trail.sitting(size.0, size.1)
    try sitting.press("C-g Down Down")
    try expectPictures(sitting, "outline-\(size.0)x\(size.1)")
  }
}

@Suite struct SpeakingTime {
  private func sitting(minutes: Int?, characters: Int, _ columns: Int = 120, _ rows: Int = 36)
    throws -> Sitting
  {
    var workspace = try District.workspace()
    let head = minutes.map { "---\n时长: \($0)\n---\n" } ?? ""
    workspace.drafts[0].source =
      head + "# 讲话\n\n## 一\n\n" + String(repeating: "要把好事办好，", count: characters / 7)
    var sitting = try Sitting(columns, rows, workspace: workspace)
    try sitting.press("F5")
    return sitting
  }

  @Test func minutesAreARangeAtTheLeadersPace() throws {
    var sitting = try sitting(minutes: nil, characters: 2870)
    #expect(sitting.picture.contains("2,875 字 · 14–19 分钟 "))
    sitting.state.workspace.settings.charactersPerMinute = 120
    sitting.send(.paused)
    #expect(sitting.picture.contains("2,875 字 · 22–29 分钟 "))
  }

  @Test func theTargetIsSetAgainstThem() throws {
    #expect(
      try sitting(minutes: 25, characters: 2870).picture.contains("目标 25 分钟，少 6–11 分钟"))
    #expect(try sitting(minutes: 15, characters: 2870).picture.contains("目标 15 分钟，相符"))
    #expect(
      try sitting(minutes: 10, characters: 2870).picture.contains("目标 10 分钟，多 4–9 分钟"))
  }

  @Test(arguments: ScreenPictures.sizes)
  func itIsNeverCutInTheMiddle(_ size: (Int, Int)) throws {
    let sitting = try sitting(minutes: 25, characters: 2870, size.0, size.1)
    #expect(sitting.picture.contains("少 6–11 分钟"))
  }

  @Test func numbersCountAsTheyAreSpoken() throws {
    // 852.75亿元 is ten syllables: at ten characters a minute the minute that its nine signs would not fill.
    var workspace = try District.workspace()
    workspace.settings.charactersPerMinute = 60
    workspace.drafts[0].source =
      "# 讲话\n\n## 甲\n\n" + String(repeating: "{=852.75亿元|统计局}、", count: 60)
    var sitting = try Sitting(workspace: workspace)
    try sitting.press("F5")
    #expect(sitting.composition.characterCount == 545)
    #expect(sitting.picture.contains("545 字 · 10–13 分钟"), "eleven beats each, not nine")
  }

  @Test func whatIsMutedTakesNoTime() throws {
    var sitting = try sitting(minutes: nil, characters: 2870)
    try sitting.press("C-g End Delete Esc")
    #expect(sitting.composition.sections.last?.blocks.allSatisfy(\.isMuted) == true)
    #expect(sitting.picture.contains("2 字 · 约 1 分钟"))
  }

  @Test func aKeystrokeIsCountedAtOnce() throws {
    var sitting = try sitting(minutes: 25, characters: 2870)
    try sitting.press("Insert C-End")
    sitting.type(String(repeating: "办", count: 720))
    #expect(sitting.picture.contains("3,595 字 · 18–24 分钟"))
  }
}
