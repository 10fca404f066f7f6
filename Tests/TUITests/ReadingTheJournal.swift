import Core
import TUI
import Testing

@Suite struct ReadingTheJournal {
  private static let open = "C-p t:xgrz Enter"
  static let entries = [
    JournalEntry(
      id: 12, time: 1_768_440_600, author: "王干事", action: .undo, title: "录入 区总工会·竞赛场次",
      count: 1, target: 11),
    JournalEntry(
      id: 11, time: 1_768_440_540, author: "王干事", action: .edit, title: "录入 区总工会·竞赛场次",
      count: 1, target: nil),
    JournalEntry(
      id: 10, time: 1_768_354_200, author: "李主任", action: .edit, title: "导入 报送表", count: 1840,
      target: nil),
  ]

  /// A sitting with the journal open and its first page there.
  static func sitting(
    _ columns: Int = 120, _ rows: Int = 36, ambiguousWidth: Int = 1
  ) throws -> Sitting {
    var sitting = try Sitting(columns, rows, ambiguousWidth: ambiguousWidth)
    try sitting.press(open)
    sitting.send(
      .journal(.page(JournalQuery(limit: 200), entries, authors: ["李主任", "王干事"])))
    return sitting
  }

  /// The change of 竞赛场次 from one amount to another.
  static func change(_ sitting: Sitting, from before: String, to after: String) throws -> Change {
    var old = try #require(sitting.figure("区总工会", "竞赛场次"))
    var new = old
    old.amount = try Amount(plain: before)
    new.amount = try Amount(plain: after)
    return Change(before: .figure(old), after: .figure(new))
  }

  /// A sitting that reads what one entry changed.
  static func reading(
    _ columns: Int = 120, _ rows: Int = 36, from before: String = "14", to after: String = "16"
  ) throws -> Sitting {
    var sitting = try sitting(columns, rows)
    try sitting.press("Down Enter")
    let change = try change(sitting, from: before, to: after)
    let wording = RecordedChange(change, in: sitting.state.workspace)
    sitting.send(.journal(.changes(of: 11, [wording])))
    return sitting
  }

  private func requests(_ sitting: Sitting) -> [JournalRequest] {
    sitting.effects.compactMap { if case .journal(let request) = $0 { request } else { nil } }
  }

  private func page(_ request: JournalRequest?) -> JournalQuery? {
    if case .page(let query)? = request { query } else { nil }
  }

  @Test(arguments: ScreenPictures.sizes, [1, 2])
  func journalPage(_ size: (Int, Int), _ ambiguousWidth: Int) throws {
    let sitting = try Self.sitting(size.0, size.1, ambiguousWidth: ambiguousWidth)
    let name = "journal-\(size.0)x\(size.1)\(ambiguousWidth == 2 ? "-wide" : "")"
    try expectPicture(sitting.screen, name)
  }

  @Test(arguments: ScreenPictures.sizes)
  func changesOfAnEntry(_ size: (Int, Int)) throws {
    let sitting = try Self.reading(size.0, size.1)
    try expectPictures(sitting, "journal-changes-\(size.0)x\(size.1)")
  }

  @Test func itIsReadFromTheStoreAPageAtATime() throws {
    var sitting = try Sitting()
    try sitting.press(Self.open)
    #expect(requests(sitting) == [.page(JournalQuery(limit: 200))])
    let full = (1...200).map {
      JournalEntry(
        id: Int64(1000 - $0), time: 0, author: "王干事", action: .edit, title: "录入 第\($0)项",
        count: 1, target: nil)
    }
    sitting.send(.journal(.page(JournalQuery(limit: 200), full, authors: ["王干事"])))
    try sitting.press("PgDn*5")
    #expect(requests(sitting).count == 1, "the end is far")
    try sitting.press("PgDn*13")
    #expect(requests(sitting).last == .page(JournalQuery(limit: 200, before: 800)))
    #expect(requests(sitting).count == 2, "asked for once")
    let older = JournalEntry(
      id: 7, time: 0, author: "王干事", action: .edit, title: "新建工作簿", count: 1, target: nil)
    sitting.send(
      .journal(.page(JournalQuery(limit: 200, before: 800), [older], authors: ["王干事"])))
    try sitting.press("C-End")
    #expect(sitting.picture.contains("新建工作簿"))
    #expect(sitting.picture.contains("已列 201 条；"))
  }

