import Core
import SeededRandom
import TUI
import Testing

/// A block of cells from a spreadsheet: shown first, then written as one edit.
@Suite struct PastingABlock {
  @Test func nothingIsWrittenBeforeEnterAndEscapeWritesNothing() throws {
    var sitting = try Sitting()
    try sitting.press("paste:18\\n602\\n")
    #expect(sitting.picture.contains("从“竞赛场次”起按次序对应：改2项"))
    #expect(sitting.picture.contains("16 → 18"))
    #expect(sitting.effects.isEmpty)
    try sitting.press("Esc")
    #expect(sitting.effects.isEmpty)
    #expect(sitting.amount("区总工会", "竞赛场次") == "16")
  }

  @Test func enterWritesAllOfItAsOneEdit() throws {
    var sitting = try Sitting()
    try sitting.press("paste:18\\n602\\n27 Enter")
    #expect(sitting.commits.map(\.title) == ["粘贴 区总工会 2025年 3项"])
    #expect(sitting.amount("区总工会", "参赛职工") == "602")
    #expect(sitting.amount("区总工会", "职工创新成果") == "27")
    #expect(sitting.speech.contains("竞赛18场次"))
    #expect(sitting.state.notice?.text == "已粘贴3项；Ctrl-Z 一次撤销")
  }

  @Test func rowsGoByNameWhereTheFirstColumnHoldsNames() throws {
    var sitting = try Sitting()
    try sitting.press("Home paste:困难职工救助\\t312\\n竞赛场次（场次）\\t18\\n劳动竞塞\\t9")
    #expect(sitting.picture.contains("按指标名称对应：改2项，不采用1处"))
    #expect(sitting.picture.contains("这里没有这项指标"))
    try sitting.press("Enter")
    #expect(sitting.amount("区总工会", "困难职工救助") == "312")
    #expect(sitting.amount("区总工会", "竞赛场次") == "18")
    #expect(sitting.figure("区总工会", "活动场次") == nil, "the cursor's row does not matter")
  }

  @Test func whatWasCopiedAsATableComesBackByNameUnitAndPeriod() throws {
    var sitting = try Sitting()
    try sitting.press("C-p t:复制成表格 Enter")
    guard case .copy(let table)? = sitting.effects.last else {
      Testing.Issue.record("nothing was copied")
      return
    }
    let before = sitting.state.workspace.figures
    try sitting.press("Delete Down Delete C-v Enter")
    for (key, figure) in before {
      #expect(sitting.state.workspace.figure(key)?.amount == figure.amount)
    }
    sitting.send(.input(.paste(table)))
    #expect(sitting.state.notice?.text == "粘贴的内容没有采用：与现有的数相同")
  }

  @Test func columnsGoByThePeriodsInTheHead() throws {
    var sitting = try Sitting()
    try sitting.press("paste:指标\\t2023年\\t2024年\\t2025年\\n竞赛场次\\t9\\t15\\t18")
    #expect(sitting.picture.contains("表里现在没有这一期"))
    #expect(sitting.picture.contains("14 → 15"))
    try sitting.press("Enter")
    let key = try #require(sitting.key("区总工会", "竞赛场次"))
    let previous = try #require(District.year.previousYear)
    #expect(sitting.state.workspace.figure(key.at(previous))?.amount?.plainText == "15")
    #expect(sitting.amount("区总工会", "竞赛场次") == "18")
  }

  @Test func withoutAHeadColumnsGoAsTheGridShowsThem() throws {
    var sitting = try Sitting()
    try sitting.press("paste:18\\t15\\t13 Enter")
    let key = try #require(sitting.key("区总工会", "竞赛场次"))
    let previous = try #require(District.year.previousYear)
    #expect(sitting.amount("区总工会", "竞赛场次") == "18")
    #expect(sitting.state.workspace.figure(key.at(previous))?.amount?.plainText == "15")
  }

  @Test func aUnitBesideTheNumberIsConverted() throws {
    var sitting = try Sitting()
    try sitting.open("区妇联", "妇女创业担保贷款")
    try sitting.press(
      "paste:项目\\t单位\\t数值\\n妇女创业担保贷款\\t元\\t3960000\\n妇女之家\\t个\\t12 Enter")
    #expect(sitting.amount("区妇联", "贷款") == "396")
  }

  @Test func blankCellsAndDashesLeaveWhatThereIs() throws {
    var sitting = try Sitting()
    try sitting.press("paste:竞赛场次\\t——\\n参赛职工\\t\\n职工创新成果\\t27 Enter")
    #expect(sitting.amount("区总工会", "竞赛场次") == "16")
    #expect(sitting.amount("区总工会", "参赛职工") == "583")
    #expect(sitting.amount("区总工会", "职工创新成果") == "27")
  }

