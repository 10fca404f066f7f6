/// What the figures of one paragraph say about each other.
extension ParagraphPass {
  mutating func sums() {
    for index in numbers.indices {
      parts(from: index)
      rise(at: index)
      rate(at: index)
      ratio(at: index)
      times(at: index)
      fallingMultiple(at: index)
    }
    percentLists()
  }

  /// What stands between two numbers.
  private struct Gap {
    var start: Int
    var end: Int

    var length: Int { end - start }
  }

  private func between(_ first: ReadNumber, _ second: ReadNumber) -> Gap {
    Gap(start: first.end, end: second.start)
  }

  private func has(_ word: String, in gap: Gap) -> Bool {
    let length = word.unicodeScalars.count
    guard gap.length >= length else { return false }
    return (gap.start...(gap.end - length)).contains { stands(word, at: $0) }
  }

  private func hasOne(of words: [String], in gap: Gap) -> Bool {
    words.contains { has($0, in: gap) }
  }

  private func isAll(_ word: String, _ gap: Gap) -> Bool {
    gap.length == word.unicodeScalars.count && stands(word, at: gap.start)
  }

  private func plain(_ units: Int) -> String { Amount(units: Int64(units)).plainText }

  // MARK: Parts and whole

  /// 共受理50件，其中甲30件、乙25件: the parts of one unit may not exceed the whole.
  private mutating func parts(from index: Int) {
    let whole = numbers[index]
    guard let total = whole.value, whole.unit != 0, !whole.isPercent, !whole.isYear, !hasRest(whole)
    else { return }
    guard index + 1 < numbers.count else { return }
    let gap = between(whole, numbers[index + 1])
    guard gap.length <= 24, isSameUnit(numbers[index + 1], whole),
      let marker = ["其中", "包括", "分别为", "分别是"].first(where: { has($0, in: gap) }),
      !hasOne(of: ["。", "增长", "同比"], in: gap)
    else { return }
    var sum = 0
    var last = index
    var count = 0
    for position in (index + 1)..<numbers.count {
      let part = numbers[position]
      if position > index + 1 {
        let text = between(numbers[last], part)
        guard text.length <= 20, !hasOne(of: Self.breaks, in: text) else { break }
      }
      guard isSameUnit(part, whole), !hasRest(part), let value = part.value else { break }
      // A part that is more than the whole begins something else.
      if position > index + 1, value > total { break }
      let added = sum.addingReportingOverflow(value)
      guard !added.overflow else { return }
      sum = added.partialValue
      last = position
      count += 1
    }
    let list = Gap(start: whole.end, end: numbers[last].end)
    if count == 1, last == index + 1, marker == "其中", sum > total, isDirect(gap) {
      report(
        .partsTotal, whole.start, numbers[last].end, .warning,
        "其中的\(plain(sum))比总数\(plain(total))还多")
    }
    guard count >= 2, last > index + 1 else { return }
    let isWhole =
      hasOne(of: ["其余", "其他"], in: list)
      || (count == 2 && has("男", in: list) && has("女", in: list))
      || isCounted(count, before: whole.start)
    if isOverlapping(list), !isWhole { return }
    if sum > total || (isWhole && sum != total && marker == "其中") {
      report(
        .partsTotal, whole.start, numbers[last].end, .warning,
        "各项相加是\(plain(sum))，总数却是\(plain(total))")
    }
  }

  /// 人 and 名 count the same.
  private func isSameUnit(_ a: ReadNumber, _ b: ReadNumber) -> Bool {
    let people = [UInt64(U.ren), UInt64(U.ming)]
    return a.unit == b.unit || (people.contains(a.unit) && people.contains(b.unit))
  }

  /// Whether 其中 opens what follows the whole at once.
  private func isDirect(_ gap: Gap) -> Bool {
    stands("，其中", at: gap.start) || stands("（其中", at: gap.start) || stands("其中", at: gap.start)
  }

  /// 三项经费合计95万元: as many parts as are told make the whole.
  private func isCounted(_ count: Int, before end: Int) -> Bool {
    guard count >= 2, count <= 9, ends("合计", before: end) || ends("共计", before: end) else {
      return false
    }
    let numeral = ["二", "三", "四", "五", "六", "七", "八", "九"][count - 2]
    return ["项", "类", "笔", "部分"].contains { isWithin(numeral + $0, 16, before: end) }
  }

  /// Party members may be women: such parts overlap.
  private func isOverlapping(_ gap: Gap) -> Bool {
    let isAboutWomen = has("女", in: gap) && !has("男", in: gap)
    return isAboutWomen
      || hasOne(
        of: [
          "党员", "岁", "学历", "研究生", "本科", "硕士", "以上", "少数民族", "高级", "中级", "骨干", "达标", "优秀", "特有",
          "具有", "持证", "新增",
        ],
        in: gap)
  }

