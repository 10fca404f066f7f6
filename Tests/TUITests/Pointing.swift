import Core
import TUI
import Testing

/// The mouse, where it is switched on: a click is about what is drawn there, at every size and in either width.
@Suite struct Pointing {
  private func sitting(
    _ columns: Int = 120, _ rows: Int = 36, ambiguousWidth: Int = 1, _ keys: String = "F3"
  ) throws -> Sitting {
    var sitting = try Sitting(columns, rows, ambiguousWidth: ambiguousWidth)
    sitting.state.preferences.usesMouse = true
    try sitting.press(keys)
    return sitting
  }

  @Test(arguments: ScreenPictures.sizes, [1, 2])
  func aClickOnAnOrganizationSelectsItAndAnotherOpensIt(
    _ size: (Int, Int), _ ambiguousWidth: Int
  ) throws {
    var sitting = try sitting(size.0, size.1, ambiguousWidth: ambiguousWidth)
    let place = try #require(sitting.place(of: "区妇联"))
    sitting.click(place)
    #expect(sitting.state.focus == .organizations)
    #expect(sitting.state.workspace.name(of: sitting.state.tree.selected) == "区妇联")
    sitting.click(place)
    #expect(sitting.state.focus == .figures)
  }

  @Test(arguments: ScreenPictures.sizes, [1, 2])
  func aClickSelectsTheCellItIsOnAndAnotherOpensIt(
    _ size: (Int, Int), _ ambiguousWidth: Int
  ) throws {
    var sitting = try sitting(size.0, size.1, ambiguousWidth: ambiguousWidth)
    let place = try #require(sitting.place(of: "困难职工"))
    sitting.click(place)
    let key = try #require(sitting.state.focusedKey)
    let name = sitting.state.workspace.catalog.indicator(key.indicator)?.name
    #expect(name?.hasPrefix("困难职工") == true)
    #expect(sitting.screen.cursor?.row == place.row)
    sitting.click(place)
    #expect(sitting.state.grid.editor?.key == key)
  }

  @Test(arguments: ScreenPictures.sizes.prefix(2))
  func aClickOnAFieldOfAFormGoesThereAndAnotherOpensItsList(_ size: (Int, Int)) throws {
    var sitting = try sitting(size.0, size.1, "F4 C-n")
    let evidence = try #require(sitting.place(of: "佐证      "))
    sitting.click(evidence)
    try sitting.press("t:问卷")
    #expect(sitting.picture.contains("问卷"))
    let organization = try #require(sitting.place(of: "机构      区"))
    sitting.click(organization)
    #expect(!sitting.picture.contains("Enter 选定"))
    sitting.click(organization)
    #expect(sitting.picture.contains("Enter 选定"))
    // The form under the list cannot be clicked.
    let before = sitting.picture
    sitting.click(Point(column: evidence.column, row: size.1 - 4))
    #expect(sitting.picture == before)
  }