  @Test func refusalsSayWhyAndTheRestIsStillWritten() throws {
    var sitting = try Sitting()
    try sitting.press("Down C-k Up paste:近20\\n602\\n27")
    #expect(sitting.picture.contains("请填准确数"))
    #expect(sitting.picture.contains("已核将改为已报"))
    try sitting.press("Enter")
    #expect(sitting.amount("区总工会", "竞赛场次") == "16")
    #expect(sitting.figure("区总工会", "参赛职工")?.status == .reported)
  }

  @Test func whatIsDerivedIsNotPastedOver() throws {
    var workspace = try District.workspace()
    for (name, amount) in [("调解件数", "40"), ("调解成功件数", "38")] {
      try workspace.set(1, name, amount, at: District.year)
    }
    var sitting = try Sitting(workspace: workspace)
    try sitting.press("paste:调解成功率\\t99\\n竞赛场次\\t18")
    #expect(sitting.picture.contains("推算"))
    try sitting.press("Enter")
    #expect(sitting.figure("区总工会", "调解成功率") == nil)
  }

  @Test func rowsBelowTheLastOneAreCountedNotLostInSilence() throws {
    var sitting = try Sitting()
    let block = (1...40).map(String.init).joined(separator: "\\n")
    try sitting.press("paste:\(block) End")
    #expect(sitting.picture.contains("后30行"))
  }

  @Test func quotedCellsOfASpreadsheetAreRead() throws {
    var sitting = try Sitting()
    try sitting.press("paste:\"竞赛\\n场次\"\\t\"1,547\"\\n参赛职工\\t\"602\" Enter")
    #expect(sitting.amount("区总工会", "竞赛场次") == "1547")
    #expect(sitting.amount("区总工会", "参赛职工") == "602")
  }

  @Test func whatChangedUnderThePreviewIsShownBeforeItIsWritten() throws {
    var sitting = try Sitting()
    try sitting.press("paste:18")
    var written = sitting.state.workspace
    let key = try #require(sitting.key("区总工会", "竞赛场次"))
    written.figures[key]?.amount = try Amount(whole: 17)
    sitting.send(.loaded(written, sitting.state.outlook))
    try sitting.press("Enter")
    #expect(sitting.effects.isEmpty)
    #expect(sitting.picture.contains("17 → 18"))
    try sitting.press("Enter")
    #expect(sitting.amount("区总工会", "竞赛场次") == "18")
  }

  @Test func whatHoldsNoNumberIsRefusedWithOneLine() throws {
    var sitting = try Sitting()
    for text in ["q1234", "各位代表\\n同志们", "\\t\\n\\t", "\"\"\"", "——"] {
      try sitting.press("paste:\(text)")
      #expect(sitting.state.overlay == nil)
      #expect(sitting.state.notice?.kind == .warning)
      #expect(sitting.state.notice?.text.hasPrefix("粘贴的内容没有采用：") == true)
    }
    #expect(sitting.effects.isEmpty)
  }

  @Test func aReadOnlyWorkbookRefusesThePasteBeforeThePreview() throws {
    var sitting = try Sitting()
    sitting.state.readOnlyReason = "工作簿在只读介质上，只能查看"
    try sitting.press("paste:18 C-d C-e")
    #expect(sitting.state.overlay == nil)
    #expect(sitting.state.grid.annotation == nil)
    #expect(sitting.effects.isEmpty)
    #expect(sitting.state.notice?.text == "工作簿在只读介质上，只能查看")
  }

  @Test func whateverIsPastedIsOneEditThatOneUndoTakesBack() throws {
    let seed = SeededGenerator.anySeed()
    var generator = SeededGenerator(seed: seed)
    let words = [
      "", "0", "18", "1,547", "３８", "三百八十九", "近20", "——", "竞赛场次", "会员", "人", "=16+3", "12.5",
      "2025年",
      "2024", "\"", "\"18\"", "😀", "99999999999999999999",
    ]
    for _ in 0..<150 {
      var sitting = try Sitting()
      let before = sitting.state.workspace.figures
      let block = (0..<Int.random(in: 1...20, using: &generator)).map { _ in
        (0..<Int.random(in: 1...4, using: &generator)).map { _ in
          words.randomElement(using: &generator) ?? ""
        }.joined(separator: "\t")
      }.joined(separator: ["\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n")
      try sitting.press("Home Down*\(Int.random(in: 0..<16, using: &generator))")
      sitting.send(.input(.paste(block)))
      try sitting.press("Enter")
      guard let edit = sitting.commits.last else {
        #expect(sitting.state.workspace.figures == before, "seed \(seed): \(block)")
        // Without a preview Enter opened the cell.
        #expect(sitting.state.grid.editor != nil || sitting.state.notice != nil, "seed \(seed)")
        continue
      }
      #expect(sitting.commits.count == 1, "seed \(seed): \(block)")
      let keys = edit.changes.compactMap { ($0.after ?? $0.before)?.figure?.key }
      #expect(Set(keys).count == keys.count, "seed \(seed): no cell twice in \(block)")
      sitting.send(.undone(edit))
      #expect(sitting.state.workspace.figures == before, "seed \(seed): \(block)")
    }
  }
}
