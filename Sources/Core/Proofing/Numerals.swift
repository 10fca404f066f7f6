/// A number in Arabic digits with what stands around it.
struct ReadNumber: Hashable, Sendable {
  /// The digits' first character and the end of the unit.
  var start: Int
  var digitsEnd: Int
  var end: Int
  /// In ten-thousandths, before 万 and 亿.
  var units: Int
  /// The power of ten of 万 or 亿.
  var scale: Int
  /// The unit in its first characters, packed; 0 without one.
  var unit: UInt64
  var unitLength: Int
  var isGrouped: Bool
  var isYear: Bool
  var decimals: Int

  /// In ten-thousandths, 万 and 亿 counted in; nil beyond 10¹⁸, so that a few of them can be added.
  var value: Int? {
    let factor = scale == 4 ? 10_000 : scale == 8 ? 100_000_000 : 1
    let product = units.multipliedReportingOverflow(by: factor)
    return product.overflow || product.partialValue > 1_000_000_000_000_000_000
      ? nil : product.partialValue
  }

  /// Ten-thousandths beyond which digits are a code and no amount: ten billions.
  static let most = 100_000_000_000_000

  var isPercent: Bool { unit == 0x25 || unit == 0xFF05 }

  /// Whether it may be a share of something, and one that any number of can be added up.
  var isShare: Bool { isPercent && units <= 100_000_000 }

  /// What one of the last printed digit is worth, in ten-thousandths: 5.4万元 is printed as far as 1000元.
  var grain: Int {
    let whole = scale == 4 ? 100_000_000 : scale == 8 ? 1_000_000_000_000 : 10_000
    return whole / [1, 10, 100, 1_000, 10_000][min(4, decimals)]
  }

  /// What a part comes to in percent of its whole, in ten-thousandths, where this rate says otherwise beyond the rounding of its
  /// decimals; nil where it says the same, or where there is no telling.
  func contradiction(part: Int, whole: Int) -> Int? {
    let scaled = part.multipliedReportingOverflow(by: 1_000_000)
    guard !scaled.overflow, whole > 0 else { return nil }
    let right = scaled.partialValue / whole
    return abs(right - units) > [10_000, 1_000, 100, 10, 2][min(4, decimals)] ? right : nil
  }
}

/// Numbers in Arabic digits (GB/T 15835-2011).
extension ParagraphPass {
  mutating func number(_ index: Int) {
    guard index >= numberEnd else { return }
    if index > summary.start, isOne(index - 1, of: [.stop, .closing, .space]) {
      inlineNumber(index)
    }
    let start = index
    var end = index
    var decimals = -1
    var units = 0
    var isGrouped = false
    var isFull = false
    var overflow = false
    while true {
      let scalar = at(end)
      if isOne(end, of: [.digit, .fullDigit]) {
        if scalar >= 0xFF10 { isFull = true }
        let digit = Int(scalar >= 0xFF10 ? scalar - 0xFF10 : scalar - 0x30)
        if decimals < 4 {
          let product = units.multipliedReportingOverflow(by: 10)
          let sum = product.partialValue.addingReportingOverflow(digit)
          overflow = overflow || product.overflow || sum.overflow
          units = sum.partialValue
          if decimals >= 0 { decimals += 1 }
        }
        end += 1
      } else if scalar == 0x2C, text.isGroup(end) {
        isGrouped = true
        end += 1
      } else if scalar == 0x2E || scalar == 0xFF0E, isOne(end + 1, of: [.digit, .fullDigit]),
        decimals < 0
      {
        decimals = 0
        end += 1
      } else {
        break
      }
    }
    for _ in max(decimals, 0)..<4 {
      let product = units.multipliedReportingOverflow(by: 10)
      overflow = overflow || product.overflow
      units = product.partialValue
    }
    numberEnd = end
    if isFull { fullWidthDigits(start, end) }
    // 2025.1.15, A3 and model numbers are no amounts.
    let isCode =
      isOne(start - 1, of: .latin) || at(start - 1) == 0x2E
      || at(end) == 0x2E && isOne(end + 1, of: .digit)
    if isOne(end, of: .latin) { letterAmongDigits(start, end) }
    guard !overflow, units <= ReadNumber.most, !isCode else { return dotted(start, end) }
    var scale = 0
    var unitStart = end
    if at(end) == U.wan || at(end) == U.yi {
      scale = at(end) == U.wan ? 4 : 8
      unitStart += 1
    }
    if at(unitStart) == U.yu || at(unitStart) == U.duo { unitStart += 1 }
    var unitLength = Units.words.starting(at: unitStart, in: text)
    if unitLength == 0, isOne(unitStart, of: .measure) { unitLength = 1 }
    numbers.append(
      ReadNumber(
        start: start, digitsEnd: end, end: unitStart + unitLength, units: units, scale: scale,
        unit: unitLength > 0 ? text.packed(unitStart, unitLength) : 0, unitLength: unitLength,
        isGrouped: isGrouped, isYear: at(end) == U.nian && end - start == 4 && decimals < 0,
        decimals: max(0, decimals)))
    if end - start >= 5, decimals < 0, !isFull, at(end) != 0x2D, at(start - 1) != 0x2D {
      let stretch = ParagraphSummary.Stretch(start: start, length: end - start)
      if isGrouped {
        summary.grouped.append(stretch)
      } else if end - start <= 9 {
        summary.ungrouped.append(stretch)
      }
    }
    afterNumber(start, end)
  }

