/// What only the day of the speech can tell: goals that have passed, formulations out of date, the wrong period.
extension DocumentPass {
  mutating func times() {
    if let month = speechMonth() ?? options.month {
      for index in paragraphs.indices {
        for year in paragraphs[index].years where year.isGoal && year.year < month / 100 {
          report(
            .pastGoal, index, year.start, year.length, .warning,
            "这篇稿子是\(month / 100)年的，\(year.year)年已经过去，不能再当作将来的目标")
        }
        for word in paragraphs[index].outdated where word.since <= month {
          report(
            .outdatedFormulation, index, word.start, word.length, word.severity,
            (word.message ?? "这个提法已经过时") + "（\(word.since / 100)年\(word.since % 100)月起）")
        }
      }
    }
    guard isPartOfYear else { return }
    for index in paragraphs.indices {
      for word in paragraphs[index].yearly {
        report(
          .periodMixed, index, word.start, word.length, .warning, "标题说的是半年或季度，这里却按全年说")
      }
    }
  }

  private var isPartOfYear: Bool {
    paragraphs.lazy.filter { $0.length > 0 }.prefix(2).contains { $0.isPartOfYear }
  }

  /// Year × 100 + month: the line of the date under the title or at the end, else the year in the title.
  private func speechMonth() -> Int? {
    var seen = 0
    var titled: Int?
    for paragraph in paragraphs where paragraph.length > 0 {
      seen += 1
      if seen > 8 { break }
      if paragraph.dateLine > 0 { return paragraph.dateLine }
      if seen <= 2, paragraph.length <= 40, paragraph.stopCount == 0,
        let year = paragraph.years.map(\.year).max()
      {
        titled = titled ?? year * 100 + 1
      }
    }
    let last = paragraphs.reversed().lazy.filter { $0.length > 0 }.prefix(3)
    return last.first { $0.dateLine > 0 }?.dateLine ?? titled
  }

  /// 笔者 in a text that says 我.
  mutating func persons() {
    guard paragraphs.reduce(0, { $0 + $1.ownCount }) >= 2 else { return }
    for index in paragraphs.indices {
      for word in paragraphs[index].persons {
        report(
          .personMixed, index, word.start, word.length, .warning, "全文说的是“我”，这里却换了称呼")
      }
    }
  }

  /// Three paragraphs in a row that begin with the same words and bear no number.
  mutating func openings() {
    var run = 0
    var last: UInt64 = 0
    for index in paragraphs.indices where paragraphs[index].length > 0 {
      let opening = plainOpening(paragraphs[index])
      run = opening == 0 ? 0 : opening == last ? run + 1 : 1
      last = opening
      if run == 3 {
        report(
          .repeatedOpening, index, paragraphs[index].start, 3, .hint, "连着三段都用同样的几个字开头，听起来单调")
      }
    }
  }

  /// 0 for a paragraph that bears a number or is short.
  private func plainOpening(_ paragraph: ParagraphSummary) -> UInt64 {
    paragraph.head == nil && paragraph.length >= 14
      && paragraph.series.first?.start != paragraph.start ? paragraph.opening : 0
  }
}