  @Test func personKindAndTextNarrowIt() throws {
    var sitting = try Self.sitting()
    try sitting.press("Tab")
    #expect(page(requests(sitting).last)?.author == "李主任")
    try sitting.press("Tab")
    #expect(page(requests(sitting).last)?.author == "王干事")
    try sitting.press("Tab C-w")
    #expect(page(requests(sitting).last) == JournalQuery(limit: 200, kind: .figure))
    #expect(sitting.picture.contains("修改日志 · 所有人 · 数据"))
    sitting.type("竞赛")
    #expect(page(requests(sitting).last)?.text == "竞赛")
  }

  @Test func anAnswerToAnEarlierFilterIsNotShown() throws {
    var sitting = try Self.sitting()
    try sitting.press("Tab")
    sitting.send(.journal(.page(JournalQuery(limit: 200), [], authors: [])))
    #expect(sitting.picture.contains("导入 报送表"))
  }

  @Test func anEntryShowsWhatARecordWasAndWhatItBecame() throws {
    var sitting = try Self.sitting()
    try sitting.press("Down Enter")
    #expect(requests(sitting).last == .changes(of: 11))
    sitting = try Self.reading()
    #expect(sitting.picture.contains("修改 数据 区总工会·竞赛场次 2025年"))
    #expect(sitting.picture.contains("14场次 → 16场次"))
  }

  @Test func enterOnAChangeGoesToTheRecord() throws {
    var sitting = try Self.reading()
    try sitting.press("Enter")
    #expect(sitting.state.overlay == nil)
    #expect(sitting.state.focusedKey == sitting.key("区总工会", "竞赛场次"))
  }

  @Test func oneKeyRestoresWhatARecordWas() throws {
    var sitting = try Self.reading()
    try sitting.press("F8")
    let change = try Self.change(sitting, from: "16", to: "14")
    let title = "恢复 数据 区总工会·竞赛场次 2025年"
    #expect(requests(sitting).last == .restore(change, title: title))
    sitting.send(.journal(.restored(Edit(title: title, changes: [change]))))
    #expect(sitting.amount("区总工会", "竞赛场次") == "14")
    #expect(sitting.picture.contains("已恢复 数据 区总工会·竞赛场次 2025年；Ctrl-Z 撤销"))
  }

  @Test func whatSomeoneChangedSinceIsAskedAboutWithBothValues() throws {
    var sitting = try Self.reading()
    try sitting.press("F8")
    let workspace = sitting.state.workspace
    let asked = RecordedChange(try Self.change(sitting, from: "16", to: "14"), in: workspace)
    let since = try Self.change(sitting, from: "19", to: "14")
    sitting.send(
      .journal(
        .overwritten(asked: asked, sinceThen: RecordedChange(since, in: workspace))))
    #expect(sitting.picture.contains("数值：现在 19场次 → 恢复成 14场次"))
    let before = requests(sitting)
    try sitting.press("Enter")
    #expect(requests(sitting) == before, "the answer begins as no")
    sitting.send(
      .journal(
        .overwritten(asked: asked, sinceThen: RecordedChange(since, in: workspace))))
    try sitting.press("Left Enter")
    #expect(
      requests(sitting).last == .restore(since, title: "恢复 数据 区总工会·竞赛场次 2025年"))
  }

  @Test func escapeLeadsBackToTheListAndOut() throws {
    var sitting = try Self.reading()
    try sitting.press("Esc")
    #expect(sitting.picture.contains("导入 报送表"))
    try sitting.press("Esc")
    #expect(sitting.state.overlay == nil)
  }

  @Test func whatCanOnlyBeReadIsNotRestored() throws {
    var sitting = try Self.reading()
    sitting.state.readOnlyReason = "工作簿只能查看"
    let before = requests(sitting)
    try sitting.press("F8")
    #expect(requests(sitting) == before)
    #expect(sitting.picture.contains("工作簿只能查看"))
  }

  @Test(arguments: ScreenPictures.sizes)
  func everySizeDrawsItsChanges(_ size: (Int, Int)) throws {
    var sitting = try Self.reading()
    for columns in stride(from: 1, through: size.0, by: 7) {
      for rows in stride(from: 1, through: size.1, by: 3) {
        sitting.send(.input(.resize(Size(columns: columns, rows: rows))))
        #expect(sitting.screen.size == Size(columns: columns, rows: rows))
      }
    }
  }
}
