/// How many items a sentence announces, and how many it lists.
extension ParagraphPass {
  // MARK: How many are announced

  private static let claimed = WordTable(
    "个方面 点意见 点要求 点希望 点建议 件大事 件事 件实事 条意见 条建议 个问题 项工作 项任务 个关键 个重点 方面 点 大任务 大行动 项重点 项举措 项措施 个环节 个坚持 个必须 句话 个关系"
  )

  mutating func claim(_ index: Int) {
    guard let start = text.claimStart(before: index) else { return }
    guard let number = text.smallNumber(at: start), number.end == index,
      (2...15).contains(number.value)
    else { return }
    quotedBefore(start, index, number.value)
    if named(start, index, number.value) { return }
    let length = Self.claimed.starting(at: index, in: text)
    guard length > 0 else { return }
    let end = index + length
    if at(index) == 0x70B9, length == 1, !isClauseEnd(end) { return }
    var next = end
    for word in [
      "的", "工作", "内容", "任务", "着手", "入手", "发力", "下功夫", "努力", "抓好", "做起", "来抓", "情况", "意见", "要求",
      "讲", "问题", "体会", "希望", "突破",
    ] where stands(word, at: next) {
      next += word.unicodeScalars.count
    }
    let announces =
      at(next) == U.colon || (at(next) == U.stop) || next >= summary.end
    guard announces,
      [
        "讲", "以下", "如下", "做好", "抓好", "提出", "谈", "提", "强调", "抓住", "突出", "把握", "从", "在", "主要", "聚焦",
        "围绕", "做到", "坚持", "重点",
      ].contains(where: { text.isWithin($0, 14, before: start) })
    else { return }
    summary.claims.append(
      CountClaim(
        number: number.value, start: start, length: end - start,
        announces: at(next) == U.colon || at(next) == U.stop))
  }

  // MARK: Lists in the same sentence

  private static let counting: Set<UInt32> = [U.ge, U.xiang, 0x5927, U.tiao, U.jian]

  /// 三个到位： and 三个到位，即: the name of what is counted stands between.
  private mutating func named(_ start: Int, _ index: Int, _ number: Int) -> Bool {
    // 八个字
    guard Self.counting.contains(at(index)), at(index + 1) != 0x5B57 else { return false }
    var end = index + 1
    while isOne(end, of: .hanzi), end - index <= 7 { end += 1 }
    if at(end) == U.closeQuote, at(start - 1) == U.openQuote { end += 1 }
    let isColon = at(end) == U.colon
    // 三项工程，一是民生工程
    if end > index + 1, stands("，一是", at: end) || stands("，一要", at: end) {
      summary.claims.append(
        CountClaim(number: number, start: start, length: end - start, announces: true))
      return true
    }
    guard end > index + 1, end - index <= 8,
      isColon || stands("，即", at: end) || stands("，就是", at: end)
    else { return false }
    let first = end + (isColon ? 1 : at(end + 1) == 0x5373 ? 2 : 3)
    let count = text.flatItems(from: first) ?? text.alikeItems(from: first)
    if let count {
      if count != number { wrongCount(start, end, number, count) }
    } else if isColon {
      summary.claims.append(
        CountClaim(number: number, start: start, length: end - start, announces: true))
    }
    return true
  }

  static let joints = CharacterSetTable("和与及等或")

  /// “甲”“乙”“丙”三种能力
  private mutating func quotedBefore(_ start: Int, _ index: Int, _ number: Int) {
    guard at(start - 1) == U.closeQuote, Self.counting.contains(at(index)) || at(index) == 0x79CD,
      number <= 9
    else { return }
    var count = 0
    var end = start
    while at(end - 1) == U.closeQuote {
      var quote = end - 2
      while quote >= 0, end - quote <= 24, at(quote) != U.openQuote, at(quote) != U.closeQuote {
        quote -= 1
      }
      guard quote >= 0, at(quote) == U.openQuote else { return }
      count += 1
      end = quote
      if at(end - 1) == U.pause { end -= 1 }
    }
    // A word that joins another item to them leaves the number of items open.
    guard count >= 3, count != number, !Self.joints.contains(at(end - 1)) else { return }
    wrongCount(start, index + 1, number, count)
  }

  private mutating func wrongCount(_ start: Int, _ end: Int, _ number: Int, _ count: Int) {
    report(
      .countMismatch, start, end, .warning,
      "说的是\(DocumentPass.hanziNumber(number))项，列出来的是\(DocumentPass.hanziNumber(count))项")
  }
}

extension ParagraphText {
  fileprivate func claimStart(before index: Int) -> Int? {
    var start = index
    while start > 0, isOne(start - 1, of: [.numeral, .digit]), index - start < 3 { start -= 1 }
    guard start < index, at(start - 1) != U.di, at(start - 1) != 0x8FD9, at(start - 1) != 0x90A3
    else { return nil }
    return start
  }

  func isWithin(_ word: String, _ distance: Int, before end: Int) -> Bool {
    var index = end
    while index > 0, end - index < distance, !isOne(index - 1, of: .stop) {
      index -= 1
      if stands(word, at: index) { return true }
    }
    return false
  }

  /// The number of items up to the sentence's end, where they stand side by side and nothing else does.
  fileprivate func flatItems(from start: Int) -> Int? {
    var count = 1
    var item = start
    var index = start
    while index < bodyEnd, at(index) != U.stop {
      if at(index) == U.pause {
        guard (2...12).contains(index - item) else { return nil }
        count += 1
        item = index + 1
      } else if !isOne(index, of: .hanzi) || ParagraphPass.joints.contains(at(index)) {
        return nil
      }
      index += 1
    }
    guard at(index) == U.stop, count >= 2, (2...12).contains(index - item) else { return nil }
    return count
  }

  /// 坚持甲，坚持乙，坚持丙。: the number of clauses up to the sentence's end, where all begin with the same word.
  fileprivate func alikeItems(from start: Int) -> Int? {
    let word = (at(start), at(start + 1))
    guard isOne(start, of: .hanzi), isOne(start + 1, of: .hanzi) else { return nil }
    var count = 1
    var item = start
    var index = start
    while index < bodyEnd, at(index) != U.stop {
      if at(index) == U.comma || at(index) == U.semicolon {
        guard index - item >= 4, at(index + 1) == word.0, at(index + 2) == word.1 else {
          return nil
        }
        count += 1
        item = index + 1
      } else if isOne(index, of: [.fullStop, .opening]) || at(index) == U.colon {
        return nil
      }
      index += 1
    }
    return at(index) == U.stop && count >= 2 ? count : nil
  }
}
