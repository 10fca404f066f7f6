/// Marks of other scripts and fonts that look like Chinese ones: ､ ｡ ﹑ 〝〞 ` and straight single quotes.
extension ParagraphPass {
  /// What each of them stands for.
  static let lookalikes: [UInt32: String] = [
    0xFF64: "、", 0xFE51: "、", 0xFF61: "。", 0xFE52: "。", 0xFE50: "，", 0xFE55: "：", 0xFE54: "；",
    0x301D: "“",
    0x301E: "”", 0x301F: "”", 0xFF62: "「", 0xFF63: "」", 0xFF02: "“”", 0xFF0E: "。", 0x2236: "：",
    0x60: "“", 0xFF07: "‘’",
  ]

  mutating func lookalike(_ index: Int) {
    guard index >= markEnd, let right = Self.lookalikes[at(index)],
      isOne(index - 1, of: [.hanzi, .stop, .opening, .closing, .digit]) || index == summary.start,
      isOne(index + 1, of: [.hanzi, .opening]) || isOne(index + 1, of: [.stop, .closing])
        || index + 1 == summary.end || at(index + 1) == at(index)
    else { return }
    // 卡尔．马克思 and 3∶2 are written so.
    if at(index) == 0xFF0E || at(index) == 0x2236 {
      guard isOne(index - 1, of: .hanzi), isOne(index + 1, of: .hanzi),
        text.hanziLength(before: index) > 5 && text.hanziLength(after: index + 1) > 5
      else { return }
    }
    // “甲〞: one pair, half of it in another font.
    if right == "”", open.last?.scalar == U.openQuote { open.removeLast() }
    report(
      .halfwidthMark, index, index + 1, at(index) == 0xFF0E ? .warning : .error,
      "“\(string(index, index + 1))”不是中文的标点，应为“\(right)”",
      fix: right.unicodeScalars.count == 1 && at(index) != 0x60 && at(index) != 0x301D
        && at(index) != 0x301E ? right : nil)
  }

  /// '甲' in Chinese text; an apostrophe in a Latin word and a minute of arc are others.
  mutating func straightSingle(_ index: Int) {
    guard index >= markEnd,
      isOne(index - 1, of: [.hanzi, .stop, .opening]) || index == summary.start,
      isOne(index + 1, of: .hanzi)
    else { return }
    var close = index + 1
    while close < count, close - index < 40, at(close) != 0x27, !isOne(close, of: .fullStop) {
      close += 1
    }
    guard at(close) == 0x27, !isOne(close - 1, of: .latin), !isOne(close + 1, of: .latin) else {
      return
    }
    markEnd = close + 1
    report(.halfwidthMark, index, close + 1, .error, "中文里用了直引号，应为“”或‘’")
  }

  /// <决定>: a title in half-width brackets.
  mutating func angleTitle(_ index: Int) -> Bool {
    guard isOne(index + 1, of: .hanzi), !isOne(index - 1, of: [.latin, .digit]) else {
      return false
    }
    var close = index + 1
    while close < count, close - index < 40,
      isOne(close, of: [.hanzi, .digit, .stop])
        || [0xFF08, 0xFF09, 0x2014, 0x3008, 0x3009].contains(at(close))
    { close += 1 }
    guard at(close) == 0x3E, close - index >= 3, !isOne(close - 1, of: .stop) else { return false }
    markEnd = close + 1
    report(
      .halfwidthMark, index, close + 1, .error, "书名号是“《》”",
      fix: "《\(string(index + 1, close))》")
    return true
  }

  /// 基??, 汇@报, 办法|要求: marks that no Chinese sentence has.
  mutating func strayMark(_ index: Int) {
    guard isOne(index - 1, of: .hanzi), isOne(index + 1, of: .hanzi),
      summary.hanziCount > 6 || index > 6,
      index - summary.start > 4 || summary.end - index > 12
    else { return }
    report(.garbled, index, index + 1, .warning, "“\(string(index, index + 1))”夹在汉字中间，像是复制时带进来的")
  }

  /// ··· for an ellipsis, and a dot that stands before a stop.
  mutating func middleDots(_ index: Int) {
    guard index >= markEnd else { return }
    var end = index
    while at(end) == 0xB7 { end += 1 }
    markEnd = end
    if end - index == 1, isOne(end, of: .stop) || at(end) == 0x2C, isOne(index - 1, of: .hanzi) {
      report(.clashingMarks, index, end + 1, .error, "点号前面多了一个点")
    }
    if end - index == 3 || end - index == 6 {
      report(.ellipsis, index, end, .error, "省略号是“……”", fix: "……")
    }
  }
}

extension ParagraphText {
  /// “甲。乙“丙: two that each lost their half, and no pair.
  func isOneSentence(_ start: Int, _ end: Int) -> Bool {
    !(start..<end).contains { isOne($0, of: .fullStop) }
  }
}
