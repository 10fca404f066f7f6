import Core

/// A paragraph of a speech on its way to paper.
struct SpeechParagraph: Hashable {
  enum Role: Hashable {
    case title
    /// The speaker and the day, below the title.
    case byline
    /// 同志们：
    case addressee
    case heading(level: Int)
    case body
  }

  var role: Role
  /// UTF-8 without line ends; ranges below are of its bytes.
  var text: [UInt8]
  /// Figures that are still to be filled in.
  var gaps: [Range<Int>] = []
  /// The heading that it begins with, where one runs into its paragraph.
  var inlineHeading: Range<Int>?
  /// Where no line must end: what follows is the unit of the number before.
  var bonds: [Int] = []
  /// Where it goes on on the next line whatever room there is.
  var breaks: [Int] = []
  var startsPage = false
  /// Whether it goes on with what the page before broke off.
  var isContinuation = false
  /// Whether it must not be parted by the end of a page.
  var staysWhole = false
  /// Whether a blank line follows.
  var hasLineAfter = false

  /// A stretch of it as a paragraph of its own.
  func part(_ range: Range<Int>) -> SpeechParagraph {
    func moved(_ part: Range<Int>) -> Range<Int>? {
      let common = part.clamped(to: range)
      return common.isEmpty
        ? nil : common.lowerBound - range.lowerBound..<common.upperBound - range.lowerBound
    }
    var result = self
    result.text = Array(text[range])
    result.gaps = gaps.compactMap(moved)
    result.inlineHeading = inlineHeading.flatMap(moved)
    result.bonds = bonds.filter { $0 > range.lowerBound && $0 < range.upperBound }
      .map { $0 - range.lowerBound }
    result.isContinuation = isContinuation || range.lowerBound > 0
    return result
  }

  /// The speech in its order: title, speaker and day, addressee, text. What is muted is left out.
  /// - Parameter bindsNumbers: whether a number is to stay with its unit.
  static func all(
    of composition: Composition, _ details: SpeechDetails, titleWidth: Int, bindsNumbers: Bool
  ) -> [SpeechParagraph] {
    var paragraphs: [SpeechParagraph] = []
    var isBeforeHeading = true
    for block in composition.spoken.map(\.block) {
      switch block.kind {
      case .title:
        paragraphs.append(title(block.string, width: titleWidth))
        paragraphs += bylines(details)
        paragraphs[paragraphs.count - 1].hasLineAfter = true
        continue
      case .heading(let level):
        isBeforeHeading = false
        paragraphs.append(SpeechParagraph(role: .heading(level: level), block))
      case .paragraph:
        let role: Role = isBeforeHeading && block.isAddressee ? .addressee : .body
        paragraphs.append(SpeechParagraph(role: role, block))
      }
      if bindsNumbers {
        let figures = block.runs.filter { if case .figure = $0.kind { true } else { false } }
        paragraphs[paragraphs.count - 1].bonds = NumberBonds.places(
          in: block.text, figures: figures.map(\.range))
      }
    }
    return paragraphs
  }

  private static func title(_ words: String, width: Int) -> SpeechParagraph {
    var title = SpeechParagraph(role: .title, text: Array(words.utf8))
    title.breaks = TitleLines.breaks(in: words, width: width)
    return title
  }

  private static func bylines(_ details: SpeechDetails) -> [SpeechParagraph] {
    let date = details.date.map { "（\($0.year)年\($0.month)月\($0.day)日）" } ?? ""
    return [details.speaker, date].filter { !$0.isEmpty }.map {
      SpeechParagraph(role: .byline, text: Array($0.utf8))
    }
  }
}

extension SpeechParagraph {
  fileprivate init(role: Role, _ block: ComposedBlock) {
    self.init(role: role, text: block.text)
    gaps = block.runs.compactMap { run in
      if case .gap = run.kind { return run.range }
      return nil
    }
    // The mark that ends a heading which runs into its paragraph goes with it.
    if role == .body, let heading = block.heading, heading.text.utf8.count < block.text.count {
      inlineHeading = 0..<min(heading.text.utf8.count + 3, block.text.count)
    }
  }
}
