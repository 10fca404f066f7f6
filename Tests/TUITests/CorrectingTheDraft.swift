import Core
import TUI
import Testing

@Suite struct CorrectingTheDraft {
  @Test func aMistakeStandsUnderItsOwnLineWithTheSuggestion() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-f t:同志们： Esc End t:共{总工会.竞塞场次}")
    let rows = sitting.picture.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(rows.firstIndex { $0.contains("共{总工会.竞塞场次}") })
    #expect(rows[line + 1].contains("✗ 区总工会没有“竞塞场次”"))
  }

  @Test func oneKeyAppliesTheSuggestion() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-End Enter Enter t:共{总工会.竞塞场次}。 F8")
    if sitting.state.editor?.choices != nil { try sitting.press("Enter") }
    #expect(sitting.state.draft?.source.contains("共{总工会.竞赛场次}。") == true)
    #expect(sitting.speech.contains("共16场次。"))
  }

  @Test func elsewhereTheKeyGoesToTheNextMistakeAndMendsIt() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-End Enter Enter t:共{总工会.竞赛场次|超国}。 C-Home F8")
    if sitting.state.editor?.choices != nil { try sitting.press("Enter") }
    #expect(sitting.state.draft?.source.contains("{总工会.竞赛场次|超过}") == true)
    let text = try #require(sitting.state.editor?.text)
    #expect(text.caret.paragraph > 10, "the caret went there")
  }

  @Test func aNumberIsBoundToTheOneRecordThatHoldsIt() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-End Enter Enter t:职工583名 Left")
    #expect(sitting.picture.contains("F8 把“583名”连到 区总工会·参赛职工 2025年"))
    try sitting.press("F8")
    #expect(sitting.state.draft?.source.hasSuffix("职工{工会.参赛职工|名}") == true)
    #expect(sitting.speech.hasSuffix("职工583名"))
  }

  @Test func ofSeveralRecordsOneIsChosen() throws {
    let workspace = try District.workspaceWithTwins()
    var sitting = try Sitting(workspace: workspace)
    try sitting.press("F5 Insert C-End Enter Enter t:区妇联去年有16场次 F8")
    #expect(sitting.picture.contains("“16场次”出自"))
    #expect(sitting.picture.contains("作为直接写入的数，注明出处"))
    try sitting.press("Enter")
    #expect(sitting.state.draft?.source.hasSuffix("{妇联.活动场次}") == true, "the one that is named")
  }

  @Test func aNumberWithoutARecordGetsAPlaceForItsSource() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-End Enter Enter t:共办实事77件 F8")
    #expect(sitting.state.draft?.source.hasSuffix("共办实事{=77件|}") == true)
    sitting.type("民政局台账")
    #expect(sitting.state.draft?.source.hasSuffix("{=77件|民政局台账}") == true)
    #expect(sitting.speech.hasSuffix("共办实事77件"))
  }

  @Test func whereNothingIsWrongTheKeySaysSo() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-Home F8")
    #expect(sitting.state.notice?.text == "没有要改正的地方")
  }

  @Test func theCaretStaysInViewBelowManyMistakes() throws {
    var sitting = try Sitting(60, 16)
    try sitting.press("F5 Insert C-End Enter")
    for _ in 0..<8 { try sitting.press("Enter t:{总工会.无此项}") }
    let cursor = try #require(sitting.screen.cursor)
    #expect(sitting.screen.text(row: cursor.row).contains("{总工会.无此项}"))
  }
}

@Suite struct CompletingBraces {
  @Test func anOrganizationLeadsToItsFigures() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-End Enter t:{zgh Enter")
    #expect(sitting.state.editor?.text.string.hasSuffix("{工会.") == true)
    sitting.type("cszg")
    try sitting.press("Enter")
    #expect(sitting.state.editor?.text.string.hasSuffix("{工会.参赛职工}") == true)
  }

  @Test func wordsOfThePlaceShowWhatTheyMean() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-End Enter t:{党委")
    #expect(sitting.picture.contains("区委"))
    #expect(sitting.picture.contains("上级.党委"))
  }

  @Test func behindABarEachWordingShowsWhatItPrints() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-End Enter t:{工会.参赛职工|")
    #expect(sitting.picture.contains("超过580人"))
    #expect(sitting.picture.contains("近600人"))
    sitting.type("tb")
    #expect(sitting.picture.contains("同比增长7.8%"))
    try sitting.press("Enter")
    #expect(sitting.state.editor?.text.string.hasSuffix("{工会.参赛职工|同比}") == true)
  }

  @Test func aWordingThatWouldBeUntrueIsGivenWithItsReasonAndNotTaken() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-End Enter t:{工会.竞赛场次|超过")
    #expect(sitting.picture.contains("不足20"))
    try sitting.press("Enter")
    #expect(sitting.state.notice?.text.contains("现在不能用“超过”") == true)
    #expect(sitting.state.editor?.text.string.hasSuffix("|超过") == true)
  }

  @Test func aShareAsksWhatItIsOf() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-End Enter t:{工会.参赛职工|占zyz")
    #expect(sitting.picture.contains("占共青团.志愿者"))
  }

  @Test func bracesThatAreClosedAreNotClosedTwice() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-End Enter t:{} Left t:工会.参赛 Tab Enter t:。")
    #expect(sitting.state.editor?.text.string.hasSuffix("{工会.参赛职工}。") == true)
  }

  @Test func tabReopensTheListInBracesThatAreThere() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-End Enter t:{工会.参赛职工 Esc Tab")
    #expect(sitting.state.editor?.completion?.candidates.first?.text == "工会.参赛职工")
  }
}

extension District {
  /// With a figure of the women's federation that equals one of the trade union's.
  static func workspaceWithTwins() throws -> Workspace {
    var workspace = try workspace()
    try workspace.set(1, "活动场次", "16", at: year)
    try workspace.set(3, "活动场次", "16", at: year)
    return workspace
  }
}
