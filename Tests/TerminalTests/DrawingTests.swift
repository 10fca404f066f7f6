import TestGround
import TestTerminal
import Testing

@Suite struct DrawingTests {
  @Test func chineseTakesTwoCellsAndKeepsItsPlace() throws {
    let terminal = try startDemo()
    #expect(terminal.cell(0, 0).text == "终")
    #expect(terminal.cell(0, 0).width == 2)
    #expect(terminal.line(9).hasPrefix("第1区总工会  竞赛场次 919"))
    #expect(terminal.cell(13, 9).text == "竞")
  }

  @Test func aCombiningMarkStaysOnItsLetter() throws {
    let terminal = try startDemo()
    #expect(terminal.cell(26, 1).text == "e\u{301}")
    #expect(terminal.cell(27, 1).text == "!")
  }

  @Test func rolesBecomeColoursOfThePaletteOnTheDefaultBackground() throws {
    let terminal = try startDemo()
    let error = try #require(terminal.place(of: "error"))
    let cell = terminal.cell(error.column, error.row)
    #expect(cell.foreground == 1)
    #expect(cell.background == nil)
    #expect(cell.isBold)
    let gap = try #require(terminal.place(of: "gap"))
    #expect(terminal.cell(gap.column, gap.row).background == 1)
    #expect(terminal.cell(0, 8).isReversed)
    #expect(!terminal.cell(0, 9).isReversed)
  }

  @Test func aStyleAddsItsAttributesToTheRole() throws {
    let terminal = try startDemo()
    let cell = terminal.cell(20, 1)
    #expect(cell.text == "b")
    #expect(cell.isBold && cell.isUnderlined)
  }

  @Test(arguments: [["NO_COLOR": "1"], ["TERM": "vt100"]])
  func withoutColourEveryStateHasAnAttribute(_ environment: [String: String]) throws {
    let terminal = try startDemo(environment: environment)
    let gap = try #require(terminal.place(of: "gap"))
    let cell = terminal.cell(gap.column, gap.row)
    #expect(cell.foreground == nil && cell.background == nil)
    #expect(cell.isBold && cell.isReversed)
    let figure = try #require(terminal.place(of: "figure "))
    #expect(terminal.cell(figure.column, figure.row).isUnderlined)
  }

  @Test func theCursorStandsAtTheCaretAfterEveryFrame() throws {
    let terminal = try startDemo()
    #expect(terminal.isCursorShown)
    #expect(terminal.cursor == (7, 16))
    terminal.type("总工会a")
    #expect(terminal.wait { $0.line(16) == "typed: 总工会a" && $0.cursor == (14, 16) })
  }

  @Test func aKeySendsOnlyWhatItChanged() throws {
    let terminal = try startDemo()
    terminal.type("x")
    try #require(terminal.wait { $0.contains("count: 1") && $0.cursor == (8, 16) })
    let before = terminal.output.count
    terminal.type("y")
    try #require(terminal.wait { $0.contains("count: 2") && $0.cursor == (9, 16) })
    #expect(terminal.output.count - before < 80)
  }

  @Test func repaintingSendsEverything() throws {
    let terminal = try startDemo()
    let first = terminal.output.count
    terminal.press(.character("l"), .control)
    #expect(terminal.wait { $0.contains("count: 1") && $0.output.count > first + 700 })
    #expect(terminal.line(9).hasPrefix("第1区总工会"))
  }

  @Test(arguments: [1, 2]) func whatIsDrawnPieceByPieceEqualsWhatIsDrawnWhole(
    _ width: Int
  ) throws {
    let terminal = try startDemo(
      [width == 2 ? "--wide" : "--narrow"], columns: 61, rows: 19, ambiguousWidth: width)
    var count = 0
    for step in 1...120 {
      terminal.press(.function(8))
      count += 1
      try #require(terminal.wait { $0.line(18) == "scatter \(step) count \(count)!" })
      guard step % 4 == 0 else { continue }
      let pieces = (0..<18).map(terminal.glyphs)
      terminal.press(.character("l"), .control)
      count += 1
      try #require(terminal.wait { $0.line(18) == "scatter \(step) count \(count)!" })
      for row in 0..<18 where terminal.glyphs(row: row) != pieces[row] {
        let whole = terminal.glyphs(row: row)
        let at = zip(pieces[row], whole).first { $0 != $1 }
        Issue.record("picture \(step), row \(row): \(String(describing: at))")
      }
    }
  }