  private static let breaks = [
    "。", "；", "其中", "增长", "同比", "累计", "共", "合计", "比", "占", "每", "达", "涉及", "带动", "发放", "资金", "覆盖",
    "惠及",
  ]

  private func hasRest(_ number: ReadNumber) -> Bool {
    let end = number.end - number.unitLength
    return at(end - 1) == U.yu || at(end - 1) == U.duo || at(number.end) == U.duo
  }

  // MARK: Percentages

  /// 分别占20%、30%、60% and a structure a:b:c.
  private mutating func percentLists() {
    var index = 0
    while index < numbers.count {
      guard numbers[index].isPercent else {
        index += 1
        continue
      }
      var end = index
      var sum = numbers[index].units
      while end + 1 < numbers.count, numbers[end + 1].isPercent,
        between(numbers[end], numbers[end + 1]).length == 1,
        [U.pause, U.comma, 0x548C].contains(at(numbers[end].end))
      {
        end += 1
        sum += numbers[end].units
      }
      if end >= index + 2, isWithin("占", 10, before: numbers[index].start), sum > 1_002_000,
        !isWithin("提高", 12, before: numbers[index].start),
        !isWithin("增长", 12, before: numbers[index].start),
        ends("分别占", before: numbers[index].start) || ends("分别占比", before: numbers[index].start)
          || ends("分别占总数的", before: numbers[index].start)
      {
        report(
          .percentSum, numbers[index].start, numbers[end].end, .warning,
          "各部分相加是\(plain(sum))%，超过了100%")
      }
      index = end + 1
    }
    structures()
  }

  /// 三次产业结构为0.9:27.6:71.5
  private mutating func structures() {
    guard numbers.count >= 3 else { return }
    for index in 0..<(numbers.count - 2) {
      let (a, b, c) = (numbers[index], numbers[index + 1], numbers[index + 2])
      guard b.start == a.digitsEnd + 1, c.start == b.digitsEnd + 1, isRatioMark(a.digitsEnd),
        isRatioMark(b.digitsEnd),
        isWithin("产业", 16, before: a.start) || isWithin("结构", 16, before: a.start)
          || isWithin("比例", 16, before: a.start),
        index + 3 >= numbers.count || numbers[index + 3].start != c.digitsEnd + 1
      else { continue }
      let sum = a.units + b.units + c.units
      // Ratios of small whole numbers, 1:2:3, are no shares of a hundred.
      guard sum > 500_000, abs(sum - 1_000_000) > 2_000 else { continue }
      report(.percentSum, a.start, c.digitsEnd, .warning, "三项相加是\(plain(sum))，应为100")
    }
  }

  private func isRatioMark(_ index: Int) -> Bool {
    at(index) == 0x3A || at(index) == U.colon || at(index) == 0x2236
  }

  // MARK: Growth

  /// 由50场增加到60场，增长30%
  private mutating func rise(at index: Int) {
    guard index + 1 < numbers.count else { return }
    let (from, to) = (numbers[index], numbers[index + 1])
    let link = between(from, to)
    guard link.length >= 2, link.length <= 12,
      let word = [
        "增加到", "增长到", "提高到", "提升到", "上升到", "增至", "升至", "扩大到", "下降到", "减少到", "降低到", "降至", "减至",
      ].first(where: { stands($0, at: link.start) }),
      link.length <= word.unicodeScalars.count + 8,
      isWithin("由", 16, before: from.start) || isWithin("从", 16, before: from.start),
      from.unit == to.unit || from.unit == 0, let a = from.value, let b = to.value, !from.isYear,
      !to.isYear, a > 0
    else { return }
    let isFall = word.hasPrefix("下降") || word.hasPrefix("减") || word.hasPrefix("降")
    if a != b, (b < a) != isFall {
      report(.growth, from.start, to.end, .error, "从\(plain(a))到\(plain(b))，不是“\(word)”")
      return
    }
    guard index + 2 < numbers.count else { return }
    let rate = numbers[index + 2]
    let verb = between(to, rate)
    guard verb.length <= 8, at(verb.start) == U.comma || at(verb.start) == U.pause else { return }
    let isGrowth = ["增长", "增加", "提高", "提升", "上升", "下降", "减少", "降低", "增幅", "降幅"].contains {
      has($0, in: verb)
    }
    guard isGrowth, !hasOne(of: ["同比", "年均"], in: verb) else { return }
    if to.isPercent, from.isPercent {
      if rate.isPercent, abs(b - a) == rate.units {
        report(.percentagePoint, to.end, rate.end, .warning, "两个百分数的差是百分点，不是%")
      } else if at(rate.digitsEnd) == U.ge, stands("个百分点", at: rate.digitsEnd),
        abs(b - a) != rate.units
      {
        report(
          .growth, from.start, rate.end, .warning,
          "相差\(plain(abs(b - a)))个百分点，不是\(plain(rate.units))个")
      }
    } else if rate.isPercent, !rate.isYear {
      check(rate: rate, from: a, to: b, start: from.start)
    } else if rate.unit == to.unit, rate.unit != 0, let difference = rate.value,
      difference != abs(b - a)
    {
      report(
        .growth, from.start, rate.end, .warning, "相差\(plain(abs(b - a)))，不是\(plain(difference))")
    }
  }

