import Core
import TUI
import Testing

@Suite struct LookingOver {
  static let sizes = ScreenPictures.sizes

  func sitting(_ columns: Int = 120, _ rows: Int = 36) throws -> Sitting {
    var sitting = try Sitting(columns, rows, workspace: BusyDistrict.workspace())
    try sitting.press("F2")
    return sitting
  }

  /// Goes to a card's first line with Tab.
  func go(to card: OverviewCard, _ sitting: inout Sitting) throws {
    for _ in OverviewCard.allCases where sitting.state.overview.card != card {
      try sitting.press("Tab")
    }
    #expect(sitting.state.overview.card == card)
  }

  // MARK: Every line is a stop

  @Test(arguments: sizes)
  func everyLineOpensAndCtrlBComesBackToIt(_ size: (Int, Int)) throws {
    var sitting = try sitting(size.0, size.1)
    var opened = 0
    for card in OverviewCard.allCases {
      try go(to: card, &sitting)
      while true {
        let place = sitting.state.overview
        try sitting.press("Enter")
        if case .overviewList? = sitting.state.overlay {
          try sitting.press("Esc")
        } else if sitting.state.page != .overview {
          try sitting.press("C-b")
        } else {
          #expect(sitting.state.notice != nil, "\(card) \(place.stop): nothing happened")
        }
        opened += 1
        #expect(sitting.state.page == .overview)
        #expect(
          (sitting.state.overview.card, sitting.state.overview.stop) == (place.card, place.stop))
        let cursor = try #require(sitting.screen.cursor)
        #expect(cursor.row > 0 && cursor.row < size.1 - 2)
        try sitting.press("Down")
        if sitting.state.overview.card != card || sitting.state.overview.stop == place.stop {
          break
        }
      }
    }
    #expect(opened > 20)
  }

  @Test(arguments: sizes)
  func everyCardIsReachedByTabAndByArrows(_ size: (Int, Int)) throws {
    var sitting = try sitting(size.0, size.1)
    var byTab: Set<OverviewCard> = []
    var byArrows: Set<OverviewCard> = []
    for _ in OverviewCard.allCases {
      byTab.insert(sitting.state.overview.card)
      try sitting.press("Tab")
    }
    for _ in 0..<3 {
      try sitting.press("Home")
      for _ in 0..<90 {
        byArrows.insert(sitting.state.overview.card)
        try sitting.press("Down")
      }
      // Up to four steps along 四化 before the next column of cards.
      for _ in 0..<5 where byArrows.contains(sitting.state.overview.card) {
        try sitting.press("Right")
      }
    }
    #expect(byTab == Set(OverviewCard.allCases))
    #expect(byArrows == byTab)
  }

  @Test(arguments: [(120, 36), (200, 60), (115, 20), (80, 24), (76, 30), (60, 16), (300, 100)])
  func cardsNeverOverlapNorReachBeyondTheWindow(_ size: (Int, Int)) throws {
    let sitting = try sitting(size.0, size.1)
    let window = try #require(Layout(for: sitting.state).overview)
    let layout = OverviewLayout(sitting.board, in: window)
    let places = layout.columns.joined()
    #expect(Set(places.map(\.card)) == Set(OverviewCard.allCases))
    for (index, a) in places.enumerated() {
      #expect(a.rect.column >= 0 && a.rect.endColumn <= size.0 && a.rect.height >= 3)
      for b in places.dropFirst(index + 1) {
        let apart =
          a.rect.endColumn <= b.rect.column || b.rect.endColumn <= a.rect.column
          || a.rect.endRow <= b.rect.row || b.rect.endRow <= a.rect.row
        #expect(apart, "\(a) \(b)")
      }
    }
  }

  @Test(arguments: [(80, 24), (60, 16)])
  func aNarrowWindowScrollsSoThatTheSelectedLineIsSeen(_ size: (Int, Int)) throws {
    var sitting = try sitting(size.0, size.1)
    for key in ["Down", "Down", "PgDn", "PgDn", "Down", "PgUp", "End", "Up", "Home"] {
      try sitting.press(key)
      let cursor = try #require(sitting.screen.cursor, "\(key)")
      #expect(cursor.row >= 1 && cursor.row < size.1 - 2)
      let selected = sitting.screen.cells[cursor.row * size.0 + cursor.column]
      #expect(selected.style.role == .selected, "\(key)")
    }
  }

  @Test func aCutCardTellsHowMuchIsLeftAndEnterShowsItAll() throws {
    var sitting = try sitting(80, 24)
    try go(to: .completeness, &sitting)
    for _ in 0..<20 where !sitting.screen.text(row: sitting.screen.cursor?.row ?? 0).contains("另有")
    {
      try sitting.press("Down")
    }
    try sitting.press("Enter")
    guard case .overviewList(let list)? = sitting.state.overlay else {
      Testing.Issue.record("no list: \(sitting.picture)")
      return
    }
    #expect(list.scope == .card(.completeness))
    let last = try #require(sitting.state.workspace.organizations(of: .init(rawValue: 2)).last)
    try sitting.press("End")
    #expect(sitting.picture.contains(last.shortName))
    try sitting.press("Enter")
    #expect(sitting.state.page == .data)
    #expect(sitting.state.tree.selected == .organization(last.id))
    try sitting.press("C-b")
    #expect(sitting.state.page == .overview && sitting.state.overlay == nil)
  }

  // MARK: What the lines lead to

  @Test func whoOwesFiguresLeadsToTheFirstOfThem() throws {
    var sitting = try sitting()
    try go(to: .arrears, &sitting)
    try sitting.press("Enter")
    let key = try #require(sitting.state.focusedKey)
    #expect(sitting.state.page == .data && sitting.state.focus == .figures)
    #expect(sitting.state.workspace.figure(key) == nil)
  }

  @Test func aFigureThatIsFilledLeavesTheCardAndTheNextOneTakesItsPlace() throws {
    var sitting = try sitting()
    let before = try #require(sitting.board.overview?.arrears.first)
    try go(to: .arrears, &sitting)
    try sitting.press("Enter t:12 Enter C-b")
    let after = try #require(
      sitting.board.overview?.arrears.first { $0.subject == before.subject })
    #expect(after.missing.count == before.missing.count - 1)
    #expect(sitting.state.overview.card == .arrears)
    try sitting.press("Enter")
    #expect(sitting.state.focusedKey?.indicator == after.missing.first)
  }

  @Test func severalIssuesBehindAPlaceAreListedAndASingleOneIsOpened() throws {
    var sitting = try sitting()
    try go(to: .tendencies, &sitting)
    // 区总工会: two of 机关化, one of 娱乐化.
    try sitting.press("Enter")
    guard case .overviewList(let list)? = sitting.state.overlay else {
      Testing.Issue.record("no list")
      return
    }
    #expect(list.scope == .issues(.init(rawValue: 1), .bureaucratic))
    #expect(sitting.picture.contains("听汇报多，到车间少") && sitting.picture.contains("重部署轻落实"))
    try sitting.press("Down Enter")
    #expect(sitting.state.page == .issues && sitting.state.focus == .issues)
    try sitting.press("C-b Right*3 Enter")
    #expect(sitting.state.page == .issues)
    #expect(sitting.state.listedIssues[sitting.state.issueList.selected].id.rawValue == 2)
  }

  @Test func aPlaceWithoutIssuesSaysSo() throws {
    var sitting = try sitting()
    try go(to: .tendencies, &sitting)
    try sitting.press("Right Enter")
    #expect(sitting.state.page == .overview)
    #expect(sitting.state.notice?.text == "区总工会没有登记行政化问题；F4 登记")
  }

  @Test func severityHasSignsBesideItsColour() throws {
    let sitting = try sitting()
    // 重 and 轻 behind 机关化, closed ones only behind 团区委's 贵族化.
    #expect(sitting.picture.contains("●●●2"))
    #expect(sitting.picture.contains("○"))
  }

  @Test func aGroupListsWhatItLacksWithItsOwners() throws {
    var sitting = try sitting()
    try go(to: .groups, &sitting)
    try sitting.press("Enter")
    guard case .overviewList(let list)? = sitting.state.overlay, case .group = list.scope else {
      Testing.Issue.record("no list: \(sitting.picture)")
      return
    }
    try sitting.press("Enter")
    let key = try #require(sitting.state.focusedKey)
    #expect(sitting.state.page == .data && sitting.state.workspace.figure(key) == nil)
  }

  @Test func aDraftIsOpened() throws {
    var sitting = try sitting()
    try go(to: .drafts, &sitting)
    try sitting.press("Down Enter")
    #expect(sitting.state.page == .speech)
    #expect(sitting.state.draft?.name == "半年点评")
  }

  @Test func overdueIssuesStandFirstWithTheirDays() throws {
    let sitting = try sitting()
    #expect(sitting.picture.contains("整改期限 · 逾期1项"))
    #expect(sitting.picture.contains("迟15天"))
    #expect(sitting.picture.contains("剩3天"))
  }

  // MARK: The next missing figure

  @Test func oneKeyGoesToTheNextMissingFigure() throws {
    var sitting = try sitting()
    try sitting.press("F8")
    let key = try #require(sitting.state.focusedKey)
    #expect(sitting.state.page == .data && sitting.state.focus == .figures)
    #expect(sitting.state.workspace.figure(key) == nil)
  }

  @Test func onALineThatTellsOfMissingFiguresItIsOneOfThose() throws {
    var sitting = try sitting()
    try go(to: .completeness, &sitting)
    try sitting.press("Down*3 F8")
    #expect(
      sitting.state.workspace.name(of: sitting.state.focusedKey?.subject ?? .region(.unsaved))
        == "区妇联")
  }

  @Test func whenNothingIsMissingItSaysSo() throws {
    var workspace = try District.workspace()
    workspace.figures = [:]
    for subject in [Subject.region(.init(rawValue: 2))]
      + workspace.organizations(of: .init(rawValue: 2)).map({ .organization($0.id) })
    {
      for indicator in workspace.indicators(of: subject, length: .year) {
        let key = FigureKey(subject: subject, indicator: indicator.id, period: District.year)
        workspace.figures[key] = Figure(key: key, amount: try Amount(whole: 8))
      }
    }
    var sitting = try Sitting(workspace: workspace)
    try sitting.press("F2 F8")
    #expect(sitting.state.page == .overview)
    #expect(sitting.state.notice?.text == "2025年的数据都已报齐")
    #expect(sitting.picture.contains("完成情况 100%"))
  }
}
