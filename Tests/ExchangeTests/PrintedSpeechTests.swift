import Core
import Foundation
import Testing

@testable import Exchange

/// Word files as other programs read them.
@Suite("A Word file in other programs")
struct PrintedSpeechTests {
  private static let needsOffice: Comment = "LibreOffice and pdftotext are needed to print"

  @Test(
    "a page of plain text is 22 lines of 28 characters",
    .enabled(if: PrintedPages.isInstalled, needsOffice), arguments: PageLayout.Standard.allCases)
  func grid(standard: PageLayout.Standard) throws {
    let hanzi = String(repeating: "群团组织是桥梁和纽带", count: 300)
    let bytes = try WordSpeech(
      SpeechFixture.speech([hanzi]), SpeechFixture.details, copy: .paper(standard)
    ).bytes
    let page = try #require(PrintedPages(bytes).pages.dropFirst().first)
    #expect(page.count == 22)
    #expect(page.allSatisfy { $0.count == 28 }, "\(page)")
  }

  @Test(
    "LibreOffice begins the pages of a reading copy where they were counted",
    .enabled(if: PrintedPages.isInstalled, needsOffice), arguments: [18, 22, 36])
  func reading(points: Int) throws {
    let paragraphs = (1...12).map { number in
      String(
        repeating: "组织竞赛16场次，服务职工1.2万人次，办结率提高\(number).4个百分点，比上年增长14.3%，“娘家人”就在身边。", count: number)
    }
    let speech = SpeechFixture.speech(paragraphs)
    let layout = PageLayout.reading(points: points)
    let whole = SpeechParagraph.all(
      of: speech, try SpeechFixture.details, titleWidth: layout.titleWidth, bindsNumbers: true)
    let expected = ReadingPages(whole, layout: layout).paragraphs.count(where: \.startsPage) + 1
    let pages = try PrintedPages(
      WordSpeech(speech, SpeechFixture.details, copy: .reading(points: points)).bytes
    ).pages
    #expect(pages.count == expected)
    let units = /场次|万人次|个百分点/
    let lines = Array(pages.joined())
    for (line, next) in zip(lines, lines.dropFirst()) {
      #expect(line.last?.isNumber != true, "\(line)|\(next)")
      let across = line.suffix(3) + next.prefix(3)
      for unit in across.matches(of: units) {
        let end = across.index(across.startIndex, offsetBy: min(3, line.count))
        #expect(unit.range.upperBound <= end || unit.range.lowerBound >= end, "\(line)|\(next)")
      }
    }
  }

  @Test(
    "python-docx reads the styles, the text and the properties",
    .enabled(
      if: (try? runTool("/usr/bin/python3", "-c", "import docx; print(1)")) == "1\n",
      "python3-docx is needed"))
  func independentReader() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "quntuan-\(UUID().uuidString).docx")
    defer { try? FileManager.default.removeItem(at: file) }
    let bytes = try WordSpeech(
      SpeechFixture.composition, SpeechFixture.details, copy: .paper(.gb33476)
    ).bytes
    try Data(bytes).write(to: file)
    let script = """
      import sys, docx
      d = docx.Document(sys.argv[1])
      for p in d.paragraphs: print(p.style.name, p.text, sep='|')
      c = d.core_properties
      print(c.title, c.subject, c.author, c.created, c.content_status, sep='|')
      s = d.sections[0]
      print(round(s.top_margin.mm, 1), round(s.left_margin.mm), s.even_page_footer.paragraphs[0].text)
      """
    let lines = try runTool("/usr/bin/python3", "-c", script, file.path).split(separator: "\n")
    #expect(
      lines.map(String.init) == [
        "Title|在全区群团工作座谈会上的讲话", "讲话人和日期|区委副书记\u{3000}李明", "讲话人和日期|（2026年1月15日）", "称谓|同志们：",
        "讲稿正文|今天开这个会，是“听一听、议一议”——把情况摸清楚……", "Heading 1|一、肯定成绩",
        "讲稿正文|（一）服务更实。组织竞赛16场次，贷款〔待填：区妇联·创业担保贷款〕。", "Heading 2|（二）阵地更牢",
        "讲稿正文|A&B<C>[31m结束。", "在全区群团工作座谈会上的讲话|群团工作座谈会|王干事|2026-01-15 00:00:00|初稿，待填1处",
        "34.6 28 — 2 —",
      ])
  }
}
