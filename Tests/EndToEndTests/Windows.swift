import TestTerminal
import Testing

/// Window sizes, and terminals that draw “ ” … — · │ one or two columns wide.
@Suite struct Windows {
  @Test func aResizeWhileTypingKeepsValueAndCaret() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try terminal.goTo("区妇联", "妇女创业担保")
    terminal.type("3.2亿")
    terminal.press(.left)
    try terminal.require { $0.glyphAtCursor == "亿" }
    #expect(terminal.panel("四化问题") != nil)
    for (columns, rows) in [(80, 24), (60, 16), (120, 36), (80, 24)] {
      terminal.resize(columns: columns, rows: rows)
      try terminal.require {
        ($0.panel("四化问题") != nil) == (columns >= 100) && $0.line(rows - 1).contains("Esc 放弃")
          && $0.glyphAtCursor == "亿" && $0.glyphBeforeCursor == "2"
      }
    }
    terminal.type("5")
    try terminal.require { $0.shownSpeech.contains("发放超过3.2亿元") }
    terminal.press(.enter)
    try terminal.require { $0.isSaved && $0.figureRow("妇女创业担保").contains("32500") }
    terminal.quit()
  }

  @Test(arguments: [true, false])
  func aWindowThatShrinksAndGrowsBackShowsTheSamePicture(waits: Bool) throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try terminal.goTo("区妇联", "妇女创业担保")
    terminal.type("3.2亿")
    // Proofreading counts beside the frames: before it has, the picture still changes by itself.
    try terminal.require {
      $0.glyphBeforeCursor == "亿" && $0.shownSpeech.contains("3.2亿元")
        && $0.line(0).contains("校核 0")
    }
    let before = Picture(terminal)
    terminal.resize(columns: 20, rows: 5)
    if waits { try terminal.require("窗口太小") }
    terminal.resize(columns: 120, rows: 36)
    try terminal.require { Picture($0) == before }
    terminal.press(.escape)
    try terminal.require { $0.isSaved }
    terminal.quit()
  }

  @Test(arguments: [(120, 36), (80, 24)], [1, 2])
  func bordersAndColumnsLineUpOnEveryPage(_ size: (Int, Int), _ ambiguousWidth: Int) throws {
    let desk = try Desk()
    let terminal = try desk.open(
      ["--ambiguous-width", "\(ambiguousWidth)"], columns: size.0, rows: size.1,
      ambiguousWidth: ambiguousWidth)
    for (key, title, hint) in [
      (2, "完成情况", "打开"), (3, "数据 ·", "录入"), (4, "四化问题 ·", "登记"), (5, "提纲", "出处"),
    ] as [(UInt32, String, String)] {
      terminal.press(.function(key))
      try terminal.require { $0.panel(title)?.top == 1 && $0.line(size.1 - 1).contains(hint) }
      if key == 5 {
        // A page with quotation marks and dashes in it, not only the beginning.
        let page = terminal.shownSpeech
        terminal.press(.pageDown)
        try terminal.require { $0.shownSpeech != page }
      }
      expectWholeBorders(terminal)
    }
    terminal.quit()
  }

  @Test(arguments: [1, 2])
  func thePictureIsTheOneThatKeysWithoutATerminalGive(_ ambiguousWidth: Int) throws {
    let desk = try Desk()
    for keys in [
      "F2", "F3", "F3 Left Down*6 Enter t:3.2亿", "F4", "F5 PgDn PgDn", "F1", "F9", "F4 C-n",
    ] {
      try desk.write(keys, to: "keys")
      let played = try desk.run(
        "--keys", desk.path("keys"), desk.workbook, "--size", "80x24", "--ambiguous-width",
        "\(ambiguousWidth)")
      #expect(played.status == 0)
      var lines = played.output.split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
      #expect(lines.popLast() == "")
      let caret = lines.last?.hasPrefix("光标：") == true ? lines.popLast() : nil
      let terminal = try desk.open(
        ["--ambiguous-width", "\(ambiguousWidth)"], columns: 80, rows: 24,
        ambiguousWidth: ambiguousWidth)
      try Self.press(keys, on: terminal)
      #expect(terminal.wait { $0.lines == lines }, "\(keys)\n\(terminal.text)\n\(played.output)")
      if let caret {
        #expect(
          terminal.wait { "光标：第\($0.cursor.row + 1)行第\($0.cursor.column + 1)列" == caret },
          "\(keys): \(terminal.cursor), \(caret)")
      } else {
        #expect(terminal.wait { !$0.isCursorShown })
      }
    }
  }

  @Test func howWideATerminalDrawsIsAskedAndRemembered() throws {
    let desk = try Desk()
    // The answer may come too late to be acted upon; it is remembered all the same.
    let first = try desk.open(columns: 80, rows: 24, ambiguousWidth: 2)
    first.quit()
    let second = try desk.open(columns: 80, rows: 24, ambiguousWidth: 2)
    try second.require { $0.line(1).hasPrefix("+") }
    expectWholeBorders(second)
    second.quit()
  }

  /// Everything that is seen.
  private struct Picture: Equatable {
    var rows: [[VirtualTerminal.Cell]]
    var cursor: [Int]

    init(_ terminal: VirtualTerminal) {
      rows = (0..<terminal.rows).map(terminal.glyphs)
      cursor = [terminal.cursor.column, terminal.cursor.row]
    }
  }

  /// Every row between the bar and the foot has its borders in the columns where the first has corners.
  private func expectWholeBorders(
    _ terminal: VirtualTerminal, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let corners = (0..<terminal.columns).filter { column in
      "┌┐┏┓+".contains(terminal.cell(column, 1).text.first ?? " ")
    }
    #expect(corners.count >= 2 && corners.first == 0, sourceLocation: sourceLocation)
    #expect(corners.last == terminal.columns - 1, sourceLocation: sourceLocation)
    for row in 2..<terminal.rows - 2 {
      let broken = corners.filter { column in
        !"│┃└┘┗┛┌┐┏┓|+".contains(terminal.cell(column, row).text.first ?? " ")
      }
      #expect(
        broken.isEmpty, "row \(row): no border in columns \(broken)\n\(terminal.text)",
        sourceLocation: sourceLocation)
    }
  }

  /// Presses the keys that these tests write for `--keys`.
  private static func press(_ script: String, on terminal: VirtualTerminal) throws {
    let named: [String: TestKey] = [
      "Left": .left, "Down": .down, "Enter": .enter, "PgDn": .pageDown,
    ]
    for word in script.split(separator: " ") {
      let parts = word.split(separator: "*")
      let count = parts.count == 2 ? Int(parts[1]) ?? 0 : 1
      if word.hasPrefix("t:") {
        terminal.type(String(word.dropFirst(2)))
      } else if word.hasPrefix("F"), let number = UInt32(word.dropFirst()) {
        terminal.press(.function(number))
      } else if word.hasPrefix("C-"), let letter = word.unicodeScalars.last {
        terminal.press(.character(letter), .control)
      } else {
        let key = try #require(named[String(parts[0])])
        for _ in 0..<count { terminal.press(key) }
      }
    }
  }
}
