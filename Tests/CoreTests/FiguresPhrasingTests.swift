import Core
import Testing

@Suite("A figure in a speech")
struct FiguresPhrasingTests {
  let contests = indicator("竞赛场次", unit: "场次")
  let workers = indicator("参赛职工", unit: "人")
  let loans = indicator("妇女创业担保贷款", unit: "万元")
  let success = indicator("调解成功率", unit: "%", nature: .ratio, decimals: 1)

  func say(
    _ digits: String, _ indicator: Indicator, _ wording: Wording? = nil, scale: Scale? = nil,
    word: String? = nil, numberOnly: Bool = false, hanzi: Bool = false, previous: String? = nil
  ) -> Phrase {
    Phrasing.phrase(
      PhraseRequest(
        amount: amount(digits), indicator: indicator, wording: wording, scale: scale,
        measureWord: word, isNumberOnly: numberOnly, isHanzi: hanzi,
        previous: previous.map { amount($0) }))
  }

  @Test("stands with its own unit, no separator and no space")
  func ownUnit() {
    #expect(say("16", contests) == Phrase("16场次"))
    #expect(say("1547", workers) == Phrase("1547人"))
    #expect(say("852.75", indicator("地区生产总值", unit: "亿元")) == Phrase("852.75亿元"))
  }

  @Test("583 workers are 超过580, 580余, 近600, 约580, 580名以上")
  func examplesOfThePage() {
    #expect(say("583", workers, .over, word: "名") == Phrase("超过580名"))
    #expect(say("583", workers, .more, word: "名") == Phrase("580余名"))
    #expect(say("583", workers, .near) == Phrase("近600人"))
    #expect(say("583", workers, .about) == Phrase("约580人"))
    #expect(say("583", workers, .atLeast, word: "名") == Phrase("580名以上"))
    #expect(say("583", workers, .reaching) == Phrase("达583人"))
  }

