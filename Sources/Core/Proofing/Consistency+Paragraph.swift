/// What a paragraph says of times and places, for the rules that know the day and the place of the speech.
extension ParagraphPass {
  mutating func readTimes() {
    let start = summary.start
    // 要强化引领。 opens a paragraph as a heading does: a parallel on purpose.
    if summary.length >= 3, (start..<(start + 3)).allSatisfy({ isOne($0, of: .hanzi) }),
      let stop = (start..<summary.end).first(where: { isOne($0, of: .stop) }),
      at(stop) != U.stop || stop - start > 14
    {
      summary.opening = text.packed(start, 3)
    }
    for (position, number) in numbers.enumerated() where number.isYear {
      year(number, at: position)
    }
    dateStop()
    guard summary.length <= 40, summary.stopCount == 0 else { return }
    dateLine()
    summary.isPartOfYear =
      ["上半年", "第一季度", "一季度", "前三季度", "1—6月", "1-6月"].contains { text.has($0) }
      && !["下半年", "全年", "年度"].contains { text.has($0) }
    titleLevel()
    speakerLevel()
  }

  // MARK: Years

  /// A year that something is still to be done by: 确保到2020年, 力争2023年底前.
  private mutating func year(_ number: ReadNumber, at position: Int) {
    let year = number.units / 10_000
    guard (1980...2100).contains(year) else { return }
    var start = number.start
    let isTo = at(start - 1) == 0x5230
    let isBy =
      stands("年前", at: number.digitsEnd) || stands("年底前", at: number.digitsEnd)
      || stands("年年底前", at: number.digitsEnd) || stands("年末前", at: number.digitsEnd)
    if isTo { start -= 1 }
    summary.years.append(
      YearMention(
        year: year, start: start, length: number.digitsEnd + 1 - start,
        isGoal: (isTo || isBy) && text.isAim(start, number.digitsEnd + 1),
        role: yearRole(at: position)))
  }

  /// （2025年1月15日）, 2025年3月5日
  private mutating func dateLine() {
    guard let year = numbers.first, year.isYear, summary.length <= 16,
      year.start - summary.start <= 1, numbers.count >= 2,
      numbers[1].start == year.digitsEnd + 1, at(numbers[1].digitsEnd) == U.yue
    else { return }
    let month = numbers[1].units / 10_000
    guard (1...12).contains(month) else { return }
    summary.dateLine = year.units / 10_000 * 100 + month
  }

  /// 2022年12月20日。 on a line of its own: who signs does not end a sentence.
  private mutating func dateStop() {
    guard summary.length <= 12, numbers.count == 3, let year = numbers.first, year.isYear,
      year.start == summary.start, let day = numbers.last, at(day.digitsEnd) == U.ri,
      at(day.digitsEnd + 1) == U.stop, day.digitsEnd + 2 == summary.end
    else { return }
    report(
      .headingStop, summary.end - 1, summary.end, .warning, "单独成行的日期后面不用句号", fix: "")
  }

  // MARK: Levels

  private static let bodies = WordTable("群团 总工会 工会 妇联 科协 残联 工商 委 共青 团代 妇代 文联 侨联 政府")

  /// 县妇联在全市妇联系统会议上的发言: the speaker's level, and not that of the meeting.
  private mutating func speakerLevel() {
    for index in summary.start..<summary.end
    where at(index) == 0x5728 && at(index + 1) == 0x5168 && lexicon.levels.contains(at(index + 2)) {
      let body = Self.bodies.ending(at: index, in: text)
      let level = at(index - body - 1)
      if body > 0, lexicon.ranks[level] != nil { summary.speakerLevel = level }
    }
  }

  /// 在青禾区群团工作会议上
  private mutating func titleLevel() {
    guard at(summary.start) == 0x5728 || text.has("讲话") || text.has("总结") || text.has("报告") else {
      return
    }
    for index in summary.start..<summary.end
    where [0x5E02, 0x53BF, 0x533A].contains(at(index)) && index > summary.start
      && Self.bodies.starting(at: index + 1, in: text) > 0
    {
      summary.titleLevel = at(index)
      summary.titlePlace = placeOfTitle(at: index)
    }
  }

  // MARK: Periods

  private static let summings = WordTable("共 累计 完成 开展 举办 组织 实现 新增 培训 发放 帮扶")
  private static let planned = WordTable("目标 任务 计划 预计 力争 确保 争取 去年 上年 将")

  /// 全年共, 一年来: only where a sentence starts and no plan is told.
  mutating func yearly(_ index: Int) {
    guard at(index + 1) == U.nian, isClauseStart(index) else { return }
    switch at(index) {
    case 0x4E00: guard stands("来，", at: index + 2) else { return }
    case 0x5168: guard Self.summings.starting(at: index + 2, in: text) > 0 else { return }
    default: return
    }
    var end = index
    while end < count, end - index < 30, !isOne(end, of: .fullStop) {
      if Self.planned.starting(at: end, in: text) > 0 { return }
      end += 1
    }
    summary.yearly.append(.init(start: index, length: at(index) == 0x5168 ? 2 : 3))
  }
}

extension ParagraphText {
  fileprivate func has(_ word: String) -> Bool {
    let length = word.unicodeScalars.count
    guard bodyLength >= length else { return false }
    return (bodyStart...(bodyEnd - length)).contains { stands(word, at: $0) }
  }

  fileprivate static let aims = [
    "确保", "力争", "争取", "今后", "未来", "努力", "计划", "要", "将", "奋斗",
  ]

  fileprivate static let done = ["已", "了", "如期", "提前", "以来", "曾", "原", "当时", "当年", "达到了", "底的"]

  /// Whether the sentence, as far as it is near, speaks of what is to come.
  fileprivate func isAim(_ start: Int, _ end: Int) -> Bool {
    var from = start
    while from > bodyStart, start - from < 16, !isOne(from - 1, of: .fullStop) { from -= 1 }
    var to = end
    while to < bodyEnd, to - end < 24, !isOne(to, of: .fullStop) { to += 1 }
    func stand(_ words: [String]) -> Bool {
      words.contains { word in (from..<to).contains { stands(word, at: $0) } }
    }
    return stand(Self.aims) && !stand(Self.done)
  }
}
