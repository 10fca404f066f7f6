/// Keys as text, for `--keys`, tests and bug reports: words parted by white space.
///
/// `Down*20`, `PgDn`, `F5`, `Enter`, `Esc`, `C-q`, `A-3`, `S-Tab`, `t:汉字` (typed), `paste:文字`, `resize:80x24`, `click:12,3`, `wheel-up:12,3`,
/// `wheel-down:12,3` (column and row from 1). `#` starts a comment.
/// In `t:` and `paste:` the marks `\s`, `\n` and `\t` stand for a blank, a line end and a tab.
public enum KeyScript {
  /// A word that is no key, with its line from 1.
  public struct Mistake: Error, Hashable, Sendable, CustomStringConvertible {
    public var line: Int
    public var word: String

    public var description: String {
      "第\(line)行：不认识的按键“\(word)”；可用 Down、F5、Enter、C-q、t:文字、paste:文字 等"
    }
  }

  public static func events(in text: String) throws(Mistake) -> [InputEvent] {
    var events: [InputEvent] = []
    var number = 0
    // CR LF is one character, and no LF.
    for line in text.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" })
    {
      number += 1
      if line.drop(while: { $0 == " " || $0 == "\t" }).hasPrefix("#") { continue }
      for word in line.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\r" }) {
        guard let more = self.events(of: String(word)) else {
          throw Mistake(line: number, word: String(word))
        }
        events += more
      }
    }
    return events
  }

  private static func events(of word: String) -> [InputEvent]? {
    if word.hasPrefix("t:") {
      return unescaped(word.dropFirst(2)).unicodeScalars.map { .key(.character($0)) }
    }
    if word.hasPrefix("paste:") { return [.paste(unescaped(word.dropFirst(6)))] }
    for (name, kind) in pointerKinds where word.hasPrefix("\(name):") {
      let numbers = word.dropFirst(name.count + 1).split(separator: ",").compactMap { Int($0) }
      guard numbers.count == 2, numbers.allSatisfy({ (1...1000).contains($0) }) else { return nil }
      return [
        .pointer(PointerEvent(kind, at: Point(column: numbers[0] - 1, row: numbers[1] - 1)))
      ]
    }
    if word.hasPrefix("resize:") {
      let parts = word.dropFirst(7).split(separator: "x").compactMap { Int($0) }
      guard parts.count == 2, parts.allSatisfy({ (1...1000).contains($0) }) else { return nil }
      return [.resize(Size(columns: parts[0], rows: parts[1]))]
    }
    if let star = word.lastIndex(of: "*"), star != word.startIndex,
      let count = Int(word[word.index(after: star)...]), (0...100_000).contains(count),
      let key = key(named: String(word[..<star]))
    {
      return Array(repeating: .key(key), count: count)
    }
    return key(named: word).map { [.key($0)] }
  }

  private static let pointerKinds: [(String, PointerEvent.Kind)] = [
    ("click", .click), ("wheel-up", .wheelUp), ("wheel-down", .wheelDown),
  ]

  private static func unescaped(_ text: Substring) -> String {
    String(text).replacing("\\s", with: " ").replacing("\\n", with: "\n")
      .replacing("\\t", with: "\t")
  }

  private static let names: [String: Key] = [
    "Enter": .enter, "Tab": .tab, "S-Tab": .backTab, "Esc": .escape, "Backspace": .backspace,
    "Delete": .delete, "Insert": .insert, "Up": .up, "Down": .down, "Left": .left,
    "Right": .right, "Home": .home, "End": .end, "PgUp": .pageUp, "PgDn": .pageDown,
    "S-Up": .shiftUp, "S-Down": .shiftDown, "S-Left": .shiftLeft, "S-Right": .shiftRight,
    "C-Left": .controlLeft, "C-Right": .controlRight, "C-Home": .controlHome,
    "C-End": .controlEnd, "C-Up": .controlUp, "C-Down": .controlDown, "C-Space": .control(" "),
    "S-Home": .shiftHome, "S-End": .shiftEnd, "S-PgUp": .shiftPageUp, "S-PgDn": .shiftPageDown,
    "C-S-Up": .controlShiftUp, "C-S-Down": .controlShiftDown, "C-S-Left": .controlShiftLeft,
    "C-S-Right": .controlShiftRight, "C-S-Home": .controlShiftHome,
    "C-S-End": .controlShiftEnd, "Space": .character(" "),
  ]

  private static func key(named name: String) -> Key? {
    if let key = names[name] { return key }
    if name.hasPrefix("F"), let number = Int(name.dropFirst()), (1...12).contains(number) {
      return .function(number)
    }
    let scalars = Array(name.unicodeScalars)
    if scalars.count == 3, scalars[1] == "-", scalars[2].isASCII {
      if scalars[0] == "C" { return .control(scalars[2]) }
      if scalars[0] == "A" { return .alt(scalars[2]) }
    }
    return scalars.count == 1 ? .character(scalars[0]) : nil
  }
}
