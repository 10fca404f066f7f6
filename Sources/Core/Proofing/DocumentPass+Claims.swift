/// 三个方面 that are followed by four.
extension DocumentPass {
  mutating func claims() {
    for index in paragraphs.indices where !paragraphs[index].claims.isEmpty {
      let items = paragraphs[index].series.filter { $0.number > 0 }
      var place = 0
      for claim in paragraphs[index].claims {
        while place < items.count, items[place].start <= claim.start { place += 1 }
        guard claim.announces, let count = itemCount(after: claim, index, items[place...]),
          count != claim.number, count >= 2
        else { continue }
        report(
          .countMismatch, index, claim.start, claim.length, .warning,
          "说的是\(Self.hanziNumber(claim.number))项，后面列了\(Self.hanziNumber(count))项")
      }
    }
  }

  /// The number of the last item of the list that follows; nil where no list follows.
  /// - Parameter inside: the numbered items behind the claim in its own paragraph.
  private func itemCount(
    after claim: CountClaim, _ index: Int, _ inside: ArraySlice<SeriesMark>
  ) -> Int? {
    if let first = inside.first {
      guard first.number == 1, first.start - claim.start < 40 else { return nil }
      return lastNumber(of: first.kind, in: inside, after: index)
    }
    guard paragraphs[index].end - claim.start - claim.length <= 30 else { return nil }
    var next = index + 1
    while next < paragraphs.count, paragraphs[next].length == 0 { next += 1 }
    guard next < paragraphs.count else { return nil }
    if let head = paragraphs[next].head {
      guard head.number == 1 else { return nil }
      return lastHead(from: next, head)
    }
    guard let first = paragraphs[next].series.first, first.number == 1,
      first.start <= paragraphs[next].start + 1
    else { return nil }
    return lastNumber(of: first.kind, in: paragraphs[next].series[...], after: next)
  }

  private func lastNumber(
    of kind: SeriesMark.Kind, in marks: ArraySlice<SeriesMark>, after index: Int
  ) -> Int? {
    var last = 0
    for mark in marks where mark.kind == kind {
      if mark.number == 1, last > 0 { return last }
      last = max(last, mark.number)
    }
    var quiet = 0
    var next = index + 1
    while next < paragraphs.count, quiet < 3 {
      let paragraph = paragraphs[next]
      if paragraph.head != nil { break }
      let more = paragraph.series.filter { $0.kind == kind }
      if let first = more.first {
        guard first.number == last + 1 || first.number == last + 2,
          first.start <= paragraph.start + 1
        else { break }
        for mark in more {
          if mark.number <= last { return last }
          last = mark.number
        }
        quiet = 0
      } else if paragraph.length > 0 {
        quiet += 1
      }
      next += 1
    }
    return last > 0 ? last : nil
  }

  private func lastHead(from start: Int, _ head: HeadMark) -> Int? {
    let higher = HeadMark.Form.allCases.filter { Self.below($0).contains(head.form) }
    var last = 1
    for paragraph in paragraphs[(start + 1)...] {
      guard let next = paragraph.head else { continue }
      if higher.contains(next.form) { break }
      if next.form == head.form {
        if next.number <= last { break }
        last = next.number
      }
    }
    return last
  }
}
