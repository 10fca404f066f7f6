/// What is said to fall to each: 260户，发放慰问金52万元，每户3000元.
extension ParagraphPass {
  private static let each = WordTable("人均 户均 每人 每名 每户 每家 每场 每期 每个 每村 每组 场均 年均")
  private static let heads = WordTable("人 名 户 家 场 期 个 村 组 位 支 队 班 所 处")

  /// The total behind those it is shared among, and what each is said to get right behind the total.
  mutating func average(at index: Int) {
    guard index + 1 < numbers.count else { return }
    let (total, each) = (numbers[index], numbers[index + 1])
    let link = text.between(total, each)
    guard text.isSameUnit(total, each), total.unit != 0, !total.isPercent, !total.isYear,
      link.length >= 3, link.length <= 26,
      [U.comma, U.pause, U.openBracket].contains(at(link.start)), let word = eachWord(in: link),
      !text.hasOne(of: Self.vague, in: link), !isVague(each), !isVague(total),
      let count = sharers(at(word) == 0x5E74, index, by: at(word + 1)),
      let sum = total.value, let share = each.value, share > 0
    else { return }
    let product = share.multipliedReportingOverflow(by: count)
    guard !product.overflow else { return }
    // The share is rounded to its last digit, the total to its own.
    let slack = count.multipliedReportingOverflow(by: each.grain)
    guard !slack.overflow, abs(product.partialValue - sum) - total.grain > slack.partialValue,
      // What is farther off is of something else.
      product.partialValue / 8 <= sum, sum / 8 <= product.partialValue
    else { return }
    report(
      .product, total.start, each.end, .warning,
      "\(text.plain(sum))除以\(count)约是\(text.plain(sum / count / 100 * 100))，不是\(text.plain(share))")
  }

  /// Where 每户 or 人均 stands: right behind the total, or behind 平均 in a later clause.
  private func eachWord(in link: ParagraphText.Gap) -> Int? {
    if let average = (link.start..<link.end).last(where: { stands("，平均每", at: $0) }),
      link.end - average <= 9
    {
      return average + 3
    }
    return link.length <= 10 && Self.each.starting(at: link.start + 1, in: text) == 2
      ? link.start + 1 : nil
  }

  /// How many it is shared among: years that are told before the total, or what is counted right before it by the same word.
  private func sharers(_ isYears: Bool, _ index: Int, by unit: UInt32) -> Int? {
    if isYears {
      return [(2, "两年"), (3, "三年"), (4, "四年"), (5, "五年")].first {
        text.isWithin($0.1, 16, before: numbers[index].start)
      }?.0
    }
    guard index > 0, case let heads = numbers[index - 1],
      case let gap = text.between(heads, numbers[index]), gap.length <= 16, !text.hasRest(heads),
      heads.decimals == 0, heads.scale == 0, heads.unitLength == 1,
      Self.heads.ending(at: heads.end, in: text) == 1,
      !text.hasOne(of: ["。", "；", "其中", "累计"], in: gap),
      unit == 0x5747 || at(heads.end - 1) == unit
        || text.isPerson(unit) && text.isPerson(at(heads.end - 1))
    else { return nil }
    // 人均 is of people, 户均 of households.
    if unit == 0x5747, case let one = at(numbers[index].end + 1), one != at(heads.end - 1),
      !(text.isPerson(one) && text.isPerson(at(heads.end - 1)))
    {
      return nil
    }
    let count = heads.units / 10_000
    return count > 1 ? count : nil
  }

  private static let vague = [
    "年每", "每年", "每月", "每次", "每天", "每日", "近", "约", "超", "最", "至", "达到", "不少于", "不低于", "新增", "增",
  ]

  private func isVague(_ number: ReadNumber) -> Bool {
    text.hasRest(number)
      || ["以上", "左右", "不等", "至", "起", "—", "～", "-", "的标准", "标准"].contains {
        stands($0, at: number.end)
      }
  }
}

extension ParagraphText {
  fileprivate func isPerson(_ unit: UInt32) -> Bool {
    unit == U.ren || unit == U.ming || unit == U.wei
  }
}
