/// The rules that need the whole text: they read the summaries of its paragraphs, one after the other.
struct DocumentPass {
  /// A finding with the paragraph that it is in.
  struct Located: Hashable, Sendable {
    var paragraph: Int
    var finding: LocalFinding
  }

  let paragraphs: [ParagraphSummary]
  let options: ProofOptions
  /// The levels of places, 0 at the top.
  let ranks: [UInt32: Int]
  var found: [Located] = []

  init(_ paragraphs: [ParagraphSummary], options: ProofOptions, ranks: [UInt32: Int]) {
    self.paragraphs = paragraphs
    self.ranks = ranks
    self.options = options
  }

  mutating func read() {
    headNumbers()
    seriesNumbers()
    pairs()
    duplicates()
    levels()
    places()
    times()
    reportYears()
    persons()
    questions()
    openings()
    phrases()
    frames()
    groupings()
    headings()
  }

  mutating func report(
    _ rule: ProofRule, _ paragraph: Int, _ start: Int, _ length: Int, _ severity: ProofSeverity,
    _ message: String, fix: String? = nil
  ) {
    found.append(
      Located(
        paragraph: paragraph,
        finding: LocalFinding(
          rule: rule, severity: severity, start: start, length: length, message: message, fix: fix))
    )
  }

  // MARK: Pairs

  /// Quotations of several paragraphs open each of them and close only the last (GB/T 15834, 4.8.3.4).
  mutating func pairs() {
    for index in paragraphs.indices {
      for mark in paragraphs[index].unmatched where !isContinued(mark, index) {
        let isOpening = ParagraphPass.partners[mark.scalar] == nil
        let text = String(Character(Unicode.Scalar(mark.scalar) ?? " "))
        report(
          .unmatchedPair, index, mark.index, 1, .error,
          isOpening ? "“\(text)”没有与它成对的后一半" : "“\(text)”没有与它成对的前一半")
      }
    }
  }

  private func isContinued(_ mark: PairMark, _ index: Int) -> Bool {
    let paragraph = paragraphs[index]
    switch mark.scalar {
    case 0x201C:
      // Open at the end: the next paragraph must open again.
      return next(after: index).map { paragraphs[$0].first == 0x201C } == true
        || (mark.index == paragraph.start && previousIsOpen(index))
    case 0x201D:
      return previousIsOpen(index)
    case U.openBracket, U.closeBracket:
      // A note of several paragraphs in brackets.
      if mark.scalar == U.openBracket, mark.index == paragraph.start {
        return hasHalf(U.closeBracket, from: index, step: 1)
      }
      return mark.scalar == U.closeBracket && mark.index >= paragraph.end - 2
        && hasHalf(U.openBracket, from: index, step: -1)
    default: return false
    }
  }

  private func next(after index: Int) -> Int? {
    var next = index + 1
    while next < paragraphs.count, next - index < 4 {
      if paragraphs[next].length > 0 { return next }
      next += 1
    }
    return nil
  }

  private func previous(before index: Int) -> Int? {
    var previous = index - 1
    while previous >= 0, index - previous < 4 {
      if paragraphs[previous].length > 0 { return previous }
      previous -= 1
    }
    return nil
  }

  private func previousIsOpen(_ index: Int) -> Bool {
    guard paragraphs[index].first == 0x201C, let previous = previous(before: index) else {
      return false
    }
    return paragraphs[previous].unmatched.contains { $0.scalar == 0x201C }
  }

  private func hasHalf(_ scalar: UInt32, from index: Int, step: Int) -> Bool {
    var other = index + step
    while paragraphs.indices.contains(other), abs(other - index) <= 8 {
      if paragraphs[other].unmatched.contains(where: { $0.scalar == scalar }) { return true }
      other += step
    }
    return false
  }

  // MARK: Duplicates

  mutating func duplicates() {
    var lines: [UInt64: Int] = [:]
    var sentences: [UInt64: Int] = [:]
    for index in paragraphs.indices where paragraphs[index].hanziCount >= 18 {
      let (start, length, hash) =
        (paragraphs[index].start, paragraphs[index].length, paragraphs[index].hash)
      if length >= 25, let first = lines[hash] {
        report(
          .duplicateParagraph, index, start, length, .warning, "这一段和第\(line(first))行一字不差")
        continue
      }
      lines[hash] = index
      for sentence in paragraphs[index].sentences {
        if let first = sentences[sentence.hash] {
          report(
            .duplicateSentence, index, sentence.start, sentence.length, .warning,
            first == index ? "这一句在本段里重复了" : "这一句和第\(line(first))行的一句一字不差")
        } else {
          sentences[sentence.hash] = index
        }
      }
    }
  }

  func line(_ index: Int) -> Int { options.lineNumbers?[index] ?? index + 1 }

  // MARK: Thousands

  mutating func groupings() {
    let grouped = paragraphs.reduce(0) { $0 + $1.grouped.count }
    let plain = paragraphs.reduce(0) { $0 + $1.ungrouped.count }
    guard grouped > 0, plain > 0 else { return }
    for index in paragraphs.indices {
      let rare = grouped <= plain ? paragraphs[index].grouped : paragraphs[index].ungrouped
      for stretch in rare {
        report(
          .numberGrouping, index, stretch.start, stretch.length, .hint,
          "五位以上的数有的加了千分撇，有的没加：全文要一致（GB/T 15835，5.1.1）")
      }
    }
  }
}
