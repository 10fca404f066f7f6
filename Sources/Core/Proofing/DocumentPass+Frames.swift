/// Titles, headings and paragraphs as wholes.
extension DocumentPass {
  private static let openings = ["同志们", "各位", "尊敬", "朋友们", "大家", "女士", "先生"]

  mutating func frames() {
    let prose = paragraphs.filter { $0.length >= 30 && $0.stopCount > 0 && $0.last == U.stop }.count
    for (index, paragraph) in paragraphs.enumerated() where paragraph.length > 0 {
      lineEnd(paragraph, index, prose)
      headingEnd(paragraph, index)
    }
    title()
  }

  /// Whether lines look cut at a fixed width: then line ends say nothing about sentences.
  private var isHardWrapped: Bool {
    let long = paragraphs.filter { $0.length >= 24 }
    guard long.count >= 6 else { return false }
    let open = long.filter { !Self.isEnd($0.last) }.count
    return open * 2 > long.count
  }

  private static func isEnd(_ scalar: UInt32) -> Bool {
    [
      0x300D, 0x300F, U.dash, U.stop, 0xFF01, 0xFF1F, U.ellipsis, U.colon, U.semicolon,
      U.closeQuote, U.closeBracket, 0x300B, 0x3011, 0x2E, 0x21, 0x3F, 0x3A, 0x3B, 0x29, 0x22,
    ].contains(scalar)
  }

  private mutating func lineEnd(_ paragraph: ParagraphSummary, _ index: Int, _ prose: Int) {
    guard prose >= 1, paragraph.length >= 12, paragraph.hanziCount * 2 > paragraph.length else {
      return
    }
    if paragraph.last == U.comma || paragraph.last == U.pause {
      // Verse and salutations end so; a paragraph of prose does not.
      guard paragraph.length >= 20 || paragraph.stopCount > 0 else { return }
      report(
        .brokenLine, index, paragraph.end - 1, 1, .warning,
        "这一行到“\(paragraph.last == U.comma ? "，" : "、")”就断了：后面像是少了内容，或断错了行")
      return
    }
    guard !Self.isEnd(paragraph.last), paragraph.stopCount > 0 || paragraph.commaCount >= 2,
      paragraph.length >= 30
    else { return }
    // A run-in list or a heading with its own stops.
    guard let next = nextIndex(after: index) else {
      missingStop(paragraph, index)
      return
    }
    if paragraphs[next].head == nil, paragraphs[next].start == 0, paragraph.start > 0,
      paragraphs[next].stopCount > 0
    {
      report(.brokenLine, index, paragraph.end - 1, 1, .warning, "这一行没有说完就断了：像是断错了行")
    } else {
      missingStop(paragraph, index)
    }
  }

  private mutating func missingStop(_ paragraph: ParagraphSummary, _ index: Int) {
    report(
      .missingStop, index, paragraph.end - 1, 1, paragraph.stopCount > 0 ? .warning : .hint,
      "段末没有句号，或话没有说完")
  }

  func nextIndex(after index: Int) -> Int? {
    var next = index + 1
    while next < paragraphs.count {
      if paragraphs[next].length > 0 { return next }
      next += 1
    }
    return nil
  }

  private mutating func headingEnd(_ paragraph: ParagraphSummary, _ index: Int) {
    guard let head = paragraph.head, let level = head.form.level, level <= 2, paragraph.length <= 36
    else { return }
    switch paragraph.last {
    case U.stop where paragraph.stopCount == 1 && paragraph.commaCount == 0 && hasBody(index):
      report(.headingStop, index, paragraph.end - 1, 1, .hint, "单独成行的标题末尾一般不用句号", fix: "")
    case U.comma, U.semicolon, U.pause:
      if paragraph.last == U.semicolon, isListed(index, head.form) { return }
      report(
        .headingStop, index, paragraph.end - 1, 1, .warning,
        "标题末尾不用“\(paragraph.last == U.comma ? "，" : paragraph.last == U.pause ? "、" : "；")”",
        fix: "")
    default: break
    }
  }

  /// Whether a paragraph of prose follows.
  private func hasBody(_ index: Int) -> Bool {
    nextIndex(after: index).map { paragraphs[$0].head == nil && paragraphs[$0].length >= 12 }
      ?? false
  }

  /// （一）…；（二）…；: the items of a list, one a line.
  private func isListed(_ index: Int, _ form: HeadMark.Form) -> Bool {
    let neighbours = [index - 1, index + 1].filter(paragraphs.indices.contains)
    return neighbours.contains { paragraphs[$0].head?.form == form }
  }

  // MARK: Headings without a body

  mutating func headings() {
    let heads = paragraphs.indices.filter { isHeading($0) }
    guard heads.count >= 2 else { return }
    let bare = heads.filter { isBare($0) }
    // Where none has a body the text is an outline.
    guard !bare.isEmpty, bare.count * 2 < heads.count else { return unevenHeadings(heads) }
    for index in bare {
      let paragraph = paragraphs[index]
      report(.emptyHeading, index, paragraph.start, paragraph.length, .warning, "这个标题下面没有内容")
    }
    unevenHeadings(heads)
  }

  private func isHeading(_ index: Int) -> Bool {
    guard let head = paragraphs[index].head, let level = head.form.level, level <= 3 else {
      return false
    }
    return paragraphs[index].isHeadingLike && !Self.isEnd(paragraphs[index].last)
  }

  /// Whether a heading of the same or a higher level, or nothing, follows at once.
  private func isBare(_ index: Int) -> Bool {
    guard let level = paragraphs[index].head?.form.level else { return false }
    guard let next = nextIndex(after: index) else { return true }
    guard let following = paragraphs[next].head?.form.level else { return false }
    return following <= level && isHeading(next)
  }

  /// Level-1 headings that are parallel but for one.
  private mutating func unevenHeadings(_ heads: [Int]) {
    let first = heads.filter { paragraphs[$0].head?.form == .hanzi }
    guard first.count >= 3 else { return }
    let lengths = first.map { paragraphs[$0].length - (paragraphs[$0].head?.length ?? 0) }
    let sorted = lengths.sorted()
    let median = sorted[sorted.count / 2]
    for (position, index) in first.enumerated()
    where lengths.filter({ abs($0 - median) <= 2 }).count == first.count - 1 {
      guard abs(lengths[position] - median) >= 6 else { continue }
      report(
        .unevenHeadings, index, paragraphs[index].start, paragraphs[index].length, .hint,
        "其他一级标题都是\(median)字左右，这个是\(lengths[position])字，不够整齐")
    }
  }

  // MARK: Title

  /// 同志们： on the first line: the title got lost.
  private mutating func title() {
    guard let first = paragraphs.firstIndex(where: { $0.length > 0 }) else { return }
    let paragraph = paragraphs[first]
    guard paragraph.last == U.colon, paragraph.length <= 30, paragraphs.count > 3,
      paragraph.head == nil
    else { return }
    report(.missingTitle, first, paragraph.start, 0, .hint, "开头就是称谓，没有标题")
  }
}
