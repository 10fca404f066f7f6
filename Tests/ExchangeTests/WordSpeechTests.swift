import Core
import Testing

@testable import Exchange

/// The parts of a Word file.
@Suite("A speech as a Word file")
struct WordSpeechTests {
  private static func body(_ layout: PageLayout = .paper(.gb33476)) throws -> String {
    WordBody(
      SpeechParagraph.all(
        of: SpeechFixture.composition, try SpeechFixture.details, titleWidth: layout.titleWidth,
        bindsNumbers: false), layout: layout
    ).text
  }

  @Test("the title, who speaks and the day stand above the addressee, which is flush left")
  func titleBlock() throws {
    let body = try Self.body()
    let order = [
      "<w:pStyle w:val=\"Title\"/>", "在全区群团工作座谈会上的讲话", "<w:pStyle w:val=\"Byline\"/>",
      "区委副书记\u{3000}李明", "（2026年1月15日）", "<w:pStyle w:val=\"Addressee\"/>", "同志们：",
    ]
    var rest = body[...]
    for piece in order {
      let range = try #require(rest.firstRange(of: piece), "\(piece) in its order")
      rest = rest[range.upperBound...]
    }
  }

  @Test(
    "the only part of a title block that is never left out is the title: a post alone names nobody")
  func bareTitle() throws {
    var frontMatter = FrontMatter()
    frontMatter.speakerTitle = "党委分管领导"
    let details = SpeechDetails(
      name: "讲话", frontMatter: frontMatter, author: "", office: "",
      today: try #require(Day("2026-01-15")))
    let paragraphs = SpeechParagraph.all(
      of: SpeechFixture.composition, details, titleWidth: 20, bindsNumbers: false)
    #expect(!paragraphs.contains { $0.role == .byline })
    #expect(paragraphs[0].hasLineAfter)
  }

  @Test(
    "headings are Word's own, and one that runs into its paragraph is set in 楷体 up to its full stop"
  )
  func headings() throws {
    let body = try Self.body()
    #expect(body.contains("<w:pStyle w:val=\"Heading1\"/></w:pPr>"))
    #expect(body.contains("<w:pStyle w:val=\"Heading2\"/></w:pPr>"))
    let inline = "<w:rStyle w:val=\"InlineHeading\"/><w:rFonts w:hint=\"eastAsia\"/></w:rPr>"
    #expect(body.contains("\(inline)<w:t xml:space=\"preserve\">（一）服务更实。</w:t>"))
    let styles = WordStyles(.paper(.gb33476)).text
    for level in 1...4 {
      #expect(styles.contains("w:styleId=\"Heading\(level)\"><w:name w:val=\"heading \(level)\"/>"))
      #expect(styles.contains("<w:outlineLvl w:val=\"\(level - 1)\"/>"))
    }
  }

  @Test("a gap is highlighted, and nothing else")
  func gaps() throws {
    let body = try Self.body()
    #expect(body.matches(of: /w:highlight/).count == 3, "its · is a run of its own")
    #expect(
      body.contains(
        "<w:highlight w:val=\"yellow\"/></w:rPr><w:t xml:space=\"preserve\">〔待填：区妇联</w:t>"))
  }

  @Test("quotation marks, dashes and dots are in the Chinese font whichever slot a program asks")
  func marks() throws {
    let body = try Self.body()
    let font = "<w:rFonts w:hint=\"eastAsia\" w:ascii=\"仿宋_GB2312\" w:eastAsia=\"仿宋_GB2312\" "
    for mark in ["“", "”——", "……"] {
      #expect(
        body.contains(
          "\(font)w:hAnsi=\"仿宋_GB2312\"/></w:rPr><w:t xml:space=\"preserve\">\(mark)</w:t>"))
    }
  }

  @Test("what XML would misread is escaped, control characters are left out, so is what is muted")
  func escaping() throws {
    let body = try Self.body()
    #expect(body.contains("A&amp;B&lt;C&gt;[31m结束。"))
    #expect(!body.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!body.contains("不讲的一段"))
  }

  @Test("the page is that of GB/T 33476.2, or of GB/T 9704 where it is asked for")
  func pages() throws {
    #expect(
      try Self.body().contains(
        "<w:pgMar w:top=\"1960\" w:right=\"1474\" w:bottom=\"1847\" w:left=\"1588\""))
    #expect(
      try Self.body(.paper(.gb9704)).contains(
        "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\""))
    #expect(WordStyles(.paper(.gb33476)).text.contains("w:line=\"589\" w:lineRule=\"exact\""))
    #expect(WordStyles(.paper(.gb9704)).text.contains("w:line=\"578\" w:lineRule=\"exact\""))
  }

  @Test(
    "28 characters fit the line and 22 lines the page, in both layouts",
    arguments: PageLayout.Standard.allCases)
  func grid(standard: PageLayout.Standard) {
    let layout = PageLayout.paper(standard)
    #expect(layout.advance(of: "群") * 28 <= PageLayout.textWidth)
    #expect((layout.size + layout.characterSpacing) * 28 == 28 * 315)
    let height = PageLayout.paper.height - layout.top - layout.bottom
    #expect(height / layout.linePitch == 22)
  }

  @Test("odd pages have their number right, even ones left")
  func footers() {
    #expect(WordParts.footer(isEven: false).contains("w:rightChars=\"100\""))
    #expect(WordParts.footer(isEven: true).contains("<w:jc w:val=\"left\"/>"))
    #expect(WordParts.settings.contains("<w:evenAndOddHeaders/>"))
  }

  @Test("the same speech makes the same bytes, whatever the time zone; another day makes others")
  func reproducible() throws {
    let details = try SpeechFixture.details
    let first = try WordSpeech(SpeechFixture.composition, details, copy: .paper(.gb33476)).bytes
    let second = try WordSpeech(SpeechFixture.composition, details, copy: .paper(.gb33476)).bytes
    #expect(first == second)
    var later = details
    later.day = try #require(Day("2026-01-16"))
    #expect(try WordSpeech(SpeechFixture.composition, later, copy: .paper(.gb33476)).bytes != first)
    // 2026-01-15 as zip files write it, in the first header (APPNOTE, 4.4.6).
    #expect(Array(first[10..<14]) == [0, 0, 0x2F, 0x5C])
  }

  @Test("a long title is parted between words, in lines that fit")
  func longTitle() {
    let title = "在青禾区贯彻落实中央党的群团工作会议精神推进会上的讲话"
    let breaks = TitleLines.breaks(in: title, width: 20)
    let cut = breaks.map { String(decoding: Array(title.utf8)[$0...], as: UTF8.self) }
    #expect(cut == ["会议精神推进会上的讲话"])
    #expect(TitleLines.breaks(in: "讲话", width: 20).isEmpty)
  }
}