  @Test func aClickOnAButtonPressesIt() throws {
    var sitting = try sitting(120, 36, "F7 Insert")
    sitting.click(try #require(sitting.place(of: "〔 保存 〕")))
    #expect(sitting.picture.contains("✗"), "an empty form says what is missing")
    try sitting.press("Esc F9")
    sitting.click(try #require(sitting.place(of: "〔 取消 〕")))
    #expect(sitting.state.overlay == nil)
  }

  @Test func aClickOnWhatWasFoundOpensIt() throws {
    var sitting = try sitting(120, 36, "C-f t:妇联")
    let place = try #require(sitting.place(of: "青禾区妇女联合会"))
    sitting.click(place)
    sitting.click(place)
    #expect(sitting.state.overlay == nil)
    #expect(sitting.state.workspace.name(of: sitting.state.tree.selected) == "区妇联")
  }

  @Test func aClickOnAPartSelectsItAndAnotherGoesThere() throws {
    var sitting = try sitting(120, 36, "F5 C-g")
    try sitting.press("Home")
    let top = try #require(sitting.screen.cursor)
    let place = Point(column: top.column + 2, row: top.row + 1)
    sitting.click(place)
    #expect(sitting.screen.cursor?.row == place.row)
    sitting.click(place)
    #expect(sitting.state.overlay == nil)
  }

  @Test func everyRowOfTheTreeAndTheGridAnswersForItself() throws {
    for size in ScreenPictures.sizes {
      var sitting = try sitting(size.0, size.1)
      let rows = sitting.picture.split(separator: "\n", omittingEmptySubsequences: false)
      for row in rows.indices.dropFirst(2).dropLast(3) {
        for column in [2, size.0 * 2 / 5] {
          let before = sitting.state
          sitting.click(Point(column: column, row: row))
          if let cursor = sitting.screen.cursor, sitting.state.grid.editor == nil,
            [.organizations, .figures].contains(sitting.state.focus)
          {
            let isOnARow = cursor.row == row
            #expect(
              isOnARow || sitting.state.tree.selected == before.tree.selected,
              "\(size) \(column),\(row)")
          }
          if sitting.state.grid.editor != nil { try sitting.press("Esc") }
        }
      }
    }
  }

  @Test func aClickWhileAFigureIsTypedWritesItFirst() throws {
    var sitting = try sitting()
    try sitting.press("t:18")
    sitting.click(try #require(sitting.place(of: "区妇联")))
    #expect(sitting.amount("区总工会", "竞赛场次") == "18")
    #expect(sitting.state.workspace.name(of: sitting.state.tree.selected) == "区妇联")
  }

  @Test func aClickWhileNoNumberIsTypedLeavesTheCellOpenWithTheReason() throws {
    var sitting = try sitting()
    try sitting.press("t:12..3")
    sitting.click(try #require(sitting.place(of: "区妇联")))
    #expect(sitting.state.grid.editor != nil)
    #expect(sitting.state.notice != nil)
    #expect(sitting.state.focus == .figures)
  }

  @Test(arguments: [("F2 总览", Page.overview), ("F4 问题", .issues), ("F5 讲稿", .speech)])
  func aClickOnThePageInTheHintsOpensIt(_ hint: String, _ page: Page) throws {
    var sitting = try sitting()
    sitting.click(try #require(sitting.place(of: hint)))
    #expect(sitting.state.page == page)
  }

  @Test(arguments: [("数据 ", Page.data), ("四化 ", .issues), ("待填 ", .speech)])
  func aClickOnACountOfTheTopBarOpensItsPage(_ count: String, _ page: Page) throws {
    var sitting = try sitting(80, 24, "F2")
    sitting.click(try #require(sitting.place(of: count)))
    #expect(sitting.state.page == page)
  }

  @Test func aLineOfTheOverviewOpensWithTwoClicks() throws {
    var sitting = try sitting(120, 36, "F2")
    let place = try #require(sitting.place(of: "区妇联 "))
    sitting.click(place)
    #expect(sitting.screen.cursor?.row == place.row)
    sitting.click(place)
    #expect(sitting.state.page == .data)
  }

  @Test(arguments: ScreenPictures.sizes)
  func whatIsScrolledOnTheOverviewIsWhereItIsSeen(_ size: (Int, Int)) throws {
    var sitting = try sitting(size.0, size.1, "F2 End")
    let map = pointerMap(of: sitting.state, sitting.derived)
    for row in 1..<size.1 - 2 {
      guard case .stop? = map.target(at: Point(column: 3, row: row)) else { continue }
      var other = sitting
      other.click(Point(column: 3, row: row))
      let isOpened = other.state.page != .overview || other.state.overlay != nil
      #expect(isOpened || other.screen.cursor != nil)
    }
    try sitting.press("Home")
    #expect(sitting.state.page == .overview)
  }

  @Test func anIssueAndAFigureOfTheSpeechAreSelectedByAClick() throws {
    var sitting = try Sitting(workspace: KeepingTheLedger.workspace())
    sitting.state.preferences.usesMouse = true
    try sitting.press("F4 Home")
    let second = try #require(sitting.screen.cursor).row + 1
    sitting.click(Point(column: 20, row: second))
    #expect(sitting.screen.cursor?.row == second)
    try sitting.press("F5")
    let map = pointerMap(of: sitting.state, sitting.derived)
    let figure = (1..<34).lazy.flatMap { row in
      (0..<120).map { Point(column: $0, row: row) }
    }.first { if case .figure? = map.target(at: $0) { true } else { false } }
    sitting.click(try #require(figure))
    #expect(sitting.state.speech.stop != nil)
  }

  @Test func underAWindowNothingIsClickedButItsLinesAndTheKeysAtTheFoot() throws {
    var sitting = try sitting(120, 36, "C-p t:dc")
    let tree = sitting.state.tree
    for row in 0..<35 { sitting.click(Point(column: 3, row: row)) }
    #expect(sitting.state.tree == tree)
    sitting.click(try #require(sitting.place(of: "Esc 返回")))
    #expect(sitting.state.overlay == nil)
  }

  @Test func aCommandIsChosenInThePaletteByAClickAndRunByAnother() throws {
    var sitting = try sitting(120, 36, "C-p t:导出")
    let place = try #require(sitting.place(of: "导出讲稿"))
    sitting.click(place)
    if case .palette? = sitting.state.overlay { sitting.click(place) }
    guard case .export? = sitting.state.overlay else {
      return #expect(Bool(false), "\(sitting.picture)")
    }
  }

  @Test func withTheSettingOffAReportDoesNothing() throws {
    var sitting = try Sitting()
    let before = sitting.picture
    for row in 0..<36 { sitting.click(Point(column: 5, row: row)) }
    sitting.send(.input(.pointer(PointerEvent(.wheelDown, at: Point(column: 5, row: 5)))))
    #expect(sitting.picture == before)
  }

  @Test(arguments: [
    Point(column: -1, row: 0), Point(column: 120, row: 36), Point(column: 9999, row: 2),
  ])
  func aClickOutsideTheWindowDoesNothing(_ place: Point) throws {
    var sitting = try sitting()
    let before = sitting.picture
    sitting.click(place)
    #expect(sitting.picture == before)
  }
}

extension Sitting {
  mutating func click(_ place: Point) { send(.input(.pointer(PointerEvent(.click, at: place)))) }

  /// Where a text stands on the screen.
  func place(of text: String) -> Point? {
    let frame = screen
    for row in 0..<frame.size.rows {
      let glyphs = (0..<frame.size.columns).filter { frame[$0, row].width > 0 }
      let scalars = glyphs.map { frame.scalars(of: frame[$0, row])[0] }
      let wanted = Array(text.unicodeScalars)
      guard scalars.count >= wanted.count else { continue }
      for start in 0...(scalars.count - wanted.count)
      where Array(scalars[start..<start + wanted.count]) == wanted {
        return Point(column: glyphs[start], row: row)
      }
    }
    return nil
  }
}
