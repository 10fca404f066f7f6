/// Rates: none of a whole can be more than all of it, and two of them differ by points.
extension ParagraphPass {
  private static let bounded = WordTable(
    "覆盖率 合格率 参与率 就业率 办结率 入会率 建会率 签订率 签约率 知晓率 满意率 满意度 达标率 回复率 及时率 到位率 出勤率 到会率 普及率 优良率 结案率 响应率 整改率 销号率 调处率 调解率 化解率 成功率 结业率 入学率 巩固率 组建率 走访率 办理率 回访率 见面率 落实率 采纳率 公开率 绿化率 识字率 持证率 参保率 受理率 反馈率"
  )
  private static let links = WordTable("达到 达 为 是 高达 超过 突破 保持在 稳定在 提高到 提升到 上升到 增至")
  private static let changes = WordTable("提高 提升 上升 下降 降低 增长 增加 提高了 提升了 上升了 下降了 降低了 增加了")

  /// 覆盖率达105%, 就业率提高1.2%
  mutating func rate(at position: Int) {
    let number = numbers[position]
    guard number.isPercent else { return }
    if number.units > 1_000_000 {
      let name = number.start - Self.links.ending(at: number.start, in: text)
      if Self.bounded.ending(at: name, in: text) > 0, !ends("毛入学率", before: name) {
        report(
          .impossibleRate, number.start, number.end, .error, "这种比率最多是100%：像是写错了数，或该用完成率、增长率")
      }
      return
    }
    let change = Self.changes.ending(at: number.start, in: text)
    guard change > 0 else { return }
    let verb = number.start - change
    guard text.isRate(before: verb) || isAfterRate(position, verb) else { return }
    // 由60%提高到65%，提高5% is told of where both stand.
    if isTold(.percentagePoint, where: { $0.end == number.end }) { return }
    report(.percentagePoint, verb, number.end, .warning, "比率提高、下降多少说的是百分点，不是%")
  }

  /// 入会率达95%，同比提高3%
  private func isAfterRate(_ position: Int, _ verb: Int) -> Bool {
    guard position > 0, numbers[position - 1].isPercent, case let rate = numbers[position - 1],
      verb - rate.end <= 6, at(rate.end) == U.comma,
      !isTold(.growth, where: { $0.start < verb && verb < $0.end + 9 })
    else { return false }
    let name = rate.start - Self.links.ending(at: rate.start, in: text)
    return text.isRateName(name)
  }
}

extension ParagraphText {
  fileprivate static let otherRates = CharacterSetTable("效频汇概功利速税费产")

  fileprivate static let comparisons = WordTable("同比 环比 比上年 较上年 比去年 较去年 上年同期 去年同期 比年初 较年初 平均 分别 均")

  /// 率 right before the verb, or only a comparison between them.
  fileprivate func isRate(before verb: Int) -> Bool {
    var end = verb
    let word = Self.comparisons.ending(at: end, in: self)
    end -= word
    if word > 0, at(end - 1) == 0x6BD4 || at(end - 1) == 0x8F83 { end -= 1 }
    return isRateName(end)
  }

  fileprivate func isRateName(_ end: Int) -> Bool {
    if ends("满意度", before: end) || ends("知晓度", before: end) { return true }
    return at(end - 1) == 0x7387 && !Self.otherRates.contains(at(end - 2))
      && isOne(end - 2, of: .hanzi)
  }
}
