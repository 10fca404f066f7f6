/// The numbers that open paragraphs and the words that open the items of a series.
extension ParagraphPass {
  /// The number at the start of the paragraph, and whether its mark is the right one.
  mutating func readHead() {
    let start = summary.start
    switch at(start) {
    case U.openBracket, 0x28: bracketedHead(start)
    case 0x2460...0x2473:
      summary.head = HeadMark(
        form: .circled, number: Int(at(start) - 0x2460) + 1, start: start, length: 1)
    case U.di: chapterHead(start)
    default: plainHead(start)
    }
  }

  private mutating func bracketedHead(_ start: Int) {
    guard let number = text.smallNumber(at: start + 1) else { return }
    let close = at(number.end)
    guard close == U.closeBracket || close == 0x29, number.value > 0 else { return }
    let isHanzi = isOne(start + 1, of: .numeral)
    summary.head = HeadMark(
      form: isHanzi ? .bracketedHanzi : .bracketedDigit, number: number.value, start: start,
      length: number.end + 1 - start)
    if isHanzi, at(start) == 0x28 || close == 0x29 {
      report(
        .numberingMark, start, number.end + 1, .warning, "二级序号用全角括号",
        fix: "（\(string(start + 1, number.end))）")
      bracketEnd = number.end + 1
      markEnd = number.end + 1
    } else {
      bracketEnd = number.end + 1
    }
    if at(number.end + 1) == U.pause || at(number.end + 1) == 0x2E {
      report(
        .numberingMark, number.end + 1, number.end + 2, .warning, "带括号的序号后面不加标点", fix: "")
      markEnd = number.end + 2
    }
  }

  private mutating func plainHead(_ start: Int) {
    guard let number = text.smallNumber(at: start), number.value > 0 else { return }
    let mark = at(number.end)
    if isOne(start, of: .numeral) {
      switch mark {
      case U.pause:
        // 一、二、三产业 is no heading.
        guard
          !isOne(number.end + 1, of: .numeral)
            || text.smallNumber(at: number.end + 1).map({ at($0.end) }) != U.pause
        else { return }
      case 0x2E, 0xFF0E:
        guard isOne(number.end + 1, of: [.hanzi, .space]) else { return }
        wrongHeadMark(number.end, right: "、", "一级序号后面用顿号")
      case U.comma, 0x2C:
        guard summary.length < 40, isOne(number.end + 1, of: .hanzi) else { return }
        wrongHeadMark(number.end, right: "、", "一级序号后面用顿号")
      default: return
      }
      summary.head = HeadMark(
        form: .hanzi, number: number.value, start: start, length: number.end + 1 - start)
      return
    }
    guard isOne(start, of: [.digit, .fullDigit]) else { return }
    switch mark {
    case 0x2E, 0xFF0E:
      // 1.5亿元 and 3.1 are numbers.
      guard !isOne(number.end + 1, of: [.digit, .fullDigit]) else { return }
    case U.pause:
      guard !isOne(number.end + 1, of: [.digit, .fullDigit]) else { return }
      report(
        .numberingMark, number.end, number.end + 1, .hint, "三级序号是“1.”，后面用下脚点", fix: ".")
    case U.comma:
      guard isOne(number.end + 1, of: .hanzi), number.value < 20, summary.length > 6 else { return }
      wrongHeadMark(number.end, right: ".", "三级序号后面用下脚点")
    default: return
    }
    summary.head = HeadMark(
      form: .digit, number: number.value, start: start, length: number.end + 1 - start)
  }

  private mutating func wrongHeadMark(_ index: Int, right: String, _ message: String) {
    report(.numberingMark, index, index + 1, .warning, message, fix: right)
    markEnd = index + 1
  }

  private mutating func chapterHead(_ start: Int) {
    guard let number = text.smallNumber(at: start + 1), isOne(start + 1, of: .numeral),
      number.value > 0
    else { return }
    let form: HeadMark.Form
    switch at(number.end) {
    case 0x7AE0: form = .chapter
    case U.tiao where isOne(number.end + 1, of: .space): form = .article
    default: return
    }
    summary.head = HeadMark(
      form: form, number: number.value, start: start, length: number.end + 1 - start)
  }

  // MARK: Series within the text

