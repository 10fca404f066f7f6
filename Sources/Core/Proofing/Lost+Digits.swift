/// What digits that are left show to be missing beside them: 〔2015〕号, 7 31日, 2011的工作.
extension ParagraphPass {
  mutating func missingBeside(_ number: ReadNumber, next: ReadNumber?) {
    bareGrowth(number)
    missingMeasure(number)
    guard number.decimals == 0, number.scale == 0, !number.isGrouped else { return }
    documentNumber(number)
    bareYearNumber(number)
    partialDay(number, next)
  }

  private static let fractional = WordTable("万 亿 % ％ 元 个百分点 倍 公里 平方米 亩 吨")

  /// 约.万元, 价值.5万元: digits are gone and their point is left; false for any other point.
  mutating func takeLostWhole(_ point: Int) -> Bool {
    var end = point + 1
    while isOne(end, of: .digit), end - point < 6 { end += 1 }
    let unit = Self.fractional.starting(at: end, in: text)
    guard isOne(point - 1, of: .hanzi), !isOne(point - 1, of: .numeral), unit > 0,
      end > point + 1 || [U.wan, U.yi, U.percent, U.fullPercent].contains(at(end))
    else { return false }
    lost(point, end + unit)
    return true
  }

  private static let growing = WordTable("增长 增长了 同比增长 下降了 增幅 增幅为 增幅达 提高了 增长率为")
  private static let afterBare: Set<UInt32> = [U.comma, U.stop, U.semicolon, 0xFF09]

  /// 比上年增长11.4；: the % got lost.
  private mutating func bareGrowth(_ number: ReadNumber) {
    guard number.unitLength == 0, number.scale == 0, !number.isYear, !number.isGrouped,
      number.units < 10_000_000, Self.afterBare.contains(at(number.digitsEnd)),
      Self.growing.ending(at: number.start, in: text) > 0
    else { return }
    report(
      .missingNumber, number.start, number.digitsEnd, .warning, "后面像是少了“%”或单位")
  }

  /// 〔2015〕号文件, [20 ] 号: the year is there, the number is not.
  private mutating func documentNumber(_ number: ReadNumber) {
    guard [0x3014, 0x5B, 0xFF3B, 0xFF08, 0x28].contains(Int(at(number.start - 1))) else { return }
    var end = number.digitsEnd
    while isOne(end, of: .space) { end += 1 }
    guard [0x3015, 0x5D, 0xFF3D, 0xFF09, 0x29].contains(Int(at(end))) else { return }
    end += 1
    if at(end) == U.di { end += 1 }
    while isOne(end, of: .space) { end += 1 }
    guard at(end) == 0x53F7 else { return }
    lost(number.start - 1, end + 1)
  }

  private static let afterYear = WordTable("的 上半年 下半年 以来 年底 度工作 度全 底， 底。 底、 底前 末， 初，")
  private static let beforeYear = WordTable("从 自 在 至 到 止 于 对 将 部署 安排 总结 回顾 谋划 ， 。 ； 、")

  /// 安排部署2011的工作: 年 got lost.
  private mutating func bareYearNumber(_ number: ReadNumber) {
    guard number.digitsEnd - number.start == 4, number.unitLength == 0,
      (1949...2050).contains(number.units / 10_000),
      Self.afterYear.starting(at: number.digitsEnd, in: text) > 0,
      number.start == summary.start || Self.beforeYear.ending(at: number.start, in: text) > 0
    else { return }
    report(
      .missingDate, number.start, number.digitsEnd, .warning,
      "“\(string(number.start, number.digitsEnd))”后面像是少了“年”")
  }

  private static let afterDay = WordTable("上午 下午 晚上 ， 。 ； ） 召开 举行 起 前")

  /// 7 31日, 3月15，
  private mutating func partialDay(_ number: ReadNumber, _ next: ReadNumber?) {
    let value = number.units / 10_000
    if let next, next.decimals == 0, (1...12).contains(value),
      (1...31).contains(next.units / 10_000),
      next.start == number.digitsEnd + 1, isOne(number.digitsEnd, of: .space),
      !isOne(number.start - 1, of: [.digit, .hanzi]) || at(number.start - 1) == U.nian
    {
      var end = next.digitsEnd
      while isOne(end, of: .space) { end += 1 }
      if at(end) == U.ri {
        report(.missingDate, number.start, end + 1, .error, "“月”像是丢了")
        return
      }
    }
    guard at(number.start - 1) == U.yue, isOne(number.start - 2, of: .digit),
      (1...31).contains(value),
      number.unitLength == 0, Self.afterDay.starting(at: number.digitsEnd, in: text) > 0
    else { return }
    report(.missingDate, number.start, number.digitsEnd, .warning, "后面像是少了“日”")
  }

  private static let someOf = WordTable(
    "比例 比重 多数 大半 一半 半数 大头 部分 优势 地位 位置 主导 主体 首位 名额 面积 一席 便宜 领 据 有 用 压")

  /// 占会员总数的，: the share itself is missing.
  mutating func share(_ index: Int) {
    guard isOne(index + 1, of: .stop), at(index + 1) != U.pause else { return }
    var start = index
    while start > summary.start, index - start < 14, at(start) != 0x5360 {
      start -= 1
      if isOne(start, of: [.stop, .digit, .numeral, .closing]) { return }
    }
    guard at(start) == 0x5360, index - start >= 3, at(start - 1) != 0x4FB5 else { return }
    for position in (start + 1)..<index
    where Self.someOf.starting(at: position, in: text) > 0 || at(position) == U.shi {
      return
    }
    report(.missingNumber, start, index + 1, .warning, "占多少没有说：像是数字丢了")
  }
}
