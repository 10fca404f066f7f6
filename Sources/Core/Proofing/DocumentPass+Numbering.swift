extension DocumentPass {
  private static let hanzi = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

  static func hanziNumber(_ number: Int) -> String {
    switch number {
    case ...10: hanzi[max(0, number)]
    case ..<20: "十" + hanzi[number - 10]
    case ..<100: hanzi[number / 10] + "十" + (number % 10 == 0 ? "" : hanzi[number % 10])
    default: String(number)
    }
  }

  static func text(_ form: HeadMark.Form, _ number: Int) -> String {
    switch form {
    case .hanzi: hanziNumber(number) + "、"
    case .bracketedHanzi: "（\(hanziNumber(number))）"
    case .digit: "\(number)."
    case .bracketedDigit: "（\(number)）"
    case .chapter: "第\(hanziNumber(number))章"
    case .article: "第\(hanziNumber(number))条"
    case .circled: "第\(number)项"
    }
  }

  // MARK: Numbers at the start of paragraphs

  mutating func headNumbers() {
    var last: [HeadMark.Form: Int] = [:]
    // What a level had reached before a higher heading closed it: some writers number on.
    var closed: [HeadMark.Form: Int] = [:]
    var places: [HeadMark.Form: Int] = [:]
    for index in paragraphs.indices {
      guard let head = paragraphs[index].head else { continue }
      check(head, index, last[head.form], closed[head.form], places[head.form])
      skip(head, index, last)
      last[head.form] = head.number
      places[head.form] = index
      closed[head.form] = nil
      for form in Self.below(head.form) {
        if let number = last[form] { closed[form] = number }
        last[form] = nil
      }
    }
  }

  static func below(_ form: HeadMark.Form) -> [HeadMark.Form] {
    switch form {
    case .chapter: [.hanzi, .bracketedHanzi, .digit, .bracketedDigit, .circled]
    case .hanzi: [.bracketedHanzi, .digit, .bracketedDigit, .circled]
    case .bracketedHanzi: [.digit, .bracketedDigit, .circled]
    case .digit: [.bracketedDigit, .circled]
    case .article: [.bracketedHanzi, .digit, .bracketedDigit]
    case .bracketedDigit, .circled: []
    }
  }

  private mutating func check(
    _ head: HeadMark, _ index: Int, _ last: Int?, _ closed: Int?, _ place: Int?
  ) {
    let text = Self.text(head.form, head.number)
    guard let last else {
      // 附件：1.甲 has its first in the line of the word.
      if head.number == 2, index > 0, paragraphs[index - 1].first == 0x9644 { return }
      if head.number > 1, closed.map({ $0 + 1 != head.number }) ?? true {
        let severity: ProofSeverity =
          head.form == .circled || head.form == .article || head.form == .chapter ? .hint : .error
        gap(
          head, index, after: 0, severity, "序号从“\(text)”开始，前面没有“\(Self.text(head.form, 1))”", place)
      }
      return
    }
    switch head.number {
    case last + 1: return
    case 1 where last != 1: return
    case last:
      // 一、 twice: the first part of two texts put together, or a slip.
      let severity: ProofSeverity = head.number == 1 && !isFollowed(head, index) ? .hint : .error
      report(.numberingRepeat, index, head.start, head.length, severity, "序号“\(text)”重复了")
    case (last + 1)...:
      gap(
        head, index, after: last, .error,
        "“\(Self.text(head.form, last))”后面是“\(text)”，缺“\(Self.text(head.form, last + 1))”", place)
    default:
      report(
        .numberingOrder, index, head.start, head.length, .error,
        "“\(Self.text(head.form, last))”后面又是“\(text)”：序号的次序乱了")
    }
  }

  /// Whether the next number of the form goes on from this one, so that a repeated 一、 belongs to one list.
  private func isFollowed(_ head: HeadMark, _ index: Int) -> Bool {
    for paragraph in paragraphs[(index + 1)...].prefix(400) {
      if let next = paragraph.head, next.form == head.form { return next.number == 2 }
    }
    return false
  }

  /// A gap, and the line in it that may be the heading that lost its number.
  private mutating func gap(
    _ head: HeadMark, _ index: Int, after last: Int, _ severity: ProofSeverity, _ message: String,
    _ place: Int?
  ) {
    report(.numberingGap, index, head.start, head.length, severity, message)
    guard head.number == last + 2, let level = head.form.level, level <= 2 else { return }
    let start = (place ?? -1) + 1
    guard start < index else { return }
    let lines = (start..<index).filter { candidate in
      let paragraph = paragraphs[candidate]
      return paragraph.head == nil && (6...32).contains(paragraph.length) && paragraph.isHeadingLike
        && paragraph.last != U.colon && candidate > 0 && place != nil
    }
    guard lines.count == 1, let line = lines.first else { return }
    report(
      .missingHeadingNumber, line, paragraphs[line].start, paragraphs[line].length, .warning,
      "像是标题，但没有序号“\(Self.text(head.form, last + 1))”")
  }

  /// 一、 and then （1）: two levels below.
  private mutating func skip(_ head: HeadMark, _ index: Int, _ last: [HeadMark.Form: Int]) {
    guard head.form == .bracketedDigit, head.number == 1, last[.digit] == nil,
      last[.hanzi] != nil || last[.bracketedHanzi] != nil,
      paragraphs[index].length <= 60
    else { return }
    report(.levelSkipped, index, head.start, head.length, .hint, "“（1）”上面一级应是“1.”（GB/T 9704，7.3.3）")
  }

  // MARK: Series within the text

  private struct Series {
    var number: Int
    var paragraph: Int
    var count: Int
    var first: SeriesMark
  }

  mutating func seriesNumbers() {
    var open: [SeriesMark.Kind: Series] = [:]
    var latest: SeriesMark?
    var hasFirst: Int?
    var hasSecond: Int?
    var within: [SeriesMark.Kind: Int] = [:]
    for index in paragraphs.indices {
      // A heading of the upper levels ends what stood open.
      if let form = paragraphs[index].head?.form,
        [.hanzi, .bracketedHanzi, .chapter].contains(form)
      {
        single(open)
        open = [:]
        latest = nil
        hasFirst = nil
      }
      for mark in paragraphs[index].series {
        if mark.isWithin {
          within[mark.kind] = index
          continue
        }
        switch mark.kind {
        case .shouxian: (hasFirst, hasSecond) = (index, nil)
        case .qici:
          // 其次，…。其次，…: one of them is 再次.
          if hasSecond == index {
            report(.numberingRepeat, index, mark.start, mark.length, .warning, "“其次”重复了，后一个像是“再次”")
          }
          hasSecond = index
        case .zaici, .zuihou: break
        default:
          if mark.number == 2, let start = within[mark.kind], index - start <= 2 {
            within[mark.kind] = nil
            if open[mark.kind]?.number != 1 {
              open[mark.kind] = Series(number: 2, paragraph: index, count: 2, first: mark)
              latest = mark
              continue
            }
          }
          check(mark, index, &open, latest, hasFirst)
          latest = mark
        }
      }
    }
    single(open)
    claims()
  }

  private func text(_ mark: SeriesMark, _ number: Int? = nil) -> String {
    let hanzi = Self.hanziNumber(number ?? mark.number)
    return switch mark.kind {
    case .shi: hanzi + "是"
    case .yao: hanzi + "要"
    case .di, .part: "第" + hanzi
    case .qi: "其" + hanzi
    default: ""
    }
  }

  private mutating func check(
    _ mark: SeriesMark, _ index: Int, _ open: inout [SeriesMark.Kind: Series],
    _ latest: SeriesMark?, _ hasFirst: Int?
  ) {
    let last = open[mark.kind]
    if mark.number == 1 {
      if let last, last.number == 1, last.paragraph == index {
        report(.numberingRepeat, index, mark.start, mark.length, .warning, "“\(text(mark))”重复了")
      }
      open[mark.kind] = Series(number: 1, paragraph: index, count: 1, first: mark)
      return
    }
    let previous = last?.number ?? 0
    // 第二个春天，: by itself it is no series.
    if mark.kind == .part, previous == 0 { return }
    defer {
      open[mark.kind] = Series(
        number: mark.number, paragraph: index, count: (last?.count ?? 0) + 1,
        first: last?.first ?? mark)
    }
    if mark.number == previous + 1 { return }
    // 一要…二是…: the number goes on, the word changes.
    if let latest, latest.kind != mark.kind, mark.kind != .part,
      latest.number + 1 == mark.number, latest.kind.rawValue <= SeriesMark.Kind.qi.rawValue
    {
      report(
        .numberingMixed, index, mark.start, mark.length,
        mark.kind == .di || latest.kind == .di ? .hint : .warning,
        "前面是“\(text(latest))”，这里是“\(text(mark))”：同一组的序词不一致")
      open[latest.kind]?.number = mark.number
      return
    }
    if mark.kind == .di, mark.number == 2, let hasFirst, index - hasFirst < 8 {
      report(
        .numberingMixed, index, mark.start, mark.length, .warning,
        "前面用“首先”，这里用“\(text(mark))”：同一组的序词不一致")
      return
    }
    if previous == 0 {
      report(
        .numberingGap, index, mark.start, mark.length, .error,
        "这一组从“\(text(mark))”开始，前面没有“\(text(mark, 1))”")
    } else if mark.number == previous {
      report(.numberingRepeat, index, mark.start, mark.length, .error, "“\(text(mark))”重复了")
    } else if mark.number > previous {
      report(
        .numberingGap, index, mark.start, mark.length, .error,
        "“\(text(mark, previous))”后面是“\(text(mark))”，缺“\(text(mark, previous + 1))”")
    } else {
      report(
        .numberingOrder, index, mark.start, mark.length, .error,
        "“\(text(mark, previous))”后面又是“\(text(mark))”：次序乱了")
    }
  }

  /// A series of one: the others may have been lost.
  private mutating func single(_ open: [SeriesMark.Kind: Series]) {
    for (kind, series) in open.sorted(by: { $0.key.rawValue < $1.key.rawValue })
    where series.count == 1 && series.number == 1 && (kind == .shi || kind == .yao) {
      report(
        .numberingGap, series.paragraph, series.first.start, series.first.length, .hint,
        "只有“\(text(series.first))”，后面没有“\(text(series.first, 2))”")
    }
  }
}
