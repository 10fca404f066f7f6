/// Half-width marks in Chinese text, and spaces in it.
extension ParagraphPass {
  private static let fullWidth: [UInt32: String] = [
    0x2C: "，", 0x3B: "；", 0x3A: "：", 0x3F: "？", 0x21: "！", 0x28: "（", 0x29: "）", 0x2E: "。",
  ]

  mutating func halfMark(_ index: Int) {
    guard index >= markEnd else { return }
    switch at(index) {
    case 0x2C, 0x3B, 0x3F, 0x21: halfStop(index)
    case 0x3A: halfColon(index)
    case 0x28, 0x29: halfBracket(index)
    case 0x2E: period(index)
    case 0x22: straightQuote(index)
    case 0x2D: hyphen(index)
    case 0x27: straightSingle(index)
    case 0x3C: if !angleTitle(index) { tag(index) }
    case 0x5B: link(index)
    case 0x7E: break
    default: break
    }
  }

  private mutating func halfwidth(_ start: Int, _ end: Int, fix: String?) {
    let right = fix.map { "，应为“\($0)”" } ?? ""
    report(
      .halfwidthMark, start, end, .error, "中文里用了半角标点“\(string(start, end))”\(right)", fix: fix)
  }

  private mutating func halfStop(_ index: Int) {
    // 8?6日: a character that did not come through.
    if at(index) == 0x3F, isOne(index - 1, of: .digit), isOne(index + 1, of: .digit),
      isOne(index + 2, of: [.digit, .hanzi])
    {
      report(.garbled, index, index + 1, .warning, "数字中间的“?”像是编码转换时丢了的字")
      return
    }
    // 基??: two bytes that did not come through.
    if at(index) == 0x3F, at(index + 1) == 0x3F, isOne(index - 1, of: .hanzi) {
      markEnd = index + 2
      report(.garbled, index, index + 2, .warning, "“??”像是编码转换时丢了的字")
      return
    }
    let isBefore = text.isChinese(index - 1)
    let isAfter = text.isChinese(index + 1) || (at(index + 1) == 0x20 && text.isChinese(index + 2))
    // 500人,600户 and 100%,同比; 1,547 and A, B are others.
    let isSmall = isOne(index - 1, of: [.digit, .latin]) || at(index - 1) == 0x25
    let isEnd = index + 1 >= summary.end
    guard
      (isBefore
        && (isAfter || isEnd || isOne(index + 1, of: [.digit, .latin]) || at(index + 1) == 0x22
          || at(index + 1) == 0x20 || at(index + 1) == at(index)))
        || (isSmall && isAfter)
    else { return }
    halfwidth(index, index + 1, fix: Self.fullWidth[at(index)])
  }

  private mutating func halfColon(_ index: Int) {
    guard text.isChinese(index - 1) || text.isChinese(index + 1) else { return }
    guard !isOne(index - 1, of: .latin),
      !(isOne(index - 1, of: .digit) && isOne(index + 1, of: .digit)),
      at(index + 1) != 0x2F
    else { return }
    halfwidth(index, index + 1, fix: "：")
  }

  private mutating func halfBracket(_ index: Int) {
    if at(index) == 0x28 {
      var close = index + 1
      var hasChinese = isOne(index - 1, of: .hanzi)
      var isForeign = true
      while close < count, close - index < 80, at(close) != 0x29, at(close) != 0xFF09,
        at(close) != 0x28
      {
        if text.isChinese(close) { (hasChinese, isForeign) = (true, false) }
        close += 1
      }
      let end = at(close)
      if end == 0xFF09 { halfOpen += 1 }
      if end == 0x29, close == index + 1 || isOne(index + 1, of: .space) && close == index + 2 {
        report(.emptyPair, index, close + 1, .error, "括号里面是空的：内容像是丢了")
        bracketEnd = close + 1
        markEnd = close + 1
        return
      }
      guard hasChinese, !isForeign || isOne(index - 1, of: .hanzi) || index == summary.start else {
        bracketEnd = end == 0x29 ? close + 1 : index
        return
      }
      halfwidth(index, index + 1, fix: "（")
      if end == 0x29 { bracketClose = close }
      return
    }
    if index == bracketClose {
      halfwidth(index, index + 1, fix: "）")
    } else if index >= bracketEnd,
      text.isChinese(index - 1) || open.contains(where: { $0.scalar == 0xFF08 })
    {
      // 1) numbers an item.
      if open.contains(where: { $0.scalar == 0xFF08 }) {
        halfClosed += 1
      } else if index - summary.start <= 2 {
        return
      }
      halfwidth(index, index + 1, fix: "）")
    }
  }

