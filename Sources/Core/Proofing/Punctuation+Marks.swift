/// Full-width punctuation (GB/T 15834-2011): clashes, pairs, ellipses, dashes.
extension ParagraphPass {
  mutating func mark(_ index: Int) {
    let scalar = at(index)
    switch scalar {
    case U.stop, 0xFF01, 0xFF1F, U.semicolon: summary.stopCount += 1
    case U.comma: summary.commaCount += 1
    default: break
    }
    if isOne(index, of: .stop) { clash(index) }
    if isOne(index, of: [.opening, .closing]) { pair(index) }
    switch scalar {
    case U.ellipsis: dots(index)
    case U.dash: dashes(index)
    case 0xFF0D, 0x2500, 0x2015, 0x2013: likeDash(index)
    case 0xB7: middleDots(index)
    default: break
    }
  }

  // MARK: Clashes

  /// ，。 ；。 、， 。。
  private mutating func clash(_ index: Int) {
    guard index >= markEnd else { return }
    let scalar = at(index)
    if index == summary.start, summary.length > 1 || scalar != 0 {
      report(
        .brokenLine, index, index + 1, .error, "行首不能是“\(string(index, index + 1))”：前面像是少了内容，或断错了行")
      if !isOne(index + 1, of: .stop) { return }
    }
    var end = index + 1
    while isOne(end, of: .stop) { end += 1 }
    guard end - index >= 2 else { return afterOpening(index) }
    markEnd = end
    let marks = string(index, end)
    if marks.unicodeScalars.allSatisfy({ "！？".unicodeScalars.contains($0) }) {
      if marks.unicodeScalars.count > 3 {
        report(.clashingMarks, index, end, .warning, "问号、叹号叠用不超过三个（GB/T 15834）")
      }
      return
    }
    if marks.unicodeScalars.allSatisfy({ $0 == "。" || $0 == "、" }), Set(marks).count == 1,
      end - index >= 3
    {
      report(.ellipsis, index, end, .error, "省略号是“……”，不是“\(marks)”", fix: "……")
      return
    }
    report(
      .clashingMarks, index, end, .error, "“\(marks)”：两个标点撞在一起，中间像是少了内容或多了一个",
      fix: Self.stronger(marks))
  }

  /// What is left of two equal marks; for different ones the stronger is only likely, so nothing is certain.
  private static func stronger(_ marks: String) -> String? {
    Set(marks).count == 1 ? String(marks.prefix(1)) : nil
  }

  /// “， （。
  private mutating func afterOpening(_ index: Int) {
    if isOne(index - 1, of: .opening), at(index) != 0xFF1F, at(index) != 0xFF01 {
      report(
        .clashingMarks, index - 1, index + 1, .error,
        "“\(string(index - 1, index + 1))”：前引号、前括号后面不能是点号，像是少了内容")
    }
    if at(index) == U.pause, isOne(index + 1, of: .closing) {
      report(.clashingMarks, index, index + 2, .error, "顿号后面少了内容")
    } else if at(index) == U.comma || at(index) == U.semicolon || at(index) == U.colon,
      [0xFF09, 0x300B].contains(at(index + 1))
    {
      report(.clashingMarks, index, index + 2, .error, "“\(string(index, index + 2))”：点号后面少了内容")
    }
    // 。”。 has one stop too many.
    if at(index) == U.stop, at(index + 1) == U.closeQuote, at(index + 2) == U.stop {
      report(.clashingMarks, index, index + 3, .warning, "引号里外各有一个句号，只该留一个")
    }
    if at(index) == U.pause, at(index + 1) == 0x7B49,
      ![0x7EA7, 0x5F85, 0x4E8E, 0x5019].contains(at(index + 2))
    {
      report(.clashingMarks, index, index + 1, .hint, "“等”前面不用顿号", fix: "")
    }
    if at(index) == U.pause, at(index - 1) == U.closeQuote || at(index - 1) == 0x300B,
      at(index + 1) == U.openQuote || at(index + 1) == 0x300A
    {
      report(
        .commaBetweenQuotes, index, index + 1, .hint, "标有引号或书名号的并列成分之间通常不用顿号（GB/T 15834，4.5.3.5）")
    }
    if at(index) == U.pause { namesBeside(index) }
    // 等。。 is a clash; 和， is a hole.
    if isOne(index - 2, of: .stop),
      at(index) == U.comma || at(index) == U.stop || at(index) == U.pause
        || at(index) == U.semicolon
    {
      bareJoint(index)
    }
  }

