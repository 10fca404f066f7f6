import Core
import TUI
import Testing

/// 导入 on the screen: files are picked, labels are asked, what would change is shown before anything is written.
@Suite struct ImportingFiles {
  static let folder = FolderListing(
    path: "/home/wang/收到的报表",
    entries: [
      .init(name: "2025年上半年", isFolder: true, time: "2026-01-08 17:02"),
      .init(name: "区妇联2025年报表.xlsx", isFolder: false, size: 18_432, time: "2026-01-14 09:30"),
      .init(name: "区总工会2025年报表.xlsx", isFolder: false, size: 1_363_149, time: "2026-01-13 16:05"),
      .init(name: "坏\u{1B}[31m名.csv", isFolder: false, size: 860, time: "2026-01-12 08:00"),
    ])

  /// In the picker, with the folder listed.
  static func picking(_ columns: Int = 120, _ rows: Int = 36, wide: Int = 1) throws -> Sitting {
    var sitting = try Sitting(columns, rows, ambiguousWidth: wide)
    try sitting.press("F10")
    sitting.send(.importing(.listed(folder)))
    return sitting
  }

  static func question(_ label: String) -> LabelQuestion {
    LabelQuestion(
      key: LabelKey(.indicator, label), title: "区妇联的指标“\(label)”", place: "区妇联2025年报表.xlsx C3格",
      near: [LabelChoice("贷款"), LabelChoice("家庭教育服务")],
      others: [LabelChoice("维权服务"), LabelChoice("巾帼志愿者")])
  }

  static func change(_ sitting: Sitting, to amount: String) throws -> (Change, Figure) {
    let old = try #require(sitting.figure("区总工会", "竞赛场次"))
    var new = old
    new.amount = try Amount(plain: amount)
    return (Change(before: .figure(old), after: .figure(new)), new)
  }

  /// A year's report: one figure changed, one against a verified figure, one refused.
  static func findings(_ sitting: Sitting) throws -> ImportFindings {
    let (change, _) = try change(sitting, to: "18")
    let union = try #require(sitting.figure("区总工会", "参赛职工"))
    var verified = union
    verified.status = .verified
    var taken = union
    taken.amount = try Amount(plain: "602")
    return ImportFindings(
      edit: Edit(title: "导入 区总工会2025年报表.xlsx", changes: [change]),
      changed: ImportedRows([
        ImportedRow(place: "区总工会2025年报表.xlsx C5格", text: "区总工会·竞赛场次@2025：16场次 → 18场次")
      ]),
      refused: ImportedRows([
        ImportedRow(
          place: "区总工会2025年报表.xlsx C9格",
          text: "单位“人次”与指标单位“人”不是一类，不能换算；请核对口径")
      ]),
      conflicts: [
        ImportConflict(
          row: ImportedRow(
            place: "区总工会2025年报表.xlsx C6格", text: "区总工会·参赛职工@2025：583人 → 602人"),
          change: Change(before: .figure(verified), after: .figure(taken)))
      ],
      sameCount: 40, notices: ["区总工会2025年报表.xlsx：隐藏的2行也读了"])
  }

  static func order(_ sitting: Sitting) throws -> ImportOrder {
    for effect in sitting.effects.reversed() {
      if case .importing(.read(let order)) = effect { return order }
    }
    throw Missing()
  }

  struct Missing: Error {}

  /// Answers the last order.
  static func answer(_ sitting: inout Sitting, _ findings: ImportFindings) throws {
    sitting.send(.importing(.found(try order(sitting).number, findings, isAnew: false)))
  }

  static func previewing(_ columns: Int = 120, _ rows: Int = 36, wide: Int = 1) throws -> Sitting {
    var sitting = try picking(columns, rows, wide: wide)
    try sitting.press("Down*2 Enter")
    try answer(&sitting, findings(sitting))
    return sitting
  }

  // MARK: Picking

  @Test func theFolderLastUsedIsAskedForAndItsTablesAreListed() throws {
    var sitting = try Sitting()
    try sitting.press("F10")
    #expect(sitting.effects.last == .importing(.list(nil)))
    sitting.send(.importing(.listed(Self.folder)))
    #expect(sitting.picture.contains("/home/wang/收到的报表"))
    #expect(sitting.picture.contains("区妇联2025年报表.xlsx"))
    #expect(sitting.picture.contains("18 KB"))
    #expect(sitting.picture.contains("1.3 MB"))
  }

  @Test func aNameThatSteersTerminalsIsShownEscaped() throws {
    let sitting = try Self.picking()
    #expect(sitting.picture.contains("坏\\u{1B}[31m名.csv"))
  }

  @Test func enterOnAFileReadsIt() throws {
    var sitting = try Self.picking()
    try sitting.press("Down Enter")
    let order = try Self.order(sitting)
    #expect(order.paths == ["/home/wang/收到的报表/区妇联2025年报表.xlsx"])
    #expect(order.folder == "/home/wang/收到的报表")
    #expect(sitting.picture.contains("正在打开文件"))
  }

