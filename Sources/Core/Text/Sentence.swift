/// Sentences of UTF-8 text: each up to and with the mark that ends it, one of 。 ？ ！.
enum Sentence {
  /// The bytes of the sentence that holds a place.
  static func range(around offset: Int, in text: [UInt8]) -> Range<Int> {
    var start = max(0, min(offset, text.count))
    while start > 0, !isEndMark(text, start - 3) { start -= 1 }
    var index = start
    while index < text.count {
      // A place inside the mark belongs to the sentence that it ends.
      if isEndMark(text, index) { return start..<index + 3 }
      index += 1
    }
    return start..<text.count
  }

  private static func isEndMark(_ text: [UInt8], _ index: Int) -> Bool {
    guard index >= 0, index + 2 < text.count else { return false }
    return switch (text[index], text[index + 1], text[index + 2]) {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x9F), (0xEF, 0xBC, 0x81): true
    default: false
    }
  }
}
