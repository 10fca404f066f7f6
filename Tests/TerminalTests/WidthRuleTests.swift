import CNcursesw
import CVTerm
import Testing

@testable import Terminal

@Suite(.serialized) struct WidthRuleTests {
  /// The other side is made by scripts/generate-terminal-widths, from another source.
  @Test(arguments: [1, 2]) func cursesCountsEveryScalarAsTheTerminalsDo(_ ambiguous: Int) {
    WidthRule.install(ambiguous: ambiguous)
    cv_set_ambiguous_width(Int32(ambiguous))
    defer {
      WidthRule.install(ambiguous: 1)
      cv_set_ambiguous_width(1)
    }
    let different = (0xA0...0x10FFFF as ClosedRange<UInt32>).filter {
      Unicode.Scalar($0) != nil && cn_width($0) != vterm_unicode_width($0)
    }
    let named = different.prefix(20).map { String($0, radix: 16) }
    #expect(different.isEmpty, "\(different.count), such as \(named)")
  }

  @Test func controlCharactersHaveNoWidthAndAreNeverSent() {
    for value in (1..<0x20 as Range<UInt32>).map({ $0 }) + (0x7F..<0xA0).map({ $0 }) {
      #expect(cn_width(value) == -1)
    }
  }
}