  @Test func spaceTicksSeveralAndAFolder() throws {
    var sitting = try Self.picking()
    try sitting.press("Space Space")
    #expect(sitting.picture.contains("已勾选2个"))
    try sitting.press("Enter")
    #expect(
      try Self.order(sitting).paths == [
        "/home/wang/收到的报表/2025年上半年", "/home/wang/收到的报表/区妇联2025年报表.xlsx",
      ])
  }

  @Test func anotherFolderTakesTheTicksOff() throws {
    var sitting = try Self.picking()
    try sitting.press("Space")
    sitting.send(.importing(.listed(FolderListing(path: "/home/wang", entries: []))))
    #expect(!sitting.picture.contains("已勾选"))
  }

  @Test(arguments: ["Left", "Backspace", "Home Enter"])
  func theParentIsOneKeyAway(_ keys: String) throws {
    var sitting = try Self.picking()
    try sitting.press(keys)
    #expect(sitting.effects.last == .importing(.list("/home/wang")))
  }

  @Test func theFolderThatWasLeftIsSelectedInItsParent() throws {
    var sitting = try Self.picking()
    let parent = FolderListing(
      path: "/home/wang",
      entries: [
        .init(name: "下载", isFolder: true), .init(name: "收到的报表", isFolder: true),
      ])
    sitting.send(.importing(.listed(parent)))
    try sitting.press("Enter")
    #expect(sitting.effects.last == .importing(.list("/home/wang/收到的报表")))
  }

  @Test(arguments: [
    ("t:/", "/"), ("paste:/home/", "/home"), ("t:~/", "~"),
    ("t:2025年上半年/", "/home/wang/收到的报表/2025年上半年"),
    ("paste:/srv/报表/a.csv", "/srv/报表"), ("t:../", "/home/wang/收到的报表/.."),
  ])
  func aSlashGoesToTheFolderThatIsTyped(_ keys: String, _ folder: String) throws {
    var sitting = try Self.picking()
    try sitting.press(keys)
    #expect(sitting.effects.last == .importing(.list(folder)))
  }

  @Test func aPathTypedAheadOfTheListingsIsFollowedToItsEnd() throws {
    var sitting = try Self.picking()
    try sitting.press("t:/srv/报表/a")
    let asked = sitting.effects.suffix(3)
    #expect(
      Array(asked) == ["/", "/srv", "/srv/报表"].map { .importing(.list($0)) })
    for path in ["/", "/srv"] {
      sitting.send(.importing(.listed(FolderListing(path: path, entries: []))))
      #expect(sitting.picture.contains("/home/wang/收到的报表"), "only the last one is shown")
    }
    sitting.send(
      .importing(
        .listed(FolderListing(path: "/srv/报表", entries: [.init(name: "a.csv", isFolder: false)]))))
    try sitting.press("Enter")
    #expect(try Self.order(sitting).paths == ["/srv/报表/a.csv"])
  }

  @Test func clearingTheFieldDoesNotSelectTheWayUp() throws {
    var sitting = try Self.picking()
    try sitting.press("t:q C-u Enter")
    #expect(sitting.effects.last == .importing(.list("/home/wang/收到的报表/2025年上半年")))
  }

  @Test func initialsNarrowTheListAndTabCompletes() throws {
    var sitting = try Self.picking()
    try sitting.press("t:qfl")
    #expect(!sitting.picture.contains("区总工会2025年报表"))
    try sitting.press("Tab Enter")
    #expect(try Self.order(sitting).paths == ["/home/wang/收到的报表/区妇联2025年报表.xlsx"])
  }

  @Test func tabGoesAsFarAsTheNamesAgree() throws {
    var sitting = try Self.picking()
    try sitting.press("t:区 Tab")
    // 区妇联 and 区总工会 part behind 区: the selected one is taken.
    #expect(sitting.picture.contains("区妇联2025年报表.xlsx"))
    try sitting.press("Enter")
    #expect(try Self.order(sitting).paths.count == 1)
  }

  @Test func aFolderThatIsNotThereIsSaid() throws {
    var sitting = try Self.picking()
    sitting.send(.importing(.listFailed("没有文件夹“/没有”")))
    #expect(sitting.picture.contains("✗ 没有文件夹“/没有”"))
    #expect(sitting.picture.contains("/home/wang/收到的报表"))
  }

  @Test func escapeClearsTheFieldThenLeaves() throws {
    var sitting = try Self.picking()
    try sitting.press("t:qfl Esc")
    #expect(sitting.picture.contains("区总工会2025年报表"))
    try sitting.press("Esc")
    #expect(sitting.state.overlay == nil)
  }

  // MARK: Reading

  @Test func readingTellsHowFarItIs() throws {
    var sitting = try Self.picking()
    try sitting.press("Space Space Enter")
    sitting.send(
      .importing(
        .progress(
          try Self.order(sitting).number,
          ReadingProgress(file: "大表.csv", number: 2, count: 2, rows: 12_288))))
    #expect(sitting.picture.contains("第2个，共2个：大表.csv"))
    #expect(sitting.picture.contains("已读12288行"))
  }

  @Test func escapeStopsTheReadingAndWhatStillComesIsPassedOver() throws {
    var sitting = try Self.picking()
    try sitting.press("Down Enter")
    let number = try Self.order(sitting).number
    try sitting.press("Esc")
    #expect(sitting.effects.last == .importing(.cancel(number)))
    #expect(sitting.state.notice?.text == "已取消，一条也没有写入")
    sitting.send(.importing(.found(number, try Self.findings(sitting), isAnew: false)))
    #expect(sitting.picture.contains("选文件或文件夹"))
  }

  @Test func aFileThatCannotBeReadIsSaidWhereFilesArePicked() throws {
    var sitting = try Self.picking()
    try sitting.press("Down Enter")
    sitting.send(.importing(.failed(try Self.order(sitting).number, "坏.xlsx：不是完整的工作簿")))
    #expect(sitting.picture.contains("✗ 坏.xlsx：不是完整的工作簿"))
    #expect(sitting.picture.contains("选文件或文件夹"))
  }
}
