/// The styles of a Word file: word/styles.xml. Headings are Word's own, so that its navigation shows them.
struct WordStyles {
  let text: String

  init(_ layout: PageLayout) {
    text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      + "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
      + Self.defaults(layout) + Self.normal(layout) + Self.texts(layout) + Self.headings(layout)
      + Self.others + "</w:styles>"
  }

  private static func defaults(_ layout: PageLayout) -> String {
    "<w:docDefaults><w:rPrDefault><w:rPr>\(WordFont.body.properties)"
      + "<w:spacing w:val=\"\(layout.characterSpacing)\"/>\(size(layout.size))"
      + "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>"
      + "<w:pPrDefault/></w:docDefaults>"
  }

  /// Nothing that would move a line or a character off the grid: no widow control, no room between Chinese and digits,
  /// no document grid. A comma or full stop that does not fit hangs over the edge, as everywhere in Chinese Word files:
  /// LibreOffice 7.4 takes `w:overflowPunct` for its opposite, so that nothing said here would hold in both.
  private static func normal(_ layout: PageLayout) -> String {
    "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>"
      + "<w:qFormat/><w:pPr><w:widowControl w:val=\"0\"/>"
      + "<w:autoSpaceDE w:val=\"0\"/><w:autoSpaceDN w:val=\"0\"/><w:adjustRightInd w:val=\"0\"/>"
      + "<w:snapToGrid w:val=\"0\"/>"
      + "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"\(layout.linePitch)\" "
      + "w:lineRule=\"exact\"/><w:jc w:val=\"\(layout.isJustified ? "both" : "left")\"/></w:pPr></w:style>"
      + "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">"
      + "<w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/></w:style>"
  }

  private static func texts(_ layout: PageLayout) -> String {
    // 2号 beside 3号, and as much larger in a reading copy.
    let title = "\(WordFont.title.properties)<w:spacing w:val=\"0\"/>\(size(layout.size * 11 / 8))"
    return paragraph(
      "Title", "Title", next: "Byline", "<w:keepNext/><w:jc w:val=\"center\"/>", title)
      + paragraph(
        "Byline", "讲话人和日期", next: "SpeechText", "<w:keepNext/><w:jc w:val=\"center\"/>",
        WordFont.kai.properties)
      + paragraph("Addressee", "称谓", next: "SpeechText", "<w:keepNext/>", "")
      + paragraph("SpeechText", "讲稿正文", next: "SpeechText", indent(layout), "")
  }

  /// 一、 in 黑体, （一） in 楷体, 1. and （1） in 仿宋 (GB/T 9704-2012, 7.3.3).
  private static func headings(_ layout: PageLayout) -> String {
    let fonts: [WordFont] = [.black, .kai, .body, .body]
    return fonts.enumerated().map { index, font in
      paragraph(
        "Heading\(index + 1)", "heading \(index + 1)", next: "SpeechText",
        "<w:keepNext/><w:keepLines/>\(indent(layout))<w:outlineLvl w:val=\"\(index)\"/>",
        font.properties)
    }.joined()
  }

  private static let others =
    "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"InlineHeading\">"
    + "<w:name w:val=\"段首小标题\"/><w:qFormat/><w:rPr>\(WordFont.kai.properties)</w:rPr></w:style>"
    + paragraph(
      "Footer", "footer", next: "Footer",
      "<w:spacing w:line=\"280\" w:lineRule=\"exact\"/><w:jc w:val=\"left\"/>",
      WordFont.song.markProperties + "<w:spacing w:val=\"0\"/>" + size(280))

  /// A style on `Normal`; the elements in the order that the schema wants.
  private static func paragraph(
    _ id: String, _ name: String, next: String, _ properties: String, _ run: String
  ) -> String {
    let isBuiltIn = name.utf8.allSatisfy { $0 < 0x80 }
    return "<w:style w:type=\"paragraph\"\(isBuiltIn ? "" : " w:customStyle=\"1\"") "
      + "w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:basedOn w:val=\"Normal\"/>"
      + "<w:next w:val=\"\(next)\"/><w:qFormat/><w:pPr>\(properties)</w:pPr>"
      + (run.isEmpty ? "" : "<w:rPr>\(run)</w:rPr>") + "</w:style>"
  }

  /// Two characters, whatever size somebody gives them later.
  private static func indent(_ layout: PageLayout) -> String {
    "<w:ind w:firstLineChars=\"200\" w:firstLine=\"\(layout.indent)\"/>"
  }

  /// From twips to Word's half points.
  private static func size(_ twips: Int) -> String {
    "<w:sz w:val=\"\(twips / 10)\"/><w:szCs w:val=\"\(twips / 10)\"/>"
  }
}
