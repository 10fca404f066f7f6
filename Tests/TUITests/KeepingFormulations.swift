import Core
import TUI
import Testing

@Suite struct KeepingFormulations {
  private static let open = "C-p t:tfk Enter"

  private func edits(_ sitting: Sitting) -> [Edit] {
    sitting.effects.compactMap { if case .commit(_, let edit) = $0 { edit } else { nil } }
  }

  private func formulations(_ sitting: Sitting, _ name: String) -> [Formulation] {
    sitting.state.workspace.formulations.filter { $0.name == name }
  }

  @Test func theListSaysWhatIsInForceOnTheDayOfTheSpeech() throws {
    var sitting = try Sitting()
    try sitting.press(Self.open)
    #expect(sitting.picture.contains("提法库 · 按2026年1月20日"))
    let line = sitting.picture.split(separator: "\n").first { $0.contains("“十五五”时期") }
    #expect(line?.contains("现行") == true)
    #expect(line?.contains("内置") == true)
  }

  @Test func typingNarrowsTheListByInitialsOrCharacters() throws {
    var sitting = try Sitting()
    try sitting.press(Self.open + " t:bdkh")
    #expect(sitting.picture.contains("同心同向、为民为先"))
    #expect(!sitting.picture.contains("坚持用党的创新理论指导实践"))
    try sitting.press("C-u")
    sitting.type("创新理论")
    #expect(sitting.picture.contains("坚持用党的创新理论指导实践"))
    #expect(!sitting.picture.contains("同心同向、为民为先"))
  }

