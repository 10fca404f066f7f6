/// Counts of one list: all in digits or all in hanzi (GB/T 15835-2011, 4.3).
extension ParagraphPass {
  /// 书屋12个、母婴室五个: beside a count in digits one in hanzi, with the same measure word, at the end of its item.
  mutating func unevenNumerals() {
    for number in numbers where number.unitLength == 1 && number.scale == 0 && !number.isYear {
      for place in [text.hanziCount(before: number), text.hanziCount(after: number)] {
        guard let place else { continue }
        report(
          .unevenNumerals, place.lowerBound, place.upperBound, .hint,
          "同一列里别的数用阿拉伯数字，这里用汉字：写法要一致（GB/T 15835，4.3）")
      }
    }
  }
}

extension ParagraphText {
  /// The count in hanzi that ends the item before a number's.
  fileprivate func hanziCount(before number: ReadNumber) -> Range<Int>? {
    // The item of the number itself begins behind the 、 before it.
    let mark = number.start - hanziLength(before: number.start, atMost: 15) - 1
    guard at(mark) == U.pause, at(mark - 1) == at(number.end - 1) else { return nil }
    return hanziNumeral(endingAt: mark - 1).map { $0..<mark }
  }

  /// The count in hanzi that ends the item behind a number's.
  fileprivate func hanziCount(after number: ReadNumber) -> Range<Int>? {
    let mark = number.end + hanziLength(after: number.end, atMost: 8)
    guard at(mark) == U.pause else { return nil }
    let end = mark + 1 + hanziLength(after: mark + 1, atMost: 15)
    guard isClauseEnd(end), at(end - 1) == at(number.end - 1) else { return nil }
    return hanziNumeral(endingAt: end - 1).map { $0..<end }
  }

  private static let notCounted = CharacterSetTable("第这那每各同某几数上下多半")

  /// Where the numeral begins that ends before a measure word; 一 alone is an article, and 第三个 counts nothing.
  private func hanziNumeral(endingAt end: Int) -> Int? {
    var start = end
    while start > bodyStart, isOne(start - 1, of: .numeral) { start -= 1 }
    guard start < end, end - start > 1 || at(start) != 0x4E00, start - bodyStart >= 2,
      isOne(start - 1, of: .hanzi), !Self.notCounted.contains(at(start - 1))
    else { return nil }
    return start
  }
}