  /// A joint word right before a mark: 工会和， 、及。
  private mutating func bareJoint(_ index: Int) {
    // 美、以、巴 are names.
    if index - 2 > summary.start,
      at(index - 2) != U.pause || at(index) != U.pause,
      [0x548C, 0x4E0E, 0x53CA, 0x7684, 0x5728, 0x4EE5, 0x5C06, 0x628A, 0x4E3A, 0x5BF9].contains(
        at(index - 1))
    {
      report(.hole, index - 1, index, .error, "“\(string(index - 1, index))”前后都没有内容：像是名称丢了")
    }
  }

  // MARK: Ellipsis and dash

  private mutating func dots(_ index: Int) {
    guard index >= markEnd else { return }
    var end = index
    while at(end) == U.ellipsis { end += 1 }
    markEnd = end
    let length = end - index
    if length <= 2, text.isNumberLeftOut(index, end) {
      report(.missingNumber, index, end + 1, .error, "该写数的地方是省略号：数字还没有填")
      lostEnd = end + 1
      return
    }
    // Leaders of a table of contents are another rule's.
    guard length != 2, length != 4, length < 5 else { return }
    report(.ellipsis, index, end, .error, "省略号是六个点“……”，占两个字", fix: "……")
  }

  private mutating func dashes(_ index: Int) {
    guard index >= markEnd else { return }
    var end = index
    while at(end) == U.dash { end += 1 }
    markEnd = end
    switch end - index {
    case 1:
      // One cell joins places and times; a clause behind it wants two.
      if isOne(index - 1, of: .hanzi), isOne(end, of: .hanzi), !text.isJoin(index),
        case let isClause = Self.clauseBegins.contains(at(end)),
        isClause || text.isBetweenPhrases(index)
      {
        report(
          .dash, index, end, isClause ? .warning : .hint,
          "破折号占两个字“——”；一个字长的是连接号，只用于起止")
      } else if index == summary.start, isOne(end, of: .hanzi), summary.length > 8 {
        report(.dash, index, end, .warning, "破折号占两个字“——”", fix: "——")
      }
    case 3: report(.dash, index, end, .warning, "破折号是“——”，占两个字", fix: "——")
    default: break
    }
  }

  /// What clauses begin with, and hardly a name.
  private static let clauseBegins = CharacterSetTable("是让为把就即这那我从要不党一在都也更只还他它使既坚促打着")

  /// －－, ──, ――: other characters that look like a dash.
  private mutating func likeDash(_ index: Int) {
    guard index >= markEnd else { return }
    var end = index
    while at(end) == at(index) { end += 1 }
    markEnd = end
    guard end - index == 2,
      isOne(index - 1, of: [.hanzi, .closing, .stop]) || index == summary.start,
      isOne(end, of: [.hanzi, .opening])
    else { return }
    report(.dash, index, end, .warning, "破折号是“——”：这里用了别的字符", fix: "——")
  }

  // MARK: Pairs

  static let partners: [UInt32: UInt32] = [
    0x201D: 0x201C, 0x2019: 0x2018, 0xFF09: 0xFF08, 0x300B: 0x300A, 0x3009: 0x3008,
    0x3011: 0x3010, 0x3015: 0x3014, 0x300D: 0x300C, 0x300F: 0x300E,
  ]

  private mutating func pair(_ index: Int) {
    let scalar = at(index)
    // An apostrophe in a Latin word.
    if scalar == 0x2019 || scalar == 0x2018,
      isOne(index - 1, of: [.latin, .digit]) || isOne(index + 1, of: [.latin, .digit])
    {
      if scalar == 0x2018 || open.last?.scalar != 0x2018 { return }
    }
    if isOne(index, of: .opening) {
      if scalar == U.openBracket { inlineBracket(index) }
      open.append(PairMark(scalar: scalar, index: index))
      return
    }
    let partner = Self.partners[scalar] ?? 0
    if let last = open.last, last.scalar == partner {
      open.removeLast()
      if index == last.index + 1 || text.isBlank(last.index + 1, index) {
        emptyPair(last.index, index)
      }
      return
    }
    if let position = open.suffix(Self.depth).lastIndex(where: { $0.scalar == partner }) {
      // What was opened inside and never closed.
      summary.unmatched += open[(position + 1)...]
      open.removeSubrange(position...)
      return
    }
    // 1） and a） number an item; a mark of full and half width make a pair.
    if scalar == 0xFF09 {
      if index - summary.start <= 3, !isOne(index - 1, of: .stop) { return }
      if halfOpen > 0 {
        halfOpen -= 1
        return
      }
    }
    summary.unmatched.append(PairMark(scalar: scalar, index: index))
  }

