import Core
import SeededRandom
import Testing

@testable import Exchange

@Suite("The pages of a reading copy")
struct ReadingPagesTests {
  private static let layout = PageLayout.reading(points: 22)

  private static func pages(_ speech: Composition, _ layout: PageLayout = layout) throws
    -> [[SpeechParagraph]]
  {
    let whole = SpeechParagraph.all(
      of: speech, try SpeechFixture.details, titleWidth: layout.titleWidth, bindsNumbers: true)
    var pages: [[SpeechParagraph]] = []
    for paragraph in ReadingPages(whole, layout: layout).paragraphs {
      if paragraph.startsPage || pages.isEmpty { pages.append([]) }
      pages[pages.count - 1].append(paragraph)
    }
    return pages
  }

  private static func text(_ paragraph: SpeechParagraph?) -> String {
    String(decoding: paragraph?.text ?? [], as: UTF8.self)
  }

  @Test("a paragraph shorter than half a page is never parted")
  func shortParagraphs() throws {
    let short = String(repeating: "把事情办到群众心里去，", count: 10) + "好。"
    let pages = try Self.pages(SpeechFixture.speech(Array(repeating: short, count: 9)))
    #expect(pages.count > 3)
    for paragraph in pages.joined() where paragraph.role == .body {
      #expect(Self.text(paragraph) == short)
      #expect(paragraph.staysWhole)
    }
  }

  @Test(
    "a longer one is parted behind the last sentence of the page's last three lines, and goes on without indent"
  )
  func longParagraphs() throws {
    let sentence = "工作要做实，责任要压实，作风要扎实，群众才满意。"
    let pages = try Self.pages(SpeechFixture.speech([String(repeating: sentence, count: 20)]))
    #expect(pages.count > 1)
    for page in pages { #expect(Self.text(page.last).hasSuffix("。")) }
    for page in pages.dropFirst() { #expect(page.first?.isContinuation == true) }
    let all = pages.joined().filter { $0.role == .body }.map(Self.text).joined()
    #expect(all == String(repeating: sentence, count: 20), "nothing is lost where a page ends")
  }

  @Test("a page whose last three lines end no sentence ends behind a clause")
  func clauses() throws {
    let words = String(repeating: "长句子没有句号只有逗号分开的话，", count: 30) + "完。"
    let pages = try Self.pages(SpeechFixture.speech([words]))
    for page in pages.dropLast() { #expect(Self.text(page.last).hasSuffix("，")) }
  }

  @Test("a heading never ends a page")
  func headings() throws {
    let text = String(repeating: "把事情办到群众心里去，", count: 10) + "好。"
    var speech = SpeechFixture.speech([])
    for number in 1...12 {
      speech.sections[0].blocks += [
        SpeechFixture.block(.heading(level: 1), [("\(number)、小标题", .literal)]),
        SpeechFixture.block(.paragraph, [(text, .literal)]),
      ]
    }
    let pages = try Self.pages(speech)
    for page in pages { #expect(page.last?.role == .body) }
  }

  @Test(
    "no page holds more lines than it was given, no words are lost, and pages end at sentences (seeds 1 to 200)"
  )
  func property() throws {
    for seed in 1...200 {
      var random = SeededGenerator(seed: UInt64(seed))
      let paragraphs = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        Self.paragraph(&random)
      }
      let layout = PageLayout.reading(points: Int.random(in: 18...36, using: &random))
      let pages = try Self.pages(SpeechFixture.speech(paragraphs), layout)
      let body = pages.joined().filter { $0.role == .body }.map(Self.text).joined()
      #expect(body == paragraphs.joined(), "seed \(seed)")
      for page in pages {
        let lines = page.reduce(0) { $0 + ReadingPages.lineCount(of: $1, layout) }
        #expect(lines <= layout.linesPerPage, "seed \(seed)")
      }
    }
  }

  private static func paragraph(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...9, using: &random)).map { _ in
      (0..<Int.random(in: 1...5, using: &random)).map { _ in
        let words = [
          "组织竞赛16场次", "增长14.3%", "服务职工1.2万人次", "“娘家人”进门", "一件一件办", "GB/T 9704", "提高5.4个百分点",
        ]
        return words[Int.random(in: 0..<words.count, using: &random)]
      }.joined(separator: "，") + "。"
    }.joined()
  }

  @Test(
    "a number is bound to its unit, and the unit's characters to one another",
    arguments: [
      ("竞赛16场次，", ["场", "次"]), ("贷款389万元。", ["万", "元"]), ("提高5.4个百分点", ["个", "百", "分", "点"]),
      ("增长14.3%，", []), ("2025年", ["年"]), ("1.2万人次多", ["万", "人", "次"]), ("580余名职工", ["余", "名"]),
      ("三个人", []), ("155件，92", ["件"]),
    ])
  func bonds(text: String, bound: [String]) {
    let bytes = Array(text.utf8)
    let places = NumberBonds.places(in: bytes, figures: [])
    #expect(places.map { String(decoding: bytes[$0..<$0 + 3], as: UTF8.self) } == bound)
  }

  @Test("lines are broken by hand only in a paragraph whose numbers would be cut off")
  func handBreaks() throws {
    let cut = String(repeating: "字", count: 15) + "竞赛16场次。"
    let whole = String(repeating: "字", count: 5) + "竞赛16场次，" + String(repeating: "字", count: 20)
    let paragraphs = try Self.pages(SpeechFixture.speech([cut, whole])).joined()
      .filter { $0.role == .body }
    #expect(
      paragraphs.map { $0.breaks.map { $0 / 3 } } == [[17], []],
      "before 16, which goes to the next line")
    let body = WordBody(Array(paragraphs), layout: Self.layout).text
    #expect(body.contains("竞赛</w:t></w:r><w:r><w:br/></w:r>"))
  }
}