  private mutating func period(_ index: Int) {
    var end = index
    while at(end) == 0x2E { end += 1 }
    if end - index >= 2 {
      markEnd = end
      guard end - index < 9,
        text.isChinese(index - 1) || text.isChinese(end) || at(index - 1) == 0x22
          || index == summary.start && end == summary.end
      else {
        return
      }
      if end - index == 2 {
        report(.clashingMarks, index, end, .error, "“..”：句号或省略号没有写对")
      } else {
        report(.ellipsis, index, end, .error, "省略号是“……”", fix: "……")
      }
      return
    }
    // 。. and .。
    if isOne(index - 1, of: .stop) || at(end) == U.stop && isOne(index - 1, of: .hanzi),
      isOne(index - 2, of: [.hanzi, .closing]) || isOne(index - 1, of: .hanzi),
      isOne(end, of: [.hanzi, .stop]) || end >= summary.end
    {
      markEnd = max(end, at(end) == U.stop ? end + 1 : end)
      report(.clashingMarks, index, end, .error, "句号旁边多了一个点", fix: "")
      return
    }
    guard isOne(index - 1, of: .hanzi) || at(index - 1) == U.closeQuote || at(index - 1) == 0xFF09
    else { return }
    if takeLostWhole(index) { return }
    // 一.加强 is the numbering's business.
    if let head = summary.head, index < head.start + head.length + 1 { return }
    if end >= summary.end {
      halfwidth(index, end, fix: "。")
    } else if isOne(end, of: .hanzi) {
      // A foreign name or a sentence's end: not certain which.
      let isName = text.hanziLength(before: index) <= 4 && text.hanziLength(after: end) <= 5
      report(
        .halfwidthMark, index, end, isName ? .warning : .error,
        "中文里用了半角的“.”：句末用“。”，外国人名中间用“·”")
    } else if isOne(end, of: [.digit, .opening]) || at(end) == 0x20 {
      if isOne(end, of: .digit), isOne(index - 1, of: .hanzi), !isOne(index - 1, of: .numeral) {
        report(.halfwidthMark, index, end, .error, "中文里用了半角的“.”", fix: "。")
      } else if at(end) == 0x20, isOne(end + 1, of: .hanzi) {
        report(.halfwidthMark, index, end, .error, "中文里用了半角的“.”", fix: "。")
      }
    }
  }

  private mutating func straightQuote(_ index: Int) {
    straightQuotes.append(index)
  }

  /// Straight quotation marks come in pairs or not at all.
  mutating func settleStraightQuotes() {
    func isWrong(_ index: Int) -> Bool { text.isChinese(index - 1) || text.isChinese(index + 1) }
    let isEven = straightQuotes.count.isMultiple(of: 2) && straightQuotes.allSatisfy(isWrong)
    for (position, index) in straightQuotes.enumerated() where isWrong(index) {
      let fix = isEven ? (position.isMultiple(of: 2) ? "“" : "”") : nil
      report(.halfwidthMark, index, index + 1, .error, "中文里用了直引号，应为“”或‘’", fix: fix)
    }
    if isEven {
      for position in stride(from: 0, to: straightQuotes.count, by: 2)
      where straightQuotes[position + 1] == straightQuotes[position] + 1 {
        emptyStraight(straightQuotes[position])
      }
    }
  }

  private mutating func emptyStraight(_ index: Int) {
    report(.emptyPair, index, index + 2, .error, "引号里面是空的：名称像是丢了")
  }

  private mutating func hyphen(_ index: Int) {
    var end = index
    while at(end) == 0x2D { end += 1 }
    markEnd = end
    if end - index == 2 || end - index == 3,
      text.isChinese(index - 1) || index == summary.start,
      text.isChinese(end) || at(end) == 0x22
    {
      report(.dash, index, end, .error, "破折号是“——”，不是两个连字符", fix: "——")
      return
    }
    if end - index >= 5, index > summary.start || end < summary.end {
      report(.webResidue, index, end, .warning, "一长串连字符，像是网页的分隔线", fix: "")
      return
    }
    if end - index == 1, takePageNumber(index) { return }
    guard end - index == 1,
      isOne(index - 1, of: .digit) || at(index - 1) == 0x25 || at(index - 1) == U.nian,
      isOne(end, of: .digit)
    else { return }
    rangeHyphen(index)
  }

  // MARK: Spaces

  mutating func blank(_ index: Int) {
    guard index > summary.start, index < summary.end, index >= blankEnd else { return }
    var end = index
    while isOne(end, of: .space) { end += 1 }
    blankEnd = end
    guard end - index <= 2, at(index) != 0x3000, at(index) != 0x09 else { return }
    let before = isOne(index - 1, of: [.hanzi, .stop, .opening, .closing])
    let after = isOne(end, of: [.hanzi, .stop, .opening, .closing])
    guard before, after else { return }
    spaces.append(.init(start: index, length: end - index))
  }

  /// A space between hanzi is a slip in running text, a way of setting in names, titles and tables.
  mutating func settleSpaces() {
    guard !spaces.isEmpty, summary.stopCount > 0, summary.length >= 20, spaces.count <= 6 else {
      return
    }
    for space in spaces {
      let end = space.start + space.length
      if let head = summary.head, space.start <= head.start + head.length { continue }
      // 第一条 总则; 张 三
      if findings.contains(where: { $0.start <= space.start && space.start <= $0.end }) { continue }
      if text.isWithinSlogan(space.start) { continue }
      let isSetName =
        isOne(space.start - 2, of: [.stop, .space]) || space.start - 1 == summary.start
      let isMark = isOne(end, of: .stop) || isOne(space.start - 1, of: .stop)
      report(
        .strayspace, space.start, end, isSetName || !isMark && space.length > 1 ? .hint : .warning,
        "汉字之间多了空格",
        fix: isSetName ? nil : "")
    }
  }
}

extension ParagraphText {
  /// Hanzi, full-width marks and digits: what Chinese text is made of.
  fileprivate func isChinese(_ index: Int) -> Bool {
    isOne(index, of: [.hanzi, .stop, .opening, .closing])
  }

  /// “助残有我 共享芬芳”: a slogan in quotation marks parts its halves so.
  fileprivate func isWithinSlogan(_ index: Int) -> Bool {
    var start = index
    while index - start < 16, isOne(start - 1, of: [.hanzi, .space]) { start -= 1 }
    var end = index
    while end - index < 16, isOne(end, of: [.hanzi, .space]) { end += 1 }
    return isOne(start - 1, of: .opening) && isOne(end, of: .closing) && index - start >= 3
      && end - index >= 4
  }
}
