/// Headings: their bodies, their numbers, the stops at their ends.
extension DocumentPass {
  // MARK: Headings without a body

  mutating func headings() {
    strayHeadingStops()
    let heads = paragraphs.indices.filter { isHeading($0) }
    guard heads.count >= 2 else { return }
    unnumbered(heads)
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
    let isAllButOne = lengths.count { abs($0 - median) <= 2 } == first.count - 1
    for (position, index) in first.enumerated()
    where isAllButOne && abs(lengths[position] - median) >= 6 {
      report(
        .unevenHeadings, index, paragraphs[index].start, paragraphs[index].length, .hint,
        "其他一级标题都是\(median)字左右，这个是\(lengths[position])字，不够整齐")
      return
    }
    unevenPauses(first)
  }

  /// 突出引领，凝聚力量 beside 深化改革增强活力: all but one are of as many parts.
  private mutating func unevenPauses(_ headings: [Int]) {
    let counts = headings.map { paragraphs[$0].commaCount }
    guard
      let most = Dictionary(grouping: counts, by: { $0 }).max(by: {
        $0.value.count < $1.value.count
      }),
      most.key > 0, most.value.count == headings.count - 1,
      let odd = headings.first(where: { paragraphs[$0].commaCount != most.key })
    else { return }
    report(
      .unevenHeadings, odd, paragraphs[odd].start, paragraphs[odd].length, .hint,
      "其他一级标题都分成\(Self.hanziNumber(most.key + 1))截，这个不是，不够整齐")
  }

  // MARK: Headings without their number

  /// A line between paragraphs of prose that looks as the numbered headings before it do: the last one lost its number.
  private mutating func unnumbered(_ heads: [Int]) {
    let first = heads.filter { paragraphs[$0].head?.form == .hanzi }
    guard first.count >= 2, let last = first.last, let number = paragraphs[last].head?.number,
      first.count == number
    else { return }
    let lines = paragraphs.indices.filter { $0 > last && isUnnumberedHeading($0) }
    guard lines.count == 1, let line = lines.first,
      !found.contains(where: { $0.paragraph == line && $0.finding.rule == .missingHeadingNumber })
    else { return }
    report(
      .missingHeadingNumber, line, paragraphs[line].start, paragraphs[line].length, .warning,
      "像是标题，但没有序号“\(Self.text(.hanzi, number + 1))”")
  }

  private func isUnnumberedHeading(_ index: Int) -> Bool {
    let paragraph = paragraphs[index]
    guard paragraph.head == nil, (7...32).contains(paragraph.length), paragraph.isHeadingLike,
      !Self.isEnd(paragraph.last),
      paragraph.hanziCount + paragraph.commaCount + 2 >= paragraph.length,
      paragraph.claims.isEmpty, paragraph.series.isEmpty,
      let next = nextIndex(after: index), isProse(next, from: 20),
      let previous = paragraphs[..<index].lastIndex(where: { $0.length > 0 })
    else { return false }
    return isProse(previous, from: 60)
  }

  private func isProse(_ index: Int, from length: Int) -> Bool {
    paragraphs[index].length >= length && paragraphs[index].stopCount > 0
      && Self.isEnd(paragraphs[index].last)
  }

  // MARK: Stops at the end

  /// Where most headings of a level end without a stop, one with a stop is a slip.
  private mutating func strayHeadingStops() {
    for form in [HeadMark.Form.hanzi, .bracketedHanzi] {
      let heads = paragraphs.indices.filter {
        paragraphs[$0].head?.form == form && paragraphs[$0].length <= 40
      }
      let stopped = heads.filter { paragraphs[$0].last == U.stop && paragraphs[$0].stopCount == 1 }
      let bare = heads.filter { paragraphs[$0].isHeadingLike && !Self.isEnd(paragraphs[$0].last) }
      guard !stopped.isEmpty, bare.count >= 2, stopped.count * 2 <= bare.count else { continue }
      // All at once: a collection of speeches has thousands of headings.
      let places = Set(stopped)
      found.removeAll { $0.finding.rule == .headingStop && places.contains($0.paragraph) }
      for index in stopped {
        report(
          .headingStop, index, paragraphs[index].end - 1, 1, .warning, "别的标题末尾没有句号，这个有", fix: "")
      }
    }
  }
}
