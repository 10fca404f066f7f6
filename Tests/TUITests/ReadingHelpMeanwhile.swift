import Core
import TUI
import Testing

/// What is asked of the store arrives, whatever lies over what asked.
@Suite struct ReadingHelpMeanwhile {
  @Test func aChartThatWasReadMeanwhileIsThereBehindTheHelp() throws {
    var sitting = try Sitting()
    sitting.isDiskSlow = true
    try sitting.press("C-g F1")
    let key = try #require(sitting.key("区总工会", "竞赛场次"))
    sitting.send(.chart(IndicatorChart(key, from: sitting.state.workspace)))
    try sitting.press("Esc")
    #expect(!sitting.picture.contains("正在读取"))
    #expect(sitting.picture.contains("比较 · 区总工会"))
  }

  @Test func theJournalsEntriesAreThere() throws {
    var sitting = try Sitting()
    try sitting.press("C-p t:xgrz Enter F1")
    let entries = ReadingTheJournal.entries
    sitting.send(.journal(.page(JournalQuery(limit: 200), entries, authors: ["王干事"])))
    try sitting.press("Esc")
    #expect(sitting.picture.contains("导入 报送表"))
  }

  @Test func theRevisionsOfADraftAreThere() throws {
    var sitting = try Sitting()
    try sitting.press("C-r F1")
    let draft = try #require(sitting.state.draft)
    let kept = Revision(
      id: .init(rawValue: 7), draft: draft.id, kind: .named, name: "送审稿", time: 0, author: "王干事",
      source: draft.source, speech: FrozenSpeech())
    sitting.send(.revisions(.listed(draft.id, [kept.summary])))
    try sitting.press("Esc")
    #expect(sitting.picture.contains("送审稿"))
  }

  @Test func theFiguresOfEachPeriodAreCounted() throws {
    var sitting = try Sitting()
    try sitting.press("C-p t:换期： Enter F1")
    sitting.send(.figureCounts([District.year: 4321]))
    try sitting.press("Esc")
    #expect(sitting.picture.contains("4321"))
  }

  @Test func whatHappenedToAnIssueIsTold() throws {
    var sitting = try Sitting()
    try sitting.press("F4 C-t F1")
    let event = RecordEvent(
      entry: JournalEntry(
        id: 9, time: 0, author: "李主任", action: .edit, title: "登记问题", count: 1, target: nil),
      change: Change(before: nil, after: nil))
    sitting.send(.issueHistory(.init(rawValue: 1), [event]))
    try sitting.press("Esc")
    #expect(sitting.picture.contains("李主任"))
  }

  @Test func aQuestionWaitsUntilTheFormThatIsFilledInIsDone() throws {
    var sitting = try Sitting()
    try sitting.press("F4 C-n t:1 Down t:甲乙")
    let request = ExportRequest(path: "a.txt", allowsGaps: false, overwrites: false)
    sitting.send(.exportExists(request))
    #expect(sitting.picture.contains("甲乙"))
    try sitting.press("C-s")
    #expect(sitting.state.workspace.issues.contains { $0.manifestation == "甲乙" })
    #expect(sitting.picture.contains("文件已经存在：a.txt"))
    try sitting.press("Right Enter")
    var replacing = request
    replacing.overwrites = true
    #expect(sitting.effects.last == .export(replacing))
  }
}
