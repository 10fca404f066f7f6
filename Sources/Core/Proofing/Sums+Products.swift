/// Shares of two values, and so many times so much.
extension ParagraphPass {
  /// 共有干部200名，其中女干部50名，占30%
  mutating func ratio(at index: Int) {
    guard index + 2 < numbers.count else { return }
    let (whole, part, rate) = (numbers[index], numbers[index + 1], numbers[index + 2])
    guard rate.isPercent, whole.unit == part.unit, whole.unit != 0, !whole.isPercent,
      !text.hasRest(whole), !text.hasRest(part), text.isPart(part, of: whole),
      text.isShareLink(text.between(part, rate), of: whole),
      let a = whole.value, let b = part.value, b <= a
    else { return }
    share(b, of: a, rate, from: whole.start)
  }

  /// Tells of a rate that is not what the part is of the whole.
  mutating func share(_ part: Int, of whole: Int, _ rate: ReadNumber, from start: Int) {
    guard let right = rate.contradiction(part: part, whole: whole) else { return }
    report(
      .share, start, rate.end, .warning,
      "\(text.plain(part))占\(text.plain(whole))的\(text.plain(right / 1_000 * 1_000))%，不是\(text.plain(rate.units))%"
    )
  }

  /// 为121名学生每人发放2000元，共计24.2万元
  mutating func times(at index: Int) {
    guard index + 2 < numbers.count else { return }
    let (heads, each, total) = (numbers[index], numbers[index + 1], numbers[index + 2])
    let first = text.between(heads, each)
    let second = text.between(each, total)
    guard text.isSameUnit(each, total), each.unit != 0, !each.isPercent, first.length <= 24,
      second.length <= 24, text.isEach(heads, first), !text.hasOne(of: ["。", "至", "近"], in: first),
      text.hasOne(of: ["共", "合计", "总"], in: second),
      !text.hasOne(of: ["。", "至", "～", "每", "约", "近"], in: second),
      !text.hasRest(heads), !text.hasRest(each), !text.hasRest(total), heads.scale == 0,
      heads.decimals == 0,
      let unit = each.value, let sum = total.value
    else { return }
    let product = (heads.units / 10_000).multipliedReportingOverflow(by: unit)
    guard !product.overflow, product.partialValue > 0 else { return }
    // As far as the total is printed: 24.2万元 stands for 241,500 to 242,500.
    let difference = abs(product.partialValue - sum)
    if total.scale == 0 ? difference != 0 : difference >= total.grain {
      report(
        .product, heads.start, total.end, .warning,
        "\(heads.units / 10_000)×\(text.plain(unit))＝\(text.plain(product.partialValue))，不是\(text.plain(sum))"
      )
    }
  }

  /// 下降2倍: a fall of more than all there was.
  mutating func fallingMultiple(at index: Int) {
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

extension ParagraphText {
  fileprivate static let elsewhere = [
    "。", "；", "比上", "比去", "较上", "较去", "同比", "去年", "上年", "增长", "增加", "累计", "新增", "涉及", "带动", "参与",
    "人均", "每", "平均",
  ]

  /// 其中女干部50名, or right behind the whole without that word: 现有企业610家，已建工会51家.
  fileprivate func isPart(_ part: ReadNumber, of whole: ReadNumber) -> Bool {
    let gap = between(whole, part)
    if gap.length <= 20, has("其中", in: gap) { return !has("。", in: gap) }
    return gap.length >= 3 && gap.length <= 10 && at(gap.start) == U.comma
      && !hasOne(of: Self.elsewhere, in: gap)
  }

  fileprivate static let shareLinks = [
    "，占", "，占比", "，占总数的", "，占比为", "，占比达", "，占总人数的", "（占", "，约占", "，占全部的", "，占总数", "，占总量的",
  ]

  /// ，占 and ，占职工总数的: of what the whole is counted in.
  fileprivate func isShareLink(_ gap: Gap, of whole: ReadNumber) -> Bool {
    if Self.shareLinks.contains(where: { isAll($0, gap) }) { return true }
    guard gap.length >= 5, gap.length <= 10, stands("，占", at: gap.start),
      at(gap.end - 1) == U.de
    else { return false }
    let noun = [at(gap.start + 2), at(gap.start + 3)]
    return (max(bodyStart, whole.start - 8)..<(whole.end + 4)).contains { stands(noun, at: $0) }
  }

  /// 每人, 每户, and 每期 behind a number of 期.
  fileprivate func isEach(_ heads: ReadNumber, _ gap: Gap) -> Bool {
    guard
      (gap.start..<gap.end).contains(where: {
        at($0) == 0x6BCF || at($0) == 0x5747 || at($0) == 0x5404
      })
    else {
      return false
    }
    if hasOne(
      of: ["每人", "每名", "每户", "人均", "每家", "每村", "各拨付", "各发放", "各补助", "各奖励", "各资助", "各安排"], in: gap)
    {
      return true
    }
    guard heads.unitLength == 1, gap.length >= 2 else { return false }
    let counted = at(heads.end - 1)
    return (gap.start..<(gap.end - 1)).contains { at($0) == 0x6BCF && at($0 + 1) == counted }
  }
}
