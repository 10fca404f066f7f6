/// A year that is not the workbook's: last year's summary among this year's figures.
extension DocumentPass {
  mutating func reportYears() {
    guard let year = options.reportYear, !isOfAnotherYear(year) else { return }
    let reports = paragraphs.flatMap(\.years).filter { $0.role == .report }.map(\.year)
    // A chronicle names one year after another.
    let isChronicle = Set(reports).count > 2
    let speaksOfNow = paragraphs.contains {
      $0.years.contains { (year...year + 1).contains($0.year) }
    }
    for (index, paragraph) in paragraphs.enumerated() {
      for mention in paragraph.years
      where !(year...year + 1).contains(mention.year) || mention.role == .review {
        let isOdd: Bool =
          switch mention.role {
          case .review: mention.year != year
          case .plan, .thisYear: true
          case .report:
            !isChronicle
              && (mention.year != year - 1 || !speaksOfNow && reports.count > 1)
          case .heading, nil: false
          }
        if isOdd { report(mention, index, year) }
      }
    }
  }

  /// Whether the title or the date says that all of the text is about another year; then that is told once.
  private mutating func isOfAnotherYear(_ year: Int) -> Bool {
    var seen = 0
    for (index, paragraph) in paragraphs.enumerated() where paragraph.length > 0 {
      seen += 1
      if seen > 3 { break }
      guard paragraph.length <= 40, paragraph.stopCount == 0, let mention = paragraph.years.first,
        mention.role != nil || paragraph.dateLine > 0
      else { continue }
      let isRight =
        mention.role == .review ? mention.year == year : (year...year + 1).contains(mention.year)
      if isRight { continue }
      report(mention, index, year)
      return true
    }
    return false
  }

  private mutating func report(_ mention: YearMention, _ index: Int, _ year: Int) {
    report(
      .yearMixed, index, mention.start, mention.length, .warning,
      "工作簿报的是\(year)年，这里写的是\(mention.year)年：像是往年的稿子没有改")
  }
}
