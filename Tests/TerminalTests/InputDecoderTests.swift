import SeededRandom
import TUI
import Testing

@testable import Terminal

private func decode(_ text: String) -> [InputDecoder.Output] { decode(Array(text.utf8)) }

private func decode(_ bytes: [UInt8]) -> [InputDecoder.Output] {
  var decoder = InputDecoder()
  return decoder.feed(bytes) + decoder.expire()
}

private func keys(_ keys: Key...) -> [InputDecoder.Output] { keys.map { .event(.key($0)) } }

@Suite struct InputDecoderTests {
  @Test(arguments: [
    ("\u{1B}OA", Key.up), ("\u{1B}[A", .up), ("\u{1B}[1;2B", .shiftDown),
    ("\u{1B}[1;5A", .controlUp), ("\u{1B}[1;5B", .controlDown),
    ("\u{1B}[1;6C", .controlShiftRight), ("\u{1B}[1;6D", .controlShiftLeft),
    ("\u{1B}[1;6H", .controlShiftHome), ("\u{1B}[1;2H", .shiftHome), ("\u{1B}[1;2F", .shiftEnd),
    ("\u{1B}[5;2~", .shiftPageUp), ("\u{1B}[6;2~", .shiftPageDown), ("\u{0}", .control(" ")),
    ("\u{1B}[1;5C", .controlRight), ("\u{1B}O5D", .controlLeft), ("\u{1B}[1;5H", .controlHome),
    ("\u{1B}[1~", .home), ("\u{1B}[4~", .end), ("\u{1B}[7~", .home), ("\u{1B}[8~", .end),
    ("\u{1B}[Z", .backTab), ("\u{1B}[11~", .function(1)), ("\u{1B}[[C", .function(3)),
    ("\u{1B}OR", .function(3)), ("\u{1B}[15~", .function(5)), ("\u{1B}[17~", .function(6)),
    ("\u{1B}[21~", .function(10)), ("\u{1B}[23~", .function(11)), ("\u{1B}[24~", .function(12)),
    ("\u{1B}Op", .character("0")), ("\u{1B}Oy", .character("9")), ("\u{1B}On", .character(".")),
    ("\u{1B}OM", .enter), ("\u{1B}5", .alt("5")), ("\u{1B}b", .alt("b")), ("\u{1B}", .escape),
    ("\u{1B}O", .alt("O")), ("\u{8}", .backspace), ("\u{7F}", .backspace), ("\n", .enter),
    ("\u{3}", .control("c")), ("\u{1A}", .control("z")), ("𠮷", .character("𠮷")),
  ])
  func whatTerminalsSendIsTheKeyThatWasPressed(_ sent: String, _ key: Key) {
    #expect(decode(sent) == keys(key))
  }

  @Test(arguments: [
    "\u{1B}[3;2~", "\u{1B}[1;3A", "\u{1B}[99~", "\u{1B}[?62;1c", "\u{1B}[>41;379;0c", "\u{1B}[I",
    "\u{1B}[27;5;9~", "\u{1B}[97;5u", "\u{1B}[<0;3;4m", "\u{1B}[<2;3;4M", "\u{1B}[<32;3;4M",
    "\u{1B}[<16;3;4M", "\u{1B}[<0;0;4M",
    "\u{1B}[<0;3M", "\u{1B}[<0;3;4;5M", "\u{1B}[<;;M", "\u{1B}[<0;-1;2M", "\u{1B}[<99999999;1;1M",
    "\u{1B}]11;rgb:0/0/0\u{7}",
    "\u{1B}]11;rgb:0/0/0\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}[[Z", "\u{1B}[201~",
    "\u{1B}[1;2R", "\u{1B}\r", "\u{1F}", "\u{9B}", "\u{1B}[999999999999999999999999A",
    "\u{1B}[12", "\u{1B}]0;",
  ])
  func whatIsNotAKeyIsSwallowed(_ sent: String) {
    #expect(decode(sent + "") == [])
  }

  @Test(arguments: [
    ("\u{1B}[<0;3;4M", PointerEvent(.click, at: Point(column: 2, row: 3))),
    ("\u{1B}[<0;300;100M", PointerEvent(.click, at: Point(column: 299, row: 99))),
    ("\u{1B}[<64;1;1M", PointerEvent(.wheelUp, at: Point(column: 0, row: 0))),
    ("\u{1B}[<65;80;24M", PointerEvent(.wheelDown, at: Point(column: 79, row: 23))),
  ])
  func aPressAndTheWheelSayWhere(_ sent: String, _ event: PointerEvent) {
    #expect(decode(sent) == [.event(.pointer(event))])
  }