  /// How many open marks are looked through for the partner of one that closes: nobody nests deeper.
  private static let depth = 32

  private mutating func emptyPair(_ start: Int, _ end: Int) {
    let isForm = end - start > 3 && at(start) == 0xFF08
    report(
      .emptyPair, start, end + 1, isForm ? .warning : .error,
      "“\(string(start, end + 1))”里面是空的：名称或数字像是丢了")
  }

  mutating func finishPairs() {
    // A half-width close may have ended a full-width bracket.
    open.removeAll { mark in
      guard mark.scalar == 0xFF08, halfClosed > 0 else { return false }
      halfClosed -= 1
      return true
    }
    summary.unmatched += open
    open = []
    guard !summary.unmatched.isEmpty else { return }
    summary.unmatched.sort { $0.index < $1.index }
    quoteDirections()
  }

  /// ”甲“ and ”甲” and “甲“: both halves are there, one looks the wrong way.
  private mutating func quoteDirections() {
    let quotes: Set<UInt32> = [0x201C, 0x201D]
    let wrong = summary.unmatched.filter { quotes.contains($0.scalar) }
    guard wrong.count == 2, let first = wrong.first, let second = wrong.last,
      second.index - first.index > 1,
      first.scalar != second.scalar || text.isOneSentence(first.index, second.index)
    else { return }
    for mark in [first, second] {
      let isRight = mark.index == first.index ? mark.scalar == 0x201C : mark.scalar == 0x201D
      if isRight { continue }
      let fix = mark.scalar == 0x201C ? "”" : "“"
      report(.quoteDirection, mark.index, mark.index + 1, .error, "引号反了，应为“\(fix)”", fix: fix)
      findings.removeAll {
        $0.rule == .clashingMarks && $0.start <= mark.index && mark.index < $0.end
      }
    }
    summary.unmatched.removeAll { quotes.contains($0.scalar) }
  }
}

extension ParagraphText {
  fileprivate static let beforeNumber = WordTable("超过 达到 共有 近 共 约 有 的 了 达 为 计 逾 过")

  fileprivate static let countedNext = CharacterSetTable("名位个家万亿项件场%％")

  /// 超过……人, 的……位劳模: marks stand where the number was to be filled in.
  fileprivate func isNumberLeftOut(_ start: Int, _ end: Int) -> Bool {
    guard Self.beforeNumber.ending(at: start, in: self) > 0 else { return false }
    if at(end) == U.ren { return isClauseEnd(end + 1) || at(end + 1) == U.ci }
    return Self.countedNext.contains(at(end))
      && !["个人", "家庭", "家里", "家人", "位于", "名为", "项目", "场面", "场景", "万一", "万物", "名义"].contains {
        stands($0, at: end)
      }
  }

  /// 北京—上海, 幼儿园—小学: short words on both sides.
  fileprivate func isJoin(_ index: Int) -> Bool {
    hanziLength(before: index) <= 7 && hanziLength(after: index + 1) <= 7
  }

  /// 落实中国—东盟…, 美国哈佛—史密森… are names; with more words before the mark it is hardly one.
  fileprivate func isBetweenPhrases(_ index: Int) -> Bool {
    (index - 6..<index).allSatisfy { isOne($0, of: .hanzi) }
  }

  fileprivate func isBlank(_ start: Int, _ end: Int) -> Bool {
    // “.” is what a filter leaves of a name.
    (start..<end).allSatisfy {
      isOne($0, of: [.space, .stop]) || at($0) == 0x2E || at($0) == 0xB7 || at($0) == 0xFF0E
    }
  }
}
