import Core
import TUI
import Testing

@Suite struct SearchingEverything {
  @Test(arguments: ["C-f", "/", "F2 /", "F5 /", "F5 C-f Tab", "t:、", "t:／"])
  func oneKeyOpensTheSearch(_ keys: String) throws {
    var sitting = try Sitting()
    try sitting.press(keys)
    #expect(sitting.picture.contains("查找：汉字、拼音、首字母"), "\(keys)")
    #expect(sitting.effects.contains(.directory))
  }

  @Test func initialsOfOrganizationAndIndicatorLeadToTheFigureAndBack() throws {
    var sitting = try Sitting()
    try sitting.open("区妇联", "妇女创业担保贷款")
    try sitting.press("C-f t:zgh\\sjscc")
    #expect(sitting.picture.contains("区总工会 · 竞赛场次"))
    #expect(sitting.picture.contains("16场次 已报"))
    try sitting.press("Enter")
    #expect(sitting.state.focusedKey == sitting.key("区总工会", "竞赛场次"))
    try sitting.press("C-b")
    #expect(sitting.state.focusedKey == sitting.key("区妇联", "妇女创业担保贷款"))
  }

  @Test func wordsNarrowAsTheyAreTyped() throws {
    var sitting = try Sitting()
    try sitting.press("C-f t:区总工会")
    let wide = try sitting.results().count
    try sitting.press("t:\\sjscc")
    #expect(try sitting.results().count < wide)
    #expect(try sitting.results().count > 0)
    try sitting.press("C-u t:没有的词")
    #expect(sitting.picture.contains("没有找到"))
  }

  @Test func allOfAKindIsListedWhereThereIsRoomAndElseWhatIsLeftOutIsTold() throws {
    var longest = 0
    for query in ["竞赛", "场次", "贷款", "志愿", "培训", "职工"] {
      var sitting = try Sitting(120, 36)
      try sitting.press("C-f t:\(query)")
      let found = try sitting.results()
      guard found.count + found.groups.count <= 26 else { continue }
      #expect(found.hits.count == found.count, "\(query)")
      #expect(!sitting.picture.contains("，另有"), "\(query)")
      longest = max(longest, found.groups.map(\.hits.count).max() ?? 0)
    }
    #expect(longest > 5)
    let small = try ["竞赛", "场次", "贷款", "志愿", "培训", "职工"].map { query in
      var sitting = try Sitting(60, 16)
      try sitting.press("C-f t:\(query)")
      return sitting.picture
    }
    #expect(small.contains { $0.contains("，另有") })
  }

  @Test func theSpeechIsFoundByItsSentences() throws {
    var sitting = try Sitting(80, 24)
    try sitting.press("C-f t:要逐项整改")
    #expect(sitting.picture.contains("讲话 1"))
    try sitting.press("Enter")
    #expect(sitting.state.page == .speech)
    #expect(sitting.picture.contains("逐项整改"))
  }

  @Test func anIssueIsOpenedUnderItsOrganization() throws {
    var sitting = try Sitting()
    try sitting.open("区妇联", "妇女创业担保贷款")
    try sitting.press("C-f t:thbd Enter")
    #expect(sitting.state.page == .issues)
    #expect(sitting.state.workspace.name(of: sitting.state.tree.selected) == "区总工会")
  }

  @Test func tabListsOneKindAfterTheOther() throws {
    var sitting = try Sitting()
    try sitting.press("C-f t:工会")
    let kinds = try sitting.results().groups.map(\.kind)
    #expect(kinds.count > 1)
    try sitting.press("Tab")
    #expect(try sitting.results().groups.map(\.kind) == [.organization])
    try sitting.press("S-Tab")
    #expect(try sitting.results().groups.map(\.kind) == kinds)
  }

  @Test func whatIsNotInTheWindowIsReadBeforeAnythingMoves() throws {
    var sitting = try Sitting()
    let figure = try sitting.addFarUnion()
    try sitting.press("C-f t:远山县\\sjscc")
    #expect(sitting.picture.contains("远山县总工会 · 竞赛场次"))
    #expect(sitting.picture.contains("77场次 已报"))
    try sitting.press("Enter")
    let outlook = Outlook(region: .init(rawValue: 90), period: District.year)
    #expect(sitting.effects.last == .load(outlook))
    #expect(sitting.state.region != outlook.region)
    let whole = try #require(sitting.wholeWorkbook)
    sitting.send(.loaded(whole, outlook))
    #expect(sitting.state.focusedKey == figure)
  }

  @Test func whatLedSomewhereIsOfferedAgain() throws {
    var sitting = try Sitting()
    try sitting.press("C-f t:zgh Enter C-f t:妇联 Enter C-f")
    #expect(sitting.picture.contains("最近找过"))
    try sitting.press("Down Enter")
    #expect(sitting.picture.contains("区总工会"))
  }

  @Test func aPasteIsSoughtAsOneLine() throws {
    var sitting = try Sitting()
    try sitting.press("C-f paste:总工\\n会")
    #expect(sitting.picture.contains("机构"))
  }

  @Test func typingBeforeTheNamesAreReadIsKept() throws {
    var sitting = try Sitting()
    sitting.isDiskSlow = true
    try sitting.press("C-f t:zgh")
    #expect(sitting.picture.contains("正在读取"))
    sitting.send(.directory(SearchIndex(sitting.state.workspace)))
    #expect(sitting.picture.contains("区总工会"))
  }

  @Test func namesThatArriveLeaveTheKindAndTheLineThatWereChosen() throws {
    var sitting = try Sitting()
    try sitting.press("C-f t:工会 Tab Down")
    guard case .search(let before)? = sitting.state.overlay else { throw Sitting.NoSearch() }
    #expect(before.kind != nil && before.selected == 1)
    sitting.send(.directory(SearchIndex(sitting.state.workspace)))
    guard case .search(let after)? = sitting.state.overlay else { throw Sitting.NoSearch() }
    #expect(after.kind == before.kind && after.selected == 1)
  }

  @Test(
    arguments: [
      ("search", "C-f t:zgh"), ("search-figures", "C-f t:zgh\\sjscc"), ("search-empty", "C-f"),
    ], ScreenPictures.sizes)
  func picture(_ page: (String, String), _ size: (Int, Int)) throws {
    var sitting = try Sitting(size.0, size.1)
    try sitting.press(page.1)
    try expectPictures(sitting, "\(page.0)-\(size.0)x\(size.1)")
  }
}

extension Sitting {
  fileprivate func results() throws -> SearchResults {
    guard case .search(let dialog)? = state.overlay else { throw NoSearch() }
    return dialog.results
  }

  fileprivate struct NoSearch: Error {}

  /// A union of a county that the window does not hold, with one figure.
  fileprivate mutating func addFarUnion() throws -> FigureKey {
    var whole = state.workspace
    let county = Region(
      id: .init(rawValue: 90), name: "远山县", level: .county, parent: .init(rawValue: 1))
    whole.setRegions(whole.regions + [county])
    let kind = try #require(whole.catalog.kind(named: "工会"))
    let union = Organization(
      id: .init(rawValue: 90), region: county.id, kind: kind.id,
      shortName: kind.shortName(in: county), formalName: kind.formalName(in: county),
      headTitle: kind.headTitle)
    whole.setOrganizations(whole.organizations + [union])
    try whole.set(90, "竞赛场次", "77", at: District.year)
    wholeWorkbook = whole
    let indicator = try #require(whole.catalog.indicator(named: "竞赛场次", of: kind.id))
    return FigureKey(
      subject: .organization(union.id), indicator: indicator.id, period: District.year)
  }
}