  private mutating func check(rate: ReadNumber, from a: Int, to b: Int, start: Int) {
    let difference = abs(b - a)
    let scaled = difference.multipliedReportingOverflow(by: 1_000_000)
    guard !scaled.overflow, a > 0 else { return }
    let right = scaled.partialValue / a
    // What rounding to the printed decimals may do.
    let slack = [10_000, 1_000, 100, 10, 2][min(4, rate.decimals)]
    if abs(right - rate.units) > slack {
      report(
        .growth, start, rate.end, .warning,
        "按前后两个数算是\(plain(right / 1_000 * 1_000))%，不是\(plain(rate.units))%")
    }
  }

  // MARK: Shares

  /// 共有干部200名，其中女干部50名，占30%
  private mutating func ratio(at index: Int) {
    guard index + 2 < numbers.count else { return }
    let (whole, part, rate) = (numbers[index], numbers[index + 1], numbers[index + 2])
    guard rate.isPercent, whole.unit == part.unit, whole.unit != 0, !whole.isPercent,
      !hasRest(whole), !hasRest(part),
      ["，占", "，占比", "，占总数的", "，占比为", "，占比达", "，占总人数的", "（占", "，约占", "，占全部的"].contains(where: {
        isAll($0, between(part, rate))
      }),
      case let gap = between(whole, part), gap.length <= 20, has("其中", in: gap), !has("。", in: gap),
      let a = whole.value, let b = part.value, a > 0, b <= a
    else { return }
    let scaled = b.multipliedReportingOverflow(by: 1_000_000)
    guard !scaled.overflow else { return }
    let right = scaled.partialValue / a
    let slack = [10_000, 1_000, 100, 10, 2][min(4, rate.decimals)]
    if abs(right - rate.units) > slack {
      report(
        .share, whole.start, rate.end, .warning,
        "\(plain(b))占\(plain(a))的\(plain(right / 1_000 * 1_000))%，不是\(plain(rate.units))%")
    }
  }

  // MARK: Products

  /// 为121名学生每人发放2000元，共计24.2万元
  private mutating func times(at index: Int) {
    guard index + 2 < numbers.count else { return }
    let (heads, each, total) = (numbers[index], numbers[index + 1], numbers[index + 2])
    let first = between(heads, each)
    let second = between(each, total)
    guard isSameUnit(each, total), each.unit != 0, !each.isPercent, first.length <= 24,
      second.length <= 24, isEach(heads, first), !hasOne(of: ["。", "至", "近"], in: first),
      hasOne(of: ["共", "合计", "总"], in: second),
      !hasOne(of: ["。", "至", "～", "每", "约", "近"], in: second),
      !hasRest(heads), !hasRest(each), !hasRest(total), heads.scale == 0, heads.decimals == 0,
      let unit = each.value, let sum = total.value
    else { return }
    let product = (heads.units / 10_000).multipliedReportingOverflow(by: unit)
    guard !product.overflow, product.partialValue > 0 else { return }
    // As far as the total is printed: 24.2万元 stands for 241,500 to 242,500.
    let grain = (total.scale == 4 ? 10_000 : total.scale == 8 ? 100_000_000 : 1) * 10_000
    let slack = total.scale == 0 ? 0 : grain / [1, 10, 100, 1_000, 10_000][min(4, total.decimals)]
    if abs(product.partialValue - sum) > slack {
      report(
        .product, heads.start, total.end, .warning,
        "\(heads.units / 10_000)×\(plain(unit))＝\(plain(product.partialValue))，不是\(plain(sum))")
    }
  }

  /// 每人, 每户, and 每期 behind a number of 期.
  private func isEach(_ heads: ReadNumber, _ gap: Gap) -> Bool {
    if hasOne(of: ["每人", "每名", "每户", "人均"], in: gap) { return true }
    guard heads.unitLength == 1, gap.length >= 2 else { return false }
    let counted = at(heads.end - 1)
    return (gap.start..<(gap.end - 1)).contains { at($0) == 0x6BCF && at($0 + 1) == counted }
  }

  /// 下降2倍: a fall of more than all there was.
  private mutating func fallingMultiple(at index: Int) {
    let number = numbers[index]
    guard at(number.digitsEnd) == U.bei || number.unit == UInt64(U.bei) else { return }
    for word in ["下降", "减少", "降低", "缩小", "缩短"]
    where ends(word, before: number.start) || ends(word + "了", before: number.start) {
      report(
        .fallingMultiple, number.start - word.unicodeScalars.count, number.digitsEnd + 1, .warning,
        "减少不能用倍数：最多减到没有")
    }
  }
}