  mutating func series(_ index: Int) {
    switch at(index) {
    case U.di: return ordinalSeries(index)
    case 0x9996: return wordSeries(index, "首先", .shouxian)
    case 0x5176: return otherSeries(index)
    case U.ge, U.tiao, U.xiang, U.jian, 0x70B9, 0x65B9, 0x5927, 0x79CD: return claim(index)
    default: break
    }
    guard index >= seriesEnd, let number = text.smallNumber(at: index) else { return }
    seriesEnd = number.end
    let mark = at(number.end)
    if mark == U.pause, index > summary.start { inlineNumber(index) }
    guard mark == U.shi || mark == U.yao else { return }
    let isStart = isSeriesStart(index)
    // 文章一是少，二是短: the first of a series may stand within a clause.
    guard isStart || number.value == 1 else { return }
    let isShi = mark == U.shi
    // 一是一，二是二
    if isShi, isOne(number.end + 1, of: .numeral), isClauseEnd(number.end + 2) { return }
    summary.series.append(
      SeriesMark(
        kind: isShi ? .shi : .yao, number: number.value, start: index,
        length: number.end + 1 - index, isWithin: !isStart))
    if isShi, at(number.end + 1) == U.comma || at(number.end + 1) == U.pause {
      report(
        .numberingMark, number.end + 1, number.end + 2, .hint,
        "“\(string(index, number.end + 1))”后面不加标点", fix: "")
    }
  }

  /// Behind a stop, a bracket or at the paragraph's start.
  private func isSeriesStart(_ index: Int) -> Bool {
    if index <= summary.start { return true }
    if let head = summary.head, index == head.start + head.length { return true }
    return isOne(index - 1, of: [.stop, .space, .closing]) || at(index - 1) == 0x2C
      || at(index - 1) == 0x3B || at(index - 1) == 0x3A
  }

  private mutating func ordinalSeries(_ index: Int) {
    guard isSeriesStart(index), isOne(index + 1, of: .numeral),
      let number = text.smallNumber(at: index + 1), number.value <= 20
    else { return }
    seriesEnd = number.end
    if index == summary.start, isPart(number.end) {
      summary.series.append(
        SeriesMark(kind: .part, number: number.value, start: index, length: number.end - index))
      return
    }
    let mark = at(number.end)
    guard
      mark == U.comma || mark == U.pause || mark == U.shi || mark == U.yao || mark == 0x2C
        || mark == U.colon
    else { return }
    // 第一、第二产业; 第一、二、三产业; 全省第一，
    if mark == U.pause, at(number.end + 1) == U.di || isOne(number.end + 1, of: .numeral) { return }
    if index > summary.start, at(index - 1) == U.pause { return }
    summary.series.append(
      SeriesMark(kind: .di, number: number.value, start: index, length: number.end - index))
    if mark == U.pause {
      report(
        .numberingMark, number.end, number.end + 1, .hint, "“\(string(index, number.end))”后面用逗号",
        fix: "，")
    }
  }

  private static let parts = WordTable("部分 个 件 篇 方面 点 步")

  /// 第一部分，, 第二个感受，是: a short name and then a stop.
  private func isPart(_ start: Int) -> Bool {
    let word = Self.parts.starting(at: start, in: text)
    guard word > 0 else { return false }
    var end = start + word
    while end < start + word + 5, isOne(end, of: .hanzi), at(end) != U.shi { end += 1 }
    return at(end) == U.comma || at(end) == U.colon || at(end) == U.shi
  }

  private mutating func wordSeries(_ index: Int, _ word: String, _ kind: SeriesMark.Kind) {
    guard stands(word, at: index), isSeriesStart(index), at(index + 2) == U.comma else { return }
    summary.series.append(SeriesMark(kind: kind, number: 0, start: index, length: 2))
  }

  private mutating func otherSeries(_ index: Int) {
    guard isSeriesStart(index) else { return }
    if at(index + 1) == U.ci {
      wordSeries(index, "其次", .qici)
    } else if isOne(index + 1, of: .numeral), let number = text.smallNumber(at: index + 1),
      isOne(number.end, of: .stop) || at(number.end) == U.shi
    {
      summary.series.append(
        SeriesMark(kind: .qi, number: number.value, start: index, length: number.end - index))
    }
  }
}

extension ParagraphText {
  /// Reads a number in hanzi up to 99 or in digits; nil where none stands.
  func smallNumber(at start: Int) -> (value: Int, end: Int)? {
    var index = start
    if isOne(index, of: [.digit, .fullDigit]) {
      var value = 0
      while isOne(index, of: [.digit, .fullDigit]), index - start < 3 {
        let scalar = at(index)
        value = value * 10 + Int(scalar >= 0xFF10 ? scalar - 0xFF10 : scalar - 0x30)
        index += 1
      }
      return isOne(index, of: [.digit, .fullDigit]) ? nil : (value, index)
    }
    var value = 0
    var digit: Int?
    while let part = Self.hanziDigit(at(index)) {
      if part == 10 {
        value = (digit ?? 1) * 10
        digit = nil
      } else {
        guard digit == nil else { return nil }
        digit = part
      }
      index += 1
      if index - start > 3 { return nil }
    }
    guard index > start else { return nil }
    return (value + (digit ?? 0), index)
  }

  static func hanziDigit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x4E00: 1
    case 0x4E8C, 0x4E24: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    case 0x5341: 10
    default: nil
    }
  }
}
