import SeededRandom
import Testing

@testable import Core

@Suite("Speaking") struct EditingSpeakingTests {
  private func length(_ text: String) -> SpokenLength {
    SpokenLength(of: ComposedBlock(kind: .paragraph, text: Array(text.utf8), runs: []))
  }

  @Test(
    "Numbers count as they are read aloud",
    arguments: [
      ("852.75亿元", "八百五十二点七五亿元"), ("2025年", "二零二五年"), ("5.1%", "百分之五点一"),
      ("16场次", "十六场次"), ("1547名", "一千五百四十七名"), ("1,547名", "一千五百四十七名"),
      ("１６家", "十六家"), ("8.1:45.2:46.7", "八点一比四十五点二比四十六点七"), ("3—5月", "三至五月"),
      ("1/3", "三分之一"), ("拨打12345热线", "拨打一二三四五热线"), ("007号", "零零七号"), ("0.5个", "零点五个"),
      ("100%", "百分之一百"), ("98.2％", "百分之九十八点二"), ("3‰", "千分之三"), ("10010人", "一万零一十人"),
      ("20000000000", "二百亿"), ("APP", "一二三"), ("①组织", "一组织"), ("2024、2025年", "二千零二十四二零二五年"),
    ]) func numbers(text: String, spoken: String)
  {
    #expect(length(text).syllables == spoken.count)
  }

  @Test(
    "A whole number has as many syllables as the hanzi it is written with",
    arguments: 0..<20 as Range<UInt64>)
  func speller(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let bound =
        [100, 10_000, 1_000_000, 1_000_000_000, 999_999_999_999_999_999]
        .randomElement(using: &generator) ?? 1
      var number = Int.random(in: 0...bound, using: &generator)
      // Round ones have the zeros that are hard to read.
      if Bool.random(using: &generator) { number = number / 10_010 * 10_010 }
      #expect(
        length("\(number)件").syllables == Phrasing.hanzi(number).count + 1,
        "seed \(seed): \(number)")
    }
  }

  @Test("Marks that one breathes at are pauses, marks in a row one") func pauses() {
    #expect(length("同志们：") == SpokenLength(syllables: 3, pauses: 1))
    #expect(length("“四化”问题，要改。") == SpokenLength(syllables: 6, pauses: 2))
    #expect(length("好！”……") == SpokenLength(syllables: 1, pauses: 1))
    #expect(length("一、成绩") == SpokenLength(syllables: 3, pauses: 2))
    #expect(length("") == SpokenLength())
  }

  @Test("What is muted takes no time") func muted() {
    let block = ComposedBlock(kind: .paragraph, text: Array("备用".utf8), runs: [], isMuted: true)
    #expect(SpokenLength(of: block).beats == 0)
  }

  @Test("Broken UTF-8 counts only what is whole") func broken() {
    let text: [UInt8] = [0xE4, 0xB8, 0xAD, 0xE4, 0xB8, 0xFF, 0x80, 0xF0, 0xE5]
    let block = ComposedBlock(kind: .paragraph, text: text, runs: [])
    #expect(SpokenLength(of: block).syllables == 1)
  }

  @Test("4,600 characters are 23 to 31 minutes at 180 a minute") func minutes() {
    let pace = SpeakingPace()
    let length = SpokenLength(syllables: 4_200, pauses: 400)
    #expect(pace.minutes(for: length) == 23...31)
    #expect(pace.fit(of: length, target: 25) == .within)
    #expect(pace.fit(of: length, target: 20) == .over(minutes: 3))
    #expect(pace.fit(of: length, target: 35) == .under(minutes: 4))
    #expect(pace.minutes(for: SpokenLength()) == 0...0)
    #expect(SpeakingPace(charactersPerMinute: 0).charactersPerMinute == 1)
  }
}
