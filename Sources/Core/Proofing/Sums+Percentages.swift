/// Percentages that are parts of a hundred.
extension ParagraphPass {
  /// 分别占20%、30%、60% and a structure a:b:c.
  mutating func percentLists() {
    var index = 0
    while index < numbers.count {
      guard numbers[index].isShare else {
        index += 1
        continue
      }
      var end = index
      var sum = numbers[index].units
      while end + 1 < numbers.count, numbers[end + 1].isShare,
        text.between(numbers[end], numbers[end + 1]).length == 1,
        [U.pause, U.comma, 0x548C].contains(at(numbers[end].end))
      {
        end += 1
        sum += numbers[end].units
      }
      if end >= index + 2, text.isWithin("占", 10, before: numbers[index].start), sum > 1_002_000,
        !text.isWithin("提高", 12, before: numbers[index].start),
        !text.isWithin("增长", 12, before: numbers[index].start),
        ends("分别占", before: numbers[index].start) || ends("分别占比", before: numbers[index].start)
          || ends("分别占总数的", before: numbers[index].start)
      {
        report(
          .percentSum, numbers[index].start, numbers[end].end, .warning,
          "各部分相加是\(text.plain(sum))%，超过了100%")
      }
      index = end + 1
    }
    exclusiveShares()
    structures()
  }

  private static let exclusive = [["男", "女"], ["满意", "不满意"], ["城镇", "农村"], ["岁以下", "岁以上"]]

  /// 男职工占60%，女职工占45%: shares of which nobody has two.
  private mutating func exclusiveShares() {
    var index = 0
    while index < numbers.count {
      guard text.isShare(numbers[index]) else {
        index += 1
        continue
      }
      var end = index
      var sum = numbers[index].units
      while let next = nextShare(behind: end),
        case let gap = text.between(numbers[end], numbers[next]), gap.length <= 14,
        !text.hasOne(of: ["。", "其中"], in: gap)
      {
        end = next
        sum += numbers[end].units
      }
      if end > index, sum > 1_003_000, isWhole(index...end) {
        report(
          .percentSum, numbers[index].start, numbers[end].end, .warning,
          "各部分相加是\(text.plain(sum))%，超过了100%")
      }
      index = end + 1
    }
  }

  /// The next share, past the years of age that it is of: 36至50岁占33%.
  private func nextShare(behind index: Int) -> Int? {
    var next = index + 1
    while next < numbers.count, next <= index + 2, numbers[next].end - numbers[next].start <= 3,
      stands("岁", at: numbers[next].digitsEnd) || stands("至", at: numbers[next].digitsEnd)
        || at(numbers[next].digitsEnd) == U.dash
    {
      next += 1
    }
    return next < numbers.count && text.isShare(numbers[next]) ? next : nil
  }

  /// Whether a list of shares ends with the rest, or is of sorts of which everybody is one.
  private func isWhole(_ list: ClosedRange<Int>) -> Bool {
    let (first, last) = (list.lowerBound, list.upperBound)
    if last >= first + 2,
      text.hasOne(
        of: ["其他", "其余", "说不清", "不清楚", "无所谓", "弃权", "一般"],
        in: text.between(numbers[last - 1], numbers[last]))
    {
      return true
    }
    let stretch = ParagraphText.Gap(
      start: max(0, numbers[first].start - 12), end: numbers[last].end)
    return Self.exclusive.contains { $0.allSatisfy { text.has($0, in: stretch) } }
  }

  /// 三次产业结构为0.9:27.6:71.5
  private mutating func structures() {
    guard numbers.count >= 3 else { return }
    for index in 0..<(numbers.count - 2) {
      let (a, b, c) = (numbers[index], numbers[index + 1], numbers[index + 2])
      guard b.start == a.digitsEnd + 1, c.start == b.digitsEnd + 1, text.isRatioMark(a.digitsEnd),
        text.isRatioMark(b.digitsEnd),
        text.isWithin("产业", 16, before: a.start) || text.isWithin("结构", 16, before: a.start)
          || text.isWithin("比例", 16, before: a.start),
        index + 3 >= numbers.count || numbers[index + 3].start != c.digitsEnd + 1
      else { continue }
      let sum = a.units + b.units + c.units
      // Ratios of small whole numbers, 1:2:3, are no shares of a hundred.
      guard sum > 500_000, abs(sum - 1_000_000) > 2_000 else { continue }
      report(.percentSum, a.start, c.digitsEnd, .warning, "三项相加是\(text.plain(sum))，应为100")
    }
  }
}

extension ParagraphText {
  /// 占60%, 占比60%
  fileprivate func isShare(_ number: ReadNumber) -> Bool {
    number.isShare
      && ["占", "占比", "占比为", "占总数的", "占比达"].contains { ends($0, before: number.start) }
  }

  fileprivate func isRatioMark(_ index: Int) -> Bool {
    at(index) == 0x3A || at(index) == U.colon || at(index) == 0x2236
  }
}