  private mutating func fullWidthDigits(_ start: Int, _ end: Int) {
    let fix = string(start, end).unicodeScalars.map { scalar -> String in
      scalar.value >= 0xFF10 && scalar.value <= 0xFF19
        ? String(scalar.value - 0xFF10) : scalar.value == 0xFF0E ? "." : String(scalar)
    }.joined()
    report(.fullwidthDigit, start, end, .warning, "阿拉伯数字用半角（GB/T 15835，5.1.7）", fix: fix)
  }

  /// What the characters right behind a number say.
  private mutating func afterNumber(_ start: Int, _ end: Int) {
    switch at(end) {
    case 0x5343, U.bai:
      let isUnit = ["千瓦", "千米", "千克", "千伏", "千字", "千帕", "千卡", "千兆", "千赫", "千焦", "百帕"].contains {
        stands($0, at: end)
      }
      if !isUnit, !stands("百分", at: end), !isOne(start - 1, of: .latin) {
        report(
          .mixedNumeral, start, end + 1, .warning,
          "阿拉伯数字只能和“万”“亿”连用，不能和“\(string(end, end + 1))”连用（GB/T 15835，5.3）")
      }
    case 0x5341:
      if !isOne(start - 1, of: .latin), end - start <= 2,
        !isOne(end + 1, of: .hanzi) || isOne(end + 1, of: .measure)
      {
        report(.mixedNumeral, start, end + 1, .warning, "阿拉伯数字和汉字数字混用了")
      }
    case U.wan, U.yi:
      afterLarge(start, end)
    case 0x51E0:
      report(.approximateNumeral, start, end + 1, .warning, "带“几”的概数用汉字：二十几（GB/T 15835，4.2.2）")
    case U.pause: adjacent(start, end)
    case U.percent where at(end + 1) == U.percent || at(end + 1) == U.fullPercent:
      report(.malformedNumber, start, end + 2, .error, "百分号重复了")
    case 0x2E
    where start > summary.start && (at(end + 1) == U.wan || at(end + 1) == U.yi)
      && LargeUnits.money.starting(at: end + 2, in: text) > 0:
      report(.malformedNumber, start, end + 2, .error, "小数点后面没有数")
    case 0x2E, 0x2C, U.comma:
      guard at(end + 1) == U.percent || at(end + 1) == U.fullPercent else { return }
      report(.malformedNumber, start, end + 2, .error, "数字没有写完整")
    case 0xFF5E, 0x7E: rangeUnits(start, end)
    default: break
    }
  }

