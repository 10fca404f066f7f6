import Core
import TUI
import Testing

/// The form that stands where no workbook is: what is filled in, and what it leads to.
@Suite struct MakingAWorkbook {
  private struct NotMade: Error { var picture: String }

  /// A screen to fill in, and what the last key led to.
  struct Screen {
    var form: NewWorkbookScreen
    var outcome = NewWorkbookScreen.Outcome.stay

    init(_ columns: Int = 120, _ rows: Int = 36, wide: Int = 1) {
      form = NewWorkbookScreen(
        size: Size(columns: columns, rows: rows), ambiguousWidth: wide, period: District.year,
        kinds: BuiltInCatalog.kinds, folder: "/home/wang")
    }

    var picture: String { form.frame.text }

    mutating func press(_ script: String) throws {
      for event in try KeyScript.events(in: script) { outcome = form.take(event) }
    }

    /// What is to be made.
    func made() throws -> (NewWorkbook, path: String) {
      guard case .make(let new, let path) = outcome else { throw NotMade(picture: picture) }
      return (new, path)
    }
  }

  @Test func aNameAndCtrlSAreEnoughForADistrict() throws {
    var screen = Screen()
    try screen.press("t:青禾区 C-s")
    let (new, path) = try screen.made()
    #expect(new.regions.map(\.name) == ["青禾区"])
    #expect(new.regions.first?.level == .district)
    #expect(new.period == District.year)
    #expect(path == "青禾区.quntuan")
    #expect(new.kinds.count == 11)
    #expect(new.organizations.first?.shortName == "区总工会")
  }

  @Test func helpIsOneLineUntilTheNextKey() throws {
    var screen = Screen(60, 16)
    try screen.press("F1")
    #expect(screen.picture.contains("建成后 F1 看帮助"))
    try screen.press("t:青")
    #expect(!screen.picture.contains("建成后 F1 看帮助"))
  }

  @Test func allFieldsAreReachedByEnterAndFilledIn() throws {
    var screen = Screen()
    try screen.press("t:云岭市 Enter Enter t:地级 Enter")
    try screen.press("t:南江省：省 Enter Backspace*4 t:2026H1 Enter End Backspace*8")
    try screen.press("t:.w Enter Space Right Space Enter Enter")
    let (new, path) = try screen.made()
    #expect(new.regions.map(\.name) == ["云岭市", "南江省"])
    #expect(new.regions.map(\.level) == [.prefectureCity, .province])
    #expect(new.period.code == "2026H1")
    #expect(path == "云岭市.w")
    #expect(!new.kinds.map(\.name).contains("工会"))
    #expect(new.kinds.count == 9)
  }

  @Test func aCityMustSayWhichOfTheTwoItIs() throws {
    var screen = Screen()
    try screen.press("t:云岭市 C-s")
    #expect(screen.outcome == .stay)
    #expect(screen.picture.contains("✗ “市”既可能是地级市，也可能是县级市"))
    try screen.press("Enter t:市")
    #expect(screen.picture.contains("地级市") && screen.picture.contains("县级市"))
    try screen.press("Down*2 Enter C-s")
    #expect(try screen.made().0.regions.first?.level == .countyCity)
  }

  @Test(
    arguments: [
      ("清河镇", RegionLevel.town), ("东湖街道", .subdistrict), ("南江省", .province),
      ("凉山彝族自治州", .autonomousPrefecture), ("平远县", .county), ("和平自治县", .autonomousCounty),
    ])
  func theLevelFollowsTheName(_ name: String, _ level: RegionLevel) throws {
    var screen = Screen()
    try screen.press("t:\(name) C-s")
    #expect(try screen.made().0.regions.first?.level == level)
  }

  @Test func aPathAndALevelOfOnesOwnStayWhenTheNameChanges() throws {
    var screen = Screen()
    try screen.press("t:青禾区 Down Right Down*3 Home t:a Up*4 t:新 C-s")
    let (new, path) = try screen.made()
    #expect(path == "a青禾区.quntuan")
    #expect(new.regions.first?.level == .county, "→ went on from 区 to 县")
  }

  @Test(
    arguments: [
      ("C-s", "请填写区域名称", 0), ("t:青禾 C-s", "请选定级别", 1),
      ("t:青禾区 Down*2 t:云岭市 C-s", "“云岭市”要写成“名称:级别”", 2),
      ("t:青禾区 Down*2 t:云岭市:市 C-s", "“市”既可能是地级市", 2),
      ("t:青禾区 Down*2 t:清河镇:镇 C-s", "清河镇（镇）不能是青禾区（区）的上级", 2),
      ("t:青禾区 Down*3 t:x C-s", "“期”没有看懂", 3),
      ("t:青禾区 Down*4 C-u C-s", "请填写文件路径", 4),
    ])
  func whatIsWrongIsSaidAtItsField(_ keys: String, _ message: String, _ field: Int) throws {
    var screen = Screen()
    try screen.press(keys)
    #expect(screen.outcome == .stay)
    #expect(screen.picture.contains("✗ \(message)"), "\(screen.picture)")
    let first = try #require(
      screen.form.frame.text.split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.contains("区域名称") })
    #expect(screen.form.frame.cursor?.row == first + field)
  }

  @Test func whatTheDiskRefusesIsSaidAtThePath() throws {
    var screen = Screen()
    try screen.press("t:青禾区 C-s")
    screen.form.refuse("“青禾区.quntuan”已经存在；请换一个名字")
    #expect(screen.picture.contains("✗ “青禾区.quntuan”已经存在"))
    try screen.press("t:2 C-s")
    #expect(try screen.made().path == "青禾区.quntuan2")
  }

  @Test func escapeLeavesAndAsksOnceWhereSomethingWasTyped() throws {
    var screen = Screen()
    try screen.press("Esc")
    #expect(screen.outcome == .leave)
    screen = Screen()
    try screen.press("t:青 Esc")
    #expect(screen.outcome == .stay)
    #expect(screen.picture.contains("再按 Esc 放弃"))
    try screen.press("Esc")
    #expect(screen.outcome == .leave)
    try screen.press("C-q")
    #expect(screen.outcome == .leave)
  }

  @Test func everySizeIsDrawn() {
    for columns in stride(from: 1, through: 130, by: 7) {
      for rows in 1...40 { #expect(!Screen(columns, rows).picture.isEmpty) }
    }
  }

  @Test(
    arguments: [
      ("new-workbook", "t:青禾区"), ("new-workbook-levels", "t:云岭市 Enter Enter"),
      ("new-workbook-mistake", "t:青禾区 Down*2 t:清河镇:镇 C-s"),
      ("new-workbook-organizations", "t:青禾区 Up*2 Right*2 Space"),
    ], UpdatingTheCatalog.windows)
  func pictures(_ page: (String, String), _ window: (Int, Int, Int)) throws {
    var screen = Screen(window.0, window.1, wide: window.2)
    try screen.press(page.1)
    try expectPicture(
      screen.form.frame, "\(page.0)-\(window.0)x\(window.1)\(window.2 == 2 ? "-wide" : "")")
  }
}
