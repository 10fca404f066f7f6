import Core
import SeededRandom
import Testing

@Suite("A change against the year before")
struct FiguresChangeTests {
  let contests = indicator("竞赛场次", unit: "场次")
  let loans = indicator("贷款", unit: "万元")
  let success = indicator("调解成功率", unit: "%", nature: .ratio, decimals: 1)

  func say(
    _ wording: ChangeWording, _ current: String, _ previous: String, _ indicator: Indicator
  ) -> Phrase? {
    Phrasing.change(
      wording, current: amount(current), previous: amount(previous), indicator: indicator)
  }

  @Test("is a rate rounded half-up, a trailing .0 dropped")
  func rate() {
    #expect(say(.yearOnYear, "16", "14", contests) == Phrase("同比增长14.3%"))
    #expect(say(.yearOnYear, "110", "100", contests) == Phrase("同比增长10%"))
    #expect(say(.yearOnYear, "97", "100", contests) == Phrase("同比下降3%"))
    #expect(say(.yearOnYear, "2009", "2000", contests) == Phrase("同比增长0.5%"))
    #expect(say(.rateOnly, "97", "100", contests) == Phrase("-3%"))
  }

  @Test("of a base under ten is a difference")
  func smallBase() {
    #expect(say(.yearOnYear, "11", "8", contests) == Phrase("比上年增加3场次"))
    #expect(say(.yearOnYear, "5", "8", contests) == Phrase("比上年减少3场次"))
    #expect(say(.yearOnYear, "16", "0", contests) == Phrase("比上年增加16场次"))
    #expect(say(.rateOnly, "11", "8", contests)?.objection != nil)
    // 8.5万元 is 85000元: no small base.
    #expect(say(.yearOnYear, "17", "8.5", loans) == Phrase("同比增长100%"))
  }

  @Test("that is none is 持平, and one that rounds to nothing 基本持平")
  func level() {
    #expect(say(.yearOnYear, "16", "16", contests) == Phrase("与上年持平"))
    #expect(say(.yearOnYear, "10001", "10000", contests) == Phrase("与上年基本持平"))
    #expect(say(.growth, "16", "16", contests) == nil)
    #expect(say(.growth, "10001", "10000", contests) == nil)
  }

  @Test("of a percentage is told in 百分点, never in %")
  func points() {
    #expect(say(.yearOnYear, "97.4", "96.2", success) == Phrase("同比提高1.2个百分点"))
    #expect(say(.percentagePoints, "95.8", "96.2", success) == Phrase("降低0.4个百分点"))
    #expect(say(.growth, "97.4", "96.2", success) == Phrase("提高1.2个百分点"))
    let times = say(.times, "60", "20", success)
    #expect(times?.text == "提高40个百分点")
    #expect(times?.objection != nil)
    #expect(say(.percentagePoints, "16", "14", contests)?.objection != nil)
  }

  @Test("has no 增长 in a fall and no 下降 in a rise")
  func signs() {
    #expect(say(.growth, "14", "16", contests) == nil)
    #expect(say(.decline, "16", "14", contests) == nil)
    #expect(say(.times, "14", "16", contests) == nil)
    #expect(say(.decline, "14", "16", contests) == Phrase("下降12.5%"))
  }

  @Test("增长 N 倍 means N + 1 times the base")
  func times() {
    #expect(say(.times, "25", "10", contests) == Phrase("增长1.5倍"))
    #expect(say(.times, "20", "10", contests) == Phrase("翻一番"))
    #expect(say(.times, "40", "10", contests) == Phrase("增长3倍"))
    let short = say(.times, "15", "10", contests)
    #expect(short?.text == "增长50%")
    #expect(short?.objection != nil)
  }

  @Test("that another indicator carries is said as declared")
  func declared() {
    #expect(Phrasing.declaredGrowth(.yearOnYear, rate: amount("5.1")) == Phrase("同比增长5.1%"))
    #expect(Phrasing.declaredGrowth(.yearOnYear, rate: amount("-1.2")) == Phrase("同比下降1.2%"))
    #expect(Phrasing.declaredGrowth(.growth, rate: amount("-1.2")) == nil)
    #expect(Phrasing.declaredGrowth(.rateOnly, rate: amount("-1.2")) == Phrase("-1.2%"))
    #expect(Phrasing.declaredGrowth(.yearOnYear, rate: .zero) == Phrase("与上年持平"))
  }

  @Test("is never false: sign, rate and difference agree with the two figures")
  func property() {
    let seed = SeededGenerator.anySeed()
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<6_000 {
      let before = generator.amount(wholeOnly: true)
      let now = generator.amount(wholeOnly: true)
      let phrase = Phrasing.change(.yearOnYear, current: now, previous: before, indicator: contests)
      guard let text = phrase?.text else {
        // The rate itself leaves what can be computed only for a rise of more than 10¹⁸ %.
        #expect(now.units / 1_000_000_000 > before.units, "seed \(seed): \(before) → \(now)")
        continue
      }
      let context = "seed \(seed): \(before) → \(now) \(text)"
      #expect((text == "与上年持平") == (now == before), "\(context)")
      if text.contains("增长") || text.contains("增加") { #expect(now > before, "\(context)") }
      if text.contains("下降") || text.contains("减少") { #expect(now < before, "\(context)") }
      guard text.hasSuffix("%") else { continue }
      let rate = amount(String(text.dropFirst("同比增长".count).dropLast()))
      // |100·(v − v₀) − p·v₀| ≤ 0.05·v₀, in ten-thousandths.
      let change = Int128((now.units - before.units).magnitude) * 1_000_000
      let error = (change - Int128(rate.units) * Int128(before.units)).magnitude
      #expect(error <= Int128(before.units).magnitude * 500, "\(context)")
      #expect(before.units >= 100_000, "\(context)")
    }
  }
}

@Suite("A share and a rate")
struct FiguresShareTests {
  @Test("are rounded half-up")
  func rounding() {
    #expect(
      Phrasing.share(part: amount("5.1"), whole: amount("100"), decimals: 1) == Phrase("占5.1%"))
    #expect(
      Phrasing.share(part: amount("389"), whole: amount("3718"), decimals: 1)?.text == "占10.5%")
    #expect(
      Phrasing.ratio(numerator: amount("4"), denominator: amount("9"), decimals: 1)
        == amount("44.4"))
    #expect(
      Phrasing.ratio(numerator: amount("91"), denominator: amount("98"), decimals: 1)
        == amount("92.9"))
    #expect(
      Phrasing.ratio(numerator: amount("1"), denominator: amount("8"), decimals: 0) == amount("13"))
  }

  @Test("of something never read 0 or 100 percent")
  func ends() {
    #expect(
      Phrasing.share(part: amount("1"), whole: amount("10000"), decimals: 1)?.text == "占0.01%")
    #expect(
      Phrasing.share(part: amount("9999"), whole: amount("10000"), decimals: 1)?.text == "占99.99%")
    #expect(Phrasing.share(part: amount("3"), whole: amount("3"), decimals: 1)?.text == "占100%")
  }

  @Test("have no value over nothing, and a part above its whole is reported")
  func impossible() {
    #expect(Phrasing.share(part: amount("1"), whole: .zero, decimals: 1) == nil)
    #expect(Phrasing.ratio(numerator: amount("1"), denominator: .zero, decimals: 1) == nil)
    #expect(Phrasing.share(part: amount("5"), whole: amount("4"), decimals: 1)?.objection != nil)
  }
}
