/// Rates that are named by what they are of: 办结54件，办结率95%.
extension ParagraphPass {
  private static let links = WordTable("达到 达 为 是 约 仅 只有")
  /// What is counted under another name than that of its rate.
  private static let synonyms: [(rate: String, part: String)] = [
    ("到会", "实到"), ("出席", "实到"), ("参会", "实到"), ("到课", "实到"), ("建会", "建立工会"), ("组建", "建立"),
    ("组建", "成立"),
    ("签约", "签订"), ("取证", "证书"), ("获证", "证书"), ("持证", "证书"),
  ]

  /// 共受理案件60件，办结54件，办结率95%
  mutating func namedRate(at index: Int) {
    guard index + 2 < numbers.count, numbers[index + 2].isPercent, !numbers[index + 1].isPercent
    else { return }
    let (whole, part, rate) = (numbers[index], numbers[index + 1], numbers[index + 2])
    guard whole.unit != 0, text.isSameUnit(whole, part) || text.isOfPeople(whole, part),
      !text.hasRest(whole), !text.hasRest(part), !whole.isYear,
      let link = rateLink(part, rate)
    else { return }
    let end = rate.start - Self.links.ending(at: rate.start, in: text)
    let gap = text.between(whole, part)
    guard at(end - 1) == 0x7387, end - 3 > link.start, end - 3 - link.start <= 3, gap.length <= 14,
      !text.hasOne(of: ["。", "；", "上年", "去年"], in: gap),
      isCounted(end - 3, in: gap)
        || isCounted(end - 3, in: ParagraphText.Gap(start: part.end, end: link.start)),
      let a = whole.value, let b = part.value, b <= a,
      let right = rate.contradiction(part: b, whole: a)
    else { return }
    report(
      .share, whole.start, rate.end, .warning,
      "按前面两个数算是\(text.plain(right / 1_000 * 1_000))%，不是\(text.plain(rate.units))%")
  }

  /// The clause that names the rate: right behind the part, or behind a few words more of what it counts.
  private func rateLink(_ part: ReadNumber, _ rate: ReadNumber) -> ParagraphText.Gap? {
    let gap = text.between(part, rate)
    guard gap.length >= 3, gap.length <= 20, !text.hasOne(of: ["。", "；", "其中"], in: gap),
      let comma = (gap.start..<gap.end).last(where: { at($0) == U.comma || at($0) == U.pause }),
      gap.end - comma <= 9
    else { return nil }
    return ParagraphText.Gap(start: comma, end: gap.end)
  }

  /// Whether the part is counted by the word that the rate is named by.
  private func isCounted(_ stem: Int, in gap: ParagraphText.Gap) -> Bool {
    let word = string(stem, stem + 2)
    return text.has(word, in: gap)
      || Self.synonyms.contains { $0.rate == word && text.has($0.part, in: gap) }
  }

  /// 较去年的80%提高10%，达到90%: what two rates differ by are points.
  mutating func pointsBetween(_ first: ReadNumber, _ second: ReadNumber, _ third: ReadNumber) {
    let (verb, link) = (text.between(first, second), text.between(second, third))
    guard verb.length <= 4, link.length <= 5, text.hasOne(of: ["达", "到", "为"], in: link),
      first.units + second.units == third.units
        && text.hasOne(of: ["提高", "提升", "上升", "增长", "增加"], in: verb)
        || first.units - second.units == third.units
          && text.hasOne(of: ["下降", "降低", "减少"], in: verb)
    else { return }
    report(.percentagePoint, verb.start, second.end, .warning, "两个百分数的差是百分点，不是%")
  }

  /// 由1000名增加到3000名，增长3倍: three times as many are two times more.
  mutating func multiple(_ rate: ReadNumber, from a: Int, to b: Int, start: Int) {
    guard rate.unit == UInt64(U.bei), !text.hasRest(rate), rate.units >= 15_000 else { return }
    let product = a.multipliedReportingOverflow(by: rate.units)
    guard !product.overflow, product.partialValue % 10_000 == 0,
      product.partialValue / 10_000 == b
    else { return }
    report(
      .growth, start, rate.end, .warning,
      "是原来的\(text.plain(rate.units))倍，增长\(text.plain(rate.units - 10_000))倍")
  }
}
