import TUI
import Testing

@testable import Terminal

@MainActor @Suite struct PresenterTests {
  init() { WidthRule.install(ambiguous: 1) }

  @Test func aControlCharacterInACellIsShownAsAQuestionMark() {
    #expect(Presenter.glyph(["\u{1B}"], width: 1) == [0x3F])
    #expect(Presenter.glyph(["\u{9B}"], width: 1) == [0x3F])
  }

  @Test func aGlyphNeverTakesMoreOrFewerColumnsThanItsCell() {
    #expect(Presenter.glyph(["a"], width: 2) == [0xFF1F])
    #expect(Presenter.glyph(["工"], width: 1) == [0x3F])
    #expect(Presenter.glyph(["工"], width: 2) == [0x5DE5])
  }

  @Test func marksStayAndWhatTurnsTheTextRoundDoesNot() {
    #expect(Presenter.glyph(["e", "\u{301}"], width: 1) == [0x65, 0x301])
    #expect(Presenter.glyph(["e", "\u{202E}", "x"], width: 1) == [0x65])
  }
}

@Suite struct FrameDifferenceTests {
  private func frame(_ text: String, columns: Int = 8) -> Frame {
    var frame = Frame(size: Size(columns: columns, rows: 1))
    var column = 0
    for scalar in text.unicodeScalars {
      let width: UInt8 = scalar.value > 0x2E80 ? 2 : 1
      frame.put(Cell(content: scalar.value, style: .normal, width: width), column: column, row: 0)
      column += Int(width)
    }
    return frame
  }

  @Test(
    arguments: [
      ("abc", "abc", nil), ("abc", "axc", 1..<2), ("工会", "工人", 2..<4), ("a工b", "a工c", 3..<4),
      ("工会", "ab会", 0..<2), ("ab会", "工会", 0..<2), ("a工", "工a", 0..<3),
    ] as [(String, String, Range<Int>?)])
  func onlyWholeGlyphsThatDifferAreDrawn(
    _ before: String, _ after: String, _ span: Range<Int>?
  ) {
    #expect(FrameDifference(from: frame(before), to: frame(after)).span(row: 0) == span)
  }

  @Test func aClusterWithTheSameNumberButAnotherTextDiffers() {
    func frame(_ text: [Unicode.Scalar]) -> Frame {
      var frame = Frame(size: Size(columns: 3, rows: 1))
      let content = frame.cluster(text)
      frame.put(Cell(content: content, style: .normal, width: 1), column: 1, row: 0)
      return frame
    }
    let old = frame(["e", "\u{301}"])
    #expect(FrameDifference(from: old, to: frame(["a", "\u{301}"])).span(row: 0) == 1..<2)
    #expect(FrameDifference(from: old, to: old).span(row: 0) == nil)
  }
}
