import Core

/// The parts of a Word file beside its text and styles.
enum WordParts {
  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  static var contentTypes: String {
    let parts = [
      ("/word/document.xml", "\(wordType).document.main+xml"),
      ("/word/styles.xml", "\(wordType).styles+xml"),
      ("/word/settings.xml", "\(wordType).settings+xml"),
      ("/word/fontTable.xml", "\(wordType).fontTable+xml"),
      ("/word/footer1.xml", "\(wordType).footer+xml"),
      ("/word/footer2.xml", "\(wordType).footer+xml"),
      ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
      (
        "/docProps/app.xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml"
      ),
    ]
    return declaration + "<Types xmlns=\"\(package)/content-types\">"
      + "<Default Extension=\"rels\" "
      + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + parts.map { "<Override PartName=\"\($0.0)\" ContentType=\"\($0.1)\"/>" }.joined()
      + "</Types>"
  }

  static var packageRelations: String {
    relations([
      ("\(office)/officeDocument", "word/document.xml"),
      ("\(package)/relationships/metadata/core-properties", "docProps/core.xml"),
      ("\(office)/extended-properties", "docProps/app.xml"),
    ])
  }

  /// The footers are the fourth and the fifth: `WordBody` names them so.
  static var documentRelations: String {
    relations([
      ("\(office)/styles", "styles.xml"), ("\(office)/settings", "settings.xml"),
      ("\(office)/fontTable", "fontTable.xml"), ("\(office)/footer", "footer1.xml"),
      ("\(office)/footer", "footer2.xml"),
    ])
  }

  private static func relations(_ targets: [(type: String, target: String)]) -> String {
    declaration + "<Relationships xmlns=\"\(package)/relationships\">"
      + targets.enumerated().map { index, relation in
        "<Relationship Id=\"rId\(index + 1)\" Type=\"\(relation.type)\" "
          + "Target=\"\(relation.target)\"/>"
      }.joined() + "</Relationships>"
  }

  /// Word 2013 and later lay out by their own rules only from compatibility mode 15 on.
  static var settings: String {
    declaration + "<w:settings xmlns:w=\"\(words)\"><w:zoom w:percent=\"100\"/>"
      + "<w:defaultTabStop w:val=\"420\"/><w:evenAndOddHeaders/>"
      + "<w:characterSpacingControl w:val=\"doNotCompress\"/>"
      + "<w:compat><w:useFELayout/><w:compatSetting w:name=\"compatibilityMode\" "
      + "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
      + "<w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>"
  }

  static var fonts: String {
    declaration + "<w:fonts xmlns:w=\"\(words)\">"
      + WordFont.allCases.map { font in
        "<w:font w:name=\"\(font.rawValue)\"><w:altName w:val=\"\(font.substitutes)\"/>"
          + "<w:charset w:val=\"\(font == .latin ? "00" : "86")\"/><w:family w:val=\"auto\"/>"
          + "<w:pitch w:val=\"\(font == .latin ? "variable" : "default")\"/></w:font>"
      }.joined() + "</w:fonts>"
  }

  /// — 1 — : right on odd pages, left on even ones, a character from the edge (GB/T 9704-2012, 7.5).
  static func footer(isEven: Bool) -> String {
    let indent =
      isEven ? "w:leftChars=\"100\" w:left=\"280\"" : "w:rightChars=\"100\" w:right=\"280\""
    let run = { (content: String) in
      "<w:r><w:rPr>\(WordFont.song.markProperties)</w:rPr>\(content)</w:r>"
    }
    return declaration + "<w:ftr xmlns:w=\"\(words)\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/>"
      + "<w:ind \(indent)/><w:jc w:val=\"\(isEven ? "left" : "right")\"/></w:pPr>"
      + run("<w:t xml:space=\"preserve\">— </w:t>") + run("<w:fldChar w:fldCharType=\"begin\"/>")
      + run("<w:instrText xml:space=\"preserve\"> PAGE </w:instrText>")
      + run("<w:fldChar w:fldCharType=\"separate\"/>") + run("<w:t>\(isEven ? 2 : 1)</w:t>")
      + run("<w:fldChar w:fldCharType=\"end\"/>")
      + run("<w:t xml:space=\"preserve\"> —</w:t>") + "</w:p></w:ftr>"
  }

  /// - Parameter gaps: how many figures are still to be filled in.
  static func coreProperties(_ details: SpeechDetails, title: String, gaps: Int) -> String {
    let day = "\(details.day.isoText)T00:00:00Z"
    let status =
      details.isFinal ? "定稿" : gaps > 0 ? "初稿，待填\(gaps)处" : "初稿"
    return declaration
      + "<cp:coreProperties xmlns:cp=\"\(package)/metadata/core-properties\" "
      + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      + "xmlns:dcterms=\"http://purl.org/dc/terms/\" "
      + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
      + "<dc:title>\(title.xmlEscaped)</dc:title><dc:subject>\(details.meeting.xmlEscaped)"
      + "</dc:subject><dc:creator>\(details.author.xmlEscaped)</dc:creator>"
      + "<cp:lastModifiedBy>\(details.author.xmlEscaped)</cp:lastModifiedBy>"
      + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">\(day)</dcterms:created>"
      + "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">\(day)</dcterms:modified>"
      + "<cp:category>讲话稿</cp:category><cp:contentStatus>\(status)</cp:contentStatus>"
      + "<dc:language>zh-CN</dc:language></cp:coreProperties>"
  }

  static func applicationProperties(_ details: SpeechDetails) -> String {
    declaration
      + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
      + "extended-properties\"><Application>quntuan</Application>"
      + "<Company>\(details.office.xmlEscaped)</Company></Properties>"
  }
}