  @Test func aNewOneTypedInChineseIsSaidByTheSpeechAtOnce() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-End t:\\n\\n要{提法.区委要求}。 Esc")
    #expect(sitting.speech.contains("〔待填：提法·区委要求〕"))
    try sitting.press(Self.open + " Insert")
    sitting.type("区委要求")
    try sitting.press("Down t:在服务大局中走在前。 Down t:２０２６年１月１日 Down*2 t:区委全会 C-s")
    #expect(sitting.speech.contains("要在服务大局中走在前。"))
    #expect(
      formulations(sitting, "区委要求").map(\.from) == [Day("2026-01-01")],
      "full-width digits are a date")
    #expect(formulations(sitting, "区委要求").map(\.basis) == ["区委全会"])
    #expect(edits(sitting).last?.title == "新增 提法 区委要求")
    #expect(sitting.picture.contains("在服务大局中走在前"))
  }

  @Test func theCaretStandsBehindWhatIsTyped() throws {
    var sitting = try Sitting()
    try sitting.press(Self.open + " Insert")
    let empty = try #require(sitting.screen.cursor)
    sitting.type("要求")
    #expect(
      sitting.screen.cursor == Point(column: empty.column + 4, row: empty.row))
  }

  @Test func aPasteGoesIntoTheFieldOnOneLine() throws {
    var sitting = try Sitting()
    try sitting.press(Self.open + " Insert paste:区委\\n要求 Down paste:三个\\t更进一步 C-s")
    #expect(formulations(sitting, "区委要求").map(\.text) == ["三个 更进一步"])
  }

  @Test(arguments: [
    ("Insert Down t:只有内容 C-s", "没有写名称"),
    ("Insert t:甲.乙 Down t:丙 C-s", "名称里有“.”"),
    ("Insert t:甲 C-s", "没有写提法的内容"),
    ("Insert t:甲 Down t:乙 Down t:明天 C-s", "“起”没有看懂，请写成 2026-06-30 的样子"),
    ("Insert t:甲 Down t:乙 Down t:2027-2-30 C-s", "“起”不对：2027年2月没有30日"),
    ("Insert t:甲 Down t:乙 Down t:20271331 C-s", "“起”不对：没有13月"),
    ("Insert t:甲 Down t:乙 Down t:20270331 Down t:20270330 C-s", "“止”早于“起”"),
    ("Insert t:甲 Down t:乙 Down t:2026-02-01 Down t:2026-01-01 C-s", "“止”早于“起”"),
  ])
  func whatCannotBeIsPointedAtAndNothingIsSaved(keys: String, message: String) throws {
    var sitting = try Sitting()
    try sitting.press(Self.open + " " + keys)
    #expect(sitting.picture.contains(message))
    #expect(edits(sitting).isEmpty)
  }

  @Test func changingABuiltInOneRecordsItInTheWorkbookAndSaysSo() throws {
    var sitting = try Sitting()
    try sitting.press(Self.open + " t:bdkh Enter")
    #expect(sitting.picture.contains("内置的不会改动；改好的记入工作簿"))
    try sitting.press("C-u t:向善向上、同心同行 C-s")
    #expect(formulations(sitting, "本地口号").map(\.text) == ["向善向上、同心同行"])
    #expect(sitting.picture.contains("已记入工作簿，不再用内置的"))
    sitting.send(.undone(edits(sitting).last))
    #expect(sitting.state.workspace.formulations.isEmpty)
    #expect(sitting.picture.contains("同心同向、为民为先"))
  }

  @Test func changingOneOfASeriesRecordsTheWholeOfIt() throws {
    var sitting = try Sitting()
    try sitting.press(Self.open + " t:十四五 Enter C-u t:“十四五”收官阶段 C-s")
    #expect(formulations(sitting, "规划时期").count == 4)
    #expect(edits(sitting).count == 1)
    #expect(sitting.picture.contains("内置的“规划时期”各条已一并记入工作簿"))
  }

  @Test func deletingTheWorkbooksOwnShowsTheBuiltInOneAgain() throws {
    var workspace = try District.workspace()
    workspace.formulations = [
      Formulation(id: .init(rawValue: 1), name: "本地口号", text: "向善向上")
    ]
    var sitting = try Sitting(workspace: workspace)
    try sitting.press(Self.open + " t:bdkh Delete")
    #expect(sitting.state.workspace.formulations.isEmpty)
    #expect(sitting.picture.contains("已删除，改用内置的；Ctrl-Z 撤销"))
    #expect(sitting.picture.contains("同心同向、为民为先"))
    try sitting.press("C-z")
    #expect(sitting.effects.last == .undo)
  }

  @Test func whatIsNotTheWorkbooksCannotBeDeletedHere() throws {
    var sitting = try Sitting()
    try sitting.press(Self.open + " t:bdkh Delete")
    #expect(edits(sitting).isEmpty)
    #expect(sitting.picture.contains("内置的不能在这里删除"))
  }

  @Test func aReadOnlyWorkbookOffersNoForm() throws {
    var sitting = try Sitting()
    sitting.state.readOnlyReason = "工作簿在只读介质上，只能查看"
    try sitting.press(Self.open + " Insert")
    #expect(sitting.picture.contains("工作簿在只读介质上，只能查看"))
    #expect(!sitting.picture.contains("新增提法"))
  }

  @Test func oneKeyGoesToThePlaceThatCitesIt() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-End t:\\n\\n愿{提法.本地口号}。 Esc " + Self.open + " t:bdkh C-t")
    let text = try #require(sitting.state.editor?.text)
    let source = Array(text.string.utf8)
    let rest = String(decoding: source[text.utf8Offset(of: text.caret)...], as: UTF8.self)
    #expect(rest.hasPrefix("提法.本地口号}。"))
  }

  @Test func whereNothingCitesItThatIsSaid() throws {
    var sitting = try Sitting()
    try sitting.press(Self.open + " t:bdkh C-t")
    #expect(sitting.picture.contains("本稿的原文没有引用{提法.本地口号}"))
    #expect(sitting.state.editor == nil)
  }

  @Test func aBraceOffersEveryNameWithWhatIsInForce() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-End")
    sitting.type("{tf.gh")
    #expect(sitting.picture.contains("提法.规划时期"))
    #expect(sitting.picture.contains("“十五五”时期"))
  }

  @Test func aPassedWordingByHandIsToldBesideTheSpeech() throws {
    var sitting = try Sitting(160, 36)
    try sitting.press("F5 Insert C-End t:\\n\\n奋进“十四五”时期。 Esc")
    #expect(sitting.picture.contains("提示 1"))
    #expect(sitting.picture.contains("“‘十四五’时期”是已于2025年12月31日停用的提法（规划时期）"))
    try sitting.open("区总工会", "竞赛场次")
    try sitting.press("t:17 Enter F5")
    #expect(sitting.picture.contains("提示 1"), "a changed figure leaves it")
  }

  @Test func escapeLeadsFromTheFormToTheListAndOut() throws {
    var sitting = try Sitting()
    try sitting.press(Self.open + " Insert t:甲 Esc Esc")
    #expect(sitting.picture.contains("提法库 ·"))
    try sitting.press("Esc")
    #expect(sitting.state.overlay == nil)
    #expect(edits(sitting).isEmpty)
  }

  @Test(
    arguments: [
      ("formulations", "Down*4"), ("formulation-form", "t:bdkh Enter"),
      ("formulation-mistake", "Insert t:甲 Down t:乙 Down t:明天 C-s"),
    ], ScreenPictures.sizes)
  func picture(_ dialog: (String, String), _ size: (Int, Int)) throws {
    var workspace = try District.workspace()
    workspace.formulations = [
      Formulation(
        id: .init(rawValue: 1), name: "区委要求", text: "在服务大局上走在前，在联系群众上走在前，在自身建设上走在前",
        from: Day("2025-03-01"), until: Day("2026-12-31"), basis: "区委四届九次全会报告")
    ]
    var sitting = try Sitting(size.0, size.1, workspace: workspace)
    try sitting.press(Self.open + " " + dialog.1)
    try expectPictures(sitting, "\(dialog.0)-\(size.0)x\(size.1)")
  }

  @Test func everyWindowSizeCanBeDrawn() throws {
    for keys in [Self.open, Self.open + " Insert"] {
      var sitting = try Sitting()
      try sitting.press(keys)
      for columns in [60, 61, 75, 80, 99, 120, 300] {
        for rows in [16, 17, 24, 50] {
          sitting.send(.input(.resize(Size(columns: columns, rows: rows))))
          let cursor = try #require(sitting.screen.cursor)
          #expect(cursor.column < columns && cursor.row < rows, "\(columns)x\(rows)")
        }
      }
    }
  }
}