  @Test func aTerminalThatDoesNotWaitForItsReaderLosesNothing() throws {
    let terminal = try startDemo(["--narrow", "--nonblocking"], columns: 200, rows: 60)
    // More than a pty holds, and none of it is read meanwhile.
    for _ in 1...60 { terminal.press(.function(8)) }
    try #require(terminal.wait { $0.line(59) == "scatter 60 count 60!" }, "\(terminal.text)")
    let pieces = (0..<59).map(terminal.glyphs)
    terminal.press(.character("l"), .control)
    // Between two writes that wait for the reader a busy machine may pause for longer than a frame does.
    let isWhole = terminal.wait {
      $0.line(59) == "scatter 60 count 61!" && (0..<59).map($0.glyphs) == pieces
    }
    #expect(isWhole, "\(terminal.text)")
  }

  @Test func withoutACaretTheCursorIsHidden() throws {
    let terminal = try startDemo()
    terminal.press(.function(8))
    #expect(terminal.wait { $0.line(23).hasPrefix("scatter") && !$0.isCursorShown })
  }
}

@Suite struct AmbiguousWidthTests {
  @Test(arguments: [1, 2]) func theWidthIsLearntFromTheTerminalAndTheFrameFollows(
    _ width: Int
  ) throws {
    let terminal = try startDemo([], ambiguousWidth: width)
    #expect(terminal.wait { $0.line(0).hasSuffix("amb=\(width)") }, "\(terminal.text)")
    let end = width == 2 ? 14 : 9
    #expect(terminal.wait { $0.cell(end, 1).text == "e" }, "\(terminal.text)")
    #expect(terminal.line(1).hasPrefix("“引号”—·│end"))
    #expect(!terminal.contains("?"))
  }

  @Test func theFirstFrameDoesNotWaitAndKeysTypedAheadAreKept() throws {
    let terminal = try startDemo([], ambiguousWidth: 2, holdsAnswers: true)
    #expect(terminal.line(0).hasSuffix("amb=1"))
    terminal.send("甲")
    try #require(terminal.wait(for: "typed: 甲"))
    #expect(!terminal.line(17).contains("R"))
  }

  @Test func anAnswerThatComesLateIsNeitherAKeyNorAChange() throws {
    let cache = try TemporaryFolder()
    let environment = ["XDG_CACHE_HOME": cache.path]
    let terminal = try startDemo(
      [], environment: environment, ambiguousWidth: 2, holdsAnswers: true)
    // Time itself is what this is about: nothing on the screen says that it is over.
    _ = terminal.wait(within: .milliseconds(200)) { _ in false }
    terminal.holdsAnswers = false
    terminal.type("乙")
    try #require(terminal.wait(for: "typed: 乙"))
    #expect(terminal.contains("count: 1"))
    #expect(terminal.line(0).hasSuffix("amb=1"))
    let next = try startDemo([], environment: environment, ambiguousWidth: 2, holdsAnswers: true)
    #expect(next.line(0).hasSuffix("amb=2"))
  }

  @Test func anOverrideAsksNothing() throws {
    let terminal = try startDemo(["--wide"], ambiguousWidth: 2)
    #expect(terminal.line(0).hasSuffix("amb=2"))
    #expect(!String(decoding: terminal.output, as: UTF8.self).contains("\u{1B}[6n"))
    #expect(terminal.cell(14, 1).text == "e")
  }

  @Test func whatWasLearntIsTheFirstFrameOfTheNextStart() throws {
    let cache = try TemporaryFolder()
    let environment = ["XDG_CACHE_HOME": cache.path]
    let first = try startDemo([], environment: environment, ambiguousWidth: 2)
    try #require(first.wait { $0.line(0).hasSuffix("amb=2") })
    let second = try startDemo(
      [], environment: environment, ambiguousWidth: 2, holdsAnswers: true)
    #expect(second.line(0).hasSuffix("amb=2"))
  }
}
