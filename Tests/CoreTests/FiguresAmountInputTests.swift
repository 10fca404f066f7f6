import Core
import SeededRandom
import Testing

@Suite("A number field")
struct FiguresAmountInputTests {
  let contests = indicator("竞赛场次", unit: "场次")
  let workers = indicator("参赛职工", unit: "人")
  let loans = indicator("贷款", unit: "万元")
  let success = indicator("调解成功率", unit: "%", nature: .ratio, decimals: 1)

  func read(_ text: String, _ indicator: Indicator) -> (String, String)? {
    guard let input = try? AmountInput(text, for: indicator) else { return nil }
    return (input.amount.plainText, input.echo)
  }

  @Test(
    "understands what people write in a count",
    arguments: [
      ("583", "583", "583人"), ("1,547", "1547", "1547人"), ("1，547", "1547", "1547人"),
      ("１６", "16", "16人"), ("５８３名", "583", "583人"), ("三百八十九", "389", "= 389人"),
      ("二〇二五", "2025", "= 2025人"), ("十五", "15", "= 15人"), ("两万三千", "23000", "= 23000人"),
      ("一万零三百", "10300", "= 10300人"), ("1.2万", "12000", "= 12000人"),
      ("2万3千", "23000", "= 23000人"), ("1.2万人", "12000", "= 12000人"), ("=16+3", "19", "= 19人"),
      ("＝16＋3", "19", "= 19人"), ("=20-3", "17", "= 17人"), ("0", "0", "0人"), ("〇", "0", "= 0人"),
      (" 1 547 ", "1547", "1547人"), ("007", "7", "7人"), ("583.0", "583", "583人"),
    ])
  func counts(_ text: String, _ digits: String, _ echo: String) {
    let result = read(text, workers)
    #expect(result?.0 == digits)
    #expect(result?.1 == echo)
  }

  @Test(
    "counts 元 with 万, 亿 and 元 in a money cell, and the cell's unit without",
    arguments: [
      ("389", "389", "389万元"), ("389万", "389", "389万元"), ("389万元", "389", "389万元"),
      ("3.2亿", "32000", "= 32000万元"), ("三点二亿元", "32000", "= 32000万元"),
      ("1亿2000万元", "12000", "= 12000万元"), ("3千万", "3000", "= 3000万元"),
      ("226800元", "22.68", "= 22.68万元"), ("22。68", "22.68", "22.68万元"),
      ("三百八十九", "389", "= 389万元"), ("=22.68+4.61", "27.29", "= 27.29万元"),
      ("=3万元+5000元", "3.5", "= 3.5万元"),
    ])
  func money(_ text: String, _ digits: String, _ echo: String) {
    let result = read(text, loans)
    #expect(result?.0 == digits)
    #expect(result?.1 == echo)
  }

  @Test(
    "reads percentages with or without the sign",
    arguments: [
      ("5.1%", "5.1"), ("5.1", "5.1"), ("5.1％", "5.1"), ("百分之五点一", "5.1"), ("-1.2%", "-1.2"),
    ])
  func percentages(_ text: String, _ digits: String) {
    #expect(read(text, success)?.0 == digits)
  }

  @Test(
    "refuses what has two readings or none, with a reason",
    arguments: [
      ("", AmountInputError.empty), ("abc", .notANumber("abc")), ("1,54", .misplacedComma("1,54")),
      ("12,34,567", .misplacedComma("12,34,567")), ("16+3", .needsEqualsSign("16+3")),
      ("近600", .hedged("近")), ("580余", .hedged("余")), ("500多人", .hedged("多")),
      ("600人左右", .hedged("左右")), ("583人次", .unitMismatch(written: "人次", expected: "人")),
      ("5%", .unitMismatch(written: "%", expected: "人")),
      ("3万元", .unitMismatch(written: "元", expected: "人")), ("12.5", .notWhole(unit: "人")),
      ("三点", .notANumber("三点")), ("三点几", .notANumber("三点几")), ("1.2.", .notANumber("1.2.")),
      ("0.1234567890123", .tooPrecise(unit: "")), ("零点一二三四五六七八九零一二三", .tooPrecise(unit: "")),
      ("1.2.3", .notANumber("1.2.3")), ("5.", .notANumber("5.")),
      ("99999999999999999999999999", .outOfRange), ("999999999999999", .outOfRange),
    ])
  func refusals(_ text: String, _ expected: AmountInputError) {
    #expect(throws: expected) { try AmountInput(text, for: workers) }
    #expect(!expected.description.isEmpty)
  }

  @Test("refuses careless hanzi and scales", arguments: ["三百八", "一千二", "2万3", "三五", "3千5"])
  func ambiguous(_ text: String) {
    do {
      let input = try AmountInput(text, for: workers)
      Testing.Issue.record("read as \(input.amount)")
    } catch {
      guard case .ambiguous = error else {
        Testing.Issue.record("\(error)")
        return
      }
    }
  }

  @Test("refuses a bare number beside one with a unit in a money cell")
  func mixedUnits() {
    #expect(throws: AmountInputError.mixedUnits) { try AmountInput("=3万+500", for: loans) }
  }

  @Test("reads back every amount that is printed, in the unit's own scale and as phrased")
  func printedForms() throws {
    let seed = SeededGenerator.anySeed()
    var generator = SeededGenerator(seed: seed)
    let hours = indicator("服务时长", unit: "小时")
    for _ in 0..<3_000 {
      let value = generator.amount()
      for indicator in [loans, hours] {
        #expect(
          try AmountInput(value.plainText, for: indicator).amount == value, "seed \(seed): \(value)"
        )
        let phrase = Phrasing.phrase(PhraseRequest(amount: value, indicator: indicator)).text
        #expect(
          try AmountInput(phrase, for: indicator).amount == value, "seed \(seed): \(phrase)")
      }
    }
  }

  @Test("reads back every whole number that is written in hanzi")
  func hanziForms() throws {
    let seed = SeededGenerator.anySeed()
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<3_000 {
      let number = Int.random(
        in: 0...(1 << Int.random(in: 1...35, using: &generator)), using: &generator)
      let words = Phrasing.hanzi(number)
      #expect(
        try AmountInput(words, for: contests).amount == Amount(whole: Int64(number)),
        "seed \(seed): \(words)")
    }
  }

  @Test("never traps on anything that can be typed or pasted")
  func anything() {
    let seed = SeededGenerator.anySeed()
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("0123456789.,%+-=一二三百千万亿元人次点零十余近￥１，。 \u{1F600}é")
    for _ in 0..<20_000 {
      let text = String(
        (0..<Int.random(in: 0...12, using: &generator)).compactMap { _ in
          alphabet.randomElement(using: &generator)
        })
      for indicator in [workers, loans, success] {
        if let input = try? AmountInput(text, for: indicator) { #expect(!input.echo.isEmpty) }
      }
    }
  }
}
