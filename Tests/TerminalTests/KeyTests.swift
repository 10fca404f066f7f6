import TestTerminal
import Testing

@Suite struct KeyTests {
  static let keys: [(key: TestKey, modifiers: TestKey.Modifiers, name: String)] = [
    (.function(1), [], "function(1)"),
    (.function(5), [], "function(5)"), (.function(9), [], "function(9)"),
    (.function(12), [], "function(12)"), (.enter, [], "enter"), (.tab, [], "tab"),
    (.backTab, [], "backTab"), (.backspace, [], "backspace"), (.delete, [], "delete"),
    (.insert, [], "insert"), (.home, [], "home"), (.end, [], "end"), (.pageUp, [], "pageUp"),
    (.pageDown, [], "pageDown"), (.up, [], "up"), (.left, [], "left"),
    (.up, .shift, "shiftUp"), (.right, .shift, "shiftRight"),
    (.left, .control, "controlLeft"), (.right, .control, "controlRight"),
    (.home, .control, "controlHome"), (.end, .control, "controlEnd"),
    (.character("1"), .alt, "alt(\"1\")"), (.character("9"), .alt, "alt(\"9\")"),
    (.character("z"), .control, "control(\"z\")"), (.character("s"), .control, "control(\"s\")"),
    (.character("c"), .control, "control(\"c\")"),
  ]

  @Test(arguments: keys)
  func keysArriveByName(
    _ key: TestKey, _ modifiers: TestKey.Modifiers, _ name: String
  ) throws {
    let terminal = try startDemo()
    terminal.press(key, modifiers)
    #expect(terminal.wait { $0.line(17).contains(name) }, "\(terminal.line(17))")
  }

  @Test func escapeAloneIsAKeyWithoutAnother() throws {
    let terminal = try startDemo()
    terminal.press(.escape)
    #expect(terminal.wait { $0.line(17).contains("escape") }, "\(terminal.line(17))")
  }

  @Test func chineseFromAnInputMethodArrivesCharacterByCharacter() throws {
    let terminal = try startDemo()
    terminal.type("青禾区𠮷")
    #expect(terminal.wait(for: "typed: 青禾区𠮷"))
    #expect(terminal.contains("count: 4"))
  }

  @Test func aPasteIsOneEventAndRunsNothing() throws {
    let terminal = try startDemo()
    terminal.paste("粘贴“文本”\r\n\u{11}第二行")
    #expect(terminal.wait(for: #"paste 10 "粘贴“文本”\n第二行""#), "\(terminal.text)")
    #expect(terminal.contains("count: 1"))
  }

  @Test func aHeldDownKeySettlesOnTheLastOne() throws {
    let terminal = try startDemo()
    for _ in 0..<500 { terminal.press(.down) }
    #expect(terminal.wait { $0.contains("count: 500") && $0.cell(0, 13).isReversed })
  }

  @Test func aMessageFromBackgroundWorkWakesTheLoop() throws {
    let terminal = try startDemo()
    terminal.press(.function(5))
    #expect(terminal.wait(for: "posted: hello from a task"))
  }
}
