/// The text of a Word file: word/document.xml.
struct WordBody {
  private static let head =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>"

  private var xml = Self.head
  private let layout: PageLayout

  init(_ paragraphs: [SpeechParagraph], layout: PageLayout) {
    self.layout = layout
    for paragraph in paragraphs { append(paragraph) }
  }

  /// The part with the page's measures behind its last paragraph.
  var text: String {
    xml + "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/>"
      + "<w:footerReference w:type=\"even\" r:id=\"rId5\"/>"
      + "<w:pgSz w:w=\"\(PageLayout.paper.width)\" w:h=\"\(PageLayout.paper.height)\"/>"
      + "<w:pgMar w:top=\"\(layout.top)\" w:right=\"\(PageLayout.right)\" "
      + "w:bottom=\"\(layout.bottom)\" w:left=\"\(PageLayout.left)\" w:header=\"851\" "
      + "w:footer=\"\(PageLayout.footer)\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
  }

  private mutating func append(_ paragraph: SpeechParagraph) {
    xml += "<w:p><w:pPr><w:pStyle w:val=\"\(paragraph.role.style)\"/>"
    if paragraph.staysWhole { xml += "<w:keepLines/>" }
    if paragraph.startsPage { xml += "<w:pageBreakBefore/>" }
    if paragraph.hasLineAfter { xml += "<w:spacing w:after=\"\(layout.linePitch)\"/>" }
    if paragraph.isContinuation { xml += "<w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/>" }
    xml += "</w:pPr>"
    appendRuns(of: paragraph)
    xml += "</w:p>"
  }

  /// One run for each stretch that looks the same.
  private mutating func appendRuns(of paragraph: SpeechParagraph) {
    var run = String.UnicodeScalarView()
    var look = Look(font: paragraph.role.font)
    var offset = 0
    for scalar in String(decoding: paragraph.text, as: UTF8.self).unicodeScalars {
      let isHeading = paragraph.inlineHeading?.contains(offset) ?? false
      let next = Look(
        font: isHeading ? .kai : paragraph.role.font, isMark: scalar.isSharedMark,
        isGap: paragraph.gaps.contains { $0.contains(offset) }, isHeading: isHeading)
      let isBroken = paragraph.breaks.contains(offset)
      if next != look || isBroken {
        append(run, look)
        run.removeAll()
        look = next
      }
      if isBroken { xml += "<w:r><w:br/></w:r>" }
      run.appendXML(scalar)
      offset += UTF8.width(scalar)
    }
    append(run, look)
  }

  private mutating func append(_ run: String.UnicodeScalarView, _ look: Look) {
    guard !run.isEmpty else { return }
    xml += "<w:r><w:rPr>"
    if look.isHeading { xml += "<w:rStyle w:val=\"InlineHeading\"/>" }
    xml += look.isMark ? look.font.markProperties : "<w:rFonts w:hint=\"eastAsia\"/>"
    if look.isGap { xml += "<w:highlight w:val=\"yellow\"/>" }
    xml += "</w:rPr><w:t xml:space=\"preserve\">\(String(run))</w:t></w:r>"
  }

  /// What parts a run from the next.
  private struct Look: Equatable {
    var font: WordFont
    var isMark = false
    var isGap = false
    var isHeading = false
  }
}

extension SpeechParagraph.Role {
  /// The id of its style in word/styles.xml.
  var style: String {
    switch self {
    case .title: "Title"
    case .byline: "Byline"
    case .addressee: "Addressee"
    case .heading(let level): "Heading\(min(max(level, 1), 4))"
    case .body: "SpeechText"
    }
  }

  var font: WordFont {
    switch self {
    case .title: .title
    case .byline, .heading(level: 2): .kai
    case .heading(level: 1): .black
    default: .body
    }
  }
}
