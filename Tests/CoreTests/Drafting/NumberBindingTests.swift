import SeededRandom
import Testing

@testable import Core

/// A number typed as words finds the record behind it.
@Suite struct NumberBindingTests {
  @Test(
    "A number is read with its 万 or 亿 and its unit, wherever the caret stands in it",
    arguments: [
      ("组织竞赛16场次│，", "16场次"), ("组织竞赛1│6场次，", "16场次"), ("共有志愿者2.6万名│", "2.6万名"),
      ("发放贷款1,547万元│。", "1,547万元"), ("共１６场│", "１６场"), ("成功率98.5%│", "98.5%"), ("共389│，", "389"),
    ])
  func readsNumbers(_ line: String, _ expected: String) {
    let (scalars, caret) = Self.split(line)
    #expect(TypedNumber(in: scalars, at: caret)?.text == expected)
  }

  @Test(
    "Years, dates, ordinals, rounded numbers, words with letters and markup are no such numbers",
    arguments: [
      "2025年│", "1月15日│", "第3│届", "5│G基站", "580余名│", "{=16│场次|来源}", "@序 1│", "没有数字│",
      "组织竞赛│16场次", "3千│人",
    ])
  func leavesOthersAlone(_ line: String) {
    let (scalars, caret) = Self.split(line)
    #expect(TypedNumber(in: scalars, at: caret) == nil)
  }

  @Test("The record that holds the value is offered, with its unit or a measure word of the family")
  func offersTheRecord() throws {
    let figures = ["工会.竞赛场次=16", "工会.参赛职工=583", "妇联.贷款=389"]
    #expect(try Self.offers("组织竞赛16场次│", figures).map(\.markup) == ["{工会.竞赛场次}"])
    #expect(try Self.offers("583名│职工", figures).map(\.markup) == ["{工会.参赛职工|名}"])
    #expect(try Self.offers("发放389万元│", figures).map(\.markup) == ["{妇联.贷款}"])
    #expect(try Self.offers("发放389│", figures).map(\.markup) == ["{妇联.贷款|数}"])
    #expect(try Self.offers("发放3890000元│", figures).map(\.markup) == ["{妇联.贷款|元}"])
    #expect(try Self.offers("帮扶583人次│", figures).isEmpty, "persons are not visits")
    #expect(try Self.offers("17场次│", figures).isEmpty)
  }

  @Test("What the paragraph names comes first, then the report period")
  func ranksByWhatIsNamed() throws {
    let figures = [
      "工会.活动场次=12", "团委.活动场次=12", "妇联.活动场次=12", "工会.竞赛场次@2024=12",
    ]
    let named = try Self.offers("区妇联开展活动场次达12场次│", figures)
    #expect(named.first?.markup == "{妇联.活动场次}")
    #expect(try Self.offers("开展12场次│", figures).last?.markup == "{工会.竞赛场次@上年}")
    #expect(named.first?.label == "区妇联·活动场次 2025年")
  }

  @Test("A record of a region below is named by its region")
  func namesTheRegionBelow() throws {
    #expect(
      try Self.offers("组织竞赛7场次│", ["清河镇.工会.竞赛场次=7"]).map(\.markup) == ["{清河镇.工会.竞赛场次}"])
  }

  @Test(
    "What is bound prints as it stood, for every amount and way to write it that has such a wording"
  )
  func printsTheSame() throws {
    var random = SeededGenerator(seed: 20_260_115)
    for _ in 0..<300 {
      let value = random.below(5_000_000) + 1
      let figures = ["工会.参赛职工=\(value)", "妇联.贷款=\(value)"]
      var forms = ["\(value)人", "\(value)名", "\(value)万元", "\(value)"]
      if value.isMultiple(of: 100) { forms.append("\(Self.plain(value, over: 10_000))万人") }
      for form in forms {
        let offers = try Self.offers("共\(form)│", figures)
        for offer in offers where offer.isSame {
          let text = DraftingFixture.text("共\(offer.markup)。", figures)
          #expect(text == "共\(form)。", "\(offer.markup)")
        }
        // 26000人 goes to 2.6万人 by itself, and no modifier keeps it from that.
        let moves = value >= 10_000 && value.isMultiple(of: 100) && !form.contains("万")
        let isBare = form == "\(value)"
        #expect(offers.contains(where: \.isSame) || (moves && !isBare), "\(form)")
      }
    }
  }

  private static func plain(_ value: Int, over step: Int) -> String {
    let (whole, rest) = value.quotientAndRemainder(dividingBy: step)
    guard rest > 0 else { return "\(whole)" }
    var digits = String(String(step + rest).dropFirst())
    while digits.last == "0" { digits.removeLast() }
    return "\(whole).\(digits)"
  }

  private static func split(_ line: String) -> ([Unicode.Scalar], Int) {
    let scalars = Array(line.unicodeScalars)
    let caret = scalars.firstIndex(of: "│") ?? scalars.count
    return (scalars.filter { $0 != "│" }, caret)
  }

  private static func offers(_ line: String, _ figures: [String]) throws -> [NumberOffer] {
    let (scalars, caret) = split(line)
    let number = try #require(TypedNumber(in: scalars, at: caret))
    let workspace = DraftingFixture.workspace(figures)
    var composer = Composer(source: "", name: "test", library: DraftingFixture.library())
    _ = composer.compose(workspace, today: DraftingFixture.today)
    return composer.offers(for: number, in: String(scalars), workspace)
  }
}