  @Test func aClickBetweenTwoCharactersLosesNeither() {
    let click = PointerEvent(.click, at: Point(column: 0, row: 0))
    #expect(
      decode("中\u{1B}[<0;1;1M\u{1B}[<0;1;1m文")
        == keys(.character("中")) + [.event(.pointer(click))] + keys(.character("文")))
  }

  @Test func whatFollowsASwallowedSequenceArrives() {
    #expect(decode("\u{1B}[99~中\u{1B}[1;3A\t") == keys(.character("中"), .tab))
  }

  @Test func escapeBeforeAControlKeyLosesNeither() {
    #expect(decode("\u{1B}\u{10}") == keys(.escape, .control("p")))
    #expect(decode("\u{1B}\u{13}") == keys(.escape, .control("s")))
  }

  @Test func escapeBeforeChineseIsAKeyOfItsOwn() {
    #expect(decode("\u{1B}工") == keys(.escape, .character("工")))
    #expect(decode("\u{1B}\u{1B}") == keys(.escape, .escape))
  }

  @Test func theCursorReportIsNoKey() {
    #expect(
      decode("甲\u{1B}[2;3R乙") == [
        .event(.key(.character("甲"))), .cursorReport(row: 2, column: 3),
        .event(.key(.character("乙"))),
      ])
  }

  @Test func theTerminalsOwnSequencesComeFirst() {
    var decoder = InputDecoder(keys: [Array("\u{1B}[224z".utf8): .function(1)])
    #expect(decoder.feed(Array("\u{1B}[224z".utf8)) == keys(.function(1)))
  }

  @Test(
    arguments: [
      [0xFF, 0x61], [0xE5, 0x61], [0xC0, 0x80, 0x61], [0xED, 0xA0, 0x80, 0x61],
      [0xF5, 0x80, 0x80, 0x80, 0x61], [0xE0, 0x80, 0xAF, 0x61], [0x80, 0x61],
    ] as [[UInt8]])
  func invalidBytesAreIgnoredAndWhatFollowsIsNot(_ bytes: [UInt8]) {
    #expect(decode(bytes) == keys(.character("a")))
  }

  @Test func aPasteKeepsLinesAndTabsAndNoOtherControls() {
    let sent = "\u{1B}[200~甲\r乙\r\n丙\n\t\u{7}\u{1B}[31m\u{85}丁\u{1B}[201~"
    #expect(decode(sent) == [.event(.paste("甲\n乙\n丙\n\t[31m丁"))])
  }

  @Test func whatLooksLikeTheEndOfAPasteIsText() {
    #expect(
      decode("\u{1B}[200~a\u{1B}[20\u{1B}[201~b") == [
        .event(.paste("a[20")), .event(.key(.character("b"))),
      ])
  }

  @Test func aPasteThatIsTooLargeIsCutAndSaysSo() {
    let text = String(repeating: "工", count: PasteReader.limit / 3 + 10)
    let outputs = decode("\u{1B}[200~" + text + "\u{1B}[201~")
    #expect(outputs.count == 2)
    guard case .event(.paste(let kept))? = outputs.first else {
      Issue.record("no paste")
      return
    }
    #expect(kept.utf8.count == PasteReader.limit / 3 * 3)
    #expect(outputs.last == .event(.pasteCut(limit: PasteReader.limit)))
  }

  /// Text, keys, invalid bytes and broken sequences in any order.
  private func stream(seed: UInt64) -> [UInt8] {
    var random = SeededGenerator(seed: seed)
    let parts: [[UInt8]] = [
      Array("工".utf8), Array("a".utf8), [0x1B], [0x1B, 0x5B], Array("\u{1B}[1;5C".utf8),
      Array("\u{1B}[200~".utf8), Array("\u{1B}[201~".utf8), [0xE5, 0xB7], [0xFF], [0x0D],
      Array("\u{1B}]0;x".utf8), [0x07], Array("\u{1B}OP".utf8), Array("12;34".utf8), [0x9B],
    ]
    return (0..<Int(random.next() % 60)).flatMap { _ in
      random.next() % 4 == 0
        ? [UInt8(truncatingIfNeeded: random.next())]
        : parts[Int(random.next() % UInt64(parts.count))]
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func howTheBytesAreSplitIntoReadsMakesNoDifference(_ seed: UInt64) {
    let bytes = stream(seed: seed)
    var whole = InputDecoder()
    let expected = whole.feed(bytes) + whole.expire()
    var pieces = InputDecoder()
    let outputs = bytes.flatMap { pieces.feed([$0]) } + pieces.expire()
    #expect(outputs == expected, "seed \(seed)")
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func noControlCharacterIsEverText(_ seed: UInt64) {
    for output in decode(stream(seed: seed)) {
      switch output {
      case .event(.key(.character(let scalar))):
        #expect(scalar.properties.generalCategory != .control, "seed \(seed)")
      case .event(.paste(let text)):
        let controls = text.unicodeScalars.filter { $0.properties.generalCategory == .control }
        #expect(controls.allSatisfy { $0 == "\n" || $0 == "\t" }, "seed \(seed)")
      default: break
      }
    }
  }
}
