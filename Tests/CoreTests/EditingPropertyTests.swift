import SeededRandom
import Testing

@testable import Core

@Suite("Editing, generated") struct EditingPropertyTests {
  private static let words = [
    "组织", "，", "16场次", "{竞赛场次}", "\n", "\n## 小节\n", "👨‍👩‍👧", "e\u{301}", "🇨🇳", "“", "Latin", " ",
    "\u{301}",
    "很长的一段话，要占好几行才放得下", "\n## 锁 @锁\n",
  ]

  private func operate(_ text: inout EditorText, _ generator: inout SeededGenerator) {
    let motions: [CaretMotion] = [
      .left, .right, .wordLeft, .wordRight, .lines(1), .lines(-2), .lineStart, .lineEnd,
      .paragraphUp, .paragraphDown, .documentStart, .documentEnd,
    ]
    do {
      switch Int.random(in: 0..<24, using: &generator) {
      case 0..<5: try text.insert(Self.words.randomElement(using: &generator) ?? "")
      case 5: try text.deleteBackward()
      case 6: try text.deleteForward()
      case 7: try text.deleteWordBackward()
      case 8: try text.paste("甲\n乙")
      case 9: text.replaceAll("组织", with: "开展\n")
      case 10: try text.moveSectionUp()
      case 11: try text.moveSectionDown()
      case 12: try text.promoteSection()
      case 13: try text.demoteSection()
      case 14: try text.toggleMuted()
      case 15: try text.toggleLocked()
      case 16: try text.wrapSelectionInClause()
      case 17: text.pause()
      default:
        text.move(
          motions.randomElement(using: &generator) ?? .left,
          selecting: Bool.random(using: &generator)
        )
      }
    } catch {
      // A refusal changes nothing; what it refuses is tested elsewhere.
    }
  }

  @Test(
    "Undoing all brings the first text back, redoing all the last",
    arguments: 0..<60 as Range<UInt64>)
  func undoAndRedo(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let first = "# 讲话\n\n## 一\n组织竞赛\n## 二\n三"
    var text = EditorText(first, layout: TextLayout(columns: 12))
    for _ in 0..<120 { operate(&text, &generator) }
    let last = (text.string, text.selection)
    while text.undo() {}
    #expect(text.string == first, "seed \(seed)")
    while text.redo() {}
    #expect(text.string == last.0, "seed \(seed)")
  }

  @Test(
    "What is cached is what a fresh text has, and every place has one offset",
    arguments: 0..<40 as Range<UInt64>)
  func caches(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var text = EditorText("## 一\n组织竞赛", layout: TextLayout(columns: 9))
    for _ in 0..<80 {
      let before = text
      operate(&text, &generator)
      let fresh = EditorText(text.string, layout: text.layout)
      #expect(
        text.paragraphs.map(\.lineStarts) == fresh.paragraphs.map(\.lineStarts), "seed \(seed)")
      #expect(text.paragraphs.map(\.utf8Count) == fresh.paragraphs.map(\.utf8Count), "seed \(seed)")
      let unchanged = Set(text.paragraphs.indices).subtracting(
        text.changedParagraphs(since: before.revision))
      let old = Set(before.paragraphs.map(\.scalars))
      #expect(unchanged.allSatisfy { old.contains(text.paragraphs[$0].scalars) }, "seed \(seed)")
    }
    for (index, paragraph) in text.paragraphs.enumerated() {
      for offset in 0...paragraph.scalars.count {
        let position = TextPosition(paragraph: index, offset: offset)
        #expect(
          text.position(utf8Offset: text.utf8Offset(of: position)) == position, "seed \(seed)")
      }
    }
  }

  @Test("A place is found again from its line and column", arguments: 0..<20 as Range<UInt64>)
  func lines(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var text = EditorText("组织竞赛", layout: TextLayout(columns: 9))
    for _ in 0..<80 { operate(&text, &generator) }
    var caret = EditorText(text.string, layout: text.layout)
    while caret.caret < caret.end {
      let (line, column) = caret.visualPosition(of: caret.caret)
      let found = caret.position(line: line, column: column)
      #expect(
        found == caret.caret
          || caret[min(found, caret.caret)..<max(found, caret.caret)].unicodeScalars.allSatisfy {
            caret.layout.width(of: [$0]) == 0
          }, "seed \(seed)")
      caret.move(.right)
    }
    #expect(text.visualLines(from: 0, count: .max).count == text.lineCount)
  }

  @Test("The caret stops where Swift's characters end", arguments: 0..<40 as Range<UInt64>)
  func graphemes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "中", "a", "\u{301}", "👨", "\u{200D}", "🇨", "🇳", "\u{FE0F}", "，", "한", "ᄀ", "ᅡ", "क", "्", "ष",
      "👍", "🏽",
    ]
    let string = (0..<30).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    let scalars = Array(string.unicodeScalars)
    var borders = [0]
    for character in string { borders.append((borders.last ?? 0) + character.unicodeScalars.count) }
    var forward = [0]
    while let last = forward.last, last < scalars.count {
      forward.append(GraphemeBoundary.after(last, in: scalars))
    }
    var backward = [scalars.count]
    while let last = backward.last, last > 0 {
      backward.append(GraphemeBoundary.before(last, in: scalars))
    }
    #expect(forward == borders, "seed \(seed)")
    #expect(backward.reversed() == borders, "seed \(seed)")
  }
}
