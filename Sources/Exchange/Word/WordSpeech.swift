import Core

/// A composed speech as a Word file (.docx, ISO/IEC 29500 transitional).
///
/// In the layout of GB/T 9704-2012 without red head and 版记: a speech is none of the statutory kinds of document.
/// Figures that are still to be filled in are highlighted.
struct WordSpeech: Sendable {
  /// What the file is for.
  enum Copy: Hashable, Sendable {
    /// 公文版: 22 lines of 28 characters.
    case paper(PageLayout.Standard)
    /// 朗读版: large type in so many points; pages end at sentences, numbers stay with their units.
    case reading(points: Int)
  }

  /// The whole file; the same speech and details give the same bytes.
  let bytes: [UInt8]

  /// - Throws: `.notPacked` where memory runs out.
  init(
    _ composition: Composition, _ details: SpeechDetails, copy: Copy
  ) throws(ExportError) {
    let layout: PageLayout
    let paragraphs: [SpeechParagraph]
    switch copy {
    case .paper(let standard):
      layout = .paper(standard)
      paragraphs = SpeechParagraph.all(
        of: composition, details, titleWidth: layout.titleWidth, bindsNumbers: false)
    case .reading(let points):
      layout = .reading(points: points)
      let whole = SpeechParagraph.all(
        of: composition, details, titleWidth: layout.titleWidth, bindsNumbers: true)
      paragraphs = ReadingPages(whole, layout: layout).paragraphs
    }
    let blocks = composition.sections.lazy.flatMap(\.blocks)
    let title = blocks.first { $0.kind == .title }?.string ?? details.name
    var package = ZipPacker(day: details.day)
    package.add("[Content_Types].xml", WordParts.contentTypes)
    package.add("_rels/.rels", WordParts.packageRelations)
    package.add("word/document.xml", WordBody(paragraphs, layout: layout).text)
    package.add("word/_rels/document.xml.rels", WordParts.documentRelations)
    package.add("word/styles.xml", WordStyles(layout).text)
    package.add("word/settings.xml", WordParts.settings)
    package.add("word/fontTable.xml", WordParts.fonts)
    package.add("word/footer1.xml", WordParts.footer(isEven: false))
    package.add("word/footer2.xml", WordParts.footer(isEven: true))
    package.add(
      "docProps/core.xml",
      WordParts.coreProperties(details, title: title, gaps: composition.gaps.count))
    package.add("docProps/app.xml", WordParts.applicationProperties(details))
    bytes = try package.packed()
  }
}