  private mutating func afterLarge(_ start: Int, _ end: Int) {
    let next = at(end + 1)
    if next == at(end), !stands("亿万", at: end) {
      report(.malformedNumber, start, end + 2, .error, "“\(string(end, end + 1))”重复了")
    } else if isOne(end + 1, of: .digit) {
      // 2万3千, 2万3
      var last = end + 1
      while isOne(last, of: .digit) { last += 1 }
      if at(last) == 0x5343 || at(last) == U.bai {
        report(
          .mixedNumeral, start, last + 1, .warning,
          "“\(string(start, last + 1))”：阿拉伯数字只能和“万”“亿”连用（GB/T 15835，5.3）")
        numberEnd = last
      }
    } else if stands("元元", at: end + 1) {
      report(.malformedNumber, start, end + 3, .error, "“元”重复了")
    }
  }

  /// 3、4个月 is an approximation; 3、4季度 and 1、2号楼 name things.
  private mutating func adjacent(_ start: Int, _ end: Int) {
    guard end - start == 1, isOne(end + 1, of: .digit), !isOne(end + 2, of: [.digit]),
      at(end + 1) == at(start) + 1,
      at(start - 1) != U.di, !isOne(start - 1, of: [.digit, .stop]), at(end + 2) != U.pause,
      isOne(start - 1, of: .hanzi)
    else { return }
    if ["个月", "年时间", "天", "个人", "名", "家", "次"].contains(where: { stands($0, at: end + 2) }) {
      report(
        .approximateNumeral, start, end + 2, .hint, "相邻两数表示概数用汉字，中间不加顿号：三四个月（GB/T 15835，4.2.2）")
    }
  }

  // MARK: Ranges

  /// A hyphen between two numbers: 2024-2025年, 20-30人. Dates, telephone and model numbers keep theirs.
  mutating func rangeHyphen(_ index: Int) {
    var start = index
    while isOne(start - 1, of: .digit) || at(start - 1) == 0x2E || at(start - 1) == 0x25
      || at(start - 1) == U.nian
    { start -= 1 }
    var end = index + 1
    while isOne(end, of: .digit) || at(end) == 0x2E { end += 1 }
    guard at(end) != 0x2D, at(start - 1) != 0x2D, !isOne(start - 1, of: .latin),
      !isOne(end, of: .latin),
      !stands("学年", at: end), at(end) != 0x53F7, at(end) != 0x680B
    else { return }
    let isYears = index - start == 4 && end - index == 5 && at(end) == U.nian
    guard
      isYears || isOne(end, of: .measure) || isOne(end, of: .numeral)
        || ["岁", "天", "月", "日", "元", "米", "分钟", "亩", "吨", "种", "位", "户"].contains(where: {
          stands($0, at: end)
        })
    else { return }
    report(
      .rangeMark, index, index + 1, .hint,
      isYears ? "起止年份之间用一字线“—”（GB/T 15834）" : "数值范围用浪纹线“～”或一字线“—”（GB/T 15834）",
      fix: isYears ? "—" : "～")
    rangeUnits(start, index)
  }

  /// 15～30%, 9～16亿: the first of the two has no unit of its own.
  mutating func rangeUnits(_ start: Int, _ mark: Int) {
    guard isOne(mark - 1, of: .digit), isOne(mark + 1, of: .digit) else { return }
    var end = mark + 1
    while isOne(end, of: .digit) || at(end) == 0x2E { end += 1 }
    guard at(end) == U.percent || at(end) == U.fullPercent || at(end) == U.wan || at(end) == U.yi
    else { return }
    report(
      .rangeUnit, start, end + 1, .hint, "范围的前一个数也要写“\(string(end, end + 1))”（GB/T 15835，5.1.3）")
  }
}

extension ParagraphText {
  fileprivate func isGroup(_ index: Int) -> Bool {
    isOne(index + 1, of: .digit) && isOne(index + 2, of: .digit) && isOne(index + 3, of: .digit)
      && !isOne(index + 4, of: .digit) && isOne(index - 1, of: .digit)
  }
}

enum Units {
  static let words = WordTable(
    "元 万元 亿元 人次 人 名 户 家 个 件 项 条 场次 场 次 期 份 篇 支 所 座 台 套 辆 亩 吨 公里 平方米 小时 天 岁 倍 个百分点 % ％ 美元 平方公里 公顷 千瓦时 批次 户次 种 处 位 棵 株 册"
  )
}

enum HedgeWords {
  static let before = WordTable("近 约 大约 将近 超过 超 逾 突破 接近")
  static let after = WordTable("左右 以上 上下")
}
