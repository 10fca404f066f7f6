/// Numbers of headings and items that stand within a paragraph, as where a web page lost its line ends: 。（一）…。（二）….
struct InlineNumber: Hashable, Sendable {
  var form: HeadMark.Form
  var number: Int
  var start: Int
  var length: Int
}

extension ParagraphPass {
  /// （一）, （1） behind the end of a sentence.
  mutating func inlineBracket(_ index: Int) {
    guard text.endsSentence(index), let number = text.smallNumber(at: index + 1), number.value > 0,
      at(number.end) == U.closeBracket, isOne(number.end + 1, of: [.hanzi, .opening])
    else { return }
    inlineNumbers.append(
      InlineNumber(
        form: isOne(index + 1, of: .numeral) ? .bracketedHanzi : .bracketedDigit,
        number: number.value, start: index, length: number.end + 1 - index))
  }

  /// 。2.落实责任, 。二、落实责任
  mutating func inlineNumber(_ index: Int) {
    guard text.endsSentence(index), let number = text.smallNumber(at: index), number.value > 0,
      number.value < 30, isOne(number.end + 1, of: [.hanzi, .opening])
    else { return }
    let isHanzi = isOne(index, of: .numeral)
    let mark = at(number.end)
    guard mark == U.pause || !isHanzi && (mark == 0x2E || mark == 0xFF0E),
      !isOne(number.end + 1, of: .numeral) || !isHanzi
    else { return }
    inlineNumbers.append(
      InlineNumber(
        form: isHanzi ? .hanzi : .digit, number: number.value, start: index,
        length: number.end + 1 - index))
  }

  /// Within one paragraph each form counts on by one or begins again.
  mutating func settleInlineNumbers() {
    guard !inlineNumbers.isEmpty else { return }
    var last: [HeadMark.Form: Int] = [:]
    if let head = summary.head { last[head.form] = head.number }
    for mark in inlineNumbers {
      defer { last[mark.form] = mark.number }
      for form in DocumentPass.below(mark.form) { last[form] = nil }
      guard let before = last[mark.form], mark.number != before + 1, mark.number != 1 else {
        continue
      }
      let text = DocumentPass.text(mark.form, mark.number)
      let previous = DocumentPass.text(mark.form, before)
      let end = mark.start + mark.length
      if mark.number == before {
        report(.numberingRepeat, mark.start, end, .error, "序号“\(text)”重复了")
      } else if mark.number > before {
        report(
          .numberingGap, mark.start, end, .error,
          "“\(previous)”后面是“\(text)”，缺“\(DocumentPass.text(mark.form, before + 1))”")
      } else {
        report(.numberingOrder, mark.start, end, .error, "“\(previous)”后面又是“\(text)”：序号的次序乱了")
      }
    }
  }
}

extension ParagraphText {
  fileprivate func endsSentence(_ index: Int) -> Bool {
    var before = index - 1
    while isOne(before, of: .space) { before -= 1 }
    return before > bodyStart
      && (isOne(before, of: .fullStop) || at(before) == U.semicolon || at(before) == U.colon
        || (at(before) == U.closeQuote && isOne(before - 1, of: .fullStop)))
  }
}