  @Test("近 keeps two digits where one would be more than a twentieth too much")
  func nearEnough() {
    #expect(
      say("365000", indicator("阵地服务", unit: "人次"), .near, scale: .tenThousand).text == "近37万人次")
    #expect(
      say("386000", indicator("阵地服务", unit: "人次"), .near, scale: .tenThousand).text == "近40万人次")
  }

  @Test("moves to 万 or 亿 by itself only where it stays exact with two decimals")
  func scaleByItself() {
    #expect(say("12000", loans).text == "1.2亿元")
    #expect(say("32000", loans).text == "3.2亿元")
    #expect(say("12345", loans).text == "12345万元")
    #expect(say("20000", workers).text == "2万人")
    #expect(say("11200", workers).text == "1.12万人")
    #expect(say("11234", workers).text == "11234人")
    #expect(say("25000", indicator("捐款", unit: "元")).text == "2.5万元")
    #expect(say("5000", workers).text == "5000人")
  }

  @Test("moves to the scale asked for, digit for digit")
  func scaleAskedFor() {
    #expect(say("389", loans, scale: .hundredMillionYuan).text == "0.0389亿元")
    #expect(say("389", loans, scale: .yuan).text == "3890000元")
    #expect(say("22.68", loans, scale: .yuan).text == "226800元")
    #expect(say("23456", workers, scale: .tenThousand).text == "2.3456万人")
    #expect(say("3.2", indicator("投资", unit: "亿元"), scale: .tenThousandYuan).text == "32000万元")
  }

  @Test("refuses a scale of another kind and says so")
  func scaleRefused() {
    let phrase = say("583", workers, scale: .tenThousandYuan)
    #expect(phrase.text == "583人")
    #expect(phrase.objection != nil)
    #expect(say("97.4", success, scale: .tenThousand).objection != nil)
  }

  @Test("takes a measure word of the unit's family and never 人次 for 人")
  func measureWords() {
    #expect(say("583", workers, word: "名") == Phrase("583名"))
    #expect(say("20000", workers, word: "位") == Phrase("2万位"))
    let visits = say("583", workers, word: "人次")
    #expect(visits.text == "583人")
    #expect(visits.objection?.contains("人次") == true)
    #expect(say("389", loans, word: "人").objection != nil)
  }

  @Test("is the exact figure with an objection where the wording would be false")
  func falseWordings() {
    for (digits, wording) in [
      ("580", Wording.over), ("16", .over), ("58", .over), ("61", .near), ("600", .near),
      ("580", .more), ("53", .about), ("19", .atLeast),
    ] {
      let phrase = say(digits, workers, wording)
      #expect(phrase.text == "\(digits)人", "\(digits) \(wording)")
      #expect(phrase.objection != nil, "\(digits) \(wording)")
    }
  }

  @Test("says 突破 only if the year before lay below the number")
  func breaking() {
    #expect(say("583", workers, .breaking, previous: "541") == Phrase("突破580人"))
    for previous in ["580", "581", nil] {
      let phrase = say("583", workers, .breaking, previous: previous)
      #expect(phrase.text == "583人")
      #expect(phrase.objection != nil)
    }
  }

  @Test("puts 余 between number and unit, with 万 and 亿 only on a whole one")
  func more() {
    #expect(say("389", loans, .more).text == "380余万元")
    #expect(say("53.5", loans, .more).text == "53万余元")
    #expect(say("92345", workers, .more).text == "92000余人")
    #expect(say("90345", workers, .more).text == "9万余人")
    #expect(say("92345", workers, .more, scale: .tenThousand).text == "9万余人")
    #expect(say("32500", loans, .more, scale: .hundredMillionYuan).text == "3亿余元")
    #expect(say("3.25", indicator("投资", unit: "亿元"), .more).text == "3亿余元")
  }

  @Test("says money by its 元: 15.3万元 is 超过15万元, 8.53亿元 超过8.5亿元")
  func moneyWordings() {
    #expect(say("15.3", loans, .over) == Phrase("超过15万元"))
    #expect(say("8.53", indicator("投资", unit: "亿元"), .over) == Phrase("超过8.5亿元"))
    #expect(say("12345", loans, .over) == Phrase("超过1.2亿元"))
    #expect(say("9950", workers, .near) == Phrase("近1万人"))
  }

  @Test("keeps the trailing zeros of a rate")
  func rates() {
    #expect(say("97", success).text == "97.0%")
    #expect(say("97.45", success).text == "97.45%")
    #expect(say("97.4", success, numberOnly: true).text == "97.4")
    #expect(say("97.4", success, .more).objection != nil)
  }

  @Test("gives only the number where the writer supplies the unit")
  func numberOnly() {
    #expect(say("12000", loans, numberOnly: true).text == "12000")
    #expect(say("12000", loans, scale: .hundredMillionYuan, numberOnly: true).text == "1.2")
    #expect(say("20000", workers, scale: .tenThousand, numberOnly: true).text == "2万")
  }

  @Test("is written in hanzi, with 两 before a measure word")
  func hanziFigures() {
    #expect(say("6", contests, hanzi: true).text == "六场次")
    #expect(say("2", contests, hanzi: true).text == "两场次")
    #expect(say("2", contests, numberOnly: true, hanzi: true).text == "二")
    #expect(say("389", loans, hanzi: true).text == "三百八十九万元")
    #expect(say("12000", loans, hanzi: true).text == "一亿二千万元")
    #expect(say("12345", loans, hanzi: true).text == "一亿二千三百四十五万元")
    #expect(say("20000", workers, hanzi: true).text == "两万人")
    #expect(say("5.1", success, hanzi: true).text == "百分之五点一")
    #expect(say("583", workers, .more, word: "名", hanzi: true).text == "五百八十余名")
  }

  @Test("does not hedge a negative amount")
  func negative() {
    let phrase = say("-583", loans, .over)
    #expect(phrase.text == "-583万元")
    #expect(phrase.objection != nil)
  }

  @Test(
    "reads numbers as they are spoken",
    arguments: [
      (0, "零"), (2, "二"), (10, "十"), (16, "十六"), (20, "二十"), (101, "一百零一"), (110, "一百一十"),
      (116, "一百一十六"), (389, "三百八十九"), (1_010, "一千零一十"), (10_000, "一万"), (10_010, "一万零一十"),
      (100_000, "十万"), (101_000, "十万一千"), (100_010_001, "一亿零一万零一"), (100_001_000, "一亿零一千"),
      (3_000_000_000_000, "三万亿"), (-16, "负十六"),
    ])
  func hanzi(_ number: Int, _ words: String) {
    #expect(Phrasing.hanzi(number) == words)
  }

  @Test("reads every number without trapping, to the ends of the range")
  func hanziEnds() {
    #expect(Phrasing.hanzi(.max).hasPrefix("九百二十二亿亿"))
    #expect(Phrasing.hanzi(.min).hasPrefix("负九百二十二亿亿"))
  }
}
