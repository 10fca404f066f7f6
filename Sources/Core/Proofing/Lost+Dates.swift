/// Years, months and days without their digits: （2025年月日）, 截至月底, 年以来.
extension ParagraphPass {
  mutating func date(_ index: Int) {
    let before = text.behindSpaces(index)
    if at(index) == U.yue, isOne(before - 1, of: [.digit, .fullDigit]) { return day(index) }
    guard !text.hasCount(before: before) else { return }
    if at(index) == U.yue { return month(index, before) }
    // 年月日, 年 月 日
    if let end = text.formDate(index) {
      // 出生年月日 is what a form asks for.
      guard !isOne(before - 1, of: .numeral), at(before - 1) != 0x751F else { return }
      return lostDate(before, end)
    }
    guard
      isClauseStart(before) || at(before - 1) == U.openQuote || before != index
        || CharacterSets.toYear.contains(at(before - 1))
    else { return }
    let isLost: Bool =
      if isClauseStart(before) || at(before - 1) == U.openQuote, before == index {
        YearWords.afterBareYear.starting(at: index + 1, in: text) > 0
      } else if before != index {
        isOne(before - 1, of: .hanzi)
          && YearWords.afterBareYear.starting(at: index + 1, in: text) > 0
      } else {
        !CharacterSets.yearWords.contains(at(index + 1))
          && (isOne(index + 1, of: .hanzi)
            || YearWords.afterPreposition.starting(at: index + 1, in: text) > 0)
      }
    if isLost,
      index > summary.start || stands("年以来", at: index)
        || (at(index + 1) == U.comma && summary.length > 12)
    {
      lostDate(before, index + 1)
    }
  }

  /// 成立周年, 建团周年: 周年 counts nothing only in 周年纪念 and 周年庆.
  mutating func anniversary(_ index: Int) {
    guard at(index + 1) == U.nian, isOne(index - 1, of: .hanzi), !text.hasCount(before: index),
      YearWords.afterAnniversary.starting(at: index + 2, in: text) == 0,
      !CharacterSets.beforeAnniversary.contains(at(index - 1))
    else { return }
    lost(index, index + 2)
  }

  private mutating func month(_ index: Int, _ before: Int) {
    if at(index + 1) == U.ri {
      // 2025年月日 has lost month and day; 岁月日 and 日月日 are words.
      guard
        isClauseStart(before) || at(before - 1) == U.nian
          || CharacterSets.toYear.contains(at(before - 1))
      else { return }
      if stands("日子", at: index + 1) || stands("日常", at: index + 1) { return }
      lostDate(before, index + 2)
      return
    }
    // 2025年月，
    if at(before - 1) == U.nian, isOne(before - 2, of: [.digit, .fullDigit]) {
      lostDate(before, index + 1)
    }
  }

  /// 5月日, 2024年5月 日; but 5月日均产量.
  private mutating func day(_ index: Int) {
    var end = index + 1
    while isOne(end, of: .space) { end += 1 }
    guard at(end) == U.ri, !CharacterSets.dayWords.contains(at(end + 1)) else { return }
    lostDate(index + 1, end + 1)
  }

  private mutating func lostDate(_ start: Int, _ end: Int) {
    guard start >= lostEnd else { return }
    report(
      .missingDate, start, end, .error, "“\(string(start, end))”前面没有数：日期的数字像是丢了")
    lostEnd = end
  }
}

extension ParagraphText {
  /// The end of 年月日, with or without the spaces of a form.
  fileprivate func formDate(_ year: Int) -> Int? {
    var index = year + 1
    while isOne(index, of: .space) { index += 1 }
    guard at(index) == U.yue else { return nil }
    index += 1
    while isOne(index, of: .space) { index += 1 }
    return at(index) == U.ri ? index + 1 : nil
  }
}

enum YearWords {
  static let afterAnniversary = WordTable("纪念 庆 祭 忌 志 报 展 刊 代 度")
  static let afterBareYear = WordTable("以来 ， 来， 上半年 下半年 至年 全市 全县 全区 全省 全年 月 前三 一季 第一 我市 我县 我区")
  static let afterPreposition = WordTable("以来 ， 月 上半年 下半年 全年 ）")
}

extension CharacterSets {
  static let beforeAnniversary = CharacterSetTable("满逢的是到为")
  /// What makes a word with 日: 日均, 日常.
  static let dayWords = CharacterSetTable("均常照产夜前益渐报程历期用本语元志记光落子销租薪息处平接访寇军伪方侨籍")
  /// What makes a word with 年, behind 自 or 到 too: 年初, 年轻, 年会.
  static let yearWords = CharacterSetTable(
    "初底中少幼轻末前终关会度内货夜味节检审报鉴薪金均级龄画限富尾青迈老华景产代纪份头岁成近逾过满复历糕俗三五事饭兽谱表夕祭根景长复来后间时息")
  static let toYear = CharacterSetTable("自于至截到从（(")
}
